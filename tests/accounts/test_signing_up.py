"""Making an account, as NEWSROOM_SIGNUP says."""

from datetime import timedelta
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.utils import timezone

from articles.models import User
from articles.services import accounts
from tests.conftest import PASSWORD

SIGNUP = "/account/signup/"
FOX = {"username": "Copper Fox", "password1": PASSWORD}


@pytest.fixture
def open_door(settings, db):
    settings.SIGNUP = "open"


def invitation(*options: str) -> str:
    out = StringIO()
    call_command("invite", *options, stdout=out)
    url = urlsplit(out.getvalue().strip())
    return f"{url.path}?{url.query}"


def errors(response) -> dict[str, list[str]]:
    assert response.status_code == 422
    assert not User.objects.filter(username__iexact="copper fox").exists()
    return response.context["form"].errors


def test_a_pen_name_and_a_password_make_an_account(client, open_door):
    client.post(SIGNUP, FOX)
    assert client.get("/account/").context["user"].username == "Copper Fox"


def test_an_account_that_was_just_made_signs_in_again(client, open_door):
    client.post(SIGNUP, FOX | {"email": "Fox@Example.org"})
    client.post("/account/logout/")
    client.post("/account/login/", {"login": "fox@example.org", "password": PASSWORD})
    assert client.get("/account/").context["user"].username == "Copper Fox"


def test_signing_up_leads_on_to_where_it_was_asked_for(client, open_door):
    response = client.post(SIGNUP, FOX, query_params={"next": "/articles/a/annotations/new/?start=1&end=2"})
    assert response["Location"] == "/articles/a/annotations/new/?start=1&end=2"


def test_a_new_session_ends_with_the_browser_unless_one_asks_to_stay(client, open_door):
    assert client.post(SIGNUP, FOX).cookies["sessionid"]["max-age"] == ""


def test_a_new_account_stays_signed_in_on_request(client, open_door):
    assert client.post(SIGNUP, FOX | {"remember": "on"}).cookies["sessionid"]["max-age"] == 2592000


@pytest.mark.parametrize("name", ["alice", "ALICE", " Alice ", "Ａｌｉｃｅ"])
def test_a_taken_name_is_refused_however_it_is_written(client, open_door, alice, name):
    assert errors(client.post(SIGNUP, FOX | {"username": name}))["username"] == ["This name is taken."]


def test_a_taken_name_beyond_ascii_is_refused_in_any_case(client, open_door):
    User.objects.create_user("Élodie", "", PASSWORD)
    assert "username" in errors(client.post(SIGNUP, FOX | {"username": "éLODIE"}))


@pytest.mark.parametrize("name", ["", "fox@example.org", "Copper  Fox", "<b>", "a" * 61, "\x00", "-"])
def test_a_name_that_is_none_is_refused(client, open_door, name):
    assert "username" in errors(client.post(SIGNUP, FOX | {"username": name}))


@pytest.mark.parametrize(
    ("password", "word"),
    [
        ("sevenby", "7 characters; it takes 10 or more."),
        ("password1234", "Too many people"),
        ("83650192847", "Only figures"),
        ("copper fox 1", "Too much like your name"),
        ("", "This is missing."),
    ],
)
def test_a_weak_password_is_refused_in_plain_words(client, open_door, password, word):
    found = errors(client.post(SIGNUP, FOX | {"password1": password}))
    assert any(word in said for said in found["password1"])


@pytest.mark.parametrize(
    ("address", "word"),
    [("fox@harborridge", "no ending"), ("fox", "not an address"), ("@", "not an address")],
)
def test_a_wrong_address_is_refused_in_plain_words(client, open_door, address, word):
    assert word in errors(client.post(SIGNUP, FOX | {"email": address}))["email"][0]


def test_what_was_typed_is_kept_but_for_the_password(client, open_door):
    page = client.post(SIGNUP, FOX | {"email": "fox", "password1": "sevenby"}).text
    assert 'value="Copper Fox"' in page
    assert 'value="fox"' in page
    assert "sevenby" not in page


