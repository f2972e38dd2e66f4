"""What is asked of the search: the fields of its address, and the addresses of what may be asked instead."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from django.http import QueryDict

from articles.models import Contributor, Publication, Section
from articles.search.lookup import KINDS, Narrowing
from articles.search.query import LONGEST
from articles.search.shown import Thing

# More values of one field than anybody chooses.
MOST_VALUES = 50
# It goes into the condition as it stands, and is counted with.
_YEAR = re.compile(r"[1-9][0-9]{3}\Z")
_NAMED: dict[str, type[Any]] = {
    "section": Section,
    "contributor": Contributor,
    "publication": Publication,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of an address of the search. `chosen` holds slugs and years, by the field's name."""

    text: str = ""
    within: str = "articles"
    order: str = ""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, data: QueryDict) -> Self:
        """Return what an address asks for; what makes no sense in it is not asked."""
        chosen = {}
        for name in KINDS:
            values = (value for value in data.getlist(name)[:MOST_VALUES] if _makes_sense(name, value))
            if kept := tuple(dict.fromkeys(values)):
                chosen[name] = kept
        return cls(
            text=data.get("q", "")[:LONGEST].replace("\0", "").strip(),
            within="notes" if data.get("in") == "notes" else "articles",
            order="newest" if data.get("order") == "newest" else "",
            chosen=chosen,
        )

    def things(self) -> dict[str, list[Thing]]:
        """Return what is chosen, by the field's name: what there is of it, and everybody may know of."""
        return {name: _things(name, values) for name, values in self.chosen.items()}

    def query(self) -> str:
        """Return the query of the address that asks for this."""
        query = QueryDict(mutable=True)
        if self.text:
            query["q"] = self.text
        if self.within != "articles":
            query["in"] = self.within
        if self.order:
            query["order"] = self.order
        for name, values in self.chosen.items():
            query.setlist(name, list(values))
        return query.urlencode()

    def without(self, name: str, value: str) -> Self:
        """Return the same, but for one chosen value."""
        values = tuple(other for other in self.chosen[name] if other != value)
        return replace(self, chosen={**self.chosen, name: values})


def narrowing_to(things: Mapping[str, Iterable[Thing]]) -> Narrowing:
    """Return the values by which the index knows these things; where nothing is known nothing fits."""
    return {
        name: frozenset(f"{KINDS[name]}{thing.key}" for thing in of_it) or frozenset({KINDS[name]})
        for name, of_it in things.items()
    }


def _things(name: str, values: tuple[str, ...]) -> list[Thing]:
    if name == "year":
        return [Thing(year, year, year) for year in values]
    known = Contributor.objects.named() if name == "contributor" else _NAMED[name].objects.all()
    return [Thing(*row) for row in known.filter(slug__in=values).values_list("pk", "slug", "name")]


def _makes_sense(name: str, value: str) -> bool:
    """Whether a year is one; whether a slug is anything's, the database says."""
    return bool(_YEAR.match(value)) if name == "year" else bool(value) and "\0" not in value
