"""What stands in an export, by format."""

import csv
import io
import json
import re

import pytest

from articles.interchange import export
from articles.interchange.csv import defused
from articles.services import threads
from articles.services.annotating import Content
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

IRI = ("http://", "https://", "urn:")
MOTIVATIONS = {"highlighting", "commenting", "replying"}


def document(chosen, name):
    return "".join(chosen.pieces(name))


def collection(chosen):
    return json.loads(document(chosen, "jsonld"))


def assert_is_annotation(item):
    """Hold an annotation to what the W3C model says that it MUST have or be."""
    assert item["id"].startswith(IRI)
    assert item["type"] == "Annotation"
    assert item["motivation"] in MOTIVATIONS
    assert item["target"]
    for body in item.get("body", []):
        assert body["type"] == "TextualBody"
        assert isinstance(body["value"], str)
    for name in ("created", "modified"):
        assert item[name].endswith("Z")
    if isinstance(item["target"], dict):
        assert item["target"]["source"].startswith(IRI)
        position, quote = item["target"]["selector"]
        assert position["type"] == "TextPositionSelector"
        assert 0 <= position["start"] < position["end"]
        assert quote["type"] == "TextQuoteSelector"
        assert quote["exact"]


def test_a_collection_is_what_the_model_asks(alice, article, noted):
    found = collection(export.of_article(article, alice))
    assert found["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert found["id"].startswith(IRI)
    assert found["first"]["id"].startswith(IRI)
    assert found["total"] == len(found["first"]["items"]) == 5
    for item in found["first"]["items"]:
        assert_is_annotation(item)


def test_an_empty_collection_is_one(charlie):
    found = collection(export.of_person(charlie))
    assert (found["total"], found["first"]["items"]) == (0, [])


def test_offsets_and_quote_of_a_passage_agree_with_the_text(alice, article, noted):
    for item in collection(export.of_article(article, alice))["first"]["items"]:
        if isinstance(item["target"], dict):
            position, quote = item["target"]["selector"]
            assert article.current.text[position["start"] : position["end"]] == quote["exact"]


def test_a_reply_has_the_note_for_its_target(bob, noted):
    items = {item["id"][-37:-1]: item for item in collection(export.of_person(bob))["first"]["items"]}
    reply = items[str(noted["reply"].pk)]
    assert (reply["motivation"], reply["target"][-37:-1]) == ("replying", str(noted["group"].pk))


def test_nobodys_e_mail_address_leaves(alice, article, noted):
    for name in export.FORMATS:
        assert "example.org/count" not in document(export.of_article(article, alice), name)
        assert "@example.org" not in document(export.of_article(article, alice), name)


def rows_of(chosen):
    text = document(chosen, "csv")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_a_spreadsheet_reckons_nothing(alice, noted):
    notes = [row["note"] for row in rows_of(export.of_person(alice))]
    assert "'=HYPERLINK(1)" in notes


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@A1", "\t=1", "\r=1", "  =1", "\n=1", "＝1"])
def test_what_begins_like_a_formula_is_defused(cell):
    assert defused(cell) == f"'{cell}"


def test_rows_follow_the_text_and_replies_their_thread(bob, article, noted):
    kinds = [row["kind"] for row in rows_of(export.of_article(article, bob))]
    assert kinds == ["note on the article", "note", "reply", "note"]


def test_markdown_quotes_the_passage_and_keeps_the_note_as_it_was_written(alice, article, noted):
    text = document(export.of_article(article, alice), "markdown")
    assert f"## [{article.headline}](" in text
    assert "> for a week\n\n*How* long?\n\n#time\n" in text
    assert "> Seven days." in text


def test_markdown_says_whom_a_reply_to_a_reply_answers(alice, article, noted):
    threads.reply(author=alice, to=noted["reply"], content=Content(note="Eight."))
    text = document(export.of_article(article, alice), "markdown")
    assert re.findall(r"UTC, (reply.*), seen", text) == ["reply", "reply to Bob"]


def test_markdown_says_who_sees_a_note(alice, article, noted):
    text = document(export.of_article(article, alice), "markdown")
    assert "seen by Period 3" in text
    assert "seen by only me" in text


def test_an_orphan_goes_home_with_its_words(alice, article, noted):
    save_article(article=article, html="<p>Nothing of it is left here at all, by order.</p>")
    (row,) = [row for row in rows_of(export.of_person(alice)) if row["quote"] == "600 trays"]
    assert row["state"] == "orphaned"
    assert "*No longer in the article.*" in document(export.of_person(alice), "markdown")
