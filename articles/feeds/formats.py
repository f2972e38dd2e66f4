"""How a feed is written. Django's generator makes most of Atom; the rest of what we tell is added here."""

import json
import re
from collections.abc import Mapping
from typing import Any, TextIO
from xml.sax.saxutils import XMLGenerator

from django.utils.feedgenerator import Atom1Feed, SyndicationFeed, rfc3339_date

# What XML cannot hold in any way.
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def writable(text: str) -> str:
    r"""Return a text without the characters that cannot stand in XML.

    >>> writable("Bell\x07 rings")
    'Bell rings'
    """
    return _NOT_IN_XML.sub("", text)


class AtomFeed(Atom1Feed):
    """Atom with full texts, each in its own language, by all who are named on it, in pages (RFC 5005)."""

    def add_root_elements(self, handler: XMLGenerator) -> None:
        """Add where the pages before and after this one are."""
        super().add_root_elements(handler)
        for rel in ("previous", "next"):
            if self.feed[rel]:
                handler.addQuickElement("link", "", {"rel": rel, "href": self.feed[rel]})

    def item_attributes(self, item: Mapping[str, Any]) -> dict[str, str]:
        """Return the language of a story."""
        return {"xml:lang": item["language"]}

    def add_item_elements(self, handler: XMLGenerator, item: Mapping[str, Any]) -> None:
        """Add a story's authors and its whole text."""
        super().add_item_elements(handler, item)
        for author in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", author["name"])
            handler.addQuickElement("uri", author["url"])
            handler.endElement("author")
        handler.addQuickElement("content", item["content"], {"type": "html"})


class JsonFeed(SyndicationFeed):
    """JSON Feed, version 1.1 (jsonfeed.org)."""

    content_type = "application/feed+json; charset=utf-8"

    def write(self, outfile: TextIO, encoding: str) -> None:  # noqa: ARG002 - JSON is always UTF-8
        """Write the feed."""
        feed = self.feed
        document = {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed["title"],
            "home_page_url": feed["link"],
            "feed_url": feed["feed_url"],
            "description": feed["subtitle"],
            "next_url": feed["next"],
            "language": feed["language"],
            "authors": [{"name": feed["author_name"], "url": feed["author_link"]}],
            "items": [self._item(item) for item in self.items],
        }
        json.dump(_known(document), outfile, ensure_ascii=False)

    @staticmethod
    def _item(item: Mapping[str, Any]) -> dict[str, Any]:
        enclosures = item["enclosures"]
        return _known(
            {
                "id": item["unique_id"],
                "url": item["link"],
                "title": item["title"],
                "content_html": item["content"],
                "summary": item["dek"],
                "image": enclosures[0].url if enclosures else None,
                "date_published": item["pubdate"] and rfc3339_date(item["pubdate"]),
                "date_modified": rfc3339_date(item["updateddate"]),
                "authors": item["authors"],
                "tags": item["categories"],
                "language": item["language"],
                "attachments": [
                    {"url": each.url, "mime_type": each.mime_type, "size_in_bytes": int(each.length)}
                    for each in enclosures
                ],
            }
        )


def _known(document: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is not known; the list of items stays, however empty."""
    return {name: value for name, value in document.items() if value or name == "items"}
