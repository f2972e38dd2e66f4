"""The settings of the project, as the tests need them: a secret, quick hashes, nothing left behind."""

import os
import tempfile

from newsroom.settings import *  # noqa: F403
from newsroom.settings import DATABASES, STORAGES, VAR_DIR

SECRET_KEY = "only for tests, and long enough to be taken for one"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
# Hashing passwords slowly is what production is for.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
MEDIA_ROOT = tempfile.mkdtemp(prefix="newsroom-media-")
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # In a file, so that WAL and races are as real in the tests as they are in use.
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / f"test-{os.getpid()}.sqlite3")}
