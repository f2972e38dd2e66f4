"""JSON Feed, versions 1 and 1.1."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from articles.readers.digests import digest_of
from articles.readers.document import Entry, ParsedPhoto, Problem
from articles.readers.moments import is_unreadable, moment_of, when
from articles.readers.people import people_of
from articles.readers.record_values import text_of, texts_of
from articles.readers.story import Story, web_address
from articles.readers.texts import is_cut, plain

_VERSION = re.compile(r"https?://(?:www\.)?jsonfeed\.org/version/")
_IN_HEAD = re.compile(rb"\"version\"\s*:\s*\"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version")
_ITEM = ("id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "tags")
_DATES = ("date_published", "authors", "author", "language", "banner_image", "attachments")


def recognises(head: bytes, name: str) -> bool:  # noqa: ARG001 - told by its content
    """Say whether a file begins as a JSON Feed."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and _IN_HEAD.search(head) is not None


def is_feed(content: Mapping[str, object]) -> bool:
    """Say whether an object is a JSON Feed."""
    version = content.get("version")
    return isinstance(version, str) and _VERSION.match(version) is not None


def entries_of(feed: Mapping[str, Any], source: str) -> Iterator[Entry | Problem]:
    """Yield the entries of a feed's items."""
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        yield Problem(source, "empty")
        return
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict):
            yield Problem(f"{source}#{number}", "no-object")
            continue
        story = _story(item, feed, source, number)
        said = {name: item.get(name) for name in (*_ITEM, *_DATES)}
        of_feed = [feed.get(name) for name in ("title", "home_page_url", "language", "authors", "author")]
        digest = digest_of(json.dumps([said, of_feed], ensure_ascii=False, sort_keys=True))
        yield Entry(story.source, digest, story.finish)


def _story(item: Mapping[str, Any], feed: Mapping[str, Any], source: str, number: int) -> Story:
    site = web_address(feed.get("home_page_url")) or web_address(feed.get("feed_url"))
    url = web_address(item.get("url"), site)
    guid = text_of(item.get("id")).strip() or None
    body = text_of(item.get("content_html")) or text_of(item.get("content_text"))
    summary = text_of(item.get("summary"))
    story = Story(
        f"{source}#{guid or url or number}",
        headline=plain(text_of(item.get("title"))),
        body=body or summary,
        publication=plain(text_of(feed.get("title"))) or None,
        dek=plain(summary) if body and not is_cut(summary) else None,
        when=when(item.get("date_published")),
        updated=moment_of(item.get("date_modified")),
        tags=texts_of(item.get("tags") if isinstance(item.get("tags"), list) else None),
        url=url,
        guid=guid,
        language=text_of(item.get("language")) or text_of(feed.get("language")),
        base=url or site,
        origins={"publication": "feed title", "published": "date_published"},
    )
    if summary and not body:
        story.guess("blocks", "excerpt-only")
    story.bylines = people_of(item.get("authors") or item.get("author"))
    story.origins["bylines"] = "item authors"
    if not story.bylines and (people := people_of(feed.get("authors") or feed.get("author"))):
        story.bylines = people
        story.origins["bylines"] = "feed authors"
        story.guess("bylines", "from-account")
    if is_unreadable(item.get("date_published")):
        story.miss_date("date_published", text_of(item.get("date_published")))
    lead = web_address(item.get("image"), site) or web_address(item.get("banner_image"), site)
    story.photos = [ParsedPhoto(url=lead)] if lead else []
    return story
