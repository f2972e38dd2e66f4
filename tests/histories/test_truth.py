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


def sentences(draft: Draft, *texts: str) -> Page:
    """Make an article of one paragraph."""
    draft.blocks[:] = [[draft.mint.strand(text) for text in texts]]
    return draft.page()


def test_nobody_knows_where_a_passage_ends_when_its_last_sentence_was_deleted_and_written_anew_elsewhere():
    draft = Draft(chance(6), 400)
    old = sentences(
        draft, "The bus was late on Monday again.", "They wait.", "Lunch costs four dollars.", "Bye now."
    )
    last = draft.take(0, 1)
    alone = between(old, draft.page())
    draft.blocks[0].insert(2, draft.again(last))
    again = between(old, draft.page())
    passage = Passage(old.sentences[0][0], old.sentences[1][1])

    assert truth(alone, passage)
    with pytest.raises(NobodyKnows):
        truth(again, passage)


def test_nobody_knows_which_of_two_equal_sentences_side_by_side_was_written_anew():
    draft = Draft(chance(6), 400)
    old = sentences(
        draft,
        "Many people from other schools came there yesterday.",
        "For now the bus will be late again on every single Monday of the month.",
        "Lunch costs four dollars, whatever teachers bring along.",
    )
    draft.blocks[0].insert(1, draft.again(draft.blocks[0][1]))
    words = old.text.index("the month")

    with pytest.raises(NobodyKnows):
        truth(between(old, draft.page()), Passage(words, words + 9))


def test_a_word_gone_at_the_edge_may_be_the_same_word_that_now_follows():
    draft = Draft(chance(6), 400)
    old = sentences(draft, "They painted the old hall and the gym before school began again.")
    strand, gone = draft.blocks[0][0], old.text.index("the old hall and ")
    draft.blocks[0][0] = strand.cut(0, gone) + strand.cut(gone + len("the old hall and "))
    place = truth(between(old, draft.page()), Passage(0, len("They painted the")))

    assert place.end[0] <= len("They painted") < len("They painted the") <= place.end[1]
