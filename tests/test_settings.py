"""What the environment makes of the settings, each tried in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.pure

PRODUCTION = {
    "NEWSROOM_SECRET_KEY": "s" * 12 + "ecret-and-long-enough-for-anything-0123456789",
    "NEWSROOM_ALLOWED_HOSTS": "news.example.org",
    "NEWSROOM_BASE_URL": "https://news.example.org",
}


def run(*arguments, **environment):
    """Run Python with only this environment; return its exit status and all that it printed."""
    path = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, *arguments], env=path | environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["NEWSROOM_SECRET_KEY", "NEWSROOM_ALLOWED_HOSTS"])
def test_the_server_refuses_to_start_without(name):
    without = {key: value for key, value in PRODUCTION.items() if key != name}
    status, printed = run("-c", "import newsroom.wsgi", **without)
    assert status != 0
    assert f"Set {name} before serving" in printed


def test_the_server_starts_with_what_it_needs():
    assert run("-W", "error", "-c", "import newsroom.wsgi", **PRODUCTION) == (0, "")


def test_a_secret_may_stand_in_a_file(tmp_path):
    file = tmp_path / "secret"
    file.write_text(PRODUCTION["NEWSROOM_SECRET_KEY"] + "\n", encoding="utf-8")
    given = PRODUCTION | {"NEWSROOM_SECRET_KEY_FILE": str(file)}
    del given["NEWSROOM_SECRET_KEY"]
    code = "from django.conf import settings; print(settings.SECRET_KEY)"
    status, printed = run("-c", code, **given, DJANGO_SETTINGS_MODULE="newsroom.settings")
    assert (status, printed.strip()) == (0, PRODUCTION["NEWSROOM_SECRET_KEY"])


def test_djangos_check_for_deployment_finds_nothing():
    status, printed = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert status == 0, printed


def test_a_setting_that_makes_no_sense_is_refused():
    status, printed = run("manage.py", "check", NEWSROOM_SIGNUP="perhaps")
    assert status != 0
    assert "NEWSROOM_SIGNUP" in printed


def test_the_example_file_loads_with_its_required_values_filled_in():
    example = Path(__file__).parent.parent / ".env.example"
    lines = [line for line in example.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    given = dict(line.split("=", 1) for line in lines)
    assert [name for name, value in given.items() if not value] == ["NEWSROOM_SECRET_KEY"]
    given["NEWSROOM_SECRET_KEY"] = PRODUCTION["NEWSROOM_SECRET_KEY"]
    assert run("-W", "error", "-c", "import newsroom.wsgi", **given) == (0, "")


@pytest.mark.parametrize("name", ["DATABASE_URL", "CACHE_URL", "EMAIL_URL"])
@pytest.mark.parametrize("nothing", ["", " "])
def test_an_address_set_to_nothing_is_not_set(name, nothing):
    code = "from newsroom.settings import DATABASES, CACHES, EMAIL; print(DATABASES, CACHES, EMAIL)"
    assert run("-c", code, **{name: nothing}) == run("-c", code)


@pytest.mark.parametrize(
    "url", ["https://cdn.example.org/", "//cdn.example.org/", "media/", "/media", "/", ""]
)
def test_pictures_are_served_by_no_other_server(url):
    status, printed = run("manage.py", "check", NEWSROOM_MEDIA_URL=url)
    assert status != 0
    assert "NEWSROOM_MEDIA_URL" in printed


def test_pictures_are_served_where_the_settings_say():
    code = (
        "import django as d; d.setup(); from django.urls import reverse; print(reverse('media', args=['a']))"
    )
    given = {"NEWSROOM_MEDIA_URL": "/pictures/", "DJANGO_SETTINGS_MODULE": "newsroom.settings"}
    assert run("-W", "error", "-c", code, **PRODUCTION, **given) == (0, "/pictures/a\n")


def test_commands_run_without_any_setting():
    assert run("manage.py", "check")[0] == 0
