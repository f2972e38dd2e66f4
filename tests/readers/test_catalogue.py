"""The plain-text reader on pages made by the catalogue of what student papers' sites print."""

import pytest

from tests.readers.catalogue import KINDS
from tests.readers.catalogue.measure import score

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
