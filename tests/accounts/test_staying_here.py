"""`next=` leads on within the site and never out of it."""

import pytest
from django.test import Client

from tests.conftest import PASSWORD

OUT = [
    "//evil.example/",
    "///evil.example/",
    "https://evil.example/",
    "http:evil.example",
    "\\\\evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "data:text/html,evil",
    "https://testserver@evil.example/",
    "http://127.0.0.1:8000/",
    "evil.example",
    " //evil.example",
    "\x00//evil.example",
]


@pytest.mark.parametrize("target", OUT)
def test_signing_in_stays_here(client, alice, target):
    response = client.post("/account/login/", {"login": "Alice", "password": PASSWORD, "next": target})
    assert response["Location"] == "/"


@pytest.mark.parametrize("target", OUT)
def test_signing_out_stays_here(client, alice, target):
    client.force_login(alice)
    assert client.post("/account/logout/", {"next": target})["Location"] == "/"


@pytest.mark.parametrize("target", OUT)
def test_signing_up_stays_here(client: Client, db, settings, target):
    settings.SIGNUP = "open"
    fields = {"username": "Copper Fox", "password1": PASSWORD, "next": target}
    assert client.post("/account/signup/", fields)["Location"] == "/"


@pytest.mark.parametrize("target", OUT)
def test_who_is_signed_in_is_not_sent_away(client, alice, target):
    client.force_login(alice)
    assert client.get("/account/login/", {"next": target})["Location"] == "/"


def test_signing_in_goes_on_to_where_it_was_asked_for(client, alice):
    target = "/articles/a-story/annotations/new/?start=3&end=9&revision=1"
    response = client.post(
        "/account/login/", {"login": "Alice", "password": PASSWORD}, query_params={"next": target}
    )
    assert response["Location"] == target
