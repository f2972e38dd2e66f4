"""The headline of a page's story."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.body.signed import says_by
from articles.readers.html_page.elements.blocks import Block, bare
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.head.dek import could_be_dek
from articles.readers.html_page.head.paper import title_of
from articles.readers.html_page.looking import FOOT_LINES, MOST_ELEMENTS, Looking, is_simple
from articles.readers.html_page.site import TITLE_PARTS
from articles.readers.plain_text.furniture import is_issue_line
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.papers import looks_like_paper, same_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS

_PART = re.compile(r"\s*[|•·]\s*")
_LONGEST_ISSUE = 5  # words beside its date
_SET_OFF = ("div", "p", "b", "strong", "font", "big", "span", "td")
_MOST_SET_OFF = 300
_OVER_BYLINE, _OVER_STORY = "line over the byline", "line over the story"
_OVER = 2  # lines
_HEAD = 4  # lines from an issue's number to the story
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BOLD = ("b", "strong", "big", "font", *_HEADINGS)
_LONGEST_HEADLINE = 300  # characters
_STORIES = {"article", "story", "post", "entry", "news", "lbl"}
_BEGUN = 2  # spaces in the beginning of a headline


_Printed = tuple[str, HtmlElement, str]  # origin, element and text


def read_headline(look: Looking) -> None:
    """Take the headline as it is printed; what machines are told says which of several it is."""
    told = _told(look)
    titled = {bare(part) for _, text in told for part in TITLE_PARTS.split(text)}
    best = _printed(look, told, titled)
    if len(titled) == 1 and (best is None or best[0] == "line in the title"):
        best = _only_heading(look, told[0][1]) or best
    is_title = best is not None and len(titled) == 1 and bare(best[2]) in titled
    over = _line_over_byline(look, best[1] if best else None) if best is None or is_title else None
    if best is None or (is_title and _is_papers(look, best, over)):
        if over is not None and best is not None:
            look.head.publication = look.head.publication or best[2]
        best = over or best
    if best is not None:
        look.head.headline = _without_quotes(best[2], told)
        look.say("headline", best[0], best[1])
        told = [one for one in told if one[0] != "title"] or told
        if best[0] == _OVER_BYLINE:
            look.guess("headline", "line-above-byline")
        elif best[0] == _OVER_STORY:
            look.guess("headline", "by-place")
        elif told and not any(_alike(best[2], text) for _, text in told):
            look.guess("headline", "sources-disagree")
    elif told:
        look.head.headline = _printed_part(look, told[0][1])
        look.say("headline", told[0][0])
        if told[0][0] == "title" and look.head.publication is None:
            look.guess("headline", "from-title")


def _told(look: Looking) -> list[tuple[str, str]]:
    """Return what machines are told, without the paper's name."""
    paper = look.head.publication
    told = [("json-ld headline", look.data.text("headline") or "")]
    told += [
        (f"meta {name}", text) for name, text in [look.data.first("og:title", "twitter:title") or ("", "")]
    ]
    told += [("title", title_of(look))]
    told = [(origin, without_paper(text, paper)) for origin, text in told if text]
    own = [(o, text) for o, text in told if text and not (_is_paper(text, paper) or _is_of_issue(text))]
    return [one for one in own if not look.site.has_title(one[1])] or own or told


def _printed(look: Looking, told: Sequence[tuple[str, str]], titled: set[str]) -> _Printed | None:
    """Return the printed line that is the headline most likely."""
    paper = look.head.publication
    printed = [
        (origin, element, text)
        for origin, element in look.found("headline")
        if (text := text_of(element)) and len(text) <= 500
    ]
    printed += [
        ("heading in the title", element, text)
        for name in ("h2", "h3")
        for element in look.page.all(name)[:MOST_ELEMENTS]
        if bare(text := text_of(element)) in titled and text
    ]
    printed = [one for one in printed if not look.site.has(one[1])]
    keys = {bare(text) for _, text in told}
    whole = next((one for one in printed if bare(one[2]) in keys), None)
    if whole is not None:
        return whole
    # Of several headings that stand in the title, the shorter ones name paper and section.
    own = [one for one in printed if not _is_paper(one[2], paper)]
    in_title = [one for one in own if bare(one[2]) in titled or _begins_one(one[2], keys)]
    # Before headings of a lower rank behind it, which may be those of boxes in the story.
    first = next((one for one in own if one[1].tag == "h1"), None)
    if first is None or (own and look.page.place(own[0][1]) < look.page.place(first[1])):
        first = next(iter(own), None)
    best = max(_without_papers(look, in_title, own), key=lambda one: len(one[2]), default=first)
    best = best or next(_lines_named(look), None) or _line_begun_in(look, told)
    best = best or next(_lines_in(look, titled - {bare(paper or "")}), None)
    if best is None and not (told and not _is_paper(told[0][1], paper)):
        return next(iter(printed), None)
    return best


