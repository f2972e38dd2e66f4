"""The paper's name and what describes it, among the lines that all pages of a site have."""

from collections import Counter
from collections.abc import Sequence

from articles.readers.plain_text.furniture.controls import is_control
from articles.readers.plain_text.furniture.runs import site_marks
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import MAX_MOTTO, WORDS, could_be_motto, paperness
from articles.readers.plain_text.head.nameplate import as_hinted
from articles.readers.plain_text.lines import Line, line_key, site_key
from articles.readers.plain_text.words.papers import is_school, looks_like_paper, mentioned_paper, same_paper
from articles.readers.plain_text.words.vocabulary import HOMES, MENU

_SURE = 5  # so much speaks for a paper's name that stands for certain
_MENTIONED, _LONGEST_MENTION = 3, 14  # what mentions weigh; words of a line that mentions the paper
_RULES = 90  # words of what rules the comments, and names the paper
_LONG_MOTTO = 5  # words; so long a line that begins the page describes what stands below it
_MOTTO = 3  # words of a motto on pages without blanks, where fewer could be a label
_SEPARATORS = ("·", "•", "|", ",", "–", "—")


def choose_plate(
    tops: Sequence[list[HeadLine]], pages: Sequence[list[Line]], above: set[str]
) -> tuple[str, str, tuple[str, ...]]:
    """Return paper and tagline, as most pages print them, empty where they print none, and which are guesses.

    `tops` are the lines above the headlines that belong to the site, `above` the keys of those of all pages.
    """
    hints = _hints(pages)
    said = _mentions(tops, pages)
    papers: Counter[str] = Counter()
    taglines: Counter[str] = Counter()
    guesses: Counter[str] = Counter()
    for top in tops:
        menus = _menu_lines(top)
        lines = [
            head
            for head in top
            if (site_key(head.line.key) in above or head.label == "tagline") and head.line.key not in menus
        ]
        names = [
            head
            for head in lines
            if head.label in {*WORDS, "weak"}
            and head.label != "tagline"
            and head.line.words <= 7
            and not is_control(head.line.key)
        ]
        paper = max(names, key=lambda head: _weight(lines, head, hints) + said[head.line.key], default=None)
        hinted = paper is not None and any(same_paper(paper.text, hint) for hint in hints)
        if paper is None or (hints and not hinted) or _weight(lines, paper, hints) < 1:
            continue
        papers[paper.text] += 1
        is_guess = _weight(lines, paper, hints) < _SURE
        guesses.update(["publication"] * is_guess)
        told = (head for head in lines if head.label == "tagline" and head.line.key != paper.line.key)
        tagline = next(told, None) or _motto(top, lines, paper, menus)
        if tagline is not None:
            taglines[tagline.text] += 1
            guesses.update(["tagline"] * (tagline.label != "tagline"))
    paper_name = _most(papers, len(pages)) or next((name for name, _ in hints.most_common(1)), "")
    paper_name = as_hinted(paper_name, [*hints, *_printings(paper_name, pages)])
    guessed = tuple(sorted(name for name, count in guesses.items() if 2 * count >= len(pages)))
    return paper_name, _most(taglines, 0.5 * len(pages)), guessed


def _printings(name: str, pages: Sequence[list[Line]]) -> list[str]:
    """Return the lines that hold a name and nothing else, as each is printed."""
    key = line_key(name)
    return [line.text for lines in pages for line in lines if key and line.key == key]


def _mentions(tops: Sequence[list[HeadLine]], pages: Sequence[list[Line]]) -> Counter[str]:
    """Return how much what other lines say speaks for each line's being a paper's name.

    `Published in Commonplace`, `More from Commonplace`: most pages name their paper so.
    """
    keys = {head.line.key for top in tops for head in top if head.label in WORDS and head.line.words <= 7}
    found = Counter(
        key
        for lines in pages
        for key in keys
        if any(line.words <= _LONGEST_MENTION and f" {key}" in line.key for line in lines)
    )
    return Counter({key: _MENTIONED for key, count in found.items() if 2 * count >= len(pages)})


