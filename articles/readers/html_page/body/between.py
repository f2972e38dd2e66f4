"""The lines between the headline and the story: byline, date and dek that nothing else told."""

import re
from collections.abc import Sequence
from datetime import date

from lxml.html import HtmlElement

from articles.readers.document import Guess, ParsedByline
from articles.readers.html_page.body.posters import is_bare, is_from_account, is_poster
from articles.readers.html_page.body.signed import POSTED, is_byline, says_by, tells_of_story
from articles.readers.html_page.byline_text import (
    ENDS_IN,
    byline_text,
    is_account,
    read_first_names,
    read_names,
    read_people,
    without_paper,
)
from articles.readers.html_page.elements.blocks import Block, block_of, is_linked, is_of_contents
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.looking import Head, Looking
from articles.readers.moments import When
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name, is_role
from articles.readers.plain_text.words.papers import ARTICLES, same_paper
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import SECTIONS

_PARTS = re.compile(r"\s*[|•·]\s*|\s+/\s+")
# As computers print a moment: Thu Nov 14 09:12:44 EST 1996
_CLOCK = re.compile(r"([A-Z][a-z]{2} {1,2}\d{1,2}) \d\d:\d\d:\d\d (?:[A-Z]{2,4} )?((?:19|20)\d\d)\b")
_COUNT = re.compile(r"\d+ (?:min(?:ute)?s?|words|views|reads|likes|comments)\b", re.IGNORECASE)
_IN = re.compile(r"^(?:@\s*)?in\s+", re.IGNORECASE)
_BY = re.compile(
    r"(?:(?:(?:words|text|story|reporting) )?by:?\s+|(?:words|text|story|reporting|redacci[oó]n):\s*)"
    r"([^,|]{4,60}?)(?:,\s*(.{2,60}))?$",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"(?:topic|section|category|department|filed (?:under|in)|posted (?:under|in)|secci[oó]n|tema)"
    r"\s*:\s*([^\W\d_][^:.!?]{1,40})$",
    re.IGNORECASE,
)
_NUMBER = re.compile(  # of an issue
    r"\b(?:vol(?:ume)?|no|number|issue)\b\.?\s?(?:\d{1,4}|[IVXLC]{1,8})\b,?", re.IGNORECASE
)
_BEGINNING = 200  # characters of such a line
_DAY = 14  # words of a line with a date over the headline
_FOLIO = re.compile(r"\s+[|•·–—-]\s+")  # between date, paper and number of a printed page
_BESIDE_DAY = 4  # words in it that are none of the date
_FEWEST_DEK = 4  # words
_SHORT = 25  # words of a line under the headline
_OVER = 4  # lines over the headline in which it may be signed
_HEAD = 12  # such lines


def _lacks_day(head: Head) -> bool:
    return head.when is None or head.when.day is None


def lines_in(look: Looking) -> list[Block]:
    """Return the blocks of a page, its cells and the items of its lists, in its order, without the site's.

    One writer, or one day, may be that of many of its stories.
    """
    items = [block for element in look.page.all("li") if (block := block_of(element)) is not None]
    lines = sorted((*look.with_cells(), *items), key=lambda block: look.page.place(block.element))
    return [block for block in lines if not look.site.has(block.element) or tells_of_story(block.text)]


def blocks_between(
    page: Page,
    head: Head,
    blocks: Sequence[Block],
    bodies: Sequence[HtmlElement],
    aside: Sequence[HtmlElement],
) -> list[Block]:
    """Return the short blocks between the headline and the first prose of the story."""
    headline = head.element("headline")
    if headline is None:
        return []
    short = []
    for block in blocks:
        if page.comes_after(block.element, headline):
            if block.is_prose and any(page.holds(body, block.element) for body in bodies):
                break
            short.append(block)
    passed = set(page.inside([block.element for block in short], aside))
    # Some themes print the byline in an `aside`.
    own = (block for block in short if block.element not in passed or says_by(_PARTS.split(block.text)[0]))
    return [block for block in own if block.words <= _SHORT][:_HEAD]


