"""Publications, sections, contributors, topics and accounts."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Article, Contributor, Publication, Section, StaffYear, Topic, User
from articles.services.bookmarking import save_for_later
from tests.admin.conftest import change_page, delete_page, list_page
from tests.admin.test_lists import act


def version(publication: Publication) -> int:
    return Publication.objects.get(pk=publication.pk).version


def shown(path: str) -> str:
    """Return the page that a visitor gets, who has no session."""
    return Client().get(path).content.decode()


def errors(response: Any) -> dict[str, list[str]]:
    return response.context["adminform"].form.errors


def test_sections_are_put_in_order_in_the_list(desk: Client, publication: Publication, section: Section):
    before = version(publication)
    sent = {
        "form-TOTAL_FORMS": 1,
        "form-INITIAL_FORMS": 1,
        "form-0-id": section.pk,
        "form-0-position": 4,
        "_save": "Save",
    }
    desk.post(list_page("section"), sent)
    section.refresh_from_db()
    assert section.position == 4
    assert version(publication) > before


def test_a_section_renamed_lets_kept_pages_show_anew(
    desk: Client, publication: Publication, section: Section
):
    assert "Campus news" not in shown("/sections/news/")
    desk.post(change_page(section), {"name": "Campus news", "position": 0, "slug": section.slug})
    assert "Campus news" in shown("/sections/news/")


def test_a_section_deleted_leaves_its_articles(desk: Client, article: Article):
    before = version(article.publication)
    desk.post(delete_page(article.section), {"post": "yes"})
    article.refresh_from_db()
    assert article.section is None
    assert version(article.publication) > before


@pytest.mark.parametrize("name", ["SOFIA  CASTELLANOS", "Sofía Castellanos", "sofía castellanos"])
def test_one_person_under_two_spellings_is_refused(desk: Client, publication: Publication, name: str):
    Contributor.objects.create(publication=publication, name="Sofía Castellanos")
    response = desk.post("/admin/articles/contributor/add/", {"publication": publication.pk, "name": name})
    assert errors(response)["name"] == ["There is “Sofía Castellanos” already."]


def test_a_name_may_stand_in_two_papers(desk: Client, publication: Publication):
    Contributor.objects.create(publication=publication, name="Sam Lee")
    other = Publication.objects.create(name="The Courier")
    years = {"staff_years-TOTAL_FORMS": 1, "staff_years-INITIAL_FORMS": 0}
    years |= {"staff_years-0-school_year": "2025-2026", "staff_years-0-role": "News Editor"}
    desk.post("/admin/articles/contributor/add/", {"publication": other.pk, "name": "Sam Lee", **years})
    assert Contributor.objects.filter(name="Sam Lee").count() == 2
    assert str(StaffYear.objects.get()) == "News Editor, 2025-2026"


def test_a_topic_of_the_same_name_is_refused(desk: Client, db: None):
    Topic.objects.create(name="Cafeteria")
    assert "name" in errors(desk.post("/admin/articles/topic/add/", {"name": "cafeteria"}))


def test_a_topic_renamed_lets_kept_pages_show_anew(desk: Client, article: Article):
    topic = Topic.objects.create(name="Lunch")
    article.topics.add(topic)
    path = article.get_absolute_url()
    assert "Lunch" in shown(path)
    desk.post(change_page(topic), {"name": "Food", "slug": topic.slug})
    assert "Food" in shown(path)
    assert "Lunch" not in shown(path)


def test_another_paper_is_made_the_home_publication(desk: Client, publication: Publication):
    other = Publication.objects.create(name="The Courier")
    assert "The Harbor Light" in shown("/")
    act(desk, "make_home", other)
    assert Publication.objects.home() == other
    assert "The Courier" in shown("/")


def test_a_publication_with_articles_is_not_deleted(desk: Client, article: Article):
    page = desk.post(delete_page(article.publication), {"post": "yes"}).content.decode()
    assert "The Harbor Light has articles." in page
    assert Publication.objects.exists()


def test_an_article_without_notes_is_deleted_with_its_revisions(desk: Client, article: Article):
    before = version(article.publication)
    desk.post(delete_page(article), {"post": "yes"})
    assert not Article.objects.exists()
    assert version(article.publication) > before


def test_before_an_article_is_deleted_nothing_is_said_of_who_saved_it(
    desk: Client, article: Article, alice: User
):
    save_for_later(user=alice, article=article)
    chosen = {"action": "delete_selected", "_selected_action": article.pk}
    for page in (desk.get(delete_page(article)), desk.post(list_page("article"), chosen)):
        assert article.headline in page.text
        assert "bookmark" not in page.text.lower()


def test_an_article_with_notes_is_not_deleted(desk: Client, article: Article, alice: User, annotate: Any):
    annotate(alice, article, "600 trays")
    page = desk.post(delete_page(article), {"post": "yes"}).content.decode()
    assert "Make it a draft instead" in page
    assert Article.objects.exists()


def test_of_chosen_articles_none_is_deleted_if_one_has_notes(
    desk: Client, article: Article, make_article: Any, alice: User, annotate: Any
):
    other = make_article()
    annotate(alice, article, "600 trays")
    sent = {"action": "delete_selected", "_selected_action": [article.pk, other.pk], "post": "yes"}
    assert "Make it a draft instead" in desk.post(list_page("article"), sent).content.decode()
    assert Article.objects.count() == 2


def test_an_account_is_made_with_a_pen_name(desk: Client, db: None):
    password = "twelve long words"
    sent = {"username": "Blue Heron", "usable_password": "true", "password1": password, "password2": password}
    desk.post("/admin/articles/user/add/", sent)
    assert User.objects.get(username="Blue Heron").check_password(password)


@pytest.mark.parametrize("name", ["ALICE", "ÉLODIE"])
def test_a_pen_name_in_another_case_is_taken(desk: Client, alice: User, name: str):
    User.objects.create_user("Élodie")
    password = "twelve long words"
    sent = {"username": name, "usable_password": "true", "password1": password, "password2": password}
    assert "username" in errors(desk.post("/admin/articles/user/add/", sent))
    assert "username" in errors(
        desk.post(change_page(User.objects.get(username="Edith")), {"username": name})
    )


def test_a_new_pen_name_lets_kept_pages_show_anew(desk: Client, article: Article, alice: User, annotate: Any):
    annotate(alice, article, "600 trays", visibility="public")
    path = article.get_absolute_url()
    assert "Alice" in shown(path)
    desk.post(change_page(alice), {"username": "Heron", "email": "", "is_active": "on"})
    assert User.objects.get(pk=alice.pk).username == "Heron"
    assert "Heron" in shown(path)
    assert "Alice" not in shown(path)


def test_the_list_of_people_shows_and_finds_no_addresses(desk: Client, alice: User):
    page = desk.get(list_page("user")).content.decode()
    assert "Alice" in page
    assert alice.email not in page
    assert "Alice" not in desk.get(list_page("user"), {"q": alice.email}).content.decode()


def test_accounts_are_not_deleted_here(desk: Client, alice: User):
    assert desk.post(delete_page(alice), {"post": "yes"}).status_code == 403
