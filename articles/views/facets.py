"""What a list of notes may be narrowed to, with counts: the boxes of its filter."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext

from articles.models import Color, Group, Visibility
from articles.models.sifting import GROUP, KINDS, Counts, Sift
from articles.views.choices import Choice, Facet

# So many tags or people stand in the filter at once; the rest unfolds.
AT_FIRST = 8


def facets_of(sift: Sift, counts: Counts, *, colors: Mapping[str, str], names: Iterable[str]) -> list[Facet]:
    """Return the facets of the dimensions `names` that part these notes.

    `colors` are the names that the colours have been given.
    """
    labels = {
        "color": {str(c): colors.get(c) or str(c.label).capitalize() for c in Color},
        "sees": _those_who_see(counts.of["sees"]),
        "kind": {kind: str(label) for kind, label in KINDS.items()},
        "gone": {"1": gettext("No longer in the article")},
        "person": {name: name for name, _ in counts.of["person"].most_common()},
        "tag": {name: name for name in counts.tags},
    }
    legends = {
        "color": gettext("Color"),
        "sees": gettext("Who sees it"),
        "kind": gettext("What it is"),
        "gone": gettext("Its words"),
        "person": gettext("Person"),
        "tag": gettext("Tag"),
    }
    facets = []
    for name in names:
        numbers = counts.tags if name == "tag" else counts.of[name]
        wanted = getattr(sift, name)
        values = [*labels[name], *sorted(wanted - labels[name].keys())]
        choices = [
            Choice(
                value,
                labels[name].get(value, value),
                numbers.get(value, 0),
                checked=value in wanted,
                color=value if name == "color" and value in Color.values else "",
            )
            for value in values
            if numbers.get(value) or value in wanted
        ]
        if choices:
            facets.append(Facet(name, legends[name], choices, AT_FIRST))
    return facets


def _those_who_see(numbers: Mapping[str, int]) -> dict[str, str]:
    """Return whom notes are shown to, in words: the author alone, groups by name, everyone."""
    slugs = [value.removeprefix(GROUP) for value in numbers if value.startswith(GROUP)]
    groups = Group.objects.filter(slug__in=slugs)
    return {
        str(Visibility.PRIVATE): str(Visibility.PRIVATE.label),
        **{f"{GROUP}{group.slug}": group.name for group in groups},
        str(Visibility.PUBLIC): str(Visibility.PUBLIC.label),
    }
