"""Papers on WordPress.com and on plain WordPress."""

# ruff: noqa: E501

from datetime import timedelta

from tests.readers.catalogue.dates import long_form, weekday
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house import House, Tale, Who, cast, day_of, figures, short
from tests.readers.catalogue.house_parts import other_photo, photo_lines, related
from tests.readers.catalogue.house_story import poem, story
from tests.readers.catalogue.house_words import TAGS
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import MONTHS, Words


def wordpress_house(page: Page, site: Site, words: Words) -> None:
    """Print a page of a WordPress blog: its entry's data in the theme's form, its sharing, its neighbours, its sidebar."""
    del words
    house = House(site)
    tale = Tale(page, house)
    who, day = Who(page, house, roles=False, most=2, collective=0.03), day_of(page, 2010, 2024, missing=0.02)
    cast(page, tale, who, 0.14 if house.habit("literary", 0.4) else 0.03)
    section = page.pick(house.sections)
    menu = house.choose("menu", ("column", "bullets", "row", "no"))
    _top(page, house, menu)
    if house.habit("spotlight", 0.12) and len(who.people) == 1 and not who.collective:
        page.block(
            "about",
            "Author Spotlight",
            who.names,
            f"{who.names.split()[0]} writes for {house.paper} and lives near the {tale.p}. »",
        )
    meta = house.choose("meta", ("posted on", "posted on", "above", "posted in", "twenty", "uploader"))
    if meta == "uploader" and (not who or who.collective):
        meta = "posted on"
    date_form = house.choose(
        "date form", (long_form, long_form, short, figures, lambda one: f"{weekday(one)}, {long_form(one)}")
    )
    stamp = date_form(day) if day else None
    page.knobs.append(f"meta {meta}")
    if meta == "above" and house.habit("date on top", 0.3) and stamp:
        page.block("published", stamp)
        stamp = None
    if page.maybe(0.015) and menu != "no" and who:
        page.says(headline=house.paper)
        page.knobs.append("headline is paper")
        page.block("headline", house.paper)
    else:
        page.block("headline", tale.title())
    _entry_data(page, house, who, stamp, section, meta)
    if house.habit("photos", 0.6) and page.maybe(0.5):
        photo_lines(page, house, tale, bare=False)
    poem(page, tale) if tale.form == "poem" else story(
        page,
        tale,
        asides=(related, other_photo) if house.habit("links", 0.5) else (),
        ads=("Advertisements",) if house.habit("ads", 0.35) else (),
    )
    _shared(page, house, tale)
    _filed(page, house, section, meta)
    if (
        who
        and meta != "uploader"
        and not who.collective
        and len(who.people) == 1
        and house.habit("published by", 0.35)
    ):
        page.apart("about", f"Published by {who.names}", f"View all posts by {who.names}")
    _neighbours(page, house, tale)
    _comments(page, house)
    _sidebar(page, house, tale)


def _top(page: Page, house: House, menu: str) -> None:
    page.block("skip", "Skip to content") if house.habit("skip", 0.5) else None
    page.says(publication=house.paper)
    page.block("nameplate", house.paper)
    if house.habit("has tagline", 0.75):
        page.says(tagline=house.tagline)
        page.below("nameplate", house.tagline) if house.habit("tight", 0.6) else page.block(
            "nameplate", house.tagline
        )
    labels = ["Home", *house.sections[: house.choose("menu length", (3, 4, 6))], *house.nav[:2]]
    if house.habit("menu word", 0.5):
        page.block("menu", house.choose("menu words", ("Menu", "Primary Menu", "Main menu")))
    if menu == "row":
        page.block("menu", " | ".join(labels))
    elif menu != "no":
        page.block("menu", *(f"  • {one}" if menu == "bullets" else one for one in labels))


def _entry_data(page: Page, house: House, who: Who, stamp: str | None, section: str, meta: str) -> None:
    if meta in {"posted on", "uploader"}:
        _posted_on(page, house, who, stamp, meta)
    elif meta == "above":
        _signed_above(page, house, who, stamp)
    elif meta == "posted in":
        page.says(section=section)
        parts = [one for one in (stamp, f"in {section}", f"by {who.line()}" if who else "") if one]
        page.block("bylines", "Posted " + " ".join(parts))
    else:
        if stamp:
            page.block("published", stamp)
        if who:
            page.block("bylines", who.line()) if not stamp else page.below("bylines", who.line())
        page.says(section=section)
        page.below("section", section) if stamp or who else page.block("section", section)


def _posted_on(page: Page, house: House, who: Who, stamp: str | None, meta: str) -> None:
    account = house.paper.removeprefix("The ").lower().replace(" ", "") + house.choose(
        "account", ("", "staff", "13", "online")
    )
    by = who.names if meta == "posted on" else account
    if who or meta == "uploader":
        who.line() if meta == "posted on" else None
        page.block(
            "bylines" if meta == "posted on" else "uploader",
            f"Posted on {stamp} by {by}" if stamp else f"Posted by {by}",
        )
    elif stamp:
        page.block("published", f"Posted on {stamp}")
    if house.habit("comment link", 0.5):
        page.below("comments", "Leave a comment") if who or stamp or meta == "uploader" else page.block(
            "comments", "Leave a comment"
        )
    if meta == "uploader":
        page.block("bylines", who.line(house.choose("by words", ("By ", "By: ", "by ", "Written by "))))