def test_an_error_is_announced_and_tied_to_its_field(client, open_door):
    page = client.post(SIGNUP, FOX | {"email": "fox"}).text
    assert 'role="alert"' in page
    assert 'id="id_email_error"' in page
    field = page[page.index('name="email"') :].split(">")[0]
    assert 'aria-invalid="true"' in field
    assert "id_email_error" in field.split('aria-describedby="')[1].split('"')[0]
    assert "autofocus" in field


def test_signing_up_does_not_tell_whether_an_address_is_known(client, open_door, alice):
    response = client.post(SIGNUP, FOX | {"email": alice.email})
    assert response.status_code == 302


def test_a_name_that_is_taken_meanwhile_is_refused_too(client, open_door, monkeypatch):
    """The check saw the name free, and another request was quicker."""
    save, calls = User.save, []

    def save_late(user, *args, **kwargs):
        if not calls and user.username == "Copper Fox":
            calls.append(User.objects.create_user("copper FOX", "", PASSWORD))
            raise IntegrityError
        save(user, *args, **kwargs)

    monkeypatch.setattr(User, "save", save_late)
    response = client.post(SIGNUP, FOX)
    assert response.status_code == 422
    assert response.context["form"].errors["username"] == ["This name is taken."]


def test_an_invitation_opens_the_form_and_makes_an_account(client, db, settings):
    settings.SIGNUP = "invite"
    link = invitation()
    assert "Create an account" in client.get(link).text
    client.post(link, FOX)
    assert client.get("/account/").context["user"].username == "Copper Fox"


def test_a_whole_class_can_use_one_invitation(client, db, settings):
    settings.SIGNUP = "invite"
    link = invitation()
    for number in range(30):
        client.post(link, {"username": f"Pupil {number}", "password1": PASSWORD})
        client.post("/account/logout/")
    assert User.objects.count() == 30


@pytest.mark.parametrize("query", ["", "?invite=", "?invite=x", "?invite=99999999999.forged", "?invite=%00"])
def test_without_a_true_invitation_nobody_signs_up(client, db, settings, query):
    settings.SIGNUP = "invite"
    for response in (client.get(SIGNUP + query), client.post(SIGNUP + query, FOX)):
        assert response.status_code == 403
        assert "invitation" in response.text
    assert not User.objects.exists()


def test_an_invitation_runs_out(client, db, settings, monkeypatch):
    settings.SIGNUP = "invite"
    link = invitation("--days", "2")
    later = timezone.now() + timedelta(days=2, minutes=1)
    monkeypatch.setattr(accounts.timezone, "now", lambda: later)
    assert "does not hold any more" in client.get(link).text


def test_where_sign_up_is_closed_an_invitation_opens_nothing(client, db, settings):
    settings.SIGNUP = "invite"
    link = invitation()
    settings.SIGNUP = "closed"
    response = client.post(link, FOX)
    assert response.status_code == 403
    assert "The editors make the accounts here" in response.text
    assert not User.objects.exists()


def test_the_command_says_when_an_invitation_is_of_no_use(db, settings):
    settings.SIGNUP = "closed"
    with pytest.raises(CommandError, match="closed"):
        invitation()


@pytest.mark.parametrize("days", ["0", "-1", "9999999999"])
def test_the_command_takes_a_sensible_number_of_days(db, settings, days):
    settings.SIGNUP = "invite"
    with pytest.raises(CommandError, match="1 to 366"):
        invitation("--days", days)


@pytest.mark.parametrize(
    ("mode", "word"), [("open", "Create one"), ("invite", "invitation link"), ("closed", "editors make them")]
)
def test_the_sign_in_page_says_how_one_comes_by_an_account(client, db, settings, mode, word):
    settings.SIGNUP = mode
    assert word in client.get("/account/login/").text
