"""Sets Newsroom up as in production, on a database of its own.

Neither a developer's database nor the settings of their environment take part.
"""

import logging
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.db import connection

from tests.benchmarks import DATABASE, RUN


def set_up() -> None:
    """Begin a run in an empty folder. To be called before anything of Newsroom is imported."""
    shutil.rmtree(RUN, ignore_errors=True)
    RUN.mkdir(parents=True)
    for name in [name for name in os.environ if name.startswith("NEWSROOM_") or name == "CACHE_URL"]:
        del os.environ[name]
    os.environ |= {
        "DATABASE_URL": f"sqlite:///{DATABASE}",
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "NEWSROOM_ALLOWED_HOSTS": "127.0.0.1,testserver",
        "NEWSROOM_BASE_URL": "http://127.0.0.1",
        "NEWSROOM_MEDIA_ROOT": str(RUN / "media"),
        "NEWSROOM_SECRET_KEY": secrets.token_urlsafe(50),
    }
    django.setup()
    # A line a note is what production writes; the servers write theirs to a file.
    logging.disable(logging.INFO)


@contextmanager
def database(path: Path) -> Iterator[None]:
    """Another database file under the connection, for a while."""
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(path)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual
