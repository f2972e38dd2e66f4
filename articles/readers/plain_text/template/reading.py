"""Read a page's head by its site's template."""

import re
from functools import lru_cache
from itertools import pairwise

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.photo import caption_behind
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.tail.seen import Seen
from articles.readers.plain_text.template.features import Feature, Looks, head_window, looks_in
from articles.readers.plain_text.template.learning import row_of
from articles.readers.plain_text.template.neighbours import features_of
from articles.readers.plain_text.template.order import STORY
from articles.readers.plain_text.template.taking import TAKES
from articles.readers.plain_text.template.titles import (
    NO_TITLES,
    OWN,
    SELDOM,
    SHORT,
    TITLE,
    is_paper,
    story_place,
    title_place,
    with_photographer,
)
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.field_lines import FieldLine, split_list
from articles.readers.plain_text.words.names import is_collective
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.scenes import shows_somebody


def read_templated_head(draft: Draft, start: int, template: Template) -> int:
    """Fill the draft from the lines above the story; returns the place of its first line, or -1.

    -1: no headline or no story was found where the site has it.
    """
    window = head_window(draft.lines, start, template.below)
    features = features_of(window, template.wording)
    row = _row_of(template, looks_in(features))
    if STORY not in row:
        return -1
    row = with_photographer(_with_boards(_with_names_together(row, features), features), features)
    title = title_place(row, features, template)
    if title < 0:
        return -1
    if "D" in template.usual:  # the day that all pages have above is no story's
        row = "".join(
            "f" if part == "d" and one.looks == "their date" else part
            for part, one in zip(row, features, strict=True)
        )
    is_titled = features[title].looks not in NO_TITLES or is_paper(features[title], template)
    _name_paper(draft, template, window[: title + (not is_titled)])
    if row[title] == "H" and not is_titled:  # the page has no headline
        row = row[:title] + NO_TITLES[features[title].looks] + row[title + 1 :]
    end = story_place(row, features, title)
    end = _above_captioned(row, features, title, end)
    end = _above_subhead(row, features, title, end)
    row = row[:end] + STORY * (len(row) - end)
    for place in range(end):
        if not features[place].line.fate:
            part = "C" if features[place].looks in {"photo", "captioned"} else row[place].upper()
            TAKES[part](draft, features[place], template)
    if draft.section is None:
        draft.section = _second_label(features[:title])
    end = _with_caption(draft, features, row, end)
    _take_caption_above(draft, features[:title], row)
    dated = [
        (one.date.labelled, place > title, -place, one.date.published)
        for place, one in enumerate(features[:end])
        if row[place] in "dDbB" and one.date is not None and one.date.published is not None
    ]
    if dated and draft.published is None:
        draft.published = max(dated)[3]
    _drop_copies(draft, window)
    _doubt(draft, row, features, template, title)
    return start + end


def _above_captioned(row: str, features: list[Feature], title: int, end: int) -> int:
    """Return where the story begins if its first line stands above a caption that has its credit.

    That caption is the picture's: no other line is one.
    """
    for place in range(title + 1, end - 1):
        is_first = row[place] == "X" and features[place].looks not in {"caption", "alt"}
        if is_first and features[place + 1].looks == "captioned" and set(row[place:end]) <= set("XCF"):
            return place
    return end


def _above_subhead(row: str, features: list[Feature], title: int, end: int) -> int:
    """Return where the story begins if what reads like a photographer's name is its first subhead.

    It stands apart below what the writer says in the first person, as no caption does.
    """
    for place in range(title + 2, end):
        is_name = row[place] == "C" and features[place].looks == "name" and features[place].line.gap > 0
        if is_name and row[place - 1] in "XF" and _SAYS_I.search(features[place - 1].line.text):
            return place - 1
    return end


def _with_names_together(row: str, features: list[Feature]) -> str:
    """Return a row where a name right above another is a writer's too, unless a caption stands above it."""
    for place in range(len(row) - 2, 0, -1):
        one, two = features[place : place + 2]
        are_names = one.looks == two.looks == "name" and two.line.gap == 0
        if are_names and row[place] == "C" and row[place + 1] == "B" and row[place - 1] not in "xX":
            row = f"{row[:place]}B{row[place + 1 :]}"
    return row


def _with_boards(row: str, features: list[Feature]) -> str:
    """Return a row where a board's name is the writer's, and what stands between it and the title the dek."""
    for place, one in enumerate(features[: len(row)]):
        if row[place] == "C" and is_collective(one.line.text):
            above = "E" if row[place - 2 : place] == "HX" else row[place - 1 : place]
            row = f"{row[: max(place - 1, 0)]}{above}B{row[place + 1 :]}"
    return row


def _second_label(above: list[Feature]) -> str | None:
    """Return the section that stands once more between a menu and the headline, whatever parts the two."""
    keys = [one.line.key for one in above]
    labels = [
        one for place, one in enumerate(above) if one.looks == "section" and one.line.key in keys[:place]
    ]
    return labels[-1].line.text.strip("•·*- ") if labels else None


