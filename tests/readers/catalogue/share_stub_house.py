"""Papers on an old FLEX whose pages begin or end with the form that mails a story."""

# ruff: noqa: E501

from datetime import date

from tests.readers.catalogue.dates import ap_form, long_form, weekday
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.house import House, Tale, Who, cast, day_of, figures
from tests.readers.catalogue.house_flex import sno_footer
from tests.readers.catalogue.house_parts import about, in_turn, photo_lines, related, share, tags, video
from tests.readers.catalogue.house_story import poem, story
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import Words

_STRAIGHT = str.maketrans("–“”‘’", "-\"\"''")


def share_stub_house(page: Page, site: Site, words: Words) -> None:
    """Print a page of an old FLEX: the stub of its mail form, its names above or below, a byline in the site's shape."""
    del words
    house = House(site)
    tale = Tale(page, house)
    section = page.pick(house.sections)
    who, day = Who(page, house, most=2), day_of(page, 2010, 2018)
    cast(page, tale, who, 0.05)
    hang = house.choose("hang", ("head", "head", "foot", "no"))
    plate = house.choose("plate", ("head", "foot", "foot", "both", "no"))
    _top(page, house, day, hang, plate)
    glued = house.habit("glued", 0.25) and page.maybe(0.5) and not tale.form
    photo_first = not glued and house.habit("photo first", 0.4) and page.maybe(0.6)
    filed = house.choose("filed", ("above", "below", "crumbs", "no", "no"))
    title = tale.title()
    if photo_first:
        photo_lines(page, house, tale)
    _headline(page, house, section, filed, title, signed=bool(who or day))
    shape = _shape(page, house, tale, who, glued, hang)
    lead = _byline(page, house, who, day, shape)
    if filed == "below":
        page.says(section=section)
        page.block("section", f"Filed under {section}")
    if not glued and not photo_first and house.habit("photos", 0.7) and page.maybe(0.5):
        photo_lines(page, house, tale, bare=shape != "end")
    if glued:
        _glued(page, house, tale)
    if tale.form == "poem":
        poem(page, tale)
    else:
        story(
            page,
            tale,
            ads=("Advertisement",) if house.habit("ads", 0.2) else (),
            asides=(related, video),
            lead=lead,
        )
    if shape == "end":
        page.block("bylines", who.line(page.pick(("", "By ")) if not who.people[0][1] else ""))
    _tail(page, house, tale, who, section, title, hang)
    _foot(page, house, tale, plate)


def _top(page: Page, house: House, day: date | None, hang: str, plate: str) -> None:
    crawl = page.rng.random() if house.habit("crawler", 0.35) else 1
    if crawl < 0.4 and day:
        page.block("crawler", f" date {day.isoformat()} ")
    elif crawl < 0.5 and day:
        page.block("crawler", f" date {day.isoformat()[:7]} ")
    if plate in {"head", "both"}:
        _nameplate(page, house)
    if house.habit("menu", 0.3):
        page.block("menu", *(f"  • {one}" for one in ("Home", *house.sections, *house.nav[:2])))
    if hang == "head":
        _mail_form(page, house)
    if house.habit("icons above", 0.4):
        page.apart(
            "share", "Share on Facebook", "Share on Twitter", "Share via Email", "Print Friendly, PDF & Email"
        )


def _mail_form(page: Page, house: House) -> None:
    page.block("share", "Hang on for a minute...we're trying to find some more stories you might like.")
    if house.habit("hang close", 0.4):
        page.block("share", "Close")
    page.block("share", "Email This Story")
    if house.habit("hang form", 0.6):
        page.apart(
            "share", "Send email to this address", "Enter Your Name", "Add a comment here", "Verification"
        )
        page.block("share", "Send Email" if house.habit("two buttons", 0.5) else "Send Email Cancel")
        page.block("share", "Cancel") if house.habit("two buttons", 0.5) else None


def _nameplate(page: Page, house: House) -> None:
    page.says(publication=house.paper)
    pair = [house.paper]
    if house.habit("has tagline", 0.8):
        page.says(tagline=house.tagline)
        pair = (
            [house.tagline, house.paper]
            if house.habit("tagline first", 0.6)
            else [house.paper, house.tagline]
        )
    page.apart("nameplate", *pair)


