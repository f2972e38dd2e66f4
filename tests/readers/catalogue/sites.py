"""Kinds of sites: which parts each prints, and in which order."""

# ruff: noqa: C901, S311

import textwrap
from collections.abc import Callable
from random import Random

from tests.readers.catalogue import any_site, bylines, dates, head, other_sites, photos, tail
from tests.readers.catalogue.body import poem, story
from tests.readers.catalogue.encodings import encode
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page, Row
from tests.readers.catalogue.wider_sites import WIDER_KINDS
from tests.readers.catalogue.words import SECTIONS, Words, words_of


def make_site(kind: str, seed: int) -> Site:
    """Make up a site of a kind."""
    return head.site_of(kind, Random(f"site {kind} {seed}"))


def page_of(site: Site, seed: int) -> Page:
    """Make up a page of a site."""
    page = Page(Random(f"page {site.kind} {site.paper} {seed}"))
    (KINDS | OTHER_KINDS | WIDER_KINDS)[site.kind](page, site, words_of(page.rng))
    encode(page)
    return page


def make_page(kind: str, seed: int) -> Page:
    """Make up a page of a kind, on a site of its own."""
    return page_of(make_site(kind, seed), seed)


def _flex_pro(page: Page, site: Site, words: Words) -> None:
    if page.maybe(0.4):
        page.block("skip", page.pick(("Skip to Content", "Skip to Main Content")))
    head.nameplate(page, site, copies=page.pick((0, 1, 2, 3, 3)), tagline_first=page.maybe(0.7))
    if page.maybe(0.5):
        head.menu(page, site)
    who = bylines.people(page)
    day = dates.day_of(page) if page.maybe(0.9) else None
    section = page.pick(SECTIONS)
    order = page.pick(("A", "A", "B", "none", "gallery"))
    page.knobs.append(f"order {order}")
    if order == "B":
        line = photos.caption(page, words)
        page.apart("caption", *[line] * page.rng.randrange(2, 4))
        page.block("credit", photos.credit(page, site))
    if page.maybe(0.6):
        page.says(section=section)
        if page.maybe(0.5):
            page.block("section", "Categories:", section)
        else:
            page.apart("section", "Categories:", section)
    page.block("headline", head.title(page, words))
    if page.maybe(0.3):
        page.block("dek", head.dek(page, words))
    if order == "A":
        page.block("credit", photos.credit(page, site))
        if page.maybe(0.8):
            page.block("caption", photos.caption(page, words))
    elif order == "gallery":
        photos.gallery(page, words)
    if page.maybe(0.5):
        line = bylines.line_of(page, who, by="By ")
        page.block("bylines", f"{line} • {dates.long_form(day)}" if day else line)
    else:
        page.block("bylines", bylines.line_of(page, who))
        if day:
            page.below("published", dates.long_form(day))
    story(page, site, words)
    parts: list[Callable[[], None]] = [
        lambda: tail.comments(page, site),
        lambda: tail.about(page, who),
        lambda: tail.donate(page, site),
        lambda: tail.discover(page, site),
        lambda: tail.newsletter(page, site),
        lambda: tail.tags(page),
        lambda: tail.share_row(page),
    ]
    _some(page, parts)
    if page.maybe(0.6):
        tail.footer(page, site)


