"""The order of a site's fields above its stories: learned from its pages, then used to read each of them.

A page's head is a row of lines, and each line plays a part: headline, byline, a line of the site. What a line
looks like speaks for some parts more than for others; what follows what is the same on all pages of a site.
So the likeliest row of parts is sought over a page's lines (Viterbi), and the order is counted anew from what
was found on all pages, a few times over, until pages that are clear have explained those that are not.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter

# The parts: F a line of the site, S section, H headline, E dek, B byline, D date, C credit, X caption,
# Z story. In small letters: above the headline.
START, STORY = "^", "Z"
_ABOVE = "fsbdcx"
_BELOW = "FSEBDCX"
# The states that a part may be in: above the headline, below it.
_STATES = {
    part: tuple(state for state in (*_ABOVE, "H", *_BELOW, STORY) if state.upper() == part)
    for part in "FSHEBDCXZ"
}
_STATES[""] = ()
_Path = tuple[float, str, str, frozenset[str]]
_NONE: frozenset[str] = frozenset()
_BEAM = 14.0  # a path so much less likely than the best is given up

_PRIOR: dict[str, dict[str, float]] = {
    START: {"f": 6, "H": 2, "s": 1, "b": 0.5, "d": 0.5, "c": 0.3, "x": 0.5, "Z": 0.02},
    "f": {"f": 6, "H": 2, "s": 1, "b": 0.4, "d": 0.4, "c": 0.2, "x": 0.3, "Z": 0.01},
    "s": {"H": 3, "d": 1, "f": 0.5, "b": 0.3, "c": 0.2, "x": 0.2, "s": 0.1, "Z": 0.01},
    "d": {"H": 2, "b": 1, "s": 0.5, "f": 0.7, "x": 0.2, "d": 0.1, "Z": 0.01},
    "b": {"d": 1.5, "H": 1, "f": 0.5, "b": 0.3, "s": 0.3, "Z": 0.05},
    "c": {"x": 1, "H": 1, "f": 0.3, "s": 0.3, "b": 0.1, "Z": 0.01},
    "x": {"c": 1, "H": 1, "x": 0.2, "s": 0.3, "f": 0.3, "b": 0.05, "Z": 0.01},
    "H": {"E": 2, "B": 3, "D": 1.5, "X": 0.7, "C": 1, "F": 0.7, "S": 0.5, "Z": 0.7},
    "E": {"B": 2, "D": 1, "X": 0.5, "C": 1, "F": 0.5, "Z": 0.7, "S": 0.3},
    "B": {"D": 2, "Z": 2, "C": 0.7, "X": 0.5, "F": 0.7, "B": 0.4, "S": 0.3, "E": 0.3},
    "D": {"Z": 2, "B": 1.5, "F": 0.7, "C": 0.7, "X": 0.5, "S": 0.5, "E": 0.3, "D": 0.2},
    "S": {"Z": 1, "D": 1, "B": 1, "F": 0.5, "X": 0.3, "C": 0.3, "S": 0.1},
    "C": {"X": 1.5, "Z": 1, "B": 1, "D": 0.3, "F": 0.3, "S": 0.2, "E": 0.02},
    "X": {"C": 1.2, "Z": 1, "B": 1, "D": 0.3, "F": 0.3, "S": 0.2},
    "F": {"F": 2, "Z": 2, "B": 1, "D": 1, "C": 0.5, "X": 0.5, "S": 0.3, "E": 0.3},
}

Order = Mapping[str, Mapping[str, float]]
_NEVER = -9.0
_WITHIN = -0.5  # what a line says that goes on with a story; below, those that seldom do, under no letter
_ONCE = {"B": 2.5, "D": 1.5, "S": 2.0, "E": 2.5, "C": 1.0, "X": 1.0}
_WEIGHT = 4.0  # how many pages the prior counts for

# How much a line's looks speak for each part.
_LOOKS: dict[str, dict[str, float]] = {
    "const": {"": -1.5, "F": 0, "H": -5.5, "S": -4, "B": -6.5, "E": -6},
    "their name": {"": -2, "F": 0, "B": -0.9, "H": -5.5},
    "their sentence": {"": -1, "F": -1, "Z": -1.2},
    "their date": {"": -3, "F": 0, "D": -0.9},
    "tagline": {"": -1.5, "F": -1.2, "E": -1.5, "X": -3, "H": -3.5, "Z": -5},
    "furn": {"": -2, "F": 0, "H": -6.5, "S": -6},
    "weak": {"": -2, "F": -0.3, "S": -3, "H": -5, "B": -5},
    "copy": {"": -2, "F": -0.2, "H": -0.9},
    "alt": {"": -2, "F": 0, "X": -0.5},
    "other text": {"E": -1.3, "X": -1.8, "F": -3.2, "H": -3, "Z": -5, "S": -5, "C": -5, "B": -5},
    "question": {"H": -0.5, "E": -1.5, "X": -3, "F": -3.5, "Z": -2},
    "known text": {"F": -0.7, "E": -1.2, "X": -2.5, "H": -4, "Z": -4},
    "listed": {"H": -0.3, "F": -3.5, "E": -2, "X": -2.5, "Z": -5},
    "their section": {"": -2, "F": -0.2, "S": -1.2},
    "labelled": {"": -4, "S": 0, "F": -2},
    "title": {"": -1, "F": -0.5, "H": -2},
    "section": {"": -2, "S": 0, "F": -2, "H": -3.5, "E": -7},
    "date": {"": -6, "D": 0, "F": -3, "H": -7},
    "writer": {"": -6, "B": 0, "C": -3, "F": -5, "H": -7, "X": -7},
    "name": {"": -3, "B": -0.5, "C": -0.7, "F": -3.5, "H": -4, "S": -5, "Z": -5, "X": -6},
    "credit": {"": -3, "C": 0, "B": -1.5, "F": -6.5, "H": -4, "S": -5, "X": -6},
    "named": {"": -1.5, "B": -1.5, "H": -0.7, "C": -2, "F": -2.5, "S": -3.5, "Z": -4, "E": -4},
    "caption": {"": -2, "X": 0, "E": -3, "Z": -4, "H": -4, "F": -5},
    "photo": {"": -4, "C": 0, "X": -3, "B": -5, "F": -6.5, "E": -6},
    "captioned": {"": -4, "C": 0, "X": -3, "B": -5, "F": -6.5, "E": -6},
    "role": {"": -2, "B": -0.5, "F": -3, "H": -3.5, "S": -3.5, "E": -4, "C": -5},
    "prose": {"Z": 0, "E": -3.5, "X": -4, "F": -6},
    "long sentence": {"Z": -0.8, "X": -0.8, "E": -1.3, "H": -7, "F": -5},
    "apart sentence": {"Z": -0.8, "X": -1.2, "E": -2.4, "H": -5, "F": -5},
    "other sentence": {"Z": -1.2, "X": -4, "E": -1, "H": -2.5, "F": -4},
    "sentence": {"Z": -1.2, "X": -0.8, "E": -1, "H": -2.5, "F": -4},
    "titled": {"H": 1, "F": -9},
    "text": {"H": 0, "E": -1.3, "X": -1.8, "F": -3.2, "Z": -5, "S": -5, "C": -5, "B": -5},
    "loose": {"": -2, "B": -1, "H": -1.5, "E": -2, "X": -2.5, "F": -3, "Z": -4, "C": -2, "S": -5},
    "greeting": {"Z": 0, "H": -4, "E": -4, "F": -6, "X": -6},
    "words": {"H": -1.5, "S": -1.2, "F": -1.5, "Z": -5, "B": -3, "C": -3.5, "E": -4, "X": -4},
}


def looks_of(category: str, learned: Mapping[str, float] | None) -> dict[str, float]:
    """Return how well each part fits a line of a category, with what its affix was learned to say."""
    looks = _LOOKS[category]
    if not learned:
        return looks
    return {part: score + learned.get(part, -2.0 * bool(part)) for part, score in looks.items()} | {
        part: -1.0 + score for part, score in learned.items() if part not in looks
    }


def logs(weights: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, float]]:
    """Turn weights of what follows what into logarithms of shares."""
    return {
        before: {after: math.log(weight / sum(row.values())) for after, weight in row.items()}
        for before, row in weights.items()
    }


PRIOR = logs(_PRIOR)


def best_row(looks: Sequence[Mapping[str, float]], order: Order) -> str:
    """Return the likeliest parts of a page's lines, a letter a line."""
    best = [(0.0, "", START, frozenset[str]())]
    for look in looks:
        now = [
            found
            for part, fit in look.items()
            for state in _STATES[part]
            if (found := _reached(best, state, part, fit, order)) is not None
        ]
        if best[-1][2] == STORY:
            within = (best[-1][0] + look.get("", _WITHIN), best[-1][1] + STORY, STORY, _NONE)
            begun = [one for one in now if _is_story(one)]
            now = [one for one in now if not _is_story(one)] + [max([*begun, within], key=itemgetter(0))]
        if not now:
            now = [(score + _NEVER, row + "F", "F", seen) for score, row, _, seen in best]
        least = max(one[0] for one in now) - _BEAM
        best = sorted((one for one in now if one[0] >= least), key=_is_story)
    return max((score - 5 * (state != STORY) - 3 * state.islower(), row) for score, row, state, _ in best)[1]


