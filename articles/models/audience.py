"""By what is recognised that something changed in a margin: a number for each audience of an article."""

from django.db import connection, models

from articles.models.article import Article


def audience_of_group(group_id: int) -> str:
    """Return the name of the audience that the members of a group are."""
    return f"group {group_id}"


def audience_of_person(user_id: int) -> str:
    """Return the name of the audience that one person is."""
    return f"person {user_id}"


# In one statement, which the ORM has no words for: it would take three, at each change of a note.
_COUNT = """
    INSERT INTO articles_audience (article_id, name, number, writing_until) VALUES (%s, %s, 1, 0)
    ON CONFLICT (article_id, name) DO UPDATE SET number = articles_audience.number + 1"""


class AudienceQuerySet(models.QuerySet["Audience"]):
    """Audiences of articles."""

    def count_on(self, article_id: int, names: set[str]) -> None:
        """Raise the numbers of these audiences of an article, in the transaction of the change itself."""
        with connection.cursor() as cursor:
            cursor.executemany(_COUNT, [(article_id, name) for name in sorted(names)])


# The audience that everyone is. What they see is counted by the article's version, not by a number here.
EVERYONE = "public"


class Audience(models.Model):
    """Those who see a change of an article's notes: a group, one person, or everyone.

    A number for all of them together would tell strangers that somebody wrote a private note. `writing_until`
    is when somebody who is writing to them will have stopped, in seconds since the epoch, as far as is known.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=40)
    number = models.PositiveBigIntegerField(default=0)
    writing_until = models.PositiveBigIntegerField(default=0)

    objects = AudienceQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "name"], name="audience_once")]

    def __str__(self) -> str:
        return f"{self.article_id}, {self.name}: {self.number}"
