"""Headlines in the capitals that a guide asks for."""

from datetime import date

import pytest

from articles.citing import Source, citations
from articles.citing.headlines import CHICAGO_SMALL, MLA_SMALL, curled, sentence_case, title_case

TEXT = (
    "The board met in May. On Monday the Millbrook school board heard from parents; a vote on arts is due "
    "in June. NASA sent a lab kit, and Bill Rook paid the bill with Rook’s money, which Bill denies."
)


@pytest.mark.parametrize(
    ("headline", "mla"),
    [
        ("Lunch with the principal", "Lunch with the Principal"),
        ("Lunch With the Principal", "Lunch with the Principal"),
        ("A walk through time", "A Walk through Time"),
        ("What we stand for", "What We Stand For"),
        ("Arts cut: a history", "Arts Cut: A History"),
        ("Long-term plan for state-of-the-art lab", "Long-Term Plan for State-of-the-Art Lab"),
        ("NASA’s iPhone app costs $2.3 million", "NASA’s iPhone App Costs $2.3 Million"),
        ("4th graders don’t wait", "4th Graders Don’t Wait"),
        ("Team cleans up", "Team Cleans Up"),
        ("“the wait is over”", "“The Wait Is Over”"),
        ("SCHOOL BOARD HEARS FROM NASA", "School Board Hears from NASA"),
    ],
)
def test_title_case(headline, mla):
    assert title_case(headline, MLA_SMALL, TEXT) == mla


def test_chicago_gives_long_prepositions_their_capital():
    assert (
        title_case("A walk through time with friends", CHICAGO_SMALL, "")
        == "A Walk Through Time with Friends"
    )


@pytest.mark.parametrize(
    ("headline", "expected", "uncertain"),
    [
        ("School board delays vote", "School board delays vote", False),
        ("School board: vote on the lab", "School board: Vote on the lab", False),
        ("Reviewed: “a night out” at 3:30", "Reviewed: “A night out” at 3:30", False),
        ("Lost: iPhone in gym", "Lost: iPhone in gym", False),
        ("Millbrook School Board Due in June", "Millbrook school board due in June", False),
        ("School Board: Vote on Lab", "School board: Vote on lab", False),
        ("School Board Calls Bill", "School board Calls Bill", True),
        ("NASA Sent Lab Kit", "NASA sent lab kit", False),
        ("School Board Angers Zorro", "School board Angers Zorro", True),
        ("SCHOOL BOARD HEARD FROM NASA", "School board heard from NASA", False),
    ],
)
def test_sentence_case_by_what_the_story_itself_writes(headline, expected, uncertain):
    assert sentence_case(headline, TEXT) == (expected, uncertain)


def test_only_apa_is_uncertain_of_capitals():
    source = Source("School Board Angers Zorro", "Light", "https://x.example/", date(2026, 1, 1), text=TEXT)
    assert {each.style: each.uncertain for each in citations(source)} == {
        "mla": False,
        "apa": True,
        "chicago": False,
    }


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('"Yes," he said', "“Yes,” he said"),
        ("'Yes' and 'no'", "‘Yes’ and ‘no’"),
        ("don't", "don’t"),
        ("the '90s", "the ’90s"),
        ('("so")', "(“so”)"),
    ],
)
def test_quotation_marks(typed, set_):
    assert curled(typed) == set_
