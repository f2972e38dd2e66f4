"""Answers to a question: which articles and notes, in what order, and how many there are of each kind."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Min

from articles.models import Annotation, ArticleWords, Membership, NoteWords, User
from articles.models.article import UNDATED
from articles.models.search import VALUE
from articles.search.engine import Condition
from articles.search.index import PUBLIC, author_value, group_value
from articles.search.query import Question, Term

# So many answers are looked at: more are told as "1,000+". Of these all are ranked and counted.
MOST = 1_000
# Where notes stand beside articles, so many of the newest will do: more are told as "200+".
MOST_BESIDE = 200
# What answers are narrowed down by, and how its values begin.
KINDS = {"section": "s", "contributor": "c", "year": "y", "publication": "p"}

# The values that are asked for, by kind; of each kind one of them will do.
Narrowing = Mapping[str, frozenset[str]]


def languages_asked() -> list[str]:
    """Return the languages in which words were stemmed, by walking an index from one to the next."""
    languages: list[str] = []
    rows = ArticleWords.objects.order_by()
    while True:
        later = rows.filter(language__gt=languages[-1]) if languages else rows
        following = later.aggregate(first=Min("language"))["first"]
        if following is None:
            # Notes on stories that visitors do not read have words too.
            return languages or [""]
        languages.append(following)


def years() -> range:
    """Return the years of the archive, from the first to the last, whether or not each has a story."""
    dated = ArticleWords.objects.filter(place__gt=date(UNDATED.year + 1, 1, 1).toordinal() << 32)
    # One at a time: SQLite finds either at an end of the index, but reads all of it for both.
    places = dated.values_list("place", flat=True)
    first, last = places.order_by("place").first(), places.order_by("-place").first()
    if first is None or last is None:
        return range(0)
    return range(date.fromordinal(first >> 32).year, date.fromordinal(last >> 32).year + 1)


class Line(NamedTuple):
    """A row of an article that was found; its values stand in `facets` as in the row."""

    place: int
    article: int
    facets: str
    weights: str


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: keys in order, and counts by value.

    A value is a letter for its kind and a key, as in `KINDS`: `s12` is the section 12, `y2025` a year.
    `among` is how many there are before they are narrowed down. Where a number is at least what is said,
    `more` and `more_among` tell it, and of counts `more_of`, by kind.
    """

    keys: Sequence[Any] = ()
    more: bool = False
    among: int = 0
    more_among: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    more_of: frozenset[str] = frozenset()


def find_articles(
    question: Question, narrowing: Narrowing, languages: Sequence[str], *, newest_first: bool = False
) -> Found:
    """Return the keys of the articles that answer: first what is most about it, of that the newest.

    Where more than `MOST` answer, those with the words in headline or byline are taken, then the newest.
    """
    if not question.wanted:
        return Found()
    search = _Search(Condition.of(question, languages))
    fitting = search.lines(narrowing)
    hits = fitting
    if not newest_first:
        if len(fitting) > MOST:
            best = search.best(narrowing)
            hits = list({line.place: line for line in (*best, *fitting)}.values())
        hits = _ranked(hits, question, languages)
    counts, more_of = _counts({kind: search.lines(_but(narrowing, kind)) for kind in KINDS})
    return Found(
        keys=[line.article for line in hits[:MOST]],
        more=len(fitting) > MOST,
        among=min(len(search.all), MOST),
        more_among=len(search.all) > MOST,
        counts=counts,
        more_of=more_of,
    )


class _Search:
    """The rows that meet a condition: all of them where they are few, else asked for as they are narrowed."""

    def __init__(self, condition: Condition) -> None:
        self._condition = condition
        self._asked: dict[Any, list[Line]] = {}
        self.all = self._rows(condition)

    def lines(self, narrowing: Narrowing) -> list[Line]:
        """Return those that fit, the newest first; one more than `MOST` says that there are more."""
        if not narrowing:
            return self.all
        key = tuple(sorted(narrowing.items()))
        if key not in self._asked:
            self._asked[key] = (
                [line for line in self.all if fits(line.facets, narrowing)]
                if len(self.all) <= MOST
                else self._rows(_narrowed(self._condition, narrowing))
            )
        return self._asked[key]

    def best(self, narrowing: Narrowing) -> list[Line]:
        """Return those that fit and have the words in headline or byline, the newest first."""
        found = self._rows(self._condition, in_head=True)
        return [line for line in found if fits(line.facets, narrowing)]

    def _rows(self, condition: Condition, *, in_head: bool = False) -> list[Line]:
        columns = ("place", "article_id", "facets", "weights")
        table = ArticleWords._meta.db_table  # noqa: SLF001 - Django's documented API
        rows = condition.rows(table, columns, key="place", most=MOST + 1, in_head=in_head)
        return [Line(*row) for row in rows]


