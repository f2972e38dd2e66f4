"""JSON files: a JSON Feed, posts of WordPress' REST API, a report's documents, or articles in any names."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from articles.readers import ghost, json_feed, wordpress_rest
from articles.readers.digests import digest_of
from articles.readers.document import Entry, Found, Problem
from articles.readers.findings import Findings
from articles.readers.json_values import Broken, values
from articles.readers.no_article import kind_of_record
from articles.readers.records import digest_of_fields, fields_of, story_of, thrown_away
from articles.readers.reported import is_reported, reported_document
from articles.readers.trash import passed_over

# Where an object that is no article keeps its articles.
_LISTS = ("articles", "posts", "stories", "items", "entries", "documents", "data", "results", "nodes")
_BEGINS = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[{\]])")


def recognises(head: bytes, name: str) -> bool:  # noqa: ARG001 - told by its content
    """Say whether a file begins as an object, or as a list of objects."""
    return _BEGINS.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Found]:  # noqa: ARG001
    """Yield the articles of a file, and what of it cannot be read."""
    found_any = False
    for value in values(file):
        found_any = True
        if isinstance(value, Broken):
            yield Problem(f"{source}, line {value.line}", value.reason, value.details)
        elif isinstance(value.content, dict) and json_feed.is_feed(value.content):
            yield from json_feed.entries_of(value.content, source)
        else:
            yield from _entries_of(value.content, source, value.number, is_only=not value.in_list)
    if not found_any:
        yield Problem(source, "empty")


def _entries_of(content: object, source: str, number: int, *, is_only: bool) -> Iterator[Found]:
    if is_only and isinstance(content, dict) and not _is_article(content):
        held = ghost.posts_of(content)
        if held is None:
            held = next((content[name] for name in _LISTS if isinstance(content.get(name), list)), None)
        if held is not None:
            for place, part in enumerate(held, 1):
                yield object_entry(part, source, place)
            return
    yield object_entry(content, source, 0 if is_only else number)


def _is_article(content: Mapping[str, object]) -> bool:
    return "body" in fields_of(content) or is_reported(content) or wordpress_rest.is_post(content)


def object_entry(content: object, source: str, number: int) -> Found:
    """Return the entry of one object; `number` is its place in the file, 0 for the only one."""
    place = f"{source}#{number}" if number else source
    if not isinstance(content, dict):
        return Problem(place, "no-object")
    document = content.get("document")
    record: dict[str, Any] = document if isinstance(document, dict) else content
    if is_reported(record):
        return _reported(record, place)
    if wordpress_rest.is_post(record):
        return wordpress_rest.entry_of(record, source, number)
    fields = fields_of(record)
    if kind := kind_of_record(record):
        return passed_over(kind, thrown_away(fields, kind, place, where="field"))
    if "body" not in fields:
        return Problem(place, "no-body")
    story = story_of(fields, place, where="field")
    if number and (story.guid or story.url):
        story.source = f"{source}#{story.guid or story.url}"
    return Entry(story.source, digest_of_fields(fields), story.finish)


def _reported(content: dict[str, Any], place: str) -> Entry:
    document = reported_document(content, place)
    return Entry(place, digest_of(repr(document)), lambda: document)
