"""What the search looks through: a row of words for each article that everyone may read, and for each note.

`articles.search.index` alone writes them. In either database an index stands on `words` and `head`: FTS5 with
triggers on SQLite, GIN on PostgreSQL (migration `search`).
"""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from articles.models.annotation import Annotation
from articles.models.article import Article

# Stands where phrases end, and for a word that has been counted too often; no question holds it. All three
# are letters for private use, which FTS5 takes for letters of words.
BREAK = "\ue000"
# In front of a folded form whose stem is another: beginnings of words are looked for among these too.
FORM = "\ue001"
# In front of a value by which answers are narrowed down or who sees a note.
VALUE = "\ue002"
# What a tsvector holds of one word, and how far it counts. Rows are cut to it on both databases.
MOST_OF_A_WORD = 255
MOST_WORDS = 16_000


class WordsField(models.Field):
    """Words parted by blanks, in order; on PostgreSQL a tsvector with their places."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """Return the type of the column."""
        return "tsvector" if connection.vendor == "postgresql" else "text"

    def get_db_prep_value(self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - Django's
        """Return the words as the database takes them."""
        value = super().get_db_prep_value(value, connection, prepared)
        return _vector(value) if connection.vendor == "postgresql" else value


def _vector(words: str) -> str:
    """Return words as the text of a tsvector, each time with its place: PostgreSQL gathers those of a word.

    They hold no quotation mark: they were folded.
    """
    placed = enumerate(words.split(), start=1)
    return " ".join([f"'{word}':{place}" for place, word in placed if word != BREAK])


class ArticleWords(models.Model):
    """The words of an article that everyone may read.

    `place` is its key and its place in time, so that both engines can go through rows from the newest on.
    `facets` are what answers are narrowed down by, as they stand in `words` too (s section, c contributor,
    y year, p publication, each with a key); `weights` tells how much the article is about a word.
    """

    place = models.BigIntegerField(primary_key=True)
    article = models.OneToOneField(Article, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=2, db_index=True)
    facets = models.TextField()
    weights = models.TextField()
    head = WordsField()
    words = WordsField()

    def __str__(self) -> str:
        return str(self.article_id)


class NoteWords(models.Model):
    """The words of a note and of the passage it is about, and who sees it."""

    annotation = models.OneToOneField(Annotation, on_delete=models.CASCADE, related_name="+")
    words = WordsField()

    def __str__(self) -> str:
        return str(self.annotation_id)
