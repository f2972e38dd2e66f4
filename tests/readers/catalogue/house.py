"""A house: one paper's habits, who writes for it, and what one of its stories is about."""

# ruff: noqa: S311

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house_names import (
    COLLEGE_PAPERS,
    COLLEGE_TAGLINES,
    COLLEGES,
    FIRST,
    HIGH_PAPERS,
    HIGH_SCHOOLS,
    LAST,
    MOTTOES,
    ROLES,
    TAGLINES,
)
from tests.readers.catalogue.house_sentences import COLLEGE_SENTENCES, SENTENCES
from tests.readers.catalogue.house_words import (
    CAPTIONS,
    COLLEGE_HEADLINES,
    COLLEGE_PLACES,
    DEKS,
    HEADLINES,
    LETTER_TITLES,
    NAV,
    PLACES,
    POEM_TITLES,
    SECTIONS,
    THINGS,
)
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import DAYS, MONTHS

Choice = TypeVar("Choice")
_NOBODY = 0.05
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def short(day: date) -> str:
    """Return a day with the first letters of its month."""
    return f"{MONTHS[day.month - 1][:3]} {day.day}, {day.year}"


def figures(day: date) -> str:
    """Return a day in figures."""
    return f"{day.month}/{day.day}/{day.year}"


def name_of(rng: Random) -> str:
    """Make up a name, now and then with an initial or two last names."""
    first, last = rng.choice(FIRST), rng.choice(LAST)
    form = rng.random()
    if form < 0.04:
        return f"{first} {rng.choice('ABCDEFGHJKLMNPRSTW')}. {last}"
    if form < 0.08:
        return f"{first} {last}-{rng.choice(LAST[:24])}"
    return f"{first} {last}"


class House:
    """A site: asked the same thing, it gives the same answer on every page."""

    def __init__(self, site: Site, college: bool = False) -> None:
        self.key = f"{site.kind} {site.paper} {site.school} {site.tagline} {site.year}"
        self.college = college
        self.paper = self.choose("paper", COLLEGE_PAPERS if college else HIGH_PAPERS)
        self.school = self.choose("school", COLLEGES if college else HIGH_SCHOOLS)
        lines: tuple[str, ...] = COLLEGE_TAGLINES if college else TAGLINES
        if self.habit("motto", 0.2):
            lines = MOTTOES
        self.tagline = self.choose("tagline", lines).format(school=self.school)
        self.tagline = self.tagline[:1].upper() + self.tagline[1:]
        self.sections = self.some("sections", SECTIONS, 6)
        self.nav = self.some("nav", NAV, 4)
        self.fetched = date(2024, 10, 1) + timedelta(days=self.rng("fetched").randrange(700))
        rng = self.rng("staff")
        self.staff: dict[str, str] = {}
        while len(self.staff) < 16:
            self.staff.setdefault(name_of(rng), rng.choice(ROLES))

    def rng(self, habit: str) -> Random:
        """Return what decides about a habit."""
        return Random(f"six {habit} {self.key}")

    def habit(self, habit: str, share: float) -> bool:
        """Return whether the site has a habit that such a share of sites has."""
        return self.rng(habit).random() < share

    def choose(self, habit: str, options: Sequence[Choice]) -> Choice:
        """Choose what the site always does."""
        return self.rng(habit).choice(options)

    def some(self, habit: str, options: Sequence[Choice], count: int) -> list[Choice]:
        """Choose several, in their order."""
        places = sorted(self.rng(habit).sample(range(len(options)), count))
        return [options[place] for place in places]