_SAID = {"sentence", "apart sentence", "other sentence"}


def with_dek(looks: Sequence[str], row: str) -> str:
    """Return a row with the dek where a caption would have no photo of its own: no credit is left for it.

    Of two sentences above the writers the first is then the headline.
    """
    title = row.find("H")
    is_sentence = title > 0 and looks[title] in _SAID and looks[title - 1] == "long sentence"
    if is_sentence and row[title - 1] == "x" and "E" not in row and not {"c", "C"} & set(row):
        return row[: title - 1] + "HE" + row[title + 1 :]
    place = row.find("X", title)
    signed = min((spot for part in "BD" if (spot := row.find(part, title)) > 0), default=-1)
    if not 0 <= title < place < signed or "E" in row or looks[place] in {"caption", "alt"}:
        return row
    credits_ = [spot for spot, part in enumerate(row) if part in "cC"]
    is_captioned = all(looks[spot] == "captioned" for spot in credits_)
    return row[:place] + "E" + row[place + 1 :] if is_captioned else row


def _is_story(one: _Path) -> bool:
    return one[2] == STORY


def _reached(best: list[_Path], state: str, part: str, fit: float, order: Order) -> _Path | None:
    """Return the likeliest path that goes on with a state; a part that was before comes again unlikely."""
    found: _Path | None = None
    for score, row, before, seen in best:
        share = None if before == STORY else order[before].get(state)
        if share is None:
            continue
        total = score + share + fit
        if part in seen and before.upper() != part:
            total -= _ONCE[part]
        if found is None or total > found[0]:
            found = (total, row + state, state, seen | {part} if part in _ONCE else seen)
    return found


def counted(rows: Sequence[str]) -> dict[str, dict[str, float]]:
    """Return the order that rows of parts tell of, as logarithms; the prior tells what they do not show."""
    seen: dict[str, Counter[str]] = {}
    for row in rows:
        for before, after in zip(START + row, row, strict=False):
            if before != STORY:
                seen.setdefault(before, Counter())[after] += 1
    weights: dict[str, dict[str, float]] = {}
    for before, prior in _PRIOR.items():
        share = _WEIGHT / sum(prior.values())
        counts = seen.get(before, Counter())
        weights[before] = {after: prior.get(after, 0) * share + counts[after] for after in {*prior, *counts}}
    return logs(weights)
