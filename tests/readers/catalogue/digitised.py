"""Printed papers that a library scanned, story by story."""

from tests.readers.catalogue.asides import pulled, wrap
from tests.readers.catalogue.college_words import COLLEGE
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words


def digitised(page: Page, site: Site, words: Words) -> None:
    """Print a story out of a library's collection: the viewer's buttons, the issue, the text at a column."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    day = day_of(page, 1968, 2008)
    library = f"{desk.school[:1].upper()}{desk.school[1:]} Digital Collections"
    page.block("menu", library)
    page.block(
        "menu",
        *desk.some_of(
            "buttons",
            ("Search", "Browse by title", "Browse by date", "About", "Help", "Register", "Comments"),
            4,
        ),
    )
    if desk.has("path", 0.5):
        page.block("breadcrumb", f"Home > {desk.paper} > {long_form(day)}")
    page.block("nameplate", f"{desk.paper}, {long_form(day)}" if desk.has("one line", 0.4) else desk.paper)
    if page.blocks[-1][0].text == desk.paper:
        page.below(
            "published",
            f"Volume {page.rng.randrange(20, 99)}, Number {page.rng.randrange(1, 40)}, {long_form(day)}",
        )
    page.block(
        "share",
        *desk.some_of(
            "tools",
            (
                "Zoom in",
                "Zoom out",
                "Clip",
                "Print",
                "Download page (PDF)",
                "Correct this text",
                "Private list",
            ),
            4,
        ),
    )
    page.block("issue", f"Page {page.rng.randrange(1, 17)}") if desk.has("pages", 0.6) else None
    headline = tale.headline()
    upper = desk.has("upper", 0.4)
    page.block("headline", headline.upper() if upper else headline)
    if upper:
        page.gold["headline"] = headline.upper()
    if page.maybe(0.85):
        ((name, role),) = writers(page, desk, most=1)
        form = desk.one_of("byline", ("upper", "two", "staff"))
        if form == "upper":
            page.block("bylines", f"By {name.upper()}", str(role))
        elif form == "two":
            page.block("bylines", f"by {name}")
            page.gold["bylines"] = [{"name": name, "role": None}]
        else:
            page.block("bylines", f"By {name}, {role}")
    first = len(page.blocks)
    tell(page, tale, asides=(pulled,))
    if desk.has("columns", 0.5):
        wrap(page, first, desk.one_of("width", (44, 58, 70)))
    if page.maybe(0.4):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        page.block("caption", tale.caption())
        page.below("credit", f"Photo by {shooter}")
        if desk.has("photos above", 0.6):
            page.blocks.insert(first, page.blocks.pop())
    page.block(
        "comments",
        "No comments yet. Be the first to comment on this article."
        if desk.has("comments", 0.5)
        else "Tags: none yet. Add a tag.",
    )
    page.block("share", "Previous Article", "Next Article") if desk.has("next", 0.6) else None
    page.block("related", "In this issue", *tale.others(5)) if desk.has("issue", 0.5) else None
    page.block(
        "footer",
        f"Persistent link: https://example.edu/cgi-bin/a?d=CP{day:%Y%m%d}.2.{page.rng.randrange(2, 90)}",
    )
    page.block(
        "footer",
        f"This newspaper is made available by the libraries of {desk.school} for research.",
        "Accessibility",
        "Terms of use",
    )
