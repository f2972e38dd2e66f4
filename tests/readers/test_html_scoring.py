"""The measure of saved pages, held by a reading without fault."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.readers import Block, ParsedByline, ParsedDocument, ParsedPhoto, Problem
from tests.readers.html_scoring import CORPUS, Score, compare, load_gold

pytestmark = pytest.mark.pure

PAGES = sorted(CORPUS.glob("scored/*.html"))


def understood(gold: dict[str, Any]) -> ParsedDocument:
    """Return what a reader without fault makes of a page."""
    moments = {
        name: datetime.fromisoformat(gold[name]) for name in ("published_at", "updated") if name in gold
    }
    names = ("headline", "publication", "tagline", "dek", "section", "url", "guid", "language")
    return ParsedDocument(
        source="page.html",
        blocks=[Block(block["kind"], block["text"]) for block in gold["blocks"]],
        bylines=[ParsedByline(one["name"], one["role"]) for one in gold["bylines"]],
        published=date.fromisoformat(gold["published"]) if gold["published"] else None,
        photos=[ParsedPhoto(**one) for one in gold["photos"]],
        tags=gold["tags"],
        **moments,
        **{name: gold[name] for name in names},
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_measure_gives_all_for_what_a_page_means_and_nothing_for_no_document(path: Path):
    gold, whole, nothing = load_gold(path), Score(), Score()
    assert compare(understood(gold), gold) == []
    whole.add(understood(gold), gold)
    nothing.add(Problem("page.html", "no-body"), gold)
    assert (whole.fields_right, whole.lines_found, whole.leaked) == (whole.fields, whole.lines, 0)
    assert (nothing.fields_right, nothing.lines_found) == (0, 0)
