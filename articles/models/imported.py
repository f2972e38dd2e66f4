"""What imports remember of a story: by which keys it is recognised, and what each source said of it."""

from django.db import models
from django.db.models import Q

from articles.models.article import Article
from articles.models.publication import Publication

# Hexadecimal digits of a SHA-256: enough that two keys never meet by chance.
KEY_LENGTH = 40


class KeyKind(models.TextChoices):
    """What a key is made of: what the site calls the story, its address, or its headline and day."""

    GUID = "guid"
    URL = "url"
    TEXT = "text"


class ArticleKey(models.Model):
    """A key by which a story is recognised within a publication. `value` is a digest, of the kind too.

    That is the one for whose an import took the story. Imports go on calling it so when an editor has given
    it to another, so it cannot be deleted as long as the key is here.

    Two stories of one day may have one headline; a guid or an address belongs to one story alone. An alias is
    a key of a copy of the story at another address, which never changes the story.
    """

    publication = models.ForeignKey(Publication, on_delete=models.RESTRICT, related_name="+", db_index=False)
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="keys", db_index=False)
    kind = models.CharField(max_length=4, choices=KeyKind)
    value = models.CharField(max_length=KEY_LENGTH, db_index=True)
    is_alias = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "value"], name="key_once_an_article"),
            models.UniqueConstraint(
                fields=["publication", "value"],
                condition=~Q(kind=KeyKind.TEXT),
                name="key_one_story_of_a_guid_or_url",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.value}"


class ImportedSource(models.Model):
    """What one place in a source (a file, an item of an export) said of a story when it was last imported.

    `place` is a digest of the place's name, `digest` one of its content: content that was imported before
    changes nothing. `said` holds a digest of each field, by which a field that the source did not change is
    left alone. `pictures` are the stamps of the picture files that it names, an empty one for what did not
    come along, so that one that comes later is noticed. `rank` tells how much such a source knows, `updated`
    when its site last changed the story, where it says so. An alias is a copy of the story at another
    address. The bands are equal, one or the other, where two bodies are alike; a short body has none.
    """

    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="imported_sources", db_index=False
    )
    place = models.CharField(max_length=KEY_LENGTH, db_index=True)
    digest = models.CharField(max_length=64, db_index=True)
    rank = models.PositiveSmallIntegerField()
    said = models.JSONField()
    pictures = models.JSONField(default=dict)
    updated = models.DateTimeField(null=True)
    is_alias = models.BooleanField(default=False)
    band_1 = models.BigIntegerField(null=True, db_index=True)
    band_2 = models.BigIntegerField(null=True, db_index=True)
    band_3 = models.BigIntegerField(null=True, db_index=True)
    band_4 = models.BigIntegerField(null=True, db_index=True)
    modified = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "place"], name="source_once_an_article"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.place}"
