"""What an export says before its first item: of its site, its accounts and its categories."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from articles.readers.texts import plain
from articles.readers.wordpress.xml_tree import namer, root_of


@dataclass(frozen=True, slots=True)
class Account:
    """An account of a site: under which name it logs in, and which names it shows."""

    login: str
    shown: str
    given: str


@dataclass(slots=True)
class Channel:
    """The site of an export. `root` declares the namespaces of items; `categories` are names by number."""

    root: str
    title: str = ""
    site: str = ""
    link: str = ""
    language: str = ""
    version: str = ""
    accounts: list[Account] = field(default_factory=list)
    categories: dict[str, str] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """The address of the site, under which its posts have their numbers."""
        return (self.site or self.link).rstrip("/")

    @property
    def key(self) -> str:
        """The same without `http:` or `https:`: the files of one export may disagree about it."""
        return self.base.partition("://")[2].lower()


_FIELDS = {
    "title": "title",
    "link": "link",
    "language": "language",
    "wp:wxr_version": "version",
    "wp:base_blog_url": "site",
}


def read_channel(head: str) -> Channel:
    """Read the head of an export. Every field is optional; a head that is no XML gives what can be read."""
    channel = Channel(root_of(head))
    name = namer()
    data = io.BytesIO(head[max(head.find("<rss"), 0) :].encode("utf-8", "replace"))
    depth = 0
    events = etree.iterparse(
        data, events=("start", "end"), recover=True, resolve_entities=False, no_network=True, huge_tree=True
    )
    try:
        for event, element in events:
            depth += 1 if event == "start" else -1
            if event == "end" and depth == 2 and isinstance(element.tag, str):
                _take(channel, name(element.tag), element, name)
                # What was read is let go: some sites have a hundred thousand tags.
                element.getparent().remove(element)
    except etree.XMLSyntaxError:
        pass
    return channel


def _take(channel: Channel, tag: str, element: etree._Element, name: Callable[[str], str]) -> None:
    if tag in _FIELDS:
        field_ = _FIELDS[tag]
        setattr(channel, field_, getattr(channel, field_) or plain("".join(element.itertext())))
    elif tag in {"wp:author", "wp:category"}:
        values = {
            name(child.tag): plain("".join(child.itertext()))
            for child in element
            if isinstance(child.tag, str)
        }
        if tag == "wp:category":
            channel.categories[values.get("wp:term_id", "")] = values.get("wp:cat_name", "")
        else:
            given = f"{values.get('wp:author_first_name', '')} {values.get('wp:author_last_name', '')}"
            channel.accounts.append(
                Account(
                    values.get("wp:author_login", ""),
                    values.get("wp:author_display_name", ""),
                    given.strip(),
                )
            )
