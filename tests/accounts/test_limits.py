"""Who tries too often is asked to wait."""

import pytest
from django.test import Client

from tests.conftest import PASSWORD

WRONG = "wrong horse"


def try_to_sign_in(client: Client, name: str, password: str = WRONG, address: str = "192.0.2.1"):
    return client.post("/account/login/", {"login": name, "password": password}, REMOTE_ADDR=address)


@pytest.fixture
def limits(settings):
    """Set the limits of a few actions; the others stay as they are."""

    def limit(**rates: str) -> None:
        settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | rates

    return limit


def test_a_password_is_guessed_at_five_times_and_no_more(client, alice):
    for _ in range(5):
        assert try_to_sign_in(client, "Alice").status_code == 422
    response = try_to_sign_in(client, "Alice", PASSWORD)
    assert response.status_code == 429
    assert "Wait five minutes" in response.text
    assert client.get("/account/").status_code == 302


def test_guesses_are_counted_however_the_name_is_written_and_wherever_from(client, alice):
    for number, name in enumerate(["alice", "ALICE", "Alice", "aLice", "aliCe"]):
        try_to_sign_in(Client(), name, address=f"192.0.2.{number}")
    assert try_to_sign_in(client, "Alice", PASSWORD, "192.0.2.99").status_code == 429


def test_guesses_are_counted_under_whatever_host_the_site_is_asked_for(client, alice):
    for port in range(8001, 8006):
        fields = {"login": "Alice", "password": WRONG}
        client.post("/account/login/", fields, headers={"host": f"testserver:{port}"})
    assert try_to_sign_in(client, "Alice", PASSWORD).status_code == 429


def test_guesses_at_one_name_do_not_lock_out_another(client, alice, bob):
    for _ in range(6):
        try_to_sign_in(client, "Alice")
    assert try_to_sign_in(client, "Bob", PASSWORD).status_code == 302


def test_right_passwords_are_not_counted_as_guesses(client, alice):
    for _ in range(8):
        assert try_to_sign_in(client, "Alice", PASSWORD).status_code == 302
        client.post("/account/logout/")


def test_a_class_signs_in_from_one_address_at_once(client, alice):
    for _ in range(35):
        assert try_to_sign_in(client, "Alice", PASSWORD).status_code == 302
        client.post("/account/logout/")


def test_many_tries_from_one_place_meet_a_page_that_says_wait(client, alice, limits):
    limits(login="2/m/ip")
    for number in range(2):
        try_to_sign_in(client, f"Name {number}")
    response = try_to_sign_in(client, "Alice", PASSWORD)
    assert response.status_code == 429
    assert "That was a lot at once." in response.text


def test_looking_at_the_form_is_not_counted(client, db, limits):
    limits(login="1/m/ip")
    for _ in range(3):
        assert client.get("/account/login/").status_code == 200


def test_accounts_are_made_only_so_fast(client, db, limits, settings):
    settings.SIGNUP = "open"
    limits(signup="1/h/ip")
    for name, status in (("Copper Fox", 302), ("Silver Fox", 429)):
        fields = {"username": name, "password1": PASSWORD}
        assert Client().post("/account/signup/", fields).status_code == status


def test_links_are_sent_to_an_address_only_so_often(client, alice, mailoutbox):
    statuses = [client.post("/account/password/reset/", {"email": alice.email}).status_code for _ in range(6)]
    assert statuses == [302] * 5 + [429]
    assert len(mailoutbox) == 5


def test_a_password_is_changed_only_so_fast(client, alice, limits):
    limits(change_password="1/m/user")
    client.force_login(alice)
    fields = {"oldpassword": "wrong", "password1": "x", "password2": "x"}
    assert client.post("/account/password/change/", fields).status_code == 422
    assert client.post("/account/password/change/", fields).status_code == 429


def test_trying_many_names_does_not_wipe_out_the_count_of_one(client, alice, limits):
    limits(login="", login_failed="5/5m/key")
    for _ in range(5):
        try_to_sign_in(client, "Alice")
    for number in range(320):
        try_to_sign_in(client, f"Name {number}")
    assert try_to_sign_in(client, "Alice", PASSWORD).status_code == 429
