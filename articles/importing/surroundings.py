"""What stands around the body of an imported article: its fields, bylines, photos, topics."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from articles.importing.drafts import Draft
from articles.importing.outcome import removed_of
from articles.importing.photos import PhotoChanges, new_photo
from articles.models import Article, Byline, Photo
from articles.models.inserting import insert
from articles.readers import ParsedDocument

Through = Article.topics.through


def put_fields(article: Article, values: Mapping[str, Any]) -> None:
    """Put those of the values into an article that are fields of its own; nothing is saved."""
    for name in ("headline", "dek", "language", "status"):
        if name in values:
            setattr(article, name, values[name])
    if "section" in values:
        article.section_id = values["section"]
    if "url" in values:
        article.source_url = values["url"]
    if "published" in values:
        day, moment = values["published"]
        article.published_on = date.fromisoformat(day) if day else None
        article.published_at = datetime.fromisoformat(moment) if moment else None


def put_source(article: Article, document: ParsedDocument) -> None:
    """Put into an article where it was read, and what an editor may want to see of that; nothing is saved."""
    article.source = document.source[-500:]
    article.removed = removed_of(document)
    article.excerpt = [{"line": line.line, "text": line.text, "use": line.use} for line in document.excerpt]


def surround_new(made: Iterable[tuple[Article, Draft, Mapping[str, Any]]]) -> None:
    """Write what stands around the bodies of articles that were just made."""
    bylines: list[Byline] = []
    topics: list[Any] = []
    photos: list[Photo] = []
    for article, draft, values in made:
        bylines += _bylines(article, values["bylines"])
        topics += [Through(article=article, topic_id=pk) for pk in values["topics"]]
        photos += [new_photo(article, photo, place) for place, photo in enumerate(draft.prepared.photos)]
    for rows in (bylines, photos, topics):
        insert(rows)


def surround_changed(article: Article, changes: Mapping[str, Any], photos: PhotoChanges | None) -> None:
    """Write what changed around the body of an article."""
    if "bylines" in changes:
        article.bylines.all().delete()
        insert(_bylines(article, changes["bylines"]))
    if "topics" in changes:
        article.topics.set(changes["topics"])
    if photos:
        photos.write()


def _bylines(article: Article, people: Iterable[tuple[int, str]]) -> list[Byline]:
    return [
        Byline(article=article, contributor_id=pk, role=role, position=position)
        for position, (pk, role) in enumerate(people)
    ]
