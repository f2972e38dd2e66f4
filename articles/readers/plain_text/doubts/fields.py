"""Doubts about dek, section, day, writers and tags."""

from collections.abc import Container

from articles.readers.plain_text.doubts.limits import (
    FEWEST_OF_DEK,
    LINES_ABOVE_HEADLINE,
    MOST_OF_FIRST_LINE,
    MOST_OF_TAG,
)
from articles.readers.plain_text.doubts.page import Page, is_own_text, words_in
from articles.readers.plain_text.doubts.top import is_odd, is_sentence
from articles.readers.plain_text.doubts.unread import names_section
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.vocabulary import SECTIONS


def doubt_dek(page: Page) -> None:
    """Mark the dek where it is in doubt, by what is in doubt of the headline too."""
    draft, dek = page.draft, page.draft.dek
    if dek is not None:
        if words_in(dek) < FEWEST_OF_DEK or classify(dek) is not None or is_odd(dek):
            draft.doubt("dek", "unusual-form")
        elif draft.is_doubted("headline"):
            draft.doubt("dek", "by-place")
        return
    if is_sentence(draft.headline) or is_sentence(draft.tagline or ""):
        draft.doubt("dek", "taken-for-another")
    if not page.is_alone and any(map(is_own_text, _between(page))):
        draft.doubt("dek", "unread-lines")
    if not _could_be_dek(page):
        draft.settle("dek", "perhaps-first-line")
    elif _stands_above_photo(page):
        draft.doubt("dek", "perhaps-first-line")


def _between(page: Page) -> list[Line]:
    """Return the lines below the headline down to byline, date or photo."""
    lines = page.draft.lines
    ends = (
        place
        for place in range(page.headline + 1, page.body)
        if lines[place].fate in {"bylines", "published", "credit"}
    )
    return lines[page.headline + 1 : next(ends, page.body)] if page.headline >= 0 else []


def _could_be_dek(page: Page) -> bool:
    """Say whether the story's first line could be the dek: one line, no verse, and no greeting."""
    first = page.draft.blocks[0].text if page.draft.blocks else ""
    return "\n" not in first and not first.endswith((",", ":")) and words_in(first) <= MOST_OF_FIRST_LINE


def _stands_above_photo(page: Page) -> bool:
    """Say whether the story's first line stands alone, and a photo's block right below it."""
    block = page.draft.lines[page.body : page.body + 2]
    return len(block) == 2 and all(line.gap for line in block) and block[1].fate in {"credit", "caption"}


def doubt_section(page: Page) -> None:
    """Mark a section that no paper and no other page has, and none where something may name one."""
    draft, template = page.draft, page.template
    known = SECTIONS | template.wording.sections if template else SECTIONS
    if draft.section is None:
        if _is_section_near(page, known) or page.unread.hold_section():
            draft.doubt("section", "unread-lines")
    elif draft.section.casefold() not in known:
        draft.guess("section", "line-above-headline")
    elif draft.section.casefold() not in SECTIONS and _is_section_near(page, SECTIONS):
        draft.doubt("section", "several")


def _is_section_near(page: Page, known: Container[str]) -> bool:
    """Say whether a section stands apart near the headline, or on a page alone in a line of other fields."""
    above = page.draft.lines[: page.body]
    if page.is_alone:
        return any(line.fate in _FIELDS and names_section(line) for line in above)
    near = above[max(page.headline - LINES_ABOVE_HEADLINE, 0) :]
    return any(line.gap and line.fate == "removed" and line.key in known for line in near)


_FIELDS = {"bylines", "published", "dek", "caption"}  # of a line that may name the section beside


def doubt_day(page: Page) -> None:
    """Settle a day above the headline that no other page of the site has at its top: it is the story's.

    That of an issue stays a guess.
    """
    dated = page.draft.places("published") if not page.is_alone else []
    if any(not page.draft.lines[place].is_known for place in dated):
        page.draft.settle("published", "above-headline")


def doubt_people(page: Page) -> None:
    """Mark writers without whom or in whose roles something is odd.

    Bare names, and whoever is presented below, are settled where there is no photo whose credit they could
    be.
    """
    draft = page.draft
    if any(person.role and not is_role(person.role) for person in draft.bylines):
        draft.doubt("bylines", "unknown-role")
    if not draft.bylines:
        draft.doubt("bylines", "missing")
    elif draft.credit is not None or draft.caption is None:
        draft.settle("bylines", "names-before-body")
        if len(draft.bylines) == 1:
            draft.settle("bylines", "from-about-the-contributor")


def doubt_tags(page: Page) -> None:
    """Mark tags that are none, and none where a line may list them."""
    draft = page.draft
    if not draft.tags and page.unread.hold_tags():
        draft.doubt("tags", "unread-lines")
    if any(words_in(tag) >= MOST_OF_TAG or "." in tag for tag in draft.tags):
        draft.doubt("tags", "unusual-form")
