"""Papers on the FLEX before Pro."""

# ruff: noqa: E501

from datetime import date, timedelta

from tests.readers.catalogue.dates import ap_form, long_form, weekday
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house import House, Tale, Who, cast, day_of
from tests.readers.catalogue.house_flex import sno_comments, sno_donate, sno_footer
from tests.readers.catalogue.house_parts import (
    about,
    credit,
    hour12,
    in_turn,
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

_DETAILS = ("pipe", "lines", "apart", "clock", "story by")


def flex_classic_house(page: Page, site: Site, words: Words) -> None:
    """Print a page of classic FLEX: its details in one line or several, its section filed above or below."""
    del words
    house = House(site)
    tale = Tale(page, house)
    section = page.pick(house.sections)
    who, day = Who(page, house, roles=house.habit("roles", 0.85)), day_of(page, 2013, 2023)
    cast(page, tale, who)
    _top(page, house)
    _menu(page, house)
    where = house.choose("filed", ("head", "details", "details", "foot", "crumbs", "no"))
    photo_at, line = _headline(page, house, tale, section, where)
    _details(page, house, who, day)
    if where == "details":
        _filed_below(page, house, section)
    if photo_at == "details":
        photo_lines(page, house, tale)
    if photo_at == "B":
        page.block("credit", credit(page, house))
        page.below("caption", line)
    if house.habit("share above", 0.3):
        share(page, house)
    _story(page, house, tale, photo_at)
    if where == "foot":
        page.says(section=section)
        page.block("section", f"Filed under {section}")
    _tail(page, house, tale, who)


def _top(page: Page, house: House) -> None:
    if house.habit("banner", 0.2):
        page.block(
            "donate",
            f"Your donation will support the student journalists of {house.school}. Your contribution will allow us to purchase equipment and cover our annual website hosting costs.",
        )
    today = house.fetched + timedelta(days=page.rng.randrange(3))
    first_plate = house.habit("plate first", 0.6)
    if not first_plate:
        _extras(page, house, today)
    page.says(publication=house.paper)
    page.block("nameplate", house.paper)
    if house.habit("has tagline", 0.75):
        page.says(tagline=house.tagline)
        page.below("nameplate", house.tagline) if house.habit("tight", 0.4) else page.block(
            "nameplate", house.tagline
        )
    if first_plate:
        _extras(page, house, today)


def _extras(page: Page, house: House, today: date) -> None:
    above = house.choose("above", ("", "today", "issue", "weather", "pbj", ""))
    if above == "today":
        page.block("masthead-date", f"{weekday(today)}, {long_form(today)}")
    elif above == "issue":
        page.block(
            "masthead-date",
            f"{long_form(today)} | Vol. {house.choose('volume', range(12, 99))}, No. {house.choose('number', range(1, 9))}",
        )
    elif above == "weather":
        page.block(
            "weather",
            f"{house.choose('degrees', range(20, 95))}°F",
            "Clear" if house.habit("sky", 0.5) else "Mostly Cloudy",
        )
    elif above == "pbj":
        page.block("menu", "A Project for Better Journalism chapter")


def _menu(page: Page, house: House) -> None:
    menu = ["Home", *house.sections, *house.nav]
    form = house.choose("menu form", ("column", "column", "bullets", "row", "double"))
    if house.habit("menu word", 0.4):
        page.block("menu", "Menu")
    if form == "row":
        page.block("menu", " | ".join(menu))
    elif form == "bullets":
        page.block("menu", *(f"  • {one}" for one in menu))
    elif form == "double":
        page.block("menu", *house.nav)
        page.block("menu", "Home", *house.sections)
    else:
        page.block("menu", *menu)
    if house.habit("search", 0.5):
        page.block("search", "Search this site", "Submit Search")
    if house.habit("rss", 0.15):
        page.block("menu", "Subscribe to RSS")


def _headline(page: Page, house: House, tale: Tale, section: str, where: str) -> tuple[str, str]:
    """Print the title and what stands around it; return the photo's place, and its caption where it stands above."""
    title = tale.title()
    if where == "crumbs":
        page.says(section=section)
        page.block("breadcrumb", f"Homepage > {section} > {title}")
    elif where == "head":
        page.says(section=section)
        page.block("section", f"Filed under {section}" if house.habit("filed words", 0.6) else section)
    photo_at = (
        house.choose("photo at", ("above", "above", "details", "inside", "B")) if page.maybe(0.65) else ""
    )
    page.knobs.append(f"photo {photo_at} filed {where}")
    line = ""
    if photo_at == "B":
        line = tale.caption()
        page.block("caption", line)
    page.block("headline", title)
    if house.habit("deks", 0.5) and page.maybe(0.5):
        page.block("dek", tale.dek())
    if photo_at == "above":
        photo_lines(page, house, tale)
    return photo_at, line


def _details(page: Page, house: House, who: Who, day: date | None) -> None:
    details = house.choose("details", _DETAILS)
    stamp = long_form(day) if day else ""
    if details == "pipe":
        text = who.line("By " if house.habit("by", 0.7) else "") if who else ""
        lines = ["|".join(one for one in (text, stamp) if one)]
    elif details == "clock":
        stamp = f"{ap_form(day)} {hour12(page)}" if day else ""
        lines = [" | ".join(one for one in (stamp, who.line() if who else "") if one)]
    elif details == "story by":
        _story_by(page, who, stamp)
        return
    else:
        lines = [*_writers(house, who), stamp]
    lines = [one for one in lines if one]
    if lines:
        page.apart("bylines", *lines) if details == "apart" else page.block("bylines", *lines)


def _writers(house: House, who: Who) -> list[str]:
    if not who:
        return []
    return who.lines() if house.habit("each", 0.4) else [who.line("By " if house.habit("by", 0.4) else "")]


def _story_by(page: Page, who: Who, stamp: str) -> None:
    if who:
        names = who.names
        role = who.people[0][1] if len(who.people) == 1 else None
        who.line()
        page.block("bylines", f"Story by {names} | {role}" if role else f"Story by {names}")
    if stamp:
        page.block("published", stamp)


def _filed_below(page: Page, house: House, section: str) -> None:
    apart = not page.blocks or house.choose("details", _DETAILS) == "apart"
    page.says(section=section)
    page.block("section", f"Filed under {section}") if apart else page.below(
        "section", f"Filed under {section}"
    )


def _story(page: Page, house: House, tale: Tale, photo_at: str) -> None:
    inside = (lambda: photo_lines(page, house, tale, bare=False)) if photo_at == "inside" else None
    ads = (
        (house.choose("ad", ("Advertisement", "Story continues below advertisement", "Ad", "ADVERTISEMENT")),)
        if house.habit("ads", 0.4)
        else ()
    )
    story(page, tale, ads=ads, asides=(related, video, other_photo), after_first=inside)


def _tail(page: Page, house: House, tale: Tale, who: Who) -> None:
    if house.habit("print", 0.6):
        page.block(
            "share", house.choose("print words", ("Print this story", "Print", "Print Friendly, PDF & Email"))
        )
    views = house.habit("views", 0.2)
    policy = (
        "Please be civil; we read every comment before it goes up.",
        "Comments with profanity or personal attacks are deleted.",
        "Use a real first and last name.",
        "Your e-mail address will never be published.",
        "One comment per person per story, please.",
    )
    in_turn(
        page,
        (lambda: tags(page, house), 0.6 if house.habit("tagged", 0.7) else 0),
        (lambda: page.block("share", f"{page.rng.randrange(4, 4000)} Views"), 1 if views else 0),
        (lambda: share(page, house), 0.9 if house.habit("share below", 0.6) else 0),
        (lambda: about(page, house, who), 0.7 if house.habit("staff preview", 0.7) else 0),
        (lambda: sno_donate(page, house), 1 if house.habit("donate", 0.4) else 0),
        (
            lambda: page.block(
                "comments",
                house.choose("policy heading", ("Comment Policy", "Leave a Reply", "Our comment rules")),
                *house.some("policy", policy, 4),
            ),
            1 if house.habit("has policy", 0.25) else 0,
        ),
        (lambda: sno_comments(page, house, tale), 0.9 if house.habit("comments", 0.8) else 0),
    )
    _foot(page, house, tale)


def _foot(page: Page, house: House, tale: Tale) -> None:
    if house.habit("poll", 0.2):
        question = house.choose(
            "question", ("Should finals come before winter break?", "What is the best lunch?")
        )
        page.block(
            "poll",
            "Poll",
            question,
            *(
                ("Yes", "No", "What finals?")
                if "finals" in question
                else ("Pizza", "Salad", "Whatever my friend has")
            ),
            "View Results",
        )
    if house.habit("recent", 0.4):
        page.block(
            "related",
            house.choose(
                "recent heading", ("Recent Posts", "Other stories", "Related Posts", "Trending Stories")
            ),
        )
        for one in tale.others(3):
            page.block("related", one)
    if house.habit("scores", 0.15):
        page.block("navigation", "Navigate Left", "Navigate Right")
    if house.habit("has footer", 0.8):
        sno_footer(page, house)
