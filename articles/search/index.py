"""What the search looks through, kept in step: whoever changes words calls this in the same transaction.

Only what every visitor may read has a row. Who sees a note is asked of `visible_to` again when it is found;
its row only spares looking at those of others.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC
from itertools import chain, islice
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from articles.models import Annotation, Article, ArticleWords, Contributor, NoteWords, Status, Visibility
from articles.models.inserting import insert
from articles.models.search import BREAK, FORM, MOST_OF_A_WORD, MOST_WORDS, VALUE
from articles.search.words import language_of, stems_in, unstemmed_in

Key = TypeVar("Key")
# A contributor's key and name, as bylines have them in order.
Person = tuple[int, str]

# Stands in the rows of notes that everyone sees.
PUBLIC = f"{VALUE}public"

# Rows that are written at once.
BATCH = 200
# Letters of the words of a row; a tsvector ends at a megabyte.
_LONGEST = 400_000
# How much an article is about a word: by where it stands, and from how many times on in the text.
_IN_HEAD, _IN_DEK = 5, 2
_OFTEN = (2, 4, 8)
_HEAVIEST = 9
# Of the heaviest words of an article so many keep their weight; all others weigh 1.
_WEIGHED = 120

# What a row is made of: an article has much besides that imports keep with it.
_ARTICLE_FIELDS = (
    *("headline", "dek", "language", "section", "sort_at", "published_on", "published_at"),
    *("publication__time_zone", "current__text"),
)


def batched(keys: Iterable[Key]) -> Iterator[list[Key]]:
    """Return the keys in lists of at most `BATCH`."""
    iterator = iter(keys)
    return iter(lambda: list(islice(iterator, BATCH)), [])


def put_articles(keys: Iterable[int]) -> None:
    """Write the rows of these articles as they are now; one that visitors may not read loses its row."""
    for batch in batched(keys):
        with transaction.atomic():
            articles = Article.objects.filter(pk__in=batch).order_by("pk")
            # Whoever saves one of them waits, so that a row is of what was saved last.
            list(articles.select_for_update(no_key=True).values_list("pk"))
            readable = articles.published().select_related("publication", "current")
            rows = [
                _row(
                    article,
                    article.current.text if article.current else "",
                    [(byline.contributor_id, byline.contributor.name) for byline in article.bylines.all()],
                )
                for article in readable.prefetch_related("bylines__contributor").only(*_ARTICLE_FIELDS)
            ]
            ArticleWords.objects.filter(article__in=batch).delete()
            insert(rows)


def add_articles(made: Sequence[tuple[Article, str, Sequence[int]]]) -> None:
    """Write the rows of articles that were made in this transaction, each with its text and its contributors.

    Nobody else knows of them yet: only the names of their contributors, by key, are looked up.
    """
    names = dict(
        Contributor.objects.filter(pk__in={key for _, _, keys in made for key in keys}).values_list(
            "pk", "name"
        )
    )
    insert(
        [
            _row(article, text, [(key, names[key]) for key in keys])
            for article, text, keys in made
            if article.status == Status.PUBLISHED
        ]
    )


def add_note(note: Annotation) -> None:
    """Write the row of a note that was just made."""
    _note_row(note).save(force_insert=True)


def put_notes(keys: Iterable[UUID]) -> None:
    """Write the rows of these annotations as they are now; one without a note loses its row."""
    for batch in batched(keys):
        with transaction.atomic():
            notes = Annotation.objects.filter(pk__in=batch).exclude(note="").order_by("created", "pk")
            fields = ("note", "exact", "author", "visibility", "group", "article__language")
            rows = [_note_row(note) for note in notes.select_related("article").only(*fields)]
            NoteWords.objects.filter(annotation__in=batch).delete()
            insert(rows)


def articles_to_put(*, missing: bool) -> QuerySet[Article]:
    """Return all articles, or those `missing` a row that they should have."""
    if not missing:
        return Article.objects.order_by("pk")
    rows = ArticleWords.objects.filter(article=OuterRef("pk"))
    return Article.objects.published().filter(~Exists(rows)).order_by("pk")


def notes_to_put(*, missing: bool) -> QuerySet[Annotation]:
    """Return all annotations, oldest first, or the notes `missing` a row that they should have."""
    notes = Annotation.objects.order_by("created", "pk")
    rows = NoteWords.objects.filter(annotation=OuterRef("pk"))
    return notes.exclude(note="").filter(~Exists(rows)) if missing else notes


def _row(article: Article, text: str, people: Sequence[Person]) -> ArticleWords:
    language = language_of(article.language)
    head = [_pieces(line) for line in (article.headline, *(name for _, name in people))]
    dek, body = _pieces(article.dek), _pieces(text)
    head_words, dek_words = _joined(head, language), stems_in(dek, language)
    body_words = stems_in(body, language)
    facets = _facets(article, people)
    words = [*head_words, *dek_words, BREAK, *body_words][:MOST_WORDS]
    return ArticleWords(
        # The day and the article: unique, and the newest is the greatest.
        place=article.sort_at.astimezone(UTC).toordinal() << 32 | article.pk,
        article=article,
        language=language,
        facets=" ".join(facets),
        weights=_weights(head_words, dek_words, body_words),
        head=_stream([*head_words, *_marked_forms(head, language)]),
        words=_stream(words, _marked_forms([*head, dek, body], language), facets),
    )


def _pieces(text: str) -> list[str]:
    """Return the beginning of a text, as far as it is looked through, parted at blanks."""
    return text.split(None, MOST_WORDS)[:MOST_WORDS]


def _note_row(note: Annotation) -> NoteWords:
    language = language_of(note.article.language)
    texts = [_pieces(note.note), _pieces(note.exact or "")]
    sees = [author_value(note.author_id)]
    if note.visibility == Visibility.PUBLIC:
        sees.append(PUBLIC)
    elif note.visibility == Visibility.GROUP and note.group_id:
        sees.append(group_value(note.group_id))
    words = _stream(_joined(texts, language)[:MOST_WORDS], _marked_forms(texts, language), sees)
    return NoteWords(annotation=note, words=words)


def author_value(pk: int) -> str:
    """Return what stands in the rows of a person's notes."""
    return f"{VALUE}a{pk}"


