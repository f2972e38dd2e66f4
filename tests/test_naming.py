"""Slugs: how a headline or a name is written in an address."""

import pytest

from articles.models.naming import free_slug

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
