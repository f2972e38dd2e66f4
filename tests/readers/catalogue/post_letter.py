"""A paper that mails its stories and keeps them on the web."""

# ruff: noqa: C901, E501

from tests.readers.catalogue.asides import asked_for, pulled, see_also
from tests.readers.catalogue.college_words import COLLEGE
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, Words


def post_letter(page: Page, site: Site, words: Words) -> None:
    """Print a page of a mailed paper: subscribe buttons between all parts, likes, other letters below."""
    del words
    desk = Desk(site, COLLEGE)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    page.block("nameplate", desk.paper)
    page.block("menu", "Subscribe", "Sign in") if desk.has("tight", 0.5) else page.apart(
        "menu", "Subscribe", "Sign in"
    )
    if desk.has("menu", 0.5):
        page.block("menu", "Home", "Notes", "Archive", "About")
    if desk.has("sections", 0.5):
        section = page.pick(desk.some_of("menu", desk.bank.sections, 3))
        page.says(section=section)
        page.block("section", section)
    page.block("headline", tale.headline())
    if page.maybe(0.8):
        page.block("dek", tale.dek())
    ((name, _),) = writers(page, desk, most=1, roles=False)
    day = day_of(page, 2019)
    stamp = f"{AP_MONTHS[day.month - 1]} {day.day}, {day.year}".replace(".", "")
    if desk.has("upper", 0.3):
        page.block("bylines", name.upper())
        page.gold["bylines"] = [{"name": name, "role": None}]
        page.below("published", stamp.upper())
    else:
        page.block("bylines", name)
        page.below("published", stamp)
    page.block("share", str(page.rng.randrange(2, 90)))
    if page.maybe(0.6):
        page.block("share", str(page.rng.randrange(2, 20)))
    page.block("share", "Share") if desk.has("share", 0.8) else None
    if page.maybe(0.5):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        line = tale.caption()
        page.block(
            "caption",
            f"{line} {desk.one_of('photo', ('(Photo by {})', 'Photo by {}.', '| {}'))}".format(shooter),
        )

    def subscribe(page: Page, tale: Tale) -> None:
        page.block(
            "newsletter",
            f"{tale.desk.paper} is made by students. To get new letters and support our work, consider becoming a subscriber.",
        )
        page.block("newsletter", "Subscribe")

    def button(page: Page, tale: Tale) -> None:
        page.block(
            "share", tale.desk.one_of("button", ("Share", "Leave a comment", "Give a gift subscription"))
        )

    tell(page, tale, asides=(see_also, asked_for, pulled, subscribe, button))
    if desk.has("thanks", 0.5):
        page.block(
            "newsletter",
            f"Thanks for reading {desk.paper}! Subscribe for free to receive new letters and support our work.",
        )
        page.block("newsletter", "Subscribe")
    page.block("share", str(page.rng.randrange(2, 90)))
    page.apart("share", "Share", "Previous", "Next")
    if desk.has("guest", 0.3):
        page.block("about", f"A guest letter by {name}")
        page.below("about", f"{name.split()[0]} is a student at {desk.school}.")
    page.block("comments", "Discussion about this post", "Comments", "Restacks") if desk.has(
        "discussion", 0.6
    ) else page.block("comments", "Comments")
    page.block("related", "Top", "Latest", "Discussions")
    for one in tale.others(3):
        page.block("related", one)
        page.below("related", tale.fill(page.pick(desk.bank.deks)))
        page.block(
            "related",
            f"{AP_MONTHS[page.rng.randrange(12)].strip('.')} {page.rng.randrange(1, 29)}",
            "•",
            page.pick(desk.staff)[0],
        )
        page.block("share", str(page.rng.randrange(2, 90)))
    page.block("newsletter", "Ready for more?", "Subscribe")
    page.block(
        "footer",
        f"© {desk.fetched} {desk.paper}",
        "Privacy ∙ Terms ∙ Collection notice",
        "Start your own",
        "Get the app",
    )
    page.block(
        "footer", "This site is run by students and needs scripts to work properly. Please turn them on."
    )
