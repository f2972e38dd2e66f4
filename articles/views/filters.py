"""The filter of a margin: what of it is asked for, which cards fit, and how many there are of each choice.

Values only: cards in, cards out. What a reader may see was decided before, so every count is of that.
"""

import html
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Self

from django.http import QueryDict
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _

from articles.models import Color
from articles.models.sifting import GROUP, MOST_WORDS, plain
from articles.views.card import Card

MINE: Final = "mine"
KINDS: Final = {
    "note": _("Notes"),
    "highlight": _("Highlights without a note"),
    "whole": _("On the whole article"),
    "resolved": _("Resolved threads"),
    "gone": _("No longer in the article"),
}
# By what cards are told apart. Within one of them any value will do, between them all must.
DIMENSIONS: Final = ("whose", "color", "person", "tag", "kind")
# More than anybody chooses, and a bound on what an address makes the server do.
MOST_VALUES: Final = 50
LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for; nothing asks for all. `whose` holds at most one value: `mine`, or `group:` and a slug.

    `words` are looked for in notes, their replies and passages: all of them, or their parts, in any case and
    with or without accents.
    """

    whose: frozenset[str] = frozenset()
    color: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()
    tag: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    words: str = ""

    @classmethod
    def of(cls, data: QueryDict) -> Self:
        """Return what the fields of an address ask for; a value that no card has is found nowhere."""
        many = {name: frozenset(_said(data.getlist(name)[:MOST_VALUES])) for name in DIMENSIONS[1:]}
        whose = frozenset(_said([data.get("whose", "")]))
        return cls(whose=whose, **many, words=" ".join(_said([data.get("q", "")])))

    @property
    def is_open(self) -> bool:
        """Whether it asks for all."""
        return self == EVERYTHING

    @property
    def group(self) -> str:
        """The slug of the group whose notes alone are asked for, or nothing."""
        return next((each.removeprefix(GROUP) for each in self.whose if each.startswith(GROUP)), "")

    def of_others(self, whose: str) -> Self:
        """Return the same filter for the notes of somebody else: `mine`, a group's, or all, where it is empty."""
        return replace(self, whose=frozenset([whose] if whose else []))

    @property
    def query(self) -> str:
        """The query of an address that asks for it, with its question mark; empty for all."""
        query = QueryDict(mutable=True)
        for name in DIMENSIONS:
            query.setlist(name, sorted(getattr(self, name)))
        query.setlist("q", [self.words] if self.words else [])
        encoded = query.urlencode()
        return f"?{encoded}" if encoded else ""


EVERYTHING: Final = Filter()


def _said(values: Iterable[str]) -> list[str]:
    return [value.strip()[:LONGEST] for value in values if value.strip() and "\0" not in value]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to choose, and how many cards it would show beside what else is asked for."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Sifted:
    """Cards sorted by whether they are asked for, and what there is to choose."""

    shown: Sequence[Card]
    hidden: Sequence[Card]
    choices: Mapping[str, Sequence[Choice]] = field(default_factory=dict)
    everyone: int = 0

    @classmethod
    def of(cls, cards: Iterable[Card], asked: Filter, reader: str = "", *, also: str = "") -> Self:
        """Sift cards as the reader of that name asks; the one with the id `also` is shown in any case."""
        shown: list[Card] = []
        hidden: list[Card] = []
        counts: dict[str, Counter[str]] = {name: Counter() for name in DIMENSIONS}
        labels: dict[str, str] = {}
        wanted = plain(asked.words).split()[:MOST_WORDS]
        everyone = 0
        for card in cards:
            values = _values(card, reader)
            says = not wanted or _says(card, wanted)
            missed = [name for name in DIMENSIONS if _misses(getattr(asked, name), values[name])]
            fits = says and not missed
            (shown if fits or card.id == also else hidden).append(card)
            everyone += says and missed in ([], ["whose"])
            if card.group:
                labels[GROUP + card.group] = card.sees
            for name in DIMENSIONS:
                # A choice counts what the other dimensions leave; without any it is there all the same.
                counted = says and missed in ([], [name])
                counts[name].update(dict.fromkeys(values[name], int(counted)))
        return cls(shown, hidden, _choices(counts, asked, labels, reader), everyone)


def _misses(asked: frozenset[str], values: Collection[str]) -> bool:
    return bool(asked) and asked.isdisjoint(values)


def _values(card: Card, reader: str) -> dict[str, Collection[str]]:
    """Return the values that a card has in each dimension."""
    kinds = {
        "whole": card.whole,
        "gone": card.orphaned,
        "resolved": bool(card.resolved),
        "highlight": not card.notes,
        "note": bool(card.notes) and not card.whole,
    }
    return {
        "whose": ([MINE] if card.mine else []) + ([GROUP + card.group] if card.group else []),
        "color": [] if card.whole else [card.color],
        "person": {reader if each.mine else each.author for each in (card, *card.replies)},
        "tag": card.tags,
        "kind": [kind for kind, is_one in kinds.items() if is_one],
    }


def _says(card: Card, wanted: Sequence[str]) -> bool:
    notes = " ".join([card.note, *[reply.note for reply in card.replies]])
    text = plain(f"{html.unescape(strip_tags(notes))} {card.quote}")
    return all(word in text for word in wanted)


def _choices(
    counts: Mapping[str, Counter[str]], asked: Filter, labels: Mapping[str, str], reader: str
) -> dict[str, list[Choice]]:
    """Return what there is to choose: colours and kinds in their order, people and tags by their number."""
    fixed = {"color": {color.value: str(color.label) for color in Color}, "kind": KINDS}
    choices: dict[str, list[Choice]] = {}
    for name, counter in counts.items():
        chosen = getattr(asked, name)
        if name in fixed:
            offered = {value: str(label) for value, label in fixed[name].items()}
        else:
            # What was chosen stays on offer, so that it can be taken back.
            found = sorted(
                {*counter, *chosen}, key=lambda value: (value not in chosen, -counter[value], value)
            )
            offered = {value: labels.get(value, value) for value in found}
        choices[name] = [Choice(v, label, counter[v], v in chosen) for v, label in offered.items()]
    mine, groups = Choice(MINE, "", counts["whose"][MINE], MINE in asked.whose), choices["whose"]
    choices["whose"] = [mine, *sorted((g for g in groups if g.value in labels), key=lambda g: g.label)]
    choices["person"] = [person for person in choices["person"] if person.value != reader or person.is_chosen]
    return choices
