"""A stock Wagtail site with one story: its environment is made once, the site anew in every run."""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import BENCH, RUN

ENVIRONMENT = BENCH / "wagtail-env"
PYTHON = ENVIRONMENT / "bin" / "python"
REQUIREMENTS = ("wagtail~=8.0", "gunicorn")
SITE = RUN / "wagtail"
SETTINGS = "stories.settings"
MODULE = "paper.wsgi:application"


def make_environment() -> None:
    """Install Wagtail and gunicorn from the package index, unless they are there."""
    done = ENVIRONMENT / "done"
    if done.exists() and done.read_text() == " ".join(REQUIREMENTS):
        return
    sys.stderr.write("Installing Wagtail into var/bench/wagtail-env (once)...\n")
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    _run(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", *REQUIREMENTS], folder=BENCH)
    done.write_text(" ".join(REQUIREMENTS))


def make_site(body: str) -> str:
    """Make the site as `wagtail start` does, with a story of that HTML, and return the story's path."""
    SITE.mkdir()
    _run([str(ENVIRONMENT / "bin" / "wagtail"), "start", "paper", str(SITE)])
    shutil.copytree(Path(__file__).parent / "wagtail_stories", SITE / "stories")
    for command in (["makemigrations", "stories"], ["migrate"], ["collectstatic", "--noinput"]):
        _run(["manage.py", *command, "--verbosity", "0"])
    return _run(["stories/fill.py"], given=body)


def version() -> str:
    """Return the version of Wagtail that is installed."""
    return _run(["-c", "import wagtail; print(wagtail.__version__)"], folder=BENCH).strip()


def _run(arguments: Sequence[str], *, folder: Path = SITE, given: str = "") -> str:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": SETTINGS, "PYTHONPATH": str(folder)}
    done = subprocess.run(  # noqa: S603
        [PYTHON, *arguments],
        cwd=folder,
        env=environment,
        input=given,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout
