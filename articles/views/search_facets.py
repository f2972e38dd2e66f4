"""By what answers of the search are narrowed down, with counts; and what is chosen, to be taken away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from articles.forms.searching import Asked
from articles.search.lookup import KINDS, Found, years
from articles.search.shown import Thing, named
from articles.views.choices import Choice, Facet

# So many values of a kind stand on the page at once, and so many unfold.
AT_FIRST, AT_MOST = 6, 20
_OF = {letter: name for name, letter in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen value, and the query without it."""

    label: str
    query: str


def facets_of(things: Mapping[str, Sequence[Thing]], found: Found) -> list[Facet]:
    """Return the kinds by which what was found can be narrowed down further, or is to these things."""
    legends = {
        "section": gettext("Section"),
        "contributor": gettext("Writer"),
        "year": gettext("Year"),
        "publication": gettext("Publication"),
    }
    counts: dict[str, dict[str, int]] = {name: {} for name in KINDS}
    for value, count in found.counts.items():
        counts[_OF[value[0]]][value[1:]] = count
    names = named({name: _frequent(counts[name], things.get(name, ())) for name in KINDS if name != "year"})
    facets = []
    for name, legend in legends.items():
        chosen = things.get(name, ())
        if name == "year":
            choices = _years(counts[name], chosen, found)
        else:
            choices = _choices(counts[name], names.get(name, ()), chosen)
        # What all answers have in common parts nothing.
        if len(choices) > 1 or name in things:
            facets.append(Facet(name, legend, choices, AT_FIRST, more=name in found.more_of))
    return facets


def _frequent(counts: Mapping[str, int], chosen: Sequence[Thing]) -> list[int]:
    """Return the keys of the most frequent things of a kind; none of only one, which parts nothing."""
    if not chosen and len(counts) < 2:
        return []
    return [int(key) for key in sorted(counts, key=lambda key: (-counts[key], int(key)))[:AT_MOST]]


def _choices(counts: Mapping[str, int], names: Iterable[Thing], chosen: Iterable[Thing]) -> list[Choice]:
    """Return the most frequent things of a kind, and those that are chosen."""
    things = {thing.key: thing for thing in (*chosen, *names)}.values()
    picked = {thing.key for thing in chosen}
    choices = [
        Choice(thing.slug, thing.name, counts.get(str(thing.key), 0), thing.key in picked) for thing in things
    ]
    return sorted(choices, key=lambda choice: (-choice.count, choice.label, choice.value))


def _years(counts: Mapping[str, int], chosen: Iterable[Thing], found: Found) -> list[Choice]:
    """Return the years, the newest first: all that the archive has where answers were too many to count."""
    picked = {thing.slug for thing in chosen}
    known = {*counts, *picked}
    if "year" in found.more_of:
        known |= set(map(str, years()))
    return [
        Choice(year, year, counts.get(year, 0), year in picked)
        for year in sorted(known, key=int, reverse=True)
    ]


def chips_of(asked: Asked, things: Mapping[str, Iterable[Thing]]) -> list[Chip]:
    """Return what is chosen, by the names that it has."""
    chips = []
    for name, values in asked.chosen.items():
        labels = {thing.slug: thing.name for thing in things[name]}
        chips += [Chip(labels.get(value, value), asked.without(name, value).query()) for value in values]
    return chips
