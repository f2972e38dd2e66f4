"""All that can be computed of a document before anything of the database is asked."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from articles.importing.beside import Lying, Pictures, is_address
from articles.importing.identity import Key, content_digest, headline_of, keys_of, place_of, without_tracking
from articles.importing.likeness import bands_of
from articles.importing.outcome import Outcome
from articles.importing.pictures import picture_of
from articles.markup import Body, MarkupRefused, clean_body, plain_body
from articles.models import Article, Photo, Revision, Status
from articles.pictures import Refused
from articles.readers import ParsedByline, ParsedDocument, ParsedPhoto, Problem
from articles.readers.plain_text.words.bylines import parse_people
from articles.services.picturing import Picture

LONGEST = {"headline": 500, "publication": 200, "section": 100}
_LONGEST_ADDRESS = 1000
_BY = re.compile(r"by[\s:]+", re.IGNORECASE)
_LONGEST_CREDIT: int = Photo._meta.get_field("credit").max_length  # noqa: SLF001
_LONGEST_ALT: int = Photo._meta.get_field("alt").max_length  # noqa: SLF001
_LONGEST_LANGUAGE: int = Article._meta.get_field("language").max_length  # noqa: SLF001
_MOST_PHOTOS = 500


@dataclass(frozen=True, slots=True)
class Options:
    """How to import: what the documents do not say, and what to do with what is known already.

    `publication` and `section` override what documents say. `strict` rejects a document with a guess in it.
    """

    publication: str | None = None
    section: str | None = None
    status: Status = Status.PUBLISHED
    on_change: Literal["update", "skip"] = "update"
    dry_run: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """A photo of a story: its words, its address if it has one, and the picture if it came along.

    `file` is the path by which the source names it.
    """

    url: str
    caption: str
    credit: str
    alt: str
    file: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with all that can be computed of it alone.

    `digest` is of what was read, with the options that override it; `mark` is the digest of the body. `rank`
    says how much such a source knows: 4 an export of the site, 3 its interface for programs, 2 what else
    names its stories (a feed), 1 a page with markup, 0 plain text. `pictures` are the stamps of the files of
    its photos under their names, an empty one for what did not come along.
    """

    document: ParsedDocument
    body: Body
    mark: str
    digest: str
    headline: str
    bylines: Sequence[ParsedByline]
    photos: Sequence[PreparedPhoto]
    keys: Sequence[Key]
    place: str
    bands: tuple[int, ...] | None
    rank: int
    notices: Sequence[Problem]
    pictures: Mapping[str, str]


def prepare(
    document: ParsedDocument,
    options: Options,
    *,
    digest: str | None = None,
    pictures: Pictures = lambda _: None,
) -> Prepared | Outcome:
    """Return the document ready to be written, or its rejection. Asks nothing of the database.

    `digest` is that of its entry. `pictures` finds those that came along, by a path or an address; unless it
    is a dry run they are stored here, under names made of their content.
    """
    problems = [
        Problem(place=name, reason="too-long", details=f"{len(value)} > {limit}")
        for name, limit in LONGEST.items()
        if (value := getattr(document, name)) and len(value) > limit
    ]
    if options.strict:
        problems += [Problem(place=g.field, reason=g.reason) for g in document.guesses]
    body = Body("", "")
    try:
        body = body_of(document)
        if not (document.headline or body.text):
            problems.append(Problem(place="body", reason="no-body"))
    except MarkupRefused as refused:
        problems.append(Problem(place=str(refused.place), reason=refused.reason))
    if problems:
        return Outcome(document.source, "rejected", problems=problems, document=document)
    notices = list(document.notices)
    if document.url and len(document.url) > _LONGEST_ADDRESS:
        # The story is here without it, and is found by it all the same.
        notices.append(Problem("url", "too-long", f"{len(document.url)} > {_LONGEST_ADDRESS}"))
    seen: dict[str, str] = {}
    photos = [
        _photo(photo, _lying(photo, pictures, seen), options, notices)
        for photo in document.photos[:_MOST_PHOTOS]
    ]
    return Prepared(
        document=_within_bounds(document),
        body=body,
        mark=Revision.digest_of(body.html),
        digest=stamped(digest or content_digest(document), options),
        headline=headline_of(document, body.text),
        bylines=[person for byline in document.bylines for person in _people(byline)],
        photos=photos,
        keys=keys_of(document),
        place=place_of(document.source),
        bands=bands_of(body.text),
        rank=_rank_of(document),
        notices=notices,
        pictures=seen,
    )


def _rank_of(document: ParsedDocument) -> int:
    if document.channel:
        return 4 if document.channel == "export" else 3
    return 2 if document.guid else 1 if document.html is not None else 0


def stamped(digest: str, options: Options) -> str:
    """Return the digest of an entry as it is kept: another one where options override what the entry says."""
    if not (options.publication or options.section):
        return digest
    overridden = f"{digest}|{options.publication or ''}|{options.section or ''}"
    return Revision.digest_of(overridden)


def body_of(document: ParsedDocument) -> Body:
    """Return the body of a document; raises MarkupRefused."""
    if document.html is not None:
        return clean_body(document.html)
    return plain_body((block.kind, block.text) for block in document.blocks)


def _within_bounds(document: ParsedDocument) -> ParsedDocument:
    url = without_tracking(document.url) if document.url and is_address(document.url) else None
    url = url if url is None or len(url) <= _LONGEST_ADDRESS else None
    language = document.language and document.language[:_LONGEST_LANGUAGE]
    if (url, language) == (document.url, document.language):
        return document
    return replace(document, url=url, language=language)


def _people(byline: ParsedByline) -> Sequence[ParsedByline]:
    """Return a byline as a bare name with its role, whatever the source put into one field."""
    name = " ".join(byline.name.split())
    if by := _BY.match(name):
        name = name[by.end() :]
    elif "," not in name:
        return [byline]
    if byline.role is None and (found := parse_people(name, explicit=True)):
        return found
    return [replace(byline, name=name)]


def _lying(photo: ParsedPhoto, pictures: Pictures, seen: dict[str, str]) -> Lying | None:
    """Return the file of a photo if it came along; of what was looked for the stamps are noted."""
    for name in (photo.file, photo.url):
        if name and len(name) <= _LONGEST_ADDRESS:
            found = pictures(name)
            seen[name] = found.stamp if found else ""
            if found:
                return found
    return None


def _photo(
    photo: ParsedPhoto, lying: Lying | None, options: Options, notices: list[Problem]
) -> PreparedPhoto:
    picture = None
    place = (photo.file or photo.url or "")[:200]
    if lying:
        try:
            picture = picture_of(lying, store=not options.dry_run)
            if picture.moved:
                notices.append(Problem(place=place, reason="picture-moved"))
        except Refused as refused:
            notices.append(Problem(place=place, reason=refused.reason, details=refused.details))
    elif photo.file:
        notices.append(Problem(place=place, reason="picture-missing"))
    url = photo.url or ""
    return PreparedPhoto(
        url=url if is_address(url) and len(url) <= _LONGEST_ADDRESS else "",
        caption=photo.caption or "",
        credit=_cut(photo.credit, "credit", _LONGEST_CREDIT, notices),
        alt=_cut(photo.alt, "alt", _LONGEST_ALT, notices),
        file=photo.file or "",
        picture=picture,
    )


def _cut(text: str | None, field: str, most: int, notices: list[Problem]) -> str:
    if text and len(text) > most:
        notices.append(Problem(place=field, reason="cut", details=f"{len(text)} > {most}"))
        return text[: most - 1] + "…"
    return text or ""
