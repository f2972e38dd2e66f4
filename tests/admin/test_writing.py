"""Articles are written and corrected in the admin."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import (
    Annotation,
    Article,
    Contributor,
    Publication,
    Section,
    Topic,
    User,
)
from articles.services.publishing import save_article
from tests.admin.conftest import change_page

Fields = Callable[..., dict[str, Any]]
ADD = "/admin/articles/article/add/"


def versions(article: Article) -> tuple[int, int]:
    article.refresh_from_db()
    return article.version, Publication.objects.get(pk=article.publication_id).version


@pytest.fixture
def maya(publication: Publication) -> Contributor:
    return Contributor.objects.create(publication=publication, name="Maya Okafor")


def test_a_new_article_gets_its_first_revision(
    desk: Client, fields: Fields, publication: Publication, edith: User
):
    desk.post(ADD, fields(publication=publication.pk, headline="Snow", body="<p>It snowed.</p>"))
    article = Article.objects.get()
    assert (article.current.number, article.current.text, article.current.editor) == (1, "It snowed.", edith)


def test_what_an_editor_writes_is_sanitised(desk: Client, fields: Fields, publication: Publication):
    body = '<p onclick="x()">Hi</p><script>alert(1)</script>'
    desk.post(ADD, fields(publication=publication.pk, headline="Hi", body=body))
    assert Article.objects.get().current.html == "<p>Hi</p>"


def test_a_new_article_begins_today_at_the_school(desk: Client, publication: Publication):
    form = desk.get(ADD).context["adminform"].form
    assert form.get_initial_for_field(form.fields["published_on"], "published_on") == timezone.localdate(
        timezone=publication.zone
    )


def test_a_correction_makes_a_second_revision_with_its_summary(
    desk: Client, fields: Fields, article: Article
):
    desk.post(change_page(article), fields(article, body="<p>Corrected.</p>", summary="A date was wrong"))
    article.refresh_from_db()
    assert (article.current.number, article.current.summary) == (2, "A date was wrong")


def test_saving_without_a_change_makes_no_revision(desk: Client, fields: Fields, article: Article):
    desk.post(change_page(article), fields(article))
    assert article.revisions.count() == 1


def test_a_note_follows_a_correction(
    desk: Client, fields: Fields, article: Article, alice: User, annotate: Callable[..., Annotation]
):
    note = annotate(alice, article, "counted every tray")
    body = "<p>A new beginning.</p>" + article.current.html
    desk.post(change_page(article), fields(article, body=body))
    note.refresh_from_db()
    assert note.revision.text[note.start : note.end] == "counted every tray"


def test_markup_that_is_refused_is_an_error_that_names_the_line_and_nothing_is_lost(
    desk: Client, fields: Fields, article: Article
):
    body = "<p>Fine.</p>\n" + "<blockquote>" * 300 + "deep"
    response = desk.post(change_page(article), fields(article, headline="New head", body=body))
    form = response.context["adminform"].form
    assert "Line 2" in form.errors["body"][0]
    assert (form["body"].value(), form["headline"].value()) == (body, "New head")
    assert article.revisions.count() == 1


def test_who_saves_second_is_told_and_sees_both(desk: Client, fields: Fields, article: Article):
    mine = fields(article, body="<p>Mine.</p>")
    save_article(article=article, html="<p>Theirs.</p>")
    response = desk.post(change_page(article), mine)
    page = response.content.decode()
    assert "Theirs." in page
    assert response.context["adminform"].form["body"].value() == "<p>Mine.</p>"
    article.refresh_from_db()
    assert article.current.text == "Theirs."


def test_who_was_told_and_saves_again_is_heard(desk: Client, fields: Fields, article: Article):
    mine = fields(article, body="<p>Mine.</p>")
    save_article(article=article, html="<p>Theirs.</p>")
    told = desk.post(change_page(article), mine).context["adminform"].form
    desk.post(change_page(article), mine | {"seen": told["seen"].value()})
    article.refresh_from_db()
    assert (article.current.number, article.current.text) == (3, "Mine.")


def test_a_byline_added_lets_kept_pages_show_anew(
    desk: Client, fields: Fields, article: Article, maya: Contributor
):
    before = versions(article)
    rows = [{"contributor": maya.pk, "role": "Writer", "position": 0}]
    desk.post(change_page(article), fields(article, new_bylines=rows))
    assert article.bylines.get().contributor == maya
    assert all(now > then for now, then in zip(versions(article), before, strict=True))


def test_a_topic_added_lets_kept_pages_show_anew(desk: Client, fields: Fields, article: Article):
    before = versions(article)
    desk.post(change_page(article), fields(article, topics=[Topic.objects.create(name="Lunch").pk]))
    assert article.topics.get().name == "Lunch"
    assert all(now > then for now, then in zip(versions(article), before, strict=True))


def test_a_new_byline_goes_behind_the_others(
    desk: Client, fields: Fields, article: Article, maya: Contributor, publication: Publication
):
    article.bylines.create(contributor=maya, position=0)
    wei = Contributor.objects.create(publication=publication, name="Wei Zhang")
    desk.post(change_page(article), fields(article, new_bylines=[{"contributor": wei.pk, "position": 0}]))
    assert [byline.contributor for byline in article.bylines.all()] == [maya, wei]


def test_a_contributor_of_another_paper_is_refused(desk: Client, fields: Fields, article: Article):
    other = Publication.objects.create(name="The Courier")
    stranger = Contributor.objects.create(publication=other, name="Sam Lee")
    response = desk.post(
        change_page(article), fields(article, new_bylines=[{"contributor": stranger.pk, "position": 0}])
    )
    assert "Sam Lee is no contributor" in response.content.decode()
    assert not article.bylines.exists()


def test_the_search_for_contributors_stays_in_the_paper(desk: Client, article: Article, maya: Contributor):
    other = Publication.objects.create(name="The Courier")
    Contributor.objects.create(publication=other, name="Maya Lee")
    asked = {"app_label": "articles", "model_name": "byline", "field_name": "contributor", "term": "maya"}
    answer = desk.get(reverse("admin:autocomplete"), asked | {"publication": article.publication_id}).json()
    assert [found["text"] for found in answer["results"]] == ["Maya Okafor"]


def test_an_empty_search_for_contributors_has_a_name(desk: Client, article: Article):
    assert 'data-placeholder="Choose a contributor"' in desk.get(change_page(article)).content.decode()


def test_only_sections_of_the_paper_are_offered(desk: Client, article: Article, section: Section):
    other = Publication.objects.create(name="The Courier")
    Section.objects.create(publication=other, name="Campus")
    form = desk.get(change_page(article)).context["adminform"].form
    assert list(form.fields["section"].queryset) == [section]


def test_a_section_of_another_paper_is_refused(desk: Client, fields: Fields, publication: Publication):
    other = Publication.objects.create(name="The Courier")
    campus = Section.objects.create(publication=other, name="Campus")
    sent = fields(publication=publication.pk, section=campus.pk, headline="Hi", body="<p>Hi</p>")
    assert "section" in desk.post(ADD, sent).context["adminform"].form.errors


def test_a_moment_is_read_in_the_papers_time_and_gives_the_day(
    desk: Client, fields: Fields, article: Article
):
    moment = {"published_at_0": "2026-11-03", "published_at_1": "22:00:00", "published_on": ""}
    desk.post(change_page(article), fields(article, **moment))
    article.refresh_from_db()
    assert article.published_at == datetime(2026, 11, 4, 3, tzinfo=UTC)
    assert article.published_on == date(2026, 11, 3)


def test_a_language_must_look_like_one(desk: Client, fields: Fields, article: Article):
    response = desk.post(change_page(article), fields(article, language='en" onload="x'))
    assert "language" in response.context["adminform"].form.errors


def test_the_form_shows_the_history_of_the_text(desk: Client, fields: Fields, article: Article):
    desk.post(change_page(article), fields(article, body="<p>Now.</p>", summary="Cut to the bone"))
    page = desk.get(change_page(article)).content.decode()
    assert "Cut to the bone" in page
    assert reverse("admin:articles_revision_change", args=[article.revisions.first().pk]) in page


def test_a_revision_can_be_read_and_not_changed(desk: Client, article: Article):
    page = change_page(article.current)
    assert desk.get(page).status_code == 200
    assert desk.post(page, {"text": "x"}).status_code == 403


def test_a_story_that_is_dated_ahead_is_published_with_a_word_of_warning(
    desk: Client, fields: Fields, article: Article
):
    ahead = timezone.localdate() + timedelta(days=40)
    for status, is_told in (("draft", False), ("published", True)):
        sent = fields(article, published_on=ahead.isoformat(), status=status)
        response = desk.post(change_page(article), sent, follow=True)
        assert ("Its day is still to come" in response.text) == is_told
        article.refresh_from_db()
        assert (article.published_on, article.status) == (ahead, status)
