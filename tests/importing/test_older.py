"""An older export or page that comes after a newer one sets nothing back."""

from datetime import UTC, date, datetime
from functools import partial

import pytest
from django.core.management import call_command

from articles.importing.outcome import report_line
from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import ImportedSource, ImportProblem, Revision
from articles.readers import ParsedByline, ParsedPhoto
from articles.services.publishing import save_article
from tests.importing.documents import exported, kinds, reasons, story, text_of, write
from tests.readers.exports import export as file_of
from tests.readers.exports import item

pytestmark = pytest.mark.django_db

MAY, JUNE, JULY = (datetime(2026, month, 3, 12, tzinfo=UTC) for month in (5, 6, 7))
export = partial(exported, channel="export")
page = partial(exported, guid=None)
MAKERS = {"an export": export, "a feed": exported, "a page": page}
# What was said in May of each field, and what stands there.
FIELDS = {
    "headline": ({"headline": "Bus is late"}, lambda article: article.headline),
    "dek": ({"dek": "A quarter past"}, lambda article: article.dek),
    "section": ({"section": "News"}, lambda article: article.section.name),
    "published": ({"published": date(2026, 11, 1)}, lambda article: article.published_on),
    "language": ({"language": "es"}, lambda article: article.language),
    "status": ({"status": "draft"}, lambda article: article.status),
    "url": ({"url": "https://harborlight.example/?page_id=7"}, lambda article: article.source_url),
    "bylines": (
        {"bylines": [ParsedByline("Maya Okafor")]},
        lambda article: [str(byline) for byline in article.bylines.all()],
    ),
    "topics": ({"tags": ["buses"]}, lambda article: [topic.name for topic in article.topics.all()]),
    "photos": (
        {"photos": [ParsedPhoto(caption="A bus at night.", credit="Wei Zhang", alt="A bus")]},
        lambda article: [photo.caption for photo in article.photos.all()],
    ),
    "body": ({"html": f"<p>{text_of(2)}</p>"}, lambda article: article.current.text),
}


@pytest.mark.parametrize("name", FIELDS)
def test_an_older_export_changes_no_field_and_tells_which_it_would_have(name):
    said, stands = FIELDS[name]
    write(export(source="june.xml#7", updated=JUNE, status="published"))
    before = stands(story())
    old = export(source="may.xml#7", updated=MAY, **{"status": "published"} | said)
    outcome = write(old)[0]
    assert (outcome.kind, stands(story())) == ("unchanged", before)
    assert [(problem.place, problem.reason) for problem in outcome.problems] == [(name, "older")]
    assert report_line(outcome)["kept"] == [name]


@pytest.mark.parametrize("kind", MAKERS)
def test_an_older_text_does_not_win_from_whatever_source(kind):
    made = MAKERS[kind]
    write(made(2, source="june.x#7", updated=JUNE))
    assert kinds(write(made(1, source="may.x#7", updated=MAY))) == ["unchanged"]
    assert story().current.text == text_of(2)
    assert Revision.objects.count() == 1


@pytest.mark.parametrize("kind", MAKERS)
def test_a_newer_text_wins_whatever_was_read_between(kind):
    made = MAKERS[kind]
    write(made(2, source="june.x#7", updated=JUNE), made(1, source="may.x#7", updated=MAY))
    assert kinds(write(made(3, source="july.x#7", updated=JULY))) == ["updated"]
    assert story().current.text == text_of(3)


def test_an_old_file_in_the_place_of_a_newer_one_sets_nothing_back_nor_do_those_between():
    write(export(3, updated=JULY))
    for seed, moment in ((1, MAY), (2, JUNE)):
        assert kinds(write(export(seed, updated=moment))) == ["unchanged"]
    assert story().current.text == text_of(3)
    assert ImportedSource.objects.get().updated == JULY
    assert kinds(write(export(3, updated=JULY))) == ["unchanged"]


def test_what_the_site_emptied_since_an_older_export_does_not_fill():
    write(export(source="june.xml#7", updated=JUNE, dek=None, tags=[]))
    outcome = write(export(source="may.xml#7", updated=MAY))[0]
    assert (outcome.kind, list(outcome.kept)) == ("unchanged", ["dek", "topics"])
    assert (story().dek, story().topics.count()) == ("", 0)


def test_an_older_page_fills_what_the_newer_one_does_not_say():
    write(page(source="june.html", updated=JUNE, dek=None))
    assert kinds(write(page(source="may.html", updated=MAY, headline="Bus is late"))) == ["updated"]
    assert (story().dek, story().headline) == ("Ten minutes", "Late bus leaves later")


