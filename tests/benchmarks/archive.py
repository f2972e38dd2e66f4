"""An archive of any size, its words spread as in a language: few stand everywhere, many are rare."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from random import Random

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from articles.models import (
    Annotation,
    Article,
    Byline,
    Contributor,
    Publication,
    Revision,
    Section,
    Status,
    User,
    Visibility,
)
from articles.models.user import name_key
from tests.benchmarks import texts

WORDS = 500  # in a story
NOTE_WORDS = 15
VOCABULARY = 30_000
BATCH = 1_000
PEOPLE = 1_000
YEARS = 14
# Of so many annotations one is a highlight without words.
HIGHLIGHTS = 2
# One sees of ten notes three that everyone may see; the others are their writers'.
PUBLIC = 3

# What the measured questions ask for, and in one of how many stories it stands.
COMMON, PAIR, RARE, PHRASE = "school", ("boiler", "schedule"), "quasar", "fire drill"
_EVERY = {COMMON: 1.1, PAIR[0]: 20, PAIR[1]: 20, RARE: 20_000, PHRASE: 200, "fire": 12, "drill": 12}


class _Writer:
    """Writes invented words: the n-th most frequent one n times as rarely as the first."""

    def __init__(self, random: Random) -> None:
        self.random = random
        syllables = ["".join(pair) for pair in ((c, v) for c in "bdfgklmnprstvz" for v in "aeiou")]
        self.words = ["".join(random.choices(syllables, k=random.randint(2, 4))) for _ in range(VOCABULARY)]
        self.weights = list(accumulate(1 / (rank + 10) for rank in range(VOCABULARY)))

    def text(self, count: int, *, asked_for: bool = False) -> str:
        """Return so many words, with those that are asked for among them."""
        words = self.random.choices(self.words, cum_weights=self.weights, k=count)
        for word, every in _EVERY.items() if asked_for else ():
            if self.random.random() < 1 / every:
                words[self.random.randrange(count)] = word
        return " ".join(words).capitalize() + "."


def make_archive(articles: int, annotations: int) -> None:
    """Fill an empty database; the index of the search is not made."""
    writer = _Writer(Random(8))  # noqa: S311
    publication = Publication.objects.create(name="The Harbor Light", is_home=True)
    sections = [
        Section.objects.create(publication=publication, name=name, position=place)
        for place, name in enumerate(texts.SECTIONS)
    ]
    names = [f"{first} {last}" for first in texts.FIRST for last in texts.LAST]
    people = [Contributor.objects.create(publication=publication, name=name) for name in names]
    readers = User.objects.bulk_create(
        User(username=f"Reader {number}", name_key=name_key(f"Reader {number}")) for number in range(PEOPLE)
    )
    keys: list[tuple[int, int, str]] = []
    for begin in range(0, articles, BATCH):
        with transaction.atomic():
            keys += _stories(writer, sections, people, range(begin, min(begin + BATCH, articles)))
    revision = Revision.objects.filter(article=OuterRef("pk")).values("pk")
    Article.objects.update(current=Subquery(revision))
    for begin in range(0, annotations, BATCH):
        with transaction.atomic():
            Annotation.objects.bulk_create(
                _notes(writer, keys, readers, range(begin, min(begin + BATCH, annotations)))
            )


def _stories(
    writer: _Writer, sections: list[Section], people: list[Contributor], numbers: range
) -> list[tuple[int, int, str]]:
    """Make stories; return of each its key, that of its revision and how it begins."""
    articles = []
    for number in numbers:
        day = date(2026, 11, 1) - timedelta(days=writer.random.randrange(365 * YEARS))
        articles.append(
            Article(
                publication_id=sections[0].publication_id,
                section=writer.random.choice(sections),
                slug=f"story-{number}",
                headline=writer.text(8)[:-1],
                dek=writer.text(14),
                status=Status.PUBLISHED,
                published_on=day,
                sort_at=datetime.combine(day, time(17), UTC),
            )
        )
    Article.objects.bulk_create(articles)
    revisions = []
    for article in articles:
        text = "\n".join(writer.text(WORDS // 10, asked_for=part == 4) for part in range(10))
        html = "\n".join(f"<p>{line}</p>" for line in text.split("\n"))
        revisions.append(
            Revision(article=article, number=1, html=html, text=text, digest=f"{article.pk}", words=WORDS)
        )
    Revision.objects.bulk_create(revisions)
    Byline.objects.bulk_create(
        Byline(article=article, contributor=writer.random.choice(people)) for article in articles
    )
    return [
        (article.pk, revision.pk, revision.text[:60])
        for article, revision in zip(articles, revisions, strict=True)
    ]


def _notes(
    writer: _Writer, stories: list[tuple[int, int, str]], readers: list[User], numbers: range
) -> Iterator[Annotation]:
    """Return annotations, most of them their writers' alone."""
    now = timezone.now()
    for number in numbers:
        article, revision, quote = writer.random.choice(stories)
        note = "" if number % HIGHLIGHTS else writer.text(NOTE_WORDS, asked_for=True)
        place = {"revision_id": revision, "start": 0, "end": len(quote)}
        yield Annotation(
            author=writer.random.choice(readers),
            article_id=article,
            note=note,
            note_html=f"<p>{note}</p>" if note else "",
            visibility=Visibility.PUBLIC if writer.random.randrange(10) < PUBLIC else Visibility.PRIVATE,
            made_revision_id=revision,
            made_start=0,
            made_end=len(quote),
            exact=quote,
            prefix="",
            suffix="",
            state="anchored",
            created=now,
            **place,
        )
