"""Posts as WordPress' REST API gives them, with what is embedded, and as older plugins for JSON do."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from articles.readers.digests import digest_of
from articles.readers.document import Entry, Found, ParsedByline, ParsedPhoto, ThrownAway
from articles.readers.moments import is_unreadable, moment_in_utc, when
from articles.readers.people import is_person, people_of
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.record_values import text_of, texts_of
from articles.readers.story import Story, status_of, web_address
from articles.readers.texts import is_cut, plain
from articles.readers.trash import passed_over
from articles.readers.wordpress.serialised import strings_of

_CUSTOM = ("custom_fields", "meta", "acf")
_WRITERS = ("writer", "writers", "byline", "bylines", "guest_author", "guest_authors", "coauthors", "authors")
_CREDITS = ("photographer", "credit", "photo_credit")
_DECKS = ("sno_deck", "deck", "dek", "subtitle", "subhead", "sno_teaser")
_READ = ("title", "content", "excerpt", "date", "date_gmt", "status", "type", "link", "url", "guid")
# What a post has only numbers of where it was asked for without `_embed`.
_EMBEDDED = ("section", "tags", "photos", "bylines")
_NEVER = {"trash", "auto-draft", "inherit"}


def is_post(content: Mapping[str, object]) -> bool:
    """Say whether an object is a post of WordPress' REST API, or of the plugin that came before it."""
    body = content.get("content")
    if isinstance(body, Mapping):
        return "rendered" in body or "raw" in body
    return isinstance(body, str) and ("title_plain" in content or "custom_fields" in content)


def entry_of(post: Mapping[str, Any], source: str, number: int) -> Found:
    """Return the entry of a post; `number` is its place in the file, 0 for the only one."""
    kind = post.get("type")
    guid = _rendered(post.get("guid")).strip()
    url = web_address(post.get("link")) or web_address(post.get("url"))
    place = f"{source}#{guid or url or number}" if number else source
    if (isinstance(kind, str) and kind not in {"post", "article", "story"}) or post.get("status") in _NEVER:
        kind = str(kind if post.get("status") not in _NEVER else post["status"])
        return passed_over(kind, ThrownAway(place, kind, guid=guid or None, url=url))
    embedded = _object(post.get("_embedded"))
    fields = dict(_custom(post))
    story = Story(
        place,
        headline=plain(_rendered(post.get("title"))),
        body=_rendered(post.get("content")),
        when=when(post.get("date")),
        updated=moment_in_utc(post.get("modified_gmt")),
        guid=guid or None,
        url=url,
        base=url,
        channel="api",
        lacks=() if embedded else _EMBEDDED,
        origins={"published": "date"},
    )
    _set_date(story, post)
    _set_status(story, post)
    _set_dek(story, post, fields)
    _set_people(story, post, embedded, fields)
    _set_terms(story, post, embedded)
    _set_lead(story, post, embedded, fields)
    said = (
        *({name: post.get(name) for name in _READ}, fields, [(p.name, p.role) for p in story.bylines]),
        *(story.section, story.tags, [(p.url, p.caption, p.credit, p.alt) for p in story.photos]),
    )
    return Entry(place, digest_of(json.dumps(said, ensure_ascii=False, sort_keys=True)), story.finish)


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _rendered(value: object) -> str:
    if isinstance(value, Mapping):
        value = next((value[name] for name in ("rendered", "raw") if isinstance(value.get(name), str)), "")
    return value if isinstance(value, str) else ""


