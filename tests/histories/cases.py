"""Cases: an article, an edited one, and passages of which it is known what became of them.

Half of the passages are drawn anywhere, half where something was done: at letters that are gone, or that have
other neighbours now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from random import Random

from articles.anchoring import Passage, tidy
from tests.histories.history import Half, history
from tests.histories.letters import counts
from tests.histories.tolerance import Stands
from tests.histories.trace import Trace
from tests.histories.truth import NobodyKnows, truth

KINDS = {
    "word": 12,
    "tiny": 8,
    "part of a word": 5,
    "three words": 20,
    "phrase": 15,
    "sentence": 20,
    "sentences": 8,
    "paragraph": 7,
    "across paragraphs": 6,
    "anything": 4,
}
PASSAGES = 16  # a case, at most


@dataclass(frozen=True, slots=True)
class Asked:
    """A passage of the old text, and where it stands in the new one; None when it is gone."""

    passage: Passage
    kind: str
    truth: Stands | None


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts, what is asked about them, and how the one became the other."""

    half: Half
    old: str
    new: str
    asked: tuple[Asked, ...]
    edits: tuple[str, ...]


def cases(seed: int, half: Half, many: int) -> Iterator[Case]:
    """Return so many cases; each is the same whatever was drawn before it."""
    for number in range(many):
        yield case(Random(f"{seed} {half} {number}"), half)  # noqa: S311


def case(random: Random, half: Half) -> Case:
    """Draw a case; a passage of which nobody can know what became of it is not asked about."""
    drawn = history(random, half)
    trace = Trace(drawn)
    places = [i for i, letter in enumerate(trace.old.text) if counts(letter)]
    touched = _touched(trace, places)
    asked: dict[Passage, Asked] = {}
    for number in range(PASSAGES):
        around = touched if touched and number % 2 else places
        kind = random.choices(list(KINDS), list(KINDS.values()))[0]
        passage = _passage(random, trace, kind, random.choice(around))
        try:
            asked[passage] = Asked(passage, kind, truth(trace, passage))
        except NobodyKnows:
            continue
    return Case(half, trace.old.text, trace.new.text, tuple(asked.values()), drawn.edits)


def _touched(trace: Trace, places: list[int]) -> list[int]:
    """Return the letters that are gone, and those whose next one is not the next one now."""
    touched: list[int] = []
    for place, following in pairwise(places):
        now, then = trace.moved[place], trace.moved[following]
        if now < 0:
            touched.append(place)
        elif then < now or trace.letters_between(now, then):
            # A seam counts as much as a few gone words do.
            touched += [place, following] * 8
    return touched


def _passage(random: Random, trace: Trace, kind: str, place: int) -> Passage:
    """Return a passage of that kind, at or near `place`."""
    words, page = trace.old_words.spans, trace.old
    at = trace.old_words.at(place)
    start, end = words[at]
    if kind == "part of a word":
        start = random.randrange(start, end)
        end = random.randint(start + 1, end)
    elif kind == "tiny":
        short = [w for w in words[max(at - 5, 0) : at + 6] if w[1] - w[0] <= 3]
        start, end = random.choice(short) if short else (start, min(start + 2, end))
    elif kind in {"three words", "phrase", "anything"}:
        many = {"three words": 3, "phrase": random.randint(4, 9), "anything": random.randint(10, 120)}[kind]
        first = max(at - random.randrange(many), 0)
        last = min(first + many, len(words)) - 1
        start, end = words[first][0], words[last][1]
    elif kind in {"sentence", "sentences"}:
        first = next(i for i, span in enumerate(page.sentences) if span[1] > place)
        last = min(first + (random.randint(1, 3) if kind == "sentences" else 0), len(page.sentences) - 1)
        start, end = page.sentences[first][0], page.sentences[last][1]
    elif kind in {"paragraph", "across paragraphs"}:
        first = next(i for i, span in enumerate(page.blocks) if span[1] > place)
        start, end = page.blocks[first]
        if kind == "across paragraphs":
            start, end = _across(random, trace, first)
    return tidy(page.text, start, end) or Passage(place, place + 1)


def _across(random: Random, trace: Trace, first: int) -> tuple[int, int]:
    """Return whole paragraphs that follow each other, or the end of one and the beginning of the next."""
    blocks, words = trace.old.blocks, trace.old_words
    after = min(first + random.choice((1, 1, 1, 2, 3)), len(blocks) - 1)
    start, end = blocks[first][0], blocks[after][1]
    if random.random() < 0.7:
        inside = [w for w in words.spans if start <= w[0] and w[1] <= blocks[first][1]]
        start = random.choice(inside)[0]
        inside = [w for w in words.spans if blocks[after][0] <= w[0] and w[1] <= end and w[1] > start]
        end = random.choice(inside)[1]
    return start, end
