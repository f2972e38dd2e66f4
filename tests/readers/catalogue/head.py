"""What sites print above their stories: nameplates, menus, banners, headlines."""

# ruff: noqa: E501

from dataclasses import dataclass
from random import Random

from tests.readers.catalogue.dates import masthead_day
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import (
    DEKS,
    HEADLINES,
    MOTTOES,
    PAPERS,
    SCHOOLS,
    TAGLINES,
    Words,
)

_MENU = [
    "Home",
    "About",
    "Staff",
    "News",
    "Sports",
    "Opinion",
    "Opinions",
    "Features",
    "A&E",
    "Arts & Entertainment",
    "Multimedia",
    "Podcasts",
    "Archives",
    "Advertise",
    "Contact",
    "Login",
    "More",
    "Student Life",
    "Reviews",
]
_NUMERIC = ("14°F", "71°F", "Partly Cloudy, 58°F")


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one paper have in common."""

    kind: str
    paper: str
    school: str
    tagline: str
    menu: tuple[str, ...]
    motto: bool
    year: int


def site_of(kind: str, rng: Random) -> Site:
    """Make up a paper and its site."""
    paper, school = rng.choice(PAPERS), rng.choice(SCHOOLS)
    has_motto = rng.random() < 0.15
    tagline = rng.choice(MOTTOES) if has_motto else rng.choice(TAGLINES).format(school=school)
    menu = ["Home", *rng.sample(_MENU[1:], rng.randrange(4, 10))]
    return Site(kind, paper, school, tagline, tuple(menu), has_motto, rng.randrange(2012, 2026))


def nameplate(page: Page, site: Site, *, copies: int, tagline_first: bool, tight: bool = False) -> None:
    """Print paper and tagline so many times."""
    if not copies:
        return
    page.knobs.append(f"masthead-{copies}")
    page.says(publication=site.paper, tagline=site.tagline)
    pair = (site.tagline, site.paper) if tagline_first else (site.paper, site.tagline)
    for _ in range(copies):
        if tight:
            page.block("nameplate", *pair)
        else:
            page.apart("nameplate", *pair)


def paper_alone(page: Page, site: Site) -> None:
    """Print the paper's name without a tagline."""
    page.says(publication=site.paper)
    page.block("nameplate", site.paper)


def menu(page: Page, site: Site) -> None:
    """Print the menu in one of its forms, with the buttons around it."""
    form = page.pick(("bullets", "lines", "row", "apart"))
    page.knobs.append(f"menu-{form}")
    if page.maybe(0.3):
        page.block("menu", page.pick(("Menu", "Open Navigation Menu", "Primary Menu")))
    if form == "bullets":
        page.block("menu", *(f"  • {label}" for label in site.menu))
    elif form == "lines":
        page.block("menu", *site.menu)
    elif form == "row":
        page.block("menu", " | ".join(site.menu))
    else:
        page.apart("menu", *site.menu[:6])
    if page.maybe(0.4):
        page.apart("search", *page.pick((("Activate Search",), ("Search this site", "Submit Search"))))
    if page.maybe(0.2):
        page.block("menu", "Subscribe to RSS")


def masthead_extras(page: Page, site: Site) -> None:
    """Print weather, today's date or the issue above the headline."""
    choice = page.rng.random()
    if choice < 0.1:
        page.block("weather", page.pick(_NUMERIC))
    elif choice < 0.2:
        page.block("masthead-date", masthead_day(page))
    elif choice < 0.3:
        page.block("masthead-date", f"{masthead_day(page)} | Vol. {page.rng.randrange(3, 99)}, No. 4")
    elif choice < 0.34:
        page.block("menu", "A Project for Better Journalism chapter")
    del site


def donation_banner(page: Page, site: Site) -> None:
    """Print the theme's plea above everything."""
    page.block(
        "donate",
        f"Your donation will support the student journalists of {site.school}. Your contribution will allow us to "
        "purchase equipment and cover our annual website hosting costs.",
    )


def title(page: Page, words: Words) -> str:
    """Choose the headline and note it."""
    text = words.fill(page.pick(HEADLINES))
    page.says(headline=text)
    return text


def dek(page: Page, words: Words) -> str:
    """Choose a dek and note it."""
    text = words.fill(page.pick(DEKS))
    page.says(dek=text)
    return text
