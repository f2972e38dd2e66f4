"""Which fields of a page are in doubt: what only its place tells, and what something else speaks against.

A field is sure where its own words tell it (`By`, `Photo by`, a date, a section that papers have), or where
its place does and something else of the page agrees: byline and date right below the headline, the paper's
name in the foot, a day that no other page of the site has.
"""

from articles.readers.plain_text.doubts.dek import doubt_dek
from articles.readers.plain_text.doubts.fields import doubt_day, doubt_people, doubt_section, doubt_tags
from articles.readers.plain_text.doubts.opening import doubt_opening
from articles.readers.plain_text.doubts.page import page_of
from articles.readers.plain_text.doubts.photo import doubt_photo
from articles.readers.plain_text.doubts.top import doubt_top
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.template.value import Template

_DOUBTS = (
    doubt_top,
    doubt_photo,
    doubt_dek,
    doubt_section,
    doubt_day,
    doubt_people,
    doubt_opening,
    doubt_tags,
)


def mark_doubts(draft: Draft, hints: list[str], template: Template | None) -> None:
    """Mark the fields that are in doubt, and take back the doubts of the reading that others settle.

    `hints` are names of the paper that feet and the like give. What front matter says is sure.
    """
    if draft.has_front_matter:
        return
    page = page_of(draft, hints, template)
    for doubt in _DOUBTS:
        doubt(page)
