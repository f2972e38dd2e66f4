"""manage.py import_articles, through the command."""

import gzip
import io
import json
import os
import sys
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError
from PIL import Image

from articles.importing import run as run_module
from articles.importing import writer
from articles.importing.prepared import Options
from articles.models import (
    Annotation,
    Article,
    Contributor,
    ImportRun,
    Publication,
    Revision,
    Section,
    Topic,
)
from articles.services.publishing import save_article
from tests.readers.exports import SITE, export, item

pytestmark = pytest.mark.django_db

CORPUS = Path(__file__).parent.parent / "corpus"
PAGE = """Title: Late bus leaves later
Author: Caleb Strand
Date: 2026-11-02
Section: Opinion
Publication: The Harbor Light
Tags: transportation, athletics

The late bus now leaves at a quarter past five, ten minutes after practice ends.

“I’ll bring exact change,” a rider said.
"""


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "late-bus.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def run(*args, **options):
    """Run the command; return what it printed and its exit status."""
    out, err = io.StringIO(), io.StringIO()
    status = 0
    try:
        call_command("import_articles", *map(str, args), stdout=out, stderr=err, **options)
    except SystemExit as stop:
        status = stop.code
    return out.getvalue().strip().splitlines(), err.getvalue(), status


def last_line(*args, **options):
    return run(*args, **options)[0][-1]


def test_a_page_becomes_an_article_with_everything_it_says(page):
    assert last_line(page) == "created 1, updated 0, unchanged 0, rejected 0"
    article = Article.objects.get()
    assert article.headline == "Late bus leaves later"
    assert str(article.published_on) == "2026-11-02"
    assert (article.publication.name, article.section.name) == ("The Harbor Light", "Opinion")
    assert [str(byline) for byline in article.bylines.all()] == ["Caleb Strand"]
    assert {topic.name for topic in article.topics.all()} == {"transportation", "athletics"}
    assert article.current.text.startswith("The late bus now leaves at a quarter past five")


def test_a_second_run_changes_nothing(page):
    run(page)
    before = Article.objects.values().get()
    assert last_line(page) == "created 0, updated 0, unchanged 1, rejected 0"
    assert Article.objects.values().get() == before


def test_a_second_run_parses_nothing_unless_a_report_is_asked_for(page, tmp_path, monkeypatch):
    run(page)
    monkeypatch.setattr(run_module, "prepare", None)
    assert last_line(page) == "created 0, updated 0, unchanged 1, rejected 0"
    assert last_line(page, report=tmp_path / "report.jsonl").endswith("rejected 1")


def test_a_report_of_a_second_run_says_what_is_in_the_documents(page, tmp_path):
    run(page)
    report = tmp_path / "report.jsonl"
    assert last_line(page, report=report) == "created 0, updated 0, unchanged 1, rejected 0"
    assert json.loads(report.read_text())["document"]["headline"] == "Late bus leaves later"


def test_an_edited_file_is_the_same_story_with_a_new_revision(page):
    run(page)
    page.write_text(PAGE.replace("a quarter past five", "half past five"), encoding="utf-8")
    assert last_line(page) == "created 0, updated 1, unchanged 0, rejected 0"
    assert Article.objects.get().current.number == 2


def test_notes_stand_on_their_words_in_a_story_whose_source_changed(page, alice, annotate):
    run(page)
    note = annotate(alice, Article.objects.get(), "ten minutes after practice ends")
    page.write_text(PAGE.replace("The late bus now", "From Monday on, the late bus"), encoding="utf-8")
    run(page)
    note.refresh_from_db()
    assert note.revision.number == 2
    assert note.revision.text[note.start : note.end] == "ten minutes after practice ends"


def test_a_dry_run_leaves_the_notes_of_a_changed_story_where_they_are(page, alice, annotate):
    run(page)
    annotate(alice, Article.objects.get(), "ten minutes after practice ends")
    before = list(Annotation.objects.values())
    page.write_text(PAGE.replace("The late bus now", "From Monday on, the late bus"), encoding="utf-8")
    assert last_line(page, dry_run=True) == "created 0, updated 1, unchanged 0, rejected 0"
    assert list(Annotation.objects.values()) == before


