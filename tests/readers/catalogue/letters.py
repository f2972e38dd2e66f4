"""A paper that comes as letters, by mail and as posts."""

# ruff: noqa: C901, E501

from tests.readers.catalogue.asides import asked_for, joined, pulled, second_photo
from tests.readers.catalogue.desk import Desk, Tale, day_of, tell, writers
from tests.readers.catalogue.desk_words import ENGLISH
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, MONTHS, Words


def letters(page: Page, site: Site, words: Words) -> None:
    """Print a post of a paper that comes as letters: the platform's buttons, a preamble, the letter."""
    del words
    desk = Desk(site, ENGLISH)
    tale = Tale(page, desk)
    by_mail = desk.has("mail", 0.35)
    page.says(publication=desk.paper)
    title = tale.headline()
    dek = tale.dek() if page.maybe(0.7) else None
    day = day_of(page, 2020)
    who = writers(page, desk, roles=False)
    names = joined([name for name, _ in who])
    short = f"{AP_MONTHS[day.month - 1].rstrip('.')[:3]} {day.day:02}, {day.year}"
    if by_mail:
        if desk.has("forward", 0.6):
            page.block("newsletter", "Forwarded this email? Subscribe here for more")
        page.block("newsletter", "View in browser" if desk.has("view", 0.6) else "View this post on the web")
        page.block("nameplate", desk.paper)
        if desk.has("issue", 0.5):
            page.block("issue", f"Issue No. {page.rng.randrange(3, 240)}")
        page.block("headline", title)
        if dek:
            page.block("dek", dek)
        page.block("bylines", names)
        page.below("published", short.upper() if desk.has("caps", 0.4) else short)
        page.block("share", "READ IN APP")
    else:
        page.block("nameplate", desk.paper)
        page.block("menu", "Subscribe", "Sign in")
        if desk.has("tabs", 0.5):
            page.block("menu", "Home", "Archive", "About")
        page.block("share", "Share this post")
        page.block("share", desk.paper, title, "Copy link", "Facebook", "Email", "Notes", "More") if desk.has(
            "dialog", 0.5
        ) else None
        if desk.has("sections", 0.4):
            section = page.pick(desk.some_of("sections of", desk.bank.sections, 3))
            page.says(section=section)
            page.block("section", section)
        page.block("headline", title)
        if dek:
            page.block("dek", dek)
        page.block("bylines", names)
        page.below("published", short)
        page.block("share", str(page.rng.randrange(2, 90)))
        if page.maybe(0.6):
            page.block("share", str(page.rng.randrange(2, 20)), "Share")
    if page.maybe(0.6):
        shooter = page.pick(desk.staff)[0]
        page.says(credit=shooter)
        page.block(
            "caption",
            f"{tale.caption()} {desk.one_of('credit', ('Photo by {name}.', '(Photo: {name})', 'Photograph by {name}')).format(name=shooter)}",
        )
    if desk.has("listen", 0.2):
        page.block(
            "audio", "0:00", "-4:11", "Audio playback is not supported on your browser. Please upgrade."
        )
    greeting = desk.has("greeting", 0.4)
    if greeting:
        page.body(
            "p", desk.one_of("hello", ("Good morning,", "Dear readers,", "Hello from the third floor,"))
        )
    button = (
        f"{desk.paper} is a reader-supported publication. To receive new posts, consider becoming a free or paid subscriber.",
        "Subscribe",
    )

    def ask(page: Page, tale: Tale) -> None:
        del tale
        page.block("newsletter", button[0])
        page.block("newsletter", button[1])

    def shared(page: Page, tale: Tale) -> None:
        del tale
        page.block("share", page.pick(("Share", "Share this post", "Leave a comment", f"Share {desk.paper}")))

    def upgrade(page: Page, tale: Tale) -> None:
        del tale
        page.block(
            "newsletter",
            f"Thanks for reading {desk.paper}! Subscribe for free to receive new posts and support our work.",
        )

    tell(page, tale, asides=(ask, shared, upgrade, asked_for, pulled, second_photo))
    if greeting and page.maybe(0.7):
        page.body(
            "p",
            desk.one_of("bye", ("See you next week,", "Until Friday,", "Yours,"))
            + "\n"
            + names.split(" ")[0],
        )
    if page.maybe(0.15):
        page.body(
            "p",
            tale.fill("Correction: Last week’s letter said that the {place} opens on {day}. It does not."),
        )
    if page.maybe(0.6):
        page.block(
            "newsletter", f"Thanks for reading {desk.paper}! This post is public so feel free to share it."
        )
        page.block("share", "Share")
    if by_mail:
        page.block("share", "Like", "Comment", "Restack")
        page.block(
            "footer", f"© {desk.fetched} {desk.paper}", "548 Market Street PMB 72296, San Francisco, CA 94104"
        )
        page.block("footer", "Unsubscribe")
        if desk.has("start", 0.5):
            page.block("footer", "Start writing")
        return
    if desk.has("neighbours", 0.5):
        page.block("navigation", "Previous", "Next") if page.maybe(0.6) else page.block(
            "navigation", "← Previous", "Next →"
        )
    page.block("comments", "Discussion about this post")
    page.block("comments", "Comments", "Restacks") if page.maybe(0.6) else None
    if page.maybe(0.4):
        page.block("comments", "Write a comment…")
        page.block(
            "comments",
            tale.name(),
            f"{page.rng.randrange(2, 23)}h",
            tale.fill("I remember the {things}. We were told to leave them where they were."),
        )
        page.block("comments", "Like (3)", "Reply", "Share")
    page.block("related", "Top", "Latest", "Discussions") if desk.has("top", 0.6) else None
    if desk.has("top", 0.6):
        for one in tale.others(3):
            page.block("related", one)
            page.below(
                "related",
                f"{MONTHS[page.rng.randrange(12)][:3]} {page.rng.randrange(1, 28)}",
                "•",
                page.pick(desk.staff)[0],
            )
            page.block("related", str(page.rng.randrange(2, 60)))
        page.block("related", "See all")
    page.block("newsletter", "Ready for more?")
    page.block("footer", f"© {desk.fetched} {desk.paper}", "Privacy ∙ Terms ∙ Collection notice")
    page.block("footer", "Start your Substack" if desk.has("start", 0.5) else "Start Writing", "Get the app")
    page.block("footer", "Substack is the home for great culture")
