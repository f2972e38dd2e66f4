"""A university daily on a system made for such dailies."""

# ruff: noqa: C901, E501

from datetime import date, timedelta

from tests.readers.catalogue.asides import joined, without_roles
from tests.readers.catalogue.college_words import COLLEGE
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, hour, tell, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, DAYS, Words


def campus_daily(page: Page, site: Site, words: Words) -> None:
    """Print a page of a university daily: bars above and below, photos with the paper behind the name."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    if desk.has("tip", 0.5):
        page.block("menu", "Have a tip?", "Submit it here!")
    menu = desk.some_of("menu", COLLEGE.sections, 6)
    today = date(2025, 1, 5) + timedelta(days=page.rng.randrange(400))
    order = desk.one_of("top", ("bar first", "plate first"))
    if order == "bar first":
        page.block("menu", *menu, "Multimedia", "Print", "More")
    if desk.has("today", 0.5):
        page.block("masthead-date", f"{DAYS[today.weekday()]}, {long_form(today)}")
    page.block("nameplate", desk.paper)
    if desk.has("motto", 0.6):
        page.says(tagline=desk.tagline)
        page.below("nameplate", desk.tagline)
    if order != "bar first":
        page.block("menu", " ".join(menu)) if desk.has("row", 0.4) else page.block(
            "menu", *menu, "Advertise", "About"
        )
    page.block("search", "Search", "Site search") if desk.has("search", 0.4) else None
    if desk.has("breaking", 0.2):
        page.block("alert", f"BREAKING: {tale.others(1)[0]}")
    section = None if page.maybe(0.07) else page.pick(menu)
    if section:
        page.says(section=section)
        page.block("section", section.upper() if desk.has("upper", 0.4) else section)
    title = tale.headline()
    page.block("headline", title)
    if desk.has("deks", 0.6) and page.maybe(0.6):
        page.block("dek", tale.dek())
    day = day_of(page, 2014, 2025)
    who = [] if page.maybe(0.07) else writers(page, desk, most=3)
    if len(who) > 1:
        without_roles(page, who)
    names = joined([name for name, _ in who]) if who else ""
    role = who[0][1] if len(who) == 1 else None
    clock = hour(page, "{h}:{m:02}{half}m")
    form = desk.one_of("byline", ("bar", "two", "photo first", "caps", "role line"))
    photo = page.maybe(0.65)
    shooter = page.pick(desk.staff)[0]

    def picture() -> None:
        page.says(credit=shooter)
        line = tale.caption()
        style = desk.one_of("photo", ("credit first", "below", "paren", "buy"))
        if style == "credit first":
            page.block("credit", f"Photo by {shooter} | {desk.paper}")
            page.below("caption", line)
        elif style == "below":
            page.block("caption", line)
            page.below("credit", f"Photo by {shooter} | {desk.paper}")
        elif style == "paren":
            page.block("caption", f"{line} (Photo by {shooter} | {desk.paper})")
        else:
            page.block("caption", line)
            page.below("credit", f"Credit: {shooter}")
            page.block("photo", "Buy this photo")

    if photo and form == "photo first":
        picture()
    if form in ("bar", "photo first"):
        if who:
            page.block(
                "bylines",
                f"By {names} | {day.month:02}/{day.day:02}/{day.year % 100:02} {clock}"
                if desk.has("figures", 0.4)
                else f"By {names} | {long_form(day)}",
            )
        else:
            page.block(
                "published",
                f"{day.month:02}/{day.day:02}/{day.year % 100:02} {clock}"
                if desk.has("figures", 0.4)
                else long_form(day),
            )
        without_roles(page, who)
    elif form == "two":
        if who:
            page.block("bylines", f"by {names}")
            page.below(
                "published",
                f"{desk.paper} | {DAYS[day.weekday()]}, {long_form(day)}"
                if desk.has("from paper", 0.3)
                else f"{long_form(day)} {clock} {desk.one_of('zone', ('EST', 'CST', 'PDT'))}",
            )
        else:
            page.block("published", long_form(day))
        without_roles(page, who)
    elif form == "caps":
        if who:
            page.block("bylines", f"BY {names.upper()}")
        page.block("published", f"Published {AP_MONTHS[day.month - 1]} {day.day}, {day.year} {clock}")
        without_roles(page, who)
    else:
        if who:
            page.block("bylines", f"By {names}", *([role] if role else []))
        page.block("published", f"Published: {day.month}/{day.day}/{day.year}")
    if desk.has("updates", 0.35) and page.maybe(0.5):
        page.block(
            "updated",
            page.pick(
                (
                    f"Updated: {long_form(day + timedelta(days=3))}",
                    "Updated 2 hours ago"
                    if page.maybe(0.5)
                    else f"Last updated {long_form(day + timedelta(days=1))} {clock}",
                )
            ),
        )
    if desk.has("share above", 0.4):
        page.block("share", "Share", "Tweet", "Email", "Print")
    if photo and form != "photo first":
        picture()

    def more(page: Page, tale: Tale) -> None:
        page.block("related", desk.one_of("more", ("Related: ", "Read more: ", "MORE: ")) + tale.others(1)[0])

    def mail(page: Page, tale: Tale) -> None:
        page.block(
            "newsletter",
            "Enjoy what you're reading?",
            f"Get content from {desk.paper} delivered to your inbox",
        )

    def photo2(page: Page, tale: Tale) -> None:
        caption, shooter = tale.caption(lead=False), page.pick(desk.staff)[0]
        page.shows(caption, shooter)
        page.block("photo", caption, f"Photo by {shooter} | {desk.paper}")

    def gift(page: Page, tale: Tale) -> None:
        page.block("donate", f"Support student journalism. Donate to {desk.paper} today.")

    def quoted(page: Page, tale: Tale) -> None:
        page.body("blockquote", tale.fill("“The rink is not a metaphor.” — {name}, senior"))

    def items(page: Page, tale: Tale) -> None:
        page.body("p", tale.fill("By the end of the year the council wants to see:"))
        found = [
            tale.fill(one)
            for one in ("{n} {things} returned", "One door to the {place} that opens", "A vote that counts")
        ]
        page.gold["blocks"].extend({"kind": "li", "text": one} for one in found)
        page.block("body", *("• " + one for one in found))

    tell(
        page,
        tale,
        asides=(more, mail, photo2, gift, quoted, items),
        ads=("ADVERTISEMENT", "Advertisement") if desk.has("ads", 0.5) else (),
    )
    if page.maybe(0.12):
        page.body(
            "p", tale.fill("Editor’s Note: This story was updated on {day} with a comment from the dean.")
        )
    if desk.has("writer below", 0.4) and who:
        first = who[0][0]
        page.block(
            "about",
            f"{first} covers {page.pick(('the county', 'hockey', 'the registrar'))} for {desk.paper}. Reach {first.split()[0]} at news@example.edu.",
        )
    if desk.has("discuss", 0.6):
        page.block("share", f"Share and discuss “{title}” on social media.")
    if desk.has("tags", 0.4) and page.maybe(0.8):
        found = page.rng.sample(COLLEGE.tags, page.rng.randrange(1, 4))
        page.gold["tags"] = found
        page.block("tags", "Tags:", *found) if desk.has("tag column", 0.4) else page.block(
            "tags", "Tags: " + ", ".join(found)
        )
    if desk.has("support", 0.5):
        page.block(
            "donate",
            "Support Independent Student Journalism",
            f"{desk.paper} is run by students and depends on readers like you. Please consider a gift today.",
            "Donate",
        )
    if desk.has("popular", 0.6):
        page.block(
            "related",
            desk.one_of("popular now", ("Trending", "Popular", "Most Read", "Recommended")),
            *tale.others(4),
        )
    if desk.has("recent", 0.5):
        page.block("related", "Latest Stories")
        for one in tale.others(3):
            page.block("related", one)
            page.below("related", f"{page.rng.randrange(2, 23)} hours ago")
    if desk.has("podcast", 0.3):
        page.block(
            "related", "Podcasts", f"Listen to the latest episode of The {desk.paper.split()[-1]} Hour"
        )
    page.block("footer", "About", "Contact", "Advertise", "Work for us", "Privacy")
    page.block("footer", f"All Content © {desk.fetched} {desk.paper}")
    if desk.has("powered", 0.6):
        page.below("footer", "Powered by Solutions by The State News")
