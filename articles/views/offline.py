"""Reading without a connection: the service worker, what is said where nothing is kept, the manifest."""

import hashlib
import json
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import access

# How many of the stories last read are kept, and for how long after they were fetched.
MOST_STORIES = 30
DAYS = 30
# What a story needs to look like itself.
SHELL = (
    "css/base.css",
    "css/article.css",
    "css/annotations.css",
    "css/filter.css",
    "css/pages.css",
    "fonts/newsreader-roman.woff2",
    "fonts/newsreader-italic.woff2",
    "img/icon.svg",
    # and what a visitor's page loads at once, with all that it imports
    "js/choices.js",
    "js/copying.js",
    "js/find.js",
    "js/first.js",
    "js/memory.js",
    "js/offline.js",
    "js/page.js",
    "js/shortcuts.js",
    "js/tools.js",
)
PAPER = "#fbf9f4"
ICONS = (
    ("img/icon-192.png", 192, "any"),
    ("img/icon-512.png", 512, "any"),
    ("img/icon-mask.png", 512, "maskable"),
)


def _for_all(content: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response.headers["Cache-Control"] = "public, no-cache"
    return response


@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """The service worker. It changes with all that it keeps and does, so that browsers take the new one."""
    script = static("js/worker.js")
    kept: dict[str, Any] = {"shell": [static(name) for name in SHELL], "offline": reverse("offline")}
    kept |= {"most": MOST_STORIES, "days": DAYS}
    release = hashlib.sha256(json.dumps([kept, script]).encode()).hexdigest()[:16]
    told = json.dumps(kept | {"release": release})
    response = _for_all(f"self.newsroom = {told};\nimportScripts({json.dumps(script)});\n", "text/javascript")
    response.headers["Service-Worker-Allowed"] = "/"
    return response


@login_not_required
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What is shown without a connection where nothing is kept."""
    return render(request, "errors/offline.html")


@login_not_required
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """By what a phone puts the paper among its apps."""
    paper = access.home_publication()
    document = {
        "id": "/",
        "name": paper.name if paper else "Newsroom",
        "start_url": reverse("home"),
        "scope": "/",
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": static(name), "sizes": f"{side}x{side}", "type": "image/png", "purpose": purpose}
            for name, side, purpose in ICONS
        ],
    }
    return _for_all(json.dumps(document), "application/manifest+json")
