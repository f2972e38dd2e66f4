"""Files of plain text, one page each, and what the pages of a site have in common."""

import logging
import posixpath
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import BinaryIO

from articles.readers.digests import digest_of
from articles.readers.document import LARGEST_TO_TRAVEL, Entry, ParsedDocument, Problem
from articles.readers.findings import Findings
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.head.masthead import could_be_motto
from articles.readers.plain_text.lines import ABOVE, Line, line_key, site_key
from articles.readers.plain_text.mending.picture_buttons import pull_out_buttons
from articles.readers.plain_text.mending.residue import pull_out_residue
from articles.readers.plain_text.mending.splitting import short_lines, split_lines
from articles.readers.plain_text.reader import MAX_BYTES, read_draft, read_plain_text, text_of
from articles.readers.plain_text.template.learning import learn
from articles.readers.plain_text.template.value import Template, load
from articles.readers.plain_text.words.papers import describes_paper

logger = logging.getLogger(__name__)

# So many lines at a page's top count as such too: a headline stands on other pages as well, but not there.
_TOP = 8
_LONGEST = 25  # words; no longer line is taken for furniture because it comes again
_FEWEST_TO_LEARN = 5
_BARE = 2  # lines that a page begins with of which only the story was kept: its first, perhaps below a day
_FEWEST_HEADED, _ALIKE_AT_TOP = 3, 0.6  # pages with heads, and the share of them that has a line in common
_HEAD_FIELDS = (
    "headline",
    "dek",
    "bylines",
    "published",
    "section",
    "caption",
    "credit",
    "publication",
    "tagline",
)
_MOST_PLATES = 0.6  # of the pages on which the rules read the same paper or tagline
_LIST = 4  # lines of a block that is one of labels
_MOST_ABOVE = 40  # lines of a page among which its paper's tagline stands
_ALIKE = 0.95  # of the fields that template and rules read from a site's pages
# A page of more bytes or lines is none of a site's: it is not counted.
_LARGEST_PAGE = 200_000
_MOST_LINES = 5_000


def survey(file: BinaryIO, source: str, findings: Findings) -> None:
    """Count the short lines of a page for its folder."""
    text = _page_in(file.read(_LARGEST_PAGE + 1), source)
    findings.count_page(posixpath.dirname(source), _keys(list(short_lines(text))), text)


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Entry | Problem]:
    """Yield the one document of a file, read with what is known of its site.

    The known lines that stand in it are part of its digest: it is read anew when more of them are known.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Problem(source, "too-large", f"> {MAX_BYTES // 1_000_000} MB")
        return
    folder = posixpath.dirname(source)
    try:
        _learn_template(folder, findings)
    except Exception:
        # Each of its pages still has a story.
        logger.exception("what the pages of %s have in common could not be learned", folder)
        findings.templates[folder] = ""
    text = _page_in(data, source) if findings.learned or findings.furniture() else ""
    known, template = _known_of(text, folder, findings) if text else (frozenset(), "")
    yield Entry(
        source,
        digest_of(data, *sorted(known), template) if text else digest_of(data),
        partial(_parse, data, source, known, template),
        travels=len(data) <= LARGEST_TO_TRAVEL,
    )


def _parse(data: bytes, source: str, known: frozenset[str], template: str) -> ParsedDocument | Problem:
    return read_plain_text(data, source=source, known=known, template=load(template))


def _known_of(text: str, folder: str, findings: Findings) -> tuple[frozenset[str], str]:
    """Return what is known of a page's site: those lines that stand in it, and the template that fits."""
    keys = _keys(list(short_lines(text)))
    return findings.known_in(keys), _template_in(findings.templates_for(folder, keys), keys)


def _page_in(data: bytes, source: str) -> str:
    """Return the text of a page such as sites have; empty for what is none, or is too large."""
    text = text_of(data, source) if len(data) <= _LARGEST_PAGE else ""
    return "" if isinstance(text, Problem) or text.count("\n") > _MOST_LINES else text


def _keys(lines: Sequence[tuple[str, int]]) -> set[str]:
    """Return the keys of a page's short lines, and once more as such of those at its top."""
    above = {f"{ABOVE}{site_key(key)}" for key, words in lines[:_TOP] if words < _LONGEST}
    # What ends with a comma greets or takes leave.
    return above | {site_key(key) for key, words in lines if words < _LONGEST and key[-1] != ","}


