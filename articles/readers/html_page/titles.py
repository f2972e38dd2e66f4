"""The headline of a page's story, and its dek."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.readers.html_page.blocks import bare
from articles.readers.html_page.looking import FOOT_LINES, MOST_ELEMENTS, TITLE_PARTS, Looking, is_simple
from articles.readers.html_page.printed import lines_of, text_of
from articles.readers.plain_text.bylines import parse_byline
from articles.readers.plain_text.dates import read_date_line
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.names import is_role
from articles.readers.plain_text.papers import same_paper
from articles.readers.plain_text.vocabulary import SECTIONS
from articles.readers.texts import plain

_SET_OFF = ("div", "p", "b", "strong", "font", "big", "span", "td")
_MOST_SET_OFF = 300
_FEWEST_DEK, _LONGEST_DEK = 3, 60  # words of a heading that is one


def read_headline(look: Looking) -> None:
    """Take the headline as it is printed; what machines are told says which of several it is."""
    paper = look.head.publication
    told = [("json-ld headline", look.data.text("headline") or "")]
    told += [
        (f"meta {name}", text) for name, text in [look.data.first("og:title", "twitter:title") or ("", "")]
    ]
    titles = look.page.all("title")
    told += [("title", plain(titles[0].text_content()[:1_000]))] if titles else []
    told = [(origin, without_paper(text, paper)) for origin, text in told if text]
    told = [
        (origin, text) for origin, text in told if text and not (paper and same_paper(text, paper))
    ] or told
    printed = [
        (origin, element, text)
        for origin, element in look.found("headline")
        if (text := text_of(element)) and len(text) <= 500
    ]
    titled = {bare(part) for _, text in told for part in TITLE_PARTS.split(text)}
    printed += [
        ("heading in the title", element, text)
        for name in ("h2", "h3")
        for element in look.page.all(name)[:MOST_ELEMENTS]
        if bare(text := text_of(element)) in titled and text
    ]
    printed = printed or list(_lines_in(look, titled - {bare(paper or "")}))
    keys = {bare(text) for _, text in told}
    own = [one for one in printed if not (paper and same_paper(one[2], paper))]
    best = next(
        (one for one in printed if bare(one[2]) in keys),
        next(iter(own or ([] if told and not _is_paper(told[0][1], paper) else printed)), None),
    )
    if len(titled) == 1 and (best is None or best[0] == "line in the title"):
        best = _only_heading(look, told[0][1]) or best
    if best is not None:
        look.head.headline = best[2]
        look.say("headline", best[0], best[1])
        told = [one for one in told if one[0] != "title"] or told
        if told and not any(_alike(best[2], text) for _, text in told):
            look.guess("headline", "sources-disagree")
    elif told:
        look.head.headline = _printed_part(look, told[0][1])
        look.say("headline", told[0][0])
        if told[0][0] == "title" and paper is None:
            look.guess("headline", "from-title")


def _lines_in(look: Looking, titled: set[str]) -> Iterator[tuple[str, HtmlElement, str]]:
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
        yield "line in the title", element, text


def _only_heading(look: Looking, title: str) -> tuple[str, HtmlElement, str] | None:
    """Return the only heading over the prose, where the title, that of all pages, is printed above it."""
    prose = next((look.page.place(block.element) for block in look.blocks if block.is_prose), 0)
    levels = [[e for e in look.page.all(name) if look.page.place(e) < prose] for name in ("h2", "h3")]
    headings = next((found for found in levels if found), [])
    lines = [bare(text) for _, text in lines_of(look.page.root)[:FOOT_LINES]]
    text = text_of(headings[0]) if len(headings) == 1 else ""
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


def read_dek(look: Looking) -> None:
    """Take the dek, by its name, as the heading under the headline, or as machines are told."""
    for origin, element in look.found("dek"):
        text = text_of(element)
        if len(text) <= 600 and _could_be_dek(look, text):
            look.head.dek = text
            look.say("dek", origin, element)
            return
    under = _heading_under_headline(look)
    if under is not None:
        look.head.dek = text_of(under)
        look.say("dek", "heading under the headline", under)
        return
    told = look.data.text("alternativeHeadline") or look.data.text("alternateName")
    if told and bare(told) != bare(look.head.headline):
        look.head.dek = told
        look.say("dek", "json-ld alternativeHeadline")


def _could_be_dek(look: Looking, text: str) -> bool:
    """Say whether a text is neither the headline nor byline, role, date or furniture."""
    if not text or bare(text) == bare(look.head.headline) or is_role(text):
        return False
    dated = read_date_line(text)
    signed = parse_byline(text)
    return (
        (dated is None or len(dated.rest.split()) > _FEWEST_DEK)
        and (signed is None or signed.strength != "explicit")
        and classify(text) is None
    )


def _heading_under_headline(look: Looking) -> HtmlElement | None:
    """Return the smaller heading that stands right under the headline, if it has the form of a dek."""
    headline = look.head.element("headline")
    if headline is None:
        return None
    behind = (block.element for block in look.blocks if look.page.comes_after(block.element, headline))
    following = next(behind, None)
    if following is None or following.tag not in {"h2", "h3", "h4"}:
        return None
    text = text_of(following)
    is_dek = _FEWEST_DEK <= len(text.split()) <= _LONGEST_DEK and _could_be_dek(look, text)
    return following if is_dek and read_date_line(text) is None and parse_byline(text) is None else None


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


def _alike(one: str, other: str) -> bool:
    """Say whether two headlines are the same but for punctuation, a paper's name or a kicker."""
    first, second = bare(one), bare(other)
    return first in second or second in first
