"""Answers to a question: which articles and notes, in what order, and how many there are of each kind."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import connection

from articles.models import User
from articles.models.annotation import SEEN
from articles.models.article import UNDATED
from articles.models.search import VALUE
from articles.search.engine import Condition
from articles.search.index import PUBLIC, author_value, group_value
from articles.search.query import Question, Term

# So many answers are looked at: more are told as "1,000+". Of these all are ranked and counted.
MOST = 1_000
# Where notes stand beside articles, so many of the newest will do: more are told as "200+".
MOST_BESIDE = 200
# Where more than one of so many of the newest answers fits, going on through them is quicker than gathering
# all that do.
OFTEN = 8
# What answers are narrowed down by, and how its values begin.
KINDS = {"section": "s", "contributor": "c", "year": "y", "publication": "p"}

# By hand, as all that every answer takes.
_LANGUAGES = """
    WITH RECURSIVE known(language) AS (
        SELECT min(language) FROM articles_articlewords UNION ALL
        SELECT (SELECT min(w.language) FROM articles_articlewords w WHERE w.language > known.language)
        FROM known WHERE known.language IS NOT NULL)
    SELECT language FROM known WHERE language IS NOT NULL"""
# One at a time: SQLite finds either at an end of the index, but reads all of it for both.
_ENDS = """
    SELECT (SELECT place FROM articles_articlewords WHERE place > %s ORDER BY place LIMIT 1),
        (SELECT place FROM articles_articlewords WHERE place > %s ORDER BY place DESC LIMIT 1)"""
_GROUPS = "SELECT group_id FROM articles_membership WHERE user_id = %s"
# Of notes that were found: whether the reader sees each, and whether everybody reads its article. Looking at
# those of others was spared by the condition; who may see them is said here.
_NOTES = """
    SELECT a.id, {SEEN}, s.status = 'published' AND s.current_id IS NOT NULL, {facets}
    FROM ({found}) f
    JOIN articles_annotation a ON a.id = f.annotation_id
    JOIN articles_article s ON s.id = a.article_id
    LEFT JOIN articles_annotation t ON t.id = a.thread_id
    LEFT JOIN articles_articlewords w ON w.article_id = a.article_id
    ORDER BY a.created DESC, a.id"""

# The values that are asked for, by kind; of each kind one of them will do.
Narrowing = Mapping[str, frozenset[str]]


def languages_asked() -> list[str]:
    """Return the languages in which words were stemmed, by walking an index from one to the next."""
    with connection.cursor() as cursor:
        cursor.execute(_LANGUAGES)
        # Notes on stories that visitors do not read have words too.
        return [language for (language,) in cursor.fetchall()] or [""]


def years() -> range:
    """Return the years of the archive, from the first to the last, whether or not each has a story."""
    dated = date(UNDATED.year + 1, 1, 1).toordinal() << 32
    with connection.cursor() as cursor:
        cursor.execute(_ENDS, [dated, dated])
        first, last = cursor.fetchone()
    if first is None:
        return range(0)
    return range(date.fromordinal(first >> 32).year, date.fromordinal(last >> 32).year + 1)


class Line(NamedTuple):
    """A row of an article that was found; its values stand in `facets` as in the row."""

    place: int
    article: int
    facets: str
    weights: str


class _NoteRow(NamedTuple):
    """A note that was found; `public`: everybody reads its article, whose values are `facets`."""

    key: Any
    seen: bool
    public: bool
    facets: str


Row = TypeVar("Row", Line, _NoteRow)


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
            fitting = fitting_of(self.all, narrowing)
            if len(self.all) > MOST:
                # Those behind them, too.
                often = len(fitting) * OFTEN > MOST
                narrowed = replace(self._condition, facets=tuple(narrowing.values()), often=often)
                most = MOST + 1 - len(fitting)
                fitting += self._rows(narrowed, most=most, below=self.all[-1].place)
            self._asked[key] = fitting
        return self._asked[key]

    def best(self, narrowing: Narrowing) -> list[Line]:
        """Return those that fit and have the words in headline or byline, the newest first."""
        return fitting_of(self._rows(self._condition, in_head=True), narrowing)

    def _rows(
        self, condition: Condition, *, most: int = 0, in_head: bool = False, below: int = 0
    ) -> list[Line]:
        rows = condition.rows(
            "articles_articlewords",
            ("place", "article_id", "facets", "weights"),
            key="place",
            most=most or MOST + 1,
            in_head=in_head,
            below=below,
        )
        return list(map(Line._make, rows))


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
    most = MOST if counted else MOST_BESIDE
    condition = Condition.of(question, languages).and_one_of(_audiences(user))
    rows = _notes_found(condition, most + 1, user, with_facets=counted or bool(narrowing))
    more = len(rows) > most
    drafts_too = all(row.public for row in rows) or user.has_perm("articles.view_article")
    seen = [row for row in rows if row.seen and (row.public or drafts_too)]
    fitting = fitting_of(seen, narrowing)
    keys = [UUID(str(row.key)) for row in fitting[:most]]
    if not counted:
        return Found(keys, more, min(len(seen), most), more)
    counts, _ = _counts({kind: fitting_of(seen, _but(narrowing, kind)) for kind in KINDS})
    return Found(keys, more, min(len(seen), MOST), more, counts, frozenset(KINDS if more else ()))


def _notes_found(
    condition: Condition, most: int, user: User | AnonymousUser, *, with_facets: bool
) -> list[_NoteRow]:
    found, values = condition.query("articles_notewords", ("annotation_id",), key="id", most=most)
    sql = _NOTES.format(found=found, SEEN=SEEN, facets="w.facets" if with_facets else "NULL")
    with connection.cursor() as cursor:
        cursor.execute(sql, [user.pk, user.pk, *values])
        return [_NoteRow(key, bool(seen), bool(public), facets or "") for key, seen, public, facets in cursor]


def _audiences(user: User | AnonymousUser) -> list[str]:
    """Return what stands in the rows of those notes that a person may see."""
    if not user.is_authenticated:
        return [PUBLIC]
    with connection.cursor() as cursor:
        cursor.execute(_GROUPS, [user.pk])
        groups = [group_value(group) for (group,) in cursor.fetchall()]
    return [PUBLIC, author_value(user.pk), *groups]


def values_in(facets: str) -> list[str]:
    """Return the values of a row, or of several that are joined."""
    return facets.replace(VALUE, "").split()


def fitting_of(rows: list[Row], narrowing: Narrowing) -> list[Row]:
    """Return those rows that have of each kind that is asked for one of the values."""
    for values in narrowing.values():
        wanted = [f"{VALUE}{value} " for value in values]
        rows = [row for row in rows if any(value in f"{row.facets} " for value in wanted)]
    return rows


def _but(narrowing: Narrowing, kind: str) -> Narrowing:
    return {name: wanted for name, wanted in narrowing.items() if name != kind}


def _counts(lines: Mapping[str, Sequence[Line | _NoteRow]]) -> tuple[dict[str, int], frozenset[str]]:
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
    scales = [_scale(term, languages) for term in question.wanted]

    def weight(line: Line) -> tuple[int, int]:
        about = 0
        for weigh in scales:
            about += weigh(line.weights)
        return about, line.place

    return sorted(lines, key=weight, reverse=True)


def _scale(term: Term, languages: Sequence[str]) -> Callable[[str], int]:
    """Return what weighs how much an article is about a term, by its weights.

    That is 1 where it is none of the heaviest words; a phrase weighs what its lightest word does.
    """
    if term.begins:
        begun = re.compile(f" {term.forms[0]}[a-z0-9]*:([0-9])")
        return lambda weights: max(map(int, begun.findall(weights)), default=1)
    needles = [[f" {word}:" for word in words] for words in term.sequences(languages)]
    if len(needles) == len(needles[0]) == 1:
        [[needle]] = needles
        return lambda weights: _weight(weights, needle)
    return lambda weights: max(min(_weight(weights, each) for each in phrase) for phrase in needles)


def _weight(weights: str, needle: str) -> int:
    at = weights.find(needle)
    return 1 if at < 0 else int(weights[at + len(needle)])
