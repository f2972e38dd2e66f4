"""The story in the part of a page that holds it: what is no part of it goes out, and is kept apart."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from lxml.html import HtmlElement

from articles.readers.html_page.body.calls import cut_advertisements, cut_calls
from articles.readers.html_page.body.lines import cut_furniture, cut_lists
from articles.readers.html_page.body.marks import cut_marks
from articles.readers.html_page.body.quotes import cut_quotes
from articles.readers.html_page.body.reduced import Reduced, take_out
from articles.readers.html_page.body.signed import cut_about, cut_foot, cut_head, read_signature
from articles.readers.html_page.byline_text import MARKS
from articles.readers.html_page.elements.blocks import bare, blocks_in
from articles.readers.html_page.elements.printed import BLOCKS, lines_of, text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.elements.tree import NAMING, Page, cut
from articles.readers.html_page.kinds.general import GENERAL
from articles.readers.html_page.kinds.profile import Profile
from articles.readers.html_page.looking import is_simple
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.furniture.box_words import STAFF
from articles.readers.plain_text.words.dates import read_date_line

_SLIDES = (
    ".gallery-item",
    ".tiled-gallery-item",
    ".slide",
    ".sno-slide",
    ".slideshow-slide",
    ".wp-block-jetpack-slideshow_slide",
    ".photowrap",
)
_TRACKERS = re.compile(
    r"//[^/]*(?:doubleclick|googlesyndication|adservice|amazon-adsystem|disqus|addthis)\.|"
    r"/atari/embeds/|"  # a frame of Google Sites, whose address does not tell what it shows
    r"facebook\.com/plugins/(?:like|share|comments)|platform\.twitter\.com/widgets/(?:follow|tweet)_button",
    re.IGNORECASE,
)
# Words in names of classes and ids, wherever they stand in them: `Block_newsletterPromo__04`.
_NAMED = {
    **dict.fromkeys(("ad", "ads", "advert", "advertisement", "sponsored"), "advertisement"),
    **dict.fromkeys(("share", "sharing", "social", "compartir"), "share"),
    **dict.fromkeys(
        (
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "relacionadas",
            "interstitial",
            "bookmark",
        ),
        "related",
    ),
    **dict.fromkeys(("newsletter", "promo", "subscribe", "signup", "cta"), "newsletter"),
    **dict.fromkeys(("donate", "donation"), "donate"),
    **dict.fromkeys(("bio",), "about"),
    **dict.fromkeys(("poll", "polls"), "poll"),
    **dict.fromkeys(("comments", "comentarios"), "comments"),
    **dict.fromkeys(("tags", "tagcloud", "etiquetas"), "tags"),
    **dict.fromkeys(("breadcrumb", "breadcrumbs", "pagination", "sidebar"), "navigation"),
    **dict.fromkeys(("cookie", "cookies"), "cookies"),
}
_PLAYERS = ("iframe", "video", "audio", "embed", "source")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LEVELS = 8  # of boxes in one another around a story and what is below it
_STAFF_BOX = {"staff", "our staff", "staff box", "masthead", "editorial board", "editorial staff"}
_MOST_OF_CARD = 4  # lines of a writer's card
_LONGEST_NAMED = 1_500  # characters of furniture that only such a word tells


def reduce_body(
    page: Page,
    bodies: Sequence[HtmlElement],
    profile: Profile,
    known: Iterable[str],
    authors: Collection[str],
) -> Reduced:
    """Take out of a body what is no part of the story.

    `known` are texts of the head that may stand in it again, besides the names of the authors.
    """
    done = Reduced()
    for body in bodies:
        cut_calls(page, body, done)
        _cut_declared(page, body, profile, done)
        _cut_boxes_behind(page, body, {bare(name) for name in authors}, done)
        _cut_by_name(body, done)
        for slide in (element for _, element in page.each(_SLIDES, body)):
            if slide.tag != "img":
                slide.tag = "figure"
    blocks = [block for body in bodies for block in blocks_in(body)]
    cut_advertisements(page, bodies, blocks, done)
    for body in bodies:
        cut_lists(page, body, blocks, done)
    cut_quotes(page, blocks, bodies, done)
    cut_head(blocks, {bare(text) for text in (*known, *authors) if text}, done)
    cut_furniture(blocks, done)
    cut_foot(blocks, done)
    cut_about(blocks, authors, done)
    read_signature(blocks, done)
    return done


def _cut_declared(page: Page, body: HtmlElement, profile: Profile, done: Reduced) -> None:
    """Cut what the profile names, but never most of the story."""
    whole = page.weight(body)
    chosen: list[tuple[HtmlElement, str, str]] = []
    for of in (profile, GENERAL):
        for kind, selectors in of.cut:
            chosen += [
                (element, kind, f"{of.name} {selector}")
                for selector, element in page.each(selectors, body)
                if element is not body and element.tag not in {"html", "body"}
            ]
    chosen += _named_in(page, body)
    outermost = None
    for element, kind, rule in sorted(chosen, key=lambda one: page.place(one[0])):
        if outermost is not None and page.holds(outermost, element):
            continue
        if kind == "related" and _is_picture(element):
            continue
        if 2 * page.weight(element) <= whole or whole < 200:
            take_out(element, kind, rule, done)
            outermost = element


def _is_picture(element: HtmlElement) -> bool:
    """Say whether a box holds a picture with its words and nothing else, which some sites call as others."""
    figure = next(element.iter("figure"), None)
    if figure is None or not is_simple(element) or next(element.iter("a"), None) is not None:
        return False
    return next(figure.iter("img"), None) is not None and "" != text_of(figure) == text_of(element)


def _named_in(page: Page, body: HtmlElement) -> Iterator[tuple[HtmlElement, str, str]]:
    """Yield what a word in the name of a class or an id tells as furniture, on sites of any kind."""
    for key in NAMING:
        for element in page.all(f"[{key}]", body):
            if element is not body and element.tag in BLOCKS and page.weight(element) <= _LONGEST_NAMED:
                word = next((word for word in words_of(element.get(key) or "") if word in _NAMED), None)
                if word == "sidebar" and any(block.is_prose for block in blocks_in(element)):
                    continue  # a story beside the story
                if word is not None:
                    yield element, _NAMED[word], f"named {word}"


def _cut_boxes_behind(page: Page, body: HtmlElement, authors: AbstractSet[str], done: Reduced) -> None:
    """Cut the last boxes that are no part of the story by what they hold: a writer's card, a form, links."""
    parts = [body]
    for _ in range(_LEVELS):
        if len(parts) == 1:
            parts = [part for part in parts[0] if any(map(str.strip, part.itertext()))]
    for box in reversed(parts):
        if not text_of(box):
            continue
        is_box = box.tag in {"div", "section", "aside"} and 2 * _length(box) <= page.weight(body)
        kind = _kind_of_box(box, authors) if is_box and is_simple(box) else None
        if kind is None:
            return
        take_out(box, kind, "box-behind-story", done)


