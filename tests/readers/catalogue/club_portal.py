"""A school paper on a portal made for clubs, as its adviser set it up."""

# ruff: noqa: C901, E501

from tests.readers.catalogue.asides import asked_for, pulled
from tests.readers.catalogue.college_words import COLLEGE
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, hour, tell, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page, Row
from tests.readers.catalogue.words import DAYS, Words


def club_portal(page: Page, site: Site, words: Words) -> None:
    """Print a page of a portal: details with labels above or below the text, blocks of who is online."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    page.block("nameplate", desk.paper)
    if desk.has("motto", 0.5):
        page.says(tagline=desk.tagline)
        page.below("nameplate", desk.tagline)
    sections = desk.some_of("menu", desk.bank.sections, 5)
    page.block(
        "menu",
        desk.one_of("first", ("Home", "Start", "Front page")),
        *sections,
        "Staff",
        "Photo Gallery",
        "Links",
    )
    page.block(
        "login", "Login Form", "User Name", "Password", "Remember Me", "Forgot your password?"
    ) if desk.has("login", 0.5) else None
    section = page.pick(sections)
    if desk.has("crumbs", 0.5):
        page.says(section=section)
        page.block("breadcrumb", f"You are here: Home » {section}")
    headline = tale.headline()
    page.block("headline", headline)
    who = writers(page, desk, most=1, roles=False)
    name = who[0][0]
    day = day_of(page, 2006, 2020)
    labels = desk.one_of("details", ("details", "written", "row"))
    stamp = f"{DAYS[day.weekday()]}, {day.day} {long_form(day).split()[0]} {day.year} {page.rng.randrange(24):02}:{page.rng.randrange(60):02}"
    if labels == "details":
        page.block("details", "Details")
        page.below("bylines", f"Written by {name}")
        if not desk.has("crumbs", 0.5):
            page.says(section=section)
            page.below("section", f"Category: {section}")
        page.below("published", f"Published: {day.day} {long_form(day).split()[0]} {day.year}")
        page.below("share", f"Hits: {page.rng.randrange(20, 9000)}")
    elif labels == "written":
        page.block("bylines", f"Written by {name}")
        page.below("published", stamp)
    else:
        page.block("published", f"Posted on {long_form(day)} at {hour(page)} by {name}")
    page.block("share", "PDF", "Print", "E-mail") if desk.has("icons", 0.5) else None
    if page.maybe(0.4):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        line = tale.caption()
        if desk.has("credit first", 0.4):
            page.block("credit", f"Photo courtesy of {shooter}")
            page.below("caption", line)
        else:
            page.block("caption", f"{line} ({shooter})")
    tell(page, tale, asides=(asked_for, pulled))
    if desk.has("updated", 0.5):
        page.block("updated", f"Last Updated ( {stamp} )")
    if desk.has("rate", 0.4):
        page.block("poll", "User Rating: / 0", "Poor", "Best", "Rate")
    if desk.has("neighbours", 0.5):
        page.block("navigation", "< Prev", "Next >")
    if desk.has("comments", 0.5):
        page.block(
            "comments",
            "Add comment",
            "Name (required)",
            "E-mail (required, but will not display)",
            "Notify me of follow-up comments",
            "Send",
        )
    page.block(
        "related", desk.one_of("latest", ("Latest News", "Most Read", "Newest stories")), *tale.others(5)
    )
    if desk.has("online", 0.5):
        page.block(
            "footer", "Who's Online", f"We have {page.rng.randrange(2, 60)} guests and no members online"
        )
    if desk.has("poll", 0.4):
        page.block(
            "poll", "Polls", "Should the gym open on Sundays?", "Yes", "No", "What gym?", "Vote", "Results"
        )
    page.block("footer", f"Copyright © {desk.fetched} {desk.paper}. All Rights Reserved.")
    page.below(
        "footer",
        desk.one_of(
            "made",
            ("This portal is free software.", "Template by a parent volunteer", f"Hosted for {desk.school}"),
        ),
    )
    if desk.has("title", 0.3):
        page.blocks.insert(0, [Row(f"{headline} - {desk.paper}", "title")])