def read_between(page: Page, head: Head, between: Sequence[Block]) -> None:
    """Fill from the blocks between headline and story what no selector found."""
    for place, block in enumerate(between):
        line = _CLOCK.sub(r"\1, \2", _NUMBER.sub("", byline_text(block.element)))
        line = " ".join(line.split())
        dated = read_date_line(line)
        if dated and dated.published and not dated.updated and _lacks_sure_day(head):
            _set_day(head, block, dated.published, "under the headline")
        if is_of_contents(block):
            continue
        is_signed = says_by(line) or bool(read_first_names(line))
        is_other = is_signed and (is_bare(head) or is_poster(head, read_people(line)))
        if not head.bylines or is_from_account(head) or is_other:
            beside = [other.text for other in between[max(place - 2, 0) : place + 3] if other is not block]
            is_dated = dated is not None or any(read_date_line(text) for text in beside)
            parts = [*filter(_BY.match, map(byline_text, block.element[:_HEAD]))]
            lines = [*parts, dated.rest if dated else line]
            if any(_read_people(head, block, one, is_dated=is_dated) for one in lines):
                _read_role(head, between[place + 1 : place + 2])
    _read_section(head, between)
    _read_dek(page, head, between)


def _read_section(head: Head, between: Sequence[Block]) -> None:
    """Take the part of a line that is labelled as the section, or is one that papers have."""
    if head.section is not None:
        return
    for block in between:
        for part in _PARTS.split(byline_text(block.element)):
            labelled = _SECTION.match(part)
            bare_part = _IN.sub("", part)
            is_link = next(block.element.iter("a"), None) is not None
            is_known = is_link and bare_part.casefold() in SECTIONS
            name = labelled[1] if labelled else bare_part if is_known else ""
            mark = classify(name) if name else None
            if name and (mark is None or mark.kind == "menu"):
                head.section = name
                head.origins["section"] = "under the headline"
                head.used.append(("section", block.element))
                return


def read_around(page: Page, head: Head, blocks: Sequence[Block]) -> None:
    """Take the day from the line that tells when the story was posted, else from a date over the headline."""
    headline = head.element("headline")
    if headline is None:
        return
    _read_people_over(page, head, headline, blocks)
    if not _lacks_sure_day(head):
        return
    posted = [
        (block, dated.published)
        for block in blocks
        if POSTED.match(block.text[:_BEGINNING]) and (dated := read_date_line(block.text[:_BEGINNING]))
    ]
    for block, day in posted:
        if day is not None and page.comes_after(block.element, headline):
            _set_day(head, block, day, "line on the posting")
            return
    if (far := head.far) is not None and _lacks_day(head):
        head.when, head.dated = far.when, byline_text(far.element)
        head.origins["published"] = far.origin
        head.used.append(("published", far.element))
        head.guesses.append(Guess("published", far.doubt or "one-source"))
        return
    over = [block for block in blocks if page.comes_after(headline, block.element) and block.words <= _DAY]
    for block in reversed(over[-_HEAD:]):
        dated = read_date_line(_NUMBER.sub("", block.text))
        is_date = dated is not None and not dated.updated and len(dated.rest.split()) <= _BESIDE_DAY
        alone = [one for part in _FOLIO.split(block.text) if (one := read_date_line(part)) and not one.rest]
        dated = dated if is_date else next(iter(alone), None)
        if _lacks_day(head) and dated and dated.published and not dated.updated:
            moment = head.when.moment if head.when else None
            _set_day(head, block, dated.published, "over the headline")
            if moment is None or abs((moment.date() - dated.published).days) > 1:
                head.guesses.append(Guess("published", "above-headline"))
            return


def _read_people_over(page: Page, head: Head, headline: HtmlElement, blocks: Sequence[Block]) -> None:
    """Take the writers from a line right over the headline that says so, where no other does."""
    over = [block for block in blocks if page.comes_after(headline, block.element)][-_OVER:]
    for block in over if not head.bylines else ():
        if (
            block.words <= _DAY
            and says_by(block.text)
            and _read_people(head, block, block.text, is_dated=False)
        ):
            return


def _lacks_sure_day(head: Head) -> bool:
    return _lacks_day(head) or (head.when is not None and head.when.doubt is not None)


def _set_day(head: Head, block: Block, day: date, origin: str) -> None:
    head.when = When(day, head.when.moment if head.when else None)
    head.dated = byline_text(block.element)
    head.origins["published"] = origin
    head.used.append(("published", block.element))


