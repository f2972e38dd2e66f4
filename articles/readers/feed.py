"""RSS 2.0 and 1.0, and Atom, of which the items are read one at a time."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from lxml import etree

from articles.readers import json_feed
from articles.readers.decoding import decode
from articles.readers.digests import digest_of
from articles.readers.document import Entry, Found, ParsedPhoto, Problem, ThrownAway
from articles.readers.feed_item import Item, is_draft, kind_of, name_of, text_in
from articles.readers.findings import Findings
from articles.readers.json_values import Broken, values
from articles.readers.moments import is_unreadable, moment_of, when
from articles.readers.people import people_of
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.story import Story, web_address, without_footer
from articles.readers.texts import plain
from articles.readers.trash import passed_over
from articles.readers.wordpress.export import Export
from articles.readers.wordpress.xml_tree import mended

_ROOT = re.compile(r"<(?:(\w{1,20}):)?(rss|feed|RDF)(?=[\s>])[^<>]{0,5000}>")
_USUAL = (
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
)
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Of one item, tags and references alike; each takes some 150 bytes of memory.
_MOST_SIGNS = 400_000
_OF_A_PART = re.compile(r"/(?:category|tag|author|section|topics?)/", re.IGNORECASE)
_BEFORE_PAPER = re.compile(r"^.*\s[–—|»-]\s+")
_PORTRAIT = re.compile(r"gravatar\.com/|/avatar", re.IGNORECASE)
_NO_SECTION = {"uncategorized", "uncategorised", "sin categoría"}
_BODIES = ("content:encoded", "atom:content", "content", "body")
_SUMMARIES = ("description", "atom:summary", "summary")
_DATES = ("atom:published", "pubDate", "dc:date", "dcterms:created", "dcterms:issued", "published", "date")
_UPDATED = ("atom:updated", "dcterms:modified", "updated")


def recognises(head: bytes, name: str) -> bool:
    """Say whether a file is a feed: by its first element, or as a JSON Feed."""
    if json_feed.recognises(head, name):
        return True
    text = (decode(head) or "").lstrip()
    found = _ROOT.search(text) if text.startswith("<") else None
    # Before the first element there is nothing but declarations and comments.
    return found is not None and not re.search(r"<[A-Za-z]", text[: found.start()])


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Found]:  # noqa: ARG001
    """Yield the stories of a feed, and what of it is broken."""
    head = file.read(4096)
    file.seek(0)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _of_json(file, source)
        return
    feed = _Feed.begin(file, source)
    if "<!ENTITY" in feed.export.head:
        yield Problem(source, "declares-entities")
        return
    number = 0
    for item in feed.export.items():
        if isinstance(item, Problem):
            yield item
            continue
        number += 1
        place = f"{source}, line {item.line}"
        if item.xml.count("<") + item.xml.count("&") > _MOST_SIGNS:
            yield Problem(place, "too-many-elements")
            continue
        element = _element(f"{feed.root}{item.xml}</{feed.name}>")
        if element is None or not len(element):
            yield Problem(place, "broken-xml")
            continue
        yield _found(Item(element[0]), feed, f"{source}#{{}}", number, item.line)
    if not number:
        yield Problem(source, "empty")


def _of_json(file: BinaryIO, source: str) -> Iterator[Entry | Problem]:
    value = next(values(file), None)
    if isinstance(value, Broken):
        yield Problem(f"{source}, line {value.line}", value.reason, value.details)
    elif value is not None and isinstance(value.content, dict):
        yield from json_feed.entries_of(value.content, source)
    else:
        yield Problem(source, "empty")


def _element(xml: str) -> etree._Element | None:
    """Return the tree of a piece of a feed, mended where it is no XML, or None."""
    for text, recover in ((xml, False), (xml, True)):
        parser = etree.XMLParser(
            recover=recover, resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True
        )
        try:
            found: etree._Element | None = etree.fromstring(mended(text) if recover else text, parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        if found is not None:
            return found
    return None


@dataclass(slots=True)
class _Feed:
    """A feed that is being read, and what it says of all its items."""

    export: Export
    root: str
    name: str
    title: str = ""
    language: str = ""
    site: str | None = None
    said: list[str] = field(default_factory=list)

    @classmethod
    def begin(cls, file: BinaryIO, source: str) -> "_Feed":
        found = _ROOT.search(decode(file.read(65_536)) or "")
        file.seek(0)
        prefix, kind = (found[1], found[2]) if found else (None, "rss")
        if kind == "feed":
            tag = f"{prefix}:entry" if prefix else "entry"
            export = Export(file, source, opening=f"<{tag}", closing=f"</{tag}>", last="</")
        else:
            # In RSS 1.0 a list of `items` comes first.
            export = Export(file, source, opening="<item " if kind == "RDF" else "<item", last="</")
        name = f"{prefix}:{kind}" if prefix else kind
        feed = cls(export, found[0] if found else f"<rss{_USUAL}>", name)
        feed._look_at_head()
        return feed

    def _look_at_head(self) -> None:
        start = self.export.head.find(f"<{self.name}")
        element = _element(self.export.head[max(start, 0) :][:200_000]) if start >= 0 else None
        if element is None:
            return
        channel = element.find("{*}channel")
        head = Item(element if channel is None else channel)
        self.site = web_address(head.text("link")) or web_address(head.link())
        self.title = _paper(plain(head.text("title", "atom:title")), head.link("self"))
        self.language = head.text("language", "dc:language") or element.get(_LANGUAGE, "")
        self.said = [self.title, self.language, self.site or ""]


def _paper(title: str, address: str) -> str:
    """Return the paper's name in the title of a feed, which may be one of a section only."""
    title = title.removesuffix("» Feed").strip()
    return _BEFORE_PAPER.sub("", title) if _OF_A_PART.search(address) else title


