"""What editors do to a text, and where passages go: never onto words they were not about."""

import pytest

from articles.anchoring import Edited, Moved, Orphaned, Passage, Unchanged, align, carry
from articles.anchoring.carry import Alignment

pytestmark = pytest.mark.pure

BUS = "The late bus was cancelled on Monday. Nobody had told the drivers about it."
FOOD = "Lunch now costs four dollars. The cafeteria will open again after the break."
BAND = "Our band won a prize in the capital. It was the second of the year."
STORY = f"{BUS}\n{FOOD}\n{BAND}"


def carried(new, words, old=STORY):
    """The words that a passage of the old text covers in the new one, or why it is an orphan."""
    start = old.index(words)
    [outcome] = carry(old, new, [Passage(start, start + len(words))])
    return outcome.reason if isinstance(outcome, Orphaned) else new[outcome.start : outcome.end]


def test_words_put_in_within_a_passage_belong_to_it():
    assert carried(STORY.replace("four dollars", "four or five dollars"), "costs four dollars") == (
        "costs four or five dollars"
    )


def test_words_put_in_at_its_edges_do_not():
    assert carried(STORY.replace("four dollars", "about four dollars each"), "four dollars") == "four dollars"


@pytest.mark.parametrize("other", ["canceled", "cancellled", "Cancelled", "cancelle"])
def test_a_word_keeps_its_passage_in_another_spelling(other):
    new = STORY.replace("cancelled", other)

    assert carried(new, "cancelled") == other
    assert carried(new, "was cancelled") == f"was {other}"


def test_a_part_of_a_word_stays_within_the_word():
    assert carried(STORY.replace("cafeteria", "cafetteria"), "cafe") == "cafe"


def test_a_word_that_was_replaced_is_gone():
    assert carried(STORY.replace("Monday", "Friday evening"), "Monday") == "gone"


def test_a_passage_of_which_half_was_deleted_stays_on_the_rest():
    assert (
        carried(STORY.replace(" after the break", ""), "will open again after the break") == "will open again"
    )
    assert carried(STORY.replace("Nobody had told the drivers about it. ", ""), BUS).startswith(
        "The late bus"
    )


def test_of_a_passage_that_is_nearly_gone_nothing_is_kept():
    assert carried(
        STORY.replace("band won a prize in the capital", "band"), "Our band won a prize in the capital"
    ) == ("gone")


def test_a_moved_paragraph_takes_its_passages_along():
    assert carried(f"{FOOD}\n{BAND}\n{BUS}", "the drivers") == "the drivers"


def test_a_moved_sentence_takes_its_passages_along():
    sentence = "Nobody had told the drivers about it."
    new = STORY.replace(f" {sentence}", "").replace("the capital.", f"the capital. {sentence}")

    assert carried(new, "the drivers") == "the drivers"
    assert carried(new, sentence) == sentence


def test_a_sentence_that_was_moved_and_edited_is_found():
    new = (
        f"{FOOD}\n{BAND} Nobody had told any of the drivers about it.\nThe late bus was cancelled on Monday."
    )

    assert carried(new, "told the drivers") == "told any of the drivers"


def test_swapped_sentences_keep_a_passage_over_both():
    new = STORY.replace(BUS, "Nobody had told the drivers about it. The late bus was cancelled on Monday.")

    assert carried(new, BUS) == "Nobody had told the drivers about it. The late bus was cancelled on Monday."


def test_a_sentence_that_went_behind_others_is_left_out_where_the_rest_is_most_of_the_passage():
    short, other = "The cooks agree.", "Nobody was asked about the new prices."
    old = f"{BUS}\n{short} {FOOD} {BAND}\n{other}"
    new = f"{BUS}\n{FOOD} {BAND}\n{other} {short}"

    assert carried(new, f"{short} {FOOD} {BAND}", old) == f"{FOOD} {BAND}"


def test_a_head_that_was_run_on_into_the_next_block_is_still_it():
    old = STORY.replace(f"\n{BAND}", f"\nLetters\n{BAND}")
    new = old.replace("Letters\n", "Letters That prize was not the first one.\n")

    assert carried(new, "Letters", old) == "Letters"
    assert carried(new, "after the break.\nLetters", old) == "after the break.\nLetters"