def _is_nobody(head: Head, block: Block, name: str) -> bool:
    """Say whether a name is the paper's or an account's, the line of which is no part of the story."""
    if is_account(name):
        head.used.append(("bylines", block.element))
    return is_account(name) or (head.publication is not None and same_paper(name, head.publication))


def _read_people(head: Head, block: Block, line: str, *, is_dated: bool) -> bool:
    """Take the people of a line that says that it is a byline, or that is a name beside a date."""
    parts = [part for part in (ENDS_IN.sub("", part) for part in _PARTS.split(line)) if part]
    parts = [part for part in parts if not _COUNT.match(part)]
    marked = next((part for part in parts if says_by(part)), None)
    simple = _BY.match(parts[0]) if parts else None
    people = read_people(line) if is_byline(block.text) else read_people(marked or "")
    if not people and simple and is_name(simple[1], named=True):
        people = (ParsedByline(simple[1], simple[2]),)
    elif not people and simple:
        people = read_people(parts[0])
    if not people and is_dated and parts:
        people = read_first_names(parts[0])
    if not people and is_dated and parts:
        people = read_names(parts[0])
    if not people and len(parts) > 1 and _is_role(head, parts[1]) and is_name(parts[0], named=True):
        people = (ParsedByline(parts[0], None),)
    people = without_paper(_with_paper(head, people), head.publication)
    if len(people) == 1 and not people[0].role and len(parts) > 1 and _is_role(head, parts[1]):
        people = (ParsedByline(people[0].name, parts[1]),)
    if not people or _is_nobody(head, block, people[0].name):
        return False
    head.bylines = people
    head.origins["bylines"] = "under the headline"
    head.guesses = [guess for guess in head.guesses if guess.field != "bylines"]
    if marked is None and simple is None:
        head.guesses.append(Guess("bylines", "names-before-body"))
    head.used.append(("bylines", block.element))
    names = [_IN.sub("", part) for part in parts]
    section = next((name for name in names if name.casefold() in SECTIONS), None)
    if head.section is None and section is not None:
        head.section = section
        head.origins["section"] = "under the headline"
    return True


def _with_paper(head: Head, people: tuple[ParsedByline, ...]) -> tuple[ParsedByline, ...]:
    """Take what stands behind the only name for the paper's, where none is known and it is no role."""
    role = people[0].role if len(people) == 1 else None
    if head.publication is None and role and role.startswith(ARTICLES) and not is_role(role):
        head.publication = role
        head.origins["publication"] = "beside the byline"
        return (ParsedByline(people[0].name, None),)
    return people


def _is_role(head: Head, text: str) -> bool:
    is_paper = head.publication is not None and same_paper(text, head.publication)
    return is_role(text) and not (is_paper or says_by(text)) and text.casefold() not in SECTIONS


def _read_role(head: Head, behind: Sequence[Block]) -> None:
    """Take the line under the only name as its role, if it is one."""
    for block in behind:
        if len(head.bylines) == 1 and not head.bylines[0].role and _is_role(head, block.text):
            head.bylines = (ParsedByline(head.bylines[0].name, block.text),)
            head.used.append(("bylines", block.element))


def _read_dek(page: Page, head: Head, between: Sequence[Block]) -> None:
    """Take the line right under the headline, where byline or date stand between it and the story."""
    first = next(iter(between), None)
    if (
        head.dek
        or first is None
        or first.words < _FEWEST_DEK
        or classify(first.text)
        or is_linked(first.element)
    ):
        return
    signed = [element for name, element in head.used if name in {"bylines", "published"}]
    if not signed or not all(page.comes_after(element, first.element) for element in signed):
        return
    places = [
        place
        for place, block in enumerate(between)
        if any(page.holds(block.element, one) or page.holds(one, block.element) for one in signed)
    ]
    # Paragraphs that byline or date stand behind are the story itself.
    behind = between[1 : places[0]] if places else between[1:]
    is_over = places or any(page.place(element) <= page.place(between[-1].element) for element in signed)
    if is_over and not any(SENTENCE_END.search(b.text) for b in behind) and parse_photo(first.text) is None:
        head.dek = first.text
        head.origins["dek"] = "under the headline"
        head.guesses.append(Guess("dek", "line-under-headline"))
        head.used.append(("dek", first.element))
