"""Which of the lines above a story is its headline."""

from articles.readers.plain_text.head.captions import (
    ends_flat,
    is_bare_caption,
    is_caption,
    is_caption_above,
)
from articles.readers.plain_text.head.fields import TEXTS
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import picture_lines
from articles.readers.plain_text.head.teasers import is_section_label
from articles.readers.plain_text.head.untitled import has_no_head, is_first_line
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.names import is_collective
from articles.readers.plain_text.words.papers import is_school
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS

_FEW, _TITLE, _SENTENCE, _LEDE = 3, 5, 8, 15  # words
_LABELS, _ROWS = MENU - SECTIONS, {"menu-row", "row-of-labels", "fused-row", "share-row"}  # no title
_DASHES = {"-", "–", "—", "|", "•"}


def choose_headline(zone: list[HeadLine]) -> int:
    """Return the place of the line that is the headline, or -1."""
    places = [place for place, head in enumerate(zone) if not head.done and head.label in TEXTS]
    # What other pages have at their top is this one's headline only if nothing else is.
    places = [place for place in places if not zone[place].line.is_above] or places
    places = [place for place in places if not _is_role_below(zone, place) and not zone[place].line.is_note]
    is_bare = has_no_head(zone)
    first = next(
        (place for place in places if is_first_line(zone, place) or (is_bare and _is_text(zone[place]))),
        len(zone),
    )
    places = [place for place in places if place < first and not _is_paragraph(zone[place], _LEDE)]
    pictures = picture_lines(zone)
    places = [place for place in places if not is_bare_caption(zone, place, pictures)] or places
    places = [place for place in places if not is_collective(zone[place].text)]
    places = [place for place in places if not is_school(zone[place].text)] or places
    places = [
        place for place in places if zone[place].text[-1] != ":" and not is_caption(zone, place, pictures)
    ]
    places = [place for place in places if not zone[place].text.endswith(("...", "…"))] or places
    items = [place for place in places if _is_item(zone, place)]
    if len(items) < len(places):
        places = [place for place in places if place not in items]
    signed = next((place for place, head in enumerate(zone) if head.label == "byline"), len(zone))
    places = [place for place in places if place < signed or not _is_paragraph(zone[place])]
    anchor = byline_place(zone)
    is_other = any(place < signed and not zone[place].line.is_above for place in places)
    if not is_other and (named := _title_like_a_name(zone, signed)) >= 0:
        return named
    chosen = _first_headline(zone, [place for place in places if place < anchor])
    if chosen < 0:
        chosen = _first_headline(zone, [place for place in places if place > anchor])
    return chosen if chosen >= 0 else _odd_headline(zone)


def _title_like_a_name(zone: list[HeadLine], signed: int) -> int:
    """Return the place of the one name that stands apart above the byline: the headline; -1 if none does."""
    names = [place for place, head in enumerate(zone[:signed]) if head.label == "name" and not head.done]
    is_alone = len(names) == 1 and signed < len(zone)
    if not is_alone or zone[names[0]].line.is_above or not zone[names[0]].line.gap:
        return -1
    below = zone[names[0] + 1]
    is_dated = below.label == "date" and below is not zone[signed]
    return names[0] if below.line.gap > 0 or is_dated else -1


def _odd_headline(zone: list[HeadLine]) -> int:
    """Return the place of a headline that reads like a name, or else like furniture; -1 if there is none."""
    left = [place for place, head in enumerate(zone) if not head.done]
    names = [place for place in left if zone[place].label == "name" and not _has_role(zone, place)]
    odd = [place for place in left if zone[place].label in {"furniture", "weak"}]
    return next((place for place in (*names, *odd) if place in names or _stands_as_title(zone, place)), -1)


def _is_item(zone: list[HeadLine], place: int) -> bool:
    """Say whether a few words stand right below "Categories:", which lists them."""
    head, above = zone[place], zone[place - 1]
    is_signed = place + 1 < len(zone) and zone[place + 1].label in {"byline", "date"}
    is_below = place > 0 and above.section == "" and not head.line.gap
    return is_below and head.line.words <= _FEW + 1 and not is_signed


def _is_paragraph(head: HeadLine, least: int = _SENTENCE) -> bool:
    """Say whether a line is a sentence as stories have them: below a byline, no headline.

    One of several lines is none wherever it stands.
    """
    return ends_flat(head.text) and head.line.words >= least


def _is_text(head: HeadLine) -> bool:
    """Say whether a line is a sentence as stories have them, and ends with no shortened word."""
    return _is_paragraph(head) and not head.line.could_be_title


