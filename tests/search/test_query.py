"""What was typed becomes a question, whatever it is."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.query import LONGEST, MOST_TERMS, Question, Term
from articles.search.words import forms_of, stem, stems_in, unstemmed_in

pytestmark = pytest.mark.pure

TYPED = st.text(st.one_of(st.sampled_from("\"*- '’()|&!:\\\0éñßﬁabc"), st.characters()), max_size=80)


def wanted(text):
    return [(" ".join(term.forms), term.begins) for term in Question.of(text).wanted]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("late bus", [("late", False), ("bus", False)]),
        ('"late bus"', [("late bus", False)]),
        ('"late bus', [("late bus", False)]),
        ("rob*", [("rob", True)]),
        ("ro*", [("ro", False)]),
        ("follow-up", [("follow up", False)]),
        ("O’Brien", [("o brien", False)]),
        ("Cole’s", [("cole", False)]),
        ("CANCIÓN canción", [("cancion", False)]),
        ("“late bus” «go»", [("late bus", False), ("go", False)]),
        ('one"two three"four', [("one", False), ("two three", False), ("four", False)]),
        ("", []),
        ("* - \" ''", []),
    ],
)
def test_terms_that_are_to_be_there(text, terms):
    assert wanted(text) == terms


@pytest.mark.parametrize("text", ["-trains", '-"trains"', "  -trains  -trains"])
def test_a_minus_in_front_of_a_word_asks_for_what_is_not_there(text):
    assert Question.of(text) == Question((), (Term(("trains",)),))


@given(TYPED)
def test_any_text_is_a_question(text):
    question = Question.of(text)
    for term in (*question.wanted, *question.unwanted):
        assert all(form.isascii() and form.isalnum() and form == form.lower() for form in term.forms)


@pytest.mark.parametrize("piece", ['"', "-", "*", "a", "a ", '-"', "’", "é", "\u0301", "_", '" "'])
def test_a_long_question_is_cut_and_asked_at_once(piece):
    begin = time.process_time()
    question = Question.of(piece * 200_000)
    assert len(question.wanted) <= MOST_TERMS
    assert sum(len(form) for term in question.wanted for form in term.forms) <= LONGEST
    # Not a figure to be reached: a quadratic parser would take minutes.
    assert time.process_time() - begin < 10


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "bus", "buses"),
        ("en", "student", "students’"),
        ("en", "Running", "runs"),
        ("es", "elección", "elecciones"),
        ("es", "ELECCION", "elección"),
        ("es", "niña", "nina"),
        ("", "naïve", "naive"),
    ],
)
def test_words_that_are_one_for_the_search(language, one, other):
    assert stems_in([one], language) == stems_in([other], language)


@given(st.text(max_size=60), st.sampled_from(["en", "es", ""]))
def test_the_index_holds_letters_and_digits_alone(text, language):
    assert all(word.isascii() and word.isalnum() for word in stems_in(text.split(), language))


def test_other_scripts_are_told_apart():
    assert forms_of("день") != forms_of("ночь")
    assert stem(*forms_of("день"), "en") == forms_of("день")[0]


def test_what_begins_a_form_is_known_where_its_stem_is_shorter():
    assert unstemmed_in(["University"], "en") == {"university"}
    assert unstemmed_in(["bus"], "en") == set()
