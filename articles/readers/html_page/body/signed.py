"""Head and signature in a body: headline, byline, date and author's notes that stand in it again."""

import re
from collections.abc import Collection

from lxml.html import HtmlElement

from articles.readers.document import ParsedByline
from articles.readers.html_page.body.reduced import Reduced, is_left, take_out
from articles.readers.html_page.byline_text import CREATED
from articles.readers.html_page.elements.blocks import Block, bare
from articles.readers.html_page.elements.printed import BLOCKS, lines_of, text_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name, is_role
from articles.readers.plain_text.words.photos import parse_photo

# How a line begins that tells when and where a story was put on its site.
POSTED = re.compile(
    r"(?:this (?:entry|post|article|story) (?:was |is )?)?(?:posted|published|filed|submitted|created)\b",
    re.IGNORECASE,
)
_LONGEST_HEAD = 1_000  # characters of a block around a part of the head
_HEAD = 4  # blocks in which a theme may repeat headline and byline
_BEGINNING = 200  # characters of a line with a date
_FEWEST = 3  # spaces in a line that is more than a label
_LONGEST_CREDIT = 12  # words
_FOOT = 2  # blocks in which byline and date may stand below a story
_BUTTON = re.compile(r"\s*\[[^\[\]]{1,20}\]")
_HOUR = re.compile(r"\s@\s+\d{1,2}:\d\d[\w: .]{0,12}$")
_CONTACT = re.compile(r"^(?:contact|e-?mail|reach|follow|write to) ", re.IGNORECASE)
_ABOUT = re.compile(r",? [a-z]")
_REACHED = re.compile(
    r"\bcan be (?:reached|contacted|emailed)\b|\b(?:follow|find) (?:him|her|them) (?:on|at)\b"
    r"|^(?:contact|e-?mail|reach|write to) ",
    re.IGNORECASE,
)
_WRITER = re.compile(r"\b(?:writer|reporter|editor|columnist|author|correspondent)s?\b", re.IGNORECASE)
# Whoever tells of their part in what they report on tells it to the reader.
_DISCLOSED = re.compile(
    r"\b(?:did|does|was|were|had|has) (?:not|no) (?:\w+ )?"
    r"(?:report|writ|edit|contribut|tak|play|part|involv|role|say)",
    re.IGNORECASE,
)
_SIGNATURE = 2  # lines: a name and its role
_SIGNED = 60  # words about the author under a story
_LEFT_OVER = frozenset(
    {
        *("", "by", "on", "in", "and", "posted", "published", "written", "updated", "comment", "comments"),
        *("no", "leave", "a", "reply", "filed", "under", "por"),
    }
)


def cut_head(blocks: list[Block], known: set[str], done: Reduced) -> None:
    """Take headline, byline and date out of the first blocks, where a theme or a writer put them again."""
    first = next(filter(is_left, blocks), None)
    for block in blocks[:_HEAD]:
        if not is_left(block):
            continue
        lines = [text for _, text in lines_of(block.element)]
        presented = lines if len(lines) == 1 and block is first and _presents(lines[0]) else []
        bylines = [text for text in lines if bare(text) not in known and is_byline(text)] or presented
        roles = [text for text in lines if bylines and is_role(text)]
        told = [text for text in lines if is_credit(text)]
        if len(lines) <= _HEAD and all(
            bare(text) in known or text in bylines or text in roles or text in told for text in lines
        ):
            done.credits += told
            done.byline += bylines
            done.opening += bylines
            done.roles += roles
            take_out(block.element, "byline" if bylines else "headline", "head-in-body", done)
        elif block.is_prose:
            return


def _presents(text: str) -> bool:
    """Say whether a line is a name and a role, and nothing else."""
    name, _, role = text.partition(", ")
    return is_name(name) and is_role(role)


def is_credit(text: str) -> bool:
    """Say whether a line only tells, and says so, who took pictures."""
    photo = parse_photo(text) if text.count(" ") < _LONGEST_CREDIT else None
    return photo is not None and photo.sure and photo.credit is not None and photo.caption is None


