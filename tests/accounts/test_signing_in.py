"""Signing in and out."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import User
from tests.conftest import PASSWORD

LOGIN = "/account/login/"


def sign_in(client: Client, login: str, password: str = PASSWORD, **more: str):
    return client.post(LOGIN, {"login": login, "password": password, **more})


def signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


@pytest.mark.parametrize("login", ["Alice", "aLICE", " alice ", "alice@example.org", "Alice@Example.org"])
def test_a_name_or_an_address_signs_in_however_it_is_written(client, alice, login):
    sign_in(client, login)
    assert client.get("/account/").context["user"] == alice


def test_a_name_beyond_ascii_signs_in_in_any_case(client, db):
    User.objects.create_user("Élodie Ünal", "", PASSWORD)
    sign_in(client, "éLODIE üNAL")
    assert signed_in(client)


def test_signing_in_leads_to_the_front_page(client, alice):
    assert sign_in(client, "Alice")["Location"] == "/"


def test_a_wrong_password_is_refused_and_the_name_kept(client, alice):
    response = sign_in(client, "Alice", "wrong horse")
    assert response.status_code == 422
    assert 'value="Alice"' in response.text
    assert "do not belong together" in response.text
    assert not signed_in(client)


def test_a_refusal_is_announced_and_tied_to_the_password(client, alice):
    page = sign_in(client, "Alice", "wrong horse").text
    assert '<div class="problem" role="alert" id="problem">' in page
    field = page[page.index('name="password"') :].split(">")[0]
    assert 'aria-describedby="problem"' in field
    assert "autofocus" in field


def test_a_refusal_does_not_tell_whether_there_is_such_a_name(client, alice):
    def said(name: str) -> str:
        return client.post(LOGIN, {"login": name, "password": "wrong"}).context["form"].errors.as_text()

    assert said("Alice") == said("Nobody") == said("nobody@example.org")


def test_the_password_is_never_sent_back(client, alice):
    assert "wrong horse" not in sign_in(client, "Alice", "wrong horse").text


def test_a_closed_account_does_not_sign_in(client, alice):
    alice.is_active = False
    alice.save()
    response = client.post(LOGIN, {"login": "Alice", "password": PASSWORD}, follow=True)
    assert "This account is closed" in response.text
    assert not signed_in(client)


def test_signing_in_takes_a_new_session(client, alice):
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    before = session.session_key
    sign_in(client, "Alice")
    assert client.session.session_key != before


def test_a_session_ends_with_the_browser_unless_one_asks_to_stay(client, alice):
    assert sign_in(client, "Alice").cookies["sessionid"]["max-age"] == ""


def test_one_stays_signed_in_for_thirty_days_on_request(client, alice):
    assert sign_in(client, "Alice", remember="on").cookies["sessionid"]["max-age"] == 60 * 60 * 24 * 30


def test_signing_out_ends_the_session_and_empties_the_browser(client, alice):
    sign_in(client, "Alice")
    response = client.post("/account/logout/")
    assert response["Location"] == "/"
    assert {'"cache"', '"storage"'} <= set(response["Clear-Site-Data"].split(", "))
    assert not signed_in(client)


def test_a_link_to_signing_out_asks_first(client, alice):
    sign_in(client, "Alice")
    response = client.get("/account/logout/")
    assert '<form class="do" method="post">' in response.text
    assert "Clear-Site-Data" not in response
    assert signed_in(client)


def test_who_is_signed_in_is_sent_on_from_the_sign_in_page(client, alice):
    client.force_login(alice)
    assert client.get(LOGIN, {"next": "/account/"})["Location"] == "/account/"


def test_the_form_has_what_password_managers_look_for(client, db):
    page = client.get(LOGIN).text
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page


@pytest.mark.parametrize(
    "name", ["account_login", "account_logout", "account_signup", "account_reset_password"]
)
def test_a_visitor_reaches_the_doors(client, db, settings, name):
    settings.SIGNUP = "open"
    response = client.get(reverse(name))
    assert response.status_code == 200 or response["Location"] == "/"


@pytest.mark.parametrize("name", ["account", "account_change_password"])
def test_a_visitor_signs_in_before_pages_of_their_own(client, db, name):
    address = reverse(name)
    assert client.get(address)["Location"] == f"{LOGIN}?next={address}"


@pytest.mark.parametrize("address", ["email/", "reauthenticate/", "password/set/", "confirm-email/"])
def test_pages_of_allauth_that_nobody_needs_are_not_there(client, alice, address):
    client.force_login(alice)
    assert client.get(f"/account/{address}").status_code == 404
