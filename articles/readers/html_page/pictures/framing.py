"""The pictures of a page made ready for `take_pictures`: addresses settled, each framed with its words."""

import itertools
import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from articles.readers.body_pictures import without_pictures
from articles.readers.document import ParsedPhoto
from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.tree import Page, cut
from articles.readers.html_page.looking import is_simple
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.words.names import is_name, normal_case
from articles.readers.plain_text.words.papers import same_paper
from articles.readers.plain_text.words.photos import parse_photo

_ADDRESSES = (
    "src",
    "data-src",
    "data-lazy-src",
    "data-original",
    "data-lazy",
    "data-image",
    "data-orig-file",
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)$", re.IGNORECASE)
_SIZE = re.compile(
    r"(?:-\d{1,5}x\d{1,5}|[_-](?:xl|l|m|s|xs|lg|large|md|med|medium|sm|small|th|thumb|thumbnail|full|big|orig|original))"
    r"(?=\.\w{1,5}$)",
    re.IGNORECASE,
)
_COURTESY = re.compile(r"(?:photo )?courtesy of (.{3,60})", re.IGNORECASE)
_COURTESY_END = re.compile(r"(?<=[.!?”\"]) (?:Photo |Image )?Courtesy:? ([A-Z][^.!?]{3,50}\.?)$")
# Where a site makes its sizes of the picture that a part of the address names.
_MADE_OF = re.compile(r"/(?:_next/image|_vercel/image|\.netlify/images)/?\?(?:[^#]*&)?url=([^&#]+)")
_OF_ADS = re.compile(r"/(?:ads?|advert(?:s|isements?)?|banner_?ads)/", re.IGNORECASE)
_WIDTH = re.compile(r"\s\d{1,5}w\b")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
_SMALLEST = 2_000  # characters of a picture that is part of the page; a smaller one only holds the place
_EMBEDDED = "embedded-picture-"
_WORDS = re.compile(r"caption|credit|byline", re.IGNORECASE)
_OF_AUTHOR = re.compile(
    r"(?:the )?(?:author|avatar|writer|profile)(?:'s)?(?: (?:photo|picture|image|avatar)|: .{2,60})?",
    re.IGNORECASE,
)
_PORTRAIT = re.compile(
    r"\b(?:author|avatar|gravatar|profile|logo|rounded-full)\b|author-|avatar", re.IGNORECASE
)
_CAPTION_END = re.compile(r"[.!?…)][\"”’')\]]*$")
_HIDDEN = re.compile(r"(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden)(?:$|\s)")
_FIGURE = re.compile(r"^(?:figure|fig\.|photo|image) \d{1,3}\s*[:.]\s*", re.IGNORECASE)  # of word processors
_MADE_UP = "Description automatically generated"  # by word processors
_PRINTED_PAGE = re.compile(r"(?:page \d{1,3}|(?:front )?cover) of\b", re.IGNORECASE)
_LABELLED = ("caption", "credit")
_MEDIUM = re.compile(r"^(?:photo(?:graph)?|image|foto)s?\s+", re.IGNORECASE)
_LABEL = re.compile(r"^(?:media|image|photo) credits?\s*:\s*", re.IGNORECASE)
_AROUND = 100  # characters beside a portrait in what is named for its author
_LONGEST_LABEL = 60  # characters over an advertisement
_LONGEST_WORDS = 400  # characters around a picture above a story
_NAME_END = re.compile(
    r"(?:\s+[/|]\s+|\s© ?|"
    r"(?<=[.!?”\"]) (?:[Bb]y|[—–-]) |\s[Pp]hotograph(?:er|y|ed)(?: by)?:? )([^/|,:;]{4,60})$"
)
_LEVELS = 8  # above a picture in which its frame is looked for


def settle(page: Page, base: str | None) -> None:
    """Make the addresses of a page's pictures whole, and mark those that are in the page itself.

    What a browser saved beside the page stays a path; every other relative address is one of the site's.
    """
    origin = next((element.get("href") for element in page.all("base[href]")), None) or base
    for element in page.all("img") + page.all("source"):
        for key in _SETS:
            if element.get(key):
                element.set(key, _settled_set(element.get(key), origin))
    for number, image in enumerate(page.all("img")):
        for key in _ADDRESSES:
            value = (image.get(key) or "").strip()
            is_inside = value[:5].casefold() == "data:" and key == "src"
            if is_inside and (len(value) > _SMALLEST or _is_told_of(image)):
                image.set(key, f"{_EMBEDDED}{number}")
            elif value and not value.startswith("data:"):
                image.set(key, _settled(value, origin))
        behind, before = image.itersiblings(), image.itersiblings(preceding=True)
        for beside in [*itertools.islice(behind, _LEVELS), *itertools.islice(before, _LEVELS)]:
            if _is_hidden(beside):
                cut(beside)
        _take_sources(image)
        _take_link(image, origin)


