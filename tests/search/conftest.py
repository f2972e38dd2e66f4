"""A paper to be searched: stories in two languages, with bylines."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from articles.models import Article, Byline, Contributor, Publication, Section
from articles.models.naming import fold
from articles.search.index import put_articles


@pytest.fixture
def make_story(make_article: Callable[..., Article], publication: Publication) -> Callable[..., Article]:
    """Make a story with people on its byline and in a section, each made where it is not there."""

    def make(
        text: str,
        *,
        by: tuple[str, ...] = (),
        part: str | None = None,
        day: date | None = None,
        **fields: Any,
    ) -> Article:
        if part:
            fields["section"], _ = Section.objects.get_or_create(
                publication=publication, name_key=fold(part), defaults={"name": part}
            )
        article = make_article(f"<p>{text}</p>", published_on=day, **fields)
        for name in by:
            person, _ = Contributor.objects.get_or_create(
                publication=publication, name_key=fold(name), defaults={"name": name}
            )
            Byline.objects.create(article=article, contributor=person)
        put_articles([article.pk])
        return article

    return make


@pytest.fixture
def archive(make_story: Callable[..., Article]) -> dict[str, Article]:
    """Stories by a short name."""
    day = date(2025, 11, 12)
    return {
        "why": make_story(
            "Forty-one students walk home in the dark. The late bus pulls out at 5:20.",
            headline="Why does the late bus leave before practice ends?",
            by=("Caleb Strand",),
            part="Opinion",
            day=day,
        ),
        "hold": make_story(
            "The office will hold the late bus until 5:35, and no bus later, at $34 a day.",
            headline="District answers: the bus can wait",
            dek="Ten minutes for the buses",
            by=("Caleb Strand", "Maya O’Connor"),
            part="News",
            day=date(2025, 12, 3),
        ),
        "letter": make_story(
            "Nobody counted the middle school, whose bus is never late because it never comes.",
            headline="Letter: Count the little ones too",
            by=("Élodie Ñúñez",),
            part="Opinion",
            day=date(2024, 11, 19),
        ),
        "robots": make_story(
            "The robotics team is running late. Robots, robots, robots and universities.",
            headline="Team builds",
            part="Features",
            day=date(2024, 3, 1),
        ),
        "es": make_story(
            "Las elecciones del consejo fueron ayer. La canción de otoño sonó en el jardín.",
            headline="El consejo estudiantil vota",
            language="es",
            part="Noticias",
            day=date(2024, 5, 5),
        ),
        "undated": make_story("Trays and boilers, and a bus.", headline="An old story"),
    }
