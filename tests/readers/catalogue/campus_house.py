"""College papers on College Publisher and on BLOX."""

# ruff: noqa: E501

from datetime import date, timedelta

from tests.readers.catalogue.dates import ap_form, long_form, weekday
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house import House, Tale, Who, cast, day_of, short
from tests.readers.catalogue.house_parts import hour12, newsletter, other_photo, photo_lines, related
from tests.readers.catalogue.house_story import story
from tests.readers.catalogue.house_words import TAGS
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words


def campus_house(page: Page, site: Site, words: Words) -> None:
    """Print a page of a college paper: the bars of its engine, its dates with hours, the rules of its discussion."""
    del words
    house = House(site, college=True)
    tale = Tale(page, house)
    blox = house.habit("engine", 0.5)
    who = Who(page, house, collective=0.06)
    day = day_of(page, *((2014, 2024) if blox else (2006, 2012)), missing=0.02)
    cast(page, tale, who)
    section = page.pick(house.sections)
    page.knobs.append("blox" if blox else "college publisher")
    _bars(page, house, blox)
    _top(page, house)
    photo_at = _headline(page, house, tale, section)
    if who:
        _byline(page, house, who, blox)
    if day and blox:
        _published(page, house, day)
    elif day:
        _published_long(page, house, day)
    if blox and house.habit("share above", 0.5):
        page.block(
            "share",
            *house.some(
                "share names", ("Facebook", "Twitter", "WhatsApp", "SMS", "Email", "Print", "Save"), 5
            ),
        )
    if photo_at == "below":
        photo_lines(page, house, tale, bare=False)
    _story(page, house, tale, blox, photo_at)
    _below_story(page, house, who, blox)
    _tail(page, house, tale, blox)


def _bars(page: Page, house: House, blox: bool) -> None:
    if not blox and house.habit("top letter", 0.6):
        page.block("newsletter", "Top College News Subscribe to the Newsletter")
    if blox:
        page.block(
            "menu",
            *house.some("account", ("Log In", "Subscribe", "E-Edition", "Become a Member", "Sign Up"), 2),
        ) if house.habit("account", 0.6) else None
    today = house.fetched + timedelta(days=page.rng.randrange(2))
    if house.habit("today", 0.35):
        page.block("masthead-date", f"{weekday(today)}, {long_form(today)}")


def _top(page: Page, house: House) -> None:
    if house.habit("plate", 0.85):
        page.says(publication=house.paper)
        page.block("nameplate", house.paper)
        if house.habit("has tagline", 0.5):
            page.says(tagline=house.tagline)
            page.below("nameplate", house.tagline) if house.habit("tight", 0.6) else page.block(
                "nameplate", house.tagline
            )
    if house.habit("weather", 0.2):
        page.block(
            "weather",
            f"{house.choose('degrees', range(20, 95))}°",
            house.choose("sky", ("Sunny", "Overcast", "Light Rain")),
        )
    if house.habit("menu", 0.75):
        labels = ["Home", *house.sections, *house.nav[:3]]
        form = house.choose("menu form", ("column", "bullets", "row"))
        page.block("menu", " | ".join(labels)) if form == "row" else page.block(
            "menu", *(f"  • {one}" if form == "bullets" else one for one in labels)
        )
    if house.habit("search", 0.3):
        page.block("search", "Search")


def _headline(page: Page, house: House, tale: Tale, section: str) -> str:
    """Print the title and what stands around it; return the photo's place."""
    where = house.choose("section at", ("kicker", "kicker", "crumb", "no"))
    title = tale.title()
    if where == "kicker":
        page.says(section=section)
        page.block("section", section.upper() if house.habit("caps", 0.4) else section)
    elif where == "crumb":
        page.says(section=section)
        page.block("breadcrumb", f"Home > {section} > {title}")
    photo_at = house.choose("photo at", ("top", "below", "below", "side")) if page.maybe(0.55) else ""
    if photo_at == "top":
        photo_lines(page, house, tale, bare=False)
    page.block("headline", title)
    if house.habit("deks", 0.5) and page.maybe(0.6):
        page.block("dek", tale.dek())
    return photo_at


def _byline(page: Page, house: House, who: Who, blox: bool) -> None:
    shape = house.choose("byline", ("two lines", "comma", "slash", "pipe"))
    role = who.people[0][1] if len(who.people) == 1 else None
    if shape == "two lines" and role:
        who.line()
        page.block("bylines", f"By {who.names}")
        page.below("bylines", role) if blox else page.block("bylines", role)
    elif shape in {"slash", "pipe"} and role:
        who.line()
        mark = " / " if shape == "slash" else " | "
        page.block("bylines", f"{'By ' if house.habit('by', 0.7) else ''}{who.names}{mark}{role}")
    else:
        page.block("bylines", who.line("By "))