def _headline(page: Page, house: House, section: str, filed: str, title: str, *, signed: bool) -> None:
    if filed == "crumbs":
        page.says(section=section)
        page.block("breadcrumb", f"Home > {section} > {title}")
    elif filed == "above":
        page.says(section=section)
        page.block("section", f"Filed under {section}")
    if page.maybe(0.04) and filed != "crumbs" and signed:
        page.knobs.append("no headline")
        page.gold["headline"] = None
    else:
        page.block("headline", title)
        other = title.translate(_STRAIGHT)
        if other != title and house.habit("printed twice", 0.5):
            page.below("headline", other)


def _shape(page: Page, house: House, tale: Tale, who: Who, glued: bool, hang: str) -> str:
    shape = house.choose("byline", ("line", "line", "apart", "by", "date first", "end", "run in"))
    page.knobs.append(f"byline {shape} hang {hang} glued {glued}")
    if shape in {"end", "run in"} and (not who or who.collective or len(who.people) > 1):
        shape = "line"
    if shape == "run in" and (
        glued or tale.form or page.maybe(0.3) or who.names != who.names.upper().title()
    ):
        shape = "line"
    return shape


def _byline(page: Page, house: House, who: Who, day: date | None, shape: str) -> str:
    """Print who wrote the story and when; return what runs into its first paragraph."""
    stamp = None
    if day:
        stamp = house.choose(
            "date form",
            (
                long_form,
                long_form,
                ap_form,
                figures,
                lambda one: f"{weekday(one)}, {long_form(one)}",
                lambda one: f"Published {long_form(one)}",
            ),
        )(day)
    if shape == "date first" and stamp:
        page.block("published", stamp)
    lead = ""
    if shape == "run in":
        lead = f"BY {who.names.upper()} "
        who.say([(who.names, None)])
    elif who and shape != "end":
        _signed(page, house, who, shape)
    if stamp and shape != "date first":
        page.below("published", stamp) if shape == "line" and who else page.block("published", stamp)
    return lead


def _signed(page: Page, house: House, who: Who, shape: str) -> None:
    role = who.people[0][1] if len(who.people) == 1 else None
    if shape == "apart" and role:
        who.line()
        page.apart("bylines", who.names, role)
    elif shape == "by":
        page.block("bylines", who.line(house.choose("by words", ("By ", "by ", "Written by ", "By: "))))
    else:
        page.block("bylines", who.line())


def _glued(page: Page, house: House, tale: Tale) -> None:
    """Print a first paragraph that the photo's caption ran into."""
    page.knobs.append("order D")
    caption, first = tale.caption(), tale.prose(2)
    page.gold["blocks"].append({"kind": "p", "text": first})
    page.block("body", first + caption)
    name = page.pick(list(house.staff))
    page.says(credit=name, publication=house.paper)
    page.block("credit", f"{name}/{house.paper}")
    page.block("caption", caption)


def _tail(page: Page, house: House, tale: Tale, who: Who, section: str, title: str, hang: str) -> None:
    in_turn(
        page,
        (lambda: tags(page, house), 0.6 if house.habit("tagged", 0.5) else 0),
        (lambda: share(page, house), 1 if house.habit("share below", 0.4) else 0),
        (lambda: page.block("share", "Print Friendly, PDF & Email"), 1 if house.habit("pdf", 0.4) else 0),
        (lambda: _mail_form(page, house), 1 if hang == "foot" else 0),
        (
            lambda: page.block("comments", f"{page.pick(('One Response', '2 Responses'))} to “{title}”"),
            0.3 if page.gold["headline"] else 0,
        ),
        (
            lambda: about(
                page, house, who, house.choose("about words", ("About the Writer", "About The Author"))
            ),
            0.5,
        ),
        (
            lambda: page.block("related", f"Other stories filed under {section}"),
            1 if house.habit("other stories", 0.3) and page.gold["section"] else 0,
        ),
    )


def _foot(page: Page, house: House, tale: Tale, plate: str) -> None:
    if house.habit("other stories", 0.3):
        for one in tale.others(2):
            page.block("related", "No Thumbnail" if house.habit("no thumbnail", 0.4) else one)
            page.below("related", one)
        page.apart("navigation", "Navigate Left", "Navigate Right", "1", "2", "3")
    if house.habit("reply", 0.5):
        page.block(
            "comments", house.choose("reply words", ("Leave a Reply", "Leave a Comment", "Post a Comment"))
        )
        page.apart(
            "comments",
            "If you want a picture to show with your comment, go get a gravatar.",
            "Name (required)",
            "Email Address (required)",
            "Speak your mind",
        ) if house.habit("reply form", 0.6) else None
    if plate in {"foot", "both"}:
        _nameplate(page, house)
    if house.habit("has footer", 0.5):
        sno_footer(page, house)
