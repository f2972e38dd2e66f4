"""What houses print around their stories: photos, boxes about writers, tags, and links in between."""

from collections.abc import Callable

from tests.readers.catalogue.house import House, Tale, Who, name_of
from tests.readers.catalogue.house_sentences import BIOS
from tests.readers.catalogue.house_words import PLACES, TAGS
from tests.readers.catalogue.page import Page

_YEARS = ("freshman", "sophomore", "junior", "senior")
_NTH = ("first", "second", "third", "fourth")


def in_turn(page: Page, *parts: tuple[Callable[[], object], float]) -> None:
    """Print each of the parts or not, by its share."""
    for part, share_of in parts:
        if page.maybe(share_of):
            part()


def hour12(page: Page) -> str:
    """Make up an hour."""
    return f"{page.rng.randrange(1, 13)}:{page.rng.randrange(60):02}{page.pick(('am', 'pm'))}"


# What sites print between paragraphs.
def related(page: Page, tale: Tale) -> None:
    label = tale.house.choose(
        "related label", ("RELATED: ", "Related: ", "Read more: ", "Related Story: ", "READ MORE: ")
    )
    page.block("related", label + tale.others(1)[0])


def video(page: Page, tale: Tale) -> None:
    del tale
    page.block("video", f"Video Credit: {name_of(page.rng)}")
    if page.maybe(0.4):
        page.block("video", "Read full text of accompanying story.")


def other_photo(page: Page, tale: Tale) -> None:
    if page.gold["credit"] and page.gold["caption"]:
        name = page.pick(list(tale.house.staff))
        page.block(
            "photo",
            f"{tale.caption(lead=False).rstrip('.')}. {page.pick(('Photo by', 'Photo courtesy of'))} {name}",
        )


# Photos.
_CREDITS = (
    "{n}",
    "{n}",
    "Photo by {n}",
    "Photo by {n}",
    "Photo courtesy of {n}",
    "Courtesy of {n}",
    "{n}/{paper}",
    "{n} | {paper}",
    "(Photo by {n})",
    "Photo by {n}/{paper}",
    "PHOTO CREDIT: {n}",
    "Photo: {n}",
    "Photo provided by: {n}",
)
_SELDOM = (
    "{n} / AP",
    "Illustration by {n}",
    "Graphic by {n}",
    "{n} via Unsplash",
    "Photo via {n}",
    "Digital illustration by {n}",
    "{n}, used with permission",
    "Design by {n}",
    "Courtesy of {o}",
    "Photo courtesy of {o}",
    "{n} | Photo Editor",
)


def credit(page: Page, house: House, *, bare: bool = True) -> str:
    """Return the lead's credit line in the site's form, now and then in another."""
    name = page.pick(list(house.staff)) if page.maybe(0.6) else name_of(page.rng)
    forms = _CREDITS if bare else _CREDITS[2:]
    form = page.pick(_SELDOM) if page.maybe(0.15) else house.choose("credit", forms)
    organization = page.pick(
        ("Buckner County Archives", "Larch Studios", "Tamsin & Roe Pictures", "Elm Prairie Public Library")
    )
    page.says(credit=organization if "{o}" in form else name)
    if "{paper}" in form:
        page.says(publication=house.paper)
    page.knobs.append(f"credit {form}")
    return form.format(n=name, paper=house.paper, o=organization)


def about(page: Page, house: House, who: Who, heading: str | None = None, *, also: str | None = None) -> None:
    """Print who wrote it, with roles that the byline may not have had; `also` took the photos."""
    if not who or who.collective:
        return
    known = [dict(one) for one in page.gold["bylines"]]
    heading = heading or house.choose(
        "about", ("About the Contributor", "About the Contributor", "About the Writer", "About the Author")
    )
    page.block("about", heading + ("s" if len(who.people) + bool(also) > 1 else ""))
    for one in known:
        one["role"] = one["role"] or (house.staff[one["name"]] if house.habit("about roles", 0.8) else None)
        page.block("about", f"{one['name']}, {one['role']}" if one["role"] else one["name"])
        if page.maybe(0.75):
            page.below("about", bio(page, house, one["name"]))
    if also:
        page.block("about", f"{also}, Photographer")
    page.gold["bylines"] = known


def bio(page: Page, house: House, name: str) -> str:
    """Return some sentences about a writer, now and then cut."""
    text = page.pick(BIOS).format(
        name=name,
        first=name.split(maxsplit=1)[0],
        year=page.pick(_YEARS),
        nth=page.pick(_NTH),
        school=house.school,
        p=page.pick(PLACES),
    )
    return text[: page.rng.randrange(50, len(text) - 2)].rstrip() + "..." if page.maybe(0.25) else text


def photo_lines(page: Page, house: House, tale: Tale, *, bare: bool = True) -> None:
    """Print credit and caption of the lead in the site's arrangement."""
    order = house.choose(
        "photo lines", ("credit caption", "credit caption", "caption credit", "apart", "one line")
    )
    draw = page.rng.random()
    if draw < 0.12:
        page.block("credit", credit(page, house, bare=bare and house.habit("roles", 0.85)))
    elif draw < 0.15:
        page.block("caption", f"CAPTION: {tale.caption()}")
    elif order == "credit caption":
        page.block("credit", credit(page, house, bare=bare))
        page.below("caption", tale.caption())
    elif order == "caption credit":
        page.block("caption", tale.caption())
        page.below("credit", credit(page, house, bare=bare))
    elif order == "apart":
        page.block("credit", credit(page, house, bare=bare))
        page.block("caption", tale.caption())
    else:
        line = tale.caption().rstrip(".") + "."
        page.gold["caption"] = line
        page.block("caption", f"{line} {credit(page, house, bare=False)}")


def tags(page: Page, house: House) -> None:
    found = page.rng.sample(TAGS, page.rng.randrange(1, 6))
    page.gold["tags"] = found
    page.block("tags", "Tags:", *found) if house.habit("tag column", 0.35) else page.block(
        "tags", f"Tags: {', '.join(found)}"
    )


def discover(page: Page, house: House, tale: Tale) -> None:
    page.block("related", "More to Discover")
    if house.habit("discover list", 0.7):
        titles = tale.others(page.rng.randrange(2, 5))
        if house.habit("discover sections", 0.3):
            page.block("related", f"More in {page.pick(house.sections)}")
        for one in titles:
            page.block("related", one, one) if house.habit("twice", 0.6) else page.block("related", one)


def share(page: Page, house: House) -> None:
    form = house.choose("share", (0, 1, 2))
    if form == 0:
        page.block("share", "Share on Facebook", "Share on X", "Share via Email", "Print")
    elif form == 1:
        page.apart("share", "Share on Facebook", "Share on Twitter", "Share via Email", "Print")
    else:
        page.block("share", "0 Shares" if house.habit("shares", 0.3) else "Share", "Facebook", "X", "Email")


def newsletter(page: Page, house: House) -> None:
    line = house.choose(
        "letter",
        (
            f"Get {house.paper} in your inbox every Friday",
            f"Sign up for the weekly newsletter of {house.paper}",
            "Never miss a story. Join our mailing list.",
        ),
    )
    if house.paper in line:
        page.says(publication=house.paper)
    page.block("newsletter", line)
    page.below("newsletter", "Email address", "Sign Up")
