"""Doubts about the paper, its tagline and the headline: one of them may be the other."""

import re
from itertools import pairwise

from articles.readers.plain_text.doubts.limits import (
    FEW_WORDS,
    LINES_OF_FOOT,
    MOST_OF_FIELD,
    MOST_OF_PAPER,
    PLATE,
    TITLE,
)
from articles.readers.plain_text.doubts.page import Page, is_own_text, words_in
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.dates import first_date
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.papers import describes_paper, is_school, looks_like_paper, same_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS

_CRUMB = re.compile(r"[>»›→]|::")
_DESCRIBING = ("student", "news", "voice", "estudiant", "periódico")  # one is in what describes a paper
_WORD = re.compile(r"[^\W\d_]{3}")
_SCHOOLS = re.compile(r"\b(?:Schools?|College|University|Academy|Institute|District|Library|Collections?)\b")


def doubt_top(page: Page) -> None:
    """Mark paper, tagline and headline where they are in doubt."""
    draft = page.draft
    is_confirmed = _is_confirmed(page)
    is_sure = _is_paper_sure(page, is_confirmed=is_confirmed)
    if draft.publication is not None and not is_sure:
        draft.doubt("publication", "by-place" if page.is_alone else "from-other-pages")
    if draft.headline:
        if not is_confirmed and draft.headline.endswith("."):
            draft.doubt("headline", "unusual-form")
        is_plate = not page.is_alone or draft.publication is None or is_sure
        _doubt_headline(page, is_confirmed=is_confirmed or is_plate)
    if draft.tagline is not None:
        _doubt_tagline(page, draft.tagline)
    elif _is_described_elsewhere(page) or _is_line_left_beside_paper(page):
        draft.doubt("tagline", "unread-lines")


def _is_confirmed(page: Page) -> bool:
    """Say whether byline or date stand right below headline and dek, and no other line could be one."""
    lines = page.draft.lines[page.headline + 1 : page.headline + 3]
    after = [line.fate for line in lines if line.fate != "dek"][:1]
    is_signed = page.headline >= 0 and after in (["bylines"], ["published"])
    return is_signed and words_in(page.draft.headline) >= FEW_WORDS and not page.unread.titles


def _is_paper_sure(page: Page, *, is_confirmed: bool) -> bool:
    """Say whether form, foot, tagline, a second printing or a menu below it speak for the paper's name."""
    draft, paper = page.draft, page.draft.publication
    if paper is None or any(same_paper(paper, hint) for hint in page.hints):
        return True
    is_school_name = _SCHOOLS.search(paper) is not None and not looks_like_paper(paper)
    if is_school_name or first_date(paper) is not None or _WORD.search(paper) is None:
        return False
    if is_confirmed and _stands_above_menu(page, paper):
        draft.settle("publication", "from-other-pages")
        return True
    key, tagline = line_key(paper), draft.tagline
    copies = sum(1 for line in draft.lines if line.key == key)
    is_described = tagline is not None and describes_paper(tagline) and page.are_beside(paper, tagline)
    is_printed_twice = copies > 1 and not is_school(paper)
    return not page.is_alone or looks_like_paper(paper) or is_described or is_printed_twice


def _stands_above_menu(page: Page, paper: str) -> bool:
    """Say whether a name with capitals stands right above what is the site's by its own words."""
    words, key = paper.split(), line_key(paper)
    is_name_like = len(words) <= MOST_OF_PAPER and all(word[0].isupper() or len(word) <= 3 for word in words)
    pairs = pairwise(page.draft.lines[: page.body])
    return is_name_like and any(one.key == key and classify(two.text) is not None for one, two in pairs)


def _doubt_headline(page: Page, *, is_confirmed: bool) -> None:
    draft, title = page.draft, page.draft.headline
    if _could_be_motto(page):
        draft.doubt("headline", "title-or-motto")
        if draft.tagline is None:
            draft.doubt("tagline", "taken-for-another")
    if _is_said_of_photo(page):
        draft.doubt("headline", "taken-for-another")
        draft.doubt("dek", "taken-for-another")
    if is_odd(title) or is_sentence(title) or " " not in title or looks_like_paper(title):
        draft.doubt("headline", "unusual-form")
    if not is_confirmed or _ends_photo(page) or _could_be_label(title, is_alone=page.is_alone):
        draft.doubt("headline", "by-place")
    if page.unread.titles:
        draft.doubt("headline", "unread-lines")
    if draft.dek is None and _is_title_of_others(page):
        draft.doubt("headline", "on-other-pages")
        draft.doubt("dek", "taken-for-another")


def _is_said_of_photo(page: Page) -> bool:
    """Say whether the headline is the photo's caption too, or stands beside its credit again."""
    draft, key = page.draft, line_key(page.draft.headline).rstrip(".")
    if line_key(draft.caption or "").rstrip(".") == key:
        return True
    beside = (
        line for place in draft.places("credit")[:1] for line in draft.lines[max(place - 1, 0) : place + 2]
    )
    return any(line.fate == "removed" and line.key.rstrip(".") == key for line in beside)


