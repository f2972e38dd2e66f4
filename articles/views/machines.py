"""What machines ask for: health, and pictures."""

from urllib.parse import quote

from django.contrib.auth.decorators import login_not_required
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import condition, require_safe

from articles.models.photo import picture_type


@login_not_required
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """200 while the database answers, 503 otherwise."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer\n", status=503, content_type="text/plain")
    return HttpResponse("ok\n", content_type="text/plain")


def _tag_of(request: HttpRequest, name: str) -> str:  # noqa: ARG001 - Django's signature
    """Return the tag of a picture: its name is made of its content."""
    return f'"{quote(name)}"'


@login_not_required
@require_safe
@condition(etag_func=_tag_of)
def media(request: HttpRequest, name: str) -> FileResponse:  # noqa: ARG001
    """Serve a picture under its hashed name, to be kept by browsers for a year."""
    kind = picture_type(name)
    if kind is None or ".." in name.split("/") or not default_storage.exists(name):
        raise Http404
    response = FileResponse(default_storage.open(name), content_type=kind)
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    return response
