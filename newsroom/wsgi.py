"""The WSGI application. Refuses to serve without what a public server must have."""

import gc
import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

REQUIRED = {"NEWSROOM_SECRET_KEY": "SECRET_KEY", "NEWSROOM_ALLOWED_HOSTS": "ALLOWED_HOSTS"}


def is_set(name: str) -> bool:
    """Whether a setting has a value; Django refuses to tell of an empty secret."""
    try:
        return bool(getattr(settings, name))
    except ImproperlyConfigured:
        return False


if missing := [variable for variable, name in REQUIRED.items() if not is_set(name)]:
    message = f"Set {' and '.join(missing)} before serving (or NEWSROOM_DEBUG=1 on your own machine)."
    raise ImproperlyConfigured(message)

application = get_wsgi_application()

# What is there now stays as long as the process: it need not be gone through at each collection of garbage,
# which would hold up now and then an answer by some 50 ms.
gc.collect()
gc.freeze()
