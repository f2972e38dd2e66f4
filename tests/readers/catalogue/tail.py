"""What sites print below their stories."""

# ruff: noqa: E501

from tests.readers.catalogue.bylines import Person
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import HEADLINES, ROLES, TAGS, Words, person, words_of

_YEARS = ("freshman", "sophomore", "junior", "senior")


def titles(page: Page, count: int, *, twice: bool = False) -> list[str]:
    """Make up headlines of other stories; `twice`: each with the copy that its picture's text makes."""
    found: list[str] = []
    for _ in range(count):
        one = words_of(page.rng).fill(page.pick(HEADLINES))
        found.extend([one, one] if twice else [one])
    return found


def about(page: Page, who: list[Person]) -> None:
    """Print who wrote the story, with roles that the byline may not have had."""
    if not who:
        return
    heading = page.pick(("About the Contributor", "About the Writer", "About The Author"))
    page.block("about", f"{heading}s" if len(who) > 1 else heading)
    known = [dict(one) for one in page.gold["bylines"]]
    for one, gold in zip(who, known, strict=True):
        role = one["role"] or (page.pick(ROLES) if page.maybe(0.5) else None)
        gold["role"] = role
        page.block("about", f"{one['name']}, {role}" if role else str(one["name"]))
        if page.maybe(0.7):
            page.below("about", _bio(page, str(one["name"])))
    page.gold["bylines"] = known


def _bio(page: Page, name: str) -> str:
    first, year = name.split(maxsplit=1)[0], page.pick(_YEARS)
    text = page.pick(
        (
            f"{name} is a {year} and this is their third year on staff. They enjoy baking and long bus rides.",
            f"{first} is a {year} at the school. In their free time {first} plays the oboe and reads maps.",
            f"{name} has written for the paper since 2019. When not writing, {first} climbs.",
            f"This is {first}'s second year on the paper, and they are excited to cover sports.",
        )
    )
    return text[: page.rng.randrange(60, len(text))].rstrip() + "..." if page.maybe(0.3) else text


def tags(page: Page, *, form: str = "") -> None:
    """Print the story's tags."""
    found = page.rng.sample(TAGS, page.rng.randrange(1, 5))
    page.gold["tags"] = found
    form = form or page.pick(("row", "column"))
    if form == "row":
        page.block("tags", f"Tags: {', '.join(found)}")
    else:
        page.block("tags", "Tags:", *found)


def donate(page: Page, site: Site) -> None:
    """Print the widget that asks for money."""
    page.says(publication=site.paper)
    amounts = ["$230", "$500"]
    page.rng.shuffle(amounts)
    page.block("donate", f"Donate to {site.paper}", *amounts, "Contributed", "Our Goal")
    if page.maybe(0.6):
        page.block(
            "donate",
            f"Your donation will support the student journalists of {site.school}. Your contribution will allow us "
            "to purchase equipment and cover our annual website hosting costs.",
        )


def discover(page: Page, site: Site) -> None:
    """Print the theme's other stories, each twice."""
    page.block("related", "More to Discover")
    if page.maybe(0.7):
        page.block("related", *titles(page, page.rng.randrange(2, 6), twice=True))
    del site


def comments(page: Page, site: Site) -> None:
    """Print SNO's comment form."""
    page.block("comments", page.pick(("Leave a Comment", "Leave a comment")))
    if page.maybe(0.6):
        page.block("comments", "Comments (0)")
        page.says(publication=site.paper)
        page.block("comments", f"All {site.paper} Picks Reader Picks Sort: Newest")
        page.block("comments", "Your email address will not be published. Required fields are marked *")


def comment_policy(page: Page, site: Site) -> None:
    """Print a paper's own rules for comments."""
    rules = (
        "Please keep your comments civil and on topic.",
        "Profanity and personal attacks will be deleted.",
        "Comments are moderated and may not appear at once.",
        "Use your real name; anonymous comments are not published.",
        "Your e-mail address is never shown.",
        f"{site.paper} reserves the right to remove any comment.",
    )
    page.block("comments", page.pick(("Comment Policy", "Leave a Reply", "Post a Comment")))
    page.block("comments", *page.rng.sample(rules, page.rng.randrange(3, 6)))


def share_row(page: Page) -> None:
    """Print share links in one of their forms."""
    form = page.rng.randrange(3)
    if form == 0:
        page.block("share", "Share on Facebook", "Share on X", "Share via Email", "Print")
    elif form == 1:
        page.apart("share", "Share on Facebook", "Share on Twitter", "Share via Email")
    else:
        page.block("share", "Facebook", "Twitter", "Email", "Print", "Save")


def footer(page: Page, site: Site) -> None:
    """Print the theme's last line."""
    page.says(publication=site.paper)
    form = page.rng.randrange(5)
    if form == 0:
        page.block(
            "footer",
            f"{site.paper} • Copyright {site.year} • FLEX Pro WordPress Theme by SNO • Log in",
        )
    elif form == 1:
        if not site.motto:
            page.says(tagline=site.tagline)
        page.block("footer", site.tagline)
        page.block("footer", f"© {site.year} {site.paper}. All Rights Reserved.")
    elif form == 2:
        page.block(
            "footer", f"© {site.year} {site.paper} • Privacy Policy • FLEX WordPress Theme by SNOLog in"
        )
    elif form == 3:
        page.block("footer", f"Copyright © {site.year} {site.paper}", "Privacy Policy")
    else:
        page.block("footer", f"© {site.year} {site.paper}", "Proudly powered by WordPress")


def contact(page: Page, who: list[Person]) -> None:
    """Print how to write to the writer."""
    name = str(who[0]["name"]) if who else person(page.rng)
    page.block(
        "contact", page.pick((f"{name} can be contacted at news@example.org.", "Email: news@example.org"))
    )


def newsletter(page: Page, site: Site) -> None:
    """Print the newsletter's form."""
    page.block("newsletter", "Enjoy what you're reading? Signup for our newsletter")
    if page.maybe(0.5):
        page.says(publication=site.paper)
        page.block(
            "newsletter", f"Get content from {site.paper} delivered to your inbox", "Your email address"
        )


def neighbours(page: Page, words: Words) -> None:
    """Print links to the stories before and after."""
    one, two = titles(page, 2)
    page.block(
        "related", *page.pick(((f"← {one}", f"{two} →"), (f"Previous Post {one}", f"Next Post {two}")))
    )
    del words


def teasers(page: Page, words: Words) -> None:
    """Print the beginnings of other stories."""
    page.block("related", "Related Posts")
    for one in titles(page, 2):
        page.block("related", one)
        page.below(
            "related",
            f"{words.sentences(1)[:90].rstrip()} […]",
            page.pick(("Read More »", "Continue Reading →")),
        )


def poll(page: Page) -> None:
    """Print a poll without its script."""
    page.block("poll", "Poll", "Should the library stay open?", "Yes", "No", "View Results")
    page.block("poll", "Sorry, there was an error loading this poll.")
