"""What became of a passage, by the identity of its letters; and when that is not for anybody to know.

A passage **stands** when at least 60 % of its letters live on together, in one stretch of the new text, with
nothing between them that is longer than half of the passage. It is **gone** when less than 5 % live on. White
space and punctuation do not count. Nothing is asked about what lies between, and where the two texts alone
cannot tell:

- parts of it were torn off and stand near, or more than a seventh of what lives on was torn off;
- words live on in a sentence of which less than half does, or which is now for the greater part new: at an
  edge they may be in or out, and where they are the most of it, the passage is not asked about;
- another place in the new text says the same and has, by the eight words to the left and right, nearly as
  good a claim; or another passage of the old text that says the same has such a claim on its place;
- it is gone, but the same was written anew elsewhere (that looks like a move), or something much like it
  in its place or elsewhere in its sentence; or the equal that still stands might, by its neighbourhood, be
  either of the two;
- what it has of some sentence is gone, and the same was written anew elsewhere: that looks like a move of it;
- a sentence it is in is one of two that say the same, with nearly as good a claim on its place or on another,
  by the eight words on either side of the whole sentence: one may have been put before and the other edited;
- it is a word of up to three letters, and both of its neighbours are others now;
- at an edge, short sentences in another order, and such as stand twice and apart from the rest, may be in or
  out;
- it was a part of a word that is spelled another way now.

So a look-alike that stood elsewhere all along is no place for a passage that was deleted, and is asked about;
a stray "the" is none for a "the" that went with its sentence, and is asked about too.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from articles.anchoring import Passage
from tests.histories.letters import counts
from tests.histories.tolerance import Stands, stands
from tests.histories.trace import Trace, Words

STANDS, GONE = 0.6, 0.05
TOGETHER = 0.85  # of what lives on
HOST = 0.5  # of a sentence must live on, for its words to be the same words
CONTEXT = 8  # words on either side
CLEARER = 6  # by that much the right place must be better than another; a long word counts twice
COINCIDENCE = 6  # neighbourhoods that share no more than that have nothing to do with each other
LONG = 20  # letters; what is that long does not come twice by coincidence
MARKS = "\"'.,;:!?- "
LIKE = 65  # of 100

Place = tuple[int, int]


class NobodyKnows(Exception):
    """What became of the passage is a judgement call."""


def truth(trace: Trace, passage: Passage) -> Stands | None:
    """Return where the passage stands, or None when it is gone. Raises `NobodyKnows`."""
    letters = [i for i in range(passage.start, passage.end) if counts(trace.old.text[i])]
    if not letters:
        raise NobodyKnows
    alive = [i for i in letters if trace.moved[i] >= 0]
    share = len(alive) / len(letters)
    if share < GONE:
        _surely_gone(trace, passage, letters)
        return None
    if share < STANDS:
        raise NobodyKnows
    together = _together(trace, letters, alive)
    if any(_looks_moved(trace, part) for part in _sentences_of(trace, passage)):
        raise NobodyKnows
    firm = {i for i in together if trace.share_of_sentence(i) >= HOST} - _displaced(trace, together)
    if len(firm) < STANDS * len(letters):
        raise NobodyKnows
    hull = (min(trace.moved[i] for i in together), max(trace.moved[i] for i in together) + 1)
    _not_a_part_of_an_edited_word(trace, passage, hull)
    _not_a_stray(trace, passage, hull)
    _surely_there(trace, (passage.start, passage.end), hull)
    for sentence, now in _hosts(trace, passage):
        _surely_there(trace, sentence, now)
    return stands(trace, passage, together, firm)


def _together(trace: Trace, letters: list[int], alive: list[int]) -> list[int]:
    """Return those that live on in one place."""
    ordered = sorted(alive, key=trace.moved.__getitem__)
    parts = [[ordered[0]]]
    for before, after in pairwise(ordered):
        apart = trace.letters_between(trace.moved[before], trace.moved[after])
        if apart > (max(LONG, 0.5 * len(letters)) if before < after else LONG / 2):
            parts.append([])
        parts[-1].append(after)
    part = max(parts, key=len)
    first, last = trace.moved[part[0]], trace.moved[part[-1]]
    if len(part) < STANDS * len(letters) or len(part) < TOGETHER * len(alive):
        raise NobodyKnows
    if trace.letters_between(first, last) + 2 - len(part) > max(LONG, len(letters)):
        raise NobodyKnows
    for other in parts:
        before = trace.moved[other[0]] < first
        ends = (trace.moved[other[-1]], first) if before else (last, trace.moved[other[0]])
        if other is not part and not _far_apart(trace, *ends, len(letters)):
            raise NobodyKnows
    return part


def _far_apart(trace: Trace, one: int, other: int, length: int) -> bool:
    """Say whether two parts of a passage were carried away from each other, not only pushed apart."""
    away = trace.letters_between(one, other)
    old = sum(trace.origin[i] >= 0 for i in range(one + 1, other))
    return away > length + 100 and 2 * old > away


def _displaced(trace: Trace, together: list[int]) -> set[int]:
    """Return the letters of parts that stand apart and are frequent, or short and in another order."""
    runs = [[together[0]]]
    for before, after in pairwise(together):
        apart = trace.letters_between(trace.moved[before], trace.moved[after]) > LONG / 2
        if apart or after < before or trace.old.text[before:after].count(" ") > 2:
            runs.append([])
        runs[-1].append(after)
    ordered = sorted(together) == together
    doubtful: set[int] = set()
    for run in runs if len(runs) > 1 else []:
        text = trace.plain_old[min(run) : max(run) + 1]
        twice = max(trace.plain_old.count(text), trace.plain_new.count(text)) > 1
        if (twice and len(run) >= LONG / 4) or (not ordered and len(run) < LONG):
            doubtful.update(run)
    return doubtful


def _not_a_stray(trace: Trace, passage: Passage, hull: Place) -> None:
    """See that a short word kept a neighbour."""
    if passage.end - passage.start > 3:
        return
    was, now = trace.old_words, trace.new_words
    old, new = was.at(passage.start), now.at(hull[0])
    before = was.texts[max(old - 1, 0) : old] == now.texts[max(new - 1, 0) : new]
    if not before and was.texts[old + 1 : old + 2] != now.texts[new + 1 : new + 2]:
        raise NobodyKnows


def _not_a_part_of_an_edited_word(trace: Trace, passage: Passage, hull: Place) -> None:
    start, end = trace.word_of(passage.start if counts(trace.old.text[passage.start]) else passage.start + 1)
    if start <= passage.start and passage.end <= end and (start, end) != (passage.start, passage.end):
        now = trace.new_words.spans[trace.new_words.at(hull[0])]
        if trace.plain_new[slice(*now)] != trace.plain_old[start:end]:
            raise NobodyKnows


def _looks_moved(trace: Trace, part: Place) -> bool:
    """Say whether what a passage has of a sentence is gone, and the same was written anew somewhere."""
    letters = [i for i in range(*part) if counts(trace.old.text[i])]
    gone = bool(letters) and all(trace.moved[i] < 0 for i in letters)
    return gone and trace.plain_old[slice(*part)].strip(MARKS) in trace.written_anew


def _hosts(trace: Trace, passage: Passage) -> Iterator[tuple[Place, Place]]:
    """Return the sentences that a passage is in, and where what lives on of each stands."""
    for start, end in trace.old.sentences:
        if start < passage.end and passage.start < end:
            places = [trace.moved[i] for i in range(start, end) if trace.moved[i] >= 0]
            if places:
                yield (start, end), (min(places), max(places) + 1)


def _surely_there(trace: Trace, old: Place, hull: Place) -> None:
    """See that no other place and no other passage has nearly as good a claim."""
    words = _around(trace, old, trace.old_words)
    claim = _common(words, _around(trace, hull, trace.new_words))
    text = trace.plain_old[slice(*old)]
    # Of an edited passage and one that is spelled as it was, the second is easily taken for it.
    clearer = CLEARER if text.strip(MARKS) in trace.plain_new[slice(*hull)] else max(CLEARER, claim / 2)
    others = (place for place in _occurrences(text, trace.plain_new) if _apart(place, hull))
    if any(_common(words, _around(trace, place, trace.new_words)) > claim - clearer for place in others):
        raise NobodyKnows
    there = _around(trace, hull, trace.new_words)
    others = (place for place in _occurrences(text, trace.plain_old) if _apart(place, old))
    if any(_common(_around(trace, place, trace.old_words), there) > claim - CLEARER for place in others):
        raise NobodyKnows


def _surely_gone(trace: Trace, passage: Passage, letters: list[int]) -> None:
    """See that nothing in the new text could be it."""
    word = trace.word_of(letters[0])
    if word[1] >= passage.end and any(trace.moved[i] >= 0 for i in range(*word)):
        raise NobodyKnows
    _not_in_its_place(trace, passage, letters)
    old = (passage.start, passage.end)
    text = trace.plain_old[slice(*old)]
    host = sum(counts(trace.old.text[i]) for i in range(*trace.sentence_of(passage.start)))
    whole = len(letters) >= 0.9 * host or len(letters) >= LONG
    if any(_written_again(trace, part, len(letters)) for part in _sentences_of(trace, passage)):
        raise NobodyKnows
    words = _around(trace, old, trace.old_words)
    like = fuzz.partial_ratio_alignment(text, trace.plain_new, score_cutoff=LIKE + 10)
    likes = [(like.dest_start, like.dest_end)] if like and len(letters) >= LONG else []
    for place in [*likes, *_occurrences(text, trace.plain_new)]:
        there = _around(trace, place, trace.new_words)
        claim = _common(words, there)
        came_from = trace.came_from(place)
        if came_from and _common(_around(trace, came_from, trace.old_words), there) >= claim + CLEARER:
            continue
        if whole or claim > COINCIDENCE or trace.shares_sentence(passage.start, place[0]):
            raise NobodyKnows


def _sentences_of(trace: Trace, passage: Passage) -> Iterator[Place]:
    """Return the passage, and what it has of each sentence."""
    yield passage.start, passage.end
    for start, end in trace.old.sentences:
        if start < passage.end and passage.start < end:
            yield max(start, passage.start), min(end, passage.end)


def _written_again(trace: Trace, part: Place, length: int) -> bool:
    """Say whether a good part of a passage that is gone was newly written somewhere."""
    text = trace.plain_old[slice(*part)]
    letters = sum(map(counts, text))
    if letters >= LONG:
        return fuzz.partial_ratio(text, trace.written_anew) > LIKE + 10
    return length > letters > 0.3 * length and text in trace.written_anew


def _not_in_its_place(trace: Trace, passage: Passage, letters: list[int]) -> None:
    """See that what was written in its place is not much like it."""
    start, end = trace.dead_around(passage)
    room = trace.between(start, end)
    dead = sum(counts(trace.old.text[i]) for i in range(start, end))
    if room is None or dead > 3 * len(letters) + 10:
        return
    text, written = trace.plain_old[passage.start : passage.end], trace.plain_new[slice(*room)]
    if 2 * len(written.strip()) >= len(text) and fuzz.partial_ratio(text, written) > LIKE:
        raise NobodyKnows


def _occurrences(text: str, within: str) -> Iterator[Place]:
    place = within.find(text)
    while place >= 0:
        yield place, place + len(text)
        place = within.find(text, place + 1)


def _apart(one: Place, other: Place) -> bool:
    return one[1] <= other[0] or one[0] >= other[1]


Around = tuple[Counter[str], Counter[str]]


def _around(trace: Trace, place: Place, words: Words) -> Around:
    return words.before(place[0], CONTEXT), words.after(place[1], CONTEXT)


def _common(one: Around, other: Around) -> int:
    """How much two neighbourhoods have in common; words of four letters count twice."""
    return sum(
        (2 if len(word) > 3 else 1) * times
        for mine, yours in zip(one, other, strict=True)
        for word, times in (mine & yours).items()
    )
