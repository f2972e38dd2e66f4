"""What an import changes of a story that is here already, field by field.

A field is written when the source changed it since it was last read, and nobody corrected it here: when it
stands as an import last wrote it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from articles.importing.drafts import Draft, Story
from articles.importing.likeness import Runs, is_part, runs_of
from articles.importing.photos import PhotoChanges, digest_of, merge_photos, photo_values, standing_photos
from articles.importing.prepared import Options
from articles.models import Article, Status
from articles.readers import Problem

# Fields by the names they have here, and what stands where there is nothing.
EMPTY: Final[Mapping[str, Any]] = {
    "headline": "",
    "dek": "",
    "section": None,
    "published": [None, None],
    "language": "",
    "status": "",
    "url": "",
    "bylines": [],
    "topics": [],
    "photos": [],
    "body": "",
}
# What a source cannot take back by saying nothing.
_STAY: Final = {"headline", "language", "url", "body"}
# Under which names readers tell of doubts and origins.
AS_READ: Final[Mapping[str, tuple[str, ...]]] = {
    "topics": ("tags",),
    "body": ("blocks", "html"),
    "photos": ("photos", "caption", "credit"),
    "published": ("published", "published_at"),
}
_MARKS_OF_AN_EXCERPT: Final = ("…", "...", "…]", "...]", "read more", "continue reading", "»", "→")


def said_by(draft: Draft, options: Options) -> dict[str, str]:
    """Return a short digest of each field that a document says something of."""
    prepared = draft.prepared
    document = prepared.document
    said: dict[str, Any] = {
        "headline": document.headline,
        "dek": document.dek,
        "section": options.section or document.section,
        "published": document.published_at or document.published,
        "language": document.language,
        "status": "ahead" if draft.is_ahead else document.status,
        "url": document.url,
        "bylines": [(byline.name, byline.role) for byline in prepared.bylines],
        "topics": list(document.tags),
        "photos": [
            (p.url, p.picture and digest_of(p.picture.name), p.caption, p.credit, p.alt)
            for p in prepared.photos
        ],
        "body": prepared.mark if prepared.body.text else "",
    }
    if document.lacks:
        said |= {name: ("a part", value) for name, value in said.items() if value and _is_part(name, draft)}
    return {name: _short(str(value)) for name, value in said.items() if value}


def _short(said: str) -> str:
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


# What a source is remembered to have said of a story that waits for its day; and of any that it keeps back.
AHEAD: Final = _short("ahead")
_KEPT_BACK: Final = {AHEAD, _short("draft")}


def values_of(draft: Draft, options: Options) -> dict[str, Any]:
    """Return the values that a document gives a new story; its people are known to the paper already."""
    prepared, paper = draft.prepared, draft.paper
    document = prepared.document
    section = options.section or document.section
    day = paper.day_of(document)
    roles: dict[int, str] = {}
    for byline in prepared.bylines:
        # A person who is named twice has one byline, with the role named first.
        roles.setdefault(paper.contributor(byline.name).pk, (byline.role or "")[:120])
    return {
        "headline": prepared.headline[:500],
        "dek": document.dek or "",
        "section": paper.section(section).pk if section else None,
        "published": [
            day.isoformat() if day else None,
            document.published_at.isoformat() if document.published_at else None,
        ],
        "language": document.language or "en",
        "status": Status.DRAFT.value if draft.status == "draft" else Status(options.status).value,
        "url": document.url or "",
        "bylines": [[pk, role] for pk, role in roles.items()],
        "topics": sorted({paper.topic(name).pk for name in document.tags}),
        "photos": photo_values(prepared.photos),
        "body": prepared.mark,
    }


def standing(article: Article) -> dict[str, Any]:
    """Return the values that stand; bylines, topics and photos are fetched or prefetched."""
    return {
        "headline": article.headline,
        "dek": article.dek,
        "section": article.section_id,
        "published": [
            article.published_on.isoformat() if article.published_on else None,
            article.published_at.isoformat() if article.published_at else None,
        ],
        "language": article.language,
        "status": str(article.status),
        "url": article.source_url,
        "bylines": [[byline.contributor_id, byline.role] for byline in article.bylines.all()],
        "topics": sorted(topic.pk for topic in article.topics.all()),
        "photos": standing_photos(article),
        "body": article.current.digest if article.current else "",
    }


@dataclass(slots=True)
class Merge:
    """What becomes of each field: `changes` are to be written, `kept` stay as an editor has them.

    `older` stay as the site changed them later than the document says. `written` are the values that are an
    import's afterwards.
    """

    changes: dict[str, Any] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    older: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    written: dict[str, Any] = field(default_factory=dict)
    photos: PhotoChanges | None = None

    def changed(self) -> set[str]:
        """Return the names of the fields that change."""
        return {*self.changes, *(["photos"] if self.photos else [])}


def merge(story: Story, draft: Draft, options: Options) -> Merge:
    """Return what a document changes of a story. Nothing is saved."""
    stands = standing(story.article)
    theirs = values_of(draft, options)
    said = said_by(draft, options)
    before = _said_before(story, draft)
    takes_back = _takes_back(story, draft)
    merged = Merge(written=dict(story.article.written))
    for name, empty in EMPTY.items():
        # What is kept back no more is as public as a new story.
        value = theirs[name] if name in said or name == "status" else empty
        last = merged.written.get(name, empty)
        only_adds = _is_part(name, draft)
        if not _is_changed(name, said, before, takes_back=takes_back and not only_adds):
            continue
        if _was_changed_later(name, story, draft):
            merged.older.append(name)
        elif name == "body" and _is_excerpt(story, draft):
            merged.problems.append(Problem(place="body", reason="excerpt"))
        elif (stands[name] != empty or last != empty) and _gives_way(name, story, draft, said.get(name)):
            continue
        elif name == "photos":
            _merge_photos(story.article, draft if value else None, merged, only_adds=only_adds)
        elif value == stands[name]:
            # Of a status it goes on counting that an editor chose it: what they took back stays so.
            if name != "status":
                merged.written[name] = value
        elif stands[name] == last:
            merged.changes[name] = merged.written[name] = value
        else:
            merged.kept.append(name)
    merged.problems += [Problem(place=name, reason="kept") for name in merged.kept]
    merged.problems += [Problem(place=name, reason="older") for name in merged.older]
    return merged


def _is_part(name: str, draft: Draft) -> bool:
    """Whether a document may say only a part of a field."""
    return not set(AS_READ.get(name, (name,))).isdisjoint(draft.prepared.document.lacks)


def _takes_back(story: Story, draft: Draft) -> bool:
    """Whether a source takes back what it said: at its place, or a site in whatever file it tells all."""
    return draft.prepared.document.channel is not None or story.source_at(draft.prepared.place) is not None


def _is_changed(
    name: str, said: Mapping[str, str], before: Mapping[str, str] | None, *, takes_back: bool
) -> bool:
    """Whether a source says something of a field that it did not say before, or takes back what it said."""
    if name in said:
        return before is None or before.get(name) != said[name]
    if name == "status":
        return takes_back and before is not None and before.get(name) in _KEPT_BACK
    # A feed that has no sections takes none from a story that an export has in one.
    return takes_back and before is not None and name in before and name not in _STAY


def _was_changed_later(name: str, story: Story, draft: Draft) -> bool:
    """Whether what stands in a field is of a later change than a document tells of.

    What says all of a story says by its silence, too, that a field was emptied since; what says a part of it
    leaves room for more.
    """
    later = story.later_than(draft)
    if later is None or draft.prepared.document.channel is not None:
        return later is not None
    is_whole = name == "body" and _is_whole_of(story, draft)
    return name in later.said and not is_whole


def _better(story: Story, draft: Draft, name: str, said: str | None) -> bool:
    """Whether another source that knows more says something of a field, and something else."""
    others = [
        source
        for source in story.sources
        if name in source.said and source.place != draft.prepared.place and not source.is_alias
    ]
    # Of those that know as much the one that spoke last.
    best = max(reversed(others), key=lambda source: source.rank, default=None)
    return best is not None and draft.prepared.rank < best.rank and best.said[name] != said


def _gives_way(name: str, story: Story, draft: Draft, said: str | None) -> bool:
    """Whether a source leaves a field as it is: another knows more of it, or it is new and in doubt."""
    prepared = draft.prepared
    if name == "body" and _is_whole_of(story, draft):
        return False
    if name == "status" and draft.status == "draft":
        # What one place of a site keeps from visitors they do not read, whatever another says.
        return False
    if name == "status" and said is None and _is_kept_back_elsewhere(story, draft):
        return True
    if _better(story, draft, name, said):
        return True
    if story.source_at(prepared.place):
        return False
    is_said = any(name in source.said for source in story.sources)
    doubted = {guess.field for guess in prepared.document.guesses}
    return (prepared.rank < story.rank and not is_said) or not doubted.isdisjoint(AS_READ.get(name, (name,)))


def _is_kept_back_elsewhere(story: Story, draft: Draft) -> bool:
    others = (one for one in story.sources if one.place != draft.prepared.place and not one.is_alias)
    return any(one.said.get("status") in _KEPT_BACK for one in others)


def _merge_photos(article: Article, draft: Draft | None, merged: Merge, *, only_adds: bool) -> None:
    """Merge the photos of a document, or none at all where it has none any more."""
    photos = draft.prepared.photos if draft else ()
    last = merged.written.get("photos")
    merged.photos = merge_photos(article, photos, last, only_adds=only_adds)
    merged.kept += merged.photos.kept
    if merged.photos or not merged.photos.kept:
        merged.written["photos"] = merged.photos.written


def _said_before(story: Story, draft: Draft) -> Mapping[str, str] | None:
    """Return what the site said later, or this place before, or the latest source that knows as much."""
    if later := story.later_than(draft):
        return later.said
    if own := story.source_at(draft.prepared.place):
        return own.said
    alike = [s for s in story.sources if s.rank == draft.prepared.rank and not s.is_alias]
    return alike[-1].said if alike else None


def _is_excerpt(story: Story, draft: Draft) -> bool:
    """Whether a body is only the beginning of the one that stands, as feeds have it."""
    text = draft.prepared.body.text
    return _is_beginning(text, runs_of(text), story.runs)


def _is_whole_of(story: Story, draft: Draft) -> bool:
    """Whether only the beginning of a body stands here; one with a line more is no such whole."""
    return _is_beginning(story.text, story.runs, runs_of(draft.prepared.body.text))


def _is_beginning(text: str, runs: Runs, whole: Runs) -> bool:
    is_marked = text.rstrip().casefold().endswith(_MARKS_OF_AN_EXCERPT)
    return is_part(runs, whole) and (is_marked or 2 * len(runs) < len(whole))
