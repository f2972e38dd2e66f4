"""Invented stories of any length, the same in every run."""

from random import Random

SUBJECTS = (
    "The student council", "A row of sophomores", "The robotics club", "The librarian", "Coach Alvarez",
    "The cafeteria", "The district", "A visiting author", "The stage crew", "The marching band",
    "The school board", "Half of the seniors",
)  # fmt: skip
VERBS = (
    "counted", "repaired", "asked for", "voted on", "lost", "painted", "measured", "postponed", "paid for",
    "wrote about", "carried", "found",
)  # fmt: skip
OBJECTS = (
    "600 plastic trays", "the late bus", "a boiler from 1987", "the new schedule", "two vending machines",
    "the lights over the stage", "a budget of $41,200", "the parking lottery", "every locker upstairs",
    "the swim team’s records", "a garden of eleven beds", "the front office’s old sign",
)  # fmt: skip
ENDINGS = (
    "before the first bell", "in the rain", "for the third year in a row", "without telling anyone",
    "on a Tuesday", "while the doors were locked", "with tape and patience", "as the minutes show",
    "at the end of October", "by a margin of four", "and would do it again", "to everybody’s surprise",
)  # fmt: skip
FIRST = ("Priya", "Marcus", "Lena", "Theo", "Amara", "Diego", "Hannah", "Kofi", "Noor", "Sam")
LAST = ("Raman", "Whitfield", "Ortiz", "Lindqvist", "Okafor", "Salazar", "Berg", "Mensah", "Haddad", "Quill")
SECTIONS = ("News", "Opinion", "Features", "Sports", "Arts")
MONTHS = ("January", "February", "March", "April", "May", "September", "October", "November", "December")


def sentence(random: Random) -> str:
    """Return a sentence of some twelve words."""
    parts = (random.choice(words) for words in (SUBJECTS, VERBS, OBJECTS, ENDINGS))
    return " ".join(parts) + "."


def paragraph(random: Random) -> str:
    """Return some three to six sentences."""
    return " ".join(sentence(random) for _ in range(random.randint(3, 6)))


def html(random: Random, characters: int) -> str:
    """Return a body of about that many characters of text: paragraphs, a few links, emphasis and subheads."""
    blocks: list[str] = []
    length = 0
    while length < characters:
        text = paragraph(random)
        length += len(text) + 1
        if len(blocks) % 4 == 3:
            first, _, rest = text.partition(". ")
            text = f'<a href="https://example.org/{len(blocks)}">{first}</a>. <em>{rest}</em>'
        if len(blocks) % 9 == 8:
            blocks.append(f"<h2>{sentence(random)[:-1]}</h2>")
        blocks.append(f"<p>{text}</p>")
    return "\n".join(blocks)


def page(random: Random, number: int, characters: int) -> str:
    """Return a story as a page of a paper's site is copied: with what stands around it there."""
    name = f"{random.choice(FIRST)} {random.choice(LAST)}"
    headline = f"{sentence(random)[:-1]} ({number})"
    day = f"{random.choice(MONTHS)} {random.randint(1, 28)}, {random.randint(2012, 2026)}"
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < characters:
        paragraphs.append(paragraph(random))
    if number % 3 == 0:
        paragraphs.insert(len(paragraphs) // 2, "What happens next")
    return "\n\n".join(
        [
            "The Harbor Light",
            "The student news site of Harbor Ridge High School",
            "Menu",
            "\n".join(["Home", *SECTIONS, "About", "Staff"]),
            "Search this site\nSubmit Search",
            f"Filed under {random.choice(SECTIONS)}",
            headline,
            f"{sentence(random)} Photo by {random.choice(FIRST)} {random.choice(LAST)}.",
            f"By {name}, Reporter|{day}",
            *paragraphs,
            "Share this:\n\nShare on Facebook\n\nShare on X\n\nShare via Email",
            f"Tags: {random.choice(SECTIONS).lower()}, school life",
        ]
    )