def _with_caption(draft: Draft, features: list[Feature], row: str, end: int) -> int:
    """Return where the story begins if the line behind a credit that ends the head is its caption."""
    if draft.caption is not None or row[end - 1] != "C" or draft.credit is None:
        return end
    line = caption_behind([feature.line for feature in features], end)
    is_shown = line is not None and (draft.shows_captions or shows_somebody(line.text))
    if line is None or (line.gap > 0 and not is_shown):
        return end
    if line.gap and not draft.shows_captions:
        draft.guess("caption", "perhaps-first-line")
    draft.caption = line.text
    draft.use(line, "caption")
    return end + 1


def _take_caption_above(draft: Draft, above: list[Feature], row: str) -> None:
    """Take the page's own sentence above the headline for the caption where the credit has no other."""
    if draft.caption is not None or draft.credit is None:
        return
    own = [
        one.line
        for one, part in zip(above, row, strict=False)
        if part == "f" and one.looks in OWN and not one.line.is_known and one.line.text.endswith(".")
    ]
    if len(own) == 1 and own[0].words >= TITLE:
        draft.caption = own[0].text
        draft.use(own[0], "caption")
        draft.guess("caption", "sentence-above-headline")


@lru_cache(maxsize=2048)  # most pages of a site have one of a few heads
def _row_of(template: Template, looks: tuple[Looks, ...]) -> str:
    return row_of(looks, template.order, template.parts)


_SAYS_I = re.compile(r"^[^“\"]*\bI(?:['’](?:m|d|ve|ll))? [a-z]")
_FIELDS = {
    "H": "headline",
    "E": "dek",
    "X": "caption",
    "C": "credit",
    "B": "bylines",
    "D": "published",
    "S": "section",
}


def _doubt(draft: Draft, row: str, features: list[Feature], template: Template, title: int) -> None:
    """Mark what stands elsewhere than on the site's other pages, is missing, or could be another part.

    `title` is the place of the headline, or where it would be.
    """
    end = row.index(STORY) if STORY in row else len(row)
    for before, part in pairwise(row[: end + 1]):
        if before in "HEXC" and template.order[before].get(part, SELDOM) <= SELDOM:
            for one in {before, part} & set("EXC"):
                draft.guess(_FIELDS[one], "unlike-other-pages")
    below = zip(features[title:end], row[title:], strict=False)
    if any(part == "F" and one.looks in OWN for one, part in below):
        draft.guess("dek", "unlike-other-pages")
    for part in template.usual:
        if part not in row[:end].upper() and not (part == "D" and draft.published):
            draft.guess(_FIELDS[part], "missing")
    _doubt_last(draft, row, features, end)


def _doubt_last(draft: Draft, row: str, features: list[Feature], end: int) -> None:
    """Mark what could be the story's first line, and what its first line could be."""
    if row[end - 1 : end] == "E":
        draft.guess("dek", "line-under-headline")
    if end < len(features) and features[end].line.words <= SHORT:
        if draft.dek is None:
            draft.guess("dek", "perhaps-first-line")
        if draft.caption is None and draft.credit is not None:
            draft.guess("caption", "perhaps-first-line")


def see_fields(lines: list[Line], seen: list[Seen], template: Template) -> None:
    """Know the lists of tags, and the links to other stories, that the site labels in its own way."""
    labels = tuple(affix[:-1] for affix in template.wording.affixes if affix.endswith(": *"))
    for place, line in enumerate(lines):
        if line.fate or line.words > 30 or seen[place].fields is not None:
            continue
        lowered = line.text.lower()
        if seen[place].why is None and lowered.startswith(labels) and _is_link(line):
            seen[place] = Seen("related", "related-template", own="sure")
        affix = next((one for one in template.tags if lowered.startswith(one[:-1])), "")
        if affix:
            tags = split_list(line.text[len(affix) - 1 :])
            seen[place] = Seen("tags", "tags-template", own="sure", fields=FieldLine("tags", tags=tags))


def _is_link(line: Line) -> bool:
    """Say whether a line could lead to another story: it reads like a headline behind the site's label."""
    return (
        line.words > 4
        and not line.is_sentence
        and parse_photo(line.text) is None
        and parse_byline(line.text) is None
    )


def _name_paper(draft: Draft, template: Template, above: list[Line]) -> None:
    keys = {line.key for line in draft.lines if line.key}
    paper, tagline = line_key(template.paper), line_key(template.tagline)
    if paper and draft.publication is None and (paper in keys or any(paper in key for key in keys)):
        draft.publication = template.paper
        if "publication" in template.guessed:
            draft.guess("publication", "from-other-pages")
    if tagline and draft.tagline is None and any(line.key == tagline for line in above):
        draft.tagline = template.tagline
        if "tagline" in template.guessed:
            draft.guess("tagline", "beside-paper")


def _drop_copies(draft: Draft, window: list[Line]) -> None:
    """Take away what is printed again right above the story or as its first line: headline and dek."""
    key = "".join(filter(str.isalnum, line_key(draft.headline)))
    for line in window:
        if key and not line.fate and line.words <= 40 and "".join(filter(str.isalnum, line.key)) == key:
            draft.remove(line, "repeat", "headline-again")