class Tale:
    """A story's subject and its words."""

    def __init__(self, page: Page, house: House) -> None:
        self.page, self.house, self.rng = page, house, page.rng
        self.x = self.rng.choice(THINGS)
        self.p = self.rng.choice(COLLEGE_PLACES if house.college else PLACES)
        self.left: list[str] = []
        self.form = ""
        self.captions: list[str] = []
        self.straight = house.habit("straight quotes", 0.25)

    def fill(self, text: str) -> str:
        """Fill the gaps of a sentence; what the story is about stays the same."""
        rng = self.rng
        n = rng.randrange(13, 640)
        text = text.format(
            x=self.x,
            X=self.x[:1].upper() + self.x[1:],
            p=self.p,
            n=n,
            n2=n * 2 + 7,
            n3=rng.randrange(110, 990),
            d=rng.choice(DAYS),
            name=name_of(rng),
            name2=name_of(rng),
            name3=name_of(rng),
            last=rng.choice(LAST[:26]),
            school=self.house.school,
        )
        return text.translate(_STRAIGHT) if self.straight else text

    def prose(self, count: int) -> str:
        """Return so many sentences, none twice before all were used."""
        bank = COLLEGE_SENTENCES + SENTENCES[20:] if self.house.college else SENTENCES
        if len(self.left) < count:
            self.left = self.rng.sample(bank, len(bank))
        text = " ".join(self.fill(self.left.pop()) for _ in range(count))
        return text[:1].upper() + text[1:]

    def title(self) -> str:
        """Choose the title and note it."""
        bank = {
            "poem": POEM_TITLES,
            "letter": LETTER_TITLES,
            "": COLLEGE_HEADLINES if self.house.college else HEADLINES,
        }[self.form]
        text = self.fill(self.rng.choice(bank))
        self.page.says(headline=text)
        return text

    def others(self, count: int) -> list[str]:
        """Return titles of other stories."""
        bank = COLLEGE_HEADLINES if self.house.college else HEADLINES
        return [Tale(self.page, self.house).fill(one) for one in self.rng.sample(bank, count)]

    def dek(self) -> str:
        """Choose the dek and note it."""
        text = self.fill(self.rng.choice(DEKS))
        self.page.says(dek=text)
        return text

    def caption(self, *, lead: bool = True) -> str:
        """Choose a caption that no other photo of the page has; the lead's is noted."""
        template = self.rng.choice([one for one in CAPTIONS if one not in self.captions])
        self.captions.append(template)
        text = self.fill(template)
        if lead:
            self.page.says(caption=text)
        return text


class Who:
    """Who wrote the story: people with roles, a collective, or nobody."""

    def __init__(
        self,
        page: Page,
        house: House,
        *,
        roles: bool = True,
        most: int = 3,
        collective: float = 0.05,
    ) -> None:
        self.page, self.house, self.collective = page, house, False
        self.people: list[tuple[str, str | None]] = []
        draw = page.rng.random()
        if draw < _NOBODY:
            return
        if draw < _NOBODY + collective:
            self.collective = True
            name = page.pick(("News Staff", "Editorial Board", f"{house.paper} Editorial Board"))
            self.people = [(name, None)]
            return
        count = page.rng.choices(range(1, most + 1), weights=(10, 2, 1)[:most])[0]
        self.people = [
            (name, house.staff[name] if roles else None) for name in page.rng.sample(list(house.staff), count)
        ]

    def __bool__(self) -> bool:
        return bool(self.people)

    @property
    def names(self) -> str:
        """All names as one line has them."""
        names = [name for name, _ in self.people]
        return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])}, and {names[-1]}"

    def line(self, by: str = "") -> str:
        """Return one line for all and note them; the role of a single writer is in it."""
        role = self.people[0][1] if len(self.people) == 1 else None
        self.say([(name, role) for name, _ in self.people])
        return f"{by}{self.names}, {role}" if role else f"{by}{self.names}"

    def lines(self) -> list[str]:
        """Return a line for each with the role of each, and note them."""
        self.say(self.people)
        return [f"{name}, {role}" if role else name for name, role in self.people]

    def say(self, people: list[tuple[str, str | None]]) -> None:
        """Note who is named, and the paper where its board is."""
        if self.collective and self.house.paper in people[0][0]:
            self.page.says(publication=self.house.paper)
        self.page.says(bylines=[{"name": name, "role": role} for name, role in people])


def cast(page: Page, tale: Tale, who: Who, poems: float = 0.0) -> None:
    """Choose what the page is: a story, a poem, or a letter that nobody but its writer signs."""
    if page.maybe(poems):
        tale.form = "poem"
    elif not who and page.maybe(0.4):
        tale.form = "letter"


def day_of(page: Page, first: int = 2012, last: int = 2024, *, missing: float = 0.05) -> date | None:
    """Choose the day of publication and note it; some pages have none."""
    if page.maybe(missing):
        return None
    day = date(first, 9, 1) + timedelta(days=page.rng.randrange(365 * (last - first)))
    page.says(published=day.isoformat())
    return day
