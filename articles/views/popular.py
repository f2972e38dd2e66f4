"""What many readers marked, in an article and in a paper's week: known to everybody, and never of whom."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.db.models import F
from django.utils import timezone

from articles.anchoring import Marked, popular, text_directive
from articles.anchoring.popular import LEAST
from articles.models import AnchorState, Annotation, Article, Publication, Status

WEEK = timedelta(days=7)
# So many passages of a week stand on the front, of the stories with most readers among the newest marks.
MOST_PASSAGES = 5
MOST_MARKS = 5000
MOST_STORIES = 20


@dataclass(frozen=True, slots=True)
class Favourite:
    """Words that many marked, `[start, end)` in code points, and the fragment that leads there."""

    start: int
    end: int
    readers: int
    quote: str
    fragment: str


def favourites_of(text: str, marked: Iterable[Marked]) -> list[Favourite]:
    """Return what many marked in a text, in its order."""
    return [
        Favourite(
            start=run.start,
            end=run.end,
            readers=run.readers,
            quote=text[run.start : run.end],
            fragment=f"#passage-{run.start}-{run.end}{text_directive(text, run.start, run.end)}",
        )
        for run in popular(text, marked)
    ]


def of_the_week(publication: Publication) -> list[tuple[Article, Favourite]]:
    """Return the passages of a paper that most readers marked in the last seven days, in two queries.

    A day counts as the paper's day does, so that what is returned changes with it and with its public notes.
    """
    today = timezone.localtime(timezone=publication.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    since = today + timedelta(days=1) - WEEK
    public = Annotation.objects.visible_to(AnonymousUser()).filter(created__gte=since)
    standing = public.filter(state=AnchorState.ANCHORED, revision=F("article__current"))
    here = standing.filter(article__publication=publication, article__status=Status.PUBLISHED)
    rows = here.order_by("-created").values_list("article", "start", "end", "author")[:MOST_MARKS]
    marked: dict[int, list[Marked]] = defaultdict(list)
    for article, *mark in rows:
        marked[article].append(Marked(*mark))
    readers = {article: len({mark.reader for mark in marks}) for article, marks in marked.items()}
    busiest = sorted((key for key in readers if readers[key] >= LEAST), key=lambda key: (-readers[key], key))
    stories = Article.objects.select_related("current").in_bulk(busiest[:MOST_STORIES])
    found = [
        (story, favourite)
        for key, story in stories.items()
        for favourite in favourites_of(story.current.text, marked[key])
    ]
    found.sort(key=lambda each: (-each[1].readers, -each[0].sort_at.timestamp(), each[1].start))
    return found[:MOST_PASSAGES]
