"""Who wrote and who photographed: the names among the lines above a story."""

from itertools import zip_longest

from articles.readers.document import ParsedByline
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.fields import TEXTS
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.head.masthead import picture_lines
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.tail.signatures import opens_letter
from articles.readers.plain_text.words.bylines import parse_people
from articles.readers.plain_text.words.names import is_collective, is_photo_role
from articles.readers.plain_text.words.papers import same_paper
from articles.readers.plain_text.words.photos import PhotoLine
from articles.readers.plain_text.words.scenes import shows_somebody

_UNSIGNED = {"weak", "loose", "text"}


def assign_people(
    draft: Draft, zone: list[HeadLine], headline: int, end: int, contributors: dict[str, str | None]
) -> None:
    """Fill the bylines; a bare name that is a photographer's becomes a photo line of the zone."""
    _take_spotlight(draft, zone)
    sure = [place for place, head in enumerate(zone) if head.label == "byline" and not head.done]
    for place in sure:
        _add(draft, zone, place)
    _take_collective(draft, zone, headline)
    names = _names_below(draft, zone, range(max(headline, 0), end), is_signed=bool(sure))
    names += [
        place for place in range(max(headline, 0)) if zone[place].label == "name" and not zone[place].done
    ]
    above = [place for place in names if place < headline]
    for index, place in enumerate(names):
        later = [other for other in names[index + 1 :] if other not in above]
        is_signed = bool(sure) or (place in above and bool(draft.bylines))
        is_only = bool(above) and place not in above and not later
        if _is_writer(
            draft,
            zone,
            place,
            contributors,
            headline=headline,
            later=later,
            by_line=is_signed,
            credited=is_only,
        ):
            _add(draft, zone, place)
        else:
            _make_credit(zone[place], draft.publication)
            if not sure:
                draft.guess("credit", "name-before-body")
    for place in range(headline + 1, end):
        head = zone[place]
        if head.label == "loose" and not head.done and (not draft.bylines or _touches_byline(zone, place)):
            draft.guess("bylines", "unknown-role")
            _add(draft, zone, place)


def _names_below(draft: Draft, zone: list[HeadLine], places: range, *, is_signed: bool) -> list[int]:
    """Return the places of bare names that are still open; those in a picture's block are credits."""
    names = [place for place in places if zone[place].label == "name" and not zone[place].done]
    pictures = picture_lines(zone) if len(names) > 1 else set()
    pictured = [place for place in names if place in pictures]
    if len(pictured) < len(names):
        for place in pictured:
            _make_credit(zone[place], draft.publication)
        names = [place for place in names if place not in pictured]
    run = _run_of_names(zone, names) if not is_signed else []
    for place in run:
        _add(draft, zone, place)
    return [place for place in names if place not in run]


def _run_of_names(zone: list[HeadLine], names: list[int]) -> list[int]:
    """Return the names that stand right below each other, three or more, with a date behind: the writers."""
    if len(names) < 3 or names != list(range(names[0], names[0] + len(names))):
        return []
    after = zone[names[-1] + 1] if names[-1] + 1 < len(zone) else None
    return names if after is not None and after.label == "date" else []


def _take_spotlight(draft: Draft, zone: list[HeadLine]) -> None:
    """Read the block about the author that some themes print above the text."""
    for place, head in enumerate(zone):
        if head.mark is None or head.mark.kind != "about":
            continue
        for below in zone[place + 1 : place + 3]:
            if below.label in {"name", "byline"} and below.byline is not None and not below.done:
                if not draft.bylines:
                    draft.bylines.extend(below.byline.people)
                below.done = True
                draft.remove(below.line, "about", "author-spotlight")
            elif (
                below.label == "text"
                and not below.done
                and (below.text.endswith(("»", "...", "…")) or _about(draft, below))
            ):
                below.done = True
                draft.remove(below.line, "about", "author-spotlight")