def _has_role(zone: list[HeadLine], place: int) -> bool:
    return place + 1 < len(zone) and zone[place + 1].label == "role"


def _is_role_below(zone: list[HeadLine], place: int) -> bool:
    return place > 0 and zone[place].label == "role" and zone[place - 1].label in {"byline", "name"}


def byline_place(zone: list[HeadLine]) -> int:
    """Return the place of the byline, or of the date if no byline comes."""
    for label in ("byline", "date"):
        for place, head in enumerate(zone):
            if head.label == label and not head.done:
                before = zone[:place]
                if any(other.label in TEXTS and not other.done for other in before):
                    return place
    return len(zone)


def _first_headline(zone: list[HeadLine], places: list[int]) -> int:
    if not places:
        return -1
    labels = [place for place, head in enumerate(zone) if head.label == "section" and head.section == ""]
    behind = [place for place in places if labels and place > labels[-1]]
    if behind:
        places = behind
    places = _below_labels(zone, _below_section(zone, places))
    crumb = next((head for head in zone if head.label == "crumb"), None)
    if crumb is not None:
        crumb_key = loose_key(crumb.text)
        named = [place for place in places if crumb_key.endswith(loose_key(zone[place].text))]
        places = named or places
    for index, place in enumerate(places):
        later = places[index + 1 :]
        if later and (is_caption_above(zone, place, later) or _is_above_section(zone, place, later)):
            continue
        shorter = [other for other in places[index + 1 :] if is_title_of(zone[place].text, zone[other].text)]
        return shorter[0] if shorter else place
    return places[0]


def _below_section(zone: list[HeadLine], places: list[int]) -> list[int]:
    """Leave out what stands above the story's section where a line below that could be the headline.

    A banner leads to another story: `BREAKING: ...`.
    """
    labels = [
        place
        for place in range(places[0], places[-1])
        if is_section_label(zone[place]) and zone[place].line.gap
    ]
    below = [place for place in places if labels and place > labels[-1]]
    title = zone[below[0]] if below else None
    fits = title is not None and title.line.gap > 0 and title.line.words >= 3 and not title.text.endswith(".")
    return below if fits else places


def _below_labels(zone: list[HeadLine], places: list[int]) -> list[int]:
    """Leave out labels of the site that stand above a title in one column with it, but the last in capitals.

    That is the section's, as the page prints it.
    """
    signed = places[-1] + 1 < len(zone) and zone[places[-1] + 1].label in {"byline", "date"}
    title = zone[places[-1]]
    labels = [place for place in places[:-1] if zone[place].line.words <= _FEW]
    if not signed or len(labels) < len(places) - 1 or not labels or title.line.gap:
        return places
    if title.line.words < _TITLE or title.line.is_sentence or not zone[labels[-1]].text.isupper():
        return places
    return places[len(labels) - 1 :]


def is_title_of(long: str, short: str) -> bool:
    """Say whether `long` is a window's title made of `short` and the paper's name."""
    return len(long) > len(short) + 3 and (
        (long.startswith(short) and long[len(short) :].lstrip()[:1] in _DASHES)
        or (long.endswith(short) and long[: -len(short)].rstrip()[-1:] in _DASHES)
    )


def _is_above_section(zone: list[HeadLine], place: int, later: list[int]) -> bool:
    """Say whether a few words are the site's: the section and a title stand below, in this order."""
    label = next((spot for spot in range(place + 1, later[-1]) if is_section_label(zone[spot])), -1)
    between = [spot for spot in later if spot < label]
    titles = [zone[spot] for spot in later if spot > label]
    return (
        label > 0
        and not between
        and zone[place].line.words <= _FEW
        and titles[0].line.words > _FEW
        and not titles[0].line.is_sentence
    )


def _stands_as_title(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line that reads like furniture stands where a headline does: above the byline."""
    after = zone[place + 1 : place + 3]
    mark = zone[place].mark
    is_button = mark is not None and mark.kind in {"share", "skip", "search", "comments"}
    is_button = is_button and (mark is None or mark.weight != "opener")
    is_button = is_button or zone[place].line.key in _LABELS or (mark is not None and mark.rule in _ROWS)
    return (
        not is_button
        and zone[place].line.gap > 0
        and any(head.label == "byline" and not head.done for head in after)
    )


def loose_key(text: str) -> str:
    """Return a headline's letters and figures alone: two printings differ in dashes and quotes."""
    return "".join(filter(str.isalnum, line_key(text)))
