"""The section and the tags of a page's story."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.readers.html_page.blocks import bare, words_of
from articles.readers.html_page.byline_text import MARKS
from articles.readers.html_page.looking import LONGEST_NEAR, MOST_ELEMENTS, TITLE_PARTS, Looking
from articles.readers.html_page.paper import title_of
from articles.readers.html_page.printed import text_of
from articles.readers.plain_text.vocabulary import SECTIONS
from articles.readers.texts import plain
from articles.readers.wordpress.sections import SHOWCASES

_LABEL = re.compile(r"^(?:filed under|categor(?:y|ies)|posted in|section|in)\s*:?\s*", re.IGNORECASE)
_NO_SECTIONS = SHOWCASES | {"posts", "post", "blog", "article", "articles", "stories", "all"}
_FRONTS = frozenset({"home", "front page", "homepage", "inicio"})
_TAGS = {"tags", "taglist", "tagcloud", "topics", "keywords", "etiquetas", "temas"}


def read_section(look: Looking) -> None:
    """Take the section from the first place that names one which is no mere shelf."""
    candidates = [
        (origin, _LABEL.sub("", text).strip(MARKS), element)
        for origin, element in look.found("section")
        for text in re.split(r"\s*[,|•]\s+", text_of(element)[:300])
    ]
    told = look.data.story.get("articleSection")
    meta = look.data.meta
    said = [*meta.get("article:section", ()), *meta.get("articlesection", ())]
    names = told if isinstance(told, list) else [told, *said]
    candidates += [("json-ld or meta section", plain(name), None) for name in names if isinstance(name, str)]
    candidates += _label_over_headline(look)
    candidates += _last_breadcrumb(look)
    candidates += [
        ("title", part, None)
        for part in TITLE_PARTS.split(title_of(look))[:-1]
        if part.casefold() in SECTIONS
    ]
    for origin, name, element in candidates:
        if (
            1 < len(name) <= 60
            and name.casefold() not in _NO_SECTIONS
            and bare(name) != bare(look.head.headline)
        ):
            look.head.section = name
            look.say("section", origin, element)
            return


def _label_over_headline(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield the name of a section that stands right over the headline."""
    headline = look.head.element("headline")
    before = headline.getprevious() if headline is not None else None
    if before is not None and (name := text_of(before)).casefold() in SECTIONS:
        yield "over the headline", name, before


def _last_breadcrumb(look: Looking) -> Iterator[tuple[str, str, HtmlElement | None]]:
    """Yield the last link of the way from the front page to the story, though it stands in a `nav`."""
    links = [text_of(link) for link in look.page.all("[class*=breadcrumb] a")[:MOST_ELEMENTS]]
    names = [name for name in links if name and name.casefold() not in _FRONTS]
    if len(names) < len(links):
        yield from (("breadcrumb", name, None) for name in names[-1:])


def read_tags(look: Looking) -> None:
    """Take the tags that are printed, else those that machines are told."""
    chosen = ""
    tags: list[str] = []
    for origin, element in look.found("tags"):
        if chosen and origin != chosen:
            break
        text = text_of(element).lstrip("#").strip(MARKS)
        if 0 < len(text) <= 80:
            chosen = origin
            tags.append(text)
    if not tags and (links := _links_of_tags(look)):
        tags, chosen = links, "links in what is named tags"
    if not tags:
        tags = list(look.data.meta.get("article:tag", ()))
        keywords = look.data.story.get("keywords") or look.data.meta.get("news_keywords") or ()
        values = keywords if isinstance(keywords, list) else [keywords]
        tags = tags or [
            part.strip() for value in values if isinstance(value, str) for part in plain(value).split(",")
        ]
        chosen = "meta article:tag" if look.data.meta.get("article:tag") else "json-ld keywords"
    look.head.tags = tuple(dict.fromkeys(tag for tag in tags if tag))
    if look.head.tags:
        look.say("tags", chosen)


def _links_of_tags(look: Looking) -> list[str]:
    """Return the texts of the links in the first element behind the headline that is named for tags."""
    headline = look.head.element("headline")
    named = [
        element
        for element in look.page.all("[class]")
        if 0 < look.page.weight(element) <= LONGEST_NEAR
        and not _TAGS.isdisjoint(words_of(element.get("class") or ""))
        and (headline is None or look.page.comes_after(element, headline))
    ]
    aside = set(look.page.inside(named, look.elsewhere))
    first = next((element for element in named if element not in aside), None)
    texts = [text_of(link) for link in first.iter("a")] if first is not None else []
    return [tag for text in texts if 0 < len(tag := text.lstrip("#").strip(MARKS)) <= 80]
