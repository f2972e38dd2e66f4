"""A literary magazine that also prints talks and essays."""

# ruff: noqa: C901, E501

from tests.readers.catalogue.college_words import COLLEGE, LINES, POEMS, STORIES
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words


def magazine(page: Page, site: Site, words: Words) -> None:
    """Print a page of a literary magazine, issue by issue: poems, stories, talks."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    page.block("skip", "Skip to content") if desk.has("skip", 0.4) else None
    page.block("nameplate", desk.paper)
    if desk.has("motto", 0.6):
        page.says(tagline=desk.tagline)
        page.below("nameplate", desk.tagline)
    page.block("menu", "Current Issue", "Past Issues", "Submit", "Masthead", "Contests", "About") if desk.has(
        "column", 0.6
    ) else page.block("menu", "Issues    Submit    Masthead    About    Blog")
    number, season, year = (
        page.rng.randrange(3, 60),
        page.pick(("Spring", "Fall", "Winter")),
        page.rng.randrange(2012, 2025),
    )
    theme = page.pick(("Thresholds", "Salt", "Small Hours", "Inheritance", "Static"))
    if desk.has("issues", 0.7):
        page.block(
            "issue",
            desk.one_of("issue", ("Issue {n}: {t}", "Issue {n} | {s} {y}", "{s} {y}")).format(
                n=number, t=theme, s=season, y=year
            ),
        )
    genre = page.pick(("Poetry", "Poetry", "Fiction", "Interview", "Essay", "Nonfiction"))
    labelled = desk.has("genres", 0.7)
    if labelled:
        page.says(section=genre)
        page.block("section", genre.upper() if desk.has("upper", 0.3) else genre)
    guest = tale.name()
    title = (
        page.pick(POEMS)
        if genre == "Poetry"
        else tale.fill(
            page.pick(
                (
                    "A Conversation with {name}",
                    "Five Questions for {name}",
                    "“I write on receipts”: An interview with {name}",
                )
            )
        )
        if genre == "Interview"
        else page.pick(STORIES)
        if genre == "Fiction"
        else tale.fill(
            page.pick(
                ("On the {place}", "Against {things}", "Learning to wait", "The year without the {place}")
            )
        )
    )
    page.says(headline=title)
    who = writers(page, desk, most=1, roles=False)
    name = who[0][0]
    form = desk.one_of("byline", ("below", "below", "above", "interview", "year"))
    line = f"by {name}"
    if form == "year":
        line = f"{name} ’{year % 100 + page.rng.randrange(0, 3)}"
    elif form == "interview" and genre == "Interview":
        line = f"Interview by {name}"
    if form == "above":
        page.block("bylines", name)
        page.block("headline", title)
    else:
        page.block("headline", title)
        page.block("bylines", line)
    if desk.has("posted", 0.5):
        day = day_of(page, 2012, 2025)
        stamp = desk.one_of("stamp", ("Posted on {}", "{}", "Published {}")).format(long_form(day))
        page.block("published", stamp)
    if page.maybe(0.35):
        artist = page.pick(desk.staff)[0]
        page.says(credit=artist)
        art = f"{page.pick([one for one in POEMS + STORIES if one != title])}, {page.pick(('acrylic on board', 'ink on paper', 'digital photograph', 'linocut'))}"
        page.says(caption=art)
        page.block("caption", art)
        page.below(
            "credit", desk.one_of("art", ("Artwork by {}", "Art by {}", "Illustration by {}")).format(artist)
        )
    if genre == "Poetry":
        if page.maybe(0.25):
            page.body("p", page.pick(("for my grandmother", "after a photograph by my father")))
        lines = page.rng.sample(LINES, page.rng.randrange(8, 14))
        while lines:
            size = page.pick((2, 3, 4))
            page.body("p", "\n".join(lines[:size]))
            lines = lines[size:]
    elif genre == "Interview":
        page.body("p", tale.prose(2))
        marks = desk.one_of("talk", (("Q: ", "A: "), (f"{desk.paper}: ", f"{guest.split()[0]}: "), ("", "")))
        questions = (
            "When did you begin to write?",
            "Do you keep a notebook?",
            "Who reads your drafts first?",
            "What are you working on now?",
            "Has the {place} changed you?",
        )
        for one in questions[: page.rng.randrange(3, 6)]:
            page.body("p" if marks[0] else "h2", marks[0] + tale.fill(one))
            page.body("p", marks[1] + tale.prose(page.rng.randrange(1, 4)))
    else:
        for _ in range(page.rng.randrange(4, 9)):
            page.body("p", tale.prose(page.rng.randrange(1, 4)))
            if page.maybe(0.15):
                page.body("p", tale.fill(page.pick(COLLEGE.short)))
    if desk.has("note", 0.6):
        if desk.has("note label", 0.5):
            page.block("about", desk.one_of("about", ("About the Author", "Contributor’s Note")))
            page.below(
                "about",
                f"{name} is a {page.pick(('junior', 'senior', 'sophomore'))} who collects train tickets. This is a first publication.",
            )
        else:
            page.block(
                "about",
                f"{name} lives above a bakery. {name.split()[0]}’s work has appeared in two zines and on a refrigerator.",
            )
    if desk.has("tags", 0.3) and page.maybe(0.7):
        found = page.rng.sample(("moths", "family", "winter", "translation", "ferry", "first lines"), 2)
        page.gold["tags"] = found
        page.block(
            "tags",
            f"Filed under: {', '.join(found)}" if desk.has("filed", 0.4) else f"Tags: {', '.join(found)}",
        )
    if desk.has("share", 0.4):
        page.block("share", "Share", "Tweet", "Pin") if desk.has("pin", 0.5) else page.block(
            "share", "Share this piece"
        )
    if desk.has("arrows", 0.6):
        page.block("navigation", f"← {page.pick(POEMS)}", f"{page.pick(STORIES)} →")
    if desk.has("contents", 0.5):
        page.block("related", desk.one_of("in", ("In This Issue", "Table of Contents", "Also in this issue")))
        for one in page.rng.sample(POEMS + STORIES, 4):
            page.below(
                "related", f"{one} by {page.pick(desk.staff)[0]}" if desk.has("with names", 0.5) else one
            )
    if desk.has("back", 0.4):
        page.block("navigation", "Back to Table of Contents")
    if desk.has("order", 0.4):
        page.block("shop", "Order a print copy", "Our print edition is free on campus and $8 by mail.")
    if desk.has("open", 0.4):
        page.block(
            "submit",
            "Submissions are open",
            f"Send us up to five poems or 3,000 words of prose. {desk.paper} reads year-round.",
        )
    described = f"A publication of the students of {desk.school}"
    page.says(tagline=described)
    page.block("footer", f"© {desk.fetched} {desk.paper}", described)
