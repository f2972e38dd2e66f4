"""How stories are cited, case by case, by the three guides."""

from datetime import date

import pytest

from articles.citing import Source, citations
from articles.citing.citation import ended

MAYA = ("Maya Okafor", "Staff Writer")
THEO = ("Theo Lindqvist", "")
ANA = ("Ana Whitlock", "News Editor")
MANY = tuple((f"Ada Name{number}", "") for number in range(1, 23))


def cite(style, **fields):
    """The story in one style, as plain words."""
    values = {
        "headline": "School board delays vote on arts cut",
        "paper": "The Harbor Light",
        "address": "https://light.example.org/arts/",
        "bylines": (MAYA,),
        "published_on": date(2024, 5, 21),
        "read_on": date(2026, 9, 3),
    }
    return {each.style: each for each in citations(Source(**values | fields))}[style].text


def test_a_story_with_all_that_is_asked_for():
    assert cite("mla") == (
        "Okafor, Maya. “School Board Delays Vote on Arts Cut.” The Harbor Light, 21 May 2024, "
        "light.example.org/arts/."
    )
    assert cite("apa") == (
        "Okafor, M. (2024, May 21). School board delays vote on arts cut. The Harbor Light. "
        "https://light.example.org/arts/"
    )
    assert cite("chicago") == (
        "Okafor, Maya. “School Board Delays Vote on Arts Cut.” The Harbor Light, May 21, 2024. "
        "https://light.example.org/arts/."
    )


def test_the_paper_alone_is_in_italics():
    source = Source("Lab closes", "The Harbor Light", "https://x.example/", date(2026, 1, 1), bylines=(MAYA,))
    for citation in citations(source):
        assert [run.text for run in citation.runs if run.italic] == ["The Harbor Light"]


@pytest.mark.parametrize(
    ("style", "bylines", "begins"),
    [
        ("mla", (MAYA, THEO), "Okafor, Maya, and Theo Lindqvist. “"),
        ("mla", (MAYA, THEO, ANA), "Okafor, Maya, et al. “"),
        ("apa", (MAYA, THEO), "Okafor, M., & Lindqvist, T. (2024"),
        ("apa", (MAYA, THEO, ANA), "Okafor, M., Lindqvist, T., & Whitlock, A. (2024"),
        ("apa", MANY[:20], "Name1, A., Name2, A.,"),
        ("chicago", (MAYA, THEO), "Okafor, Maya, and Theo Lindqvist. “"),
        ("chicago", (MAYA, THEO, ANA), "Okafor, Maya, Theo Lindqvist, and Ana Whitlock. “"),
        ("chicago", MANY[:7], "Name1, Ada, Ada Name2, Ada Name3, et al. “"),
    ],
)
def test_several_authors(style, bylines, begins):
    assert cite(style, bylines=bylines).startswith(begins)


def test_apa_names_twenty_authors_and_of_more_the_last():
    assert "Name19, A., & Name20, A. (2024" in cite("apa", bylines=MANY[:20])
    assert "Name19, A., . . . Name22, A. (2024" in cite("apa", bylines=MANY)


def test_chicago_names_six_authors():
    assert cite("chicago", bylines=MANY[:6]).startswith("Name1, Ada, Ada Name2, ")
    assert "Ada Name5, and Ada Name6. “" in cite("chicago", bylines=MANY[:6])


@pytest.mark.parametrize(
    "name", ["", "Staff", "Staff Report", "Staff Reports", "The Harbor Light", "Harbor Light Staff"]
)
def test_a_story_that_names_nobody_is_unsigned(name):
    bylines = ((name, ""),)
    assert cite("mla", bylines=bylines).startswith("“School Board Delays")
    assert cite("apa", bylines=bylines).startswith(
        "School board delays vote on arts cut. (2024, May 21). The"
    )
    assert cite("chicago", bylines=bylines) == (
        "The Harbor Light. “School Board Delays Vote on Arts Cut.” May 21, 2024. https://light.example.org/arts/."
    )


@pytest.mark.parametrize(
    ("style", "begins"),
    [
        ("mla", "Editorial Board. “"),
        ("apa", "The Editorial Board. (2024"),
        ("chicago", "The Editorial Board. “"),
    ],
)
def test_a_group_is_not_turned_round(style, begins):
    assert cite(style, bylines=(("The Editorial Board", ""),)).startswith(begins)


@pytest.mark.parametrize(
    ("style", "begins"),
    [
        ("mla", "Editorial Board and Maya Okafor. “"),
        ("apa", "Editorial Board, & Okafor, M. (2024"),
        ("chicago", "Editorial Board and Maya Okafor. “"),
    ],
)
def test_a_group_and_a_person(style, begins):
    assert cite(style, bylines=(("Editorial Board", ""), MAYA)).startswith(begins)


