"""Notes taken home: of an article, of a group, all of one's own."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from articles import access
from articles.forms.sifting import query_of, sift_of
from articles.interchange import export
from articles.interchange.export import FORMATS, Export


@login_not_required
@require_safe
def article(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """What this reader may see on an article."""
    return _sent(request, export.of_article(access.article_at(request, slug), request.user))


@require_safe
def notebook(request: HttpRequest) -> StreamingHttpResponse:
    """All of one's own; where the address names an article, what is on that."""
    slug = request.GET.get("article")
    article = access.article_at(request, slug) if slug else None
    return _sent(request, export.of_person(request.user, article))


@require_safe
def group(request: HttpRequest, slug: str) -> StreamingHttpResponse:
    """What the members of a group wrote for it."""
    return _sent(request, export.of_group(access.group_at(request, slug), request.user))


def _sent(request: HttpRequest, chosen: Export) -> StreamingHttpResponse:
    """Answer with a file of what the address asks for, piece by piece. Raise 404 for an unknown format."""
    name = request.GET.get("format", "markdown")
    if name not in FORMATS:
        raise Http404
    form, sift = FORMATS[name], sift_of(request.GET)
    pieces = chosen.narrowed(sift, query_of(sift)).pieces(name)
    response = StreamingHttpResponse(pieces, content_type=form.content_type)
    response["Content-Disposition"] = f'attachment; filename="{chosen.name}.{form.suffix}"'
    patch_cache_control(response, private=True, no_store=True)
    return response
