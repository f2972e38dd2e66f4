"""Decide over the lines below the head: which are the story."""

import re
from collections.abc import Container
from itertools import pairwise

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import LIST_MARK, Line, line_key
from articles.readers.plain_text.tail.boxes import see_boxes
from articles.readers.plain_text.tail.cards import see_cards_of_others, see_doubled_titles, see_titles_between
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.tail.signatures import closes_letter, is_signed
from articles.readers.plain_text.tail.start import closed_at, tail_start
from articles.readers.plain_text.tail.terms import with_terms
from articles.readers.plain_text.tail.threads import see_threads
from articles.readers.plain_text.tail.writers import WRITER_BIO, is_bio, see_cards, with_writer
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.papers import is_school, is_tagline
from articles.readers.plain_text.words.vocabulary import SHARE

_NEVER_A_TAIL = {"advertisement", "end-mark"}
_LABEL = 2  # words
_NO_SUBHEADS = {"share", "subscribe", "sign in", "sign up", "log in"}  # of no story
_SAYS_PAPER = re.compile(
    r" is (?:published|produced|written|run|"
    r"an? (?:\w+[ -]){0,3}(?:student|newspaper|magazine|publication|nonprofit)|"
    r"an? (?:program|project|initiative|service) of|"
    r"the (?:\w+[ -]){0,3}(?:student|newspaper|magazine|publication))"
)
# `By Maya Okafor 2 days ago`: beside links to other stories.
_AGO = re.compile(r"(?:by )?.{4,50} (?:an?|\d{1,3}) (?:minute|hour|day|week|month|year)s? ago")
_ROW = 2  # buttons above a story, none of which could be its first line then
_AROUND = 8  # words that a page's foot puts around its headline


def settle(
    draft: Draft,
    lines: list[Line],
    seen: list[Seen],
    closing: Container[str] = (),
    always: Container[str] = (),
) -> None:
    """Take the furniture away from the lines below the head; what remains without a fate is the story.

    `closing` are keys of lines that no story of the site goes on behind, `always` of those that nearly all of
    its pages have.
    """
    _see_nameplate(draft, lines, seen)
    closed = closed_at(lines, seen, closing)
    _see_known(lines, seen, closed, begins=not _has_text_above(draft, lines))
    see_cards_of_others(lines, seen)
    see_titles_between(lines, seen)
    see_doubled_titles(lines, seen)
    see_boxes(lines, seen)
    see_threads(lines, seen)
    _drop_updates(draft, lines, seen)
    tail = tail_start(lines, seen, closed)
    tail = with_writer(draft, lines, tail)
    if not any(one.why == "tags" for one in seen):
        tail = with_terms(lines, seen, tail, always)
    for place in range(tail, len(lines)):
        _take_away(draft, lines[place], seen[place], leftover="tail")
    if tail and seen[tail - 1].rule == "bare-number" and lines[tail - 1].gap:
        _take_away(draft, lines[tail - 1], seen[tail - 1])  # the page's
    for place in range(tail):
        if lines[place].fate:
            continue
        if _goes_inside(lines, seen, place):
            _take_away(draft, lines[place], seen[place])
            _take_followers(draft, lines, seen, place, tail)


def _drop_updates(draft: Draft, lines: list[Line], seen: list[Seen]) -> None:
    """Take away what stands above the story's first words.

    That are `Updated: Mar 7, 2022`, a link to the comments, counts of views, and buttons in a row.
    """
    first = next((place for place, one in enumerate(seen) if one.why is None), len(seen))
    counts = sum(1 for one in seen[:first] if one.rule == "bare-number")
    weak = [line for line, one in zip(lines[:first], seen[:first], strict=True) if one.own == "weak"]
    is_row = len(weak) >= _ROW and any(line.key in SHARE for line in weak)
    for line, one in zip(lines[:first], seen[:first], strict=True):
        is_sure = one.rule in {"updated-line", "comments-line"}  # of a story that is still to come
        if is_sure or ((counts or is_row) and one.own == "weak"):
            _take_away(draft, line, one)