def test_two_groups_have_no_comma_in_apa():
    bylines = (("Editorial Board", ""), ("Science Club", ""))
    assert cite("apa", bylines=bylines).startswith("Editorial Board & Science Club. (2024")


@pytest.mark.parametrize("style", ["mla", "apa", "chicago"])
@pytest.mark.parametrize(
    "role", ["Photographer", "Photo Editor", "Illustrator", "Graphic design", "Fotógrafa"]
)
def test_who_took_the_pictures_is_no_author_of_a_story_that_somebody_wrote(style, role):
    assert "Zhang" not in cite(style, bylines=(MAYA, ("Wei Zhang", role)))
    assert cite(style, bylines=(("Wei Zhang", role),)).startswith("Zhang, W")


@pytest.mark.parametrize("role", ["Editor-in-Chief", "News Editor", "Opinion Columnist", ""])
def test_a_writers_office_does_not_matter(role):
    assert cite("mla", bylines=(("Maya Okafor", role),)).startswith("Okafor, Maya. ")


def test_without_a_date():
    undated = {"published_on": None}
    assert cite("mla", **undated).endswith(
        "The Harbor Light, light.example.org/arts/. Accessed 3 Sept. 2026."
    )
    assert cite("apa", **undated).startswith("Okafor, M. (n.d.). School board")
    assert cite("chicago", **undated).endswith(
        "The Harbor Light. Accessed September 3, 2026. https://light.example.org/arts/."
    )
    assert cite("chicago", **undated, bylines=()).startswith("The Harbor Light. “School Board")


@pytest.mark.parametrize(
    ("month", "mla"),
    [(1, "Jan."), (3, "Mar."), (5, "May"), (6, "June"), (7, "July"), (9, "Sept."), (12, "Dec.")],
)
def test_mla_shortens_the_months_that_are_long(month, mla):
    assert f", 2 {mla} 2024, " in cite("mla", published_on=date(2024, month, 2))


@pytest.mark.parametrize(
    ("headline", "mla", "apa"),
    [
        ("Who pays?", "“Who Pays?” The", "). Who pays? The"),
        ("We won!", "“We Won!” The", "). We won! The"),
        ("And then …", "“And Then …” The", "). And then … The"),
        ("Two boats to St. Ives.", "“Two Boats to St. Ives.” The", "). Two boats to St. Ives. The"),
        ("A year with “Beloved”", "“A Year with ‘Beloved.’” The", "). A year with “Beloved.” The"),
        ('A year with "Beloved"', "“A Year with ‘Beloved.’” The", "). A year with “Beloved.” The"),
        ("Seniors ask ‘Why us?’", "“Seniors Ask ‘Why Us?’” The", "). Seniors ask ‘Why us?’ The"),
        ("Freshmen keep on rockin'", "“Freshmen Keep on Rockin’.” The", "). Freshmen keep on rockin’. The"),
        ("A cut (for now)", "“A Cut (for Now).” The", "). A cut (for now). The"),
        (
            "Class of '26 says goodbye",
            "“Class of ’26 Says Goodbye.” The",
            "). Class of ’26 says goodbye. The",
        ),
    ],
)
def test_how_a_headline_ends(headline, mla, apa):
    assert mla in cite("mla", headline=headline)
    assert mla in cite("chicago", headline=headline).replace("With", "with")
    assert apa in cite("apa", headline=headline)


def test_an_unsigned_story_that_asks_keeps_its_question_mark():
    assert cite("apa", headline="Who pays?", bylines=()).startswith("Who pays? (2024, May 21). ")


def test_an_address_without_a_secure_scheme():
    assert cite("mla", address="http://127.0.0.1:8000/a/").endswith(", 127.0.0.1:8000/a/.")
    assert cite("apa", address="http://127.0.0.1:8000/a/").endswith(". http://127.0.0.1:8000/a/")


def test_a_spanish_headline_keeps_its_own_capitals():
    story = {"headline": "La junta aplaza el voto sobre las artes", "language": "es"}
    assert "“La junta aplaza el voto sobre las artes.”" in cite("mla", **story)
    assert "“La junta aplaza el voto sobre las artes.”" in cite("chicago", **story)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A", "A."),
        ("A.", "A."),
        ("A?", "A?"),
        ("‘A’", "‘A.’"),
        ("A’", "A’."),
        ("“A!”", "“A!”"),
        ("(A)", "(A)."),
    ],
)
def test_words_end_once(words, expected):
    assert ended(words) == expected
