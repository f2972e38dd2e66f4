"""Read a page of a student newspaper that was left as plain text."""

from collections.abc import Container
from dataclasses import replace

from articles.readers.decoding import decode, looks_like_markup
from articles.readers.document import ParsedDocument, Problem
from articles.readers.plain_text.body import build_blocks
from articles.readers.plain_text.body_photos import clear_photos
from articles.readers.plain_text.body_quotes import clear_quotes
from articles.readers.plain_text.doubts import mark_doubts
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.front_matter import take_front_matter
from articles.readers.plain_text.head.issue import take_issue_date
from articles.readers.plain_text.head.origin import take_origin
from articles.readers.plain_text.head.reading import forget_repeats, read_head
from articles.readers.plain_text.head.subheads import keep_subhead, take_dek_of_head, take_lone_subhead
from articles.readers.plain_text.head.title import section_of_window
from articles.readers.plain_text.lines import ABOVE, SENTENCE_END, Line, line_key, site_key
from articles.readers.plain_text.mending.compound import set_apart
from articles.readers.plain_text.mending.dumps import undo_dump
from articles.readers.plain_text.mending.markdown import without_links
from articles.readers.plain_text.mending.meta_blocks import take_end_tags
from articles.readers.plain_text.mending.oddities import date_of_address, set_right
from articles.readers.plain_text.mending.splitting import split_lines
from articles.readers.plain_text.mending.wrapping import join_broken
from articles.readers.plain_text.tail.below import settle
from articles.readers.plain_text.tail.fields import contributors, take_fields
from articles.readers.plain_text.tail.looking import look, look_again
from articles.readers.plain_text.tail.plate import (
    in_small_letters,
    paper_of_credits,
    take_described_plate,
    take_foot_plate,
)
from articles.readers.plain_text.tail.signatures import take_end_byline, take_end_date
from articles.readers.plain_text.template.reading import read_templated_head, see_fields
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.words.dates import first_date
from articles.readers.plain_text.words.language import detect_language
from articles.readers.plain_text.words.papers import mentioned_paper, same_paper

MAX_BYTES = 20_000_000
MAX_LINES = 200_000
_FOOT_LINES = 60
_HINT_WORDS = 90  # of a paragraph that tells the rules for comments
_DENSE = 8  # lines
_OPEN = 5  # words of a line that could be part of a sentence
_CUT = 18  # words: a sentence that furniture cuts in two has as many, two lines of verse have not
_MANY = 6  # lines that several pages have, amid a story


def read_plain_text(
    data: bytes, *, source: str, known: frozenset[str] = frozenset(), template: Template | None = None
) -> ParsedDocument | Problem:
    """Read one article from the bytes of a text file.

    `source` is the file's path as it was given; it goes into the result. `known` are the keys of lines that
    are furniture of its site, told by other pages; `template` is what these tell of its layout. Returns a
    `Problem` with a reason code if the file holds no article: `empty`, `too-large`, `too-many-lines`,
    `binary`, `markup`, `no-body`.
    """
    text = text_of(data, source)
    if isinstance(text, Problem):
        return text
    draft = read_draft(split_lines(text), source=source, known=known, template=template)
    if template is not None and not template.reads_heads and _has_sites_title(draft, template):
        by_place = replace(template, reads_heads=True)
        draft = read_draft(split_lines(text), source=source, known=known, template=by_place)
    if isinstance(draft, Problem) and template is not None and template.reads_heads:
        by_rules = replace(template, reads_heads=False)  # it took the whole story for the head
        draft = read_draft(split_lines(text), source=source, known=known, template=by_rules)
    return draft if isinstance(draft, Problem) else draft.finish(source)


def _has_sites_title(draft: Draft | Problem, template: Template) -> bool:
    """Say whether the rules took a line of nearly all pages for the headline, or found none."""
    if isinstance(draft, Problem) or draft.has_front_matter or draft.is_titled_as_paper:
        return False
    key = site_key(line_key(draft.headline))
    return not key or key in template.wording.constants


