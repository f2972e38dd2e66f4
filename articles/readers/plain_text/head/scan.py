"""How far a page's head reaches: its lines up to where the text can only be the story's."""

import itertools

from articles.readers.plain_text.head.ahead import (
    TAIL_KINDS,
    goes_on,
    item_near,
    menu_ahead,
    story_follows,
    story_follows_stub,
)
from articles.readers.plain_text.head.labels import CAN_REPEAT, Labels, is_plain_text
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail.signatures import opens_letter
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.field_lines import read_field_line
from articles.readers.plain_text.words.papers import is_school

_TITLE_WORDS = 14
_PLATE = 2  # lines: paper and tagline
HEAD_LINES = 80  # no page has more lines above its story
_PLATE_LINES = 12
_NAMES = 3  # of a list
_GROUPS = 5  # lines with two groups of people below headings, and an advertisement between
_SAYING = 5  # words of a sentence behind a date that is a story for certain


def scan_head(lines: list[Line], start: int) -> list[HeadLine]:
    """Label the lines from `start` up to where the text can only be a story's."""
    window = lines[start : start + HEAD_LINES]
    labels = Labels(window)
    zone: list[HeadLine] = []
    anchored = signed = told = False
    texts = unsigned = 0
    for place in range(len(window)):
        head = labels.at(place)
        if texts and _ends_head(labels, place, signed=told or (signed and texts > unsigned)):
            break
        if told and _is_day_amid(zone, head):
            break
        if is_plain_text(head):
            if head.line.is_prose and not goes_on(labels, place, anchored=anchored):
                break
            if anchored and not signed and menu_ahead(labels, place):
                anchored = False  # the date was the masthead's
            if anchored and texts and not _could_be_title(labels, zone, place, signed=signed):
                break
            texts += not head.line.is_above and not is_school(head.text)
            told = told or (anchored and head.line.is_sentence and head.line.words >= _SAYING)
            if texts > 7:
                break
        else:
            anchored = _is_anchored(zone, head, anchored=anchored, signed=signed)
            if not signed and _signs(zone, head):
                signed, unsigned = True, texts
        texts = 0 if texts and not anchored and _closes_plate(labels, place) else texts
        zone.append(head)
    return zone


def _could_be_title(labels: Labels, zone: list[HeadLine], place: int, *, signed: bool) -> bool:
    """Say whether a line below a day or a byline may still be the head's: it is the story if none follows."""
    if not story_follows(labels, place):
        return False
    if item_near(labels, place, signed=signed) or _is_title_below(labels, zone, place):
        return True
    is_signed = any(one.label == "byline" for one in zone)
    return not is_signed and _is_title_below_day(labels, place) and _texts_behind_menu(zone) <= _PLATE


def _closes_plate(labels: Labels, place: int) -> bool:
    """Say whether a menu or a search box ends the nameplate: what stands above is no headline then.

    Not where one of these lines comes again, as where a headline reads as the paper does.
    """
    mark = labels.at(place).mark
    is_menu = mark is not None and mark.weight != "weak" and mark.kind in {"menu", "search"}
    return is_menu and not labels.repeats(place, _PLATE_LINES)


def _is_title_below(labels: Labels, zone: list[HeadLine], place: int) -> bool:
    """Say whether a title stands below byline and date: above these there is nothing but the site's lines."""
    head = labels.at(place)
    last = max(
        (spot for spot, one in enumerate(zone) if one.mark is not None and one.mark.kind in _MENUS),
        default=-1,
    )
    after = next(labels.after(place, 1), None)
    return (
        0 <= last < next(spot for spot, one in enumerate(zone) if one.label in _SIGNING)
        and not any(is_plain_text(one) for one in zone[last + 1 :])
        and 3 <= head.line.words <= 16
        and not head.text.endswith(".")
        and after is not None
        and after.line.is_prose
    )


_MENUS = {"menu", "search"}
_SITES = {"run-of-labels", "search-line"}


