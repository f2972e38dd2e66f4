"""Documents as readers hand them on, for tests of what becomes of them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from articles.importing.outcome import Outcome
from articles.importing.prepared import Options, Prepared, prepare
from articles.importing.writer import Writer
from articles.models import Article
from articles.readers import Block, ParsedByline, ParsedDocument, ParsedPhoto

WORDS = (
    *(
        "tray",
        "bus",
        "gym",
        "bell",
        "lunch",
        "coach",
        "page",
        "desk",
        "vote",
        "snow",
        "rain",
        "river",
        "paint",
    ),
    *("stage", "choir", "debate", "ticket", "locker", "chalk", "robot", "garden", "swim", "relay", "essay"),
)


def text_of(seed: int, words: int = 120) -> str:
    """Return an invented text, of other words for each seed."""
    random = Random(seed)  # noqa: S311
    return " ".join(f"{random.choice(WORDS)}{random.randrange(100)}" for _ in range(words)) + "."


def document(source: str = "stories/a.txt", seed: int = 1, **fields: Any) -> ParsedDocument:
    """Return a document of a text."""
    made = ParsedDocument(
        source=source,
        headline="Late bus leaves later",
        blocks=[Block("p", text_of(seed))],
        publication="The Harbor Light",
        section="Opinion",
        dek="Ten minutes",
        bylines=[ParsedByline("Caleb Strand", "Columnist")],
        published=date(2026, 11, 2),
        language="en",
        photos=[ParsedPhoto(caption="The bus.", credit="Wei Zhang", alt="A bus")],
        tags=["transport"],
    )
    return replace(made, **fields)


def exported(seed: int = 1, number: int = 7, **fields: Any) -> ParsedDocument:
    """Return the same story as an export has it."""
    said: dict[str, Any] = {
        "source": f"export.xml#https://harborlight.example/?p={number}",
        "blocks": (),
        "html": f"<p>{text_of(seed)}</p>",
        "guid": f"https://harborlight.example/?p={number}",
        "url": "https://harborlight.example/2026/11/02/late-bus/",
    }
    return document(**said | fields)


def write(*documents: ParsedDocument, batches: Iterable[int] = (), **options: Any) -> list[Outcome]:
    """Import documents, in one batch or in batches of these sizes, and return what became of them."""
    how = Options(**options)
    writer = Writer(how)
    prepared = [prepare(each, how) for each in documents]
    assert all(isinstance(each, Prepared) for each in prepared), prepared
    outcomes: list[Outcome] = []
    for size in [*batches, len(prepared)]:
        batch, prepared = prepared[:size], prepared[size:]
        if batch:
            outcomes += writer.write(batch)
    return outcomes


def kinds(outcomes: Iterable[Outcome]) -> list[str]:
    """Return how outcomes came out."""
    return [outcome.kind for outcome in outcomes]


def reasons(outcome: Outcome) -> list[str]:
    """Return the reasons of an outcome's problems."""
    return [problem.reason for problem in outcome.problems]


def story() -> Article:
    """Return the only article."""
    return Article.objects.get()
