"""Imports and their problems in the admin."""

import re

import pytest
from django.urls import reverse

from articles.importing.outcome import Outcome
from articles.importing.record import Record
from articles.models import ImportRun
from articles.readers import Problem

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client, edith):
    client.force_login(edith)
    return client


def recorded(*outcomes, error=None, **options):
    record = Record(sources=["papers.zip", "feed.xml"], options=options)
    for outcome in outcomes:
        record.add(outcome)
    if error is not None:
        record.end(error=error)
    return ImportRun.objects.first()


REJECTED = Outcome("papers.zip/a.txt", "rejected", problems=[Problem("papers.zip/a.txt", "no-body")])


def listed(editor, name, **query):
    return editor.get(reverse(f"admin:articles_{name}_changelist", query=query)).content.decode()


def test_profiles_of_the_staff_are_no_stories_that_a_run_counts():
    profile = Outcome("site.xml#3", "updated", is_profile=True)
    nameless = Outcome("site.xml#4", "rejected", problems=[Problem("x", "no-name")], is_profile=True)
    run = recorded(profile, nameless, Outcome("site.xml#5", "updated"), error="")
    assert (run.updated, run.rejected) == (1, 1)


def test_a_run_is_listed_with_its_counts_and_a_way_to_its_problems(editor, article):
    told = Outcome(
        "feed.xml#7", "created", slug=article.slug, problems=[Problem("shortcode", "refused", "x")]
    )
    run = recorded(REJECTED, told, Outcome("feed.xml#8", "unchanged"), error="")
    assert (run.created, run.updated, run.unchanged, run.rejected) == (1, 0, 1, 1)
    page = listed(editor, "importrun")
    assert "complete" in page
    assert "2 problems" in page
    assert "papers.zip and 1 other" in page
    problems = listed(editor, "importproblem", run__id__exact=run.pk)
    assert "papers.zip/a.txt" in problems
    assert "there is no story in it" in problems
    assert reverse("admin:articles_article_change", args=[article.pk]) in problems


def test_problems_of_another_run_are_not_among_those_of_a_run(editor):
    recorded(REJECTED, error="")
    other = recorded(error="")
    assert "papers.zip/a.txt" not in listed(editor, "importproblem", run__id__exact=other.pk)


def test_problems_are_chosen_by_their_reasons_in_words(editor):
    fogged = Outcome("b.txt", "rejected", problems=[Problem("b.txt", "binary")])
    strange = Outcome("c.txt", "rejected", problems=[Problem("c.txt", "of-a-later-version")])
    recorded(REJECTED, fogged, strange, error="")
    choices = listed(editor, "importproblem")
    for words, reason in (("the file is no text", "binary"), ("Of a later version", "of-a-later-version")):
        assert re.search(rf'<a href="\?reason={reason}"[^>]*>\s*{words}\s*</a>', choices)
    page = listed(editor, "importproblem", reason="binary")
    assert "b.txt" in page
    assert "papers.zip/a.txt" not in page


def test_a_run_that_stopped_or_was_killed_says_so(editor):
    recorded(error="the disk is full")
    recorded()
    page = listed(editor, "importrun")
    assert "stopped: the disk is full" in page
    assert "running, or broken off" in page


def test_why_a_run_stopped_is_told_in_the_editors_language(editor):
    recorded(error="Ctrl+C; the same command goes on from here")
    address = reverse("admin:articles_importrun_changelist")
    page = editor.get(address, headers={"Accept-Language": "es"}).content.decode()
    assert "la misma orden sigue desde aquí" in page


def test_a_run_that_read_standard_input_says_so(editor):
    Record(sources=["-"], options={}).end()
    assert "standard input" in listed(editor, "importrun")


def test_the_problems_of_the_newest_run_come_first(editor):
    recorded(REJECTED, Outcome("b.txt", "rejected", problems=[Problem("b.txt", "binary")]), error="")
    recorded(Outcome("c.txt", "rejected", problems=[Problem("c.txt", "binary")]), error="")
    page = listed(editor, "importproblem")
    assert page.index("c.txt") < page.index("papers.zip/a.txt") < page.index("b.txt")


def test_a_run_shows_the_options_it_was_given(editor):
    run = recorded(error="", publication="The Light", dry_run=False, strict=True)
    page = editor.get(reverse("admin:articles_importrun_change", args=[run.pk])).content.decode()
    assert "--publication The Light --strict" in page


def test_the_index_has_a_part_for_imports(editor):
    page = editor.get(reverse("admin:index")).content.decode()
    assert reverse("admin:articles_importrun_changelist") in page


def test_a_problem_says_in_words_what_became_of_what_and_where(editor, article):
    older = Outcome("b.xml#7", "unchanged", slug=article.slug, problems=[Problem("body", "older")])
    told = Outcome("c.txt", "rejected", problems=[Problem("c.txt", "no-body", "a list of stories")])
    recorded(older, told, error="")
    page = listed(editor, "importproblem")
    cells = re.findall(r'<td class="field-(?:fate|what)[^>]*>([^<]*)', page)
    assert cells[0].startswith("Text: the source is older than what stands")
    assert cells[1:] == ["unchanged", "there is no story in it (a list of stories)", "rejected"]
    spanish = editor.get(
        reverse("admin:articles_importproblem_changelist"), headers={"accept-language": "es"}
    ).content.decode()
    assert re.findall(r'<td class="field-fate[^>]*>([^<]*)', spanish) == ["sin cambios", "rechazado"]
    assert re.search(r'<a href="\?outcome=rejected"[^>]*>\s*rechazado', spanish)
