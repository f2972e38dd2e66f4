"""The three guides, each a function from a story to its citation."""

from collections.abc import Sequence
from datetime import date

from articles.citing.citation import Citation, Run, ended
from articles.citing.headlines import (
    CHICAGO_SMALL,
    MLA_SMALL,
    curled,
    inside_quotation,
    sentence_case,
    title_case,
)
from articles.citing.names import Name, authors
from articles.citing.source import Source

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = (
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
# From this many authors on a guide names only the first few.
MLA_ET_AL = 3
APA_ALL = 20
CHICAGO_ALL = 6
CHICAGO_FIRST = 3


def citations(source: Source) -> list[Citation]:
    """Return a story in each style."""
    return [mla(source), apa(source), chicago(source)]


def mla(source: Source) -> Citation:
    """Return the entry of a list of works cited, by the MLA Handbook's ninth edition."""
    writers = authors(source.bylines, source.paper)
    runs = [Run(f"{ended(_mla_names(writers))} ")] if writers else []
    runs += [Run(f"“{_quoted(source, MLA_SMALL)}” "), Run(source.paper, italic=True)]
    address = source.address.removeprefix("https://").removeprefix("http://")
    if source.published_on:
        runs.append(Run(f", {_day_first(source.published_on)}, {address}."))
    else:
        # It cannot be told which text that was: the day on which it was read stands for the date.
        runs.append(Run(f", {address}. Accessed {_day_first(source.read_on)}."))
    return Citation("mla", "MLA 9", tuple(runs))


def _mla_names(writers: Sequence[Name]) -> str:
    first, *others = writers
    turned = _without_article(first.family) if first.is_group else first.turned
    if not others:
        return turned
    if len(writers) >= MLA_ET_AL:
        return f"{turned}, et al."
    return f"{turned}{',' if first.given else ''} and {others[0].straight}"


def _without_article(name: str) -> str:
    return name[4:] if name.lower().startswith("the ") else name


def apa(source: Source) -> Citation:
    """Return the entry of a reference list, by the APA Publication Manual's seventh edition."""
    headline, uncertain = curled(source.headline), False
    if source.is_english:
        headline, uncertain = sentence_case(headline, source.text)
    day = source.published_on
    dated = f"({day.year}, {_MONTHS[day.month - 1]} {day.day})." if day else "(n.d.)."
    writers = authors(source.bylines, source.paper)
    # An unsigned story begins with its headline.
    head = (
        f"{ended(_apa_names(writers))} {dated} {ended(headline)}" if writers else f"{ended(headline)} {dated}"
    )
    runs = (Run(f"{head} "), Run(source.paper, italic=True), Run(f". {source.address}"))
    return Citation("apa", "APA 7", runs, uncertain)


def _apa_names(writers: Sequence[Name]) -> str:
    names = [writer.family if writer.is_group else writer.initials for writer in writers]
    if len(names) > APA_ALL:
        return f"{', '.join(names[: APA_ALL - 1])}, . . . {names[-1]}"
    if len(names) == 1:
        return names[0]
    comma = "" if len(names) == 2 and all(writer.is_group for writer in writers) else ","
    return f"{', '.join(names[:-1])}{comma} & {names[-1]}"


def chicago(source: Source) -> Citation:
    """Return the entry of a bibliography, by the Chicago Manual of Style's eighteenth edition."""
    writers = authors(source.bylines, source.paper)
    quoted = Run(f"“{_quoted(source, CHICAGO_SMALL)}” ")
    paper = Run(source.paper, italic=True)
    day = _month_first(source.published_on) if source.published_on else None
    when = day or f"Accessed {_month_first(source.read_on)}"
    if writers:
        runs = (Run(f"{ended(_chicago_names(writers))} "), quoted, paper, Run(", " if day else ". "))
    else:
        # Of an unsigned story the paper stands in place of the author.
        runs = (paper, Run(". "), quoted)
    return Citation("chicago", "Chicago 18", (*runs, Run(f"{when}. {source.address}.")))


def _chicago_names(writers: Sequence[Name]) -> str:
    first, *others = writers
    names = [first.family if first.is_group else first.turned, *(other.straight for other in others)]
    if len(names) == 1:
        return names[0]
    if len(names) > CHICAGO_ALL:
        return f"{', '.join(names[:CHICAGO_FIRST])}, et al."
    if len(names) == 2 and not first.given:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def _quoted(source: Source, small: frozenset[str]) -> str:
    """Return the headline as it stands between quotation marks, its stop inside."""
    headline = curled(source.headline)
    if source.is_english:
        headline = title_case(headline, small, source.text)
    return ended(inside_quotation(headline))


def _day_first(day: date) -> str:
    return f"{day.day} {_SHORT[day.month - 1]} {day.year}"


def _month_first(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