def _classic(page: Page, site: Site, words: Words) -> None:
    if page.maybe(0.25):
        head.donation_banner(page, site)
    if page.maybe(0.8):
        head.nameplate(page, site, copies=1, tagline_first=page.maybe(0.3), tight=page.maybe(0.2))
    head.masthead_extras(page, site)
    if page.maybe(0.7):
        head.menu(page, site)
    if page.maybe(0.5):
        section = page.pick(SECTIONS)
        page.says(section=section)
        page.block("section", f"Filed under {section}")
    page.block("headline", head.title(page, words))
    if page.maybe(0.3):
        page.block("dek", head.dek(page, words))
    who = bylines.people(page)
    day = dates.day_of(page)
    has_photo = page.maybe(0.5)
    if has_photo and page.maybe(0.5):
        page.block("credit", photos.credit(page, site))
        page.block("caption", photos.caption(page, words))
        has_photo = False
    form = page.rng.randrange(4)
    if form == 0:
        page.block("bylines", f"{bylines.line_of(page, who, by='By ')}|{dates.long_form(day)}")
    elif form == 1:
        page.block("bylines", bylines.line_of(page, who))
        page.below("published", dates.long_form(day))
    elif form == 2:
        page.apart("bylines", bylines.line_of(page, who))
        page.block("published", dates.any_form(page, day))
    else:
        page.block("bylines", f"{dates.ap_form(day)} 3:43pm | {bylines.line_of(page, who)}")
    if has_photo:
        page.block("caption", photos.caption(page, words))
        page.below("credit", photos.credit(page, site, bare=False))
    story(page, site, words)
    parts: list[Callable[[], None]] = [
        lambda: page.block("share", "Print this story"),
        lambda: tail.tags(page),
        lambda: tail.share_row(page),
        lambda: tail.donate(page, site),
        lambda: tail.about(page, who),
        lambda: tail.comments(page, site),
        lambda: tail.comment_policy(page, site),
        lambda: tail.poll(page),
        lambda: page.block("share", f"{page.rng.randrange(3, 900)} Views"),
        lambda: tail.contact(page, who),
    ]
    _some(page, parts)
    if page.maybe(0.4):
        tail.footer(page, site)


def _old_flex(page: Page, site: Site, words: Words) -> None:
    day = dates.day_of(page)
    if page.maybe(0.2):
        page.knobs.append("crawler-date")
        page.block("published", f" date {day.isoformat()} ")
    if page.maybe(0.5):
        page.block("share", "Hang on for a minute...we're trying to find some more stories you might like.")
        page.block("share", "Email This Story")
        if page.maybe(0.5):
            page.apart(
                "share", "Close", "Send email to this address", "Enter Your Name", "Add a comment here"
            )
            page.apart("share", "Verification", "Send Email Cancel")
    elif page.maybe(0.5):
        page.apart(
            "share", "Share on Facebook", "Share on Twitter", "Share via Email", "Print Friendly, PDF & Email"
        )
    section = page.pick(SECTIONS)
    title = words.fill(page.pick(head.HEADLINES))
    if page.maybe(0.3):
        page.says(section=section)
        page.block("breadcrumb", f"Homepage > {section} > {title}")
    elif page.maybe(0.4):
        page.says(section=section)
        page.block("section", f"Filed under {section}")
    page.says(headline=title)
    page.block("headline", title)
    who = [bylines.single(page)]
    if page.maybe(0.6):
        page.block("bylines", bylines.line_of(page, who))
        page.below("published", dates.any_form(page, day))
    else:
        page.block("bylines", bylines.line_of(page, who, by=page.pick(("By ", "by ", "Written by "))))
        page.block("published", dates.long_form(day))
    _glued_story(page, site, words) if page.maybe(0.3) else story(page, site, words)
    parts: list[Callable[[], None]] = [
        lambda: tail.share_row(page),
        lambda: page.apart(
            "share", "Email This Story", "Send email to this address", "Enter Your Name", "Add a comment here"
        ),
        lambda: page.block("comments", f"One Response to “{title}”"),
        lambda: tail.comments(page, site),
        lambda: tail.comment_policy(page, site),
        lambda: page.block("navigation", "Navigate Left", "Navigate Right"),
        lambda: tail.discover(page, site),
    ]
    _some(page, parts)
    if page.maybe(0.4):
        tail.footer(page, site)


def _glued_story(page: Page, site: Site, words: Words) -> None:
    """Print a story whose first paragraph has the caption glued to its end, as order D has it."""
    page.knobs.append("order D")
    caption = photos.caption(page, words)
    first = words.sentences(2)
    page.gold["blocks"].append({"kind": "p", "text": first})
    page.block("body", first + caption)
    name = photos.person(page.rng)
    page.says(credit=name, publication=site.paper)
    page.block("credit", f"{name}/{site.paper}")
    page.block("caption", caption)
    story(page, site, words, paragraphs=page.rng.randrange(3, 7))


