"""Changing a password, and choosing a new one by a link in a mail."""

import re

import pytest
from django.test import Client

from tests.conftest import PASSWORD

NEW = "four other plain words"
RESET = "/account/password/reset/"
CHANGE = "/account/password/change/"


def can_sign_in(password: str) -> bool:
    client = Client()
    client.post("/account/login/", {"login": "Alice", "password": password})
    return client.get("/account/").status_code == 200


def link_in(mail) -> str:
    return re.search(r"https?://[^/\s]+(/\S+)", mail.body)[1]


def test_a_password_is_changed_and_one_stays_signed_in(client, alice):
    client.force_login(alice)
    fields = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    response = client.post(CHANGE, fields, follow=True)
    assert response.redirect_chain == [("/account/", 302)]
    assert "Your password is changed." in response.text
    assert can_sign_in(NEW)
    assert not can_sign_in(PASSWORD)


def test_changing_a_password_signs_out_everywhere_else(client, alice):
    elsewhere = Client()
    elsewhere.force_login(alice)
    client.force_login(alice)
    client.post(CHANGE, {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert elsewhere.get("/account/").status_code == 302


@pytest.mark.parametrize(
    ("field", "value"),
    [("oldpassword", "wrong"), ("password2", "other words than these"), ("password1", "short")],
)
def test_a_change_that_is_not_meant_so_is_refused(client, alice, field, value):
    client.force_login(alice)
    fields = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW} | {field: value}
    response = client.post(CHANGE, fields)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert can_sign_in(PASSWORD)


def test_a_link_in_a_mail_leads_to_a_new_password(client, alice, mailoutbox):
    response = client.post(RESET, {"email": "ALICE@example.org"}, follow=True)
    assert "Look at your mail." in response.text
    form = client.get(link_in(mailoutbox[0]), follow=True)
    done = client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW}, follow=True)
    assert "Your password is changed." in done.text
    assert can_sign_in(NEW)
    assert not can_sign_in(PASSWORD)


def test_the_mail_names_the_site_by_its_own_address(client, alice, mailoutbox, settings):
    settings.ALLOWED_HOSTS = ["*"]
    settings.SITE_URL = "https://light.example"
    client.post(RESET, {"email": alice.email}, headers={"host": "evil.example"})
    assert "https://light.example/account/password/reset/key/" in mailoutbox[0].body
    assert "evil.example" not in mailoutbox[0].body + mailoutbox[0].subject


def test_a_link_serves_once(client, alice, mailoutbox):
    client.post(RESET, {"email": alice.email})
    link = link_in(mailoutbox[0])
    form = client.get(link, follow=True)
    client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert "does not work any more" in Client().get(link, follow=True).text


def test_a_link_that_was_cut_short_sets_nothing(client, alice, mailoutbox):
    client.post(RESET, {"email": alice.email})
    link = link_in(mailoutbox[0])[:-3] + "/"
    client.post(link, {"password1": NEW, "password2": NEW})
    assert can_sign_in(PASSWORD)


def test_the_key_of_a_link_does_not_stay_in_the_address(client, alice, mailoutbox):
    client.post(RESET, {"email": alice.email})
    assert client.get(link_in(mailoutbox[0]))["Location"].endswith("-set-password/")


def test_asking_for_a_link_does_not_tell_whether_an_address_is_known(client, alice, mailoutbox):
    known, unknown = (
        client.post(RESET, {"email": address}) for address in (alice.email, "nobody@example.org")
    )
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    # One mail each: how long the answer takes tells nothing either.
    assert [mail.to for mail in mailoutbox] == [[alice.email], ["nobody@example.org"]]


def test_the_mail_to_a_stranger_names_nobody(client, alice, mailoutbox):
    client.post(RESET, {"email": "nobody@example.org"})
    assert "Alice" not in mailoutbox[0].body
    assert "/key/" not in mailoutbox[0].body


def test_an_account_made_with_somebody_elses_address_gets_nothing_of_theirs(
    client, alice, mailoutbox, settings
):
    settings.SIGNUP = "open"
    Client().post("/account/signup/", {"username": "Eve", "email": alice.email, "password1": PASSWORD})
    client.post(RESET, {"email": alice.email})
    assert {mail.to[0] for mail in mailoutbox} == {alice.email}
    assert any("Alice" in mail.body for mail in mailoutbox)


def test_a_mail_that_cannot_be_sent_is_said(client, alice, monkeypatch, caplog):
    def refuse(*_args, **_kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", refuse)
    response = client.post(RESET, {"email": alice.email})
    assert response.status_code == 422
    assert "could not be sent just now" in response.text
    assert 'value="alice@example.org"' in response.text


def test_a_site_without_mail_says_so_instead_of_asking_for_an_address(client, db, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    page = client.get(RESET).text
    assert "This site sends no mail" in page
    assert 'name="email"' not in page
