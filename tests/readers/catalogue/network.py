"""A paper that lives on a network of publications."""

# ruff: noqa: C901

from tests.readers.catalogue.college_words import COLLEGE
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import MONTHS, Words


def network(page: Page, site: Site, words: Words) -> None:
    """Print a page of a network: buttons between all parts, the writer above and below, other stories."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    page.block("menu", "Open in app")
    page.block("menu", "Sign up")
    page.block("menu", "Sign in")
    if desk.has("write", 0.6):
        page.block("menu", "Write", "Search") if desk.has("tight", 0.5) else page.apart(
            "menu", "Write", "Sign up", "Sign in"
        )
    blurb = desk.has("blurb", 0.6)
    page.block("nameplate", desk.paper)
    if desk.has("follow", 0.6):
        page.apart("menu", "·", "Follow publication")
    if blurb:
        page.says(tagline=desk.tagline)
        page.block("nameplate", desk.tagline)
        page.block("menu", "Follow publication")
    title = tale.headline()
    page.block("headline", title)
    if page.maybe(0.6):
        page.block("dek", tale.dek())
    who = writers(page, desk, most=1, roles=False)
    name = who[0][0]
    day = day_of(page, 2016, 2025)
    page.block("bylines", name)
    stamp = f"{MONTHS[day.month - 1][:3]} {day.day}, {day.year}"
    minutes = f"{page.rng.randrange(2, 9)} min read"
    if desk.has("in", 0.4):
        page.block("menu", "Follow")
        page.block("nameplate", f"Published in {desk.paper}")
        page.block("share", minutes)
        page.block("published", f"· {stamp}" if desk.has("dot", 0.5) else stamp)
    else:
        page.block("menu", "Follow")
        page.block("share", minutes, "·")
        page.below("published", stamp)
    page.block("share", "--")
    if page.maybe(0.5):
        page.block("share", str(page.rng.randrange(1, 9)))
    page.apart("share", "Listen", "Share") if desk.has("listen", 0.7) else page.block("share", "Share")
    if page.maybe(0.6):
        shooter = page.pick(desk.staff)[0]
        form = desk.one_of("photo", ("by", "colon", "on"))
        page.says(credit=shooter)
        if desk.has("press", 0.4):
            page.block("photo", "Press enter or click to view image in full size")
        line = tale.caption()
        page.block(
            "caption",
            {
                "by": f"{line} Photo by {shooter}.",
                "colon": f"{line} Photo: {shooter}",
                "on": f"{line} | Photo by {shooter}",
            }[form],
        )

    def second(page: Page, tale: Tale) -> None:
        if desk.has("press", 0.4):
            page.block("photo", "Press enter or click to view image in full size")
        caption, shooter = tale.caption(lead=False), page.pick(desk.staff)[0]
        page.shows(caption, shooter)
        page.block("photo", f"{caption} Photo by {shooter}.")

    def quoted(page: Page, tale: Tale) -> None:
        page.body("blockquote", tale.fill("“Nobody counts the {things} twice,” {last} said, twice."))

    def items(page: Page, tale: Tale) -> None:
        page.body("p", tale.fill("Here is what we packed:"))
        found = [tale.fill(one) for one in ("{n} {things}", "A map of the {place}", "Bread")]
        page.gold["blocks"].extend({"kind": "li", "text": one} for one in found)
        page.block("body", *((desk.one_of("mark", ("- ", "• ", "* "))) + one for one in found))

    tell(page, tale, asides=(second, quoted, items))
    if desk.has("line", 0.4):
        page.block("contact", f"Follow {desk.paper} on Twitter and Instagram for more stories.")
    if page.maybe(0.7):
        found = page.rng.sample(
            ("High School", "Journalism", "College", "Climate", "Sports", "Music", "Education"),
            page.rng.randrange(2, 5),
        )
        page.gold["tags"] = found
        if desk.has("labelled", 0.3):
            page.block("tags", "Tags: " + ", ".join(found))
        else:
            page.apart("tags", *found) if desk.has("tags apart", 0.5) else page.block("tags", *found)
    page.apart("share", "--", "--")
    if page.maybe(0.5):
        page.block("share", str(page.rng.randrange(1, 9)))
    if not desk.has("in", 0.4) or desk.has("in below", 0.5):
        page.block(
            "about",
            f"Published in {desk.paper}",
            f"{page.rng.randrange(12, 900)} followers",
            "·",
            f"Last published {page.pick(('2 days ago', 'Oct 12, 2025', 'just now'))}",
        )
        if blurb:
            page.below("about", desk.tagline)
        page.block("about", "Follow")
    page.block(
        "about",
        f"Written by {name}",
        f"{page.rng.randrange(2, 90)} followers",
        "·",
        f"{page.rng.randrange(2, 90)} following",
    )
    if page.maybe(0.5):
        page.below("about", f"Writes about {page.pick(('rivers', 'cities', 'trains'))} at {desk.school}.")
    page.block("about", "Follow")
    if page.maybe(0.7):
        page.apart("comments", "No responses yet", "Write a response", "What are your thoughts?") if desk.has(
            "responses", 0.6
        ) else page.block("comments", "More from this author")
    else:
        page.block("comments", "Responses (1)")
        page.block(
            "comments",
            tale.name(),
            f"{page.pick(MONTHS)[:3]} {page.rng.randrange(1, 28)}",
            tale.fill("I was there when the {things} arrived. Thank you for writing it down."),
        )
        page.block("comments", "Reply")
    page.block("related", f"More from {name} and {desk.paper}")
    for one in tale.others(3):
        page.block("related", "In" if desk.has("teaser in", 0.5) else desk.paper)
        if desk.has("teaser in", 0.5):
            page.below("related", desk.paper, "by", page.pick(desk.staff)[0])
        page.block("related", one)
        page.block(
            "related",
            tale.fill(page.pick(COLLEGE.deks)) if page.maybe(0.5) else "A story in four parts",
            f"{page.pick(MONTHS)[:3]} {page.rng.randrange(1, 28)}, {page.rng.randrange(2016, 2026)}",
        )
    if desk.has("recommended", 0.5):
        page.block("related", "Recommended from the network")
        for one in tale.others(2):
            page.block("related", one)
    page.block("footer", "See more recommendations")
    page.block(
        "footer",
        "Help",
        "Status",
        "About",
        "Careers",
        "Press",
        "Blog",
        "Privacy",
        "Rules",
        "Terms",
        "Text to speech",
    ) if desk.has("column", 0.7) else page.block(
        "footer", "Help Status About Careers Press Blog Privacy Rules Terms Text to speech"
    )