def read_draft(
    lines: list[Line],
    *,
    source: str,
    known: frozenset[str] = frozenset(),
    template: Template | None = None,
) -> Draft | Problem:
    """Return what was read of lines, with the fate of every one."""
    if not lines:
        return Problem(source, "empty", "no line holds any text")
    for line in lines if known else ():
        key = site_key(line.key)
        line.is_known = key in known and not line.is_prose
        is_constant = template is not None and key in template.wording.constants
        line.is_above = line.is_known and (is_constant or f"{ABOVE}{key}" in known)
        line.is_listed = line.is_known and not line.is_above and template is not None
    if known:
        _forget_shared_text(lines, template.below if template else ())
    draft = _read_lines(lines, template)
    if not draft.blocks or _only_titles(draft):
        return Problem(f"{source}:{lines[-1].numbers[-1]}", "no-body", "only a head or furniture; no story")
    return draft


def _forget_shared_text(lines: list[Line], closing: Container[str]) -> None:
    """Let lines be the story's that several pages share, where they are most of what could be one.

    So are the verses, the questions and the headings of a series.
    """
    own = [place for place, line in enumerate(lines) if not line.is_known and line.words >= 4]
    last = max(own, default=0)
    is_verse = not any(lines[place].is_prose for place in own)
    if is_verse:
        closed = (place for place in range(last, len(lines)) if site_key(lines[place].key) in closing)
        last = next(closed, len(lines))
    shared = [
        line
        for line in lines[:last]
        if line.is_known and not line.is_above and site_key(line.key) not in closing
    ]
    if is_verse or (len(shared) >= _MANY and len(shared) > len(own)):
        for line in shared:
            line.is_known = is_verse and line.words < 3


def text_of(data: bytes, source: str) -> str | Problem:
    """Return a file's text, or why it holds no page of plain text."""
    if len(data) > MAX_BYTES:
        return Problem(source, "too-large", f"{len(data)} bytes; at most {MAX_BYTES}")
    if looks_like_markup(data):
        return Problem(source, "markup", "a web page or feed, not plain text")
    text = decode(data)
    if text is None:
        return Problem(source, "binary", "no text in any known encoding")
    if text.count("\n") + text.count("\r") > MAX_LINES:
        return Problem(source, "too-many-lines", f"at most {MAX_LINES}")
    return without_links(text)


def _only_titles(draft: Draft) -> bool:
    """Say whether nothing but titles is left: a front page or a list of results, no story."""
    dates = sum(1 for line in draft.lines if line.fate == "published")
    dates += sum(1 for line in draft.removed if line.kind == "date")
    if draft.bylines or draft.credit or draft.has_front_matter or dates == 1:
        return False
    return all(
        block.kind != "blockquote"
        and ("\n" not in block.text or dates > 1)
        and len(block.text) < 120
        and not SENTENCE_END.search(block.text)
        for block in draft.blocks
    )


def _read_lines(lines: list[Line], template: Template | None) -> Draft:
    draft = Draft(lines)
    if template is not None:
        draft.shows_captions = not template.captions_beside
        draft.shows_captions_above = template.shows_captions_above()
    take_front_matter(draft)
    undo_dump(draft)
    set_right(draft)
    set_apart(draft)
    start = next((place for place, line in enumerate(lines) if not line.fate), len(lines))
    hints = _paper_hints(lines[start:])
    seen = look(lines[start:])
    first = start
    if draft.has_front_matter:
        start = forget_repeats(draft, lines, start)
        draft.publication = draft.publication or (hints[0] if hints else None)
    else:
        take_origin(draft, start)
        found = read_templated_head(draft, start, template) if template and template.reads_heads else -1
        start = found if found >= 0 else read_head(draft, start, hints, contributors(seen))
        start = keep_subhead(draft, start)
    take_described_plate(draft, lines[start:])
    if draft.published is None and (template is None or "D" not in template.usual):
        take_issue_date(draft, lines[:start], is_site=template is not None)
    seen = look_again(lines[start:], seen[start - first :], below_box=draft.presents_writer(start - 1))
    below = lines[start:]
    if template:
        see_fields(below, seen, template)
    settle(draft, below, seen, *((template.below, template.always) if template else ()))
    take_fields(draft, below, seen)
    if not draft.has_front_matter:
        take_foot_plate(draft, below, seen, hints)
    clear_quotes(draft, below)
    clear_photos(draft, below)
    take_dek_of_head(draft)
    take_end_date(draft)
    take_end_tags(draft)
    take_end_byline(draft)
    take_end_date(draft)
    draft.blocks = build_blocks(_story(draft), is_dense=_is_dense(draft.lines))
    take_lone_subhead(draft)
    _give_back(draft)
    _finish(draft)
    mark_doubts(draft, hints, template)
    return draft


