"""The page of styles is for those who change them: nobody meets it on a site that serves."""

import pytest

pytestmark = pytest.mark.django_db


def test_it_is_not_there_unless_debug_is_on(client, settings):
    assert client.get("/styleguide/").status_code == 404
    settings.DEBUG = True
    assert client.get("/styleguide/").status_code == 200


def test_it_shows_parts_in_their_states(client, settings):
    settings.DEBUG = True
    page = client.get("/styleguide/").text
    assert page.count("field--bad") == 3  # two of a form, one of an editor
    for part in (
        "data-conflict",
        'class="handle handle--start"',
        "entry--under",
        'class="hit"',
        'class="shelf"',
        'class="problem"',
        'data-state="orphan"',
        'data-state="resolved"',
        "story--top",
        "no-picture",
        'class="strip',
    ):
        assert part in page
