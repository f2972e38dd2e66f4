"""Where a story's pictures stand outside of its body."""

import itertools
from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.kinds.general import GENERAL
from articles.readers.html_page.kinds.profile import Profile
from articles.readers.html_page.looking import Head
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.words.photos import parse_photo

_LEVELS = 4  # around such a picture
_CAPTION = 700  # characters around a picture that may be its words
_COLUMNS = ("article", "main", "td", ".post", ".hentry", ".article")
_STORY = {"entry", "post", "article", "story"}
_BUTTONS = {"pdf", "print", "email", "e-mail", "rss", "back", "home", "top", "next", "previous"}
_NO_STORY = {"logo", "banner", "masthead", "avatar", "icon", "spacer", "author", "ad", "ads", "nav", "header"}


def photo_areas(
    page: Page,
    head: Head,
    profile: Profile,
    bodies: Sequence[HtmlElement],
    aside: Sequence[HtmlElement],
) -> tuple[list[HtmlElement], bool]:
    """Return the places of pictures outside of the body, by the first profile that finds any.

    And whether one did: otherwise they are what stands between the headline and the body, or right over it.
    """
    for one in dict.fromkeys((profile, GENERAL)):
        found = {element for _, element in page.each(one.photos)}
        areas = sorted({next(e.iterancestors("figure"), e) for e in found}, key=page.place)
        passed = set(page.inside(areas, [*aside, *bodies]))
        areas = [
            area
            for area in areas
            if area not in passed
            and next(area.iter("img"), None) is not None
            and not any(page.holds(area, body) for body in bodies)
        ]
        if areas:
            return outermost(page, areas), True
    return _pictures_over(page, head, bodies, aside), False


def outermost(page: Page, elements: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Return the elements, which are in the order of the page, that stand in no other of them."""
    kept: list[HtmlElement] = []
    for element in elements:
        if not kept or not page.holds(kept[-1], element):
            kept.append(element)
    return kept


def _pictures_over(
    page: Page, head: Head, bodies: Sequence[HtmlElement], aside: Sequence[HtmlElement]
) -> list[HtmlElement]:
    """Return the pictures between the headline and the body, with what is around them alone.

    Where there is none, the last one over the headline in the story's column, else those below the story
    that are framed with who took them.
    """
    headline = head.element("headline")
    if headline is None:
        return []
    images = page.all("img")
    passed = set(page.inside(images, [*aside, *bodies]))
    names = {byline.name for byline in head.bylines}
    before = [
        image
        for image in images
        if image not in passed and page.place(image) < page.place(bodies[0]) and image.get("alt") not in names
    ]
    over = [image for image in before if page.comes_after(image, headline) and not _is_furniture(image)]
    if not over:
        column = _column(page, headline, bodies[0])
        own = [image for image in before if column is not None and page.holds(column, image)]
        # Of a picture without words only its place tells, and it may be the page's ornament.
        if any(text_of(figure) for body in bodies for figure in body.iter("figure")):
            own = [image for image in own if image.get("alt")]
        over = [image for image in own if not _is_furniture(image)][-1:]
    if not over:
        below = [image for image in images if image not in passed and page.comes_after(image, bodies[-1])]
        over = [image for image in below if _is_credited(image)]
    used = {element for _, element in head.used}
    return outermost(page, [_around_alone(page, image, headline, bodies[0], used) for image in over])


def _is_credited(image: HtmlElement) -> bool:
    """Say whether a picture is framed with who took it, and leads nowhere: those of other stories do."""
    figure = next(image.iterancestors("figure"), None)
    if (
        figure is None
        or next(figure.iter("a"), None) is not None
        or next(image.iterancestors("a"), None) is not None
    ):
        return False
    told = parse_photo(text_of(figure))
    is_named = any("credit" in (part.get("class") or "").casefold() and text_of(part) for part in figure)
    return is_named or (told is not None and told.sure and told.credit is not None)


def _column(page: Page, headline: HtmlElement, body: HtmlElement) -> HtmlElement | None:
    """Return the innermost column, by its name, that holds both headline and body."""
    columns = {element for _, element in page.each(_COLUMNS)}
    around = (one for one in headline.iterancestors() if one in columns and page.holds(one, body))
    return next(around, None)


def _is_furniture(image: HtmlElement) -> bool:
    around = itertools.islice(image.iterancestors(), 2)
    names = [image.get("src") or "", *((one.get("class") or "") for one in (image, *around))]
    words = set(words_of(" ".join(names)))
    is_of_head = not words.isdisjoint(_STORY)  # `entry-header`
    return not _NO_STORY.isdisjoint(words - {"header"} if is_of_head else words) or _is_button(image)


def _is_button(image: HtmlElement) -> bool:
    """Say whether a picture is the sign of something that one can do with a page."""
    alt = (image.get("alt") or "").casefold()
    mark = classify(alt) if alt else None
    return alt in _BUTTONS or (mark is not None and mark.kind in {"share", "comments"})


def _around_alone(
    page: Page, image: HtmlElement, headline: HtmlElement, body: HtmlElement, used: set[HtmlElement]
) -> HtmlElement:
    """Return what is around a picture and its words, and nothing else of the story."""
    area = image
    for outer in itertools.islice(image.iterancestors("div", "figure", "p", "a", "picture"), _LEVELS):
        if page.holds(outer, headline) or page.holds(outer, body) or page.weight(outer) > _CAPTION:
            break
        if outer in used or sum(1 for _ in outer.iter("img")) > 1:
            break
        area = outer
    return area
