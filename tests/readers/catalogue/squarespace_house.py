"""Papers on Squarespace."""

# ruff: noqa: E501

from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house import House, Tale, Who, cast, day_of, short
from tests.readers.catalogue.house_parts import bio, other_photo, photo_lines
from tests.readers.catalogue.house_story import poem, story
from tests.readers.catalogue.house_words import TAGS
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words


def squarespace_house(page: Page, site: Site, words: Words) -> None:
    """Print a page of Squarespace: its folders printed twice, its date before or after the story, its neighbours."""
    del words
    house = House(site, college=site.year % 3 == 0)
    tale = Tale(page, house)
    who, day = Who(page, house, roles=False, most=2, collective=0.04), day_of(page, 2014, 2024, missing=0.03)
    cast(page, tale, who, 0.2 if house.habit("literary", 0.4) else 0.03)
    section = page.pick(house.sections)
    _top(page, house)
    order = house.choose(
        "order",
        (
            "date title by",
            "title date by",
            "title by date",
            "section title by date",
            "title section by",
            "title",
        ),
    )
    stamp = (
        house.choose(
            "date form", (short, short, long_form, lambda one: f"{one.month}/{one.day}/{one.year % 100:02}")
        )(day)
        if day
        else None
    )
    by = house.choose("by", ("Written By {}", "By {}", "by {}", "Written by {}"))
    at_end = order in {"title", "title section by"}
    page.knobs.append(f"order {order}")
    for item in order.split():
        if item == "title":
            _headline(page, house, tale, order)
        elif item == "date" and stamp:
            page.block("published", stamp)
        elif item == "section":
            page.says(section=section)
            page.block("section", section)
        elif item == "by" and who:
            page.block("bylines", by.format(who.line()))
    if order == "title" and who:
        _own_line(page, house, who)
    if house.habit("photos", 0.6) and page.maybe(0.5) and not page.gold["credit"]:
        photo_lines(page, house, tale, bare=False)
    poem(page, tale) if tale.form == "poem" else story(
        page, tale, asides=(other_photo,) if house.habit("pictures", 0.5) else ()
    )
    if at_end:
        meta = [
            one
            for one in (
                stamp if day else None,
                by.format(who.line())
                if who and order == "title section by" and house.habit("again", 0.4)
                else None,
            )
            if one
        ]
        page.apart("published", *meta)
    _tail(page, house, tale, who)
    _foot(page, house)


def _top(page: Page, house: House) -> None:
    page.block("menu", "0") if house.habit("cart", 0.4) else None
    page.block("skip", "Skip to Content") if house.habit("skip", 0.7) else None
    page.says(publication=house.paper)
    page.block("nameplate", house.paper)
    if house.habit("has tagline", 0.4):
        page.says(tagline=house.tagline)
        page.block("nameplate", house.tagline)
    labels = [*house.sections[:4], *house.nav[:2]]
    if house.habit("folders", 0.4):
        labels[4:4] = ["Folder: About", "Back"]
    page.block("menu", *labels)
    if house.habit("open", 0.7):
        page.block("menu", "Open Menu Close Menu")
        if house.habit("twice", 0.5):
            page.block("nameplate", house.paper)
            page.block("menu", *labels)
            page.block("menu", "Open Menu Close Menu")


def _headline(page: Page, house: House, tale: Tale, order: str) -> None:
    page.block("headline", tale.title())
    if house.habit("deks", 0.3) and page.maybe(0.5) and order != "title":
        page.block("dek", tale.dek())


def _own_line(page: Page, house: House, who: Who) -> None:
    """Print the writer's own first line, where the theme prints none."""
    page.block(
        "bylines",
        house.choose("own line", ("By {}", "Story by {}", "Words by {}", "by {}")).format(who.line()),
    )
    if house.habit("photos by", 0.35) and page.maybe(0.7):
        name = page.pick(list(house.staff))
        page.says(credit=name)
        page.below("credit", f"Photos by {name}")


def _tail(page: Page, house: House, tale: Tale, who: Who) -> None:
    if house.habit("tagged", 0.5) and page.maybe(0.7):
        found = page.rng.sample(TAGS, page.rng.randrange(1, 4))
        page.gold["tags"] = found
        page.block(
            "tags",
            f"Tagged: {', '.join(found)}" if house.habit("tagged word", 0.6) else f"Tags: {', '.join(found)}",
        )
    if who and not who.collective and house.habit("author box", 0.4):
        name = who.people[0][0]
        page.block("about", name)
        if page.maybe(0.6):
            page.below("about", bio(page, house, name))
    if house.habit("likes", 0.3):
        page.block(
            "share",
            f"{page.rng.randrange(0, 30)} Likes" if house.habit("like count", 0.5) else "Like",
            "Share",
        )
    if house.habit("comments", 0.4):
        page.apart(
            "comments",
            "Comments (0)",
            "Newest First Oldest First Newest First Most Liked Least Liked",
            "Preview Post Comment…",
        )
    if house.habit("neighbours", 0.75):
        one, two = tale.others(2)
        page.apart("navigation", "Previous", "Previous", one, "Next", "Next", two) if house.habit(
            "doubled", 0.6
        ) else page.block("navigation", "Previous", one, "Next", two)


def _foot(page: Page, house: House) -> None:
    if house.habit("letter", 0.4):
        page.block("newsletter", "Subscribe", "Sign up with your email address to receive news and updates.")
        page.below("newsletter", "Email Address", "Sign Up", "We respect your privacy.", "Thank you!")
    if house.habit("social", 0.4):
        page.block("social", *house.some("social names", ("Instagram", "Twitter", "Facebook", "Issuu"), 2))
    form = house.choose("footer", (0, 1, 2, 3))
    if form == 0:
        page.block("footer", "Powered by Squarespace")
    elif form == 1:
        page.block("footer", f"© {house.fetched.year} {house.paper}")
    elif form == 2:
        page.block("footer", house.school[:1].upper() + house.school[1:], "Powered by Squarespace")
