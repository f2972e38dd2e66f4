"""The top of a page by its structure: what stands above a menu or a search box is the nameplate."""

from itertools import pairwise

from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.words.papers import ARTICLES, is_school, looks_like_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS

_STOPS = {"menu", "search", "skip", "newsletter", "donate", "weather"}
WORDS = {"text", "name", "loose", "tagline", "role"}
MAX_MOTTO = 16  # words
_ASKING = frozenset(
    {
        "support",
        "become",
        "subscribe",
        "view",
        "donate",
        "sign",
        "listen",
        "download",
        "follow",
        "get",
        "join",
    }
)


def could_be_motto(text: str) -> bool:
    """Say whether a line could describe a paper: it is no label, no row of labels, no notice."""
    words = text.split()
    return (
        3 <= len(words) <= MAX_MOTTO
        and not any(mark.isdigit() or mark in ":?" for mark in text)
        and (len(words) > 3 or any(map(str.islower, words)) or all(word[-1] in ".," for word in words))
        and words[0].casefold() not in _ASKING
        and not is_label_row(text)
    )


def reads_as_motto(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line reads like a motto, is the school's name beside another, or stands below one."""
    head = zone[place]
    if could_be_motto(head.text):
        return True
    near = [*zone[max(place - 1, 0) : place], *zone[place + 1 : place + 2]]
    if is_school(head.text) and any(other.label in WORDS for other in near):
        return True
    is_below = place > 0 and not head.line.gap and (place == 1 or zone[place - 1].line.gap > 0)
    return is_below and 1 < head.line.words <= MAX_MOTTO and not any(mark in head.text for mark in "?!")


def is_label_row(text: str) -> bool:
    """Say whether a line is a row of labels: four words or more, each with a capital, nothing between."""
    words = text.split()
    return len(words) >= 4 and all(word[0].isupper() or word == "&" for word in words) and "," not in text


def masthead_end(zone: list[HeadLine]) -> int:
    """Return the place behind the last menu, search box or the like that a headline still follows.

    0 if the page's first text is below all of them, or there are none.
    """
    anchor = anchor_of(zone)
    for place in range(anchor - 1, 0, -1):
        is_end = is_stop(zone, place) or _is_divider(zone, place) or _is_todays(zone, place, anchor)
        if is_end and (_has_headline(zone, place + 1, anchor) or _is_signed_first(zone, place + 1, anchor)):
            above = any(head.label in WORDS for head in zone[:place])
            return place + 1 if above else 0
    return 0


def _is_signed_first(zone: list[HeadLine], start: int, anchor: int) -> bool:
    """Say whether writers and day come right behind the site's lines, and the headline below these."""
    above, below = zone[start:anchor], zone[anchor + 1 :]
    is_bare = not any(head.label in WORDS and not head.done for head in above)
    title = next((head for head in below if head.label == "text"), None)
    return is_bare and title is not None and title.line.gap > 0 and not title.line.is_sentence


def _is_todays(zone: list[HeadLine], place: int, anchor: int) -> bool:
    """Say whether a line tells the issue or the day of the visit: the story's byline has another day."""
    head = zone[place]
    is_bare = head.label == "date" and head.date is not None and not (head.date.labelled or head.date.rest)
    is_signed = anchor < len(zone) and zone[anchor].label != "date"
    return head.label == "issue" or (
        is_bare and is_signed and any(other.date is not None for other in zone[anchor:])
    )


def _is_divider(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line names the section, with nothing above it that could be a picture's words."""
    if zone[place].label != "section":
        return False
    above = [head for head in zone[:place] if head.mark is None]
    return not any(head.label in {"photo", "name"} or head.line.is_sentence for head in above)


def is_stop(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line belongs to the site and not to the article.

    A section's name does only beside other labels of a menu: alone it may be the article's.
    """
    head = zone[place]
    if head.label == "crumb":
        return True
    if head.mark is None or head.mark.kind not in _STOPS:
        return False
    if head.mark.weight != "weak" or head.line.key not in SECTIONS:
        return True
    return any(
        0 <= other < len(zone) and (near := zone[other].mark) is not None and near.kind in _STOPS
        for other in (place - 1, place + 1)
    )


def anchor_of(zone: list[HeadLine]) -> int:
    """Return the place of the first byline, else of the last date, else the end."""
    byline = next((place for place in range(len(zone)) if _is_byline(zone, place)), None)
    if byline is not None:
        return byline
    dates = [place for place, head in enumerate(zone) if head.label == "date"]
    return dates[-1] if dates and not _is_above_title(zone, dates[-1]) else len(zone)


def _is_above_title(zone: list[HeadLine], date: int) -> bool:
    """Say whether the headline stands right below a day that only the site's lines stand above."""
    above = next((head for head in reversed(zone[:date]) if not head.done or head.mark), None)
    below = zone[date + 1] if date + 1 < len(zone) else None
    is_title = (
        below is not None and below.label == "text" and below.line.gap > 0 and not below.line.is_sentence
    )
    return is_title and above is not None and above.mark is not None and above.mark.kind in _STOPS


def _is_byline(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line names the writers; a bare name does if role or date stand below it."""
    if zone[place].label != "name":
        return zone[place].label == "byline"
    return place > 0 and place + 1 < len(zone) and zone[place + 1].label in {"role", "date"}


def _has_headline(zone: list[HeadLine], start: int, anchor: int) -> bool:
    for place in range(start, anchor):
        head = zone[place]
        if head.label in WORDS and not head.done and not head.line.is_prose:
            below = zone[place + 1].label if place + 1 < len(zone) else ""
            return not head.line.is_sentence or (anchor < len(zone) and below not in {"photo", "name"})
    return False


def picture_lines(zone: list[HeadLine]) -> set[int]:
    """Return the places of pictures' lines: a credit's in one block with it, or a name and a sentence."""
    found: set[int] = set()
    for place, (above, below) in enumerate(pairwise(zone)):
        after = zone[place + 2] if place + 2 < len(zone) else None
        is_writer = below.label == "name" and after is not None and after.label == "role"
        if below.line.gap or is_writer:
            continue
        labels = {above.label, below.label}
        if ("photo" in labels and labels & WORDS) or (
            "name" in labels and (_is_text(above) or _is_text(below))
        ):
            found |= {place, place + 1}
    return found


def _is_text(head: HeadLine) -> bool:
    return head.label in WORDS and head.line.is_sentence and head.line.words > 4


def split_masthead(zone: list[HeadLine], end: int) -> tuple[HeadLine | None, HeadLine | None]:
    """Choose paper and tagline, in either order, among the lines above `end`."""
    rest = {head.line.key for head in zone[end:]}
    pictures = picture_lines(zone[:end])
    lines = [
        head
        for place, head in enumerate(zone[:end])
        if head.label in WORDS and not head.done and place not in pictures
    ]
    lines = [head for head in lines if not any(_is_title_of(head.line.key, key) for key in rest)]
    papers = [
        head
        for head in lines
        if head.label != "tagline" and head.line.words <= 7 and not is_school(head.text)
    ]
    if not papers:
        return None, None
    paper = max(papers, key=paperness)
    others = [
        head
        for head in lines
        if head.line.key != paper.line.key
        and (head.label == "tagline" or reads_as_motto(zone, zone.index(head)))
    ]
    if paper.line.key not in rest:
        others = [head for head in others if head.line.key not in rest]  # the headline, by a button
    place = zone.index(paper)
    taglines = sorted(others, key=lambda head: (head.label != "tagline", abs(zone.index(head) - place)))
    return paper, taglines[0] if taglines else None


def _is_title_of(window: str, title: str) -> bool:
    return (
        bool(title)
        and window != title
        and (window.startswith(title) or (len(title) > 20 and window.endswith(title)))
    )


def paperness(head: HeadLine) -> int:
    """Return how much the form of a line speaks for its being a paper's name."""
    text, words = head.text, head.text.split()
    score = 3 * looks_like_paper(text) + 2 * (text.startswith(ARTICLES) and len(words) <= 4)
    score += 2 * all(word[0].isupper() or not word[0].isalpha() or len(word) <= 3 for word in words)
    score -= 4 * is_school(text)
    score -= (len(words) > 4) + 2 * (head.line.is_sentence or "," in text)
    return score