def group_value(pk: int) -> str:
    """Return what stands in the rows of a group's notes."""
    return f"{VALUE}g{pk}"


def _facets(article: Article, people: Iterable[Person]) -> list[str]:
    day = article.published_on or (
        article.published_at and article.published_at.astimezone(article.publication.zone).date()
    )
    facets = [f"p{article.publication_id}"]
    facets += [f"s{article.section_id}"] if article.section_id else []
    facets += [f"y{day.year}"] if day else []
    facets += [f"c{key}" for key, _ in people]
    return [VALUE + facet for facet in facets]


def _joined(texts: Iterable[list[str]], language: str) -> list[str]:
    """Return the stems of texts, with a break behind each, so that no phrase goes from one to the next."""
    return [word for text in texts for word in (*stems_in(text, language), BREAK)]


def _marked_forms(texts: Iterable[list[str]], language: str) -> list[str]:
    return [FORM + form for form in unstemmed_in(chain.from_iterable(texts), language)]


def _stream(words: list[str], *more: list[str]) -> str:
    """Return words as they are stored, none of them counted too often, and what else belongs into the row."""
    if len(words) > MOST_OF_A_WORD and max(Counter(words).values()) > MOST_OF_A_WORD:
        words = list(_thinned(words))
    stream = " ".join(words)
    if len(stream) > _LONGEST:
        stream = stream[:_LONGEST].rpartition(" ")[0]
    for others in more:
        tail = " ".join(others)
        stream += f" {tail[:_LONGEST].rpartition(' ')[0] if len(tail) > _LONGEST else tail}"
    return stream


def _thinned(words: Iterable[str]) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for word in words:
        seen[word] += 1
        yield word if seen[word] <= MOST_OF_A_WORD else BREAK


def _weights(head: Iterable[str], dek: Iterable[str], body: Iterable[str]) -> str:
    """Return how much an article is about its heaviest words: ` bus:9 late:7 `."""
    often = Counter(body).items()
    weights = {word: 1 + bisect_right(_OFTEN, times) for word, times in often if times > 1}
    for word in set(head) - {BREAK}:
        weights[word] = weights.get(word, 1) + _IN_HEAD
    for word in set(dek):
        weights[word] = weights.get(word, 1) + _IN_DEK
    heavy = sorted((-weight, word) for word, weight in weights.items())[:_WEIGHED]
    return " " + "".join(f"{word}:{min(-weight, _HEAVIEST)} " for weight, word in heavy)
