"""What crawlers and copying leave in a page's first lines: set right before the head is read."""

import re

from articles.readers.document import ParsedByline
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.mending.meta_blocks import mark_labels
from articles.readers.plain_text.mending.picture_buttons import pull_out_buttons
from articles.readers.plain_text.mending.residue import pull_out_residue
from articles.readers.plain_text.words.bylines import parse_people
from articles.readers.plain_text.words.dates import first_date
from articles.readers.plain_text.words.names import clean_name, normal_case

_FIRST_LINES = 60
_LABEL_WORDS = 4  # a menu's label with a quote that lost its partner
_ABOVE = 12  # an address further down that no word names is a link of the story's
_CRAWLER_DATE = re.compile(r"^date\s+(\d{4}-\d{2}(?:-\d{2})?)\b\s*")
_ADDRESS = re.compile(r"^(?:(?:source|url|link|from)\s*:\s*)?(https?://\S+)$", re.IGNORECASE)
_ADDRESS_DATE = re.compile(r"/(\d{4})/(\d{2})/(\d{2})/")
_SLUG_WORD = re.compile(r"[^\W_]+")
_LONGEST_TITLE = 40  # words
_TITLED, _ALIKE = 3, 0.75  # words of an address, and how many of them a title has
# `Posted by Maya OkaforJune 11, 2021Leave a comment`: theme parts that lost the space between them.
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ\d])(?=(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December) \d{1,2}, \d{4})|(?<= \d{4})(?=(?:Leave a|Comments?|No Comments?|By |Posted|Updated)\b)"
)
_GLUED_BY = re.compile(r"^((?:Posted|Published|Written) (?:by|on|in))(?=[A-ZÀ-Þ\d])")
_WITH_COMMENTS = re.compile(r"\s+(?:leave a (?:comment|reply)|(?:no|\d+) comments?)$", re.IGNORECASE)
_RUN_IN = re.compile(
    r"^(?:BY|POR):?\s+((?:[^\W\d_a-z][A-ZÀ-Þ'’.\-]*\s+){2,4}?)(?=[“\"‘«]?[A-ZÀ-Þ](?:[a-zà-ÿ’']|"
    r"\s[a-zà-ÿ])|[A-ZÀ-Þ][A-ZÀ-Þ. ]{2,24}(?:, [^—–]{2,12})? [—–-] )"
)


def set_right(draft: Draft) -> None:
    """Read and remove such leftovers; the lines that hold more than one thing are cut."""
    _pull_out(draft)
    mark_labels(draft.lines)
    _take_own_address(draft)
    for line in draft.lines[:3]:
        _take_crawler_date(draft, line)
    for place, line in enumerate(draft.lines[:_FIRST_LINES]):
        if line.words == 1:
            is_above = place < min(_ABOVE, len(draft.lines) - 1)
            _take_single_word(draft, line, is_above=is_above)
        elif line.words <= _LABEL_WORDS and line.text[-1] == '"':
            _drop_lost_quote(line)
        elif line.text.startswith("# ") and line.words <= 40:
            line.change(line.text.lstrip("# ") or line.text)
        elif line.words <= 24 and (", 20" in line.text or ", 19" in line.text) and _GLUED.search(line.text):
            line.change(_GLUED_BY.sub(r"\1 ", _GLUED.sub(" | ", line.text)))
        elif line.words <= 24 and _GLUED_BY.match(line.text):
            line.change(_GLUED_BY.sub(r"\1 ", line.text))
        elif line.words <= 16 and _WITH_COMMENTS.search(line.text) and first_date(line.text):
            line.change(_WITH_COMMENTS.sub("", line.text))
        elif line.text.startswith(("BY", "POR")):
            _cut_run_in_byline(draft, line)


def _pull_out(draft: Draft) -> None:
    for line, kind, rule in pull_out_residue(draft.lines):
        draft.remove(line, kind, rule)
    for line in pull_out_buttons(draft.lines):
        draft.remove(line, "photo", "picture-button")


def _drop_lost_quote(line: Line) -> None:
    if line.text.count('"') == 1:
        line.change(line.text[:-1].rstrip() or line.text)


def _take_crawler_date(draft: Draft, line: Line) -> None:
    """Read the `date 2023-11-09` that crawlers put before a page."""
    match = _CRAWLER_DATE.match(line.text)
    if match is None:
        return
    draft.published = draft.published or first_date(match.group(1))
    rest = line.text[match.end() :]
    if rest:
        line.change(rest)
    else:
        draft.use(line, "published")


def _take_own_address(draft: Draft) -> None:
    """Read the page's address where it is the last line: its last part has the words of a title above."""
    last = draft.lines[-1]
    address = _ADDRESS.match(last.text) if last.words <= 2 and "://" in last.text else None
    if address is None or draft.url:
        return
    slug = set(_SLUG_WORD.findall(address.group(1).rstrip("/").rpartition("/")[2].lower()))
    above = draft.lines[:-1][:_FIRST_LINES]
    titles = (set(_SLUG_WORD.findall(line.key)) for line in above if line.words <= _LONGEST_TITLE)
    if len(slug) >= _TITLED and any(len(slug & title) >= _ALIKE * len(slug) for title in titles):
        draft.url = address.group(1)
        draft.use(last, "url")


def _take_single_word(draft: Draft, line: Line, *, is_above: bool) -> None:
    address = _ADDRESS.match(line.text)
    if address and is_above:
        draft.url = draft.url or address.group(1)
        draft.use(line, "url")
    elif line.text.count("+") >= 3 and len(line.text) < 400:
        # A picture's alternative text as some loaders leave it.
        line.change(line.text.replace("+", " ").strip())
    elif line.text.count("_") >= 3 and len(line.text) < 400:
        draft.remove(line, "photo", "file-name")


def date_of_address(url: str | None) -> str | None:
    """Return the `YYYY-MM-DD` that an address such as `/2024/10/16/comet-roof/` holds."""
    match = _ADDRESS_DATE.search(url or "")
    return "-".join(match.groups()) if match else None


def _cut_run_in_byline(draft: Draft, line: Line) -> None:
    """Take `BY MAYA OKAFOR` off the sentence that it runs into."""
    match = _RUN_IN.match(line.text)
    if match is None or line.words < 8 or draft.bylines:
        return
    names = normal_case(clean_name(match.group(1)))
    people = parse_people(names, explicit=False)
    if people:
        draft.bylines.extend(ParsedByline(person.name) for person in people)
        line.change(line.text[match.end() :])
