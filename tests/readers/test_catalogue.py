"""The plain-text reader on pages made by the catalogue of what student papers' sites print."""

import pytest

from tests.readers.catalogue import KINDS, OTHER_KINDS
from tests.readers.catalogue.measure import score, score_together

pytestmark = pytest.mark.pure

# No rule was written with an eye to these.
SEEDS = range(500_000, 500_060)


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_every_kind_of_site_become_their_stories(kind):
    told: list[str] = []
    found = score(kind, SEEDS, told=told)
    assert found.leaked == []
    assert found.right >= 0.97 * found.fields, "\n".join(told)
    assert found.kept >= 0.99 * found.lines, "\n".join(told)


# Pages of a site that no rule was written for are read by what they have in common.
SITES = range(800_000, 800_006)
LEAST = {"blogger": 0.97, "school-site": 0.97, "site-builder": 0.93}


@pytest.mark.parametrize("kind", OTHER_KINDS)
def test_sites_of_kinds_that_came_later_are_read_by_what_their_pages_have_in_common(kind):
    told: list[str] = []
    found = score_together(kind, SITES, told=told)
    assert len(found.leaked) <= 0.01 * found.lines, found.leaked
    assert found.right >= LEAST[kind] * found.fields, "\n".join(told)
    assert found.kept >= 0.99 * found.lines, "\n".join(told)