def test_the_whole_text_of_an_older_feed_replaces_the_beginning_that_stands():
    write(exported(source="june.xml#7", updated=JUNE, html=f"<p>{text_of(1)[:300]} […]</p>"))
    write(exported(source="may.json#7", updated=MAY))
    assert story().current.text == text_of(1)


def test_a_shortened_text_is_not_made_long_again_by_an_older_export():
    write(export(source="june.xml#7", updated=JUNE, html=f"<p>{text_of(1)[:400]}</p>"))
    write(export(source="may.xml#7", updated=MAY))
    assert story().current.text == text_of(1)[:400]


def test_an_older_export_still_says_more_than_a_newer_page():
    write(page(source="june.html", updated=JUNE, dek="A summary"))
    write(export(source="may.xml#7", updated=MAY, dek="The deck"))
    assert story().dek == "The deck"


@pytest.mark.parametrize(("first", "second"), [(None, MAY), (JUNE, None), (JUNE, JUNE)])
def test_where_nothing_tells_which_is_older_the_later_import_decides(first, second):
    write(export(1, source="a.xml#7", updated=first))
    assert kinds(write(export(2, source="b.xml#7", updated=second))) == ["updated"]
    assert story().current.text == text_of(2)


def test_an_editor_s_correction_is_told_as_such_by_the_newer_export_and_not_by_the_older():
    write(export(1, source="june.xml#7", updated=JUNE))
    save_article(article=story(), html="<p>Corrected.</p>")
    assert reasons(write(export(2, source="may.xml#7", updated=MAY))[0]) == ["older"]
    assert reasons(write(export(3, source="july.xml#7", updated=JULY))[0]) == ["kept"]


def test_an_old_copy_of_a_story_does_not_count_as_its_newest_account():
    write(export(1, source="may.xml#7", updated=MAY))
    twice = export(1, 8, source="may.xml#8", updated=JULY, url="https://harborlight.example/twice/")
    assert reasons(write(twice)[0]) == ["same-story"]
    assert kinds(write(export(2, source="june.xml#7", updated=JUNE))) == ["updated"]


def test_last_year_s_export_of_a_site_sets_back_nothing_of_this_year_s(tmp_path):
    for name, text, moment in (("new", "Mended.", "2026-06-03"), ("old", "Wrong.", "2026-05-03")):
        post = item(text, wp_post_modified_gmt=f"{moment} 12:00:00")
        (tmp_path / f"{name}.xml").write_bytes(file_of(post))
        call_command("import_articles", str(tmp_path / f"{name}.xml"), verbosity=0)
    assert story().current.text == "Mended."
    problem = ImportProblem.objects.get()
    assert (problem.outcome, problem.place, problem.reason) == ("unchanged", "body", "older")


def test_a_story_that_was_changed_back_at_its_site_is_followed_whatever_the_export_is_called(tmp_path):
    def bring(name, seed, month):
        moment = f"2026-{month:02}-01 10:00:00"
        (tmp_path / name).write_bytes(file_of(item(text_of(seed), wp_post_modified_gmt=moment)))
        return kinds(Run([str(tmp_path / name)], Options()).outcomes())

    assert bring("march.xml", 1, 3) == ["created"]
    assert bring("april.xml", 2, 4) == ["updated"]
    assert bring("may.xml", 1, 5) == ["updated"]
    assert story().current.text == text_of(1)
    # Each of them again, under its name, says nothing new.
    assert [bring("march.xml", 1, 3), bring("april.xml", 2, 4), bring("may.xml", 1, 5)] == [["unchanged"]] * 3
    assert story().current.text == text_of(1)


def test_a_copy_of_an_older_export_under_another_name_sets_nothing_back(tmp_path):
    def bring(name, seed, month):
        moment = f"2026-{month:02}-01 10:00:00"
        (tmp_path / name).write_bytes(file_of(item(text_of(seed), wp_post_modified_gmt=moment)))
        (outcome,) = Run([str(tmp_path / name)], Options()).outcomes()
        return outcome

    bring("march.xml", 1, 3)
    bring("april.xml", 2, 4)
    again = bring("copy of march.xml", 1, 3)
    assert (again.kind, reasons(again)) == ("unchanged", ["older"])
    assert story().current.text == text_of(2)
    assert bring("copy of april.xml", 2, 4).kind == "unchanged"
