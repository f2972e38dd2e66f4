"""A story's tags that no label tells: a few terms, one below the other, where the page's foot begins."""

from collections.abc import Container

from articles.readers.plain_text.lines import LIST_MARK, Line, site_key
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.words.names import is_name, is_role
from articles.readers.plain_text.words.vocabulary import CONTROL_VERBS, MENU, SECTIONS, SHARE

_WORDS, _LETTERS = 3, 28  # of a term
_FEWEST, _MOST, _MOST_LABELS = 2, 8, 3  # terms; such as could be a menu's labels
_BETWEEN = 3  # lines of the site that may stand between the story and its tags
_OF_FOOT = {"footer", "menu", "nameplate", "search"}  # above these stand a site's labels


def with_terms(lines: list[Line], seen: list[Seen], tail: int, always: Container[str]) -> int:
    """Know a column of terms where the foot begins, with more of it below; returns where it begins then.

    `always` are keys of lines that nearly all pages of the site have.
    """

    def is_term(place: int) -> bool:
        return _is_term(lines[place], seen[place]) and site_key(lines[place].key) not in always

    end = tail
    while end and seen[end - 1].why == "end-mark":
        end -= 1
    start = end
    while start > 1 and is_term(start - 1):
        start -= 1
    if start == end:
        start = tail
    last = min(tail + _BETWEEN, len(lines))
    while tail <= start < last and seen[start].own and not is_term(start):
        start += 1
    end = start
    while end < len(lines) and is_term(end):
        end += 1
    if not start or not _FEWEST <= end - start <= _MOST or end == len(lines):
        return tail
    keys = {line.key for line in lines[start:end]}
    is_column = len(keys) == end - start and len({line.gap for line in lines[start + 1 : end]}) == 1
    could_be_menu = not keys.isdisjoint(MENU - SECTIONS) or (
        keys <= SECTIONS
        and (len(keys) > _MOST_LABELS or any(line.key in keys for line in (*lines[:start], *lines[end:])))
    )
    below = seen[end]
    if not is_column or could_be_menu or below.why is None or below.why in _OF_FOOT:
        return tail
    for place in range(start, end):
        seen[place] = Seen("tags", "tags-item", own="closing")
    return min(start, tail)


def _is_term(line: Line, one: Seen) -> bool:
    return (
        (one.why is None or one.rule in {"menu-label", "site-memory"})
        and line.words <= _WORDS
        and len(line.text) <= _LETTERS
        and line.text.replace(" ", "").replace("-", "").replace("&", "").isalpha()
        and not any(word in SHARE or word in CONTROL_VERBS for word in line.key.split())
        and not LIST_MARK.match(line.text)
        and not is_role(line.text)
        and not is_name(line.text)
    )
