"""Two spellings of one word: whether they are, and which letters stayed."""

from itertools import accumulate
from unicodedata import combining, normalize

# Longer middles are not compared letter by letter: what remains of them is their common beginning and end.
_LONGEST = 48

Run = tuple[int, int, int]
"""Equal letters: where they start in one word, where in the other, and how many."""


def is_spelling(one: str, other: str, *, alone: bool) -> bool:
    """Say whether `other` is `one` with a slip of the pen: at most a quarter of the longer is different.

    `alone` says that the two stand opposite each other with nothing between: short words and a third are
    believed then too.

    >>> is_spelling("recieve", "receive", alone=False), is_spelling("cat", "dog", alone=True)
    (True, False)
    """
    longest = max(len(one), len(other))
    allowed = longest // 4
    if alone:
        allowed = max(longest // 3, 1 if min(len(one), len(other)) > 1 else 0)
    if not allowed or abs(len(one) - len(other)) > allowed:
        return False
    return distance(one, other) <= allowed


def distance(one: str, other: str) -> int:
    """Return how many letters were put in, taken out, replaced or exchanged with their neighbour."""
    start, end = _shared_ends(one, other)
    one, other = one[start : len(one) - end], other[start : len(other) - end]
    if not one or not other or max(len(one), len(other)) > _LONGEST:
        return max(len(one), len(other))
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        row = [i + 1]
        for j, opposite in enumerate(other):
            cost = min(last[j] + (letter != opposite), last[j + 1] + 1, row[j] + 1)
            if i and j and letter == other[j - 1] and one[i - 1] == opposite:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def letters_kept(one: str, other: str) -> list[Run]:
    """Return the runs of letters that two spellings share, in order; an accent is part of its letter.

    >>> letters_kept("recieve", "receive")
    [(0, 0, 3), (3, 4, 1), (5, 5, 2)]
    """
    if one.isascii() and other.isascii():
        return _kept(one, other)
    ours, theirs = _with_accents(one), _with_accents(other)
    starts = [0, *accumulate(map(len, ours))], [0, *accumulate(map(len, theirs))]
    letters: dict[str, str] = {}
    codes = [
        "".join(letters.setdefault(normalize("NFC", x), chr(len(letters))) for x in each)
        for each in (ours, theirs)
    ]
    return [
        (starts[0][i + k], starts[1][j + k], min(len(ours[i + k]), len(theirs[j + k])))
        for i, j, count in _kept(*codes)
        for k in range(count)
    ]


def _with_accents(word: str) -> list[str]:
    """The letters of a word, each with its combining marks."""
    letters: list[str] = []
    for letter in word:
        if letters and combining(letter):
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _kept(one: str, other: str) -> list[Run]:
    start, end = _shared_ends(one, other)
    runs = [(0, 0, start)] if start else []
    middle, opposite = one[start : len(one) - end], other[start : len(other) - end]
    if middle and opposite and max(len(middle), len(opposite)) <= _LONGEST:
        runs += [(start + i, start + j, count) for i, j, count in _common(middle, opposite)]
    if end:
        runs.append((len(one) - end, len(other) - end, end))
    return runs


def _shared_ends(one: str, other: str) -> tuple[int, int]:
    start = shared_start(one, other)
    most = min(len(one), len(other)) - start
    return start, shared_start(one[::-1][:most], other[::-1][:most])


def shared_start(one: str, other: str) -> int:
    """Return the length of the common beginning. Found by halving: comparing slices is a memory compare."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common(one: str, other: str) -> list[Run]:
    """A longest common subsequence, as runs."""
    table = [[0] * (len(other) + 1)]
    for letter in one:
        last, row = table[-1], [0]
        for j, opposite in enumerate(other):
            row.append(last[j] + 1 if letter == opposite else max(last[j + 1], row[j]))
        table.append(row)
    runs: list[Run] = []
    i, j = len(one), len(other)
    while i and j:
        if one[i - 1] == other[j - 1]:
            i, j = i - 1, j - 1
            if runs and runs[-1][:2] == (i + 1, j + 1):
                runs[-1] = (i, j, runs[-1][2] + 1)
            else:
                runs.append((i, j, 1))
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return runs[::-1]