def _signed_above(page: Page, house: House, who: Who, stamp: str | None) -> None:
    if who:
        year = (
            f" ’{page.rng.randrange(14, 28)}"
            if house.habit("class years", 0.2) and len(who.people) == 1 and not who.collective
            else ""
        )
        page.block("bylines", who.line(house.choose("by words", ("By ", "by ", "By: "))) + year)
    elif page.maybe(0.2):
        page.block("template", "By [Your Name]")
    if stamp:
        page.below("published", stamp) if who or page.blocks[-1][0].use == "template" else page.block(
            "published", stamp
        )


def _shared(page: Page, house: House, tale: Tale) -> None:
    if house.habit("end mark", 0.12):
        page.block("end-mark", house.choose("mark", ("###", "* * *", "-30-")))
    if house.habit("ads", 0.35):
        page.block("advertisement", "Advertisements") if house.habit("ad below", 0.5) else None
    if house.habit("share", 0.6):
        page.block("share", "Share this:")
        page.block(
            "share",
            *house.some("share names", ("Twitter", "Facebook", "Email", "Print", "Tumblr", "Pinterest"), 3),
        ) if house.habit("share names tight", 0.5) else page.apart(
            "share",
            "Click to share on Twitter (Opens in new window)",
            "Click to share on Facebook (Opens in new window)",
        )
        page.apart("share", "Like this:", "Like Loading...")
    if house.habit("jetpack", 0.4):
        page.block("related", "Related")
        for one in tale.others(page.rng.randrange(1, 4)):
            page.block("related", one)
            page.below(
                "related",
                long_form(house.fetched - timedelta(days=page.rng.randrange(3000))),
                f'In "{page.pick(house.sections)}"',
            )


def _filed(page: Page, house: House, section: str, meta: str) -> None:
    filed = house.choose("filed", ("posted in", "categories", "filed under", "no"))
    found = (
        page.rng.sample(TAGS, page.rng.randrange(1, 5))
        if house.habit("tagged", 0.6) and page.maybe(0.7)
        else []
    )
    page.gold["tags"] = found
    if filed != "no" and (meta != "posted in") and (meta != "twenty"):
        page.says(section=section)
        words = {"posted in": "Posted in", "categories": "Categories:", "filed under": "Filed under"}[filed]
        if found and house.habit("one foot line", 0.5):
            page.block(
                "section",
                f"{words} {section} | Tagged {', '.join(found)}"
                if filed != "categories"
                else f"Categories: {section} • Tags: {', '.join(found)}",
            )
        else:
            page.block("section", f"{words} {section}")
            if found:
                page.below("tags", f"{'Tags:' if filed == 'categories' else 'Tagged'} {', '.join(found)}")
    elif found:
        page.block(
            "tags",
            f"Tagged {', '.join(found)}" if house.habit("tagged word", 0.5) else f"Tags: {', '.join(found)}",
        )


def _neighbours(page: Page, house: House, tale: Tale) -> None:
    if house.habit("neighbours", 0.6):
        one, two = tale.others(2)
        form = house.choose("neighbours form", (0, 1, 2))
        page.block("navigation", "Post navigation") if form != 2 else None
        if form == 0:
            page.block("navigation", f"← {one}", f"{two} →")
        elif form == 1:
            page.block("navigation", f"Previous Post {one}", f"Next Post {two}")
        else:
            page.block("navigation", "Older Articles Newer Articles")
    if house.habit("teasers", 0.25):
        page.block("related", "Related Posts")
        for one in tale.others(2):
            page.block("related", one)
            page.below(
                "related",
                f"{tale.prose(1)[:80].rstrip()} […]",
                house.choose("more", ("Continue Reading →", "Read More »")),
            )


def _comments(page: Page, house: House) -> None:
    if not house.habit("comments", 0.6):
        return
    page.block(
        "comments", house.choose("reply", ("Leave a Reply", "Leave a Reply Cancel reply", "Leave a comment"))
    )
    if house.habit("wpcom", 0.6):
        page.apart(
            "comments", "Enter your comment here...", "Fill in your details below or click an icon to log in:"
        )
        page.apart("comments", "Email (required) (Address never made public)", "Name (required)", "Website")
        page.block("comments", "You are commenting using your WordPress.com account. ( Log Out /  Change )")
        page.apart(
            "comments",
            "Cancel",
            "Connecting to %s",
            "Notify me of new comments via email.",
            "Notify me of new posts via email.",
        )
    else:
        page.block("comments", "Your email address will not be published. Required fields are marked *")
        page.apart("comments", "Comment *", "Name *", "Email *", "Website")


def _sidebar(page: Page, house: House, tale: Tale) -> None:
    if house.habit("sidebar", 0.4):
        page.block("search", "Search for:")
        page.block("related", "Recent Posts", *tale.others(3))
        if house.habit("archives", 0.5):
            page.block("archive", "Archives", *(f"{month} {house.fetched.year - 1}" for month in MONTHS[3:6]))
    if house.habit("follow", 0.3):
        page.block(
            "newsletter",
            "Follow Blog via Email",
            "Enter your email address to follow this blog and receive notifications of new posts by email.",
        )
        page.below("newsletter", "Follow")
    page.block(
        "footer",
        house.choose(
            "footer",
            (
                "Blog at WordPress.com.",
                "Proudly powered by WordPress",
                f"© {house.fetched.year} {house.paper}",
                "Create a free website or blog at WordPress.com.",
            ),
        ),
    ) if house.habit("has footer", 0.85) else None
