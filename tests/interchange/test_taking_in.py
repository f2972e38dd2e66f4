"""Notes come back in: each on its passage, once, or with the reason why not."""

import json

import pytest
from django.core.management import CommandError, call_command

from articles.interchange import export
from articles.interchange.incoming import Unreadable, read
from articles.interchange.taking_in import take_in
from articles.models import Annotation
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


def exported(person):
    return "".join(export.of_person(person).pieces("jsonld"))


def taken(text, user, form="auto"):
    return [(each.kind, each.reason) for each in take_in(read(text, form=form), user=user)]


def told(user):
    """What a person's annotations say, without what names the rows."""
    mine = Annotation.objects.filter(author=user).order_by("created", "pk").prefetch_related("tags")
    fields = ["exact", "start", "end", "state", "note", "color", "visibility", "group_id", "created"]
    return [[getattr(a, name) for name in fields] + sorted(tag.name for tag in a.tags.all()) for a in mine]


def test_what_was_exported_comes_back_the_same(alice, noted):
    before, text = told(alice), exported(alice)
    Annotation.objects.all().delete()
    assert taken(text, alice) == [("created", "")] * 3
    assert told(alice) == before


def test_a_second_run_makes_nothing_twice(alice, noted):
    text = exported(alice)
    assert {kind for kind, _ in taken(text, alice)} == {"unchanged"}
    Annotation.objects.all().delete()
    taken(text, alice)
    assert {kind for kind, _ in taken(text, alice)} == {"unchanged"}


def test_a_reply_finds_its_note(bob, noted):
    text = exported(bob)
    noted["reply"].delete()
    assert ("created", "") in taken(text, bob)
    assert Annotation.objects.get(note="Seven days.").thread == noted["group"]


def test_notes_of_others_are_not_taken_for_ones_own(alice, bob, noted):
    assert set(taken(exported(alice), bob)) == {("rejected", "not-yours")}
    assert Annotation.objects.filter(author=bob).count() == 2


def test_a_passage_is_carried_from_the_revision_it_names(alice, article, noted):
    text = exported(alice)
    Annotation.objects.all().delete()
    save_article(article=article, html=f"<p>First of all, a word of ours.</p>{article.current.html}")
    taken(text, alice)
    note = Annotation.objects.get(exact="600 trays")
    article.refresh_from_db()
    assert article.current.text[note.start : note.end] == "600 trays"


def hypothesis(**fields):
    quote = {"type": "TextQuoteSelector", "exact": "trays", "prefix": "bought 600 ", "suffix": ". They"}
    row = {
        "id": "x1",
        "uri": "https://paper.example/trays",
        "text": "Many!",
        "tags": ["Numbers"],
        "target": [{"source": "https://paper.example/trays", "selector": [quote]}],
    }
    return json.dumps({"total": 1, "rows": [row | fields]})


@pytest.fixture
def known(article):
    article.source_url = "https://paper.example/trays"
    article.save()
    return article


def test_a_note_of_hypothesis_is_placed_by_its_quote_and_what_stands_around_it(alice, known):
    assert taken(hypothesis(), alice) == [("created", "")]
    note = Annotation.objects.get()
    assert known.current.text[note.start - 4 : note.end] == "600 trays"
    assert [tag.name for tag in note.tags.all()] == ["numbers"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"uri": "https://elsewhere.example/"}, "no-article"),
        ({"target": [{"selector": [{"type": "TextQuoteSelector", "exact": "e"}]}]}, "no-passage"),
        ({"target": [{"selector": [{"type": "TextQuoteSelector", "exact": "xylophone"}]}]}, "no-passage"),
        ({"references": ["y2"]}, "no-parent"),
        ({"text": "x" * 20_001}, "bad-content"),
        ({"uri": ""}, "unreadable"),
    ],
)
def test_what_cannot_be_placed_is_told_with_its_reason(fields, reason, alice, known):
    assert taken(hypothesis(**fields), alice) == [("rejected", reason)]
    assert not Annotation.objects.exists()


@pytest.mark.parametrize("text", ["", "{", "3", "{}", '"x"', pytest.param("[" * 100_000, id="deep")])
def test_what_is_no_list_of_annotations_is_refused_whole(text):
    with pytest.raises(Unreadable):
        list(read(text))


@pytest.mark.parametrize("item", [3, None, [], {}, {"target": 3}, {"target": {"source": {}}}, {"target": []}])
def test_one_that_says_nothing_does_not_stop_the_others(item, alice, known):
    text = json.dumps([item, json.loads(hypothesis())["rows"][0]])
    assert taken(text, alice) == [("rejected", "unreadable"), ("created", "")]


def test_the_command_tells_counts_and_reasons(alice, known, tmp_path, capsys):
    file = tmp_path / "notes.json"
    file.write_text(json.dumps([json.loads(hypothesis())["rows"][0], {"uri": "https://elsewhere.example/"}]))
    with pytest.raises(SystemExit) as stopped:
        call_command("import_annotations", str(file), user="alice")
    said = capsys.readouterr()
    assert stopped.value.code == 1
    assert said.out.splitlines()[-1] == "created 1, unchanged 0, rejected 1"
    assert "no article here has its address" in said.err


def test_the_command_names_a_person_or_a_file_that_there_is_not(alice, tmp_path):
    with pytest.raises(CommandError, match="Zed"):
        call_command("import_annotations", "-", user="Zed")
    with pytest.raises(CommandError, match="nowhere"):
        call_command("import_annotations", str(tmp_path / "nowhere.json"), user="Alice")
