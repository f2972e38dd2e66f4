"""What a run learned of the sites that it read, kept with their papers for the next runs."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from articles.models import Article, Publication
from articles.readers.plain_text.lines import line_key

# No paper's sites have more lines that are no part of any story.
_MOST = 5000


def learned() -> Mapping[str, frozenset[str]]:
    """Return the lines that are furniture of each paper's pages, under its name as lines are compared."""
    papers = Publication.objects.exclude(furniture=[]).values_list("name", "furniture")
    return {line_key(name): frozenset(lines) for name, lines in papers}


def paper_without_name(override: str | None) -> str:
    """Return the name, as lines are compared, of the paper that pages go to which name none."""
    home = None if override else Publication.objects.home()
    return line_key(override or (home.name if home else ""))


def papers_of(slugs: Iterable[str]) -> set[int]:
    """Return the papers of some articles, as primary keys."""
    found = Article.objects.filter(slug__in=list(slugs)).order_by()
    return set(found.values_list("publication", flat=True).distinct())


def learn(papers: Iterable[int], lines: Iterable[str]) -> None:
    """Keep lines as furniture of the pages of these papers. What was learned is never forgotten.

    Otherwise a page that comes again alone, when nothing tells of the other pages, would change.
    """
    with transaction.atomic():
        for paper in Publication.objects.select_for_update().filter(pk__in=list(papers)):
            new = sorted(set(lines) - set(paper.furniture))[: max(_MOST - len(paper.furniture), 0)]
            if new:
                Publication.objects.filter(pk=paper.pk).update(furniture=[*paper.furniture, *new])
