"""A university daily on Drupal."""

# ruff: noqa: C901, E501

from datetime import timedelta

from tests.readers.catalogue.asides import asked_for, chosen, joined, second_photo, see_also
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, hour, tell, writers
from tests.readers.catalogue.desk_words import ENGLISH
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, DAYS, Words


def drupal_daily(page: Page, site: Site, words: Words) -> None:
    """Print a page of a university daily on Drupal: regions one below the other, fields with labels."""
    del words
    desk = Desk(site, ENGLISH)
    tale = Tale(page, desk)
    page.block("skip", "Skip to main content")
    page.says(publication=desk.paper)
    if desk.has("user menu", 0.5):
        page.block("menu", "User account menu")
        page.block("menu", "Log in")
    if desk.has("heading", 0.4):
        page.block("menu", "Header Utility Menu", "Advertise", "Donate", "Print Edition")
    page.block("nameplate", desk.paper)
    if desk.has("slogan", 0.5):
        page.says(tagline=desk.tagline)
        page.below("nameplate", desk.tagline)
    menu = [
        "Home",
        *desk.some_of("menu", desk.bank.sections, 6),
        *desk.some_of("more", ("Multimedia", "Staff", "Classifieds", "Contact Us"), 2),
    ]
    page.block("menu", desk.one_of("navigation", ("Main navigation", "Main menu")), *menu)
    if desk.has("search", 0.6):
        page.block("search", "Search form", "Search") if desk.has("form", 0.5) else page.block(
            "search", "Search"
        )
    section = None if page.maybe(0.1) else page.pick(desk.some_of("menu", desk.bank.sections, 6))
    page.says(section=section)
    if desk.has("crumbs", 0.6):
        if desk.has("label", 0.5):
            page.block("breadcrumb", "Breadcrumb", "Home", *([section] if section else []))
        else:
            page.block("breadcrumb", "You are here", f"Home » {section}" if section else "Home")
    elif section:
        page.block("section", section)
    page.block("headline", tale.headline())
    if desk.has("deks", 0.5) and page.maybe(0.6):
        page.block("dek", tale.dek())
    day = day_of(page)
    nobody = page.maybe(0.08)
    who = [] if nobody else writers(page, desk, roles=desk.has("roles", 0.5))
    names = joined([name for name, _ in who])
    form = desk.one_of("byline", ("submitted", "clock", "labels", "bar"))
    if form == "submitted":
        # Where the account that posted is not the writer, the writer's line follows.
        stamp = f"{DAYS[day.weekday()][:3]}, {day.month:02}/{day.day:02}/{day.year} - {page.rng.randrange(8, 24):02}:{page.rng.randrange(60):02}"
        account = desk.one_of("account", ("webmaster", "admin", "dailyweb"))
        page.block("byline", f"Submitted by {account} on {stamp}")
        if who:
            page.block("bylines", f"By {names}")
            if len(who) == 1 and who[0][1]:
                page.below("bylines", who[0][1])
    elif form == "clock":
        if who:
            page.block("bylines", f"by {names}" + (f", {who[0][1]}" if len(who) == 1 and who[0][1] else ""))
        page.block("published", f"{long_form(day)} - {hour(page, '{h}:{m:02}{half}m')}")
    elif form == "labels":
        page.block("published", "Published", long_form(day)) if desk.has("column", 0.5) else page.block(
            "published", f"Published: {long_form(day)}"
        )
        if who:
            page.block(
                "bylines",
                "Author" if len(who) == 1 else "Authors",
                *(f"{name}, {role}" if role else name for name, role in who),
            )
    elif who:
        page.block("bylines", f"By {names} | {AP_MONTHS[day.month - 1]} {day.day}, {day.year}")
    else:
        page.block("published", f"{AP_MONTHS[day.month - 1]} {day.day}, {day.year}")
    if form != "labels" and (len(who) > 1 or form == "bar"):
        page.gold["bylines"] = [{"name": name, "role": None} for name, _ in who]
    if form != "bar" and desk.has("updates", 0.3) and page.maybe(0.4):
        page.block("updated", f"Last updated: {long_form(day + timedelta(days=page.rng.randrange(1, 20)))}")
    if desk.has("share above", 0.5):
        page.block("share", "Share", "Facebook", "Twitter", "Email")
    if page.maybe(0.6):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        order = desk.one_of("photo", ("image label", "paren", "below"))
        line = tale.caption()
        if order == "image label":
            page.block("photo", "Image")
            page.block("caption", line)
            page.below("credit", f"Photo by {shooter} / {desk.paper}")
        elif order == "paren":
            page.block("caption", f"{line} ({shooter}/{desk.paper})")
        else:
            page.block("caption", line)
            page.block("credit", f"{shooter} | {desk.paper}")
    tell(
        page,
        tale,
        asides=(see_also, asked_for, disclosure, second_photo),
        ads=("Advertisement",) if desk.has("ads", 0.6) else (),
    )
    if page.maybe(0.12):
        page.body(
            "p",
            tale.fill(
                "Editor’s note: A previous version of this article gave the wrong room. The {place} is on the second floor."
            ),
        )
    if desk.has("contact", 0.4) and who:
        page.block(
            "contact",
            f"Reach the reporter{'s' if len(who) > 1 else ''} at news@example.edu. Follow on Twitter @{desk.paper.split()[-1].lower()}.",
        )
    if desk.has("tags", 0.6) and page.maybe(0.8):
        found = chosen(page, desk.bank.tags)
        if desk.has("tag column", 0.6):
            page.block("tags", "Tags", *found)
        else:
            page.block("tags", f"Tags: {', '.join(found)}")
    if desk.has("printer", 0.5):
        page.block("share", "Printer-friendly version", "Send by email", "PDF version")
    if desk.has("login", 0.5):
        page.block("comments", page.pick(("Log in to post comments", "Log in or register to post comments")))
    else:
        page.block("comments", "Add new comment")
        page.below(
            "comments",
            "Your name",
            "Subject",
            "Comment *",
            "More information about text formats",
            "Leave this field blank",
        )
    if desk.has("popular", 0.6):
        page.block(
            "related", "Most Popular", *(f"{place}. {one}" for place, one in enumerate(tale.others(4), 1))
        )
    if desk.has("recent", 0.4):
        page.block("related", f"More in {section or 'News'}")
        for one in tale.others(3):
            page.block("related", one)
            page.below(
                "related",
                f"{AP_MONTHS[page.rng.randrange(12)]} {page.rng.randrange(1, 28)}, {day.year}",
                f"By {page.pick(desk.staff)[0]}",
            )
    page.block(
        "footer",
        "Footer menu" if desk.has("footer menu", 0.5) else "Connect With Us",
        "About",
        "Advertise",
        "Corrections",
        "Jobs",
    )
    page.block("footer", f"© {desk.fetched} {desk.paper}. {desk.school[:1].upper() + desk.school[1:]}.")


def disclosure(page: Page, tale: Tale) -> None:
    page.body("p", tale.fill("(Disclosure: {name} is a former editor of this newspaper.)"))
