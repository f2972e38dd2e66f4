"""What looks like the first subhead of a story, or like none: a section's name, the dek below a byline."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.head.choosing import loose_key
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.dates import first_date
from articles.readers.plain_text.words.vocabulary import SECTIONS

_LABEL = 3  # words of a subhead that is like a section's name
_FEWEST = 2  # more of them further down
_DEK_WORDS, _BLOCKS = 4, 3  # of a dek at least; of a story that has one below its byline
_LONGEST_DEK = 24  # words
_SIGNED = {"bylines", "published", "credit", "caption"}


def keep_subhead(draft: Draft, start: int) -> int:
    """Give the line right above the story back to it where more labels of its kind part the story.

    Returns the place of the story's first line. Writer or day stand above such a subhead.
    """
    lines = draft.lines
    line = lines[start - 1]
    is_label = start > 1 and line.key in SECTIONS and line.gap > 0 and line.fate in {"section", "removed"}
    if not is_label or not any(one.fate in _SIGNED for one in lines[: start - 1]):
        return start
    if sum(_is_subhead(lines, place) for place in range(start + 1, len(lines) - 1)) < _FEWEST:
        return start
    if line.fate == "section":
        draft.section = next((one.text for one in lines[: start - 1] if one.fate == "section"), None)
    draft.removed = [one for one in draft.removed if one.line not in line.numbers]
    line.fate = ""
    draft.guess("section", "several")
    return start - 1


def take_lone_subhead(draft: Draft) -> None:
    """Take the first line of the story for the dek where it alone looks like a subhead: none parts the rest.

    Some themes print it below byline and day. A picture's words that stand there once more go.
    """
    first = draft.blocks[0] if len(draft.blocks) >= _BLOCKS else None
    is_alone = first is not None and [one for one in draft.blocks if one.kind == "h2"] == [first]
    if first is None or not is_alone or draft.dek or not draft.headline:
        return
    if first.text.count(" ") < _DEK_WORDS - 1 or first.text[-1] in "?:" or first_date(first.text):
        return
    line = next(line for line in draft.lines if line.fate == "body")
    draft.blocks = draft.blocks[1:]
    if draft.caption and loose_key(first.text) in loose_key(draft.caption):
        draft.remove(line, "repeat", "caption-again")
        return
    draft.dek = first.text
    draft.use(line, "dek")
    draft.guess("dek", "line-under-headline")


def take_dek_of_head(draft: Draft) -> None:
    """Take what stands below the byline, in one block with it and the headline, for the dek.

    A picture ends that block, or the story stands further from it than its paragraphs from each other.
    """
    lines = draft.lines
    title = next((place for place, line in enumerate(lines) if line.fate == "headline"), len(lines))
    end = next((place for place in range(title + 1, len(lines)) if lines[place].gap), len(lines))
    free = [place for place in range(title + 1, end) if not lines[place].fate]
    if draft.dek or len(free) != 1 or end + 1 >= len(lines):
        return
    line, gap = lines[free[0]], lines[end + 1].gap
    is_apart = lines[end].gap > gap > 0 or (gap > 0 and free[0] + 1 < end)
    is_signed = lines[free[0] - 1].fate in {"bylines", "published"}
    is_open = line.text[-1] in ",:" or line.is_note
    if is_apart and is_signed and _DEK_WORDS <= line.words <= _LONGEST_DEK and not is_open:
        draft.dek = line.text
        draft.use(line, "dek")
        draft.guess("dek", "line-under-headline")


def _is_subhead(lines: list[Line], place: int) -> bool:
    line, below = lines[place : place + 2]
    is_label = line.words <= _LABEL and line.gap > 0 and below.gap > 0 and line.text[0].isupper()
    is_title = is_label and not line.is_sentence and line.text[-1] not in ",;:" and below.is_sentence
    return is_title and not below.fate and classify(line.text) is None
