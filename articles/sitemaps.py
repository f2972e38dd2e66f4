"""Where everything is, for search engines: sitemaps, one of news, and what they are asked to leave alone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps import views as django_sitemaps
from django.db.models import Exists, Max, OuterRef, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import (
    Article,
    ArticleQuerySet,
    Contributor,
    Publication,
    Section,
    Topic,
)
from newsroom import addresses

NEWS_DAYS = 2
NEWS_STORIES = 1000  # more a search engine does not read

# Forms, what people take home, and what is somebody's own. `$` ends an address.
PRIVATE_PATHS = (
    "/account/",
    "/admin/",
    "/annotations/",
    "/articles/*/annotations/",
    "/articles/*/export/",
    "/articles/*/notes/",
    "/articles/*/place/",
    "/articles/*/print/",
    "/articles/*/revisions/*/cursor/",
    "/articles/*/revisions/*/restore/",
    "/articles/*/save/",
    "/groups/",
    "/language/",
    "/notebook/",
    "/notes/",
    "/offline/",
    "/saved/",
    "/search/",
)

View = Callable[..., HttpResponse]


class _Map(Sitemap):
    """A sitemap of addresses as the world outside knows them."""

    # A file may hold 50,000; so many are half a megabyte, and are made in about a second.
    limit = 5000

    @property
    def protocol(self) -> str:
        """Return http or https, as the site's address has it."""
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: Any = None) -> str:  # noqa: ANN401, ARG002 - Django's signature
        """Return the host and port of the site's address."""
        return urlsplit(settings.SITE_URL).netloc

    def get_latest_lastmod(self) -> datetime | None:
        """Return when the newest change was. Django would load all that there is to find out."""
        return None


class Fronts(_Map):
    """The fronts of papers and sections, and what every paper has beside its stories."""

    def items(self) -> list[str]:
        """Return the paths; what is of the home publication stands at the root."""
        papers = list(Publication.objects.order_by("-is_home", "pk"))
        paths = [reverse("publications")] if len(papers) > 1 else []
        for number, paper in enumerate(papers):
            slug = [paper.slug] if number else []
            paths.append(paper.get_absolute_url() if slug else reverse("home"))
            paths += [reverse(name, args=slug) for name in ("archive", "corrections", "staff", "about")]
        return paths + [
            section.get_absolute_url() for section in Section.objects.with_stories().order_by("pk")
        ]

    def location(self, item: str) -> str:
        """Return the path."""
        return item


class Contributors(_Map):
    """Those of whom everybody may know."""

    def items(self) -> QuerySet[Contributor]:
        """Return them."""
        return Contributor.objects.named().only("slug").order_by("pk")


class Topics(_Map):
    """What everybody may read about."""

    def items(self) -> QuerySet[Topic]:
        """Return them."""
        return Topic.objects.filter(
            Exists(Article.objects.published().filter(topics=OuterRef("pk")))
        ).order_by("pk")


class Stories(_Map):
    """All stories in the order in which they came in: those that stand in a file stay in it."""

    def items(self) -> QuerySet[Article]:
        """Return what everybody may read."""
        return Article.objects.published().only("slug", "modified").order_by("pk")

    def lastmod(self, item: Article) -> datetime:
        """Return when it was last changed."""
        return item.modified

    def get_latest_lastmod(self) -> datetime | None:
        """Return when the last change of any of them was."""
        return Article.objects.published().aggregate(latest=Max("modified"))["latest"]


class News(_Map):
    """The stories of the last two days, as search engines of news want them told."""

    limit = NEWS_STORIES

    def items(self) -> ArticleQuerySet:
        """Return them, the newest first; what is dated ahead is no news yet."""
        since, today = timezone.now() - timedelta(days=NEWS_DAYS), timezone.localdate()
        stories = Article.objects.published().filter(sort_at__gte=since).exclude(published_on__gt=today)
        return (
            stories.newest_first()
            .select_related("publication")
            .only("slug", "headline", "language", "published_on", "published_at", "publication__name")[
                :NEWS_STORIES
            ]
        )


_MAPS: dict[str, type[_Map]] = {
    "fronts": Fronts,
    "stories": Stories,
    "contributors": Contributors,
    "topics": Topics,
    "news": News,
}


def _for_all(view: View) -> View:
    """Return a view whose answer is the same for all, to be asked for again each time."""

    @login_not_required
    @require_safe
    @wraps(view)
    def for_all(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        response = view(request, *args, **kwargs)
        # The newest change of what is there would not tell of what was taken away.
        response.headers.pop("Last-Modified", None)
        response.headers["Cache-Control"] = "public, no-cache"
        return response

    return for_all


@_for_all
def index(request: HttpRequest) -> HttpResponse:
    """The sitemaps, in files of bounded size."""
    files = []
    for name, kind in _MAPS.items():
        sitemap = kind()
        address = addresses.absolute(reverse("sitemap_part", args=[name]))
        pages = [f"{address}?p={number}" for number in range(2, sitemap.paginator.num_pages + 1)]
        latest = sitemap.get_latest_lastmod()
        files += [{"location": each, "last_mod": latest} for each in [address, *pages]]
    return render(request, "sitemap_index.xml", {"sitemaps": files}, content_type="application/xml")


@_for_all
def part(request: HttpRequest, name: str) -> HttpResponse:
    """One sitemap, or the page `p` of it."""
    if name not in _MAPS:
        raise Http404
    template = "sitemaps/news.xml" if name == "news" else "sitemap.xml"
    # Sitemaps are kept out of search results themselves by a header that Django's view adds.
    return django_sitemaps.sitemap(request, {name: _MAPS[name]}, name, template).render()


@_for_all
def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """What search engines are asked to leave alone, and where the sitemap is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in PRIVATE_PATHS)]
    lines += ["", f"Sitemap: {addresses.absolute(reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
