"""The story that a house prints, with what must not be taken for furniture, and what stands between its paragraphs."""

# ruff: noqa: E501

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.readers.catalogue.house import Tale, name_of
from tests.readers.catalogue.house_sentences import POEMS
from tests.readers.catalogue.house_words import SHORTS, SUBHEADS
from tests.readers.catalogue.page import Page


def para(page: Page, tale: Tale, text: str, before: str = "") -> None:
    """Print a paragraph in the house's typing; `before` runs into it and is no part of it."""
    page.gold["blocks"].append({"kind": "p", "text": text})
    page.block(
        "body",
        before + (re.sub(r"(?<=[a-z]{3}\.) ", "  ", text) if tale.house.habit("two spaces", 0.12) else text),
    )


@dataclass(slots=True)
class _Plan:
    """What stands between the paragraphs of a story, and how often at most."""

    count: int
    heads: bool
    trap_at: int
    subheads: list[str]
    shorts: list[str]
    asides: list[Callable[[Page, Tale], None]]
    ads: Sequence[str]
    budget: int
    trap: str | None


def _planned(
    page: Page, asides: Sequence[Callable[[Page, Tale], None]], ads: Sequence[str], trap: str | None
) -> _Plan:
    count = page.rng.randrange(2, 4) if page.maybe(0.08) else page.rng.randrange(4, 12)
    heads = page.maybe(0.22) and count > 3
    trap_at = page.rng.randrange(1, count)
    subheads = page.rng.sample(SUBHEADS, 6)
    shorts = page.rng.sample(SHORTS, 11)
    left = list(asides)
    page.rng.shuffle(left)
    budget = page.rng.choice((0, 1, 1, 2, 3)) if ads else 0
    return _Plan(count, heads, trap_at, subheads, shorts, left, ads, budget, trap)


def story(
    page: Page,
    tale: Tale,
    *,
    ads: Sequence[str] = (),
    asides: Sequence[Callable[[Page, Tale], None]] = (),
    after_first: Callable[[], None] | None = None,
    lead: str = "",
) -> None:
    """Print the story; `after_first` prints what stands below the first paragraph, `lead` runs into it."""
    if page.maybe(0.025) and not after_first and not lead and not tale.form:
        page.knobs.append("trap one-sentence")
        para(page, tale, tale.prose(1))
        return
    trap = page.pick(list(_TRAPS)) if page.maybe(0.3) else None
    ending = page.pick(list(_ENDS)) if not trap and page.maybe(0.12) else None
    page.knobs += [f"trap {trap or ending}"] if trap or ending else []
    plan = _planned(page, asides, ads, trap)
    _opening(page, tale, lead)
    for place in range(plan.count):
        _subhead(page, tale, plan, place)
        text = tale.prose(page.rng.choices((1, 2, 3, 4), weights=(4, 5, 3, 1))[0])
        para(page, tale, text if place else _first_words(page, tale, text), before="" if place else lead)
        if not place and after_first:
            after_first()
        if place < plan.count - 1:
            _between(page, tale, plan, place)
    if ending and not tale.form:
        _ENDS[ending](page, tale)
    _close(page, tale)


def _opening(page: Page, tale: Tale, lead: str) -> None:
    if page.maybe(0.05) and not lead and not tale.form:
        page.body(
            "p",
            tale.fill(
                page.pick(
                    (
                        "(Editor’s Note: {name}, who is quoted below, is a member of the newspaper staff.)",
                        "Editor’s note: Some names have been changed to protect students’ privacy.",
                        "WARNING: This article contains spoilers for the first two seasons.",
                        "Editor’s Note: This is the second of three stories about the {p}.",
                    )
                )
            ),
        )
    if tale.form == "letter":
        page.knobs.append("letter")
        if page.maybe(0.7):
            page.body("p", tale.house.choose("greeting", ("To the editor:", "Dear Editor,", "Dear readers,")))


