"""A paper on a hosted system for blogs with members."""

# ruff: noqa: C901, E501

from datetime import date, timedelta

from tests.readers.catalogue.asides import asked_for, chosen, pulled, see_also
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.desk_words import ENGLISH
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def membership_blog(page: Page, site: Site, words: Words) -> None:
    """Print a page of a hosted blog: sign-in, tag above the title, authors with avatars, cards of other posts."""
    del words
    desk = Desk(site, ENGLISH)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    page.block("nameplate", desk.paper)
    menu = ["Latest", *desk.some_of("menu", desk.bank.sections, 4), "Join us"]
    page.block("menu", *menu) if desk.has("list", 0.6) else page.apart("menu", *menu)
    page.block("menu", *desk.one_of("account", (("Sign in", "Subscribe"), ("Log in", "Join for free"))))
    section = page.pick(desk.some_of("menu", desk.bank.sections, 4)) if page.maybe(0.9) else None
    if section:
        page.says(section=section)
        members = desk.has("members", 0.3) and page.maybe(0.5)
        page.block("section", section.upper() if desk.has("capitals", 0.4) else section)
        if members:
            page.below("members", "Members only")
    page.block("headline", tale.headline())
    if desk.has("deks", 0.7) and page.maybe(0.8):
        page.block("dek", tale.dek())
    who = writers(page, desk, roles=False)
    day = day_of(page, 2019)
    stamp = (
        f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
        if desk.has("day first", 0.5)
        else f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
    )
    minutes = f"{page.rng.randrange(2, 11)} min read"
    names = ", ".join(name for name, _ in who)
    form = desk.one_of("byline", ("names first", "date first", "by"))
    if form == "names first":
        page.block("bylines", names)
        page.below("published", f"{stamp} • {minutes}" if desk.has("dot", 0.5) else f"{stamp} — {minutes}")
    elif form == "date first":
        page.block("published", stamp)
        page.below("share", minutes)
        page.block("bylines", f"By {names}")
    else:
        page.block("bylines", f"By {names}")
        page.block("published", f"Published {stamp}")
    if page.maybe(0.6):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        line = tale.caption()
        form = desk.one_of("photo", ("slash", "photo", "credit"))
        page.block(
            "caption",
            {
                "slash": f"{line} / {shooter}",
                "photo": f"{line} Photo: {shooter}",
                "credit": f"{line} Credit: {shooter}",
            }[form],
        )
    if desk.has("listen", 0.3):
        page.block("share", "Listen to this story", "0:00", f"/{page.rng.randrange(200, 900)}")

    def join(page: Page, tale: Tale) -> None:
        page.block(
            "newsletter", f"Get {tale.desk.paper} by mail", "No noise. One letter a week.", "Subscribe"
        )

    tell(page, tale, asides=(see_also, asked_for, pulled, join))
    if desk.has("tags", 0.4) and page.maybe(0.8):
        page.block("tags", "Filed under: " + ", ".join(chosen(page, desk.bank.tags)))
    if desk.has("box", 0.5):
        for name, _ in who:
            page.block("about", name)
            page.below(
                "about", f"{name.split()[0]} writes for {desk.paper} and grows beans on a window sill."
            )
    if desk.has("vote", 0.3):
        page.block("poll", "How did this one land?", "👍", "👎")
    page.block("share", "Share this post:", "Tweet", "Share", "Copy link") if desk.has("share", 0.5) else None
    page.block("related", desk.one_of("more", ("Read next", "More from the paper", "You might also like...")))
    for one in tale.others(3):
        other = date(2020, 1, 4) + timedelta(days=page.rng.randrange(1800))
        page.block("related", one)
        if desk.has("teasers", 0.6):
            page.below("related", tale.fill(page.pick(desk.bank.deks)))
        page.block(
            "related",
            f"{_MONTHS[other.month - 1]} {other.day}, {other.year}",
            f"{page.rng.randrange(2, 9)} min read",
        )
    page.block(
        "newsletter",
        f"Subscribe to {desk.paper}",
        "Don’t miss out on the latest news. Sign up now to get access to the library of members-only articles.",
        "jamie@example.com",
        "Subscribe",
    )
    page.block("footer", f"{desk.paper} © {desk.fetched}", "Powered by a small machine")
