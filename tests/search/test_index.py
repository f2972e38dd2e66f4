"""The index is right after whatever changes words, or who reads them."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import (
    Annotation,
    Article,
    ArticleWords,
    Contributor,
    Group,
    Membership,
    NoteWords,
    Section,
)
from articles.search.index import put_articles
from articles.search.lookup import find_articles, find_notes, languages_asked
from articles.search.query import Question
from articles.services import annotating, editing, grouping, publishing, purging, threads
from articles.services.annotating import Content

pytestmark = pytest.mark.django_db


def found(text):
    return list(
        Article.objects.filter(
            pk__in=find_articles(Question.of(text), {}, languages_asked()).keys
        ).values_list("pk", flat=True)
    )


def notes(text, user):
    return list(find_notes(Question.of(text), user, {}, languages_asked()).keys)


def test_a_correction_is_found_and_what_it_took_out_is_not(article):
    assert found("vending") == [article.pk]
    publishing.save_article(article=article, html="<p>The boilers are new.</p>")
    assert (found("vending"), found("boiler")) == ([], [article.pk])


def test_a_restored_text_is_found(article, edith):
    publishing.save_article(article=article, html="<p>The boilers are new.</p>")
    publishing.restore(revision=article.revisions.get(number=1), editor=edith, seen=2)
    assert (found("vending"), found("boiler")) == ([article.pk], [])


def test_a_draft_is_found_once_it_is_published_and_no_more_when_it_is_taken_back(article):
    every = Article.objects.filter(pk=article.pk)
    editing.unpublish(articles=every)
    assert found("vending") == []
    editing.publish(articles=every)
    assert found("vending") == [article.pk]


def test_a_deleted_article_leaves_nothing_in_the_index(article):
    article.delete()
    assert found("vending") == []
    assert not ArticleWords.objects.exists()


def test_an_import_indexes_a_story_as_it_is_indexed_anew(tmp_path, publication):
    publication.time_zone = "Pacific/Kiritimati"  # where noon is still the day before in UTC
    publication.save()
    head = "---\ntitle: The late bus, en la lluvia\nsection: News\nauthor: Lena Abara, Élodie Ñúñez\n"
    (tmp_path / "story.md").write_text(f"{head}date: 2025-11-01\n---\n\n{'The buses, buses wait. ' * 300}")
    (tmp_path / "draft.md").write_text(f"{head}status: draft\n---\n\nNobody may read this yet.")
    list(Run([str(tmp_path)], Options(publication=publication.name)).outcomes())
    [row] = ArticleWords.objects.values()
    put_articles(Article.objects.values_list("pk", flat=True))
    [anew] = ArticleWords.objects.values()
    assert {name: set(str(value).split()) for name, value in row.items()} == {
        name: set(str(value).split()) for name, value in anew.items()
    }


def test_an_import_is_found_with_its_bylines_and_so_is_what_it_changes(tmp_path, publication):
    page = tmp_path / "story.md"
    head = "---\ntitle: The late bus\nauthor: Lena Abara\ndate: 2025-11-12\n---\n\n"
    page.write_text(f"{head}It leaves at 5:20 and nobody waits for it, says the driver.\n")
    options = Options(publication=publication.name)
    list(Run([str(tmp_path)], options).outcomes())
    assert found("abara bus driver") == [Article.objects.get().pk]
    page.write_text(
        f"{head.replace('Lena', 'Noor')}It leaves at 5:35 and somebody waits for it, says a pilot.\n"
    )
    list(Run([str(tmp_path)], options).outcomes())
    assert (found("abara driver"), found("noor pilot")) == ([], [Article.objects.get().pk])


def test_a_story_is_found_by_the_new_name_of_its_writer(client, edith, make_story):
    story = make_story("Words.", by=("Lena Abara",))
    person = Contributor.objects.get()
    client.force_login(edith)
    rows = {"staff_years-TOTAL_FORMS": 0, "staff_years-INITIAL_FORMS": 0}
    client.post(
        reverse("admin:articles_contributor_change", args=[person.pk]),
        {"publication": person.publication_id, "name": "Lena Okafor", "bio": "", "slug": person.slug, **rows},
    )
    assert (found("abara"), found("okafor")) == ([], [story.pk])


@pytest.mark.parametrize("way", ["one", "many"])
def test_stories_of_a_deleted_section_are_not_counted_in_it(way, client, edith, make_story):
    story = make_story("Words.", part="Opinion")
    section = Section.objects.get()
    client.force_login(edith)
    if way == "one":
        client.post(reverse("admin:articles_section_delete", args=[section.pk]), {"post": "yes"})
    else:
        chosen = {"action": "delete_selected", "_selected_action": [section.pk], "post": "yes"}
        client.post(reverse("admin:articles_section_changelist"), chosen)
    assert not Section.objects.exists()
    answer = find_articles(Question.of("words"), {}, languages_asked())
    assert answer.keys == [story.pk]
    assert f"s{section.pk}" not in answer.counts


def test_a_note_is_found_by_its_words_and_those_of_its_passage(alice, article, annotate):
    note = annotate(alice, article, "vending machines", note="Why **so** many?")
    assert notes("many", alice) == notes("machine", alice) == [note.pk]
    assert notes("trays", alice) == []


def test_a_highlight_is_no_note(alice, article, annotate):
    annotate(alice, article, "vending machines")
    assert notes("vending", alice) == []
    assert not NoteWords.objects.exists()


def test_a_note_is_found_by_what_it_says_now(alice, article, annotate):
    note = annotate(alice, article, "vending machines", note="boilers")
    annotating.edit(annotation=note, content=Content(note="lockers"))
    assert (notes("boiler", alice), notes("locker", alice)) == ([], [note.pk])
    annotating.edit(annotation=note, content=Content(note=""))
    assert notes("vending", alice) == []


def test_a_note_that_is_shown_to_everyone_is_found_by_them_and_then_no_more(alice, bob, article, annotate):
    note = annotate(alice, article, "vending machines", note="boilers")
    assert notes("boilers", bob) == []
    annotating.set_visibility(annotation=note, visibility="public")
    assert notes("boilers", bob) == [note.pk]
    annotating.set_visibility(annotation=note, visibility="private")
    assert notes("boilers", bob) == []


def test_a_deleted_note_is_not_found_until_it_comes_back(alice, article, annotate):
    note = annotate(alice, article, "vending machines", note="boilers")
    annotating.delete(annotation=note)
    assert notes("boilers", alice) == []
    annotating.restore(annotation=note)
    assert notes("boilers", alice) == [note.pk]


def test_what_was_purged_is_in_no_index(alice, bob, article, annotate):
    note = annotate(alice, article, "vending machines", note="boilers", visibility="public")
    threads.reply(author=bob, to=note, content=Content(note="indeed"))
    annotating.delete(annotation=note)
    purging.purge_deleted(days=-1)
    assert Annotation.objects.filter(pk=note.pk).exists()
    assert not NoteWords.objects.filter(annotation=note.pk).exists()


def test_notes_of_a_group_follow_what_becomes_of_it(alice, bob, article, annotate):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create(Membership(group=group, user=user) for user in (alice, bob))
    note = annotate(bob, article, "vending machines", note="boilers", visibility="group", group=group)
    assert notes("boilers", alice) == [note.pk]
    grouping.leave(group=group, user=bob, take_notes=True)
    assert (notes("boilers", alice), notes("boilers", bob)) == ([], [note.pk])


def test_notes_on_a_draft_are_found_by_nobody_who_may_not_read_it(alice, article, annotate):
    annotate(alice, article, "vending machines", note="boilers", visibility="public")
    editing.unpublish(articles=Article.objects.all())
    assert notes("boilers", alice) == []


@pytest.mark.parametrize("option", [[], ["--missing"]])
def test_the_index_is_made_anew(option, alice, article, annotate):
    note = annotate(alice, article, "vending machines", note="boilers")
    ArticleWords.objects.all().delete()
    NoteWords.objects.all().delete()
    said = StringIO()
    call_command("rebuild_search", *option, stdout=said)
    assert "1 article, 1 annotation" in said.getvalue()
    assert (found("vending"), notes("boilers", alice)) == ([article.pk], [note.pk])


def test_making_it_anew_takes_out_what_does_not_belong_there(article):
    Article.objects.update(status="draft")
    call_command("rebuild_search", stdout=StringIO())
    assert found("vending") == []


def test_what_is_there_is_not_missing(article):
    said = StringIO()
    call_command("rebuild_search", "--missing", stdout=said)
    assert "0 articles, 0 annotations" in said.getvalue()


def test_many_rows_are_written_in_a_number_of_queries_that_does_not_grow(
    make_story, django_assert_max_num_queries
):
    keys = [make_story(f"Story {number}", by=(f"Writer {number}",)).pk for number in range(12)]
    with django_assert_max_num_queries(9):
        put_articles(keys)
    assert len(found("story")) == 12