def cut_foot(blocks: list[Block], done: Reduced) -> None:
    """Take byline and date out of the last blocks, where a page signs its story below it."""
    left = [block for block in blocks if is_left(block)]
    # Only what stands below it could be a button of the site.
    button = left.pop() if len(left) > 2 and left[-1].words <= _HEAD and classify(left[-1].text) else None
    signed = []
    for block in reversed(left[1:][-_FOOT:]):
        lines = _signing(block)
        if not lines:
            break
        signed.append(block)
        done.byline += lines
    for block in signed:
        take_out(block.element, "byline", "signed-below", done)
    if signed and button is not None:
        take_out(button.element, "navigation", "below-signature", done)


def _signing(block: Block) -> list[str]:
    """Return the lines of a block that signs a story, or none for another block."""
    lines = [_HOUR.sub("", _BUTTON.sub("", text)) for _, text in lines_of(block.element)]
    return lines if not block.is_prose and all(is_byline(text) for text in lines) else []


def signs(block: Block) -> bool:
    """Say whether a block is nothing but the byline or the date of a story."""
    return bool(_signing(block))


def cut_about(blocks: list[Block], authors: Collection[str], done: Reduced) -> None:
    """Take out the last paragraphs where they tell of an author: nobody reports on themselves by name."""
    left = [block for block in blocks if is_left(block)][1:]
    while left and left[-1].words <= _SIGNED and _says_how_to_reach(left[-1].text, authors):
        take_out(left.pop().element, "about", "contact-at-end", done)
    if left and left[-1].words <= _SIGNED and not _DISCLOSED.search(left[-1].text):
        text = _CONTACT.sub("", left[-1].text)
        own = (name for name in authors if text[: len(name)].casefold() == name.casefold())
        rest = next((text[len(name) :] for name in own), None)
        if rest is not None and (text != left[-1].text or _ABOUT.match(rest)):
            take_out(left[-1].element, "about", "author-at-end", done)


def read_signature(blocks: list[Block], done: Reduced) -> None:
    """Note who signs a story: the last lines are a name, alone or over a role, below sentences."""
    left = [block for block in blocks if is_left(block)]
    lines = [text.lstrip("—–- ") for _, text in lines_of(left[-1].element)] if len(left) > 1 else []
    if len(lines) == 1 and _presents(lines[0]):
        lines = lines[0].split(", ", 1)
    if 1 <= len(lines) <= _SIGNATURE and is_name(lines[0]) and all(map(is_role, lines[1:])):
        done.signed = ParsedByline(lines[0], lines[1] if len(lines) > 1 else None)


def _says_how_to_reach(text: str, authors: Collection[str]) -> bool:
    """Say whether a line tells where to write to who wrote the story."""
    folded = text.casefold()
    return _REACHED.search(text) is not None and (
        _WRITER.search(text) is not None or any(name.casefold() in folded for name in authors)
    )


def cut_leftover(page: Page, element: HtmlElement, done: Reduced) -> None:
    """Take out what a theme printed around a part of the head that was taken out: `by | 0 comments`."""
    around = next((one for one in element.iterancestors() if one.tag in BLOCKS), None)
    if (
        around is not None
        and page.weight(around) <= _LONGEST_HEAD
        and (words := text_of(around).casefold().split())
        and len(words) <= 12
        and all(word.strip("|•·:,/-–—()") in _LEFT_OVER or word.isdigit() for word in words)
    ):
        take_out(around, "byline", "around-head", done)


def is_byline(text: str) -> bool:
    """Say whether a line is nothing but a byline that says so, or a date, or both."""
    if len(text) > 160:
        return False
    dated = read_date_line(text)
    if dated is not None and dated.published is not None:
        return not dated.rest or says_by(dated.rest) or dated.rest.count(" ") <= 1
    return says_by(text)


def tells_of_story(text: str) -> bool:
    """Say whether a line may tell of a story's writer, day or section, though many pages have it."""
    is_short = text.count(" ") < _FEWEST and not SENTENCE_END.search(text)
    return (
        is_short
        or is_byline(text)
        or is_name(text)
        or is_role(text)
        or read_date_line(text[:_BEGINNING]) is not None
    )


def says_by(text: str) -> bool:
    """Say whether a line begins as bylines do, with "By" before a name."""
    byline = parse_byline(CREATED.sub("", text))
    return byline is not None and byline.strength == "explicit" and text[-1:] not in ".!?:"
