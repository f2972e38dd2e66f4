"""The admin is entered by the site's own sign-in."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Publication, User


def test_a_visitor_is_sent_to_the_sites_sign_in_and_comes_back(client: Client, db: None):
    response = client.get("/admin/articles/article/", follow=True)
    assert response.redirect_chain[-1][0] == "/account/login/?next=/admin/articles/article/"


def test_a_reader_may_not_enter(client: Client, alice: User):
    client.force_login(alice)
    assert client.get("/admin/", follow=True).status_code == 403


@pytest.mark.parametrize(
    "page", ["", "articles/", "articles/article/", "articles/article/add/", "autocomplete/", "jsi18n/"]
)
def test_every_page_asks_for_an_editor(client: Client, alice: User, page: str):
    client.force_login(alice)
    assert client.get(f"/admin/{page}").url.startswith("/admin/login/")


def test_passwords_are_not_taken_at_the_admins_own_address(client: Client, edith: User):
    client.post("/admin/login/", {"username": "Edith", "password": "correct horse battery"})
    assert "_auth_user_id" not in client.session


def test_signing_out_and_passwords_are_the_sites(desk: Client):
    assert desk.get("/admin/logout/").url == reverse("account_logout")
    assert desk.get("/admin/password_change/").url == reverse("account_change_password")


def test_the_paper_gives_its_name_to_the_admin(desk: Client, publication: Publication):
    assert "The Harbor Light" in desk.get("/admin/").content.decode()


def test_without_a_paper_it_is_called_newsroom(desk: Client):
    assert desk.get("/admin/").context["site_header"] == "Newsroom"


def test_the_admin_is_kept_by_no_cache(desk: Client):
    assert "no-store" in desk.get("/admin/")["Cache-Control"]
