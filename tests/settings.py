"""The settings of the project, as the tests need them: a secret, quick hashes, nothing left behind."""

import tempfile
from pathlib import Path

from newsroom.settings import *  # noqa: F403
from newsroom.settings import DATABASES, STORAGES

# Removed when the run ends.
_folder = tempfile.TemporaryDirectory(prefix="newsroom-tests-")

SECRET_KEY = "only for tests, and long enough to be taken for one"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Hashing passwords slowly is what production is for.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# Whitenoise reads this folder for every client that a test makes; browser tests serve from static/ itself.
STATIC_ROOT = Path(_folder.name) / "static"
STATIC_ROOT.mkdir()
MEDIA_ROOT = Path(_folder.name) / "media"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In a file, so that WAL and races are as real as they are in use. But no test outlives a power cut.
    _options = DATABASES["default"]["OPTIONS"]
    DATABASES["default"] |= {
        "TEST": {"NAME": f"{_folder.name}/test.sqlite3"},
        "OPTIONS": _options | {"init_command": f"{_options['init_command']}PRAGMA synchronous=OFF;"},
    }
