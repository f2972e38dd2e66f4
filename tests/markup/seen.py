"""What other parsers than ours see in HTML: the standard library's, lxml's and html5lib's."""

from collections.abc import Iterator
from html.parser import HTMLParser

from bleach._vendor import html5lib
from lxml import html as lxml_html

VOID = {"br", "hr", "img"}


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.tags = []
        self.text = []
        self.blocks = {}
        self.marks = []
        self._open = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag in VOID:
            return
        attrs = dict(attrs)
        self._open.append((tag, attrs))
        if "data-start" in attrs:
            self.blocks[int(attrs["data-start"])] = ""
        if tag == "mark":
            self.marks.append((sum(map(len, self.text)), "", attrs))

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag, f"</{tag}> closes something else"

    def handle_data(self, data):
        self.text.append(data)
        for tag, attrs in self._open:
            if "data-start" in attrs:
                self.blocks[int(attrs["data-start"])] += data
            if tag == "mark":
                start, text, attributes = self.marks[-1]
                self.marks[-1] = (start, text + data, attributes)


def read(html):
    """Read balanced HTML with the standard library's parser; fails where a tag does not match."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert not reader._open, "an element is left open"
    return reader


def elements(html) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element that any of the three parsers finds, with its attributes."""
    yield from read(html).tags
    if html.strip():
        for element in lxml_html.fragment_fromstring(html, create_parent="div").iterdescendants():
            yield str(element.tag), dict(element.attrib)
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    for element in tree.iter():
        if element is not tree:
            yield str(element.tag), dict(element.attrib)
