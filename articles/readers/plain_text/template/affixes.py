"""The words that a site puts before and behind its fields: `Words: Maya Okafor`, `Out on May 3, 2021`."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.bylines import parse_byline, parse_people
from articles.readers.plain_text.words.dates import DateLine, read_date_line
from articles.readers.plain_text.words.names import is_role

_MOST_WORDS = 4
_FEWEST_PAGES = 3
_JOINTS = (" / ", " — ", " – ")
_EDGES = " \t|•·–—-,/;:"
_BULLETS = "•●▪◦‣∙·■○*-–—"
_QUOTES = "“\"'‘«¿¡"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a line: its text, and the affix that was taken off it."""

    text: str
    affix: str = ""


def pieces(line: Line) -> tuple[DateLine | None, list[str]]:
    """Cut the dates out of a line; returns them and what stands between, cut where the date is parted off."""
    if line.words > 30:
        return None, [line.text]
    found = read_date_line(line.text)
    if found is None or found.published is None or (found.rest.count(" ") > 14):
        return None, [line.text]
    joint = next((mark for mark in _JOINTS if mark in line.text), " | ")
    parts = [part.strip(_EDGES) for piece in found.rest.split(" | ") for part in f"{piece} ".split(joint)]
    return found, [part for part in parts if part]


def learn_affixes(pages: Sequence[Iterable[str]], dated: Sequence[Iterable[str]]) -> frozenset[str]:
    """Return what stands before or behind pieces that vary on several pages; `*` is for what varies.

    `dated` are the pieces that stand beside a date: there what comes again is an affix, whatever its looks.
    """
    beside = _fit(dated, len(dated))
    bare = [[strip(text, beside).text.strip(_EDGES) for text in page] for page in dated]
    return beside | _fit([[*one, *two] for one, two in zip(pages, bare, strict=True)], 0)


def _fit(pages: Sequence[Iterable[str]], dated: int) -> frozenset[str]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for number, page in enumerate(pages):
        for text in page:
            words = text.split()
            for size in range(1, min(_MOST_WORDS, len(words) - 1) + 1):
                found[" ".join(words[:size]).lower() + " *"].setdefault(number, " ".join(words[size:]))
                found["* " + " ".join(words[-size:]).lower()].setdefault(number, " ".join(words[:-size]))
    fit = {
        affix: rest
        for affix, rest in found.items()
        if _is_affix(affix, rest) or (dated and _is_often(rest, dated) and _may_be_affix(affix, rest))
    }
    return frozenset(affix for affix, rest in fit.items() if not _is_longer(affix, rest, fit))


def _is_longer(affix: str, rest: dict[int, str], fit: dict[str, dict[int, str]]) -> bool:
    """Say whether a longer affix explains nearly all of an affix's pages."""
    if affix.endswith(" *"):
        longer = [other for other in fit if other != affix and other.startswith(affix[:-1])]
    else:
        longer = [other for other in fit if other != affix and other.endswith(affix[1:])]
    return any(len(fit[other]) >= 0.8 * len(rest) for other in longer)


def _may_be_affix(affix: str, rest: dict[int, str]) -> bool:
    return not is_role(affix.strip("* ")) and not _is_of_name(affix, rest.values())


def _is_often(rest: dict[int, str], pages: int) -> bool:
    return len(rest) >= 0.6 * pages and len(set(rest.values())) >= 2


def _is_affix(affix: str, rest: dict[int, str]) -> bool:
    if len(rest) < _FEWEST_PAGES or len(set(rest.values())) < 2:
        return False
    words = affix[:-2] if affix.endswith(" *") else affix[2:]
    edge = words[-1] if affix.endswith("*") else words[0]
    if any(mark.isdigit() for mark in words) or words[0] in _BULLETS:
        return False
    if affix.endswith("*") and words[0] not in _QUOTES and not (words[0].isalnum() and edge.isalnum()):
        return edge not in _QUOTES and (edge in ":|—–/•·§-" or (not edge.isalnum() and edge not in ".,!?)"))
    if affix.startswith("*") and edge in "|—–/•·(-":
        return True
    if is_role(words) or _is_of_name(affix, rest.values()):
        return False
    names = [text for text in rest.values() if is_people(text, named=True)]
    return len(names) >= 0.8 * len(rest) or (affix.endswith("*") and are_lists(list(rest.values())))


def _is_of_name(affix: str, rest: Iterable[str]) -> bool:
    """Say whether an affix holds a part of a name: a writer of several stories is none.

    With its last word what follows is a whole name, or with its first one what stands before.
    """
    said = affix.strip("* ").title().split()
    return any(is_people(f"{said[-1]} {text}" if affix[-1] == "*" else f"{text} {said[0]}") for text in rest)


def are_lists(texts: Sequence[str]) -> bool:
    """Say whether texts are lists of a few words each, most with some that others of them have too."""
    lists = [{item.strip().lower() for item in text.split(",")} for text in texts]
    seen = Counter(item for items in lists for item in items)
    again = sum(1 for items in lists if any(seen[item] > 1 for item in items))
    return (
        again >= 0.6 * len(lists)
        and sum(1 for count in seen.values() if count > 1) >= 3
        and sum(1 for items in lists if len(items) > 1) >= 2
        and all(_could_be_tag(item) for items in lists for item in items)
    )


def _could_be_tag(item: str) -> bool:
    is_phrase = item.startswith(("the ", "a ", "an ", "and "))
    return (
        item.count(" ") < 3
        and item[-1:] not in (*".!?", "")
        and item[0] not in f"{_QUOTES}”’"
        and not is_phrase
        and not item[0].isdigit()
    )


def is_people(text: str, *, named: bool = False) -> bool:
    """Say whether a text names people and nothing else; `named`: an affix says that names come."""
    byline = parse_byline(text) if len(text) < 120 else None
    if byline is not None and any((one.role or "").startswith("the ") for one in byline.people):
        return False  # a headline names somebody: "Q&A with Victor Day, the new principal"
    if byline is not None and byline.strength in {"bare", "role"}:
        return True
    return named and len(text) < 120 and bool(parse_people(text, explicit=False, named=True))


def strip(text: str, affixes: frozenset[str]) -> Part:
    """Take the longest known affixes off a piece: what remains, and the one that stood before or behind."""
    rest, behind = _without(text, affixes, before=False)
    rest, before = _without(rest.rstrip(_EDGES) if behind else rest, affixes, before=True)
    return Part(rest.rstrip(")]") if before[:1] in {"(", "["} else rest, before or behind)


def _without(text: str, affixes: frozenset[str], *, before: bool) -> tuple[str, str]:
    words = text.split(" ")
    lowered = text.lower().split(" ")
    for size in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        affix = f"{' '.join(lowered[:size])} *" if before else f"* {' '.join(lowered[-size:])}"
        if affix in affixes:
            return " ".join(words[size:] if before else words[:-size]), affix
    return text, ""
