"""What the histories say of passages is true, and the same at every run."""

from random import Random

import pytest

from articles.anchoring import Passage
from tests.histories.cases import Case, cases
from tests.histories.draft import Draft
from tests.histories.history import KINDS, History, history
from tests.histories.letters import Page, counts
from tests.histories.scoring import score
from tests.histories.trace import Trace
from tests.histories.truth import NobodyKnows, truth

pytestmark = pytest.mark.pure


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311


def between(old: Page, new: Page) -> Trace:
    return Trace(History("easy", old, new, ()))


@pytest.fixture(scope="module")
def drawn() -> list[Case]:
    return [*cases(1, "easy", 15), *cases(1, "hard", 15)]


def test_the_same_seed_gives_the_same_cases():
    assert list(cases(7, "hard", 2)) == list(cases(7, "hard", 2))


def test_another_seed_gives_others():
    assert next(cases(7, "easy", 1)) != next(cases(8, "easy", 1))


def test_a_case_does_not_depend_on_those_before_it():
    assert list(cases(7, "easy", 3))[2] == list(cases(7, "easy", 4))[2]


@pytest.mark.parametrize("edit", KINDS)
def test_after_every_edit_each_letter_is_one_letter(edit):
    draft = Draft(chance(3), 3_000)
    for _ in range(5):
        edit(draft)
        draft.tidy()

    page = draft.page()
    letters = [letter for letter, text in zip(page.ids, page.text, strict=True) if counts(text)]

    assert len(page.text) == len(page.ids)
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("half", ["easy", "hard"])
def test_a_letter_that_lives_on_is_spelled_as_it_was_but_for_its_accent(half):
    trace = Trace(history(chance(4), half))
    kept = [(trace.plain_old[i], trace.plain_new[place]) for i, place in enumerate(trace.moved) if place >= 0]

    assert sum(was != now for was, now in kept) < len(kept) / 50


def test_who_knows_the_truth_is_right_always(drawn):
    known = {(case.old, asked.passage): asked.truth for case in drawn for asked in case.asked}

    def knows(old, _new, passages):
        places = [known[old, passage] for passage in passages]
        return [place and (place.start[1], place.end[0]) for place in places]

    verdicts = score(knows, drawn).verdicts

    assert set(verdicts) == {"right", "let go"}


def test_who_puts_all_at_the_beginning_is_wrong_and_sees_ghosts(drawn):
    result = score(lambda _old, _new, passages: [(0, 1)] * len(passages), drawn)

    assert result.verdicts["ghost"] == result.deleted
    assert result.verdicts["elsewhere"] > 0.95 * result.surviving


def test_who_gives_up_orphans_all_that_stand(drawn):
    result = score(lambda _old, _new, passages: [None] * len(passages), drawn)

    assert result.verdicts["orphaned"] == result.surviving > 0
    assert result.verdicts["let go"] == result.deleted > 0


def test_in_an_unedited_text_a_passage_stands_exactly_where_it_stood():
    drawn = history(chance(5), "easy")
    start, end = drawn.old.sentences[3]
    place = truth(between(drawn.old, drawn.old), Passage(start, end))

    assert place.start[0] <= start <= place.start[1] < place.end[0] <= end <= place.end[1]


def test_nobody_knows_which_of_two_equal_neighbours_went():
    draft = Draft(chance(6), 400)
    draft.blocks[:] = [
        [draft.mint.strand(text) for text in ("One thing.", "No way.", "No way.", "Last one.")]
    ]
    old = draft.page()
    draft.take(0, 1)
    trace = between(old, draft.page())

    for sentence in old.sentences[1:3]:
        with pytest.raises(NobodyKnows):
            truth(trace, Passage(*sentence))