def _wordpress_com(page: Page, site: Site, words: Words) -> None:
    head.nameplate(page, site, copies=1, tagline_first=False, tight=page.maybe(0.3))
    if page.maybe(0.6):
        page.apart("menu", "Menu")
        page.block("skip", "Skip to content")
    if page.maybe(0.7):
        page.block("menu", *(f"  • {label}" for label in site.menu))
    page.block("headline", head.title(page, words))
    who = [bylines.single(page, share_of_roles=0)]
    name = bylines.line_of(page, who)
    day = dates.day_of(page)
    section = page.pick(SECTIONS)
    form = page.rng.randrange(3)
    if form == 0:
        page.says(section=section)
        page.block("published", dates.long_form(day))
        page.below("bylines", name)
        page.below("section", section)
        page.below("comments", "Leave a comment")
    elif form == 1:
        page.block("bylines", f"Posted on {dates.long_form(day)} by {name}")
    else:
        page.block("published", dates.long_form(day))
        page.block("bylines", f"by {name}")
    if page.maybe(0.15):
        poem(page, words)
    else:
        story(page, site, words)
    parts: list[Callable[[], None]] = [
        lambda: page.block("share", "Share this:"),
        lambda: page.block("share", "Twitter", "Facebook"),
        lambda: page.apart("share", "Like this:", "Like Loading..."),
        lambda: _tagged(page),
        lambda: page.apart("about", f"Published by {name}", f"View all posts by {name}"),
        lambda: (page.block("navigation", "Post navigation"), tail.neighbours(page, words))[0],
        lambda: tail.teasers(page, words),
    ]
    _some(page, parts)
    if page.maybe(0.7):
        page.block("comments", page.pick(("Leave a Reply Cancel reply", "Leave a Reply")))
        page.block("comments", "Enter your comment here...")
        page.block("comments", "Fill in your details below or click an icon to log in:")
        page.apart("comments", "Email (required) (Address never made public)", "Name (required)", "Website")
        page.block("comments", "You are commenting using your WordPress.com account. ( Log Out /  Change )")
        page.apart("comments", "Cancel", "Connecting to %s", "Notify me of new comments via email.")
    if page.maybe(0.6):
        page.block(
            "footer", page.pick(("Blog at WordPress.com.", "Create a free website or blog at WordPress.com."))
        )


def _tagged(page: Page) -> None:
    found = page.rng.sample(tail.TAGS, page.rng.randrange(1, 4))
    page.gold["tags"] = found
    page.block("tags", f"Tagged {', '.join(found)}")


def _college_publisher(page: Page, site: Site, words: Words) -> None:
    if page.maybe(0.6):
        page.block("newsletter", "Top College News Subscribe to the Newsletter")
    head.paper_alone(page, site) if page.maybe(0.5) else head.nameplate(
        page, site, copies=1, tagline_first=False
    )
    if page.maybe(0.4):
        head.menu(page, site)
    if page.maybe(0.5):
        section = page.pick(SECTIONS)
        page.says(section=section)
        page.block("section", section)
    page.block("headline", head.title(page, words))
    if page.maybe(0.3):
        page.block("dek", head.dek(page, words))
    who = [bylines.single(page)]
    day = dates.day_of(page)
    page.says(bylines=who)
    page.block("bylines", f"By {who[0]['name']}")
    if who[0]["role"]:
        page.block("bylines", str(who[0]["role"]))
    page.block("published", f"Published: {dates.weekday(day)}, {dates.long_form(day)}")
    if page.maybe(0.7):
        page.block("published", f"Updated: {dates.weekday(day)}, {dates.long_form(day)} 11:03")
    if page.maybe(0.3):
        page.block("credit", photos.credit(page, site, bare=False))
        page.below("caption", photos.caption(page, words))
    story(page, site, words)
    parts: list[Callable[[], None]] = [
        lambda: page.block("comments", "Be the first to comment on this article!"),
        lambda: page.block("comments", "Log in to be able to post comments"),
        lambda: tail.tags(page, form="row"),
        lambda: page.block("related", "Recommended: Articles that may interest you", *tail.titles(page, 3)),
        lambda: tail.share_row(page),
        lambda: page.block("navigation", "Older Articles Newer Articles"),
        lambda: tail.comment_policy(page, site),
    ]
    _some(page, parts)
    if page.maybe(0.3):
        tail.footer(page, site)