def _is_told_of(image: HtmlElement) -> bool:
    """Say whether a picture of which a page has no address is in a figure with words."""
    others = (image.get(key) or "data:" for key in (*_ADDRESSES[1:], *_SETS))
    figure = next(image.iterancestors("figure"), None)
    is_framed = figure is not None and is_simple(figure) and text_of(figure) != ""
    return is_framed and all(value.startswith("data:") for value in others)


def frame_areas(areas: Sequence[HtmlElement]) -> None:
    """Make a figure of what is around one picture and a few words outside of the story, named for nothing."""
    for area in areas:
        images = list(itertools.islice(area.iter("img"), 2))
        is_named = area.tag == "figure" or any(
            element.tag == "figcaption" or _WORDS.search(element.get("class") or "")
            for element in area.iter("*")
        )
        words = text_of(area)
        is_box = area.tag == "div" or (area.tag == "p" and _CAPTION_END.search(words[-8:]))
        if not is_box or is_named or len(images) != 1 or not 0 < len(words) <= _LONGEST_WORDS:
            continue
        area.clear(keep_tail=True)
        area.tag = "figure"
        images[0].tail = None
        area.append(images[0])
        etree.SubElement(area, "figcaption").text = words


def drop_advertisements(page: Page) -> None:
    """Drop pictures out of a folder of advertisements, and in boxes that hold but a label for these."""
    for image in page.all("img"):
        if _OF_ADS.search(image.get("src") or ""):
            cut(image)
            continue
        for around in itertools.islice(image.iterancestors(), _LEVELS):
            if page.weight(around) > _LONGEST_LABEL or not is_simple(around):
                break
            if label := text_of(around):
                mark = classify(label)
                if mark is not None and mark.kind == "advertisement":
                    cut(image)
                break


def drop_nameplates(page: Page, paper: str | None) -> None:
    """Drop the pictures that are the paper's name, as its banner and its logo are, or a page of its print."""
    for image in page.all("img[alt]"):
        alt = image.get("alt") or " "
        if (paper and same_paper(alt, paper)) or _PRINTED_PAGE.match(alt):
            cut(image)


def drop_portraits(page: Page, authors: Collection[str]) -> None:
    """Drop portraits of authors."""
    for portrait in page.all("img"):
        around = [one for one in itertools.islice(portrait.iterancestors(), 2) if page.weight(one) <= _AROUND]
        named = any(_PORTRAIT.search(one.get("class") or "") for one in (portrait, *around))
        alt = portrait.get("alt") or ""
        if named or alt in authors or _OF_AUTHOR.fullmatch(alt):
            cut(portrait)


def name_words(page: Page) -> None:
    """Make plain which elements are captions and which are credits.

    Some sites call what is around both of them so, too.
    """
    labels = [e for name in _LABELLED for box in page.all(f"[class*={name}]") for e in box if _is_hidden(e)]
    for label in [*page.all("[class*=credit-label]"), *labels]:
        cut(label)
    for cutline in page.all(".cutline"):
        cutline.set("class", "caption")
    boxes = {box for name in _LABELLED for box in page.all(f"[class*={name}]")} | set(page.all("figcaption"))
    for box in sorted(boxes, key=page.place):
        within = [element for element in box.iterdescendants() if _WORDS.search(element.get("class") or "")]
        if any("caption" in (element.get("class") or "").casefold() for element in within):
            box.set("class", "")
            holds_picture = next(box.iter("img"), None) is not None
            box.tag = "figure" if holds_picture else "div" if box.tag == "figcaption" else box.tag
        elif "credit" in (box.get("class") or "").casefold():
            for element in within:
                element.set("class", "")


def _take_sources(image: HtmlElement) -> None:
    """Give a picture the sizes that stand beside it for browsers to choose from."""
    beside = itertools.islice(image.itersiblings(preceding=True), _LEVELS)
    sources = [element for element in beside if element.tag == "source"]
    wide = (source for source in sources if "max-width" not in (source.get("media") or ""))
    sets = [image.get("srcset") or "", *(one.get("srcset") or one.get("data-srcset") or "" for one in wide)]
    # One without a width may be cut for small screens.
    sets = [text for text in sets if _WIDTH.search(text) or not image.get("src")]
    if sources and sets:
        image.set("srcset", ", ".join(sets))
    for source in sources:
        cut(source)


