"""What stands around the body of an imported article: bylines, the lead photo, topics."""

from collections import defaultdict
from collections.abc import Iterable

from articles.importing.paper import Paper
from articles.models import Article, Byline, Photo
from articles.readers import ParsedDocument


def surround(written: Iterable[tuple[Article, ParsedDocument, Paper, bool]]) -> None:
    """Write what stands around the bodies of articles that were just saved.

    Each comes with its document, its paper and whether it is new; what an older import wrote is replaced.
    """
    written = list(written)
    people: dict[int, list[str]] = defaultdict(list)
    for _article, document, paper, _is_new in written:
        people[id(paper)] += [byline.name for byline in document.bylines]
    for paper in {id(paper): paper for _article, _document, paper, _is_new in written}.values():
        paper.know(people[id(paper)])
    bylines, photos, topics = [], [], []
    for article, document, paper, is_new in written:
        if not is_new:
            article.bylines.all().delete()
            article.topics.clear()
        bylines += _bylines(article, document, paper)
        photos += _photo(article, document, is_new=is_new)
        names = {paper.topic(name).pk for name in document.tags}
        topics += [Article.topics.through(article=article, topic_id=pk) for pk in names]
    Byline.objects.bulk_create(bylines)
    Photo.objects.bulk_create(photos)
    Article.topics.through.objects.bulk_create(topics)


def _bylines(article: Article, document: ParsedDocument, paper: Paper) -> Iterable[Byline]:
    """Yield the bylines in order; a person who is named twice has one, with the role named first."""
    roles: dict[int, str] = {}
    for byline in document.bylines:
        roles.setdefault(paper.contributor(byline.name).pk, (byline.role or "")[:120])
    for position, (contributor, role) in enumerate(roles.items()):
        yield Byline(article=article, contributor_id=contributor, role=role, position=position)


def _photo(article: Article, document: ParsedDocument, *, is_new: bool) -> Iterable[Photo]:
    """Yield the lead photo to be made; one that stands gets the words of today and keeps its picture."""
    caption, credit = document.caption or "", document.credit or ""
    lead = None if is_new else article.photos.first()
    if lead:
        lead.caption, lead.credit = caption, credit
        lead.save(update_fields=["caption", "credit"])
    elif caption or credit:
        yield Photo(article=article, caption=caption, credit=credit)