def _ends_photo(page: Page) -> bool:
    """Say whether the headline stands right below the photo's caption and right above the story."""
    lines, place = page.draft.lines, page.headline
    return place > 0 and place + 1 == page.body and lines[place - 1].fate == "caption"


def _could_be_motto(page: Page) -> bool:
    """Say whether the headline stands right below the paper's name, in its block or above another title."""
    lines, above, paper = page.draft.lines, page.above_headline(), page.draft.publication
    if above is None or paper is None or not same_paper(above.text, paper):
        return False
    first = page.unread.first[:1]
    is_title_below = first == lines[page.body : page.body + 1] and all(
        line.words in TITLE and classify(line.text) is None for line in first
    )
    return not lines[page.headline].gap or is_title_below


def _is_title_of_others(page: Page) -> bool:
    """Say whether other pages have the headline too, or the line above it that was taken for the site's."""
    if page.is_alone or page.headline < 0:
        return False
    above = page.above_headline()
    is_title_above = (
        above is not None
        and above.is_known
        and not above.is_above
        and is_own_text(above)
        and not (above.is_sentence or _CRUMB.search(above.text))
        and not same_paper(above.text, page.draft.publication or "")
        and above.key != line_key(page.draft.tagline or "")
    )
    return page.draft.lines[page.headline].is_known or is_title_above


def is_odd(text: str) -> bool:
    """Say whether a text reads like something else than a headline or a dek: a date, a motto, a label."""
    is_motto = describes_paper(text) and not text.endswith(".")
    return text[0].islower() or first_date(text) is not None or is_motto


def is_sentence(text: str) -> bool:
    """Say whether a text is one sentence: no headline is, and a motto may be two."""
    return text.endswith(".") and ". " not in text


def _could_be_label(title: str, *, is_alone: bool) -> bool:
    """Say whether a title may be a label, a row of them, or a name; `is_alone`: no other page tells."""
    is_row = any(mark in title for mark in "|[]")
    is_short = is_alone and words_in(title) < FEW_WORDS
    return line_key(title) in SECTIONS or is_short or is_row or is_name(title) or classify(title) is not None


def _doubt_tagline(page: Page, tagline: str) -> None:
    draft, paper = page.draft, page.draft.publication
    is_described = describes_paper(tagline)
    if is_described and not tagline.endswith("."):
        if paper is not None and not page.are_beside(paper, tagline):
            draft.doubt("tagline", "by-place")
        return
    above = page.above_headline()
    is_right_above = above is not None and above.gap > 0 and above.key == line_key(tagline)
    if page.is_alone and not is_described and is_right_above:
        for name in ("headline", "tagline", *(["dek"] if draft.dek is None else [])):
            draft.doubt(name, "several")
    is_beside = paper is not None and page.are_beside(paper, tagline)
    is_plain = not (":" in tagline or tagline.endswith(".") or first_date(tagline))
    is_plate = not (draft.is_doubted("publication") or (page.is_alone and draft.is_doubted("headline")))
    is_likely = (is_plate and is_plain) or not page.is_alone
    if is_beside and is_likely and words_in(tagline) >= FEW_WORDS:
        draft.settle("tagline", "beside-paper")
    else:
        draft.doubt("tagline", "by-place")


def _is_described_elsewhere(page: Page) -> bool:
    """Say whether a line above the story or at the foot describes the paper, or could on other pages too."""
    lines = page.draft.lines
    foot = lines[max(page.body, len(lines) - LINES_OF_FOOT) :]
    near = (line for line in (*lines[: page.body], *foot) if any(map(line.key.__contains__, _DESCRIBING)))
    near = (line for line in near if line.fate != "body" and line.words <= MOST_OF_FIELD)
    if any(describes_paper(line.text) for line in near):
        return True
    paper = page.draft.publication
    if paper is None:
        return not page.is_alone and any(line.is_known and is_own_text(line) for line in foot[-1:])
    return any(
        same_paper(name.text, paper) and line.is_known and is_own_text(line)
        for one, two in pairwise(foot)
        for name, line in ((one, two), (two, one))
    )


def _is_line_left_beside_paper(page: Page) -> bool:
    """Say whether other pages too have a line in one block with the paper's name that nothing explains."""
    draft, paper = page.draft, page.draft.publication
    if page.is_alone or paper is None or page.headline < 1:
        return False
    key, top = line_key(paper), draft.lines[: page.headline]
    taken = {line.line for line in draft.removed if line.rule == "site-template"}
    return any(
        line.words in PLATE and line.is_above and line.numbers[0] in taken and classify(line.text) is None
        for one, two in pairwise(top)
        if not two.gap and key in (one.key, two.key) and one.key != two.key
        for line in (one, two)
        if line.key != key
    )
