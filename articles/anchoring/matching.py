"""Sentences that stand in both texts, letter for letter."""

from collections import Counter
from collections.abc import Collection, Sequence

# A shorter sentence that stands once in each text, and elsewhere, is no sign that it was moved.
_TELLING = 20
# Unless it is so near, in sentences, as it was.
_NEAR = 4
_MANY = 200


def match_equal(ours: Sequence[str], theirs: Sequence[str], blocks: Collection[str] = ()) -> list[int]:
    """Return for each sentence of `ours` the number of the same sentence in `theirs`, or -1.

    A sentence that stands once in each is the same wherever it went; a short one, if it is still near one
    that was near, or if it is one of the `blocks` of both texts. One that stands twice is believed only where
    a neighbour of it kept its place beside it;
    the ends of the texts are such neighbours.

    >>> match_equal(["No.", "This one was moved away.", "No."], ["This one was moved away.", "No.", "Yes."])
    [-1, 0, 1]
    """
    partners = [-1] * len(ours)
    taken = [False] * len(theirs)
    once = {sentence for sentence, count in Counter(ours).items() if count == 1}
    once = {sentence for sentence in once if _tells(sentence) or sentence in blocks}
    once &= {sentence for sentence, count in Counter(theirs).items() if count == 1}
    places = {sentence: place for place, sentence in enumerate(theirs) if sentence in once}
    for i, sentence in enumerate(ours):
        if sentence in once:
            partners[i] = places[sentence]
            taken[partners[i]] = True
    _spread(ours, theirs, partners, taken, 1)
    _spread(ours, theirs, partners, taken, -1)
    _stay_near(ours, theirs, partners)
    return partners


def _spread(
    ours: Sequence[str], theirs: Sequence[str], partners: list[int], taken: list[bool], step: int
) -> None:
    """Match sentences beside matched ones, forwards (1) or backwards (-1)."""
    beside = 0 if step > 0 else len(theirs) - 1
    for i in range(len(ours))[::step]:
        if partners[i] < 0:
            if not 0 <= beside < len(theirs) or taken[beside] or ours[i] != theirs[beside]:
                beside = -1
                continue
            partners[i] = beside
            taken[beside] = True
        beside = partners[i] + step


def _stay_near(ours: Sequence[str], theirs: Sequence[str], partners: list[int]) -> None:
    """Match short sentences that stand once in each text, within a few sentences of one that is matched."""
    places = {sentence: place for place, sentence in enumerate(theirs)}
    counts = Counter(ours), Counter(theirs)
    for i, sentence in enumerate(ours):
        if partners[i] < 0 and counts[0][sentence] == counts[1][sentence] == 1:
            around = partners[max(i - _NEAR, 0) : i + _NEAR + 1]
            if any(other >= 0 and abs(other - places[sentence]) <= _NEAR for other in around):
                partners[i] = places[sentence]


def gone_alone(partners: Sequence[int]) -> set[int]:
    """Return which matched sentences stand without a matched neighbour, by their number in the first text.

    They may be copies of what was edited in its place. None of them when there are very many: then the text
    was shuffled, and all are as likely as any.

    >>> gone_alone([0, 3, 1, 2])
    {0, 1}
    """
    alone = set()
    for i, partner in enumerate(partners):
        before = partner > 0 and i > 0 and partners[i - 1] == partner - 1
        behind = i + 1 < len(partners) and partners[i + 1] == partner + 1
        if partner >= 0 and not before and not behind:
            alone.add(i)
    return alone if len(alone) <= _MANY else set()


def _tells(sentence: str) -> bool:
    """Say whether a sentence is long enough to be known by itself; an ideograph counts as three letters."""
    return len(sentence.encode(errors="replace")) >= _TELLING
