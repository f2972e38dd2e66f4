"""The production settings of `wagtail start`, and the app of stories."""

from paper.settings.base import INSTALLED_APPS
from paper.settings.production import *  # noqa: F403 - settings are laid on settings so

SECRET_KEY = "a secret of a site that only this machine sees for a minute"
ALLOWED_HOSTS = ["127.0.0.1"]
INSTALLED_APPS = [*INSTALLED_APPS, "stories"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
