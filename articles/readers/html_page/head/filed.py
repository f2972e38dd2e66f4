"""What a story is filed under, where a line or a label says so."""

import itertools
import re

from lxml.html import HtmlElement

from articles.readers.html_page.byline_text import MARKS
from articles.readers.html_page.elements.printed import printed, text_of
from articles.readers.html_page.looking import LONGEST_NEAR, Looking, is_simple

_FILED = re.compile(
    r"(?:filed under|posted in|tag(?:s|ged)?|topics?|categor(?:y|ies)|keywords|etiquetas?|temas)\b"
    r"[^:]{0,12}:",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:related )?(?:tags?|topics?|keywords|categor(?:y|ies)|section|filed under|tagged)\s*:?", re.IGNORECASE
)
_BEGINS = re.compile(
    r"\s*(?:related|filed|posted|tag|topic|categor|section|keyword|etiqueta|tema)", re.IGNORECASE
)  # what all of these begin with
_SHELF = re.compile(r"filed|posted|categor|section", re.IGNORECASE)
_LABEL_IN = re.compile(
    r"(?:filed under|posted in|tag(?:s|ged)?|topics?|categor(?:y|ies)|keywords)\b", re.IGNORECASE
)


def filed(look: Looking) -> tuple[list[str], list[str]]:
    """Return sections and tags of the first line behind the headline that has a label for them."""
    headline = look.head.element("headline")
    labelled = [
        element
        for name in ("div", "p", "li", "footer", "h3", "h4", "h5", "h6", "span", "b", "strong", "th", "dt")
        for element in look.page.all(name)
        if 0 < look.page.weight(element) <= LONGEST_NEAR
        and (headline is None or look.page.comes_after(element, headline))
        and _BEGINS.match(next((text for text in element.itertext() if not text.isspace()), ""))
        and is_simple(element)
        and (_FILED.match(text := text_of(element)) or _ALONE.fullmatch(text))
    ]
    labelled.sort(key=look.page.place)
    aside = set(look.page.inside(labelled, look.elsewhere))
    sections: list[str] = []
    tags: list[str] = []
    for element in labelled:
        if element not in aside and not (sections and tags):
            found = _parts_of(element)
            sections, tags = sections or found[0], tags or found[1]
    return sections, tags


def _parts_of(element: HtmlElement) -> tuple[list[str], list[str]]:
    """Return the sections and the tags that labels in an element, or it as a label, stand before."""
    sections: list[str] = []
    tags: list[str] = []
    chosen = tags
    box = element
    if _ALONE.fullmatch(text_of(element)):
        chosen = sections if _SHELF.match(text_of(element)) else tags
        label = element
        while (
            label.getnext() is None
            and (outer := label.getparent()) is not None
            and is_simple(outer)
            and text_of(outer) == text_of(element)
        ):
            label = outer
        following = label.getnext()
        if following is None or not is_simple(following):
            return [], []
        box = following
        if box.tag == "a":
            chosen += [text_of(link) for link in itertools.takewhile(_is_link, element.itersiblings())]
            return sections[:1], tags
    for event, part in printed(box):
        said = part.text if event == "start" else part.tail if part is not box else None
        if event == "start" and part.tag in {"a", "li"} and len(part) == 0:
            chosen.append(text_of(part).lstrip("#").strip(MARKS))
        elif event == "start" and part.tag == "span" and len(part) == 0 and box is not element and said:
            chosen.append(said.strip(MARKS))
        elif said and (label := _LABEL_IN.search(said)):
            chosen = sections if _SHELF.match(label[0]) else tags
    if not sections and not tags and box is element and (label := _FILED.match(text_of(element))):
        listed = sections if _SHELF.match(label[0]) else tags
        listed += [part.strip() for part in text_of(element)[label.end() :].split(",")]
    # Several that only one label stands before are no section: sites file a story under one of these.
    return ([], sections) if len(sections) > 1 and not tags else (sections[:1], tags)


def _is_link(element: HtmlElement) -> bool:
    return bool(element.tag == "a")
