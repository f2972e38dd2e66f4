"""Slugs and folded names: how one thing is recognised under several spellings."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Manager
from django.utils.text import slugify

from articles.models.former_slug import FormerSlug

SLUG_LENGTH = 80
# Letters that are none with an accent: left out, "Sørensen" would be "srensen".
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"},
)

# Signs as they are typed.
_TYPED = str.maketrans(
    {
        **dict.fromkeys("‘’‛ʼʻ′", "'"),
        **dict.fromkeys("“”„‟″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "×": "x",
    }
)
_HYPHENS = re.compile("-{2,}")


def fold(name: str) -> str:
    """Return `name` without case, accents, typography and superfluous white space, for comparing.

    What somebody typed with straight quotes and two hyphens, WordPress sets with curly ones and a dash.

    >>> fold("  SOFÍA  Castellanos ") == fold("Sofia Castellanos")
    True
    >>> fold("Pat O’Neil – the 4×100") == fold("Pat O'Neil -- the 4x100")
    True
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_TYPED))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(_HYPHENS.sub("-", bare).split())


def free_slug(name: str, taken: Callable[[str], bool], *, fallback: str) -> str:
    """Return a slug made from `name` that `taken` does not know, with a number behind it if need be.

    Cut at a word's end to at most 80 characters; `fallback` stands in for a name without letters.

    >>> free_slug("Åse Sørensen: Straße", lambda slug: False, fallback="x")
    'ase-sorensen-strasse'
    """
    slug = slugify(name.casefold().translate(_LETTERS))
    if len(slug) > SLUG_LENGTH:
        slug = slug[: SLUG_LENGTH + 1].rsplit("-", 1)[0][:SLUG_LENGTH]
    slug = slug.strip("-") or fallback
    candidate, number = slug, 1
    while taken(candidate):
        number += 1
        candidate = f"{slug}-{number}"
    return candidate


def free_slugs(names: Sequence[str], taken_in: Manager[Any], *, fallback: str) -> list[str]:
    """Return a slug for each name that neither another of them nor any row of `taken_in` has or had.

    Two queries for all; a name whose first slug is taken costs more.
    """
    wanted = [free_slug(name, lambda _slug: False, fallback=fallback) for name in names]
    former = FormerSlug.objects.filter(kind=taken_in.model._meta.model_name)  # noqa: SLF001 - Django's documented API
    taken = {
        slug
        for rows in (taken_in, former)
        for slug in rows.filter(slug__in=wanted).values_list("slug", flat=True)
    }
    slugs = []
    for name in names:
        slug = free_slug(
            name,
            lambda s: (
                s in taken
                or (s not in wanted and any(rows.filter(slug=s).exists() for rows in (taken_in, former)))
            ),
            fallback=fallback,
        )
        taken.add(slug)
        slugs.append(slug)
    return slugs
