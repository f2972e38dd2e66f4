"""Marks into a body, beside cutting the same body at its tags by a regular expression."""

import re
from functools import partial

from django.contrib.auth.models import AnonymousUser

from articles.anchoring import highlight
from articles.views.cards import margin_of
from tests.benchmarks.figures import Figure, interleaved, milliseconds
from tests.benchmarks.paper import MANY, Paper

ROUNDS = 100
TAG = re.compile(r"(<[^>]*>)")


def measure(paper: Paper) -> list[Figure]:
    """Highlight the notes of the long story."""
    article = paper.long[MANY]
    html, spans = article.current.html, margin_of(article, AnonymousUser()).spans
    ours, split = interleaved(
        ROUNDS,
        partial(milliseconds, partial(highlight, html, spans)),
        partial(milliseconds, partial(TAG.split, html)),
    )
    what = f"highlight of {len(spans)} spans in {len(html) // 1000} kB of HTML"
    return [Figure(what, ours, "ms", "split at tags by regex", split, 3)]
