"""The dek of a page's story: the line under its headline."""

import itertools
import re

from lxml.html import HtmlElement

from articles.readers.html_page.body.lines import is_sentence
from articles.readers.html_page.elements.blocks import Block, bare
from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.looking import Looking
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_role

_LOOSELY_NAMED = ("named description", "named summary", "named teaser", "named abstract", "named excerpt")
_SIGNED = re.compile(r"(?:written )?by [A-Z]", re.IGNORECASE)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_SEVERAL = 3  # paragraphs, which are a story
_LINE = 8  # words of a paragraph
_FEWEST_DEK, _LONGEST_DEK = 3, 60  # words of a heading that is one


def read_dek(look: Looking) -> None:
    """Take the dek, by its name, as the heading under the headline, or as machines are told."""
    for origin, element in look.found("dek"):
        text = text_of(element)
        is_own = not (look.site.has(element) or (origin.startswith("near") and _is_headed(look, element)))
        is_own = is_own and sum(1 for _ in itertools.islice(element.iter("p"), _SEVERAL)) < _SEVERAL
        if len(text) <= 600 and could_be_dek(look, text) and is_own:
            look.head.dek = text
            look.say("dek", origin, element)
            if origin.endswith(_LOOSELY_NAMED) and bare(text) not in _described(look):
                look.guess("dek", "one-source")
            return
    described = _line_described(look)
    if described is not None:
        look.head.dek = described.text
        look.say("dek", "line that is the description too", described.element)
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


def _is_headed(look: Looking, element: HtmlElement) -> bool:
    """Say whether another heading stands between the headline and an element, or in it over other words."""
    headline, begins = look.head.element("headline"), look.page.place(element)
    headings = (one for name in _HEADINGS for one in look.page.all(name) if text_of(one))
    own = (one for one in headings if headline is not None and look.page.comes_after(one, headline))
    between = (one for one in own if look.page.place(one) < begins and not look.page.holds(one, element))
    inside = (one for one in element.iter(*_HEADINGS) if text_of(one) not in ("", text_of(element)))
    return next(itertools.chain(between, inside), None) is not None


def _described(look: Looking) -> set[str]:
    return {bare(text) for name in ("description", "og:description") for text in look.data.meta.get(name, ())}


def _line_described(look: Looking) -> Block | None:
    """Return the line between headline and prose that machines are told as the description.

    Where it stands among the paragraphs of the story, it is the first of them.
    """
    headline = look.head.element("headline")
    told = _described(look)
    behind = (b for b in look.blocks if headline is not None and look.page.comes_after(b.element, headline))
    for block in itertools.takewhile(lambda block: not block.is_prose, behind):
        if bare(block.text) in told and could_be_dek(look, block.text) and not look.site.has(block.element):
            among = block.element.getparent()
            beside = (b for b in look.blocks if b.element.getparent() is among and b is not block)
            return None if any(b.words >= _LINE and is_sentence(b) for b in beside) else block
    return None


def could_be_dek(look: Looking, text: str) -> bool:
    """Say whether a text is neither the headline nor byline, role, date or furniture."""
    is_signed = _SIGNED.match(text) is not None and text.count(" ") < _LINE and not text.endswith(".")
    if not text or bare(text) == bare(look.head.headline) or is_role(text) or is_signed:
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
    following = next((element for element in behind if not look.site.has(element)), None)
    if following is None or following.tag not in {"h2", "h3", "h4"}:
        return None
    text = text_of(following)
    is_dek = _FEWEST_DEK <= len(text.split()) <= _LONGEST_DEK and could_be_dek(look, text)
    return following if is_dek and read_date_line(text) is None and parse_byline(text) is None else None
