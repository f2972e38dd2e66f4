"""What an import leaves for the editor is said in words."""

from pathlib import Path

import pytest

from articles.admin.review import FIELDS, KINDS, REASONS, USES
from articles.forms import review
from articles.readers import ParsedDocument, read_plain_text
from articles.readers.html_page import read_html_page

pytestmark = pytest.mark.pure

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="module")
def documents() -> list[ParsedDocument]:
    pages = sorted([*CORPUS.glob("text/*.txt"), *CORPUS.glob("sites/**/*.txt")])
    read = [read_plain_text(page.read_bytes(), source=page.name) for page in pages]
    read += [read_html_page(page.read_bytes(), page.name) for page in sorted(CORPUS.glob("html/**/*.html"))]
    return [document for document in read if isinstance(document, ParsedDocument)]


def test_every_doubt_of_the_reader_has_words(documents: list[ParsedDocument]):
    doubts = [guess for document in documents for guess in document.guesses]
    assert doubts
    assert {doubt.reason for doubt in doubts} <= set(REASONS)
    assert {doubt.field for doubt in doubts} <= set(FIELDS)


def test_every_kind_of_line_that_is_left_out_has_words(documents: list[ParsedDocument]):
    kinds = {line.kind for document in documents for line in document.removed}
    assert kinds
    assert kinds | {"site"} <= set(KINDS)


def test_every_use_of_a_line_of_the_source_has_words(documents: list[ParsedDocument]):
    uses = {line.use for document in documents for line in document.excerpt}
    assert uses
    assert uses <= set(USES)


def test_every_field_that_can_be_in_doubt_is_mended_on_the_desk_or_in_the_story_s_form(
    documents: list[ParsedDocument],
):
    doubted = {guess.field for document in documents for guess in document.guesses}
    assert doubted - {"blocks", "photos"} <= set(review.FIELDS)
