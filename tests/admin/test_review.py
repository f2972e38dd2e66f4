"""What an import leaves for the editor is said in words."""

from pathlib import Path

import pytest

from articles.admin.review import FIELDS, KINDS, REASONS
from articles.readers import ParsedDocument, read_plain_text

pytestmark = pytest.mark.pure

CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="module")
def documents() -> list[ParsedDocument]:
    pages = sorted([*CORPUS.glob("text/*.txt"), *CORPUS.glob("sites/**/*.txt")])
    read = [read_plain_text(page.read_bytes(), source=page.name) for page in pages]
    return [document for document in read if isinstance(document, ParsedDocument)]


def test_every_doubt_of_the_reader_has_words(documents: list[ParsedDocument]):
    doubts = [guess for document in documents for guess in document.guesses]
    assert doubts
    assert {doubt.reason for doubt in doubts} <= set(REASONS)
    assert {doubt.field for doubt in doubts} <= set(FIELDS)


def test_every_kind_of_line_that_is_left_out_has_words(documents: list[ParsedDocument]):
    kinds = {line.kind for document in documents for line in document.removed}
    assert kinds
    assert kinds <= set(KINDS)