def _found(item: Item, feed: _Feed, place: str, number: int, line: int) -> Found:
    """Return the story of an item, or what the item is that is none."""
    entry, kind = _entry(item, feed, place, number, line), kind_of(item)
    if not kind:
        return entry
    guid = plain(item.text("atom:id", "guid"))
    return passed_over(kind, ThrownAway(entry.source, kind, feed.title or None, guid or None))


def _entry(item: Item, feed: _Feed, place: str, number: int, line: int) -> Entry:
    base = item.element.get(_BASE) or feed.site
    link = item.text("feedburner:origLink", "link") or item.link()
    guid = plain(item.text("guid", "atom:id", "id")) or item.element.get(
        "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
    )
    is_link = all(part.get("isPermaLink", "true") != "false" for part in item.all("guid"))
    url = web_address(link, base) or (web_address(guid) if is_link else None)
    body, summary = item.text(*_BODIES), item.text(*_SUMMARIES)
    story = Story(
        place.format(guid or url or number),
        headline=plain(item.text("title", "atom:title", "dc:title")),
        body=body or summary,
        publication=feed.title or None,
        dek=plain(without_footer(summary)) or None if body else None,
        when=when(plain(item.text(*_DATES))),
        updated=moment_of(plain(item.text(*_UPDATED))),
        url=url,
        guid=guid or None,
        language=feed.language or None,
        base=url or base,
        line=line,
        origins={"publication": "feed title", "published": "item date", "dek": "item summary"},
    )
    if not body:
        story.guess("blocks", "excerpt-only")
    if story.when is None and (found := when(plain(item.text(*_UPDATED)))):
        story.when, story.origins["published"] = found, "item updated"
        story.guess("published", "from-updated")
    if story.when is None and is_unreadable(said_date := plain(item.text(*_DATES, *_UPDATED))):
        story.miss_date("item date", said_date)
    _set_people(story, item)
    _set_terms(story, item)
    story.photos = [photo for photo in _photos(item, base) if not _PORTRAIT.search(photo.url or "")]
    story.status = "draft" if is_draft(item) else None
    said = (
        *(story.headline, body, summary, story.url, story.guid, repr(story.when), repr(story.bylines)),
        *(story.section, story.tags, repr(story.photos), feed.said),
        *([story.status] if story.status else []),
    )
    return Entry(story.source, digest_of(json.dumps(said, ensure_ascii=False)), story.finish)


def _set_people(story: Story, item: Item) -> None:
    """Take the writers; feeds name the account that entered the story, who need not have written it."""
    for name in ("dc:creator", "atom:author", "author"):
        names = [Item(part).text("atom:name", "name") or text_in(part) for part in item.all(name)]
        if people := people_of(names):
            story.bylines, story.origins["bylines"] = people, name
            story.guess("bylines", "from-account")
            return
    story.guess("bylines", "missing")


def _set_terms(story: Story, item: Item) -> None:
    """Take section and tags, which WordPress gives in one list, sections first."""
    parts = item.all("category", "atom:category", "dc:subject")
    terms = [plain(part.get("label") or part.get("term") or text_in(part)) for part in parts]
    terms = [
        term for term in terms[:200] if term and term.casefold() not in _NO_SECTION and "://" not in term
    ]
    story.section, story.tags = (terms[0] if terms else None), terms[1:]
    story.origins["section"] = "first category"
    if len(terms) > 1:
        story.guess("section", "first-of-several")


def _photos(item: Item, base: str | None) -> Iterator[ParsedPhoto]:
    """Yield the pictures that stand beside the text."""
    for part in item.all("enclosure", "atom:link", "link"):
        is_enclosure = name_of(str(part.tag)) == "enclosure" or part.get("rel") == "enclosure"
        is_image = is_enclosure and part.get("type", "").startswith("image/")
        if is_image and (url := web_address(part.get("url") or part.get("href"), base)):
            yield ParsedPhoto(url=url)
    media = [*item.all("media:content"), *(part for group in item.all("media:group") for part in group)]
    for part in media[:200]:
        is_image = part.get("medium") == "image" or part.get("type", "").startswith("image/")
        if name_of(str(part.tag)) != "media:content" or not is_image:
            continue
        if url := web_address(part.get("url"), base):
            said = Item(part)
            caption, credit = plain(said.text("media:description")), plain(said.text("media:credit"))
            yield ParsedPhoto(url=url, caption=caption or None, credit=clean_credit(credit) or None)
    for part in item.all("media:thumbnail")[:1] if not media else ():
        if url := web_address(part.get("url"), base):
            yield ParsedPhoto(url=url)
