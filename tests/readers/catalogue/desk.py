"""A paper's desk: what all pages of one site have in common, and stories told from a bank of words."""

# ruff: noqa: S311

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page

Choice = TypeVar("Choice")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Bank:
    """Words for the stories of some kinds of sites; braces are gaps that `Tale.fill` fills."""

    papers: tuple[str, ...]
    schools: tuple[str, ...]
    taglines: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]
    roles: tuple[str, ...]
    sections: tuple[str, ...]
    tags: tuple[str, ...]
    things: tuple[str, ...]
    places: tuple[str, ...]
    days: tuple[str, ...]
    headlines: tuple[str, ...]
    deks: tuple[str, ...]
    captions: tuple[str, ...]
    subheads: tuple[str, ...]
    short: tuple[str, ...]
    sentences: tuple[str, ...]


@dataclass(slots=True)
class Desk:
    """A site's own habits: asked the same thing, it gives the same answer on every page."""

    site: Site
    bank: Bank
    paper: str = ""
    school: str = ""
    tagline: str = ""
    fetched: int = 0
    staff: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Name the paper, hire its staff, each with a role, and choose when its pages were saved."""
        self.fetched = self.one_of("fetched", (2025, 2026))
        self.paper = self.one_of("paper", self.bank.papers)
        self.school = self.one_of("school", self.bank.schools)
        self.tagline = self.one_of("tagline", self.bank.taglines).format(school=self.school)
        self.tagline = self.tagline.replace(" de el ", " del ")
        rng = self._rng("staff")
        while len(self.staff) < 14:
            name = name_of(self.bank, rng)
            if name not in dict(self.staff):
                self.staff.append((name, rng.choice(self.bank.roles)))

    def has(self, habit: str, share: float) -> bool:
        """Tell whether this site has a habit that so many sites have."""
        return self._rng(habit).random() < share

    def one_of(self, habit: str, choices: Sequence[Choice]) -> Choice:
        """Choose one for all pages."""
        return self._rng(habit).choice(choices)

    def some_of(self, habit: str, choices: Sequence[Choice], count: int) -> list[Choice]:
        """Choose some for all pages, in their order."""
        chosen = set(self._rng(habit).sample(range(len(choices)), count))
        return [one for place, one in enumerate(choices) if place in chosen]

    def _rng(self, habit: str) -> Random:
        site = self.site
        return Random(f"{habit} {site.kind} {site.paper} {site.school} {site.year} {site.tagline}")


def name_of(bank: Bank, rng: Random) -> str:
    """Make up a name."""
    first, last = rng.choice(bank.first), rng.choice(bank.last)
    form = rng.random()
    if form < 0.05:
        return f"{first} {rng.choice('ABDEFHJKLMNPRSTW')}. {last}"
    return f"{first} {last}-{rng.choice(bank.last)}" if form < 0.09 else f"{first} {last}"


@dataclass(slots=True)
class Tale:
    """One story's subject, and its sentences, none of which is used twice."""

    page: Page
    desk: Desk
    thing: str = ""
    place: str = ""
    left: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Choose what the story is about."""
        bank, rng = self.desk.bank, self.page.rng
        self.thing, self.place = rng.choice(bank.things), rng.choice(bank.places)

    def name(self) -> str:
        """Make up somebody who is not on the staff."""
        return name_of(self.desk.bank, self.page.rng)

    def fill(self, template: str) -> str:
        """Return a template with its gaps filled."""
        rng, bank = self.page.rng, self.desk.bank
        text = template.format_map(
            {
                "things": self.thing,
                "Things": self.thing[:1].upper() + self.thing[1:],
                "place": self.place,
                "Place": self.place[:1].upper() + self.place[1:],
                "n": str(rng.randrange(12, 970)),
                "day": rng.choice(bank.days),
                "name": self.name(),
                "name2": self.name(),
                "last": rng.choice(bank.last),
                "school": self.desk.school,
            }
        )
        return text.translate(_STRAIGHT) if self.desk.has("typewriter quotes", 0.25) else text

    def prose(self, count: int) -> str:
        """Return a paragraph of so many sentences."""
        if len(self.left) < count:
            self.left = self.page.rng.sample(self.desk.bank.sentences, len(self.desk.bank.sentences))
        return " ".join(self.fill(self.left.pop()) for _ in range(count))

    def headline(self) -> str:
        """Choose the headline and note it."""
        text = self.fill(self.page.pick(self.desk.bank.headlines))
        self.page.says(headline=text)
        return text

    def dek(self) -> str:
        """Choose a dek and note it."""
        text = self.fill(self.page.pick(self.desk.bank.deks))
        self.page.says(dek=text)
        return text

    def caption(self, *, lead: bool = True) -> str:
        """Choose a caption, and note that of the lead."""
        text = self.fill(self.page.pick(self.desk.bank.captions))
        if lead:
            self.page.says(caption=text)
        return text

    def others(self, count: int) -> list[str]:
        """Make up headlines of other stories."""
        bank, rng = self.desk.bank, self.page.rng
        return [Tale(self.page, self.desk).fill(one) for one in rng.sample(bank.headlines, count)]


def tell(
    page: Page, tale: Tale, *, asides: Sequence[Callable[[Page, Tale], None]] = (), ads: Sequence[str] = ()
) -> None:
    """Print a story, with what the site prints between its paragraphs."""
    bank = tale.desk.bank
    count = page.rng.randrange(4, 11)
    subheads = page.maybe(0.22)
    left = list(asides)
    page.rng.shuffle(left)
    labels = page.rng.randrange(0, 3) if ads else 0
    for place in range(count):
        last = place == count - 1
        if subheads and place and place % 3 == 0:
            page.body("h2", tale.fill(page.pick(bank.subheads)))
        if place and not last and page.maybe(0.14):
            page.body("p", tale.fill(page.pick(bank.short)))
        paragraph(page, tale, tale.prose(page.rng.choices((1, 2, 3, 4), weights=(4, 5, 3, 1))[0]))
        if last:
            break
        if labels and page.maybe(0.3):
            page.block("advertisement", page.pick(ads))
            labels -= 1
        if left and page.maybe(0.16):
            left.pop()(page, tale)


def paragraph(page: Page, tale: Tale, text: str) -> None:
    """Print a paragraph, on some sites with the typist's two spaces after a sentence."""
    page.gold["blocks"].append({"kind": "p", "text": text})
    page.block("body", text.replace(". ", ".  ") if tale.desk.has("two spaces", 0.15) else text)


def writers(page: Page, desk: Desk, *, most: int = 2, roles: bool = True) -> list[tuple[str, str | None]]:
    """Choose who of the staff wrote the story, and note them."""
    count = page.rng.choices(range(1, most + 1), weights=(9, 2, 1)[:most])[0]
    who = [(name, role if roles else None) for name, role in page.rng.sample(desk.staff, count)]
    page.says(bylines=[{"name": name, "role": role} for name, role in who])
    return who


def day_of(page: Page, first: int = 2011, last: int = 2025) -> date:
    """Choose the day of publication and note it."""
    day = date(first, 1, 10) + timedelta(days=page.rng.randrange(365 * (last - first)))
    page.says(published=day.isoformat())
    return day


def hour(page: Page, form: str = "{h}:{m:02} {half}.m.") -> str:
    """Return a time of the day."""
    return form.format(
        h=page.rng.randrange(1, 13), m=page.rng.randrange(60), half=page.pick("ap"), HALF=page.pick("AP")
    )
