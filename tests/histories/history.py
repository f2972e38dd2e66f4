"""An article and an edited one, which letters of it live on, and what the editor did."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from tests.histories import structure, wording
from tests.histories.draft import Draft
from tests.histories.letters import Page

Half = Literal["easy", "hard"]

# How often each kind of edit comes in the easy and in the hard half.
KINDS: dict[Callable[[Draft], None], tuple[int, int]] = {
    wording.fix_typo: (14, 5),
    wording.inflect: (4, 3),
    wording.insert_word: (8, 5),
    wording.delete_words: (7, 5),
    wording.replace_words: (8, 7),
    wording.rewrite_sentence: (4, 12),
    wording.repeat_phrase: (2, 3),
    wording.rename: (2, 2),
    wording.change_quotes: (3, 2),
    wording.change_dashes: (2, 1),
    wording.change_accents: (1, 1),
    wording.add_emoji: (1, 1),
    structure.insert_sentence: (6, 5),
    structure.delete_sentence: (6, 5),
    structure.replace_sentence: (5, 7),
    structure.move_sentence: (3, 8),
    structure.swap_sentences: (2, 5),
    structure.insert_paragraph: (4, 4),
    structure.delete_paragraph: (5, 4),
    structure.replace_paragraph: (3, 4),
    structure.move_paragraph: (4, 7),
    structure.swap_paragraphs: (2, 4),
    structure.shuffle_paragraph: (1, 2),
    structure.split_paragraph: (3, 3),
    structure.join_paragraphs: (3, 3),
    structure.split_sentence: (2, 2),
    structure.join_sentences: (2, 2),
    structure.bring_back: (2, 3),
    structure.copy_sentence: (1, 2),
    structure.add_head: (2, 2),
    structure.delete_the_one_of_two: (4, 4),
}


@dataclass(frozen=True, slots=True)
class History:
    """Two revisions of an article, and the edits that led from one to the other."""

    half: Half
    old: Page
    new: Page
    edits: tuple[str, ...]


def history(random: Random, half: Half) -> History:
    """Draw an article, of 2–8 kB or one in thirty of 60 kB, and edit it 1–12 times, or 10–40 times."""
    length = 60_000 if random.random() < 1 / 30 else round(2_000 * 4 ** random.random())
    draft = Draft(random, length)
    old = draft.page()
    often = [weights[half == "hard"] for weights in KINDS.values()]
    edits = random.choices(
        list(KINDS), often, k=random.randint(1, 12) if half == "easy" else random.randint(10, 40)
    )
    for edit in edits:
        edit(draft)
        draft.tidy()
    return History(half, old, draft.page(), tuple(edit.__name__ for edit in edits))