def _without_papers(
    look: Looking, in_title: Sequence[_Printed], own: Sequence[_Printed]
) -> Sequence[_Printed]:
    """Return headings in the title without those that have the form of the paper, which nothing named yet.

    Others in the title, else the first heading that is named for a story's title, or the last over the prose.
    """
    named = [one for one in own if _names_headline(one[1].get("class") or "")]
    papers = [one for one in in_title if looks_like_paper(one[2]) and one not in named]
    stories = [one for one in in_title if one not in papers and one[2].casefold() not in SECTIONS]
    if look.head.publication is not None or not papers:
        return in_title
    begins = look.page.place(papers[-1][1])
    ends = next((look.page.place(block.element) for block in look.blocks if block.is_prose), 0)
    over = [one for one in own if one[1].tag == "h1" and begins < look.page.place(one[1]) < ends]
    return stories or named[:1] or over[-1:] or papers


def _begins_one(text: str, keys: Collection[str]) -> bool:
    """Say whether a text of several words is how a title begins."""
    return text.count(" ") > _BEGUN and any(key.startswith(bare(text)) for key in keys)


def _line_over_byline(look: Looking, title: HtmlElement | None) -> _Printed | None:
    """Return the line that stands right over the byline on a page without a headline, in bold if one is.

    Where no byline is, a bold line between the number of an issue and its story.
    """
    prose = next((place for place, block in enumerate(look.blocks) if block.is_prose), 0)
    signed = next((place for place in range(prose) if _begins_signed(look.blocks[place])), None)
    numbers = (n for n in range(max(prose - _HEAD, 0), prose) if is_issue_line(look.blocks[n].text))
    ends = signed if signed is not None else prose if next(numbers, None) is not None else 0
    over = [
        block
        for block in look.blocks[max(ends - _OVER, 0) : ends]
        if could_be_dek(look, block.text)
        and block.element is not title
        and not is_issue_line(block.text)
        and not look.site.has(block.element)
    ]
    headings = [block for block in over if block.element.tag in _HEADINGS]
    bold = [block for block in over if next(block.element.iter(*_BOLD), None) is not None]
    others = over[-1:] if signed is not None else []
    chosen = next(iter([*headings, *bold, *others]), None)
    origin = _OVER_BYLINE if signed is not None else _OVER_STORY
    return (origin, chosen.element, chosen.text) if chosen is not None else None


def _is_papers(look: Looking, best: _Printed, over: _Printed | None) -> bool:
    """Say whether a page's only title is the paper's name, by its form or by the heading over the byline.

    That is the headline where the name of a section parts them, or where machines are told the paper's.
    """
    if looks_like_paper(best[2]):
        return True
    if over is None or over[1].tag not in _HEADINGS:
        return False
    if _is_paper(best[2], look.head.publication):
        return True
    begins, ends = look.page.place(best[1]), look.page.place(over[1])
    between = (block for block in look.blocks if begins < look.page.place(block.element) < ends)
    return any(block.text.casefold() in SECTIONS for block in between)


def _lines_in(look: Looking, titled: set[str]) -> Iterator[_Printed]:
    """Yield what is printed by itself and stands in the title, the longest first."""
    most = max(map(len, titled), default=0)
    short = [
        element
        for name in _SET_OFF
        for element in look.page.all(name)
        if 0 < look.page.weight(element) <= 2 * most and is_simple(element)
    ]
    aside = set(look.page.inside(sorted(short, key=look.page.place), look.elsewhere))
    texts = [(element, text_of(element)) for element in short[:_MOST_SET_OFF] if element not in aside]
    texts = [(e, text) for e, text in texts if bare(text) in titled and text.casefold() not in SECTIONS]
    for element, text in sorted(texts, key=lambda one: -len(one[1])):
        if not look.site.has(element):
            yield "line in the title", element, text