def _subhead(page: Page, tale: Tale, plan: _Plan, place: int) -> None:
    if plan.heads and place and place % 2 == 0:
        page.body("h2", tale.fill(plan.subheads[place // 2 - 1]))
        if plan.budget and page.maybe(0.2):
            plan.budget -= 1
            page.block("advertisement", plan.ads[0])


def _first_words(page: Page, tale: Tale, text: str) -> str:
    """Return the first paragraph, now and then in capitals at first or with its town."""
    first = text.split(" ")
    if page.maybe(0.06) and first[2][0].islower() and first[3][0].islower():
        return " ".join([*(one.upper() for one in first[:3]), *first[3:]])
    if page.maybe(0.04) and not tale.form:
        return f"{tale.house.choose('town', ('BUCKNER FALLS', 'MOSSWOOD', 'LEVEE'))} — {text}"
    return text


def _between(page: Page, tale: Tale, plan: _Plan, place: int) -> None:
    if page.maybe(0.12):
        page.body("p", tale.fill(plan.shorts[place]))
    if plan.budget and page.maybe(0.3):
        plan.budget -= 1
        page.block("advertisement", page.pick(plan.ads))
    if plan.asides and page.maybe(0.14):
        plan.asides.pop()(page, tale)
    if plan.trap and place + 1 == plan.trap_at:
        _TRAPS[plan.trap](page, tale)


def _close(page: Page, tale: Tale) -> None:
    if page.maybe(0.04) and not tale.form:
        page.body(
            "p",
            tale.fill(
                page.pick(
                    (
                        "Correction: An earlier version of this story misspelled {name}’s name.",
                        "This is a developing story and will be updated.",
                        "Editor’s note: This story was updated on {d} to clarify the cost of the {x}.",
                    )
                )
            ),
        )
    elif tale.form == "letter":
        name = name_of(page.rng)
        page.body("p", page.pick(("Sincerely,", "With gratitude,", "Yours truly,")))
        page.body("p", name)
        page.says(bylines=[{"name": name, "role": None}])


# What is part of the story, though it looks like furniture.
def _donations(page: Page, tale: Tale) -> None:
    page.body(
        "p",
        tale.fill(
            "“Please consider a donation to support student work,” reads the flyer taped to every door near the {p}."
        ),
    )
    page.body("p", tale.fill("Donate, and you get a sticker. So far the drive has brought in ${n}."))


def _comments(page: Page, tale: Tale) -> None:
    page.body(
        "p",
        tale.fill(
            "A reader could leave a comment in the suggestion box outside the {p}, and {n} of them did."
        ),
    )
    page.body("p", tale.fill("Some of the comments were rude. All {n} of them were read aloud."))


def _discover(page: Page, tale: Tale) -> None:
    page.body(
        "p",
        tale.fill("The exhibit is called “More to Discover,” and it fills the {p} from floor to ceiling."),
    )


def _share(page: Page, tale: Tale) -> None:
    page.body(
        "p",
        tale.fill(
            "Subscribe, follow, share: the club’s posters in the {p} ask for all three, and offer {x} in return."
        ),
    )


def _names(page: Page, tale: Tale) -> None:
    page.body(
        "p",
        page.pick(("Those who qualified:", "The cast, in order of appearance:", "This year’s honorees are:")),
    )
    for _ in range(page.rng.randrange(4, 8)):
        page.body("p", name_of(page.rng))
    page.body("p", tale.prose(1))


def _list(page: Page, tale: Tale) -> None:
    mark = page.pick(("• ", "- ", "* ", "1"))
    page.body(
        "p",
        tale.fill(
            page.pick(
                ("What the plan would change:", "Students are asked to bring:", "Here is what to know:")
            )
        ),
    )
    items = [
        tale.fill(one)
        for one in page.rng.sample(
            (
                "No {x} in the {p} after 4 p.m.",
                "A signed permission form",
                "{n} fewer seats",
                "One adult for every {n} students",
                "Free admission with a student ID",
            ),
            3,
        )
    ]
    page.gold["blocks"].extend({"kind": "li", "text": item} for item in items)
    page.block(
        "body", *(f"{number}. {item}" if mark == "1" else mark + item for number, item in enumerate(items, 1))
    )
    page.body("p", tale.prose(2))


def _questions(page: Page, tale: Tale) -> None:
    pairs = page.rng.sample(
        (
            "What do you miss the most?",
            "How did the {x} end up in the {p}?",
            "Who inspired you?",
            "What would you tell your freshman self?",
        ),
        2,
    )
    for one in pairs:
        page.body("p", "Q: " + tale.fill(one))
        page.body("p", "A: " + tale.prose(1))


def _quote(page: Page, tale: Tale) -> None:
    page.body("blockquote", tale.fill("“Nobody tells you how quiet the {p} gets.” — {name}"))


def _mail(page: Page, tale: Tale) -> None:
    page.body("p", tale.fill("To sign up, write to [email protected] or stop by the {p} before {d}."))


_TRAPS = {
    "donations": _donations,
    "comments": _comments,
    "discover": _discover,
    "share": _share,
    "names": _names,
    "list": _list,
    "questions": _questions,
    "quote": _quote,
    "mail": _mail,
}


def _rating(page: Page, tale: Tale) -> None:
    del tale
    page.body("p", page.pick(("Rating: 8/10", "Our Rating: B-", "Overall: 3.5 out of 5 stars", "★★★★☆")))


def _url(page: Page, tale: Tale) -> None:
    del tale
    page.body("p", "The full schedule is posted here:")
    page.body("p", page.pick(("https://www.example.org/schedule", "www.example.org/tickets")))


_ENDS = {"rating": _rating, "url": _url}


def poem(page: Page, tale: Tale) -> None:
    """Print a poem in stanzas, none of one line."""
    page.knobs.append("poem")
    lines = [tale.fill(one) for one in page.rng.sample(POEMS, page.rng.randrange(8, 15))]
    while lines:
        size = page.rng.randrange(2, 5)
        if len(lines) - size == 1:
            size += 1
        page.body("p", "\n".join(lines[:size]))
        lines = lines[size:]