@pytest.mark.parametrize("between", ["\n", " \n ", " — "])
def test_paragraphs_that_are_joined_or_split_keep_passages_across(between):
    new = STORY.replace("\n", between)

    assert carried(new, "about it.\nLunch now") == f"about it.{between}Lunch now"


def test_two_sentences_made_one_keep_their_passages():
    new = STORY.replace("dollars. The cafeteria", "dollars, and the cafeteria")

    assert carried(new, "costs four dollars. The cafeteria will open") == (
        "costs four dollars, and the cafeteria will open"
    )
    assert carried(new, "open again") == "open again"


def test_one_sentence_made_two_keeps_its_passages():
    old = STORY.replace("dollars. The cafeteria", "dollars, and the cafeteria")

    assert carried(STORY, "costs four dollars, and the cafeteria will open", old) == (
        "costs four dollars. The cafeteria will open"
    )


def test_curled_quotes_and_typed_dashes_are_edits_and_nothing_more():
    old = 'He said: "It\'s late -- too late." ' + STORY
    new = "He said: “It’s late – too late.” " + STORY

    assert carried(new, '"It\'s late -- too late."', old) == "“It’s late – too late.”"
    assert carried(new, "--", old) == "–"
    assert carried(new, "'", old) == "’"


def test_an_accent_may_be_composed_otherwise():
    old, new = "Zoë met José. She left.", "Zoë met José. She left."

    assert carried(new, "José", old) == "José"


def test_a_deleted_sentence_is_not_put_on_its_look_alike():
    old = f"The swim team won on Friday. {STORY} The chess team won on Friday."

    assert carried(f"{STORY} The chess team won on Friday.", "The swim team won", old) == "gone"
    assert carried(f"{STORY} The chess team won on Friday.", "won on Friday", old) == "gone"


def test_stray_words_of_a_rewritten_sentence_are_not_taken_for_the_old_ones():
    new = STORY.replace(
        "The late bus was cancelled on Monday.", "It rained on the roof, so the pupils stayed at home."
    )

    assert carried(new, "The late bus") == "gone"
    assert carried(new, "on") == "gone"


def test_of_two_equal_sentences_the_one_beside_its_neighbours_is_meant():
    old = f"Yes. {BUS}\nYes. {FOOD}"
    new = f"{BUS}\nYes. {FOOD}"

    assert carry(old, new, [Passage(0, 4)]) == [Orphaned("gone")]
    place = len(f"Yes. {BUS}\n")
    assert carry(old, new, [Passage(place, place + 4)]) == [Moved(place - 5, place - 1)]


def test_a_short_head_that_went_elsewhere_is_not_believed():
    old, new = f"News\n{STORY}\nMore\n{STORY[::-1]}", f"{STORY}\nMore\n{STORY[::-1]}\nNews"

    assert carried(new, "News", old) == "gone"


@pytest.mark.parametrize("words", ["👩‍🎓", ",", "n", "é"])
def test_the_smallest_passages_are_carried(words):
    text = "Yes, the pupil 👩‍🎓 won a prize at the café."

    assert carried(f"Two words. {text}", words, text) == words


def test_scripts_without_spaces_are_carried():
    old = "学校图书馆今天开放。老师们很高兴。午餐时间没有变化。"
    new = "老师们很高兴。学校图书馆明天开放。午餐时间没有变化。"

    assert carried(new, "图书馆", old) == "图书馆"
    assert carried(new, "今", old) == "gone"
    assert carried(new, "老师们", old) == "老师们"


def test_words_that_went_far_apart_are_scattered():
    one, two, three = "Rain fell here.", "Snow fell there.", "Fog came down."
    filler = [f"{STORY.replace('the', f'the {n}th')}" for n in range(3)]
    old = "\n".join([f"{one} {two} {three}", *filler])
    new = "\n".join([one, filler[0], filler[1], two, filler[2], three])

    assert carried(new, f"{one} {two} {three}", old) in {"scattered", "gone"}


