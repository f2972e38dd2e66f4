"""Undo how word processors write lists and spaces into a page that they save."""

import itertools
import re

from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import printed

# A bullet, or a number, and the spaces up to its text.
_MARK = re.compile(r"\s*(?:[·•▪§o●○■–-]|\d{1,2}[.)])(?:[\s\xa0]{2,}|\xa0)[\s\xa0]*")
_PIECES = 6  # pieces of text in which mark and spaces stand
_LISTED = "mso-list"
_SPACES = "mso-spacerun"


def open_worded(root: HtmlElement) -> None:
    """Make lists of paragraphs that are named as items of one, and one space of those that widen a gap."""
    for span in list(root.iter("span")):
        if _SPACES in (span.get("style") or "") and not (span.text or "").strip():
            span.text = "" if (span.tail or "")[:1].isspace() else " "
    listed: HtmlElement | None = None
    for paragraph in list(root.iter("p")):
        style, name = paragraph.get("style") or "", paragraph.get("class") or ""
        if not (_LISTED in style or name.startswith("MsoListParagraph")) or not _cut_mark(paragraph):
            continue
        if listed is None or paragraph.getprevious() is not listed or (listed.tail or "").strip():
            listed = paragraph.makeelement("ul")
            paragraph.addprevious(listed)
        listed.append(paragraph)
        listed.tail, paragraph.tail = paragraph.tail, None
        paragraph.tag = "li"


def _cut_mark(paragraph: HtmlElement) -> bool:
    """Cut the mark and the spaces that a paragraph begins with, and say whether there were any."""
    begins = "".join(itertools.islice(paragraph.itertext(), _PIECES))
    found = _MARK.match(begins)
    left = found.end() if found else 0
    for event, part in printed(paragraph):
        key = "text" if event == "start" else "tail"
        if left == 0 or (part is paragraph and key == "tail"):
            break
        said = getattr(part, key) or ""
        setattr(part, key, said[left:])
        left -= min(left, len(said))
    return found is not None
