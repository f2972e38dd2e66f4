"""Slugs: how a headline or a name is written in an address."""

import pytest

from articles.models.naming import fold, free_slug

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Åse Sørensen", "ase-sorensen"),
        ("STRAẞE, Straße", "strasse-strasse"),
        ("Łukasz Đorđević", "lukasz-dordevic"),
        ("Œuvres d’Æthelred", "oeuvres-daethelred"),
        ("Niñas y niños", "ninas-y-ninos"),
        ("学生", "story"),
    ],
)
def test_letters_stay_letters_in_an_address(name, slug):
    assert free_slug(name, lambda _taken: False, fallback="story") == slug


@pytest.mark.parametrize(
    ("set_", "typed"),
    [
        ("Pat O’Neil", "Pat O'Neil"),
        ("“Robots” win", '"Robots" win'),
        ("Trays – and cups—gone", "Trays -- and cups---gone"),
        ("5′10″ in the 4×100", "5'10\" in the 4x100"),
        ("What now…", "What now..."),
    ],
)
def test_a_name_is_one_however_it_is_set(set_, typed):
    assert fold(set_) == fold(typed)