def _custom(post: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Yield the fields that a site's theme and plugins add, each with its values."""
    for name, value in post.items():
        if name in _CUSTOM and isinstance(value, Mapping):
            yield from (
                (str(key), found)
                for key, part in value.items()
                if _counts(str(key)) and (found := _values(part))
            )
        elif _counts(name) and (found := _values(value)):
            yield name, found


def _counts(name: str) -> bool:
    return _is_writer(name) or _is_deck(name) or name in {"photographer", "jobtitle", "caption"}


def _is_writer(name: str) -> bool:
    return name in _WRITERS or name.endswith(("_writer", "_byline"))


def _is_deck(name: str) -> bool:
    return name in _DECKS or name.endswith(("_subtitle", "_deck"))


def _values(value: object) -> list[str]:
    parts = value if isinstance(value, list) else [value]
    found = [text for part in parts[:50] for text in strings_of(text_of(part)) if text.strip()]
    return [text for text in found if not text.isdigit()]


def _set_date(story: Story, post: Mapping[str, Any]) -> None:
    moment = moment_in_utc(post.get("date_gmt"))
    if story.when is None and moment:
        story.when, story.origins["published"] = when(moment), "date_gmt"
    elif story.when and story.when.moment is None and moment:
        story.when = type(story.when)(story.when.day, moment)
    for name in ("date", "date_gmt"):
        if story.when is None and is_unreadable(post.get(name)):
            story.miss_date(name, text_of(post[name]))
            break


def _set_status(story: Story, post: Mapping[str, Any]) -> None:
    content = post.get("content")
    is_protected = isinstance(content, Mapping) and content.get("protected") is True
    story.is_locked = bool(is_protected or post.get("password"))
    story.status = "draft" if story.is_locked else status_of(post.get("status"))
    if story.status == "draft":
        story.url = None  # a preview's, that changes when it is published


def _set_dek(story: Story, post: Mapping[str, Any], fields: Mapping[str, list[str]]) -> None:
    name = next((name for name in fields if _is_deck(name)), "")
    excerpt = "" if story.is_locked else plain(_rendered(post.get("excerpt")))
    if name:
        story.dek, story.origins["dek"] = plain(fields[name][0]), name
    elif excerpt and not is_cut(excerpt):
        story.dek, story.origins["dek"] = excerpt, "excerpt"


def _set_people(
    story: Story, post: Mapping[str, Any], embedded: Mapping[str, Any], fields: Mapping[str, list[str]]
) -> None:
    role = plain(fields["jobtitle"][0]) if "jobtitle" in fields else None
    for name in sorted(fields, key=lambda name: name != "writer"):
        if _is_writer(name) and (people := people_of(fields[name], role)):
            story.bylines, story.origins["bylines"] = people, name
            return
    if people := people_of([name for kind, name in _terms(embedded) if kind == "staff_name"], role):
        story.bylines, story.origins["bylines"] = people, "staff_name"
        return
    # The account that entered the story, who need not have written it.
    account = embedded.get("author") or post.get("author")
    people = people_of(account)
    if people and is_person(people):
        story.bylines, story.origins["bylines"] = tuple(ParsedByline(p.name) for p in people), "author"
        story.guess("bylines", "from-account")
    else:
        story.guess("bylines", "missing")


def _terms(embedded: Mapping[str, Any]) -> list[tuple[str, str]]:
    groups = embedded.get("wp:term")
    terms = (
        [term for group in groups if isinstance(group, list) for term in group]
        if isinstance(groups, list)
        else []
    )
    return [
        (str(term.get("taxonomy")), plain(text_of(term))) for term in terms[:200] if isinstance(term, Mapping)
    ]


def _set_terms(story: Story, post: Mapping[str, Any], embedded: Mapping[str, Any]) -> None:
    terms = _terms(embedded)
    sections = [name for kind, name in terms if kind == "category"] or _named(post.get("categories"))
    sections = [name for name in sections if name and name.casefold() != "uncategorized"]
    story.section = sections[0] if sections else None
    story.tags = [name for kind, name in terms if kind == "post_tag" and name] or _named(post.get("tags"))
    story.tags = [*story.tags, *sections[1:]]


def _named(value: object) -> list[str]:
    """Return the names in a list of objects; a list of numbers tells nothing."""
    parts = value if isinstance(value, list) else []
    return texts_of([part for part in parts if not isinstance(part, int)])


def _set_lead(
    story: Story, post: Mapping[str, Any], embedded: Mapping[str, Any], fields: Mapping[str, list[str]]
) -> None:
    media = embedded.get("wp:featuredmedia")
    picture = _object(media[0] if isinstance(media, list) and media else None)
    url = web_address(picture.get("source_url")) or web_address(post.get("jetpack_featured_media_url"))
    if url is None:
        return
    caption = plain(_rendered(picture.get("caption"))) or plain(" ".join(fields.get("caption", [])))
    extra = _object(picture.get("meta"))
    named = [text_of(of.get(name)) for name in _CREDITS for of in (extra, picture)]
    credit = next((text for text in [*named, *fields.get("photographer", [])] if text.strip()), "")
    line = parse_photo(caption) if caption and not credit else None
    if line is not None and line.sure:
        caption, credit = line.caption or "", line.credit or ""
    story.photos = [
        ParsedPhoto(url=url, caption=caption or None, credit=clean_credit(plain(credit)) or None,
                    alt=plain(text_of(picture.get("alt_text"))) or None)
    ]  # fmt: skip