def _kind_of_box(box: HtmlElement, authors: AbstractSet[str]) -> str | None:
    """Say what a box below a story is, if it holds nothing else."""
    lines = [text for _, text in lines_of(box)]
    if 1 < len(lines) <= _MOST_OF_CARD and bare(lines[0]) in authors:
        return "about"
    if lines[0].casefold() in _STAFF_BOX and any(map(STAFF.fullmatch, lines)):
        return "footer"
    if next(box.iter("input", "textarea"), None) is not None:
        return "form"
    linked = {text for link in box.iter("a") for _, text in lines_of(link)}
    is_headed = next((text_of(one) for one in box.iter(*_HEADINGS)), "") == lines[0]
    others = (_without(text, linked) for text in lines[is_headed:])
    return (
        None
        if any(text and not _is_date(text) for text in others) or not (linked or len(lines) == 1)
        else "related"
    )


def _length(element: HtmlElement) -> int:
    return sum(map(len, element.itertext()))


def _without(text: str, linked: Iterable[str]) -> str:
    """Return a line without the words of its links."""
    for link in linked:
        text = text.replace(link, "", 1)
    return text.strip(MARKS)


def _is_date(text: str) -> bool:
    dated = read_date_line(text)
    return dated is not None and dated.published is not None and not dated.rest


def _cut_by_name(body: HtmlElement, done: Reduced) -> None:
    """Cut what is no text by the name of its element."""
    for element in list(body.iter("script", "style", "link", "template")):
        cut(element)
    for element in list(body.iter("form", "nav", "button", "select", "ins")):
        if element is not body and not (
            element.tag == "ins" and "adsbygoogle" not in (element.get("class") or "")
        ):
            take_out(
                element, "form" if element.tag != "nav" else "navigation", f"{element.tag}-element", done
            )
    for table in list(body.iter("table")):
        marks = [classify(text) for _, text in lines_of(table)[: _MOST_OF_CARD + 1]]
        if table is not body and marks and all(mark and mark.weight == "sure" for mark in marks):
            take_out(table, "advertisement", "table-of-labels", done)
    for caption in list(body.iter("caption")):
        table = caption.getparent()
        if table is not None and table.tag == "table" and table is not body:
            table.addprevious(caption)
            caption.tag, caption.tail = "p", None
    cut_marks(body)
    _cut_players(body, done)


def _cut_players(body: HtmlElement, done: Reduced) -> None:
    """Cut frames that count readers or show advertisements, and the words of players without an address."""
    for element in list(body.iter("iframe")):
        if _TRACKERS.search(_address(element)):
            cut(element)
    for figure in list(body.iter("figure")):
        players = list(figure.iter(*_PLAYERS)) if is_simple(figure) else []
        if players and not any(_is_web(_address(player)) for player in players):
            # Words of a player that a browser saved beside the page.
            take_out(figure, "photo", "player-without-address", done)


def _address(element: HtmlElement) -> str:
    return element.get("src") or element.get("data-src") or ""


def _is_web(address: str) -> bool:
    return address.startswith(("http:", "https:", "//"))