def test_a_changed_field_is_an_update_without_a_revision(page):
    run(page)
    page.write_text(PAGE.replace("Section: Opinion", "Section: News"), encoding="utf-8")
    assert last_line(page) == "created 0, updated 1, unchanged 0, rejected 0"
    assert Article.objects.get().section.name == "News"
    assert Revision.objects.count() == 1


def test_a_changed_file_can_be_skipped(page):
    run(page)
    page.write_text(PAGE.replace("half past", "a quarter to"), encoding="utf-8")
    assert last_line(page, on_change="skip") == "created 0, updated 0, unchanged 1, rejected 0"


def test_what_an_editor_corrected_stays_when_the_source_is_as_it_was(page):
    run(page)
    article = Article.objects.get()
    article.headline = "Late bus leaves later, at last"
    save_article(article=article, html="<p>Corrected.</p>")
    assert last_line(page) == "created 0, updated 0, unchanged 1, rejected 0"
    article.refresh_from_db()
    assert (article.headline, article.current.text) == ("Late bus leaves later, at last", "Corrected.")


def test_two_stories_of_one_headline_and_day_stay_two(page, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text(PAGE.replace("The late bus now", "A quite different story:"), encoding="utf-8")
    assert last_line(tmp_path) == "created 2, updated 0, unchanged 0, rejected 0"
    assert last_line(tmp_path) == "created 0, updated 0, unchanged 2, rejected 0"


def test_people_sections_and_topics_are_matched_not_doubled(page, tmp_path):
    again = PAGE.replace("Late bus leaves later", "Another story").replace("Caleb Strand", "CALEB STRAND")
    (tmp_path / "b.txt").write_text(again.replace("Section: Opinion", "Section: OPINION"), encoding="utf-8")
    run(tmp_path)
    counts = [model.objects.count() for model in (Article, Contributor, Section, Topic, Publication)]
    assert counts == [2, 1, 1, 2, 1]


def test_a_page_that_names_no_paper_goes_to_the_home_publication_as_a_doubt(tmp_path, publication):
    path = tmp_path / "page.txt"
    path.write_text(PAGE.replace("Publication: The Harbor Light\n", ""), encoding="utf-8")
    run(path)
    article = Article.objects.get()
    assert article.publication == publication
    assert article.needs_review
    assert {"field": "publication", "reason": "home"} in article.guesses


def test_publication_section_and_status_can_be_given(page):
    run(page, publication="The Courier", section="Letters", status="draft")
    article = Article.objects.get()
    assert (article.publication.name, article.section.name, article.status) == (
        "The Courier",
        "Letters",
        "draft",
    )


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_paper_that_is_new_is_told_with_its_address(page, dry_run):
    run(page)
    told = "new paper: The Couriér, at /publications/the-courier/"
    assert told in run(page, publication="The Couriér", dry_run=dry_run)[0]
    again = [line for line in run(page, publication="THE COURIER")[0] if line.startswith("new paper")]
    assert bool(again) is dry_run
    assert not any(line.startswith("new paper") for line in run(page)[0])


def test_a_site_without_a_paper_is_told_what_its_first_is_called(tmp_path):
    (tmp_path / "page.txt").write_text(PAGE.replace("Publication: The Harbor Light\n", ""), encoding="utf-8")
    assert "new paper: Our Paper, at /publications/our-paper/" in run(tmp_path)[0]


def test_a_dry_run_says_what_would_happen_and_changes_nothing(page, tmp_path):
    report = tmp_path / "report.jsonl"
    lines = run(page, dry_run=True, report=str(report))[0]
    assert lines[-2:] == [
        "This was a dry run: nothing was changed.",
        "created 1, updated 0, unchanged 0, rejected 0",
    ]
    line = json.loads(report.read_text(encoding="utf-8"))
    assert (line["source"], line["outcome"], line["problems"]) == (str(page), "created", [])
    assert line["slug"] == "late-bus-leaves-later"
    assert line["document"]["blocks"][1] == {"kind": "p", "text": "“I’ll bring exact change,” a rider said."}
    assert not Article.objects.exists()
    assert not Publication.objects.exists()


def test_a_dry_run_counts_a_story_once_that_stands_in_two_batches_as_the_import_does(
    page, tmp_path, monkeypatch
):
    monkeypatch.setattr(run_module, "BATCH", 1)
    long = "\n\n".join(
        f"On day {day} the late bus left at {day} past five, said rider {day}." for day in range(30)
    )
    page.write_text(f"{PAGE}\n\n{long}", encoding="utf-8")
    (tmp_path / "same.txt").write_text(f"{PAGE}\n\n{long}", encoding="utf-8")
    (tmp_path / "section.txt").write_text(
        f"{PAGE.replace('Section: Opinion', 'Section: News')}\n\n{long}", encoding="utf-8"
    )
    (tmp_path / "other.txt").write_text(PAGE.replace("leaves later", "comes earlier"), encoding="utf-8")
    foreseen = last_line(tmp_path, dry_run=True)
    assert foreseen == last_line(tmp_path)
    assert foreseen.startswith("created 2,")


def test_a_dry_run_on_an_empty_site_knows_where_a_story_will_be_that_names_no_paper(tmp_path, monkeypatch):
    monkeypatch.setattr(run_module, "BATCH", 1)
    (tmp_path / "a.xml").write_bytes(export(item()))
    post = {
        "guid": {"rendered": f"{SITE}/?p=10"},
        "title": {"rendered": "Win"},
        "content": {"rendered": "It won."},
    }
    (tmp_path / "b.json").write_text(json.dumps([post]), encoding="utf-8")
    foreseen = last_line(tmp_path, dry_run=True)
    assert foreseen == last_line(tmp_path)
    assert foreseen.startswith("created 1, updated 0,")


def test_large_documents_are_written_before_many_of_them_are_held(tmp_path, monkeypatch):
    monkeypatch.setattr(run_module, "_LARGE", len(PAGE))
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"{PAGE}\n\nRider {number} agreed.", encoding="utf-8")
    outcomes = run_module.Run([str(tmp_path)], Options()).outcomes()
    next(outcomes)
    assert Article.objects.count() == 1


