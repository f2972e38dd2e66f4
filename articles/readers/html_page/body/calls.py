"""Boxes amid a story that ask something of who reads it: to subscribe, to give, to buy, to follow."""

import itertools
import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.body.reduced import Reduced, take_out
from articles.readers.html_page.elements.blocks import Block
from articles.readers.html_page.elements.printed import BLOCKS, lines_of, text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.looking import is_simple
from articles.readers.plain_text.furniture import classify

_BOXES = frozenset({"div", "section", "aside", "center", "table", "td"})
_RANKS = ("h2", "h3", "h4", "h5", "h6")
_HEADINGS = (*_RANKS, "b", "strong")
_LEVELS = 6  # above a button in which its box is looked for
_LONGEST = 400  # characters of a box
_MOST_LINES = 4
_LONGEST_LABEL = 40  # characters on a button
_LABEL = 6  # words of a label over an advertisement
_PROSE = 15  # words of a line, of which a call has no more than one
_SENTENCE = 10  # words of a line that may be the story's
_MOST = 40  # buttons of a story
_BUTTONS = {"button", "btn", "cta"}
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|csv|zip)(?:$|[?#])", re.IGNORECASE)
_FIELDS = {"email", "text", "search", "tel", ""}  # kinds of fields in which one writes
_FOLLOW = re.compile(
    r"(?:follow|find|like|join) [@\w][\w’'& ]{1,50} on "
    r"(?:instagram|facebook|twitter|x|tiktok|snapchat|youtube|threads)\b",
    re.IGNORECASE,
)
_CALL = re.compile(r"(?:support|donate|subscribe|sign up|join us|give)\b(?: [\w’']+){0,4}!?", re.IGNORECASE)
# Where one becomes a member of a paper, by the end of the address.
_MEMBERS = re.compile(
    r"[/#](?:portal/)?(?:sign-?up|subscribe|subscriptions?|donate|donations?|membership|join|support(?:-us)?)"
    r"/?(?:[?#].*)?$",
    re.IGNORECASE,
)
_MOST_LINKS = 500
_ASKING = frozenset({"advertisement", "newsletter", "donate", "share"})


def cut_calls(page: Page, body: HtmlElement, done: Reduced) -> None:
    """Take out of a body its buttons, and small boxes around fields to fill in, calls, advertisements."""
    for part in _signs_in(page, body):
        box = _box_around(page, body, part)
        if box is not None and _asks(box, part):
            take_out(box, "newsletter" if part.tag == "input" else "navigation", "box-that-asks", done)
        elif part.tag == "a" and (alone := _around_alone(body, part)) is not None:
            take_out(alone, "navigation", "button", done)
    for link in itertools.islice(body.iter("a"), _MOST_LINKS):
        if _MEMBERS.search(link.get("href") or "") and (box := _set_apart(page, body, link)) is not None:
            take_out(box, "donate", "call-to-members", done)
            continue
        around = link.getparent()
        is_alone = around is not None and around.tag in {"p", "div"} and around is not body
        if is_alone and _CALL.fullmatch(text_of(link)) and text_of(around) == text_of(link):
            take_out(around, "donate", "call-alone", done)
    for card in [link for link in itertools.islice(body.iter("a"), _MOST_LINKS) if _is_card(page, link)]:
        take_out(card, "related", "linked-card", done)
    for heading in list(body.iter(*_HEADINGS)):
        box = _box_around(page, body, heading) if text_of(heading) else None
        if box is not None and _calls(box):
            take_out(box, "newsletter", "box-that-asks", done)


def cut_advertisements(
    page: Page, bodies: Sequence[HtmlElement], blocks: Sequence[Block], done: Reduced
) -> None:
    """Take out of bodies, which have these blocks, the small boxes that say that they are paid for."""
    labels = [b.element for b in blocks if b.words <= _LABEL and _is_label(b.text)]
    boxes = [_box_around(page, body, label) for body in bodies for label in labels if page.holds(body, label)]
    boxes += [block.element for block in blocks if next(block.element.iter("br"), None) is not None]
    boxes += [table for body in bodies for table in body.iter("table")]
    for box in boxes:
        is_small = box is not None and page.weight(box) <= _LONGEST and is_simple(box)
        if box is not None and is_small and box not in bodies and _is_advertisement(box):
            take_out(box, "advertisement", "box-with-label", done)


def _signs_in(page: Page, body: HtmlElement) -> list[HtmlElement]:
    """Return the fields and buttons of a body, in its order; what leads to a document is none."""
    links = [
        link
        for link in page.all("a[class]", body)
        if not _BUTTONS.isdisjoint(words_of(link.get("class") or ""))
        and not _FILE.search(link.get("href") or "")
    ]
    fields = [one for one in body.iter("input") if (one.get("type") or "").casefold() in _FIELDS]
    buttons = [one for one in body.iter("button") if _says_something(one)]
    return [*fields[:_MOST], *buttons[:_MOST], *links[:_MOST]]


def _says_something(button: HtmlElement) -> bool:
    """Say whether a button has words, and is no tool of a heading."""
    is_worded = any(len(text.strip()) > 1 for text in itertools.islice(button.itertext(), _MOST_LINES))
    return is_worded and next(button.iterancestors("h1", *_HEADINGS), None) is None


def _box_around(page: Page, body: HtmlElement, part: HtmlElement) -> HtmlElement | None:
    """Return the innermost box that holds other words too, if it is small; the body is none."""
    own = len(text_of(part))
    for around in itertools.islice(part.iterancestors(), _LEVELS):
        if around is body or page.weight(around) > _LONGEST or not is_simple(around):
            return None
        if around.tag in _BOXES and len(text_of(around)) > own:
            return around
    return None


def _asks(box: HtmlElement, part: HtmlElement) -> bool:
    """Say whether a box around a field or a button is a call: few lines, over a button with a heading."""
    lines = [text for _, text in lines_of(box)]
    if not 0 < len(lines) <= _MOST_LINES or next(box.iter("img", "iframe", "video", "li"), None) is not None:
        return False
    if sum(text.count(" ") >= _PROSE for text in lines) > 1:
        return False
    if part.tag == "input":
        return True
    heading = next((one for one in box.iter(*_HEADINGS) if text_of(one)), None)
    return heading is not None and text_of(heading) == lines[0] and len(lines) > 1


def _around_alone(body: HtmlElement, link: HtmlElement) -> HtmlElement | None:
    """Return the paragraph that is nothing but a button of the site, or the button; None for other links."""
    text = text_of(link)
    if not 0 < len(text) <= _LONGEST_LABEL:
        return None
    around = link.getparent()
    is_alone = around is not None and around is not body and text_of(around) == text
    is_abroad = (link.get("href") or "").startswith(("http:", "https:", "//"))
    return around if is_alone and (not is_abroad or classify(text) is not None) else None


def _set_apart(page: Page, body: HtmlElement, link: HtmlElement) -> HtmlElement | None:
    """Return the small box of its own, beside the story's paragraphs, that a link stands in."""
    around = [one for one in itertools.islice(link.iterancestors(), _LEVELS) if one.tag in BLOCKS]
    box = next((one for one in around if one.getparent() is body), None)
    is_box = box is not None and box.tag in _BOXES and page.weight(box) <= _LONGEST and is_simple(box)
    is_beside = is_box and any(one.tag == "p" for one in itertools.islice(body, _MOST))
    return box if is_beside and len(lines_of(box)) <= _MOST_LINES else None


def _is_card(page: Page, link: HtmlElement) -> bool:
    """Say whether a link is a whole box with a heading and more: it leads to another story."""
    heading = next(link.iter(*_RANKS), None)
    return (
        heading is not None
        and 0 < page.weight(link) <= _LONGEST
        and is_simple(link)
        and "" != text_of(heading) != text_of(link)
    )


def _calls(box: HtmlElement) -> bool:
    """Say whether a box is a heading over a line that calls to something."""
    lines = [text for _, text in lines_of(box)]
    if not 1 < len(lines) <= _MOST_LINES or next(box.iter("img", "li"), None) is not None:
        return False
    marks = [classify(text) for text in lines]
    return any(_FOLLOW.match(text) for text in lines[1:]) or any(
        mark is not None and mark.kind in _ASKING and mark.weight == "sure" for mark in marks[1:]
    )


def _is_advertisement(box: HtmlElement) -> bool:
    """Say whether the first or the last of a few lines says that they are paid for."""
    lines = [text for _, text in lines_of(box)]
    if not 1 < len(lines) <= _MOST_LINES or any(text.count(" ") >= _SENTENCE for text in lines):
        return False
    return _is_label(lines[0]) or _is_label(lines[-1])


def _is_label(text: str) -> bool:
    mark = classify(text.strip("()[]-– "))
    return mark is not None and mark.kind == "advertisement" and mark.weight == "sure"
