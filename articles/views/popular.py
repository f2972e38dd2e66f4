"""What many readers marked, in an article and in a paper's week: known to everybody, and never of whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import AnonymousUser
from django.db.models import F, Q
from django.utils import timezone

from articles.anchoring import Marked, popular, text_directive
from articles.anchoring.popular import LEAST
from articles.models import AnchorState, Annotation, Article, Contributor, Publication, Status
from newsroom.kept import Kept

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


@dataclass(frozen=True, slots=True)
class _Best:
    """What many marked: headlines and addresses of stories, with their passages."""

    passages: Sequence[tuple[Article, Favourite]]

    @property
    def size(self) -> int:
        """How much memory it takes, about."""
        return 2000 + sum(2000 + len(favourite.quote) for _, favourite in self.passages)


_weeks: Kept[_Best] = Kept(1_000_000)
_best: Kept[_Best] = Kept(1_000_000)


def favourites_of_the_week(publication: Publication) -> Sequence[tuple[Article, Favourite]]:
    """Return the passages of a paper that most readers marked in the last seven days, one of a story.

    Its days are those at the school. They are looked for anew when the day, a story or a public note changes.
    """
    today = timezone.localtime(timezone=publication.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    version = (publication.created, publication.version, publication.notes_version, today)
    return _weeks.get(publication.pk, version, lambda: _Best(_found(_of_week(publication, today)))).passages


def favourite_of(contributor: Contributor) -> tuple[Article, Favourite] | None:
    """Return the passage that most readers marked in a contributor's stories, or None where too few did."""
    paper = contributor.publication
    version = (paper.created, paper.version, paper.notes_version)
    here = Q(article__in=contributor.articles.published())
    return next(iter(_best.get(contributor.pk, version, lambda: _Best(_found(here))).passages), None)


def _of_week(publication: Publication, today: datetime) -> Q:
    since = today + timedelta(days=1) - WEEK
    return Q(created__gte=since, article__publication=publication, article__status=Status.PUBLISHED)


def _found(which: Q) -> Sequence[tuple[Article, Favourite]]:
    """Return the passages that most marked, one of a story, among the annotations that `which` says."""
    public = Annotation.objects.visible_to(AnonymousUser()).filter(which)
    here = public.filter(state=AnchorState.ANCHORED, revision=F("article__current"))
    rows = here.order_by("-created").values_list("article", "start", "end", "author")[:MOST_MARKS]
    marked: dict[int, list[Marked]] = defaultdict(list)
    for article, *mark in rows:
        marked[article].append(Marked(*mark))
    readers = {article: len({mark.reader for mark in marks}) for article, marks in marked.items()}
    busiest = sorted((key for key in readers if readers[key] >= LEAST), key=lambda key: (-readers[key], key))
    stories = (
        Article.objects.select_related("current")
        .defer("current__html", "removed", "guesses")
        .in_bulk(busiest[:MOST_STORIES])
    )
    best = []  # of each story one, so that one does not fill the column
    for key, story in stories.items():
        if favourites := favourites_of(story.current.text, marked[key]):
            best.append((story, max(favourites, key=lambda each: each.readers)))
    return sorted(best, key=lambda each: (-each[1].readers, -each[0].pk))[:MOST_PASSAGES]