def _take_collective(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    """Read `News Staff` above a date, or at the head's end, as the byline: a menu has such labels too."""
    for head, below in zip_longest(zone[headline + 1 :], zone[headline + 2 :]):
        is_last = below is None or below.label == "date"
        if not draft.bylines and head.label in _UNSIGNED and is_last and is_collective(head.text):
            draft.bylines.append(ParsedByline(head.text))
            head.done = True
            draft.use(head.line, "bylines")


def _about(draft: Draft, head: HeadLine) -> bool:
    return any(person.name.split()[0] in head.text.split() for person in draft.bylines)


def _beside(zone: list[HeadLine], one: int, two: int) -> bool:
    return abs(one - two) == 1 and zone[max(one, two)].line.gap == 0


def _make_credit(head: HeadLine, paper: str | None) -> None:
    """Make a line of names a photo line; a paper behind the slash may look like a name too."""
    if head.byline is not None:
        people = [one.name for one in head.byline.people if not paper or not same_paper(one.name, paper)]
        if "|" in head.text or "/" in head.text:
            people = people[:1]  # the paper stands behind the mark
        names = " and ".join(people)
        head.photo = PhotoLine(names, sure=False)
        head.label = "photo"


def _add(draft: Draft, zone: list[HeadLine], place: int) -> None:
    """Add a line's people to the bylines, with the role that may stand in the next line."""
    head = zone[place]
    if head.byline is None:
        return
    people = list(head.byline.people)
    below = zone[place + 1] if place + 1 < len(zone) else None
    if below is not None and not below.done and people[-1].role is None and _is_role_line(below):
        people[-1] = ParsedByline(people[-1].name, below.text)
        below.done = True
        draft.use(below.line, "bylines")
    elif below is not None and below.role is not None and people[-1].role is None:
        people[-1] = ParsedByline(people[-1].name, below.role)
    if below is not None and not below.done and below.line.gap == 0 and below.text.startswith(("and ", "y ")):
        others = parse_people(below.text.partition(" ")[2], explicit=True)
        if others:
            people.extend(others)
            below.done = True
            draft.use(below.line, "bylines")
    for person in people:
        _merge(draft.bylines, person)
    if head.byline.also_photos and draft.credit is None:
        draft.credit = " and ".join(person.name for person in people)
    head.done = True
    draft.use(head.line, "bylines")


def _is_role_line(head: HeadLine) -> bool:
    is_word = head.line.key == "author" or (head.line.key == "staff" and not head.line.gap)
    return head.label == "role" or (head.label == "weak" and is_word)


def _merge(bylines: list[ParsedByline], person: ParsedByline) -> None:
    for place, known in enumerate(bylines):
        if line_key(known.name) == line_key(person.name):
            if known.role is None:
                bylines[place] = ParsedByline(known.name, person.role)
            return
    bylines.append(person)


def _is_writer(
    draft: Draft,
    zone: list[HeadLine],
    place: int,
    contributors: dict[str, str | None],
    *,
    headline: int,
    later: list[int],
    by_line: bool,
    credited: bool,
) -> bool:
    """Decide whether a bare name is the writer's or the photographer's.

    It is the photographer's if the story has a byline besides, as in the order headline, credit,
    caption, byline; and if nothing at all speaks for the writer. `credited`: a name above the headline is
    left for the photographer.
    """
    head = zone[place]
    key = line_key(head.text)
    above = zone[place - 1] if place else None
    below = zone[place + 1] if place + 1 < len(zone) else None
    if any(line_key(known.name) == key for known in draft.bylines):
        is_dated = below is not None and below.label == "date"
        return is_dated or (
            above is not None and above.line.fate == "bylines" and not _heads_block(draft, head)
        )
    is_pictured = _heads_block(draft, head, shown=True)
    if by_line or is_pictured:
        # A further writer, in one block with the byline above and the date below.
        return not is_pictured and above is not None and above.line.fate == "bylines" and head.line.gap == 0
    is_above = below is not None and (below.label == "role" or opens_letter(below.text))
    if is_above or _is_above_writer(zone, place):
        return True
    if key in contributors:
        return not is_photo_role(contributors[key])
    if head.byline is not None and len(head.byline.people) > 1 and not later and "/" not in head.text:
        draft.guess("bylines", "names-before-body")
        return True
    is_dated = (
        (below is not None and below.label == "date")
        or (above is not None and above.label == "date" and head.line.gap == 0)
        or _is_beside_day(zone, place)
    )
    # With a photo line of its own on the page, the bare name is left for the writer.
    credited = credited or any(
        other.label == "photo" and other.photo and other.photo.credit for other in zone
    )
    by_title = _is_above_title(zone, place, headline) or _is_below_title(draft, zone, place, headline)
    return not later and (is_dated or credited or by_title)


def _is_above_writer(zone: list[HeadLine], place: int) -> bool:
    """Say whether a name is the first of two in a block of their own, with the day below it."""
    block = zone[place : place + 3]
    return (
        len(block) > 2
        and block[0].line.gap > 0
        and block[1].label == "name"
        and block[1].line.gap == 0
        and block[2].label == "date"
        and block[2].line.gap > 0
    )


def _is_beside_day(zone: list[HeadLine], place: int) -> bool:
    """Say whether only the site's words part a name from the day: `1 min read` above it, an address below."""
    above = next((head for head in reversed(zone[:place]) if not _is_sites(head)), None)
    below = next((head for head in zone[place + 1 :] if not _is_sites(head)), None)
    after = zone[place + 1] if place + 1 < len(zone) else None
    is_captioned = after is not None and after.line.gap == 0 and after.label in TEXTS
    is_dated = any(head is not None and head.label == "date" for head in (above, below))
    return is_dated and not is_captioned and zone[place].line.gap > 0


def _is_sites(head: HeadLine) -> bool:
    return head.label == "furniture" and head.line.fate != "bylines"


def _heads_block(draft: Draft, head: HeadLine, *, shown: bool = False) -> bool:
    """Say whether a name begins a block of two lines, as above a picture's words; `shown`: it is these."""
    place = next(place for place, line in enumerate(draft.lines) if line is head.line)
    after = draft.lines[place + 1 : place + 3]
    is_block = head.line.gap > 0 and len(after) == 2 and not after[0].gap and after[1].gap > 0
    return is_block and (not shown or shows_somebody(after[0].text))


def _is_below_title(draft: Draft, zone: list[HeadLine], place: int, headline: int) -> bool:
    """Say whether a name stands in one block with the headline, and what follows apart from it."""
    head = zone[place]
    after = next(line for spot, line in enumerate(draft.lines) if draft.lines[spot - 1] is head.line)
    return place == headline + 1 and not head.line.gap and zone[headline].line.gap > 0 and after.gap > 0


def _is_above_title(zone: list[HeadLine], place: int, headline: int) -> bool:
    """Say whether a name stands above the headline, with nothing that could be a picture's words."""
    above = [head for head in zone[:place] if not head.done]
    return place < headline and not any(head.label in TEXTS or head.label == "photo" for head in above)


def _touches_byline(zone: list[HeadLine], place: int) -> bool:
    near = [other for other in (place - 1, place + 1) if 0 <= other < len(zone)]
    return any(zone[other].line.fate == "bylines" and _beside(zone, place, other) for other in near)
