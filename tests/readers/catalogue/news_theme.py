"""A news theme of WordPress as nonprofit newsrooms use it."""

# ruff: noqa: C901, E501

from datetime import date, timedelta

from tests.readers.catalogue.asides import (
    asked_for,
    chosen,
    joined,
    pulled,
    second_photo,
    see_also,
)
from tests.readers.catalogue.dates import long_form
from tests.readers.catalogue.desk import Desk, Tale, day_of, hour, tell, writers
from tests.readers.catalogue.desk_words import ENGLISH
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words


def news_theme(page: Page, site: Site, words: Words) -> None:
    """Print a page of a news theme of WordPress as nonprofit newsrooms use it: author box, newsletter, licence."""
    del words
    desk = Desk(site, ENGLISH)
    tale = Tale(page, desk)
    page.says(publication=desk.paper)
    page.block("skip", "Skip to content")
    if desk.has("bar", 0.5):
        page.block("donate", desk.one_of("ask", (f"Support {desk.paper}. Give today.", "Become a member")))
    page.block("social", "Facebook Page", "Twitter Username", "Instagram") if desk.has(
        "social", 0.6
    ) else None
    if desk.has("nav first", 0.3):
        page.block("menu", *desk.some_of("menu", desk.bank.sections, 5))
    page.block("nameplate", desk.paper)
    if desk.has("slogan", 0.7):
        page.says(tagline=desk.tagline)
        page.block("nameplate", desk.tagline)
    if not desk.has("nav first", 0.3):
        page.block("menu", "Menu")
        page.block("menu", *desk.some_of("menu", desk.bank.sections, 5), "About Us", "Newsletters", "Donate")
    page.block("search", "Open Search", "Search for:", "Search") if desk.has("search", 0.6) else None
    section = None if page.maybe(0.06) else page.pick(desk.some_of("menu", desk.bank.sections, 5))
    page.says(section=section)
    if section:
        page.block("section", f"Posted in {section}" if desk.has("posted in", 0.7) else section.upper())
    page.block("headline", tale.headline())
    if desk.has("deks", 0.6) and page.maybe(0.7):
        page.block("dek", tale.dek())
    day = day_of(page, 2018)
    form = desk.one_of("byline", ("avatar", "plain", "apart"))
    team = page.maybe(0.1)
    who = [] if team else writers(page, desk, most=3, roles=False)
    if team:
        name = desk.one_of("board", ("Editorial Board", f"{desk.paper} Editorial Board", "News Staff"))
        page.says(bylines=[{"name": name, "role": None}])
        who = [(name, None)]
    names = joined([name for name, _ in who])
    if form == "avatar":
        for name, _ in who:
            page.block("avatar", f"Avatar photo for {name}" if desk.has("alt", 0.4) else "Avatar photo")
        page.block("bylines", f"by {names}")
    elif form == "plain":
        page.block("bylines", f"by {names}")
    else:
        page.apart("bylines", "by", names)
    if not page.maybe(0.05):
        updated = desk.has("updates", 0.6) and page.maybe(0.5)
        stamp = f"{long_form(day)}, {hour(page)}" if desk.has("clock", 0.4) else long_form(day)
        page.below("published", stamp)
        if updated:
            page.below("updated", f"Updated {long_form(day + timedelta(days=page.rng.randrange(1, 30)))}")
    else:
        page.gold["published"] = None
    if desk.has("share above", 0.6):
        page.block("share", "Share this:")
        page.block(
            "share",
            "Click to share on Facebook (Opens in new window) Facebook",
            "Click to share on X (Opens in new window) X",
            "Click to print (Opens in new window) Print",
        )
    if page.maybe(0.75):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        line = tale.caption()
        credit = desk.one_of(
            "credit", ("Credit: {name} / {paper}", "Credit: {name}", "({name}/{paper})", "{name} for {paper}")
        ).format(name=shooter, paper=desk.paper)
        page.block("caption", f"{line} {credit}")
    asides = (see_also, asked_for, pulled, post, second_photo, sign_up)
    tell(
        page,
        tale,
        asides=asides,
        ads=(desk.one_of("ad", ("Advertisement", "- Advertisement -", "Sponsored")),)
        if desk.has("ads", 0.3)
        else (),
    )
    if page.maybe(0.15):
        page.body(
            "p",
            tale.fill(
                "Correction: An earlier version of this story misstated the number of {things}. There are {n}."
            ),
        )
    if desk.has("like", 0.4):
        page.apart("share", "Like this:", "Like Loading…")
    if desk.has("related", 0.5):
        page.block("related", "Related")
        for one in tale.others(3):
            page.block("related", one)
            page.below(
                "related",
                long_form(day - timedelta(days=page.rng.randrange(3, 900))),
                f'In "{page.pick(desk.bank.sections)}"',
            )
    if desk.has("tags", 0.6) and page.maybe(0.7):
        page.block("tags", f"Tagged: {', '.join(chosen(page, desk.bank.tags))}")
    if not team and desk.has("box", 0.7):
        for place, (name, _) in enumerate(who):
            role = dict(desk.staff)[name] if desk.has("box roles", 0.6) else None
            if role:
                page.gold["bylines"][place] = {"name": name, "role": role}
            page.block("about", name)
            page.below("about", *([role] if role else []))
            page.below(
                "about",
                f"{name.split()[0]} studies {page.pick(('history', 'biology', 'music', 'economics'))} at {desk.school} and joined the paper in {day.year - 1}.",
            )
            page.below("about", f"More by {name}")
    if desk.has("licence", 0.4):
        page.block(
            "licence",
            "Republish This Story",
            "Republish our articles for free, online or in print, under a Creative Commons license.",
        )
        page.block("licence", "Close window", "X")
    if desk.has("next", 0.5):
        one, two = tale.others(2)
        page.block("navigation", "Post navigation")
        page.block("navigation", f"Previous {one}", f"Next {two}")
    if desk.has("comments", 0.5):
        page.block("comments", "Leave a comment")
        page.block(
            "comments",
            "Your email address will not be published. Required fields are marked *",
            "Comment *",
            "Name *",
            "Email *",
            "Website",
        )
        page.block(
            "comments", "This site uses Akismet to reduce spam. Learn how your comment data is processed."
        )
    if desk.has("footer letters", 0.6):
        page.block("newsletter", f"Sign up for {desk.paper}’s newsletter", "Email Address", "Sign Up")
    page.block("footer", f"© {desk.fetched} {desk.paper}", "Powered by Newspack", "Privacy Policy")
    if desk.has("gotop", 0.3):
        page.block("footer", "Gift this article")


def post(page: Page, tale: Tale) -> None:
    code = "".join(page.rng.choices("abcdefgHJKLMN23456789", k=10))
    day = date(2019, 2, 3) + timedelta(days=page.rng.randrange(1500))
    text = tale.fill("The {place} is closed until further notice. Please do not bring {things}.")
    handle = page.pick(("campusalerts", "theprovost", "quadwatch"))
    page.body("p", f"{text} pic.twitter.com/{code} — {tale.name()} (@{handle}) {long_form(day)}")


def sign_up(page: Page, tale: Tale) -> None:
    page.block(
        "newsletter",
        f"Get {tale.desk.paper} in your inbox",
        "Our best stories, every Friday morning.",
        "Email Address",
        "Processing…",
    )
    page.block(
        "newsletter",
        "Success! You're on the list.",
        "Whoops! There was an error and we couldn't process your subscription. Please reload the page and try again.",
    )
