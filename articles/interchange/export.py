"""What is exported, for whom, and in which format: the page and the command send the same bytes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Self
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse

from articles.interchange.csv import as_csv
from articles.interchange.jsonld import as_jsonld
from articles.interchange.markdown import as_markdown
from articles.interchange.record import Record, records, whole
from articles.models import Annotation, Article, Group, Status, User, Visibility
from articles.models.annotation import AnnotationQuerySet
from articles.models.sifting import Sift, faceted, holding, sifted


@dataclass(frozen=True, slots=True)
class Format:
    """A form in which annotations leave: its writer (records and the export's address in, pieces out)."""

    write: Callable[[Iterable[Record], str], Iterator[str]]
    content_type: str
    suffix: str


FORMATS = {
    "markdown": Format(lambda rows, _: as_markdown(rows), "text/markdown; charset=utf-8", "md"),
    "csv": Format(lambda rows, _: as_csv(rows), "text/csv; charset=utf-8", "csv"),
    "jsonld": Format(
        lambda rows, address: as_jsonld(rows, address=address),
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        "jsonld",
    ),
}


@dataclass(frozen=True, slots=True)
class Export:
    """Annotations to be exported, a name for the file, and the path of the page that exports them.

    `query` is what is asked of that page beside the format.
    """

    annotations: AnnotationQuerySet
    path: str
    name: str
    query: str = ""

    def narrowed(self, sift: Sift, query: str) -> Self:
        """Return the export of those alone that `sift` asks for; `query` says so in its address."""
        if sift.is_open:
            return self
        wanted = sifted(holding(faceted(self.annotations), sift.words), sift).order_by()
        narrower = "&".join(filter(None, [self.query, query]))
        return replace(self, annotations=self.annotations.filter(pk__in=wanted.values("pk")), query=narrower)

    def pieces(self, name: str) -> Iterator[str]:
        """Return the document in the format of that name, piece by piece."""
        address = f"{self.path}?format={name}{'&' if self.query else ''}{self.query}"
        return FORMATS[name].write(records(self.annotations), whole(address))


def of_article(article: Article, user: User | AnonymousUser) -> Export:
    """Return what `user` may see on an article that they may read."""
    seen = Annotation.objects.visible_to(user).filter(article=article)
    return Export(seen, reverse("article_export", args=[article.slug]), f"{article.slug}-notes")


def of_person(user: User, article: Article | None = None) -> Export:
    """Return all that a person wrote and nobody took away, on drafts and in groups they left too.

    Or only what they wrote on one article.
    """
    everything = Export(Annotation.objects.written_by(user), reverse("notebook_export"), "my-notes")
    if article is None:
        return everything
    here = everything.annotations.filter(article=article)
    query = urlencode({"article": article.slug})
    return replace(everything, annotations=here, name=f"{article.slug}-my-notes", query=query)


def of_group(group: Group, user: User) -> Export:
    """Return what the members of a group see of each other's notes for it."""
    seen = Annotation.objects.visible_to(user).filter(
        visibility=Visibility.GROUP, group=group, article__status=Status.PUBLISHED
    )
    return Export(seen, reverse("group_export", args=[group.slug]), f"{group.slug}-notes")