def _give_back(draft: Draft) -> None:
    """Let what seemed the caption be the story where no other text is: it stands apart from the credit.

    The writer's name alone, printed again below it, is none.
    """
    story = [line for line in draft.lines if line.fate == "body"]
    writers = {line_key(person.name) for person in draft.bylines}
    if any(line.key not in writers for line in story):
        return
    for place, line in enumerate(draft.lines):
        is_apart = line.gap > 0 and place > 0 and draft.lines[place - 1].fate == "credit"
        if line.fate == "caption" and line.text == draft.caption and is_apart:
            line.fate, draft.caption = "", None
            for name in story:
                draft.use(name, "bylines")
            draft.blocks = build_blocks(_story(draft))
            return


def _paper_hints(lines: list[Line]) -> list[str]:
    """Return the names that foot, donation box and newsletter give the paper, each once."""
    near = lines if len(lines) <= 3 * _FOOT_LINES else [*lines[:_FOOT_LINES], *lines[-2 * _FOOT_LINES :]]
    found = (mentioned_paper(line.text) for line in near if line.words <= _HINT_WORDS)
    return list(dict.fromkeys(name for name in found if name))


def _is_dense(lines: list[Line]) -> bool:
    """Say whether a page's lines stand right below each other, those of its head and foot as well."""
    return len(lines) >= _DENSE and not any(line.gap for line in lines[1:])


def _story(draft: Draft) -> list[Line]:
    """Return the lines of the story; a sentence that furniture interrupts is one line."""
    story: list[Line] = []
    is_cut = False
    for line in draft.lines:
        if line.fate:
            is_cut = bool(story)
            continue
        if is_cut and _goes_on(story[-1], line):
            story[-1].change(join_broken(story[-1].text, line.text))
        else:
            story.append(line)
        draft.use(line, "body")
        is_cut = False
    return story


def _goes_on(above: Line, below: Line) -> bool:
    is_open = above.words >= _OPEN and above.text[-1] not in '.!?:;”"’)'
    is_verse = above.words + below.words < _CUT
    return is_open and below.text[0].islower() and below.words >= _OPEN and not is_verse


def _finish(draft: Draft) -> None:
    """Tidy what is left over and mark what an editor should look at."""
    draft.language = draft.language or detect_language(" ".join(block.text for block in draft.blocks[:40]))
    if not draft.headline:
        draft.guess("headline", "missing")
    if draft.section is None and not draft.has_front_matter:
        draft.section = section_of_window(draft)
    if draft.section and draft.publication and same_paper(draft.section, draft.publication):
        draft.section = None  # "Published in The Harrier"
    if draft.publication is None:
        draft.publication = paper_of_credits(draft)
        draft.guess("publication", "from-credit" if draft.publication else "missing")
    draft.publication = in_small_letters(draft)
    if draft.published is None:
        elsewhere = first_date(draft.headline) or first_date(date_of_address(draft.url) or "")
        draft.published = elsewhere
        draft.guess("published", "from-headline-or-address" if elsewhere else "missing")