def _without_quotes(text: str, told: Sequence[tuple[str, str]]) -> str:
    """Return a headline without the quotation marks that a site puts around each, as its title has it."""
    inner = text.strip('"“”')
    is_quoted = len(inner) == len(text) - 2 and any(inner in title for _, title in told)
    return inner if is_quoted and not any(text in title for _, title in told) else text


def _begins_signed(block: Block) -> bool:
    return any(says_by(_PART.split(text)[0]) for _, text in lines_of(block.element)[:1])


def _line_begun_in(look: Looking, told: Sequence[tuple[str, str]]) -> _Printed | None:
    """Return the line at the top that a part of the title is only the beginning of."""
    parts = [bare(part) for _, text in told for part in TITLE_PARTS.split(text) if part.count(" ") >= _BEGUN]
    for block in itertools.takewhile(lambda block: not block.is_prose, look.blocks):
        if any(bare(block.text).startswith(part) and bare(block.text) != part for part in parts):
            return "line begun in the title", block.element, block.text
    return None


def _lines_named(look: Looking) -> Iterator[_Printed]:
    """Yield what is named for a headline, on pages without headings."""
    named = [
        element
        for key in ("class", "id")
        for element in look.page.all(f"[{key}]")
        if 0 < look.page.weight(element) <= _LONGEST_HEADLINE
        and _names_headline(element.get(key) or "")
        and is_simple(element)
    ]
    named.sort(key=look.page.place)
    aside = set(look.page.inside(named, look.elsewhere))
    for element in named[:_MOST_SET_OFF]:
        text = text_of(element)
        is_own = element not in aside and not look.site.has(element)
        if is_own and text and not _is_paper(text, look.head.publication):
            yield "named headline", element, text


def _names_headline(name: str) -> bool:
    words = words_of(name)
    is_of_story = "title" in words and not _STORIES.isdisjoint(words)
    return is_of_story or "headline" in words or "title" in name.split()


def _only_heading(look: Looking, title: str) -> _Printed | None:
    """Return the only heading over the prose, where the title, that of all pages, is printed above it."""
    prose = next((look.page.place(block.element) for block in look.blocks if block.is_prose), 0)
    levels = [[e for e in look.page.all(name) if look.page.place(e) < prose] for name in ("h2", "h3")]
    headings = next((found for found in levels if found), [])
    lines = [bare(text) for _, text in lines_of(look.page.root)[:FOOT_LINES]]
    text = text_of(headings[0]) if len(headings) == 1 else ""
    if text and _is_of_issue(title):
        return "only heading", headings[0], text
    if not text or bare(title) not in lines[: lines.index(bare(text)) if bare(text) in lines else 0]:
        return None
    look.head.publication = look.head.publication or title
    return "only heading", headings[0], text


def _printed_part(look: Looking, title: str) -> str:
    """Return the part of a title that the page prints as a line of its own, or the whole title."""
    printed = {bare(text) for _, text in lines_of(look.page.root)[:FOOT_LINES]}
    parts = [part for part in TITLE_PARTS.split(title) if bare(part) in printed]
    own = [part for part in parts if not (look.head.publication and same_paper(part, look.head.publication))]
    return title if bare(title) in printed else max(own, key=len, default=title)


def without_paper(title: str, paper: str | None) -> str:
    """Return a title without the paper's name that a site puts behind it, or before it.

    >>> without_paper("Chairs - gone - The Harbor Light", "Harbor Light")
    'Chairs - gone'
    """
    for mark in (" - ", " – ", " — ", " | ", " • ", " : ", " » ", " « ", ": "):
        first, found, rest = title.partition(mark)
        head, _, last = title.rpartition(mark)
        if found and paper and same_paper(last, paper):
            return head.strip()
        if found and paper and same_paper(first, paper):
            return rest.strip()
    return title


def _is_paper(text: str, paper: str | None) -> bool:
    return paper is not None and same_paper(text, paper)


def _is_of_issue(text: str) -> bool:
    """Say whether a title is that of an issue: a name of a few words and a whole date behind it."""
    dated = read_date_line(text) if text[-4:].isdigit() else None
    return dated is not None and dated.published is not None and 0 < len(dated.rest.split()) <= _LONGEST_ISSUE


def _alike(one: str, other: str) -> bool:
    """Say whether two headlines are the same but for punctuation, a paper's name or a kicker."""
    first, second = bare(one), bare(other)
    return first in second or second in first