def _has_text_above(draft: Draft, lines: list[Line]) -> bool:
    """Say whether the head's last lines are the story's already: of a brief that is one sentence."""
    return any(not line.fate for line in draft.lines[: len(draft.lines) - len(lines)])


def _see_known(lines: list[Line], seen: list[Seen], closed: int, *, begins: bool) -> None:
    """Know what other pages of the site have too, but never a byline or a letter's end.

    The story's first line is not known so either, where it `begins` with these. Amid the story a list, what
    leads to it and a question stay: stories of one kind share some. `closed` is the place behind which no
    story goes on.
    """
    last = max((place for place in range(closed) if lines[place].is_prose), default=0)
    for place, (line, one) in enumerate(zip(lines, seen, strict=True)):
        is_first = begins and place == 0 and (line.words > _LABEL or line.is_sentence)
        if is_first or not (line.is_known and (one.why is None or one.own == "weak")):
            continue
        is_text = (
            (place > 0 and lines[place - 1].text[-1] == ",")
            or (place < last and (LIST_MARK.match(line.text) or (line.words >= 4 and line.text[-1] in ":?")))
            or (line.words > 4 and line.text[-1] != ":" and _among_text(lines, seen, place))
        )
        is_ending = closes_letter(line.text) or is_signed(line)
        if not is_text and not is_ending and parse_byline(line.text) is None:
            seen[place] = Seen("site", "site-memory", own="sure")


def _among_text(lines: list[Line], seen: list[Seen], place: int) -> bool:
    """Say whether a line stands in one block with one that no other page has, as in a stanza."""
    first, end = place, place + 1
    while first and not lines[first].gap:
        first -= 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    return any(
        line.words >= 4 and not line.is_known and one.why is None
        for line, one in zip(lines[first:end], seen[first:end], strict=True)
    )


def _see_nameplate(draft: Draft, lines: list[Line], seen: list[Seen]) -> None:
    """Know paper, tagline, writer and headline where they are printed again, among other furniture."""
    _see_teasers(lines, seen)
    names = {line_key(name) for name in (draft.tagline, draft.publication) if name}
    plates = tuple(f"{name} {mark} " for name in names for mark in "-–—|•·")
    buttons, abouts = {f"share {name}" for name in names}, {f"about {name}" for name in names}
    above = {line_key(one.text) for one in draft.removed if one.kind in {"nameplate", "site"}}
    plated = tuple(filter(None, names | above))
    writers = {line_key(person.name) for person in draft.bylines}
    see_cards(lines, seen, writers)
    _see_schools(lines, seen)
    title = line_key(draft.headline) if draft.headline.count(" ") > 1 else ""
    longest = title.count(" ") + 1 + _AROUND
    for place, (line, one) in enumerate(zip(lines, seen, strict=True)):
        if title and one.why is None and line.words <= longest and title in line.key:
            seen[place] = Seen("share", "headline-quoted", own="closing")
        if one.why is None and line.key in writers and place and seen[place - 1].own == "sure":
            seen[place] = Seen("about", "writer-again")
        if one.own != "sure" and is_bio(line, writers):
            seen[place] = Seen("about", WRITER_BIO, own="closing")
        if one.why is None and line.key.startswith(plated) and _SAYS_PAPER.search(line.key):
            seen[place] = Seen("footer", "about-paper", own="closing")
        if one.why is None and line.key in abouts and line.key != title:
            seen[place] = Seen("about", "about-paper", own="closing")
        if one.why is None and line.key in buttons:
            seen[place] = Seen("share", "share-paper", own="sure")
        if one.why is None and not line.is_sentence and line.key.startswith(plates):
            seen[place] = Seen("nameplate", "nameplate-again", own="closing")
        if one.why is None and (line.key in names or is_tagline(line)):
            seen[place] = Seen("nameplate", "nameplate-again", own="weak")