def _learn_template(folder: str, findings: Findings) -> None:
    """Learn how the pages of a folder are laid out, once, from some of them.

    Where the rules read their heads alike, they are left to the rules, which know more of each line. Pages of
    which nothing but the story was kept tell nothing of the others.
    """
    sample = findings.sample_of(folder) if folder not in findings.templates else []
    pages = [lines for text in sample if (lines := split_lines(text))]
    for lines in pages:
        pull_out_residue(lines)
        pull_out_buttons(lines)
    if len(pages) < _FEWEST_TO_LEARN:
        return
    pages = _with_heads(pages) or pages
    template = learn(pages)
    by_rules = replace(template, reads_heads=False)
    alike = total = 0
    plates: Counter[tuple[str, str]] = Counter()
    for text in sample:
        known = findings.known_in(_keys([(line.key, line.words) for line in split_lines(text) if line.key]))
        one, two = (
            read_draft(split_lines(text), source="", known=known, template=each)
            for each in (template, by_rules)
        )
        if not isinstance(two, Problem):
            plates.update([("paper", two.publication or ""), ("tagline", two.tagline or "")])
        if not isinstance(one, Problem) and not isinstance(two, Problem):
            alike += sum(getattr(one, name) == getattr(two, name) for name in _HEAD_FIELDS)
        total += len(_HEAD_FIELDS)
    chosen = by_rules if alike >= _ALIKE * total else _with_plate(template, plates, pages)
    findings.templates[folder] = chosen.dump()


def _with_heads(pages: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the pages of a site that begin with more than their story, if these have a line in common."""
    headed = [lines for lines in pages if not any(map(_is_text, lines[:_BARE]))]
    above = (takewhile(lambda line: not _is_text(line), lines[:_MOST_ABOVE]) for lines in headed)
    shared = Counter(key for lines in above for key in {line.key for line in lines if _may_be_top(line)})
    least = max(_FEWEST_HEADED, _ALIKE_AT_TOP * len(headed))
    return headed if shared and max(shared.values()) >= least else []


def _may_be_top(line: Line) -> bool:
    mark = classify(line.text) if line.key else None
    return line.key != "" and (mark is None or mark.kind != "advertisement")


def _is_text(line: Line) -> bool:
    """Say whether a line can only be a story's: no banner that asks for gifts."""
    return line.is_prose and classify(line.text) is None


def _with_plate(
    template: Template, plates: Counter[tuple[str, str]], pages: Sequence[list[Line]]
) -> Template:
    """Return a template with paper and tagline as the rules read them on most pages, where it has none."""
    likely = [one for one, count in plates.most_common() if count >= _MOST_PLATES * len(pages)]
    paper = next((value for name, value in likely if name == "paper" and value), "")
    tagline = next(
        (value for name, value in likely if name == "tagline" and _could_be_tagline(value, pages)), ""
    )
    return replace(template, paper=template.paper or paper, tagline=template.tagline or tagline)


def _is_in_list(lines: list[Line], place: int) -> bool:
    """Say whether a line stands in a block of four or more, as labels do."""
    first, end = place, place + 1
    while first and not lines[first].gap:
        first -= 1
    while end < len(lines) and not lines[end].gap:
        end += 1
    return end - first >= _LIST


def _could_be_tagline(text: str, pages: Sequence[list[Line]]) -> bool:
    key = line_key(text)
    is_label = any(
        line.key == key and (line.is_row or _is_in_list(lines, place))
        for lines in pages
        for place, line in enumerate(lines[:_MOST_ABOVE])
    )
    return not is_label and (could_be_motto(text) or describes_paper(text))


def _template_in(templates: list[str], keys: set[str]) -> str:
    """Return the template that fits a page best: the page has most of the lines that its site's have."""
    found = [(text, template) for text in templates if (template := load(text))]
    fit = [(len(keys.intersection(template.anchors)), template.pages, text) for text, template in found]
    best = max(fit, default=(0, 0, ""))
    return best[2] if best[0] else ""