def _blox(page: Page, site: Site, words: Words) -> None:
    head.paper_alone(page, site)
    if page.maybe(0.7):
        head.menu(page, site)
    head.masthead_extras(page, site)
    page.block("headline", head.title(page, words))
    who = [bylines.single(page)]
    day = dates.day_of(page)
    page.says(bylines=who)
    name, role = who[0]["name"], who[0]["role"]
    form = page.rng.randrange(3)
    if form == 0:
        page.block("bylines", f"By {name} / {role}" if role else f"By {name}")
    elif form == 1:
        page.block("bylines", f"Story by {name} | {role}" if role else f"Story by {name}")
    else:
        page.block("bylines", f"{name}, {role}" if role else f"by {name}")
    page.block("published", f"Published 9:14 pm {dates.weekday(day)}, {dates.long_form(day)}")
    if page.maybe(0.5):
        page.block("caption", photos.caption(page, words))
        page.below("credit", photos.credit(page, site, bare=False))
    story(page, site, words)
    parts: list[Callable[[], None]] = [
        lambda: tail.share_row(page),
        lambda: tail.contact(page, who),
        lambda: tail.newsletter(page, site),
        lambda: page.block("related", "Most Popular", *tail.titles(page, 3)),
    ]
    _some(page, parts)
    if page.maybe(0.6):
        page.apart(
            "comments",
            "Welcome to the discussion.",
            "Keep it Clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language.",
            "PLEASE TURN OFF YOUR CAPS LOCK.",
            "Don't Threaten. Threats of harming another person will not be tolerated.",
            "Be Truthful. Don't knowingly lie about anyone or anything.",
            "Be Nice. No racism, sexism or any sort of -ism that is degrading to another person.",
            "Be Proactive. Use the 'Report' link on each comment to let us know of abusive posts.",
            "Share with Us. We'd love to hear eyewitness accounts, the history behind an article.",
        )
    if page.maybe(0.4):
        tail.footer(page, site)


def _squarespace(page: Page, site: Site, words: Words) -> None:
    if page.maybe(0.4):
        page.block("menu", "0")
    if page.maybe(0.7):
        page.block("skip", "Skip to Content")
    head.paper_alone(page, site)
    page.block("menu", *site.menu)
    page.block("menu", page.pick(("Open Menu Close Menu", "Back", "Folder: About")))
    title = words.fill(page.pick(head.HEADLINES))
    page.says(headline=title)
    day = dates.day_of(page)
    section = page.pick(SECTIONS) if page.maybe(0.7) else None
    page.says(section=section)
    who = [bylines.single(page, share_of_roles=0)]
    page.says(bylines=who)
    written = page.pick((f"Written By {who[0]['name']}", f"By {who[0]['name']}"))
    form = page.rng.randrange(3)
    if form == 0:
        page.block("headline", title)
        page.apart("section", *([section] if section else []))
        page.apart("published", dates.ap_form(day).replace(".", ""))
        page.block("bylines", written)
    elif form == 1:
        page.block("published", dates.ap_form(day).replace(".", ""))
        page.block("headline", title)
        page.block("bylines", written)
        page.apart("section", *([section] if section else []))
    else:
        if section:
            page.gold["section"] = None
        page.block("headline", title)
        page.block("bylines", written)
        page.block("published", f"{day.month}/{day.day}/{day.year % 100:02}")
    if page.maybe(0.3):
        page.block("caption", photos.caption(page, words))
        page.below("credit", photos.credit(page, site, bare=False))
    poem(page, words) if page.maybe(0.12) else story(page, site, words)
    if page.maybe(0.5):
        found = page.rng.sample(tail.TAGS, page.rng.randrange(1, 4))
        page.gold["tags"] = found
        page.block("tags", f"Tagged: {', '.join(found)}")
    if page.maybe(0.5):
        page.block("about", str(who[0]["name"]))
        if page.maybe(0.4):
            page.block("about", f"https://www.example.org/{str(who[0]['name']).split()[0].lower()}")
    before, after = tail.titles(page, 2)
    if page.maybe(0.7):
        page.apart("navigation", "Previous", "Previous", before, "Next", "Next", after)
    if page.maybe(0.4):
        page.apart(
            "comments", "Comments (0)", "Newest First Oldest First Newest First Most Liked Least Liked"
        )
        page.block("comments", "Preview Post Comment…")
    if page.maybe(0.5):
        page.block("newsletter", "Subscribe", "Sign up with your email address to receive news and updates.")
        page.below("newsletter", "Email Address", "Sign Up", "We respect your privacy.", "Thank you!")
    if page.maybe(0.6):
        page.block("footer", page.pick(("Powered by Squarespace", f"© {site.year} {site.paper}")))