def _see_schools(lines: list[Line], seen: list[Seen]) -> None:
    """Know the school's name above its address."""
    for place, (line, below) in enumerate(pairwise(lines)):
        is_address = not below.gap and seen[place + 1].why == "footer"
        if is_address and seen[place].why is None and is_school(line.text):
            seen[place] = Seen("footer", "school-above-address", own="closing")


def _see_teasers(lines: list[Line], seen: list[Seen]) -> None:
    """Know titles of other stories below the writers or the buttons: each is printed twice.

    The picture's alternative text repeats the title.
    """
    for place in range(2, len(lines)):
        if _AGO.fullmatch(lines[place].key) and not lines[place].gap and seen[place - 1].why is None:
            seen[place] = seen[place - 1] = Seen("related", "teaser-of-today", own="sure")
            if seen[place - 2].own == "weak" and not lines[place - 1].gap:
                seen[place - 2] = Seen("related", "teaser-of-today", own="sure")
    for place in range(1, len(lines) - 1):
        one, two = lines[place : place + 2]
        above = seen[place - 1]
        is_below = above.why is not None and above.why not in _NEVER_A_TAIL
        if is_below and one.key and one.key == two.key and one.words <= 22 and seen[place].why is None:
            seen[place] = seen[place + 1] = Seen("related", "printed-twice")


def _take_away(draft: Draft, line: Line, seen: Seen, leftover: str = "furniture") -> None:
    if not line.fate:
        draft.remove(line, seen.why or leftover, seen.rule or "between-furniture")


def _goes_inside(lines: list[Line], seen: list[Seen], place: int) -> bool:
    """Say whether a line amid the story is furniture.

    What could be a subhead of the story ("Comments", "More to discover") is furniture only beside
    other furniture, or if lines follow that belong to it.
    """
    one = seen[place]
    if one.own == "weak":
        is_last = place == len(lines) - 1 and place > 0 and seen[place - 1].why == "end-mark"
        is_button = lines[place].key in _NO_SUBHEADS or is_last
        return is_button or _beside_furniture(seen, place) or _in_share_row(lines, place)
    if one.own != "sure":
        return False
    if not one.opener:
        return not (one.why == "section" and lines[place].words > 8)
    follows = seen[place + 1] if place + 1 < len(seen) else None
    if follows is not None and follows.why == "advertisement":
        follows = seen[place + 2] if place + 2 < len(seen) else None
    if one.why in {"related", "about"} and follows is not None and follows.why == one.why and not follows.own:
        return True
    return (one.why == "comments" and lines[place].words >= 2) or _beside_furniture(seen, place)


def _in_share_row(lines: list[Line], place: int) -> bool:
    """Say whether a label such as "Email" stands in a block of three of its kind, or two that end a page."""
    first = last = place
    while first and lines[first].gap == 0 and lines[first - 1].key in SHARE:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].gap == 0 and lines[last + 1].key in SHARE:
        last += 1
    is_last = last == len(lines) - 1
    return lines[place].key in SHARE and last - first >= (1 if is_last else 2)


def _beside_furniture(seen: list[Seen], place: int) -> bool:
    first, end = place - 1, place + 1
    while first > 0 and seen[first].own == "weak" and seen[first].why == seen[place].why:
        first -= 1
    while end < len(seen) - 1 and seen[end].own == "weak" and seen[end].why == seen[place].why:
        end += 1
    near = [seen[other] for other in (first, end) if 0 <= other < len(seen)]
    return any(
        one.own == "sure"
        and one.why not in _NEVER_A_TAIL
        and one.rule not in {"related-line", "navigation-line"}  # these stand inside stories
        and not one.opener
        for one in near
    )


def _take_followers(draft: Draft, lines: list[Line], seen: list[Seen], place: int, tail: int) -> None:
    """Take along what belongs to a part of the page amid the story: its block, or its first line."""
    kind = seen[place].why
    for other in range(place + 1, tail):
        if seen[other].why != kind or seen[other].own:
            return
        is_close = lines[other].gap == 0
        if (
            not is_close
            and kind not in {"about", "comments", "tags", "section"}
            and (kind != "related" or other > place + 1)
        ):
            return
        _take_away(draft, lines[other], seen[other])
