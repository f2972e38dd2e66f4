"""The filter of a margin: what of it is asked for, which cards fit, and how many there are of each choice.

Values only: cards in, cards out. What a reader may see was decided before, so every count is of that.
"""

import html
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
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
    """What is asked for; nothing asks for all. `whose` holds no value, `mine`, or `group:` and a slug.

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
        """Return the same filter for other people's notes: `mine`, a group's, or all, where it is empty."""
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
    """One value to choose, and how many cards it would show beside what else is asked for.

    Where one click is to choose it, `query` is that of the address that does.
    """

    value: str
    label: str
    count: int
    is_chosen: bool
    query: str = ""


@dataclass(frozen=True, slots=True)
class Sifted:
    """Cards sorted by whether they are asked for, and what there is to choose, by dimension."""

    shown: Sequence[Card]
    hidden: Sequence[Card]
    choices: Mapping[str, Sequence[Choice]]

    @classmethod
    def of(
        cls, cards: Sequence[Card], asked: Filter, reader: str = "", *, also: Collection[str] = ()
    ) -> Self:
        """Sift cards as the reader of that name asks; those with the ids `also` are shown in any case."""
        if asked.is_open:
            return cls(cards, [], _Counts.of_all(cards, reader).choices(asked, reader))
        shown: list[Card] = []
        hidden: list[Card] = []
        count = _Counts()
        wanted = plain(asked.words).split()[:MOST_WORDS]
        for card in cards:
            values = _values(card, reader)
            missed = [name for name in DIMENSIONS if _misses(getattr(asked, name), values[name])]
            says = not wanted or _says(card, wanted)
            (shown if (says and not missed) or card.id in also else hidden).append(card)
            count.add(card, values, [name for name in DIMENSIONS if says and missed in ([], [name])])
        return cls(shown, hidden, count.choices(asked, reader))


@dataclass(slots=True)
class _Counts:
    """How many cards have each value: of all, and of those that the other dimensions leave."""

    total: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in DIMENSIONS})
    left: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in DIMENSIONS})
    everyone: int = 0
    groups: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of_all(cls, cards: Sequence[Card], reader: str) -> Self:
        """Count cards of which none is left out, as nearly every page shows them."""
        values = [_values(card, reader) for card in cards]
        total = {name: Counter(chain.from_iterable([each[name] for each in values])) for name in DIMENSIONS}
        return cls(total, total, len(cards), {GROUP + card.group: card.sees for card in cards if card.group})

    def add(self, card: Card, values: Mapping[str, Collection[str]], left: Collection[str]) -> None:
        """Count a card, which in the dimensions `left` is left by all others."""
        # Counted one by one: `Counter.update` takes longer to begin than to count a value or two.
        for counts, names in ((self.total, DIMENSIONS), (self.left, left)):
            for name in names:
                counter = counts[name]
                for value in values[name]:
                    counter[value] += 1
        self.everyone += "whose" in left
        if card.group:
            self.groups[GROUP + card.group] = card.sees

    def choices(self, asked: Filter, reader: str) -> dict[str, list[Choice]]:
        """Return what there is to choose. Its order is the same whatever is chosen, so that nothing jumps."""
        groups = sorted(self.groups.items(), key=lambda group: group[1])
        whose = [
            Choice(value, label, self.left["whose"][value], _is_chosen(asked.whose, value), query)
            for value, label in [(MINE, ""), *groups, ("", "")]
            for query in [asked.of_others(value).query]
        ]
        whose[-1] = replace(whose[-1], count=self.everyone)
        fixed = {"color": dict(Color.choices), "kind": KINDS}
        offered = {name: self._offered(name, asked) for name in ("person", "tag")} | fixed
        offered["person"].pop(reader, None)
        return {"whose": whose} | {
            name: [
                Choice(value, str(label), self.left[name][value], value in getattr(asked, name))
                for value, label in labels.items()
                if name == "color" or self.total[name][value] or value in getattr(asked, name)
            ]
            for name, labels in offered.items()
        }

    def _offered(self, name: str, asked: Filter) -> dict[str, str]:
        """Return values, the most frequent first; what was chosen stays among them, to be taken back."""
        total = self.total[name]
        values = sorted({*total, *getattr(asked, name)}, key=lambda value: (-total[value], value))
        return {value: value for value in values}


def _is_chosen(asked: frozenset[str], value: str) -> bool:
    return value in asked if value else not asked


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
