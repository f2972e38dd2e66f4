"""One table of questions and answers for both databases: the suite runs it on either."""

import pytest

from articles.models import Status
from articles.search import lookup
from articles.search.index import put_articles
from articles.search.lookup import find_articles, languages_asked
from articles.search.query import Question

pytestmark = pytest.mark.django_db

ANSWERS = {
    "late bus": ["why", "hold", "letter"],
    '"late bus"': ["why", "hold"],
    '"bus late"': [],
    "“late bus”": ["why", "hold"],
    "late -bus": ["robots"],
    'bus -"late bus"': ["letter", "undated"],
    "bus -late -boiler": [],
    "buses": ["hold", "why", "letter", "undated"],
    "BUS": ["hold", "why", "letter", "undated"],
    "robotic*": ["robots"],
    "rob*": ["robots"],
    "universit*": ["robots"],
    "universitie": ["robots"],
    "walk*": ["why"],
    "run": ["robots"],
    "strand": ["hold", "why"],
    "o'connor": ["hold"],
    "OConnor": [],
    "elodie nunez": ["letter"],
    "elección": ["es"],
    "elecciones consejo": ["es"],
    "eleccion": ["es"],
    "canciones otono": ["es"],
    "jardines": ["es"],
    "5:20": ["why"],
    "$34": ["hold"],
    "forty-one": ["why"],
    "one forty": ["why"],
    '"one forty"': [],
    # No phrase goes from a headline to a name, or from a name to the text.
    '"ends Caleb"': [],
    '"strand forty"': [],
    "trays": ["undated"],
    "-late": [],
    "late AND bus": ["hold"],
    "zzz": [],
    "": [],
    "\0": [],
    "' OR 1=1; --": [],
    '") NOT (': [],
    "words:late": [],
    "{head}": [],
    "late:*": ["why", "hold", "letter", "robots"],
}


@pytest.mark.parametrize("text", ANSWERS)
def test_a_question_has_the_same_answer_in_the_same_order_everywhere(text, archive):
    found = find_articles(Question.of(text), {}, languages_asked())
    names = {article.pk: name for name, article in archive.items()}
    assert [names[key] for key in found.keys] == ANSWERS[text]


def values(archive, name, kind):
    return {
        "section": lambda article: f"s{article.section_id}",
        "contributor": lambda article: f"c{article.bylines.first().contributor_id}",
        "year": lambda article: f"y{article.published_on.year}",
    }[kind](archive[name])


def narrowed(archive, **by):
    return {kind: frozenset(values(archive, name, kind) for name in names) for kind, names in by.items()}


@pytest.mark.parametrize("most", [1000, 2])
@pytest.mark.parametrize(
    ("by", "names"),
    [
        ({"section": ["why"]}, {"why", "letter"}),
        ({"section": ["why", "hold"]}, {"why", "hold", "letter"}),
        ({"section": ["why"], "year": ["letter"]}, {"letter"}),
        ({"contributor": ["why"]}, {"why", "hold"}),
        ({"contributor": ["why"], "year": ["letter"]}, set()),
    ],
)
def test_answers_are_narrowed_down(most, by, names, archive, monkeypatch):
    monkeypatch.setattr(lookup, "MOST", most)
    found = find_articles(Question.of("bus"), narrowed(archive, **by), languages_asked())
    expected = {archive[name].pk for name in names}
    assert set(found.keys) <= expected
    assert len(found.keys) == min(len(expected), most)
    assert found.more == (len(expected) > most)


@pytest.mark.parametrize("often", [0, 1000])
def test_it_is_the_same_whether_few_or_many_fit(often, archive, monkeypatch):
    monkeypatch.setattr(lookup, "MOST", 2)
    monkeypatch.setattr(lookup, "OFTEN", often)
    chosen = narrowed(archive, section=["letter", "hold"], year=["letter", "hold"])
    found = find_articles(Question.of("late bus -boiler"), chosen, languages_asked(), newest_first=True)
    assert found.keys == [archive[name].pk for name in ("hold", "why")]
    assert found.more


def test_counts_are_of_what_there_would_be_with_the_value_chosen(archive):
    chosen = narrowed(archive, section=["why"])
    counts = find_articles(Question.of("bus"), chosen, languages_asked()).counts
    assert counts[values(archive, "why", "section")] == 2
    assert counts[values(archive, "hold", "section")] == 1  # as if chosen in its stead
    assert counts[values(archive, "why", "year")] == 1
    assert counts[values(archive, "why", "contributor")] == 1


def test_counts_stop_at_the_limit_and_say_so(archive, monkeypatch):
    monkeypatch.setattr(lookup, "MOST", 2)
    found = find_articles(Question.of("bus"), {}, languages_asked())
    assert (len(found.keys), found.more, found.more_among) == (2, True, True)
    assert "year" in found.more_of


def test_of_too_many_those_with_the_word_in_the_headline_are_ranked(archive, monkeypatch):
    monkeypatch.setattr(lookup, "MOST", 1)
    # The newest with the word is "hold"; "robots" has it in no headline.
    assert find_articles(Question.of("team"), {}, languages_asked()).keys == [archive["robots"].pk]
    assert find_articles(Question.of("letter"), {}, languages_asked()).keys == [archive["letter"].pk]
    assert find_articles(Question.of("late -district"), {}, languages_asked()).keys == [archive["why"].pk]


def test_the_newest_come_first_when_asked_for(archive):
    found = find_articles(Question.of("bus"), {}, languages_asked(), newest_first=True)
    assert found.keys == [archive[name].pk for name in ("hold", "why", "letter", "undated")]


def test_words_that_stand_very_often_are_found_as_phrases_alike(make_story):
    article = make_story("the boiler and " * 300 + "the end", headline="Long")
    for text, found in {'"boiler and the"': [article.pk], '"the end"': [], "end": [article.pk]}.items():
        assert find_articles(Question.of(text), {}, languages_asked()).keys == found


def test_a_text_of_any_length_is_taken(make_story):
    words = " ".join(f"word{number}" for number in range(40_000))
    article = make_story(f"{words} {'x' * 100_000} {'день ' * 300}", headline="Endless")
    assert find_articles(Question.of("word15000"), {}, languages_asked()).keys == [article.pk]
    assert find_articles(Question.of("word39999"), {}, languages_asked()).keys == []


def test_what_is_no_more_public_is_not_found(archive):
    archive["why"].status = Status.DRAFT
    archive["why"].save()
    put_articles([archive["why"].pk])
    assert find_articles(Question.of("practice"), {}, languages_asked()).keys == []
