"""The plain-text reader on pages made by the catalogue of what student papers' sites print."""

from datetime import date

import pytest

from articles.readers import Block, ParsedByline, ParsedDocument, ParsedPhoto, Problem
from tests.readers.catalogue import KINDS, OTHER_KINDS, WIDER_KINDS, Page, make_page, make_site, page_of
from tests.readers.catalogue.measure import Score, score, score_together

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


# Pages of sites are read by what they have in common: so much of their fields is right at least.
SITES = range(800_000, 800_006)
WIDER_SITES = range(900_000, 900_003)
LEAST_FIELDS = {"site-builder": 0.96, "magazine": 0.96}
LEAST_LINES = {"handmade-daily": 0.98, "magazine": 0.98}


@pytest.mark.parametrize("kind", OTHER_KINDS | WIDER_KINDS)
def test_sites_are_read_by_what_their_pages_have_in_common(kind):
    told: list[str] = []
    found = score_together(kind, SITES if kind in OTHER_KINDS else WIDER_SITES, told=told)
    assert found.right >= LEAST_FIELDS.get(kind, 0.97) * found.fields, "\n".join(told)
    assert found.kept >= LEAST_LINES.get(kind, 0.99) * found.lines, "\n".join(told)
    assert len(found.leaked) <= 3, found.leaked


# Each page on a site of its own. Of `any-site`, whose words mean nothing beyond it, other pages must tell.
LEAST_ALONE = {"blogger": 0.96, "site-builder": 0.94, "any-site": 0.6}
LEAST_LINES_ALONE = {"wordpress-house": 0.98}
MOST_LEAKED = {"any-site": 500, "school-site": 10}


@pytest.mark.parametrize("kind", OTHER_KINDS | WIDER_KINDS)
def test_a_page_becomes_its_story_though_no_other_page_of_the_site_is_there(kind):
    told: list[str] = []
    found = score(kind, range(900_000, 900_060), told=told)
    assert found.right >= LEAST_ALONE.get(kind, 0.97) * found.fields, "\n".join(told)
    assert found.kept >= LEAST_LINES_ALONE.get(kind, 0.99) * found.lines, "\n".join(told)
    assert len(found.leaked) <= MOST_LEAKED.get(kind, 5), found.leaked


def understood(page: Page) -> ParsedDocument:
    """Return what a reader without fault makes of a page."""
    gold = page.gold
    names = ("publication", "tagline", "dek", "section")
    return ParsedDocument(
        source="page.txt",
        headline=gold["headline"],
        blocks=[Block(block["kind"], block["text"]) for block in gold["blocks"]],
        bylines=[ParsedByline(one["name"], one["role"]) for one in gold["bylines"]],
        published=date.fromisoformat(gold["published"]) if gold["published"] else None,
        photos=[ParsedPhoto(caption=gold["caption"], credit=gold["credit"])],
        tags=gold["tags"],
        **{name: gold[name] for name in names},
    )


@pytest.mark.parametrize("kind", KINDS | OTHER_KINDS | WIDER_KINDS)
def test_the_measure_gives_all_for_what_a_page_means_and_nothing_for_no_document(kind):
    site = make_site(kind, 1)
    whole, nothing = Score(), Score()
    for seed in range(10):
        page = page_of(site, seed)
        assert whole.count(page, understood(page)) == []
        nothing.count(page, Problem("page.txt", "no-body"))
    assert (whole.right, whole.kept, whole.leaked) == (whole.fields, whole.lines, [])
    assert (nothing.right, nothing.kept) == (0, 0)


@pytest.mark.parametrize("kind", WIDER_KINDS)
def test_what_the_wider_kinds_mean_is_printed_on_their_pages(kind):
    for seed in range(20):
        page = make_page(kind, seed)
        printed = " ".join(" ".join(row.text.split()) for block in page.blocks for row in block).casefold()
        names = ("publication", "tagline", "headline", "dek", "section", "caption", "credit")
        said = [page.gold[name] for name in names]
        said += page.gold["tags"]
        said += [part for one in page.gold["bylines"] for part in (one["name"], one["role"])]
        said += [line for block in page.gold["blocks"] for line in block["text"].split("\n")]
        for one in said:
            assert one is None or one.casefold() in printed
