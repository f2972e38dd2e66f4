"""`/styleguide/`: every part of the pages in every state, for those who change them; only with debug on."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from articles.views import samples, samples_away
from articles.views.reading import body_of

INKS = ("paper", "paper-2", "ink", "ink-2", "ink-3", "rule", "rule-2", "field", "accent")
HIGHLIGHTS = ("yellow", "green", "blue", "pink")
TEXTS = ("xs", "s", "m", "body", "l", "xl", "2xl", "3xl", "plate")
SPACES = range(1, 9)


@login_not_required
@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """The parts, made by the very templates that pages use; a page of an article closes it."""
    if not settings.DEBUG:
        raise Http404
    told = samples.story()
    context = samples.sample(told.current.text)
    context |= {
        "user": AnonymousUser(),
        "body": body_of(told, context["margin"]),
        "inks": INKS,
        "colors": HIGHLIGHTS,
        "texts": TEXTS,
        "spaces": SPACES,
        "fields": samples.fields(),
        "editors": samples.editors(),
        "cards": [
            card.html(signed_in=True, language=get_language())
            for card in samples.cards(told.current.text, group="cards")
        ],
        "page": samples.pages(),
        "numbers": samples.pages().paginator.get_elided_page_range(6, on_each_side=1, on_ends=1),
        "tall": samples.photo(tall=True),
        "story": told,
        "citations": samples.citations_of(told),
        "continued": samples.continued(told),
        "conflict": samples_away.conflict(told),
        "away": samples_away.notebook(told),
        "search": samples_away.search(told),
        "kept": samples_away.group(),
        "refused": samples.refused(),
    }
    return render(request, "styleguide/styleguide.html", context)
