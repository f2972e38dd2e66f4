"""The paper that the benchmarks read: stories short and long, with few notes and many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import timezone

from articles.models import (
    Annotation,
    Article,
    Byline,
    Contributor,
    Photo,
    Publication,
    Section,
    Status,
    User,
)
from articles.services import annotating
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article
from tests.benchmarks import texts

SHORT, LONG = 8_000, 60_000
FEW, MANY = 20, 500
ANNOTATIONS = 1_000  # in the whole database
READERS = 25


@dataclass(frozen=True, slots=True)
class Paper:
    """What the measures need of the paper. `long` has stories by their number of notes."""

    short: Article
    short_html: str
    long: dict[int, Article]
    readers: Sequence[User]


def make_paper() -> Paper:
    """Fill the empty database."""
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    random = Random(1)  # noqa: S311
    with transaction.atomic():
        publication = Publication.objects.create(
            name="The Harbor Light", tagline="The student news site of Harbor Ridge", is_home=True
        )
        sections = [
            Section.objects.create(publication=publication, name=name, position=position)
            for position, name in enumerate(texts.SECTIONS)
        ]
        readers = [User.objects.create(username=f"Reader {number}") for number in range(READERS)]
        short_html = texts.html(random, SHORT)
        short = _article(random, sections[0], short_html)
        long_html = texts.html(random, LONG)
        long = {notes: _article(random, sections[0], long_html) for notes in (0, 5, MANY)}
        for section in sections:
            for _ in range(4):
                _article(random, section, texts.html(random, 3_000))
        crowded = _article(random, sections[1], long_html)
        _annotate(random, short, readers, FEW)
        for notes, article in long.items():
            _annotate(random, article, readers, notes)
        _annotate(random, crowded, readers, ANNOTATIONS - FEW - 5 - MANY)
        # What a reader made within a minute counts towards their limit.
        Annotation.objects.update(created=timezone.now() - timedelta(hours=1))
    return Paper(short=short, short_html=short_html, long=long, readers=readers)


def _article(random: Random, section: Section, html: str) -> Article:
    number = Article.objects.count() + 1
    article = Article(
        publication=section.publication,
        section=section,
        headline=f"{texts.sentence(random)[:-1]} {number}",
        dek=texts.sentence(random),
        status=Status.PUBLISHED,
        published_on=date(2026, 11, 1) - timedelta(days=number),
    )
    save_article(article=article, html=html)
    contributor, _ = Contributor.objects.get_or_create(
        publication=section.publication, name_key="priya raman", defaults={"name": "Priya Raman"}
    )
    Byline.objects.create(article=article, contributor=contributor, role="Reporter")
    Photo.objects.create(article=article, caption=texts.sentence(random), credit="Theo Lindqvist")
    return article


def _annotate(random: Random, article: Article, readers: Sequence[User], count: int) -> None:
    """Make that many public notes, spread over the text and over the readers, some with tags."""
    for number in range(count):
        start = random.randrange(len(article.current.text) - 200)
        annotating.annotate(
            author=readers[number % len(readers)],
            article=article,
            selection=Selection(start=start, end=start + random.randint(20, 160)),
            content=Content(
                note=f"{texts.sentence(random)} **Why?** {texts.sentence(random)}",
                color=random.choice(("yellow", "green", "blue", "pink")),
                visibility="public",
                tags=["question"] if number % 4 == 0 else [],
            ),
        )


def signed_in(user: User) -> str:
    """Return the cookies of a reader who has signed in."""
    client = Client()
    client.force_login(user)
    return f"sessionid={client.cookies['sessionid'].value}"
