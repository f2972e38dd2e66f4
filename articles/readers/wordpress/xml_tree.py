"""The XML of an export as a tree, mended where it is no XML, with names that do without namespaces."""

import html
import re
from collections.abc import Callable

from lxml import etree

# Every version of WXR has a namespace of its own; which of the four a name is in tells its beginning or end.
_WORDPRESS = "http://wordpress.org/export/"
_PREFIXES = {"http://purl.org/rss/1.0/modules/content/": "content", "http://purl.org/dc/elements/1.1/": "dc"}
_USUAL = (
    '<rss xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">'
)
_ROOT = re.compile(r"<rss\s[^<>]{0,5000}>")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CDATA, _SPLIT = "<![CDATA[", "]]]]><![CDATA[>"
_OPENED = re.compile(r"<([\w:]{1,40})[^<>]{0,250}>$")
# Elements whose text is quoted. That they are few keeps the time linear.
_TEXTS = {"title", "content:encoded", "excerpt:encoded", "category", "wp:meta_value", "wp:comment_content"}
# Elements of an item, wherever they stand; those that hold others, and those that come more than once.
_PREFIXED, _BARE = ("wp:", "content:", "excerpt:", "dc:"), {"link", "guid", "pubDate", "category"}
_WITH_PARTS = {"wp:comment", "wp:commentmeta", "wp:postmeta"}
_REPEATED = {"wp:comment", "wp:postmeta", "category"}
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(#?\w{1,32};)?")


class Broken(ValueError):
    """XML that cannot be mended. `line` counts from 1 in what was to be parsed."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def root_of(head: str) -> str:
    """Return the start tag that declares an export's namespaces, on one line."""
    found = _ROOT.search(head)
    return " ".join(found[0].split()) if found else _USUAL


def parse(root: str, xml: str) -> tuple[etree._Element, bool]:
    """Return the element that `xml` holds, and whether it had to be mended. Raises `Broken`."""
    try:
        return _element(f"{root}{xml}</rss>", recover=False), False
    except etree.XMLSyntaxError as error:
        try:
            item = _element(f"{root}{mended(xml)}</rss>", recover=True)
            _lay_flat(item)
            return item, True
        except (etree.XMLSyntaxError, IndexError):
            raise Broken(error.lineno or 1) from None


def _element(xml: str, *, recover: bool) -> etree._Element:
    # Nothing is declared in a piece, so there is nothing to expand; how long it may be the caller bounds.
    parser = etree.XMLParser(
        recover=recover, resolve_entities=False, no_network=True, huge_tree=True, remove_comments=True
    )
    return etree.fromstring(xml, parser)[0]


def _lay_flat(item: etree._Element) -> None:
    """Take an item's own elements out of the one that a tag without an end made them a part of.

    What is told of a story would stand in its text otherwise, comments and e-mail addresses too, and nothing
    would say that it is private.
    """
    name = namer()
    said = {name(element.tag) for element in item.iterchildren(etree.Element)}
    apart, kept = [], []
    for element in item.iterdescendants(etree.Element):
        called, parent = name(element.tag), element.getparent()
        is_own = called in _BARE or called.startswith(_PREFIXED)
        if not is_own or parent is item or name(parent.tag) in _WITH_PARTS:
            continue
        is_new = called not in said or called in _REPEATED
        if is_new:
            said.add(called)
            kept.append(element)
        if is_new or called not in _BARE:
            apart.append(element)
    # The innermost first, as what is moved takes the time of all that is in it.
    for element in reversed(apart):
        element.getparent().remove(element)
    item.extend(kept)


def mended(xml: str) -> str:
    r"""Return `xml` without what stops a parser: control characters, entities of HTML, a stray `]]>`.

    Time is linear in its length.

    >>> mended("<a>Fish&nbsp;& chips</a>")
    '<a>Fish\xa0&amp; chips</a>'
    """
    xml = _NO_XML.sub("", xml)
    ends = _Ends(xml)
    written: list[str] = []
    place = 0
    while (begin := xml.find(_CDATA, place)) >= 0:
        written.append(_REFERENCE.sub(_character, xml[place:begin]))
        end = ends.of(begin)
        # What was split so that it could be quoted stays as it is; any other end stands inside of a text.
        text = xml[begin + len(_CDATA) : end].replace(_SPLIT, "]]>").replace("]]>", _SPLIT)
        written += (_CDATA, text, "]]>")
        place = end + 3
    return "".join([*written, _REFERENCE.sub(_character, xml[place:])])


class _Ends:
    """Where texts in CDATA end: where their element does, if there `]]>` comes before its end tag."""

    def __init__(self, xml: str) -> None:
        self._xml = xml
        self._none: set[str] = set()  # what does not come any more

    def of(self, begin: int) -> int:
        """Return where the text in CDATA that begins there ends."""
        tag = _OPENED.search(self._xml, max(begin - 300, 0), begin)
        wanted = [f"]]></{tag[1]}>"] if tag and tag[1] in _TEXTS else []
        for end in (*wanted, "]]>"):
            if end in self._none:
                continue
            if (found := self._xml.find(end, begin)) >= 0:
                return found
            self._none.add(end)
        return len(self._xml)


def _character(reference: re.Match[str]) -> str:
    character = html.unescape(reference[0])
    return html.escape(_NO_XML.sub("", character))


def namer() -> Callable[[str], str]:
    """Return a function that gives the name of a tag with its usual prefix: `wp:post_id`, `title`.

    It remembers, as there are few names and many tags. A prefix that nobody declared stays.
    """
    known: dict[str, str] = {}

    def name(tag: str) -> str:
        if tag not in known:
            namespace, _, local = tag.rpartition("}")
            known[tag] = f"{_prefix(namespace[1:])}{local}"
        return known[tag]

    return name


def _prefix(namespace: str) -> str:
    if namespace.startswith(_WORDPRESS):
        return "excerpt:" if namespace.rstrip("/").endswith("/excerpt") else "wp:"
    return f"{_PREFIXES[namespace]}:" if namespace in _PREFIXES else ""