def _menu_lines(top: list[HeadLine]) -> set[str]:
    """Return the keys of lines that are labels of a menu: several in a block or a run, or in a row.

    What stands above the first label that menus have may be the paper; what describes it, and all above that,
    are none.
    """
    found = {top[place].line.key for place in site_marks([head.line for head in top])}
    for number in range(_block(top, len(top) - 1) + 1):
        block = [head for place, head in enumerate(top) if _block(top, place) == number]
        told = [place for place, head in enumerate(block) if head.label == "tagline"]
        block = block[told[-1] + 1 if told else 0 :]
        is_known = bool(block) and all(head.line.key in MENU for head in block)
        least = 3 if is_known or (block and block[0].line.key in HOMES) else 4
        are_labels = all(head.line.words <= 4 and head.label != "tagline" for head in block)
        if len(block) >= least and are_labels:
            labels = [place for place, head in enumerate(block) if head.line.key in MENU]
            first = labels[0] if labels else 0
            found |= {head.line.key for head in block[first:]} - {head.line.key for head in block[:first]}
    return found | {head.line.key for head in top if head.line.is_row}


def _most(names: Counter[str], pages: float) -> str:
    name, count = next(iter(names.most_common(1)), ("", 0))
    return name if count >= max(2, 0.4 * pages) else ""


def _hints(pages: Sequence[list[Line]]) -> Counter[str]:
    """Count the names that feet give the paper: `© 2024 The Culvert`, `The Culvert · Fenwick Academy`."""
    found: Counter[str] = Counter()
    for lines in pages:
        names = {name for line in lines if line.words <= _RULES and (name := mentioned_paper(line.text))}
        names |= {name for line in lines[-6:] if line.words <= 14 and (name := _beside_school(line.text))}
        found.update(names)
    return Counter(
        {name: count for name, count in found.items() if count >= 0.4 * len(pages) and not is_school(name)}
    )


def _beside_school(text: str) -> str | None:
    for mark in _SEPARATORS:
        parts = [part.strip() for part in text.split(mark)]
        if len(parts) > 1 and any(map(is_school, parts)):
            return next((part for part in parts if part and not is_school(part) and part[0].isupper()), None)
    return None


def _weight(top: list[HeadLine], head: HeadLine, hints: Counter[str]) -> int:
    """Return how much speaks for a line's being the paper's name: form, hints, what stands beside it."""
    place = top.index(head)
    is_hinted = any(same_paper(head.text, hint) for hint in hints)
    is_described = any(near.label == "tagline" for near in top[max(place - 1, 0) : place + 2])
    copies = sum(1 for other in top if other.line.key == head.line.key)
    stands_alone = head.line.gap > 0 and (place + 1 == len(top) or top[place + 1].line.gap > 0)
    says = 9 * is_hinted + 3 * is_described + 2 * (copies > 1) - 6 * is_school(head.text)
    return paperness(head) + 2 * stands_alone + says - 4 * (head.label == "weak") - (place > 3)


def _fewest_words(top: list[HeadLine], place: int, near: int, menus: set[str]) -> int:
    """Return how many words a motto has that stands apart from the paper: fewer words could be a label."""
    if near < place:
        return _LONG_MOTTO if not any(head.label in WORDS for head in top[:near]) else MAX_MOTTO
    after = top[near + 1 : near + 2]
    return 3 if after and (after[0].line.key in menus or after[0].label in {"furniture", "issue"}) else 4


def _motto(top: list[HeadLine], lines: list[HeadLine], paper: HeadLine, menus: set[str]) -> HeadLine | None:
    """Return that of some lines that stands beside the paper and reads like a motto: no label, no notice.

    It stands in one block with the paper and nothing else, or both stand alone.
    """
    copies = Counter(head.line.key for head in top)
    place = top.index(paper)
    blocks = [
        [
            other
            for other in range(len(top))
            if _block(top, other) == _block(top, near) and top[other].label != "furniture"
        ]
        for near in range(len(top))
    ]
    is_dense = not any(head.line.gap for head in top[1:])
    first = next((head for head in lines if head.label in WORDS), None)  # a window's title is the page's own
    for near in (place + 1, place - 1):
        if not 0 <= near < len(top) or top[near] not in lines or not _is_motto(top[near]):
            continue
        if paper.line.key in top[near].line.key:
            continue
        is_apart = top[max(near, place)].line.gap > 0
        is_pair = copies[paper.line.key] > 1 and copies[top[near].line.key] == copies[paper.line.key]
        if is_apart and not is_pair and len(top[near].text.split()) < _fewest_words(top, place, near, menus):
            continue
        is_first = is_dense and top[min(near, place)] is first and top[near].line.words >= _MOTTO
        if is_pair or is_first or (len(blocks[near]) <= 2 and len(blocks[place]) == len(blocks[near])):
            return top[near]
    return None


def _block(top: list[HeadLine], place: int) -> int:
    return sum(1 for head in top[1 : place + 1] if head.line.gap)


def _is_motto(head: HeadLine) -> bool:
    return head.label in WORDS and could_be_motto(head.text) and not looks_like_paper(head.text)
