"""What pages of the wider kinds have in common."""

import textwrap

from tests.readers.catalogue.desk import Tale
from tests.readers.catalogue.page import Page, Row


def joined(names: list[str], *, last: str = "and") -> str:
    """Join names as a byline does."""
    return f" {last} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def chosen(page: Page, tags: tuple[str, ...]) -> list[str]:
    """Choose the story's tags and note them."""
    found = page.rng.sample(tags, page.rng.randrange(1, 5))
    page.gold["tags"] = found
    return found


def see_also(page: Page, tale: Tale) -> None:
    """Print a link to another story."""
    label = tale.desk.one_of("see also", ("SEE ALSO: ", "READ MORE: ", "Related: ", "From the archive: "))
    page.block("related", label + tale.others(1)[0])


def asked_for(page: Page, tale: Tale) -> None:
    """Print a list with its announcement."""
    page.body("p", tale.fill("The proposal asks for three things:"))
    items = [
        tale.fill(one)
        for one in ("A second door to the {place}", "{n} more {things}", "One person who answers the phone")
    ]
    page.gold["blocks"].extend({"kind": "li", "text": item} for item in items)
    mark = tale.desk.one_of("mark", ("• ", "- ", "* "))
    page.block("body", *(mark + item for item in items))


def pulled(page: Page, tale: Tale) -> None:
    """Print a quotation that is set apart, with who said it."""
    page.body(
        "blockquote", tale.fill("“I would rather have the {place} than the answer.” — {name}, sophomore")
    )


def second_photo(page: Page, tale: Tale) -> None:
    """Print a photo amid the story: the lead if none stands above."""
    shooter = page.pick(tale.desk.staff)[0]
    caption = tale.caption(lead=False)
    page.shows(caption, shooter)
    page.block("photo", f"{caption} Photo by {shooter}.")


def without_roles(page: Page, who: list[tuple[str, str | None]]) -> None:
    """Note writers whose roles the page does not print."""
    page.gold["bylines"] = [{"name": name, "role": None} for name, _ in who]


def wrap(page: Page, first: int, width: int) -> None:
    """Break the story's lines from a block on at a column."""
    for block in page.blocks[first:]:
        block[:] = [
            Row(part, row.use)
            for row in block
            for part in (
                textwrap.wrap(row.text, width, break_on_hyphens=False) if row.use == "body" else [row.text]
            )
        ]
