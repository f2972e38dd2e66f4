"""What houses on FLEX, the system of many school papers, print below their stories and in place of a photo."""

# ruff: noqa: E501

from datetime import timedelta

from tests.readers.catalogue.dates import ap_form
from tests.readers.catalogue.house import House, Tale, name_of
from tests.readers.catalogue.house_parts import credit
from tests.readers.catalogue.page import Page


def sno_footer(page: Page, house: House) -> None:
    form = house.choose("footer", (0, 1, 2, 3, 4))
    year = house.fetched.year
    page.says(publication=house.paper)
    if form == 0:
        page.block("footer", f"{house.paper} • Copyright {year} • FLEX Pro WordPress Theme by SNO • Log in")
    elif form == 1:
        page.block("footer", f"{house.paper} • © {year} • FLEX WordPress Theme by SNOLog in")
    elif form == 2:
        page.block("footer", house.paper)
        page.block(
            "footer", f"© {year} • Privacy Policy • Advertise • FLEX Pro WordPress Theme by SNO • Log in"
        )
    elif form == 3:
        page.block("footer", f"Copyright {year} {house.paper}. All Rights Reserved.", "Log in")
    else:
        page.block("footer", f"© {year} {house.paper}")


def sno_comments(page: Page, house: House, tale: Tale) -> None:
    count = page.rng.choice((0, 0, 0, 1, 2))
    page.block("comments", "Leave a Comment") if house.habit("leave first", 0.6) else None
    page.block("comments", f"Comments ({count})")
    if house.habit("policy", 0.35):
        page.block(
            "comments",
            house.choose(
                "policy text",
                (
                    f"{house.paper} welcomes thoughtful comments. Comments are reviewed before they appear and may be removed for language.",
                    "Comments must be respectful and relevant to the story. We do not publish anonymous comments.",
                ),
            ),
        )
    page.says(publication=house.paper)
    page.block("comments", f"All {house.paper} Picks Reader Picks Sort: Newest")
    for _ in range(count):
        page.block(
            "comments",
            f"{name_of(page.rng).split()[0]} • {ap_form(house.fetched - timedelta(days=page.rng.randrange(1, 90)))} at 2:1{page.rng.randrange(10)} pm",
        )
        page.below(
            "comments",
            tale.fill(
                page.pick(
                    (
                        "so true!!",
                        "My brother was in that class and it was exactly like this.",
                        "Great article {name}!",
                    )
                )
            ),
        )
    page.block("comments", "Your email address will not be published. Required fields are marked *")


def sno_donate(page: Page, house: House) -> None:
    page.says(publication=house.paper)
    amounts = [f"${page.rng.randrange(3, 90) * 10}", f"${page.rng.randrange(10, 60) * 50}"]
    page.block("donate", f"Donate to {house.paper}", *amounts, "Contributed", "Our Goal")
    if house.habit("donate text", 0.7):
        page.block(
            "donate",
            f"Your donation will support the student journalists of {house.school}. Your contribution will allow us to purchase equipment and cover our annual website hosting costs.",
        )


def gallery(page: Page, house: House, tale: Tale, bar: str) -> None:
    count = page.rng.randrange(2, 9)
    page.knobs.append("gallery")
    page.block("navigation", bar.format(n=count))
    page.block("credit", credit(page, house))
    page.below("caption", tale.caption())
    if page.maybe(0.4):
        page.block("photo", page.pick(list(house.staff)))
        page.below("photo", tale.caption(lead=False))
    page.block("navigation", "Navigate Left", "Navigate Right")
    if page.maybe(0.5):
        page.apart("navigation", *map(str, range(1, count + 1)))
