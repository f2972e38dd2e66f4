"""The tags of a page's story."""

import itertools
import re
from collections.abc import Callable, Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.byline_text import MARKS
from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.head.filed import filed
from articles.readers.html_page.head.sections import NO_SECTIONS
from articles.readers.html_page.looking import LONGEST_NEAR, Looking
from articles.readers.texts import plain

_CATEGORIES = {"categories", "category", "cat", "cats"}
_OF_CATEGORY = re.compile(r"/category/", re.IGNORECASE)
_AROUND = 3  # elements around a link
_OF_TAGS = re.compile(r"/(?:tags?|topics?|keywords?|etiquetas?)[/:][^/?#]|[?&](?:tag|topic)=", re.IGNORECASE)
_TAGS = {"tags", "taglist", "tagcloud", "topics", "keywords", "etiquetas", "temas"}
_HEAVIEST = 200  # characters of a box of tags
_LONGEST_TAG = 80  # characters
_MOST_WORDS = 4  # of a tag


def read_tags(look: Looking) -> None:
    """Take the tags that are printed, else those that machines are told."""
    origin, tags = _named_tags(look)
    for other, find in _PLACES.items():
        if not tags:
            origin, tags = other, find(look)
    look.head.tags = tuple(dict.fromkeys(tag for tag in tags if tag))
    if look.head.tags:
        look.say("tags", origin)
        if origin == _BY_ADDRESS or any(tag.count(" ") >= _MOST_WORDS for tag in look.head.tags):
            look.guess("tags", "one-source")


def _named_tags(look: Looking) -> tuple[str, Sequence[str]]:
    """Return where tags were found by the profiles, and the tags."""
    chosen = ""
    tags: list[str] = []
    for origin, element in look.found("tags"):
        if chosen and origin != chosen:
            break
        text = text_of(element).lstrip("#").strip(MARKS)
        if 0 < len(text) <= _LONGEST_TAG and not _is_category(look, element):
            chosen = origin
            tags.append(text)
            tags += [text_of(other) for other in element.itersiblings("a") if _is_unnamed_tag(other)]
    return chosen, tags


def _is_unnamed_tag(link: HtmlElement) -> bool:
    """Say whether a link beside a tag's is that of a tag too, though nothing but its address says so."""
    return (
        not link.get("rel") and not link.get("class") and _OF_TAGS.search(link.get("href") or "") is not None
    )


def _told_tags(look: Looking) -> list[str]:
    """Return the tags that machines are told."""
    keywords = look.data.story.get("keywords") or look.data.meta.get("news_keywords") or ()
    values = keywords if isinstance(keywords, list) else [keywords]
    texts = (plain(value) for value in values if isinstance(value, str))
    return [part.strip() for text in texts for part in text.split(",")]


def _is_category(look: Looking, element: HtmlElement) -> bool:
    """Say whether a link of a tag stands among those that are named categories: its site has both."""
    if _OF_CATEGORY.search(element.get("href") or ""):
        return True
    around = itertools.islice(element.iterancestors("span", "p", "ul", "li", "div"), _AROUND)
    near = (one for one in around if look.page.weight(one) <= LONGEST_NEAR)
    names = " ".join(one.get("class") or "" for one in near)
    return not _CATEGORIES.isdisjoint(words_of(names)) and _TAGS.isdisjoint(words_of(names))


def _links_to_tags(look: Looking) -> list[str]:
    """Return the texts of the links behind the headline whose addresses are those of tags, out of one box."""
    headline = look.head.element("headline")
    links = [
        link
        for link in look.page.all("a[href]")
        if _OF_TAGS.search(link.get("href") or "")
        and (headline is None or look.page.comes_after(link, headline))
    ]
    aside = set(look.page.inside(links, look.elsewhere))
    own = [link for link in links if link not in aside]
    boxes = list(itertools.islice(own[0].iterancestors("ul", "p", "div"), _AROUND)) if own else []
    # Each may stand in a box of its own.
    several = [
        one
        for one in boxes
        if look.page.weight(one) <= _HEAVIEST and sum(look.page.holds(one, link) for link in own) > 1
    ]
    box = next(iter([*several, *boxes]), None)
    if box is not None and all(part.tag == "a" for part in box):
        own = list(box)  # one that leads nowhere is a tag too
    texts = [text_of(link) for link in own if box is not None and look.page.holds(box, link)]
    return [tag for text in texts if 0 < len(tag := text.lstrip("#").strip(MARKS)) <= _LONGEST_TAG]


def _links_behind_label(look: Looking) -> list[str]:
    """Return what stands behind a word such as "Tagged:", without the section."""
    shelves = NO_SECTIONS | {(look.head.section or "").casefold()}
    return [
        text
        for text in filed(look)[1]
        if 0 < len(text) <= _LONGEST_TAG and text.casefold().rstrip(":") not in shelves
    ]


def _links_of_tags(look: Looking) -> list[str]:
    """Return the texts of the links in the first element behind the headline that is named for tags."""
    headline = look.head.element("headline")
    named = [
        element
        for element in (*look.page.named(_TAGS), *look.page.all("[aria-label*=tags]"))
        if 0 < look.page.weight(element) <= LONGEST_NEAR
        and (headline is None or look.page.comes_after(element, headline))
    ]
    aside = set(look.page.inside(named, look.elsewhere))
    for element in named:
        parts = list(element.iter("a")) or [one for one in element.iter("span", "li", "div") if len(one) == 0]
        texts = (text_of(part).lstrip("#").strip(MARKS) for part in parts if element not in aside)
        if tags := [tag for tag in texts if 0 < len(tag) <= _LONGEST_TAG]:
            return tags
    return []


def _links_named_tag(look: Looking) -> list[str]:
    """Return the texts of several links behind the headline that are each named a tag, out of one box."""
    headline = look.head.element("headline")
    links = [
        link
        for link in look.page.all("a[class*=tag]")
        if words_of(link.get("class") or "")[-1:] == ("tag",)
        and (headline is None or look.page.comes_after(link, headline))
    ]
    aside = set(look.page.inside(links, look.elsewhere))
    own = [link for link in links if link not in aside and link.getparent() is links[0].getparent()]
    tags = [tag for link in own if 0 < len(tag := text_of(link).lstrip("#").strip(MARKS)) <= _LONGEST_TAG]
    return tags if len(tags) > 1 else []


_BY_ADDRESS = "links to tags"
# Where tags are looked for that no profile finds, the best first.
_PLACES: dict[str, Callable[[Looking], Sequence[str]]] = {
    "links in what is named tags": _links_of_tags,
    _BY_ADDRESS: _links_to_tags,
    "links named tag": _links_named_tag,
    "links behind a label": _links_behind_label,
    "meta article:tag": lambda look: look.data.meta.get("article:tag", ()),
    "json-ld keywords": _told_tags,
}
