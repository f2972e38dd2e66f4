"""One alignment of two texts: which stretch of the old one stands where in the new one."""

from collections import Counter
from dataclasses import dataclass

from .comparing import Budget
from .matching import gone_alone, match_equal
from .parts import Part
from .resemblance import Link
from .resembling import GIANT, Resembling
from .spelling import shared_start
from .words import plain, sentences_of

# In letters read and pairs of words compared, of which a machine does about a million in a second.
WORK = 2_000_000
# Two texts of more sentences than this are shorter than a line each: only equal ones are looked for.
_SENTENCES = 400_000

Spans = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Block:
    """The stretch `[start, end)` of the old text stands at `[at, until)` of the new one.

    Letter for letter when `same` (but for typographic quotes, dashes and spaces); otherwise it is another
    spelling of the same words. Offsets are code points.
    """

    start: int
    end: int
    at: int
    until: int
    same: bool


def blocks_between(old: str, new: str, work: int = WORK) -> tuple[list[Block], bool]:
    """Return what of the old text stands in the new one, in order, and whether all was looked at.

    No letter of either text is in two blocks. There and back is one alignment: what is between `new` and
    `old` is exactly the reverse. `work` comparisons are made at most; what they leave out is in no block.
    """
    if old == new:
        return ([Block(0, len(old), 0, len(new), same=True)] if old else []), True
    turned = (len(old), old) > (len(new), new)
    texts = (plain(new), plain(old)) if turned else (plain(old), plain(new))
    budget = Budget(work)
    links = _links(texts, budget)
    if turned:
        links = [(c, d, a, b, same) for a, b, c, d, same in links]
    return _merged(sorted(links), old, new), not budget.refused


def _links(texts: tuple[str, str], budget: Budget) -> list[Link]:
    """What two plain texts share, in no order."""
    links, (ours, theirs) = _without_ends(texts)
    written = [texts[0][start:end] for start, end in ours], [texts[1][start:end] for start, end in theirs]
    partners = match_equal(*written, _blocks(texts[0], ours) & _blocks(texts[1], theirs))
    alone = gone_alone(partners)
    matched = {i: partner for i, partner in enumerate(partners) if partner >= 0}
    links += [(*ours[i], *theirs[partner], True) for i, partner in matched.items() if i not in alone]
    if len(ours) + len(theirs) > _SENTENCES:
        budget.refused = True
        return links + [(*ours[i], *theirs[j], True) for i, j in matched.items() if i in alone]
    counts = Counter(written[0]), Counter(written[1])
    twice = {sentence for count in counts for sentence, times in count.items() if times > 1}
    parts = (
        _parts(ours, {i: i for i in matched}, alone, [sentence in twice for sentence in written[0]]),
        _parts(
            theirs, {j: i for i, j in matched.items()}, alone, [sentence in twice for sentence in written[1]]
        ),
    )
    search = Resembling(texts, parts, budget)
    search.search()
    return links + search.links


def _blocks(text: str, spans: Spans) -> set[str]:
    """The sentences of two and more words that are a whole block of the text each: heads above all."""
    return {
        text[start:end]
        for start, end in spans
        if " " in text[start:end]
        and (start == 0 or text[start - 1] == "\n")
        and text[end : end + 1] in {"", "\n"}
    }


def _parts(spans: Spans, numbers: dict[int, int], alone: set[int], twice: list[bool]) -> list[Part]:
    """The sentences at `spans`, with the numbers of those that are matched; those gone alone are not yet."""
    parts = []
    for place, (start, end) in enumerate(spans):
        number = numbers.get(place, -1)
        pair, equal = (-1, number) if number in alone else (number, -1)
        parts.append(Part(start, end, pair, equal, twice[place]))
    return parts


def _without_ends(texts: tuple[str, str]) -> tuple[list[Link], tuple[Spans, Spans]]:
    """The sentences of both texts. Where one is a giant, what both begin and end with is taken off before."""
    spans = sentences_of(texts[0]), sentences_of(texts[1])
    if not any(end - start > GIANT for each in spans for start, end in each):
        return [], spans
    ours, theirs = texts
    head = shared_start(ours, theirs)
    most = min(len(ours), len(theirs)) - head
    tail = shared_start(ours[::-1][:most], theirs[::-1][:most])
    ends = len(ours) - tail, len(theirs) - tail
    links = [(0, head, 0, head, True), (ends[0], len(ours), ends[1], len(theirs), True)]
    return [link for link in links if link[0] < link[1]], (
        sentences_of(ours, head, ends[0]),
        sentences_of(theirs, head, ends[1]),
    )


def _merged(links: list[Link], old: str, new: str) -> list[Block]:
    """Blocks of links: two with nothing or the same amount of white space between in both texts are one."""
    blocks: list[Block] = []
    start, end, at, until, same = links[0] if links else (0, 0, 0, 0, True)
    for link in links[1:]:
        alike = same and link[4] and link[0] - end == link[2] - until
        if alike and not old[end : link[0]].strip() and not new[until : link[2]].strip():
            end, until = link[1], link[3]
        else:
            blocks.append(Block(start, end, at, until, same))
            start, end, at, until, same = link
    return [*blocks, Block(start, end, at, until, same)] if links else []
