"""What nothing but its place on a page tells of a story: an editor should look at it."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.names import is_name
from articles.readers.plain_text.papers import describes_paper, looks_like_paper, same_paper
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.vocabulary import SECTIONS

_ABOVE = 40  # lines of a page among which a writer's name would stand
_LONGEST_NAME = 5
_FEW_WORDS = 3  # a line of so many is a label as often as a headline or a motto


def mark_doubts(draft: Draft, hints: list[str], template: Template | None) -> None:
    """Mark the fields that no wording and no other place of the page speaks for, and no other page.

    `hints` are names of the paper that feet and the like give.
    """
    sections = template.wording.sections if template else frozenset()
    if draft.has_front_matter:
        return
    is_plate = template is not None or draft.publication is None or _is_sure(draft, draft.publication, hints)
    is_title = not draft.headline or not _could_be_label(draft.headline, is_alone=template is None)
    if not is_plate:
        _doubt(draft, "publication")
    if not (is_plate and is_title):
        _doubt(draft, "headline")
        if draft.dek is not None:
            _doubt(draft, "dek")
    if draft.tagline is not None and not describes_paper(draft.tagline):
        is_label = draft.tagline.count(" ") < _FEW_WORDS
        if is_label or not (is_plate and is_title):
            _doubt(draft, "tagline")
    if draft.section and draft.section.casefold() not in SECTIONS | sections:
        draft.guess("section", "line-above-headline")
    if not draft.bylines and _has_a_name(draft):
        draft.guess("bylines", "missing")


def _doubt(draft: Draft, name: str) -> None:
    """Mark a field, unless it is marked for a reason that says more."""
    if all(guess.field != name for guess in draft.guesses):
        draft.guess(name, "by-place")


def _is_sure(draft: Draft, paper: str, hints: list[str]) -> bool:
    """Say whether form, foot, tagline or a second printing speaks for a paper's name."""
    if looks_like_paper(paper) or any(same_paper(paper, hint) for hint in hints):
        return True
    key = line_key(paper)
    copies = sum(1 for line in draft.lines if line.key == key)
    return copies > 1 or (draft.tagline is not None and describes_paper(draft.tagline))


def _could_be_label(title: str, *, is_alone: bool) -> bool:
    """Say whether a title may be a label, a row of them, or a name; `is_alone`: no other page tells."""
    is_row = any(mark in title for mark in "|[]")
    is_short = is_alone and title.count(" ") < _FEW_WORDS
    return line_key(title) in SECTIONS or is_short or is_row or is_name(title) or classify(title) is not None


def _has_a_name(draft: Draft) -> bool:
    """Say whether something above or at the beginning of the story reads like a name."""
    return any(
        line.words <= _LONGEST_NAME
        and line.fate in {"removed", "body", "dek", "caption"}
        and is_name(line.text)
        for line in draft.lines[:_ABOVE]
    )
