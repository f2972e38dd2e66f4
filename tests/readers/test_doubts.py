"""What a page read alone does not tell for certain is marked."""

import pytest

from tests.readers.test_plain_text import MORE, PROSE, page, read

pytestmark = pytest.mark.pure


def doubts(*parts):
    return {guess.field for guess in read(page(*parts)).guesses}


def test_a_paper_that_its_foot_names_and_a_written_headline_are_sure():
    parts = ("Inkblot", "Chairs go missing from the gym", "By Maya Okafor\nMay 1, 2023", PROSE, MORE)
    assert not doubts(*parts, "© 2023 Inkblot") & {"publication", "headline", "dek", "tagline"}


def test_a_paper_that_nothing_but_its_place_tells_is_a_guess_and_so_is_the_headline():
    parts = ("Open in app", "Commonplace", "Chairs go missing from the gym", "By Maya Okafor", PROSE, MORE)
    assert {"publication", "headline"} <= doubts(*parts)


def test_a_headline_that_could_be_a_label_is_a_guess():
    assert "headline" in doubts("Listen live", "By Maya Okafor\nMay 1, 2023", PROSE, MORE)


def test_a_section_that_no_paper_is_known_to_have_is_a_guess():
    parts = ("Chairs go missing from the gym", "By Maya Okafor\nMay 1, 2023")
    assert "section" in doubts("Filed under Wild swimming", *parts, PROSE, MORE)
    assert "section" not in doubts("Filed under Sports", *parts, PROSE, MORE)
