"""Words of a story that are set apart once more, in all the forms that sites print them in, go once."""

import pytest

from tests.readers.test_plain_text import MORE, PROSE, page, read, texts

pytestmark = pytest.mark.pure

HEAD = ("The Harbor Light", "Chairs are missing", "By Maya Okafor, Staff Writer")
TOLD = (
    "“We counted every chair in the building, and then we counted them again,” said Imogen Vance, who keeps "
    "the keys. “It was the dullest week of my life.”"
)
STORY = [PROSE, TOLD, MORE]


def told(*parts: str) -> list[str]:
    return texts(read(page(*HEAD, *parts)))


@pytest.mark.parametrize(
    "quote",
    [
        "“It was the dullest week of my life.”\n— Imogen Vance",
        "“It was the dullest week of my life” — Imogen Vance",
        "“It was the dullest week of my life.”\n\nImogen Vance, keeper of the keys",
        "“It was the dullest week of my life,” said Imogen Vance",
        "It was the dullest week of my life.\n- Imogen Vance\nKeeper of the keys",
        '"We counted every chair\nin the building, and then\nwe counted them again."\nIMOGEN VANCE',
        "“We counted every chair … and then we counted them again …”",
        "We counted every chair in the building. It was the dullest week of my life.\nImogen Vance",
        "‘[The crew] counted every chair in the building, and then we counted them again.’",
    ],
)
def test_a_pull_quote_is_none_of_the_story_before_its_place_and_behind_it(quote):
    assert told(PROSE, TOLD, quote, MORE) == STORY
    assert told(PROSE, quote, TOLD, MORE) == STORY


def test_what_nothing_signs_and_no_stop_ends_is_a_subhead_of_what_follows_and_a_pull_quote_behind():
    quote = "“It was the dullest week of my life”"
    assert told(PROSE, TOLD, quote, MORE) == STORY
    assert told(PROSE, quote, TOLD, MORE) == [PROSE, quote, TOLD, MORE]


def test_a_sentence_of_the_writers_own_that_stands_twice_stays():
    assert told(PROSE, MORE, PROSE, MORE) == [PROSE, MORE, PROSE, MORE]


def test_a_pull_quote_above_the_story_is_neither_its_dek_nor_a_caption():
    document = read(page(*HEAD, "“It was the dullest week of my life.”\n— Imogen Vance", *STORY))
    assert (texts(document), document.dek, document.photos) == (STORY, None, ())


def test_who_is_quoted_and_what_a_title_is_followed_by_stays_the_storys():
    title = "“Chairs in the Woods” — a favorite musical of hers — opens on Friday."
    cast = "The cast of “Chairs in the Woods” was asked to bring chairs of its own to each of the nights."
    said = "“It was the dullest week of my life,” Vance said."
    assert told(PROSE, title, cast, said, TOLD) == [PROSE, title, cast, said, TOLD]


def test_a_quotation_that_stands_nowhere_else_and_one_that_ends_the_story_stay():
    quote = "“Nobody ever asked the chairs.”\n— Imogen Vance"
    ending = "“It was the dullest week of my life.”"
    assert told(PROSE, TOLD, quote, MORE, ending) == [PROSE, TOLD, quote, MORE, ending]