def _is_anchored(zone: list[HeadLine], head: HeadLine, *, anchored: bool, signed: bool) -> bool:
    """Say whether the zone has what stands above a story only, with one more line."""
    if head.label in {"byline", "loose"}:
        return True
    if head.label == "date":
        begins = not any(other.label in CAN_REPEAT for other in zone)
        return anchored or not begins or _is_storys(head)
    is_sites = head.mark is not None and head.mark.rule in _SITES
    return anchored and (signed or not is_sites)  # above a menu the date was the masthead's


def _signs(zone: list[HeadLine], head: HeadLine) -> bool:
    is_dated_name = head.label == "date" and bool(zone) and zone[-1].label == "name"
    is_named_role = head.label == "role" and bool(zone) and zone[-1].label == "name"
    return head.label in {"byline", "loose"} or is_dated_name or is_named_role


def _is_storys(head: HeadLine) -> bool:
    """Say whether a date that begins the page says that it is the story's: the masthead has one too."""
    return head.date is not None and (head.date.labelled or bool(head.date.rest) or head.date.vague)


_SIGNING = {"byline", "name", "loose", "date", "photo", "role"}


def _ends_head(labels: Labels, place: int, *, signed: bool) -> bool:
    """Say whether a line behind text belongs to the story or stands below it; `signed`: so does a byline."""
    head = labels.at(place)
    return (
        opens_letter(head.text)
        or _leads_to_list(labels, place)
        or (head.label in _SIGNING and not story_follows(labels, place))
        or (signed and _begins_tail(labels, place))
    )


def _leads_to_list(labels: Labels, place: int) -> bool:
    """Say whether a line leads to names, as amid a story.

    In lines of their own, as `The winners are:` does, or in groups below headings, as on an honor roll.
    """
    head = labels.at(place)
    names = [one.label in {"name", "loose"} for one in labels.after(place, _NAMES)]
    if head.text[-1] == ":" and len(names) == _NAMES and all(names):
        return True
    if not head.line.is_sentence:
        return False
    groups = [_is_group(one) for one in labels.after(place, _GROUPS)]
    return sum(groups) > 1 and not groups[0] and (True, True) not in itertools.pairwise(groups)


def _is_group(head: HeadLine) -> bool:
    """Say whether a line names several people, and not as its writers."""
    byline = parse_byline(head.text) if "," in head.text else None
    return byline is not None and byline.strength != "explicit" and len(byline.people) > 1


def _is_day_amid(zone: list[HeadLine], head: HeadLine) -> bool:
    """Say whether a day without a year stands below one with it: the first heading of a log or a calendar."""
    is_day = head.label == "date" and head.date is not None and head.date.published is None
    return is_day and any(one.date is not None and one.date.published for one in zone)


def _begins_tail(labels: Labels, place: int) -> bool:
    """Say whether a line behind byline and text belongs below a story: the text was all of it."""
    head = labels.at(place)
    if head.label == "text":
        fields = read_field_line(head.line)
        return fields is not None and fields.kind == "tags"
    if head.mark is None or head.mark.weight == "weak":
        return False
    if head.mark.kind == "comments":
        return not story_follows_stub(labels, place)
    return head.mark.kind in {*TAIL_KINDS, "donate", "navigation", "newsletter", "poll"}


def _texts_behind_menu(zone: list[HeadLine]) -> int:
    """Count the lines behind the last menu or search box that could be a headline."""
    texts = 0
    for head in reversed(zone):
        if (
            head.mark is not None
            and head.mark.kind in {"menu", "search", "skip"}
            and head.label == "furniture"
        ):
            return texts
        texts += is_plain_text(head)
    return texts


def _is_title_below_day(labels: Labels, place: int) -> bool:
    """Say whether a title stands between a day, as blogs print it, and the story's first paragraph."""
    line, above = labels.at(place).line, place - 1
    while above > 0 and labels.at(above).label in {"furniture", "weak"}:
        above -= 1
    after = next(labels.after(place, 1), None)
    is_said = labels.at(place - 1).mark is not None and line.words <= _TITLE_WORDS  # `4 min read` is between
    is_title = labels.at(above).label == "date" and (is_said or not line.is_sentence) and line.words >= 3
    is_story = after is not None and after.line.gap > 0
    return (
        is_title
        and is_story
        and after is not None
        and (opens_letter(after.text) or (after.line.is_sentence and after.line.words >= 8))
    )
