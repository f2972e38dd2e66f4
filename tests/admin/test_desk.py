"""The desk of reviews: a guess beside its source, settled in one click or by an edit."""

import re

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Article
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

DESK = "/admin/articles/article/review/"
# A bare name above the text, no date, no paper: three doubts.
PAGE = """Robotics team wins the county

Wei Zhang

The robotics team of the school won the county finals on Saturday, its first title in nine years of trying.

“We did not sleep much,” said Ines Duarte, who drives the robot, and nobody in the room doubted her at all.
"""


@pytest.fixture
def story(tmp_path, publication) -> Article:
    (tmp_path / "robotics.txt").write_text(PAGE, encoding="utf-8")
    call_command("import_articles", str(tmp_path), verbosity=0)
    return Article.objects.get()


def settle(desk: Client, story: Article, **sent):
    """Send a form of the desk as the browser would, with what it showed."""
    return desk.post(reverse("admin:articles_article_settle", args=[story.pk]), sent)


def doubts(story: Article) -> set[str]:
    story.refresh_from_db()
    return {guess["field"] for guess in story.guesses}


def test_a_guess_stands_beside_the_lines_of_its_source(desk: Client, story: Article):
    page = desk.get(DESK).content.decode()
    assert "A bare name stood above the text." in page
    row = re.search(r'<tr class="doubtful">.*?</tr>', page)[0]
    assert "Wei Zhang" in row
    assert "Credit" in row


def test_a_guess_that_is_right_is_settled_in_one_click(desk: Client, story: Article):
    before = doubts(story)
    settle(desk, story, field="credit", **{"value": "Wei Zhang", "initial-value": "Wei Zhang"})
    assert doubts(story) == before - {"credit"}
    assert story.photos.get().credit == "Wei Zhang"
    assert story.needs_review


def test_a_guess_is_mended_in_its_place(desk: Client, story: Article):
    settle(desk, story, field="credit", **{"value": "Ines Duarte", "initial-value": "Wei Zhang"})
    assert "credit" not in doubts(story)
    assert story.photos.get().credit == "Ines Duarte"


def test_a_day_and_a_byline_that_are_missing_are_written_in(desk: Client, story: Article):
    settle(desk, story, field="published", **{"value": "2026-10-03", "initial-value": ""})
    people = "Maya Okafor, News Editor\nWEI ZHANG"
    settle(desk, story, field="bylines", **{"value": people, "initial-value": ""})
    story.refresh_from_db()
    assert str(story.published_on) == "2026-10-03"
    assert [str(byline) for byline in story.bylines.all()] == ["Maya Okafor, News Editor", "WEI ZHANG"]


def test_the_last_settled_guess_ends_the_review(desk: Client, story: Article):
    for field in doubts(story):
        shown = {"value": "Wei Zhang", "initial-value": "Wei Zhang"} if field == "credit" else {}
        settle(desk, story, field=field, **shown)
    assert doubts(story) == set()
    assert not story.needs_review
    assert "Nothing waits for review." in desk.get(DESK).content.decode()


def test_all_of_a_story_is_settled_in_one_click(desk: Client, story: Article):
    settle(desk, story)
    story.refresh_from_db()
    assert not story.needs_review
    assert story.photos.get().credit == "Wei Zhang"


def test_a_value_that_somebody_else_changed_is_not_overwritten(desk: Client, story: Article):
    story.photos.update(credit="Theo Lindqvist")
    answer = desk.post(
        reverse("admin:articles_article_settle", args=[story.pk]),
        {"field": "credit", "value": "Ines Duarte", "initial-value": "Wei Zhang"},
        follow=True,
    )
    assert "Somebody changed this meanwhile." in answer.content.decode()
    assert story.photos.get().credit == "Theo Lindqvist"
    assert "credit" in doubts(story)


def test_a_value_that_cannot_be_is_refused_where_it_was_typed(desk: Client, story: Article):
    answer = settle(desk, story, field="published", **{"value": "yesterday", "initial-value": ""})
    assert answer.status_code == 422
    assert 'value="yesterday"' in answer.content.decode()
    assert "published" in doubts(story)


def test_readers_see_a_mended_value(client: Client, desk: Client, story: Article):
    client.get(story.get_absolute_url())
    settle(desk, story, field="credit", **{"value": "Ines Duarte", "initial-value": "Wei Zhang"})
    assert "Ines Duarte" in Client().get(story.get_absolute_url()).content.decode()


def test_the_list_leads_to_what_waits(desk: Client, story: Article):
    assert f'href="{DESK}"' in desk.get("/admin/articles/article/").content.decode()
    settle(desk, story)
    assert f'href="{DESK}"' not in desk.get("/admin/articles/article/").content.decode()


def test_only_those_who_may_edit_stories_see_the_desk(client: Client, alice, story: Article):
    client.force_login(alice)
    assert client.get(DESK).status_code in {302, 403}
    assert settle(client, story).status_code in {302, 403}
    story.refresh_from_db()
    assert story.needs_review


def test_a_story_without_lines_shows_its_text(desk: Client, make_article):
    article = make_article(needs_review=True, guesses=[{"field": "blocks", "reason": "missing"}])
    save_article(article=article, html="<p>Nothing but this.</p>")
    assert "Nothing but this." in desk.get(DESK).content.decode()