def find_notes(
    question: Question,
    user: User | AnonymousUser,
    narrowing: Narrowing,
    languages: Sequence[str],
    *,
    counted: bool = True,
) -> Found:
    """Return the keys of the notes that answer and that `user` may see, the newest first.

    Without `counted` only the newest are looked at, and nothing is counted by value.
    """
    if not question.wanted:
        return Found()
    condition = Condition.of(question, languages).and_one_of(_audiences(user))
    most = MOST if counted else MOST_BESIDE
    table = NoteWords._meta.db_table  # noqa: SLF001 - Django's documented API
    rows = condition.rows(table, ("annotation_id",), key="id", most=most + 1)
    keys = [UUID(str(key)) for (key,) in rows]
    # Whoever may see them is said there alone; the condition spared looking at those of others.
    seen = Annotation.objects.visible_to(user).on_articles_for(user).filter(pk__in=keys)
    notes = list(seen.order_by("-created", "pk").values_list("pk", "article"))
    more = len(rows) > most
    if not counted and not narrowing:
        return Found([key for key, _ in notes[:most]], more, min(len(notes), most), more)
    facets = _facets_of({article for _, article in notes})
    found = [Line(0, article, facets.get(article, ""), "") for _, article in notes]
    fitting = [key for (key, _), line in zip(notes, found, strict=True) if fits(line.facets, narrowing)]
    if not counted:
        return Found(fitting[:most], more, min(len(notes), most), more)
    by_kind = {
        kind: [line for line in found if fits(line.facets, _but(narrowing, kind))] if narrowing else found
        for kind in KINDS
    }
    counts, _ = _counts(by_kind)
    more_of = frozenset(KINDS if more else ())
    return Found(fitting[:MOST], more, min(len(notes), MOST), more, counts, more_of)


def _audiences(user: User | AnonymousUser) -> list[str]:
    """Return what stands in the rows of those notes that a person may see."""
    if not user.is_authenticated:
        return [PUBLIC]
    groups = Membership.objects.filter(user=user).values_list("group", flat=True)
    return [PUBLIC, author_value(user.pk), *map(group_value, groups)]


def _facets_of(articles: Iterable[int]) -> dict[int, str]:
    return dict(ArticleWords.objects.filter(article__in=articles).values_list("article", "facets"))


def values_in(facets: str) -> list[str]:
    """Return the values of a row, or of several that are joined."""
    return facets.replace(VALUE, "").split()


def fits(facets: str, narrowing: Narrowing) -> bool:
    """Whether a row has of each kind that is asked for one of the values."""
    values = values_in(facets)
    return all(not wanted.isdisjoint(values) for wanted in narrowing.values())


def _but(narrowing: Narrowing, kind: str) -> Narrowing:
    return {name: wanted for name, wanted in narrowing.items() if name != kind}


def _narrowed(condition: Condition, narrowing: Narrowing) -> Condition:
    for wanted in narrowing.values():
        condition = condition.and_one_of(VALUE + value for value in wanted)
    return condition


def _counts(lines: Mapping[str, Sequence[Line]]) -> tuple[dict[str, int], frozenset[str]]:
    """Return how many have each value, were it chosen beside the other kinds; and of which kinds not all."""
    counts: dict[str, int] = {}
    # Mostly they are the same for all kinds: what is counted once is not counted again.
    counted: dict[int, Counter[str]] = {}
    for kind, letter in KINDS.items():
        of_it = lines[kind]
        if id(of_it) not in counted:
            # Joined: to take a thousand rows apart one by one would take most of the time of an answer.
            counted[id(of_it)] = Counter(values_in(" ".join([line.facets for line in of_it[:MOST]])))
        counts |= {value: n for value, n in counted[id(of_it)].items() if value.startswith(letter)}
    return counts, frozenset(kind for kind in KINDS if len(lines[kind]) > MOST)


def _ranked(lines: Iterable[Line], question: Question, languages: Sequence[str]) -> list[Line]:
    """Return lines by how much the articles are about what is asked, of the same the newest first."""
    scales = [_Scale(term, languages) for term in question.wanted]
    return sorted(
        lines, key=lambda line: (sum(scale.weigh(line.weights) for scale in scales), line.place), reverse=True
    )


class _Scale:
    """Weighs how much articles are about a term."""

    def __init__(self, term: Term, languages: Sequence[str]) -> None:
        self._needles = [[f" {word}:" for word in words] for words in term.sequences(languages)]
        self._begins = re.compile(f" {term.forms[0]}[a-z0-9]*:([0-9])") if term.begins else None

    def weigh(self, weights: str) -> int:
        """Return the weight, 1 for what is none of the heaviest words; a phrase that of its lightest."""
        if self._begins:
            return max(map(int, self._begins.findall(weights)), default=1)
        return max(min(_weight(weights, needle) for needle in needles) for needles in self._needles)


def _weight(weights: str, needle: str) -> int:
    at = weights.find(needle)
    return 1 if at < 0 else int(weights[at + len(needle)])
