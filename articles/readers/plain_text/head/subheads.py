"""The first subhead of a story that is called like a section: "Track and field" above short news."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.vocabulary import SECTIONS

_LABEL = 3  # words of a subhead that is like a section's name
_FEWEST = 2  # more of them further down
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


def _is_subhead(lines: list[Line], place: int) -> bool:
    line, below = lines[place : place + 2]
    is_label = line.words <= _LABEL and line.gap > 0 and below.gap > 0 and line.text[0].isupper()
    is_title = is_label and not line.is_sentence and line.text[-1] not in ",;:" and below.is_sentence
    return is_title and not below.fate and classify(line.text) is None
