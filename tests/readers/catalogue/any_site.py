"""Sites whose layout is drawn by lot: no rule can be written for one of them, only for what sites are."""

# ruff: noqa: C901, S311

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from tests.readers.catalogue import bylines, dates, head, photos, tail
from tests.readers.catalogue.body import story
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, SECTIONS, Words, person

_TOP = (
    "Leap past the header", "Ask the desk", "Our rooms", "Light / Dark", "A+ A-", "Reader account",
    "Your bag (0)", "Wear the paper", "Tip line: 555-0142", "Early dismissal this Friday", "Listen live",
    "Ring the bell", "Spring play: tickets on sale", "Text us", "Everything we print",
)  # fmt: skip
_LABELS = (
    "Front", "Halls", "Fields", "Stage", "Kitchen", "Letters", "Long reads", "Who we are", "Old papers",
    "Masthead", "Write for us", "Rooms", "Sound", "Pictures",
)  # fmt: skip
_BUTTONS = (
    "Hear this piece", "Bigger type", "Pass it on", "Keep for later", "Cite this", "{n} hearts",
    "{n} readers so far", "A {n}-minute sitting", "Fold up the margin",
)  # fmt: skip
_INSIDE = (
    "Keep scrolling, the story goes on", "Sponsor of this page: Delft Shoes", "[in-line slot]",
    "You have 2 free stories left", "The rest is below the picture",
)  # fmt: skip
_BELOW = (
    "Rate this piece", "Was this worth your time?", "Yes No", "Nothing here yet. Say the first word.",
    "Found a mistake? Tell the copy desk.", "Readers also opened", "From the same shelf", "Turn the page",
    "The desk", "Room 214, second floor", "Set in Caslon by students", "All pages made at school",
    "Put us on your wall", "Print run: 800", "Office hours: Tuesdays at lunch",
)  # fmt: skip
_BY = (
    "By {}",
    "by {}",
    "Reported by {}",
    "Words: {}",
    "✎ {}",
    "{}",
    "{}",
    "Written up by {}",
    "Author {}",
    "From {}",
    "{} reports",
)
_ON = ("{}", "{}", "Out on {}", "Went up {}", "Printed: {}", "◷ {}", "Issue of {}")
_IN = ("{}", "{}", "Desk: {}", "Shelf — {}", "§ {}", "in {}")
_OF = ("Photo by {}", "Lens: {}", "Picture: {}", "{}", "📷 {}", "(Photo: {})", "Image | {}")
_TAGS = ("Threads: {}", "Filed with {}", "Topics: {}", "Tags: {}", "Under: {}")
_ABOUT = ("Who wrote this", "About the author", "The byline", "Behind the story")


@dataclass(slots=True)
class Layout:
    """What a site prints, in which order and in which words."""

    plate: str
    has_tagline: bool
    tagline_first: bool
    has_title: bool
    above: tuple[str, ...]
    menu: tuple[str, ...]
    menu_in_row: bool
    order: tuple[str, ...]
    by: str
    on: str
    into: str
    of: str
    day: str
    joint: str
    deks: float
    photos: float
    caption_first: bool
    buttons: tuple[str, ...]
    inside: str
    tags: str
    about: str
    end: str
    below: tuple[str, ...]
    foot: str
    apart: bool
    roles: float


_ORDERS = (
    ("section", "headline", "dek", "by on", "photo"),
    ("section", "headline", "dek", "photo", "by", "on"),
    ("headline", "dek", "by", "on", "section", "photo"),
    ("photo", "section", "headline", "dek", "by", "on"),
    ("on", "headline", "dek", "by", "photo"),
    ("by on", "headline", "dek", "photo"),
    ("by", "on", "buttons", "headline", "dek", "photo"),
    ("section on", "headline", "by", "photo"),
    ("headline", "by on section", "photo"),
    ("headline", "on by", "dek", "photo"),
    ("headline", "dek", "on", "by", "buttons", "photo"),
    ("section", "headline", "by", "photo", "on"),
    ("headline", "photo", "dek", "by on"),
)


def layout_of(site: Site) -> Layout:
    """Draw the layout of a site."""
    rng = Random(f"layout {site}")
    return Layout(
        plate=rng.choice(("top", "top", "top", "foot")),
        has_tagline=rng.random() < 0.5,
        tagline_first=rng.random() < 0.3,
        has_title=rng.random() < 0.15,
        above=tuple(rng.sample(_TOP, rng.randrange(4))),
        menu=tuple(rng.sample(_LABELS, rng.randrange(4, 8)))
        if rng.random() < 0.5
        else site.menu
        if rng.random() < 0.7
        else (),
        menu_in_row=rng.random() < 0.3,
        order=rng.choice(_ORDERS),
        by=rng.choice(_BY),
        on=rng.choice(_ON),
        into=rng.choice(_IN),
        of=rng.choice(_OF),
        day=rng.choice(("long", "long", "ap", "figures", "dotted", "iso", "short", "weekday")),
        joint=rng.choice((" | ", " • ", " / ", ", ", " — ")),
        deks=rng.choice((0, 0, 0.3, 0.6, 1)),
        photos=rng.choice((0, 0.3, 0.6, 0.9)),
        caption_first=rng.random() < 0.5,
        buttons=tuple(rng.sample(_BUTTONS, rng.randrange(3))),
        inside=rng.choice(("", "", *_INSIDE)),
        tags=rng.choice(("", *_TAGS)),
        about=rng.choice(("", "", *_ABOUT)),
        end=rng.choice(("", "", "", "■", "~ fin ~", "Back to all stories")),
        below=tuple(rng.sample(_BELOW, rng.randrange(2, 7))),
        foot=rng.choice(("© {year} {paper}", "{paper}, {school}", "{paper} · {school} · {year}", "")),
        apart=rng.random() < 0.7,
        roles=rng.choice((0, 0.5, 0.8)),
    )


