"""The WSGI application. Refuses to serve without what a public server must have."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

REQUIRED = {
    "NEWSROOM_SECRET_KEY": settings.SECRET_KEY,
    "NEWSROOM_ALLOWED_HOSTS": settings.ALLOWED_HOSTS,
}
if missing := [name for name, value in REQUIRED.items() if not value]:
    message = f"Set {' and '.join(missing)} before serving (or NEWSROOM_DEBUG=1 on your own machine)."
    raise ImproperlyConfigured(message)

application = get_wsgi_application()