def _updated(page: Page, day: date) -> date:
    return day + timedelta(days=page.rng.choice((0, 0, 1, 2)))


def _published_long(page: Page, house: House, day: date) -> None:
    updated = _updated(page, day)
    page.block("published", f"Published: {weekday(day)}, {long_form(day)}")
    if house.habit("updated", 0.8):
        clock = f"{page.rng.randrange(8, 23):02}:{page.rng.randrange(60):02}"
        page.block("updated", f"Updated: {weekday(updated)}, {long_form(updated)} {clock}")


def _published(page: Page, house: House, day: date) -> None:
    updated = _updated(page, day)
    form = house.choose("date", (0, 1, 2, 3))
    if form == 0:
        page.block(
            "published",
            f"Published {hour12(page)[:-2]} {page.pick(('am', 'pm'))} {weekday(day)}, {long_form(day)}",
        )
    elif form == 1:
        page.block("published", short(day))
    elif form == 2:
        page.block("published", f"Published {short(day)}")
        if page.maybe(0.4):
            page.below("updated", f"Updated {short(updated)}")
    else:
        page.block("published", f"{ap_form(day)} {hour12(page)}")


def _story(page: Page, house: House, tale: Tale, blox: bool, photo_at: str) -> None:
    inside = (lambda: photo_lines(page, house, tale, bare=False)) if photo_at == "side" else None
    ads = (
        (house.choose("ad", ("Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Ad")),)
        if house.habit("ads", 0.5)
        else ()
    )
    asides = [related, other_photo]
    if blox and house.habit("letter inside", 0.3):
        asides.append(lambda page, tale: newsletter(page, tale.house))
    story(page, tale, ads=ads, asides=asides, after_first=inside)


def _below_story(page: Page, house: House, who: Who, blox: bool) -> None:
    if house.habit("contact", 0.4) and who and not who.collective:
        name = who.people[0][0]
        page.block(
            "contact",
            house.choose(
                "contact form",
                (
                    "{n} can be contacted at news@example.edu.",
                    "Contact {n} at news@example.edu",
                    "Email: news@example.edu",
                ),
            ).format(n=name),
        )
    if blox and house.habit("tagged", 0.5) and page.maybe(0.7):
        found = page.rng.sample(TAGS, page.rng.randrange(1, 4))
        page.gold["tags"] = found
        page.block("tags", "Tags", *found) if house.habit("tag column", 0.5) else page.block(
            "tags", f"Tags: {', '.join(found)}"
        )
    if not blox:
        page.block("related", "Recommended: Articles that may interest you") if house.habit(
            "recommended", 0.6
        ) else None
        if house.habit("comments", 0.8):
            page.block("comments", "Be the first to comment on this article!") if page.maybe(
                0.7
            ) else page.block("comments", f"{page.rng.randrange(1, 9)} comments")
            page.block(
                "comments",
                house.choose(
                    "login",
                    (
                        "Log in to be able to post comments",
                        "You must be logged in to comment on an article. Not already a member? Register now",
                    ),
                ),
            )


def _tail(page: Page, house: House, tale: Tale, blox: bool) -> None:
    if house.habit("popular", 0.5):
        titles = tale.others(3)
        page.block(
            "related",
            house.choose("popular words", ("Most Popular", "Most Read", "Related Stories", "Related Posts")),
            *(f"{n}. {one}" if house.habit("numbers", 0.3) else one for n, one in enumerate(titles, 1)),
        )
    if blox and house.habit("discussion", 0.6):
        _discussion(page, house)
    if house.habit("letter below", 0.3):
        newsletter(page, house)
    if house.habit("has footer", 0.75):
        page.says(publication=house.paper)
        page.block(
            "footer",
            house.choose(
                "footer",
                (
                    f"© {house.fetched.year} {house.paper}. All Rights Reserved.",
                    f"© Copyright {house.fetched.year} {house.paper}",
                    f"Copyright {house.fetched.year} {house.paper}",
                ),
            ),
        )
        page.below("footer", "Privacy Policy", "Terms of Use") if house.habit("legal", 0.5) else None


def _discussion(page: Page, house: House) -> None:
    page.block("comments", "(0) comments") if house.habit("count", 0.5) else None
    page.block("comments", "Welcome to the discussion.")
    page.block("comments", "Log In")
    rules = (
        "Keep it Clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language.",
        "PLEASE TURN OFF YOUR CAPS LOCK.",
        "Don't Threaten. Threats of harming another person will not be tolerated.",
        "Be Truthful. Don't knowingly lie about anyone or anything.",
        "Be Nice. No racism, sexism or any sort of -ism that is degrading to another person.",
        "Be Proactive. Use the 'Report' link on each comment to let us know of abusive posts.",
        "Share with Us. We'd love to hear eyewitness accounts, the history behind an article.",
    )
    page.block("comments", *rules) if house.habit("rules tight", 0.5) else page.apart("comments", *rules)
