"""What a page costs before anything is done for it: a Django view that returns bytes, without middleware.

Stands by itself: granian loads it without Newsroom. Each file of BARE_FOLDER is an address.
"""

import os
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path

BODIES = {file.name: file.read_bytes() for file in Path(os.environ["BARE_FOLDER"]).iterdir()}
BODIES[""] = b"up"


def body(request: HttpRequest, name: str = "") -> HttpResponse:
    """Return the bytes of that name."""
    return HttpResponse(BODIES[name], headers={"Content-Length": str(len(BODIES[name]))})


settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    MIDDLEWARE=[],
    ROOT_URLCONF=(path("", body), path("<str:name>", body)),
    SECRET_KEY="bare",
)
application = get_wsgi_application()
