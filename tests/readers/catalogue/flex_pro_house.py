"""Papers on FLEX Pro."""

# ruff: noqa: E501

from datetime import date, timedelta

from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house import House, Tale, Who, cast, day_of, short
from tests.readers.catalogue.house_flex import gallery, sno_comments, sno_donate, sno_footer
from tests.readers.catalogue.house_parts import (
    about,
    credit,
    discover,
    newsletter,
    other_photo,
    photo_lines,
    related,
    share,
    tags,
    video,
)
from tests.readers.catalogue.house_story import story
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words


def flex_pro_house(page: Page, site: Site, words: Words) -> None:
    """Print a page of FLEX Pro: its photo above, beside or below the title, its parts below the story in the site's order."""
    del words
    house = House(site)
    tale = Tale(page, house)
    section = page.pick(house.sections) if page.maybe(0.92) else None
    layout = house.choose("layout", ("above", "beside", "first", "first", "classic"))
    if page.maybe(0.15):
        layout = page.pick(("above", "beside", "first", "classic", "gallery"))
    has_photo = page.maybe(0.75)
    page.knobs.append(f"{layout} photo={has_photo}")
    who, day = Who(page, house), day_of(page, 2016)
    cast(page, tale, who)
    _top(page, house)
    if layout == "above" and has_photo:
        _photo_above(page, house, tale)
    if layout != "classic" or house.habit("categories on top", 0.5):
        _categories(page, house, section)
    page.block("headline", tale.title())
    if house.habit("deks", 0.6) and page.maybe(0.5):
        page.block("dek", tale.dek())
    if layout == "gallery":
        gallery(page, house, tale, house.choose("bar", ("Gallery • {n} Photos", "Gallery|{n} Photos")))
    if layout == "classic" and has_photo:
        photo_lines(page, house, tale)
    _byline(page, house, who, day)
    if layout == "first" and has_photo:
        photo_lines(page, house, tale)
    inside = (
        (lambda: photo_lines(page, house, tale, bare=False)) if layout == "beside" and has_photo else None
    )
    story(
        page,
        tale,
        ads=("Story continues below advertisement",) if house.habit("ads", 0.7) else (),
        asides=(related, video, other_photo),
        after_first=inside,
    )
    _tail(page, house, tale, who)


def _top(page: Page, house: House) -> None:
    if house.habit("skip", 0.5):
        page.block("skip", house.choose("skip words", ("Skip to Content", "Skip to Main Content")))
    copies = house.choose("copies", (0, 1, 2, 2, 3))
    tag = house.habit("has tagline", 0.7)
    tight = house.habit("tight", 0.2)
    pair = [house.tagline, house.paper] if tag else [house.paper]
    if house.habit("paper first", 0.35):
        pair.reverse()
    for copy in range(copies):
        page.says(publication=house.paper, tagline=house.tagline if tag else None)
        page.block("nameplate", *pair) if tight else page.apart("nameplate", *pair)
        if copy == 0 and house.habit("menu between", 0.4):
            page.block("menu", "Open Navigation Menu" if house.habit("open", 0.6) else "Menu")
            if house.habit("menu list", 0.6):
                page.block(
                    "menu",
                    *(
                        house.choose("mark", ("", "  • ")) + one
                        for one in (*house.sections, *house.nav, "More")
                    ),
                )
    if house.habit("social", 0.4):
        page.block(
            "social", *house.some("social names", ("Instagram", "X", "Facebook", "YouTube", "Spotify"), 3)
        )
    if house.habit("search", 0.5):
        page.apart("search", "Search this site", "Submit Search") if house.habit(
            "search form", 0.7
        ) else page.block("search", "Activate Search")


def _photo_above(page: Page, house: House, tale: Tale) -> None:
    line = tale.caption()
    if house.habit("alt slug", 0.2):
        page.block("alt", line.replace(" ", "+"))
    has_credit = page.maybe(0.85)
    page.apart("caption", *[line] * page.rng.randrange(1 if has_credit else 2, 4))
    if has_credit:
        page.block("credit", credit(page, house))


def _categories(page: Page, house: House, section: str | None) -> None:
    if section:
        page.says(section=section)
        page.block("section", "Categories:", section) if house.habit("categories tight", 0.5) else page.apart(
            "section", "Categories:", section
        )


def _byline(page: Page, house: House, who: Who, day: date | None) -> None:
    form = house.choose("byline", ("dot", "dot", "below", "published", "each"))
    if not who:
        if day:
            page.block("published", f"Published {long_form(day)}" if form == "published" else long_form(day))
        return
    _signed(page, house, who, day, form)
    if day and house.habit("updates", 0.3) and page.maybe(0.2):
        page.block("updated", f"Updated {long_form(day + timedelta(days=page.rng.randrange(1, 30)))}")


def _signed(page: Page, house: House, who: Who, day: date | None, form: str) -> None:
    if form == "dot":
        line = who.line("By " if house.habit("by", 0.7) else "")
        page.block("bylines", f"{line} • {long_form(day)}" if day else line)
    elif form == "each":
        page.block("bylines", *who.lines())
        page.below("published", *([long_form(day)] if day else []))
    else:
        page.block("bylines", who.line("By " if house.habit("by", 0.5) else ""))
        if day:
            page.block("published", f"Published {short(day)}") if form == "published" else page.below(
                "published", long_form(day)
            )


def _tail(page: Page, house: House, tale: Tale, who: Who) -> None:
    also = (
        page.gold["credit"]
        if page.gold["credit"] in house.staff and page.gold["credit"] not in [one for one, _ in who.people]
        else None
    )
    tail = {
        "tags": lambda: tags(page, house),
        "about": lambda: about(
            page, house, who, also=also if house.habit("photographers too", 0.3) else None
        ),
        "donate": lambda: sno_donate(page, house),
        "comments": lambda: sno_comments(page, house, tale),
        "discover": lambda: discover(page, house, tale),
        "share": lambda: share(page, house),
        "letter": lambda: newsletter(page, house),
    }
    order = house.choose(
        "tail",
        (
            ("share", "tags", "about", "donate", "comments", "discover"),
            ("comments", "about", "donate", "discover"),
            ("donate", "about", "discover", "comments"),
            ("tags", "comments", "letter", "about", "discover"),
            ("about", "comments", "discover"),
        ),
    )
    for part in order:
        if page.maybe({"tags": 0.6, "share": 0.9, "letter": 1}.get(part, 0.8)):
            tail[part]()
    if house.habit("has footer", 0.75):
        sno_footer(page, house)
