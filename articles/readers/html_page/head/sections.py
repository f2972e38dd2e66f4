"""The section of a page's story."""

import itertools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.readers.html_page.body.signed import POSTED, is_byline
from articles.readers.html_page.byline_text import MARKS
from articles.readers.html_page.elements.blocks import bare
from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.head.filed import filed
from articles.readers.html_page.head.paper import title_of
from articles.readers.html_page.looking import LONGEST_NEAR, MOST_ELEMENTS, Looking
from articles.readers.html_page.site import TITLE_PARTS
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.papers import is_school, same_paper
from articles.readers.plain_text.words.vocabulary import SECTIONS
from articles.readers.texts import plain
from articles.readers.wordpress.sections import SHOWCASES

_NO_NAME = re.compile(r"[»>]|\w\.\w|^(?:written )?by ", re.IGNORECASE)
_MENU = re.compile(r"[|/>»›•·]")
_LABEL = re.compile(
    r"^(?:(?:filed under|categor(?:y|ies)|posted in|section)\b\s*:?|in\s*:|(?-i:in)\b)\s*", re.IGNORECASE
)
NO_SECTIONS = SHOWCASES | {
    "posts",
    "post",
    "blog",
    "article",
    "articles",
    "stories",
    "all",
    "published",
    "categories",
}
_FRONTS = frozenset({"home", "front page", "homepage", "main", "main page", "start", "inicio", "portada"})
_ADDRESS = "address and menu"
_STEPS = re.compile(r"[>»›→/]|::")  # what stands between the steps of a way, and not of a menu
_STEP_MARKS = " />»›→:"
_OVER = "over the headline"
_TRAILS = ("[class*=crumb] a", "[id*=crumb] a", "[aria-label*=breadcrumb] a")
_HERE = ("[aria-current] a", "a[aria-current]", ".active a", "a.active", "[class*=current] a", ".selected a")
_POSTING = 40  # words of a line on the posting of a story
_IN = re.compile(r"\b(?:in|under|en)\s*$", re.IGNORECASE)
_PATH = re.compile(r"^https?://[^/]*|[?#].*$", re.IGNORECASE)  # all but this of an address
_MOST_LINKS = 100  # among which those of the menu are
_LONGEST_SECTION = 60  # characters
_MOST_WORDS = 3  # of a section that only its place tells
_NEAREST = 3  # lines over the headline
_HEAVIEST = 150  # characters of what names sections
_MOST_ABOVE = 30  # blocks among which the way to a story stands
_MOST_STEPS = 6  # from the front page to a story


def read_section(look: Looking) -> None:
    """Take the section from the first place that names one which is no mere shelf."""
    for origin, printed, element in _sections(look):
        name = printed.strip(_STEP_MARKS)
        if _could_be_section(look, name):
            look.head.section = name
            look.say("section", origin, element)
            if origin == _OVER and name.casefold() not in SECTIONS:
                look.guess("section", "line-above-headline")
            elif origin == _ADDRESS:
                look.guess("section", "from-address")
            elif origin in {"menu", "title"} or (
                origin.startswith("near") and name.casefold() not in SECTIONS
            ):
                look.guess("section", "one-source")
            return


