"""Stories, with what sites print inside them and with what must not be taken for furniture."""

# ruff: noqa: C901, E501

from collections.abc import Callable

from tests.readers.catalogue.head import Site
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import SHORT, SUBHEADS, Words, person

_LABELS = ("Story continues below advertisement", "Advertisement", "Ad", "ADVERTISEMENT")


def story(page: Page, site: Site, words: Words, *, paragraphs: int = 0) -> None:
    """Print a story: paragraphs, advertisement labels, subheads, asides, and perhaps one trap."""
    count = paragraphs or page.rng.randrange(4, 10)
    trap = page.pick(tuple(_TRAPS)) if page.maybe(0.35) else None
    if trap:
        page.knobs.append(f"trap {trap}")
    if trap == "one-sentence":
        page.body("p", words.sentences(1))
        return
    trap_at = page.rng.randrange(1, count)
    has_subheads = page.maybe(0.25)
    ads = page.pick((0, 0, 1, 2))
    for place in range(count):
        last = place == count - 1
        if has_subheads and 0 < place < count and place % 2:
            page.body("h2", words.fill(page.pick(SUBHEADS)))
            if ads and page.maybe(0.3):
                page.block("advertisement", _LABELS[0])
        if place and page.maybe(0.18) and not last:
            page.body("p", words.fill(page.pick(SHORT)))
        page.body("p", words.sentences(page.rng.choices((1, 2, 3, 4), weights=(3, 5, 3, 1))[0]))
        if ads and page.maybe(0.25) and not last:
            page.block("advertisement", page.pick(_LABELS))
        if not last and page.maybe(0.12):
            page.pick(_ASIDES)(page, words)
        if trap and place + 1 == trap_at:
            _TRAPS[trap](page, words)
    if trap and trap in _ENDS:
        _ENDS[trap](page, words)


def _pull_quote(page: Page, words: Words) -> None:
    page.body("p", f"“{words.fill('The {things} were never the point.')}” — {person(page.rng)}")


def _related(page: Page, words: Words) -> None:
    label = page.pick(("RELATED: ", "Related: ", "Read more: ", "Related Story: "))
    page.block("related", label + words.fill("{Things} return to the {place}"))


def _video(page: Page, words: Words) -> None:
    page.block("navigation", f"Video Credit: {person(page.rng)}")
    if page.maybe(0.5):
        page.block("navigation", "Read full text of accompanying story.")
    del words


def _editors_note(page: Page, words: Words) -> None:
    page.body("p", words.fill("(Editor’s Note: {name} is a cousin of the reporter.)"))


_ASIDES: tuple[Callable[[Page, Words], None], ...] = (_pull_quote, _related, _video, _editors_note)


def _donations(page: Page, words: Words) -> None:
    page.body(
        "p",
        words.fill(
            "Your donation will support the student journalists of tomorrow, the poster said, and {n} people gave."
        ),
    )
    page.body("p", words.fill("Donations pay for the {things}. The club wants to raise ${n} by spring."))


def _comments(page: Page, words: Words) -> None:
    page.body(
        "p",
        words.fill("Leave a comment on the wall of the {place} and somebody will answer it in green ink."),
    )
    page.body("p", "The comments were civil, for the most part, and nobody moderated them.")


def _discover(page: Page, words: Words) -> None:
    page.body(
        "p", words.fill("There is always more to discover in the {place}, and nobody has drawn a map of it.")
    )
    page.body("p", "“More to discover,” the sign promised.")


def _names(page: Page, words: Words) -> None:
    page.body("p", words.fill("These are the students who carried the {things}:"))
    for _ in range(page.rng.randrange(4, 8)):
        page.body("p", person(page.rng))
    page.body("p", words.sentences(1))


def _list(page: Page, words: Words) -> None:
    mark = page.pick(("• ", "- ", "* "))
    page.body("p", words.fill("The club found these in the {place}:"))
    items = [words.fill(text) for text in ("{n} {things}", "a key without a tag", "two letters from 1964")]
    page.gold["blocks"].extend({"kind": "li", "text": item} for item in items)
    page.block("body", *(mark + item for item in items))
    page.body("p", words.sentences(2))


def _dialogue(page: Page, words: Words) -> None:
    for question in ("When did you first see the {things}?", "Who else has a key to the {place}?"):
        page.body("p", "Q: " + words.fill(question))
        page.body("p", "A: " + words.sentences(1))


def _share(page: Page, words: Words) -> None:
    page.body("p", words.fill("Students share the {place} with the {things}, and they print what they find."))
    page.body("p", "Email is no help; the router hangs in a tree.")


def _rating(page: Page, words: Words) -> None:
    page.body("p", page.pick(("Our Rating: B+", "Overall score: 8.5/10", "Rating: 4/5")))
    if page.maybe(0.5):
        page.body("p", "★★★☆☆")
    del words


def _letter(page: Page, words: Words) -> None:
    del words
    name = person(page.rng)
    page.body("p", "Sincerely,")
    page.body("p", name)
    page.says(bylines=[{"name": name, "role": None}])


def _nothing(page: Page, words: Words) -> None:
    del page, words


_TRAPS: dict[str, Callable[[Page, Words], None]] = {
    "donations": _donations,
    "comments": _comments,
    "discover": _discover,
    "names": _names,
    "list": _list,
    "dialogue": _dialogue,
    "share": _share,
    "rating": _nothing,
    "letter": _nothing,
    "one-sentence": _nothing,
}
_ENDS = {"rating": _rating, "letter": _letter}


def poem(page: Page, words: Words) -> None:
    """Print a poem: its lines and stanzas are kept."""
    lines = (
        "Four {things} and a back",
        "and {last} in it",
        "the {place} hums",
        "under {n} bulbs",
        "I counted the {things}",
        "and {last} lost the count",
        "{n} before morning",
        "once more on {day}",
        "and the snow on the {place}",
        "said nothing to {last}",
    )
    page.knobs.append("poem")
    rest = [words.fill(line) for line in lines]
    while len(rest) > 1:
        size = page.rng.randrange(2, 5)
        page.body("p", "\n".join(rest[:size]))
        rest = rest[size:]