def _take_link(image: HtmlElement, origin: str | None) -> None:
    """Take the picture that a link around a smaller copy of it leads to."""
    around = itertools.islice(image.iterancestors(), _LEVELS)
    href = next((link.get("href") or "" for link in around if link.tag == "a"), "")
    if _PICTURE.search(href) and _file_name(href) == _file_name(image.get("src") or ""):
        for key in (*_SETS, *_ADDRESSES):
            image.attrib.pop(key, None)
        image.set("src", _settled(href, origin))


def _is_hidden(element: HtmlElement) -> bool:
    return _HIDDEN.search(element.get("class") or "") is not None


def _file_name(address: str) -> str:
    return _SIZE.sub("", address.partition("?")[0].rpartition("/")[2])


def _settled_set(value: str, origin: str | None) -> str:
    """Make the addresses of a `srcset` whole."""
    parts = [part.strip().partition(" ") for part in re.split(r",\s+", value[:20_000])]
    return ", ".join(f"{_settled(address, origin)} {size}" for address, _, size in parts if address)


def _settled(value: str, origin: str | None) -> str:
    made = _MADE_OF.match(value) if origin is None else None
    value = unquote(made[1]) if made else value
    try:
        if value.startswith("//") or urlsplit(value).scheme:
            return value
        if origin is None:
            value = value.lstrip("/")
        path = unquote(urlsplit(value).path).removeprefix("./")
        is_saved = "_files/" in path and not value.startswith("/")
        if (is_saved or origin is None) and not value.startswith("/"):
            return "" if ".." in path.split("/") else value
        whole = urljoin(origin or "", value)
        return whole if urlsplit(whole).scheme else ""
    except ValueError:
        return ""


def photos_in(areas: Sequence[HtmlElement]) -> list[ParsedPhoto]:
    """Return the pictures of areas outside of the body, with the words beside them."""
    photos: list[ParsedPhoto] = []
    for area in areas:
        _frame(area)
        html = etree.tostring(area, encoding="unicode", method="html", with_tail=False)
        photos += without_pictures(f"<figure>{html}</figure>")[1]
    return photos


def credited(photos: Sequence[ParsedPhoto], lines: Sequence[str]) -> list[ParsedPhoto]:
    """Return photos, where none has a credit, with who a line over the story says took them."""
    told = next((line.credit for text in lines if (line := parse_photo(text))), None)
    is_open = told is not None and not any(photo.credit for photo in photos)
    return [replace(photo, credit=told) if is_open else photo for photo in photos]


def _frame(area: HtmlElement) -> None:
    """Make a figure of what is around one picture only, where an area holds several."""
    images = list(area.iter("img"))
    around: Counter[HtmlElement] = Counter()
    for image in images:
        for level, ancestor in enumerate(image.iterancestors()):
            if ancestor is area or level >= _LEVELS:
                break
            around[ancestor] += 1
    for image in images:
        alone = [element for element in image.iterancestors() if around.get(element) == 1]
        if alone and alone[-1].tag in {"div", "li", "dl", "section", "p"}:
            alone[-1].tag = "figure"


def named(photos: Sequence[ParsedPhoto]) -> tuple[ParsedPhoto, ...]:
    """Return photos as they are handed on: one that is in the page itself has no address."""
    return tuple(_named(photo) for photo in photos)


def _named(photo: ParsedPhoto) -> ParsedPhoto:
    caption, credit = photo.caption, _LABEL.sub("", photo.credit or "") or None
    owner = _COURTESY.fullmatch(caption) if caption and not credit else None
    ending = _COURTESY_END.search(caption[-100:]) if caption and not credit and not owner else None
    if owner:
        caption, credit = None, owner[1].rstrip(". ")
    elif caption and ending:
        caption, credit = caption[: -len(ending[0])].rstrip(), ending[1].rstrip(". ")
    elif caption and not credit and (last := _NAME_END.search(caption[-80:])) and is_name(last[1]):
        caption, credit = caption[: -len(last[0])], last[1]
    caption = _FIGURE.sub("", caption) or None if caption else None
    lender = _COURTESY.fullmatch(credit) if credit else None
    credit = lender[1].rstrip(". ") if lender else credit
    bare_credit = _MEDIUM.sub("", credit) if credit else ""
    credit = bare_credit if credit and is_name(bare_credit) else credit
    credit = normal_case(credit) if credit and " " in credit else credit
    file = None if (photo.file or "").startswith(_EMBEDDED) else photo.file
    said = photo.alt or ""
    is_made = said.strip("[]").casefold() in {"picture", "photo", "image"} or said.endswith(_MADE_UP)
    alt = None if is_made else photo.alt
    return ParsedPhoto(url=photo.url, file=file, caption=caption, credit=credit, alt=alt)


def embedded(photos: Sequence[ParsedPhoto]) -> int:
    """Count the pictures that are in the page itself, and so nowhere else."""
    return sum((photo.file or "").startswith(_EMBEDDED) for photo in photos)