def _sections(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield what could be the section, the best first."""
    named: list[tuple[str, str, HtmlElement]] = []
    near: list[tuple[str, str, HtmlElement]] = []
    headline = look.head.element("headline")
    for origin, element in look.found("section"):
        is_around = headline is not None and look.page.holds(element, headline)
        is_label = look.page.weight(element) <= _HEAVIEST and not is_around
        if is_label and not _is_none(look, origin, element):
            for text in re.split(r"\s*[,|•]\s+", text_of(element)[:300]):
                one = origin, _LABEL.sub("", text).strip(MARKS), element
                (near if origin.startswith("near") else named).append(one)
    yield from named
    yield from _known_over_headline(look)
    told = look.data.story.get("articleSection")
    meta = look.data.meta
    said = [*meta.get("article:section", ()), *meta.get("articlesection", ())]
    for name in told if isinstance(told, list) else [told, *said]:
        if isinstance(name, str):
            yield "json-ld or meta section", plain(name), None
    yield from _last_breadcrumb(look)
    yield from near
    yield from _label_over_headline(look)
    yield from (("link behind a label", name, None) for name in filed(look)[0])
    yield from _in_posting_line(look)
    links = (link for _, link in look.page.each(_HERE))
    yield from (("menu", text, None) for link in links if (text := text_of(link)).casefold() in SECTIONS)
    yield from (("menu", name, None) for name in _alone_below(look))
    parts = TITLE_PARTS.split(title_of(look))
    for part in parts[:-1] or parts:
        if part.casefold() in SECTIONS and not bare(look.head.headline).startswith(bare(part)):
            yield "title", part, None
    yield from _section_in_address(look)


def _is_none(look: Looking, origin: str, element: HtmlElement) -> bool:
    """Say whether only the name of what is around a whole story, or a writer too, tells of a category."""
    if "class*=categor" not in origin:
        return False
    name = element.get("class") or ""
    if "author" in words_of(name) or name == "link-category":  # as Plone calls its tags
        return True
    named = (one for one in (element, *element.iterancestors()) if "categor" in (one.get("class") or ""))
    holder = next(named, None)
    return holder is not None and look.page.weight(holder) > LONGEST_NEAR


def _could_be_section(look: Looking, name: str) -> bool:
    if (
        not 1 < len(name) <= _LONGEST_SECTION
        or name[0].isdigit()
        or name[-1] in ":.!?"
        or _NO_NAME.search(name)
    ):
        return False
    mark = classify(name)
    if len(name.split()) > 1 and name.split(maxsplit=1)[0].casefold() in _FRONTS:
        return False
    if name.casefold() in NO_SECTIONS | _FRONTS or (mark is not None and mark.kind != "menu"):
        return False
    paper = look.head.publication
    is_paper = paper is not None and same_paper(name, paper)
    return not is_paper and not is_school(name) and bare(name) != bare(look.head.headline)


def _known_over_headline(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield what stands right over the headline and is called as sections are."""
    headline = look.head.element("headline")
    before = headline.getprevious() if headline is not None else None
    if before is not None and (name := text_of(before)).casefold() in SECTIONS:
        yield _OVER, name, before
    over = [b for b in look.blocks if headline is not None and look.page.comes_after(headline, b.element)]
    aside = set(look.page.inside([block.element for block in over], look.elsewhere))
    for block in reversed(over[-_NEAREST:]):
        parts = [part.strip() for part in _MENU.split(block.text)]
        known = [part for part in parts if part.casefold() in SECTIONS]
        if len(known) == 1 and len(parts) > 1 and any(read_date_line(part) for part in parts):
            yield _OVER, known[0], block.element
    for block in [block for block in over if block.element not in aside][-1:]:
        links = list(itertools.islice(block.element.iter("a"), 2))
        if len(links) == 1 and (name := text_of(links[0])).casefold() in SECTIONS:
            yield _OVER, name, block.element
        is_one = len(links) < 2 and not _MENU.search(block.text)
        if is_one and block.words <= _MOST_WORDS and SECTIONS & {*block.text.casefold().split()}:
            yield _OVER, block.text, block.element


def _label_over_headline(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield the short line over the headline in what is around the head of the story alone."""
    headline = look.head.element("headline")
    if headline is None:
        return
    box = look.head_box()
    over = [
        block
        for block in look.blocks
        if box is not None
        and look.page.holds(box, block.element)
        and look.page.place(block.element) < look.page.place(headline)
    ]
    for block in over[-1:]:
        if block.words <= _MOST_WORDS and not is_byline(block.text):
            yield _OVER, block.text, block.element


def _in_posting_line(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield what is linked or underlined behind "in" in the line that tells when a story was posted."""
    for block in look.blocks:
        if block.words <= _POSTING and POSTED.match(block.text):
            for link in block.element.iter("a", "u"):
                before, around = link.getprevious(), link.getparent()
                said = before.tail if before is not None else around.text if around is not None else None
                if _IN.search(said or ""):
                    yield "line on the posting", text_of(link).partition(",")[0], None


def _alone_below(look: Looking) -> Iterator[str]:
    """Yield the section that is the only item of a list behind the headline."""
    headline = look.head.element("headline")
    lists = [one for one in look.page.all("ul") if headline is None or look.page.comes_after(one, headline)]
    aside = set(look.page.inside(lists, look.elsewhere))
    for listed in lists:
        if listed not in aside and len(listed) == 1 and text_of(listed).casefold() in SECTIONS:
            yield text_of(listed)


def _section_in_address(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield what a link of the page to a folder of the story's address calls it."""
    folders = _PATH.sub("", look.head.url or "").strip("/").split("/")[:-1]
    links = {
        _PATH.sub("", a.get("href") or "").strip("/"): a
        for a in reversed(look.page.all("a[href]")[:_MOST_LINKS])
    }
    for end in range(len(folders), 0, -1):
        link = links.get("/".join(folders[:end]))
        # Whatever a site has may be in its folder for news.
        if link is not None and bare(text_of(link)) == bare(folders[end - 1]) != "news":
            yield _ADDRESS, text_of(link), None


def _last_breadcrumb(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield the last link of the way from the front page to the story, though it stands in a `nav`."""
    for selector in _TRAILS:
        links = [text_of(link) for link in look.page.all(selector)[:MOST_ELEMENTS]]
        yield from _end_of_way(look, links, "breadcrumb")
    for block in look.blocks[:_MOST_ABOVE]:
        first = next(block.element.iter("a"), None)
        if first is not None and text_of(first).casefold() in _FRONTS and _STEPS.search(block.text):
            names = [text_of(link) for link in block.element.iter("a")]
            last = _STEPS.split(block.text)[-1].strip()
            names += [last] if last not in names and last.casefold() in SECTIONS else []
            yield from _end_of_way(look, names, "way from the front")
    for trail in look.page.all("ol") + look.page.all("ul"):
        steps = list(itertools.islice(trail, _MOST_STEPS + 1))
        if 2 <= len(steps) <= _MOST_STEPS and text_of(steps[0]).casefold() in _FRONTS:
            names = [text_of(step) for step in steps]
            if bare(names[-1]) == bare(look.head.headline):
                yield from _end_of_way(look, names, "list from the front page")


def _end_of_way(
    look: Looking, names: list[str], origin: str
) -> Iterator[tuple[str, str, HtmlElement | None]]:
    rest = [name for name in names if name and name.casefold() not in _FRONTS]
    paper = look.head.publication or " "
    # What leads to the paper's own front page is a school's.
    rest = rest[max((n for n, name in enumerate(rest, 1) if same_paper(name, paper)), default=0) :]
    own = [name for name in rest if bare(name) != bare(look.head.headline)]
    if len(rest) < len(names):
        yield from ((origin, name, None) for name in reversed(own))