def _day(form: str, day: date) -> str:
    return {
        "long": dates.long_form(day),
        "ap": dates.ap_form(day),
        "figures": f"{day.month}/{day.day}/{day.year}",
        "dotted": f"{day.month}.{day.day}.{day.year % 100:02}",
        "iso": day.isoformat(),
        "short": f"{AP_MONTHS[day.month - 1].strip('.')} {day.day}, {day.year}",
        "weekday": f"{dates.weekday(day)}, {dates.long_form(day)}",
    }[form]


def any_site(page: Page, site: Site, words: Words) -> None:
    """Print a page in its site's layout."""
    plan = layout_of(site)
    page.knobs.append(
        f"{plan.order} by={plan.by} on={plan.on} in={plan.into} of={plan.of} joint={plan.joint}"
    )
    title = words.fill(page.pick(head.HEADLINES))
    page.says(headline=title)
    if plan.has_title:
        page.says(publication=site.paper)
        page.block("title", f"{title} | {site.paper}")
    _above(page, site, plan)
    _head(page, site, words, plan, title)
    story(page, site, words)
    if plan.inside:
        for place in range(len(page.blocks) - 1, 0, -1):
            if (
                page.blocks[place][0].use == "body"
                and page.blocks[place - 1][0].use == "body"
                and page.maybe(0.6)
            ):
                page.block("advertisement", plan.inside)
                page.blocks.insert(place, page.blocks.pop())
                break
    _below(page, site, plan)


def _above(page: Page, site: Site, plan: Layout) -> None:
    for line in plan.above[:1]:
        page.block("menu", line)
    if plan.plate == "top":
        page.says(publication=site.paper, tagline=site.tagline if plan.has_tagline else None)
        pair = [site.paper, site.tagline] if plan.has_tagline else [site.paper]
        pair = pair[::-1] if plan.tagline_first else pair
        page.apart("nameplate", *pair) if plan.apart else page.block("nameplate", *pair)
    if plan.menu:
        row = "  ".join(plan.menu)
        page.block("menu", row) if plan.menu_in_row else page.block("menu", *plan.menu)
    page.apart("menu", *plan.above[1:])


def _head(page: Page, site: Site, words: Words, plan: Layout, title: str) -> None:
    who = bylines.people(page, most=2, share_of_roles=plan.roles)
    day = dates.day_of(page)
    section = SECTIONS[page.rng.randrange(len(SECTIONS)) // 3]
    has_dek, has_photo = page.maybe(plan.deks), page.maybe(plan.photos)

    def print_by() -> str:
        return plan.by.format(bylines.line_of(page, who))

    def print_on() -> str:
        return plan.on.format(_day(plan.day, day))

    def print_in() -> str:
        page.says(section=section)
        return plan.into.format(section)

    parts: dict[str, tuple[str, Callable[[], str]]] = {
        "by": ("bylines", print_by),
        "on": ("published", print_on),
        "section": ("section", print_in),
    }
    first = True
    for item in plan.order:
        if item == "headline":
            page.block("headline", title)
        elif item == "dek":
            if has_dek:
                text = head.dek(page, words)
                page.block("dek", text)
        elif item == "photo":
            if has_photo:
                _photo(page, words, plan)
        elif item == "buttons":
            for line in plan.buttons:
                page.block("share", line.format(n=page.rng.randrange(2, 400)))
        else:
            names = item.split()
            line = plan.joint.join(parts[name][1]() for name in names)
            page.block(parts[names[0]][0], line)
        first = False
    del first, site


def _photo(page: Page, words: Words, plan: Layout) -> None:
    name = person(page.rng)
    page.says(credit=name)
    credit = plan.of.format(name)
    caption = photos.caption(page, words)
    if plan.caption_first:
        page.block("caption", caption)
        page.below("credit", credit)
    else:
        page.block("credit", credit)
        page.below("caption", caption)


def _below(page: Page, site: Site, plan: Layout) -> None:
    if plan.end:
        page.block("end-mark", plan.end)
    if plan.tags:
        found = page.rng.sample(tail.TAGS, page.rng.randrange(1, 5))
        page.gold["tags"] = found
        page.block("tags", plan.tags.format(", ".join(found)))
    if plan.about:
        names = [str(one["name"]) for one in page.gold["bylines"]]
        page.block("about", plan.about)
        for name in names:
            if " " in name:
                page.block("about", name)
                page.below("about", tail._bio(page, name))
    if "buttons" not in plan.order:
        for line in plan.buttons:
            page.block("share", line.format(n=page.rng.randrange(2, 400)))
    for line in plan.below:
        page.block("related", line)
        if line in {"Readers also opened", "From the same shelf", "Turn the page"}:
            page.below("related", *tail.titles(page, 3))
    if plan.foot:
        if "{paper}" in plan.foot:
            page.says(publication=site.paper)
        page.block("footer", plan.foot.format(paper=site.paper, school=site.school, year=site.year))
