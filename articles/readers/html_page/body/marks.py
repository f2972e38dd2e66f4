"""Marks in a body that are no words of its story: of notes and references, of editing, links to itself."""

import itertools
import re

from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.tree import cut

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ANCHORS = frozenset({"", "#", "¶", "§", "🔗"})  # links of a heading to itself
_BACK = frozenset({"↩", "↩︎", "^", "↑", "⤴"})  # links of a note to where it is told of
_BLANKS = " \t\n\u200b\ufeff\xa0"
_FEW = 6  # pieces of text
SIGN = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]{1,3}")  # of a box: a lamp, a pin
# What a player shows, and what leads through a page.
NO_TEXT = re.compile(
    r"\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?|(?:table of )?contents:?|(?:in|on) this (?:article|story|page):?"
    r"|jump to:?|\W*\d{1,2} min(?:ute)?s?(?: read)?\W*",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"\[\s*(?:\d{1,3}|edit|edit source|note \d{1,3}|citation needed)\s*\]")


def cut_marks(body: HtmlElement) -> None:
    """Cut marks of references and of editing, and links of headings to themselves."""
    for mark in list(body.iter("sup", "span", "small")):
        if (
            next(mark.iterdescendants("sup", "p", "div"), None) is None
            and _REFERENCE.fullmatch("".join(itertools.islice(mark.itertext(), _FEW)).strip())
        ) or (mark.tag == "sup" and _is_note(mark)):
            _close_up(mark)
            cut(mark)
    for sign in list(body.iter("span", "i")):
        around = sign.getparent()
        alone = "".join(itertools.islice(sign.itertext(), _FEW)).strip()
        if around is not None and SIGN.fullmatch(alone) and text_of(around) == alone:
            cut(sign)
    for link in list(body.iter("a")):
        parent = link.getparent()
        leads_back = (link.text or "").strip(_BLANKS) in _BACK and (link.get("href") or "").startswith("#")
        is_number = text_of(link).strip("[].").isdigit() and "note" in (link.get("href") or "")[1:]
        if ((leads_back or (is_number and _stands_alone(link))) and not len(link)) or (
            parent is not None
            and parent.tag in _HEADINGS
            and (link.text or "").strip(_BLANKS) in _ANCHORS
            and not len(link)
        ):
            cut(link)


def _close_up(mark: HtmlElement) -> None:
    """Take away the space before a mark that a comma or a stop follows: `The Keeper [2], out this week`."""
    before, around = mark.getprevious(), mark.getparent()
    if (mark.tail or " ")[0] not in ",.;:!?":
        return
    if before is not None:
        before.tail = (before.tail or "").rstrip(_BLANKS)
    elif around is not None:
        around.text = (around.text or "").rstrip(_BLANKS)


def _stands_alone(link: HtmlElement) -> bool:
    """Say whether a link to a place of the page, the number of a note, stands by itself before the note."""
    around = link.getparent()
    is_first = around is not None and not (around.text or "").strip() and around[0] is link
    return is_first and not (link.tail or "").strip() and (link.get("href") or "").startswith("#")


def _is_note(mark: HtmlElement) -> bool:
    """Say whether a raised number only leads to a note on the same page."""
    link = mark[0] if len(mark) == 1 and mark[0].tag == "a" else None
    return (
        link is not None
        and (link.get("href") or "").startswith("#")
        and text_of(link) == text_of(mark)
        and text_of(link).strip("[]").isdigit()
    )
