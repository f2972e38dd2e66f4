"""The paper that a page names where it is not expected: in its address, behind "by", on a school's page."""

import itertools
import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.readers.html_page.elements.blocks import bare
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.looking import Looking
from articles.readers.plain_text.words.names import is_name, is_role, normal_case
from articles.readers.plain_text.words.papers import ARTICLES, is_school, looks_like_paper, mentioned_paper

_MADE_BY = re.compile(r"(?:(?:published )?by|from|publicado por|por)\s*:?\s+(?P<name>[A-ZÁÉÍÓÚÑ][^,|]{3,50})")
# How old sites greet, and what stands under a paper's name on its school's.
_GREETING = re.compile(
    r"welcome to (?P<name>[A-Z][^,]{2,40}), (?:the|our) (?:[\w-]+ )?(?:newspaper|magazine|news ?site)\b",
    re.IGNORECASE,
)
_OF_STUDENTS = re.compile(r"\b(?:student|school)(?:-run)? (?:newspaper|paper|magazine)\b", re.IGNORECASE)
_TOP = 30  # blocks
_NEAR = 6  # blocks on each side of the headline
_SHORT = 15  # words of a line under a paper's name
_LABELS = 3  # last parts of a host, without which it may be a name: `paper.school.example`
_SPACES = range(2, 5)  # in the name of a paper that only its form tells
_FEWEST = 8  # letters of a name in a host, which no word has by chance
_MOST = 400  # lines
_LONGEST = 2_000  # characters of a line
_WORDS = r"(?:[ '’&.-]{1,2})?"


def read_paper_elsewhere(look: Looking) -> None:
    """Take a paper's name that is told from what a platform or a school calls itself, as a doubt."""
    named = look.head.publication
    if named is not None and not looks_like_paper(named):
        for origin, text in _others(look, named):
            look.head.publication = text
            look.say("publication", origin)
            look.guess("publication", "one-source")
            return


def _others(look: Looking, named: str) -> Iterator[tuple[str, str]]:
    """Yield what else could be the paper: who made the story, or a heading that other lines name so."""
    headline = look.head.element("headline")
    if headline is None:
        return
    places = [look.page.place(block.element) for block in look.blocks]
    middle = sum(place < look.page.place(headline) for place in places)
    for block in look.blocks[max(middle - _NEAR, 0) : middle + _NEAR]:
        made = _MADE_BY.fullmatch(block.text)
        name = made["name"] if made else ""
        if looks_like_paper(name or ".") and not (is_role(name) or is_name(name)):
            yield "behind by", name
    if is_school(named):
        headings = [text_of(one) for one in _headings_over(look, headline)]
        yield from _presented(look, headings)
        lines = (text for _, text in lines_of(look.page.root)[:_MOST])
        said = {bare(name) for text in lines if (name := mentioned_paper(text))}
        steps = [text_of(link) for link in look.page.all("[class*=crumb] a")[:_NEAR]]
        said |= {bare(text) for text in steps if text.startswith(ARTICLES)}
        yield from (("heading over the headline", text) for text in headings if bare(text) in said)
        of_paper = (text for text in steps if text.startswith(ARTICLES) and text.count(" ") in _SPACES)
        yield from (("step of the way", text) for text in of_paper if bare(text) != bare(look.head.headline))


def _presented(look: Looking, headings: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what readers are welcomed to, and the headings under which a line says that it is a paper."""
    for block, following in itertools.pairwise(look.blocks[:_TOP]):
        if greeting := _GREETING.match(block.text):
            yield "greeting", normal_case(greeting["name"])
        if block.text in headings and _OF_STUDENTS.search(following.text) and following.words <= _SHORT:
            yield "heading over the headline", block.text


def _headings_over(look: Looking, headline: HtmlElement) -> Iterator[HtmlElement]:
    for name in ("h1", "h2", "h3"):
        for heading in look.page.all(name):
            if look.page.comes_after(headline, heading) and not is_school(text_of(heading)):
                yield heading


def read_paper_in_address(look: Looking) -> None:
    """Take the words that the host of a page's address, or a name in small letters, runs together.

    `fairmontfoghorn.example` is that of The Fairmont Foghorn.
    """
    named = look.head.publication
    if named is not None and not (named.islower() and " " not in named):
        return
    labels = (urlsplit(look.head.url or "").hostname or "").removeprefix("www.").split(".")[:_LABELS]
    for label in [named] if named is not None else labels:
        letters = re.sub(r"[^a-z0-9]", "", label).removeprefix("the")
        if len(letters) < _FEWEST:
            continue
        spelled = re.compile(rf"\b(?:The )?{_WORDS.join(letters)}\b", re.IGNORECASE)
        for _, text in lines_of(look.page.root)[:_MOST]:
            found = spelled.search(text[:_LONGEST])
            if found and " " in found[0].removeprefix("The ") and found[0][0].isupper():
                look.head.publication = found[0]
                look.say("publication", "host of the address")
                look.guess("publication", "one-source")
                return
