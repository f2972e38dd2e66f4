"""Bylines and dates below a story: a writer's name or a day as the last line, the signature of a letter."""

import re
from datetime import date

from articles.readers.document import ParsedByline
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.bylines import Byline, parse_byline
from articles.readers.plain_text.words.dates import read_date_line

_VALEDICTION = re.compile(
    r"^(?:(?:yours?|very|most) )?(?:sincerely|truly|respectfully|warmly|warm regards|best(?: wishes| "
    r"regards)?|all (?:my|the) best|yours(?: in \w+)?|regards|kind regards|cordially|faithfully|"
    r"gratefully|(?:thank you|thanks)(?: for (?:\w+ ){0,2}\w+(?=,))?|love|cheers|"
    r"with (?:love|gratitude|thanks)|signed|in solidarity|"
    r"atentamente|cordialmente|saludos|con cariño|"
    r"respetuosamente|gracias|(?:un )?(?:abrazos?|beso)s?|con (?:afecto|amor)|hasta pronto|"
    r"(?:tu|your) (?:hermanas?|hermanos?|amig[oa]s?|hij[oa]|friends?|sister|brother))"
    r"(?: yours?)?,?(?: (?P<name>[^,.]{4,80}))?\s*$",
    re.IGNORECASE,
)


_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]|[‘'].+[’']")  # nobody says it in the line itself
_DASHES = "—–- "
_SIGNED_WORDS = 10
_GREETING = re.compile(
    r"^(?:dear|to the|to my|querid[oa]s?|estimad[oa]s?|señor(?:a|es)?|a la|al)\b.{0,60}[,:]$", re.IGNORECASE
)


def opens_letter(text: str) -> bool:
    """Say whether a line is a letter's "To the Editor:"."""
    return _GREETING.match(text) is not None


def closes_letter(text: str) -> bool:
    """Say whether a line is a letter's "Sincerely,": a signature follows."""
    return len(text) <= 100 and _VALEDICTION.match(text) is not None


def is_signed(line: Line) -> bool:
    """Say whether a line names a writer with a role behind a dash: `— Maya Okafor, Sports Editor`."""
    if line.text[0] not in _DASHES or line.words > _SIGNED_WORDS:
        return False
    byline = parse_byline(line.text.lstrip(_DASHES))
    return byline is not None and byline.strength in {"explicit", "role"}


def take_end_byline(draft: Draft) -> None:
    """Fill the bylines from the story's last lines if nothing above named a writer.

    A byline at the end goes out of the story; a signature stays in it.
    """
    story = [line for line in draft.lines if not line.fate]
    if len(story) < 2:
        return
    if draft.bylines:
        _take_presented(draft, story)
        return
    last = story[-1]
    byline = parse_byline(last.text.lstrip("—–- ")) if last.words <= 24 else None
    is_said = byline is not None and byline.strength == "explicit"
    signed = None if is_said else _signature(story)
    if signed is not None:
        draft.bylines.extend(signed.people)
        draft.guess("bylines", "from-signature")
        return
    is_signed = byline is not None and (byline.strength == "role" or _is_below_story(story))
    if byline is not None and (is_said or (is_signed and not _is_letter(story))):
        draft.bylines.extend(byline.people)
        draft.use(last, "bylines")
        if not is_said and byline.strength != "role":
            draft.guess("bylines", "last-line")


def _is_below_story(story: list[Line]) -> bool:
    """Say whether the last line's names stand behind a dash, apart from the story: no quote is above them."""
    above, last = story[-2:]
    is_quoted = _QUOTED.fullmatch(above.text) is not None
    return last.text[0] in "—–" and last.gap > 0 and last.words <= _SIGNED_WORDS and not is_quoted


def take_end_date(draft: Draft) -> None:
    """Take the day that stands alone as the story's last line, if nothing above told when it was published.

    A letter's stays in it, and so does the last of several: a diary's, or a list's.
    """
    story = [line for line in draft.lines if not line.fate]
    if draft.published is not None or len(story) < 2 or _is_letter(story):
        return
    last = story[-1]
    day = _day_alone(last) if last.gap else None
    if day is None or any(map(_day_alone, story[:-1])) or _signature(story):
        return
    draft.published = day
    draft.use(last, "published")
    draft.guesses = [guess for guess in draft.guesses if guess.field != "published"]
    draft.guess("published", "day-in-last-line")


def _day_alone(line: Line) -> date | None:
    """Return the day that a line holds and nothing else beside."""
    found = read_date_line(line.text)
    return found.published if found is not None and not (found.rest or found.updated) else None


def _take_presented(draft: Draft, story: list[Line]) -> None:
    """Take the story's last line for the byline where it names, with a role, whom the foot presents."""
    last = story[-1]
    byline = parse_byline(last.text) if last.words <= 24 else None
    if byline is None or byline.strength not in {"explicit", "role"} or _is_letter(story):
        return
    known = {line_key(person.name) for person in draft.bylines}
    if all(line_key(person.name) in known for person in byline.people):
        draft.use(last, "bylines")
        roles = {line_key(person.name): person.role for person in byline.people}
        draft.bylines = [
            ParsedByline(one.name, one.role or roles.get(line_key(one.name))) for one in draft.bylines
        ]
        draft.guesses = [guess for guess in draft.guesses if guess.reason != "from-about-the-contributor"]


def _signature(story: list[Line]) -> Byline | None:
    for back in (1, 2, 3):
        if back > len(story):
            return None
        match = _VALEDICTION.match(story[-back].text) if story[-back].words <= 14 else None
        if match is None:
            continue
        inline = match.group("name")
        if inline:
            is_answered = any(line.key.rstrip(",:") == f"dear {line_key(inline)}" for line in story)
            return None if is_answered else parse_byline(inline)  # who asked for advice did not write it
        for line in story[len(story) - back + 1 :]:
            byline = parse_byline(line.text.lstrip("—–- ")) if line.words <= 16 else None
            if byline is not None:
                return byline
        return None
    return None


def _is_letter(story: list[Line]) -> bool:
    """Say whether the story opens with a greeting."""
    first = story[0].text
    return (
        len(first) < 80
        and first.endswith((",", ":"))
        and first.casefold().startswith(("dear ", "to the ", "querid", "estimad", "señor"))
    )
