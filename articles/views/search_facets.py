"""By what answers of the search are narrowed down, with counts; and what is chosen, to be taken away."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from articles.forms.searching import Asked
from articles.models import Contributor, Publication, Section
from articles.search.lookup import KINDS, Found, years
from articles.views.choices import Choice, Facet

# So many values of a kind stand on the page at once, and so many unfold.
AT_FIRST, AT_MOST = 6, 20


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value, and the query without it."""

    label: str
    query: str


def facets_of(asked: Asked, found: Found) -> list[Facet]:
    """Return the kinds by which what was found can be narrowed down further, or is."""
    legends = {
        "section": gettext("Section"),
        "contributor": gettext("Writer"),
        "year": gettext("Year"),
        "publication": gettext("Publication"),
    }
    facets = []
    for name, legend in legends.items():
        counts = {
            value.removeprefix(KINDS[name]): count
            for value, count in found.counts.items()
            if value.startswith(KINDS[name])
        }
        chosen = asked.chosen.get(name, ())
        choices = _years(counts, chosen, found) if name == "year" else _named(name, counts, chosen)
        # What all answers have in common parts nothing.
        if len(choices) > 1 or chosen:
            facets.append(Facet(name, legend, choices, AT_FIRST, more=name in found.more_of))
    return facets


def _named(name: str, counts: Mapping[str, int], chosen: Iterable[str]) -> list[Choice]:
    """Return the most frequent things of a kind, and those that are chosen."""
    frequent = sorted(counts, key=lambda key: (-counts[key], int(key)))[:AT_MOST]
    things = _things(name, Q(pk__in=frequent) | Q(slug__in=list(chosen)))
    choices = [
        Choice(thing.slug, thing.name, counts.get(str(thing.pk), 0), thing.slug in chosen) for thing in things
    ]
    return sorted(choices, key=lambda choice: (-choice.count, choice.label))


def _things(name: str, which: Q) -> list[Any]:
    """Return things of a kind, of those that everybody may know of."""
    if name == "contributor":
        known: QuerySet[Any] = Contributor.objects.named()
    else:
        known = Section.objects.all() if name == "section" else Publication.objects.all()
    return list(known.filter(which).only("pk", "name", "slug"))


def _years(counts: Mapping[str, int], chosen: Iterable[str], found: Found) -> list[Choice]:
    """Return the years, the newest first: all that the archive has where answers were too many to count."""
    known = {*counts, *chosen}
    if "year" in found.more_of:
        known |= set(map(str, years()))
    return [
        Choice(year, year, counts.get(year, 0), year in chosen)
        for year in sorted(known, key=int, reverse=True)
    ]


def chips_of(asked: Asked) -> list[Chip]:
    """Return what is chosen, by the names that it has."""
    chips = []
    for name, values in asked.chosen.items():
        labels = {} if name == "year" else {t.slug: t.name for t in _things(name, Q(slug__in=values))}
        chips += [Chip(labels.get(value, value), asked.without(name, value).query()) for value in values]
    return chips