def test_a_sentence_edited_in_its_place_is_preferred_to_its_copy_elsewhere():
    sentence = "The late bus was cancelled on Monday."
    new = STORY.replace("late bus", "late busses") + f"\n{sentence}"

    assert carried(new, sentence) == "The late busses was cancelled on Monday."


def test_a_head_that_went_far_is_found_when_it_stands_once():
    filler = [f"Paragraph {n} tells of the {n}th pupil and of what was said." for n in range(12)]
    old = "\n".join(["The dining", *filler])
    new = "\n".join([*filler, "The dining"])

    assert carried(new, "The dining", old) == "The dining"


def test_what_is_joined_to_a_sentence_stays_out_of_its_passages():
    new = STORY.replace("on Monday.", "on Monday, and the evening was long.")

    assert carried(new, "The late bus was cancelled on Monday.") == "The late bus was cancelled on Monday"


def test_a_name_that_comes_again_does_not_draw_the_passage_of_a_deleted_sentence():
    said = "“The bell rang for the third time that week,” Superintendent Diego Valdovinos recalled."
    old, new = f"{said} {STORY}", f"{STORY} They asked Superintendent Diego Valdovinos."

    assert carried(new, said, old) == "gone"


def test_a_passage_torn_in_halves_is_on_neither():
    one, two = "The choir sang for the mayor in May.", "The band played for the judges in June."
    old = f"{one} {two}\n{STORY}"

    assert carried(f"{one}\n{STORY}\n{two}", f"{one} {two}", old) == "scattered"


def test_a_passage_over_hundreds_of_edits_is_carried_whole():
    lines = [f"Line {n} tells of pupil {n} and of nobody else." for n in range(900)]
    old, new = "\n".join(lines), "\n".join(line.replace("nobody", "no one") for line in lines)

    assert carry(old, new, [Passage(0, len(old))]) == [Edited(0, len(new))]


def test_a_text_that_returns_brings_its_passages_back():
    new = STORY.replace(BUS, "Something else entirely stands here now.")
    passages = [Passage(4, 12), Passage(0, len(BUS)), Passage(60, 100)]

    assert carry(STORY, new, passages)[0] == Orphaned("gone")
    assert carry(STORY, STORY, passages) == [Unchanged(p.start, p.end) for p in passages]


def test_one_alignment_places_what_comes_later():
    alignment = align(STORY, f"Now. {STORY}")

    assert alignment.outcome(Passage(4, 12)) == Moved(9, 17)
    assert alignment.outcome(Passage(0, 400)) == Orphaned("outside")
    assert alignment.outcome(Passage(5, 5)) == Orphaned("outside")


def test_when_the_work_is_spent_the_rest_are_orphans_and_equal_sentences_still_stand():
    alignment = Alignment(STORY, STORY.replace("prize", "great prize"), work=10)
    place = STORY.index("prize")

    assert alignment.outcome(Passage(place, place + 5)) == Orphaned("budget")
    assert alignment.outcome(Passage(0, 8)) == Unchanged(0, 8)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a" * 1_000_000, "a" * 500_000 + "b" + "a" * 400_000),
        ("a " * 200_000, "b a " * 100_000),
        ("Same here.\n" * 10_000, "Same here.\n" * 5_000 + "Other.\n" + "Same here.\n" * 4_000),
        ("." * 100_000, ". " * 50_000),
        (STORY * 500, STORY[::-1] * 500),
    ],
    ids=["one word", "one letter and spaces", "equal paragraphs", "marks", "nothing in common"],
)
def test_hostile_texts_get_an_answer_within_the_text(old, new):
    passages = [Passage(0, 5), Passage(len(old) // 2, len(old) // 2 + 9), Passage(0, len(old))]

    for outcome in carry(old, new, passages):
        assert isinstance(outcome, Orphaned) or 0 <= outcome.start < outcome.end <= len(new)


def test_what_was_edited_says_so():
    [outcome] = carry(STORY, STORY.replace("four", "five"), [Passage(len(BUS) + 1, len(BUS) + 30)])

    assert isinstance(outcome, Edited)
