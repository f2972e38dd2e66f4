"""Menus above a headline that no list has, the path to the story, a label again."""

import re

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import Mark
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import WORDS, anchor_of
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.papers import ARTICLES, looks_like_paper

LABEL_AGAIN = "label-again"
_ROW_MARKS = re.compile(r"\s*[|•·»>]\s*|\s{2,}")


def take_menus(draft: Draft, zone: list[HeadLine]) -> None:
    """Take away menus of words that no vocabulary has: four labels or more, right below each other.

    Three are enough if two of them are known. Above the headline nothing else is printed so: one follows.
    """
    start = 0
    for place in range(1, len(zone) + 1):
        if place < len(zone) and zone[place].line.gap == 0:
            continue
        block = zone[start:place]
        named = sum(1 for head in block if head.mark is not None and head.mark.kind == "menu")
        is_long = len(block) >= 4 or (len(block) == 3 and named >= 2 and not _is_opener(block[0]))
        if (
            is_long
            and all(head.label in _LABELS and _is_item(head) for head in block)
            and any(head.label == "text" and head.line.words > 3 for head in zone[place:])
        ):
            for head in _labels_in(block):
                head.done = True
                draft.remove(
                    head.line,
                    *((head.mark.kind, head.mark.rule) if head.mark else ("menu", "block-of-labels")),
                )
        start = place
    _know_path(zone)
    _know_labels_again(zone)


def _know_path(zone: list[HeadLine]) -> None:
    """Know a path whose marks were lost: `Home News` and the headline, which stands below, in one line."""
    for place, head in enumerate(zone):
        if head.label != "text" or not head.text.startswith("Home "):
            continue
        title = next(
            (one.text for one in zone[place + 1 :] if one.line.words > 3 and one.label == "text"), ""
        )
        if title and head.text.endswith(title):
            head.label, head.section = "crumb", head.text[5 : -len(title)].strip() or None


def _labels_in(block: list[HeadLine]) -> list[HeadLine]:
    """Return a block of labels without the paper beside them, and without one that stands below again."""
    own = next((head for head in block if head.label != "furniture"), block[0])
    plates = [head for head in (own, block[-1]) if head.label == "text" and _is_plate(head.text)]
    is_again = any(head.line.key == block[-1].line.key for head in block[:-1])
    return [head for head in (block[:-1] if is_again else block) if head not in plates]


def _is_plate(text: str) -> bool:
    return looks_like_paper(text) or (text.startswith(ARTICLES) and len(text.split()) <= 4)


def _is_opener(head: HeadLine) -> bool:
    """Say whether a line leads to a path of labels, as `Breadcrumb` does."""
    return head.mark is not None and head.mark.weight != "weak"


def _know_labels_again(zone: list[HeadLine]) -> None:
    """Know a menu's label that stands alone below the menu, whatever word it is: the story's section."""
    labels = set()
    for head in zone:
        is_title = head.mark is None and head.line.words > 3  # at the end of a path
        if (head.done and not is_title) or (head.mark is not None and head.mark.kind == "menu"):
            labels.add(head.line.key)
            labels.update(map(line_key, _ROW_MARKS.split(head.text)))
    anchor = anchor_of(zone)
    for place, head in enumerate(zone[:anchor]):
        is_word = head.label in {"text", "name", "loose"} or _is_comment(head)
        is_again = not head.done and is_word and head.line.key in labels
        below = zone[place + 1 : anchor]
        if is_again and any(other.label in WORDS and other.line.key not in labels for other in below):
            head.label, head.mark = "weak", Mark("menu", "weak", LABEL_AGAIN)


def _is_comment(head: HeadLine) -> bool:
    return head.line.words == 1 and head.mark is not None and head.mark.kind == "comments"


_LABELS = {"text", "weak", "furniture", "name", "loose", "role"}


def _is_item(head: HeadLine) -> bool:
    words = head.text.lstrip("•·*- ").split()
    return 1 <= len(words) <= 4 and words[0][0].isupper() and head.text[-1] not in ".?!,;:"