def test_a_page_that_is_no_article_is_rejected_with_its_place_and_the_rest_is_in(page, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    report = tmp_path / "report.jsonl"
    lines, errors, status = run(tmp_path, report=str(report))
    assert lines[-1] == "created 1, updated 0, unchanged 0, rejected 1"
    assert status == 1
    assert "empty.txt" in errors
    rejected = [
        line for line in map(json.loads, report.read_text().splitlines()) if line["outcome"] == "rejected"
    ]
    assert rejected[0]["source"].endswith("empty.txt")
    assert rejected[0]["problems"][0]["place"]
    assert rejected[0]["problems"][0]["reason"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("heads.csv", "title,body\n"),
        ("list.json", "[]"),
        ("feed.xml", '<rss version="2.0"><channel><title>A</title></channel></rss>'),
        ("export.xml", export()),
    ],
)
def test_a_file_with_nothing_in_it_is_told(tmp_path, name, data):
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    out, err, status = run(tmp_path / name)
    assert (out[-1], status) == ("created 0, updated 0, unchanged 0, rejected 1", 1)
    assert err.strip() == f"{tmp_path / name}: the file is empty"


def test_a_problem_is_told_in_words_with_the_name_of_its_file_once(page, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    page.write_text(PAGE.replace("Section: Opinion", "Section: " + "Opinion " * 15), encoding="utf-8")
    _lines, errors, _status = run(tmp_path)
    assert errors.splitlines() == [
        f"{tmp_path}/empty.txt: the file is empty (no line holds any text)",
        f"{page}: section: longer than an article's field may be (119 > 100)",
    ]


def test_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert last_line("-") == "created 1, updated 0, unchanged 0, rejected 0"


def test_a_missing_file_is_a_wrong_call_and_nothing_is_done(page):
    with pytest.raises(CommandError) as error:
        call_command("import_articles", str(page), "nowhere.txt")
    assert error.value.returncode == 2
    assert "nowhere.txt" in str(error.value)
    assert not Article.objects.exists()


def test_a_report_that_cannot_be_written_is_a_wrong_call(page, tmp_path):
    with pytest.raises(CommandError) as error:
        call_command("import_articles", str(page), report=str(tmp_path / "no" / "folder.jsonl"))
    assert error.value.returncode == 2
    assert not Article.objects.exists()


def test_a_field_longer_than_its_column_is_rejected_with_its_place(page):
    page.write_text(PAGE.replace("Section: Opinion", "Section: " + "Opinion " * 15), encoding="utf-8")
    _lines, errors, status = run(page)
    assert status == 1
    assert "section" in errors


def test_an_address_longer_than_its_column_costs_no_story(tmp_path):
    long = f"{SITE}/{'a' * 5000}"
    (tmp_path / "export.xml").write_bytes(export(item(link=long)))
    report = tmp_path / "report.jsonl"
    assert (
        last_line(tmp_path / "export.xml", report=report) == "created 1, updated 0, unchanged 0, rejected 0"
    )
    assert Article.objects.get().source_url == ""
    told = {"place": "url", "reason": "too-long", "details": f"{len(long)} > 1000"}
    assert json.loads(report.read_text())["problems"] == [told]


def test_a_page_without_a_headline_is_called_by_its_first_words_as_a_doubt(tmp_path):
    path = tmp_path / "page.txt"
    words = "The kitchen bought six hundred trays on Monday, and nobody has thrown one away since. "
    path.write_text(f"{words * 3}\n\n{words * 2}\n", encoding="utf-8")
    run(path)
    article = Article.objects.get()
    assert article.headline == "The kitchen bought six hundred trays on Monday, and nobody…"
    assert article.needs_review


def test_strict_rejects_what_was_guessed(tmp_path):
    seed = CORPUS / "seed-twin.txt"
    _lines, errors, status = run(seed, strict=True)
    assert status == 1
    assert "credit" in errors or "published" in errors


def test_what_was_taken_away_is_kept_with_the_article():
    run(CORPUS / "seed-twin.txt")
    removed = Article.objects.get().removed
    assert {"line", "kind", "rule", "text"} <= set(removed[0])
    assert any(line["text"] == "More to Discover" for line in removed)


def test_the_twin_of_the_seed_becomes_nine_paragraphs_and_three_subheads():
    assert last_line(CORPUS / "seed-twin.txt") == "created 1, updated 0, unchanged 0, rejected 0"
    html = Article.objects.get().current.html
    assert (html.count("<p>"), html.count("<h2>")) == (9, 3)
    assert "advertisement" not in html


def test_the_whole_corpus_comes_in_and_a_second_run_changes_nothing():
    # One story of one paper is there twice, once as a page and once with its address and a header.
    assert last_line(CORPUS / "text") == "created 13, updated 1, unchanged 0, rejected 0"
    assert last_line(CORPUS / "text") == "created 0, updated 0, unchanged 14, rejected 0"


def test_a_file_whose_name_is_no_utf8_comes_in(tmp_path):
    with (tmp_path / os.fsdecode(b"caf\xe9.txt")).open("w", encoding="utf-8") as file:
        file.write(PAGE)
    assert last_line(tmp_path) == "created 1, updated 0, unchanged 0, rejected 0"
    assert Article.objects.get().source.endswith("caf\\xe9.txt")


def test_a_tagline_that_an_editor_cleared_stays_cleared():
    run(CORPUS / "seed-twin.txt")
    Publication.objects.update(tagline="")
    run(CORPUS / "seed-twin.txt")
    assert Publication.objects.get().tagline == ""


def test_a_disk_that_is_full_is_told_as_it_is(page, monkeypatch):
    def full(**_):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(writer, "save_new", full)
    with pytest.raises(CommandError, match="disk is full") as error:
        call_command("import_articles", str(page))
    assert error.value.returncode == 1


def test_pictures_that_cannot_be_kept_end_the_run_and_say_where(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.write_text("in the way")
    (tmp_path / "a.md").write_text("---\ntitle: Bus\n---\nIt left.\n\n![A bus](bus.png)\n", encoding="utf-8")
    Image.new("RGB", (6, 4)).save(tmp_path / "bus.png")
    with pytest.raises(CommandError, match=r"Stopped \(created 0, .*media/photos"):
        call_command("import_articles", str(tmp_path / "a.md"))
    assert (Article.objects.count(), "media" in ImportRun.objects.get().error) == (0, True)


def test_a_database_that_takes_nothing_is_told_in_one_line(page, monkeypatch):
    def closed(**_):
        raise OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(ImportRun.objects, "create", closed)
    with pytest.raises(CommandError, match="readonly database"):
        call_command("import_articles", str(page))


def test_a_report_for_which_there_is_no_room_ends_the_run_in_one_line(page):
    with pytest.raises(CommandError, match="No space left"):
        call_command("import_articles", str(page), "--report", "/dev/full")
    assert "No space left" in ImportRun.objects.get().error


def test_a_report_never_overwrites_a_source(page):
    before = page.read_bytes()
    with pytest.raises(CommandError, match="overwrite the source") as error:
        call_command("import_articles", str(page), "--report", str(page))
    assert (error.value.returncode, page.read_bytes()) == (2, before)


@pytest.mark.parametrize("name", ["x" * 300, "round.txt"])
def test_a_name_that_cannot_be_looked_up_costs_no_other_file(page, tmp_path, name, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("round.txt").symlink_to("round.txt")
    told = last_line(name, page, "--report", "report.jsonl")
    assert told == "created 1, updated 0, unchanged 0, rejected 1"


def test_a_picture_that_is_a_link_round_in_a_circle_costs_no_story(tmp_path):
    (tmp_path / "bus.png").symlink_to(tmp_path / "bus.png")
    (tmp_path / "a.md").write_text("---\ntitle: Bus\n---\nIt left.\n\n![A bus](bus.png)\n", encoding="utf-8")
    assert last_line("x" * 300, tmp_path / "a.md") == "created 1, updated 0, unchanged 0, rejected 1"


def test_pages_and_profiles_of_an_export_are_told_of_and_are_neither_articles_nor_faults(tmp_path):
    maya = item("Maya is a senior.", kind="staff_profile", number=3, title="Maya Okafor")
    (tmp_path / "export.xml").write_bytes(export(item(), item(kind="page", number=2), maya))
    lines, errors, status = run(tmp_path)
    assert lines[-3:] == [
        "passed over, as no articles: 1 page",
        "staff profiles: created 1, updated 0, unchanged 0, rejected 0",
        "created 1, updated 0, unchanged 0, rejected 0",
    ]
    assert (errors, status) == ("", 0)
    assert Contributor.objects.get(name="Maya Okafor").bio == "Maya is a senior."


def test_a_report_has_the_blocks_of_a_document_with_markup(tmp_path):
    story = "---\ntitle: Garden\n---\nIt *grows*.\n\n## Why\n\n> Rain.\n\n- sun\n"
    (tmp_path / "garden.md").write_text(story, encoding="utf-8")
    run(tmp_path / "garden.md", report=str(tmp_path / "report.jsonl"))
    document = json.loads((tmp_path / "report.jsonl").read_text(encoding="utf-8"))["document"]
    assert [(block["kind"], block["text"]) for block in document["blocks"]] == [
        ("p", "It grows."),
        ("h2", "Why"),
        ("blockquote", "Rain."),
        ("li", "sun"),
    ]


@pytest.mark.parametrize("packed", ["zip", "gz"])
def test_a_table_is_read_out_of_an_archive(tmp_path, packed):
    table = "Title;Date;Body\nChess club wins;2026-10-01;The chess club won on Friday.\n"
    if packed == "zip":
        with zipfile.ZipFile(tmp_path / "paper.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("stories.csv", table)
    else:
        (tmp_path / "stories.csv.gz").write_bytes(gzip.compress(table.encode()))
    assert last_line(tmp_path) == "created 1, updated 0, unchanged 0, rejected 0"


def test_shortcodes_that_were_left_out_are_named(tmp_path):
    for name in ("a", "b"):
        text = f"---\ntitle: Late bus {name}\n---\nThe bus of {name} came.\n\n{{{{< poll {name} >}}}}\n"
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    printed, _, _ = run(tmp_path / "a.md", tmp_path / "b.md")
    assert any(line.startswith("2 × created: shortcodes") and line.endswith("(poll)") for line in printed)
