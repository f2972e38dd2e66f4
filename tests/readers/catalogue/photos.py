"""Credits and captions in the forms of the catalogue."""

from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import CAPTIONS, Words, person

_FORMS = (
    "{name}",
    "{name}",
    "{name}",
    "{name}",
    "Photo by {name}",
    "Photos by {name}",
    "PHOTO CREDIT: {name} | Photo Editor",
    "Photo credit: {name}",
    "Photo provided by: {name}",
    "Photo courtesy of {name}",
    "Courtesy of {name}",
    "Photo via {name}",
    "Graphic by {name}",
    "Digital illustration by {name}",
    "Illustration by {name}",
    "Artist: {name}",
    "Design by {name}",
    "(Photo by {name})",
    "Photo by {name}/{paper}",
    "{name} / AP",
    "{name}/{paper}",
    "{name} | {paper}",
    "{name} via Unsplash",
    "{name}, used with permission",
)


def credit(page: Page, site: Site, *, bare: bool = True) -> str:
    """Choose who made the picture and note it; returns the line in one of its forms.

    `bare`: a name alone is one of them.
    """
    name = person(page.rng)
    form = page.pick(_FORMS if bare else _FORMS[4:])
    if "{paper}" in form:
        page.says(publication=site.paper)
    page.knobs.append(f"credit {form}")
    page.says(credit=name)
    return form.format(name=name, paper=site.paper)


def caption(page: Page, words: Words) -> str:
    """Choose a caption and note it."""
    text = words.fill(page.pick(CAPTIONS))
    page.says(caption=text)
    return text


def gallery(page: Page, words: Words) -> None:
    """Print a gallery's bar with its first picture's credit and caption."""
    count = page.rng.randrange(3, 8)
    name = person(page.rng)
    page.says(credit=name)
    page.knobs.append("gallery")
    page.block("navigation", page.pick((f"Gallery • {count} Photos", f"Gallery|{count} Photos")))
    page.below("credit", name)
    page.below("caption", caption(page, words))
    page.block("navigation", "Navigate Left", "Navigate Right")
    page.apart("navigation", *map(str, range(1, count + 1)))
