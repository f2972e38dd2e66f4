"""An item of a feed: its elements by their usual names, and whether it is a story that is out."""

import re

from lxml import etree

_NAMESPACES = {
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://www.w3.org/2005/Atom": "atom:",
    "http://purl.org/atom/ns#": "atom:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://purl.org/syndication/thread/1.0": "thr:",
    "http://www.w3.org/2007/app": "app:",
    "http://purl.org/atom/app#": "app:",
    "http://schemas.google.com/blogger/2018": "blogger:",
}
# How WordPress and Blogger address a comment below its story.
_OF_A_COMMENT = re.compile(r"#(?:comment-|c)\d+$")
# What the backup of a blog holds besides: comments, pages, settings, the template.
_KIND = re.compile(r"http://schemas\.google\.com/blogger/2008/kind#(\w{1,20})")
_OUT = {"", "live"}


class Item:
    """An item, or the head of a feed: its elements by their names with the usual prefix."""

    def __init__(self, element: etree._Element) -> None:
        self.element = element
        self.parts: dict[str, list[etree._Element]] = {}
        for part in element:
            if isinstance(part.tag, str):
                self.parts.setdefault(name_of(part.tag), []).append(part)

    def text(self, *names: str) -> str:
        """Return the text of the first element of one of these names that has any."""
        found = (
            text for name in names for part in self.parts.get(name, ()) if (text := text_in(part)).strip()
        )
        return next(found, "")

    def all(self, *names: str) -> list[etree._Element]:
        """Return the elements of these names."""
        return [part for name in names for part in self.parts.get(name, ())]

    def link(self, relation: str = "alternate") -> str:
        """Return the address of an Atom link with this relation."""
        links = [part for part in self.all("atom:link", "link") if part.get("href")]
        return next((part.get("href") for part in links if part.get("rel", "alternate") == relation), "")


def name_of(tag: str) -> str:
    """Return the name of a tag with its usual prefix."""
    namespace, _, local = tag.rpartition("}")
    return f"{_NAMESPACES.get(namespace[1:], '')}{local}"


def text_in(element: etree._Element) -> str:
    """Return what an element says: its text, or the markup in it."""
    if not len(element):
        return element.text or ""
    if element.get("type") != "xhtml" and not any(isinstance(part.tag, str) for part in element):
        return "".join(element.itertext())
    for part in element.iterdescendants():
        if isinstance(part.tag, str):
            part.tag = etree.QName(part).localname
    written = (etree.tostring(part, encoding="unicode", method="html") for part in element)
    return (element.text or "") + "".join(written)


def kind_of(item: Item) -> str:
    """Return what an item is that is no story (`comment`, `page`, `settings`, `trash` ...), or nothing."""
    addresses = [item.text("link").strip(), item.link(), item.text("guid").strip()]
    if item.all("thr:in-reply-to") or any(_OF_A_COMMENT.search(address) for address in addresses):
        return "comment"
    terms = (_KIND.match(part.get("term", "")) for part in item.all("atom:category"))
    kinds = [item.text("blogger:type").strip().lower(), *(found[1] for found in terms if found)]
    is_thrown_away = "trash" in item.text("blogger:status").lower()
    return next((kind for kind in kinds if kind not in {"", "post"}), "trash" if is_thrown_away else "")


def is_draft(item: Item) -> bool:
    """Say whether visitors may not read an item: as the backup of a blog, and Atom's own mark, have it."""
    marks = (Item(control).text("app:draft") for control in item.all("app:control"))
    is_marked = any(mark.strip().lower() == "yes" for mark in marks)
    return is_marked or item.text("blogger:status").strip().lower() not in _OUT
