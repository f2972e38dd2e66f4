"""What a run learned of the sites that it read, kept with their papers for the next runs."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from articles.models import Article, Publication
from articles.readers import Learned
from articles.readers.plain_text.lines import line_key

# No paper's sites have more lines that are no part of any story, and no more layouts.
_MOST = 5000
_MOST_LAYOUTS = 40


def learned() -> Mapping[str, Learned]:
    """Return what is known of each paper's pages, under its name as lines are compared."""
    papers = Publication.objects.exclude(furniture=[], layouts=[])
    return {
        line_key(name): Learned(frozenset(lines), frozenset(layouts))
        for name, lines, layouts in papers.values_list("name", "furniture", "layouts")
    }


def paper_without_name(override: str | None) -> str:
    """Return the name, as lines are compared, of the paper that pages go to which name none."""
    home = None if override else Publication.objects.home()
    return line_key(override or (home.name if home else ""))


def papers_of(slugs: Iterable[str]) -> set[int]:
    """Return the papers of some articles, as primary keys."""
    found = Article.objects.filter(slug__in=list(slugs)).order_by()
    return set(found.values_list("publication", flat=True).distinct())


def learn(papers: Iterable[int], found: Learned) -> None:
    """Keep what a run found of the pages of these papers. What was learned is never forgotten.

    Otherwise a page that comes again alone, when nothing tells of the other pages, would change.
    """
    with transaction.atomic():
        for paper in Publication.objects.select_for_update().filter(pk__in=list(papers)):
            furniture = _joined(paper.furniture, found.lines, _MOST)
            layouts = _joined(paper.layouts, found.templates, _MOST_LAYOUTS)
            if (furniture, layouts) != (paper.furniture, paper.layouts):
                Publication.objects.filter(pk=paper.pk).update(furniture=furniture, layouts=layouts)


def _joined(known: list[str], found: Iterable[str], most: int) -> list[str]:
    new = sorted(set(found) - set(known))
    return [*known, *new[: max(most - len(known), 0)]]