def _paste(page: Page, site: Site, words: Words) -> None:
    """Print what somebody mailed or pasted: no site around the story."""
    who = [bylines.single(page)]
    name, role = str(who[0]["name"]), who[0]["role"]
    day = dates.day_of(page) if page.maybe(0.5) else None
    is_mail = page.maybe(0.5)
    if is_mail and page.maybe(0.5):
        page.knobs.append("mail-head")
        page.block("mail", f"From: {name} <news@example.org>", "To: copy desk <desk@example.org>")
        page.below("mail", "Subject: story, final")
    title = head.title(page, words)
    if page.maybe(0.3):
        title = title.upper()
        page.gold["headline"] = title
    page.block("headline", title)
    if page.maybe(0.25):
        page.block("dek", head.dek(page, words))
    form = page.rng.randrange(6)
    page.knobs.append(f"byline {form}")
    page.says(bylines=who)
    if form == 0:
        page.block("bylines", f"By: {name} / {role}" if role else f"By: {name}")
    elif form == 1:
        page.block("bylines", f"by {name} '{page.rng.randrange(20, 27)}")
        page.gold["bylines"] = [{"name": name, "role": None}]
    elif form == 2:
        page.apart("bylines", *([name, role] if role else [f"By {name}"]))
    elif form == 3:
        page.block("bylines", f"BY {name.upper()}")
        page.gold["bylines"] = [{"name": name, "role": None}]
    elif form == 4:
        page.block("byline", "By [Your Name]")
        page.gold["bylines"] = []
    if day:
        page.block("published", dates.any_form(page, day))
    first = len(page.blocks)
    story(page, site, words)
    if is_mail:
        _wrap(page, first, page.rng.randrange(62, 77))
    if form == 5:
        page.block("bylines", f"{name}, {role}" if role else f"By {name}")
    if page.maybe(0.3):
        page.block("end-mark", page.pick(("-30-", "###", "* * *")))
    elif page.maybe(0.2):
        page.block("footer", "Sent from my iPhone")


def _wrap(page: Page, first: int, width: int) -> None:
    """Break the story's lines as mail does."""
    page.knobs.append("wrapped")
    for block in page.blocks[first:]:
        block[:] = [
            Row(part, row.use)
            for row in block
            for part in (
                textwrap.wrap(row.text, width, break_on_hyphens=False) if row.use == "body" else [row.text]
            )
        ]


def _some(page: Page, parts: list[Callable[[], None]]) -> None:
    """Print some of the tail's parts, in the order given."""
    for part in parts:
        if page.maybe(0.45):
            part()


KINDS: dict[str, Callable[[Page, Site, Words], None]] = {
    "flex-pro": _flex_pro,
    "classic": _classic,
    "old-flex": _old_flex,
    "wordpress-com": _wordpress_com,
    "college-publisher": _college_publisher,
    "blox": _blox,
    "squarespace": _squarespace,
    "paste": _paste,
}
# Of these the reader knows what it learned from all kinds, and from the pages of one site together.
OTHER_KINDS: dict[str, Callable[[Page, Site, Words], None]] = {
    "blogger": other_sites.blogger,
    "school-site": other_sites.school_site,
    "site-builder": other_sites.site_builder,
    "any-site": any_site.any_site,
}
