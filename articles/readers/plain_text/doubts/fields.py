"""Doubts about section, day, writers and tags."""

import re

from articles.readers.plain_text.doubts.limits import LINES_ABOVE_HEADLINE, MOST_OF_TAG
from articles.readers.plain_text.doubts.page import Page, words_in
from articles.readers.plain_text.doubts.unread import names_section
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.vocabulary import SECTIONS


def doubt_section(page: Page) -> None:
    """Mark a section that no paper and no other page has, and none where something may name one."""
    draft, template = page.draft, page.template
    known = SECTIONS | template.wording.sections if template else SECTIONS
    if draft.section is None:
        if page.is_alone and (_is_section_near(page) or page.unread.hold_section()):
            draft.doubt("section", "unread-lines")
        elif _is_section_taken(page):
            draft.doubt("section", "taken-for-another")
    elif draft.section.casefold() not in known:
        draft.doubt("section", "line-above-headline")
    elif draft.section.casefold() not in SECTIONS and _is_section_near(page):
        draft.doubt("section", "several")
    else:
        _doubt_subhead(page)


def _is_section_taken(page: Page) -> bool:
    """Say whether a line that was taken away may name the section.

    That is `Comment` in the head, or the label that a page without a headline begins with.
    """
    lines = page.draft.lines
    if page.headline < 0 and [line.fate in _FIELDS for line in lines[:2]] == [False, True]:
        mark = classify(lines[0].text)
        return mark is not None and mark.kind == "menu"
    return any(line.key == "comment" for line in lines[: page.body])


def _doubt_subhead(page: Page) -> None:
    """Mark a section that stands below the byline and right above the story: it may be its first subhead."""
    lines = page.draft.lines[max(page.body - 2, 0) : page.body + 1]
    fates = [line.fate for line in lines]
    if (
        fates in (["published", "section", "body"], ["bylines", "section", "body"])
        and lines[1].key in SECTIONS
    ):
        page.draft.doubt("section", "perhaps-text")


def _is_section_near(page: Page) -> bool:
    """Say whether a section stands apart near the headline, or on a page alone in a line of other fields."""
    above = page.draft.lines[: page.body]
    if page.is_alone:
        return any(line.fate in _FIELDS and names_section(line) for line in above)
    near = above[max(page.headline - LINES_ABOVE_HEADLINE, 0) :]
    return any(line.gap and line.fate == "removed" and line.key in SECTIONS for line in near)


_TAGS = {"tags", "tag", "tagged", "topics", "keywords", "etiquetas"}
_NO_TAG = re.compile(r"[.…:\[\]]")
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
    if _is_photographer_among(draft):
        draft.doubt("bylines", "several")
    if not draft.bylines:
        draft.doubt("bylines", "missing")
    elif draft.credit is not None or draft.caption is None:
        draft.settle("bylines", "names-before-body")
        if len(draft.bylines) == 1:
            draft.settle("bylines", "from-about-the-contributor")


def _is_photographer_among(draft: Draft) -> bool:
    """Say whether one of the writers, alone without a role, took the photo: the name may be its credit's."""
    bare = [person for person in draft.bylines if person.role is None]
    is_one = len(bare) == 1 < len(draft.bylines) and draft.credit is not None
    return is_one and line_key(bare[0].name) == line_key(draft.credit or "")


def doubt_tags(page: Page) -> None:
    """Mark tags that are none, and none where a line may list them."""
    draft = page.draft
    if not draft.tags and (page.unread.hold_tags() or _is_tags_label_left(page)):
        draft.doubt("tags", "unread-lines")
    if any(words_in(tag) >= MOST_OF_TAG or _NO_TAG.search(tag) for tag in draft.tags):
        draft.doubt("tags", "unusual-form")


def _is_tags_label_left(page: Page) -> bool:
    """Say whether a label below the story names tags, none of which was read."""
    removed = page.draft.removed
    taken = {line.line for line in removed if line.rule in {"tags-line", "block-of-furniture"}}
    below = page.draft.lines[page.body :] if taken else []
    return any(line.key in _TAGS and line.numbers[0] in taken for line in below)
