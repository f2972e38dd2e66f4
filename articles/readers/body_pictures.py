"""Pictures that stand in a body: taken out of it, in order, with caption, credit and alternative text."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fragment_fromstring

from articles.markup.policy import MAX_CHARACTERS, MAX_DEPTH, MAX_ELEMENTS
from articles.markup.whitespace import collapse, without_unwanted
from articles.readers.document import ParsedPhoto
from articles.readers.picture_addresses import address_of, picture_key, resolved
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.photos import parse_photo

_PICTURES = ("img", "amp-img")
_HAS_PICTURE = re.compile(r"<(?:amp-)?img\b", re.IGNORECASE)
_FRAME_CLASS = re.compile(
    r"(?:^|[\s_-])(?:wp-caption|tr-caption-container|captionbox\w*|photowrap|image-with-caption)(?:$|\s)"
)
_CREDIT_CLASS = re.compile(r"credit|photographer|byline", re.IGNORECASE)
_CAPTION_CLASS = re.compile(r"caption", re.IGNORECASE)
_NO_CONTENT = re.compile(r"(?:^|[\s_-])(?:avatar|gravatar)(?:$|[\s_-])", re.IGNORECASE)
_EMOJI = re.compile(r"(?:^|\s)(?:wp-smiley|emoji)(?:$|\s)|/images/core/emoji/", re.IGNORECASE)
_NO_ALT = re.compile(
    r"^(?:img|dsc[nf]?|image|photo|screen ?shot)?[-_ ]?\d*$|\.(?:jpe?g|png|gif|webp)$", re.IGNORECASE
)
_AROUND = frozenset({"a", "picture", "span", "p", "center", "strong", "em", "noscript"})
_BREAKS = frozenset({"br", "p", "div", "li", "figcaption", "h5", "h6"})
_SLANTED = frozenset({"em", "i", "small", "cite", "figcaption"})
_HOLDS_MORE = ("table", "blockquote", "iframe", "video", "audio", "pre", "ul", "ol")
_LONGEST_CAPTION = 2_000
_MOST_FRAMES = 5  # of a picture, the outermost: no page has more


def without_pictures(html: str, *, base: str | None = None) -> tuple[str, list[ParsedPhoto]]:
    """Return `html` without its pictures, and the pictures: see `take_pictures`.

    What `clean_body` would refuse comes back as it is.

    >>> without_pictures('<p>a</p><figure><img src="b.jpg"><figcaption>c</figcaption></figure>')[1]
    [ParsedPhoto(url=None, file='b.jpg', caption='c', credit=None, alt=None)]
    """
    if not _HAS_PICTURE.search(html) or len(html) > MAX_CHARACTERS:
        return html, []
    root = fragment_fromstring(
        without_unwanted(html), create_parent="div", parser=HTMLParser(huge_tree=True, remove_pis=True)
    )
    if _is_refused(root):
        return html, []
    photos = take_pictures(root, base=base)
    written: str = etree.tostring(root, encoding="unicode", method="html")
    return written.removeprefix("<div>").removesuffix("</div>"), photos


def _is_refused(root: HtmlElement) -> bool:
    """Say whether a tree is one that the sanitiser refuses, so that it need not be gone through."""
    depth = 0
    for number, (event, _element) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH or number > 2 * MAX_ELEMENTS:
            return True
    return False


@dataclass(slots=True)
class _Found:
    """A picture on its way out of the tree."""

    url: str | None
    file: str | None
    alt: str | None
    caption: str | None = None
    credit: str | None = None


@dataclass(slots=True)
class _Taken:
    """All that were found so far, by what makes two of them the same picture."""

    base: str | None
    photos: dict[str, _Found] = field(default_factory=dict)
    frames: dict[HtmlElement, list[_Found]] = field(default_factory=dict)
    unframed: dict[HtmlElement, _Found] = field(default_factory=dict)


def take_pictures(root: HtmlElement, *, base: str | None = None) -> list[ParsedPhoto]:
    """Take all pictures out of a tree, with their captions, and return them in order, each once.

    A relative address is joined to `base`; without one it is a path beside the source (`file`). Of several
    sizes the largest counts. Copies for browsers without scripts (`noscript`), pixels that count readers,
    portraits of accounts and emoji are no pictures; an emoji leaves its character. What is left of a figure
    that held more than pictures stays where it stood.
    """
    taken = _Taken(base)
    for image in list(root.iter(*_PICTURES)):
        _take(image, root, taken)
    # From the inside out: what a gallery says of all its pictures comes after what is said of each.
    for frame in sorted(taken.frames, key=lambda frame: -sum(1 for _ in frame.iterancestors())):
        _take_captions(frame, taken.frames[frame])
    for place, photo in taken.unframed.items():
        _take_words_beside(place, photo)
    for leftover in list(root.iter("noscript")):
        if not (leftover.text_content() or "").strip():
            _clear(leftover)
    return [
        ParsedPhoto(url=found.url, file=found.file, caption=found.caption, credit=found.credit, alt=found.alt)
        for found in taken.photos.values()
    ]


def _take(image: HtmlElement, root: HtmlElement, taken: _Taken) -> None:
    """Take one picture out, and note the frames around it."""
    signs = f"{image.get('class', '')} {image.get('src', '')}"
    if _EMOJI.search(signs):
        alt = image.get("alt")
        _clear(image)
        image.text = alt
        return
    ancestors = [image, *_ancestors(image, root)]
    place = None if _NO_CONTENT.search(signs) or _is_pixel(image) else address_of(image, ancestors)
    if place is not None:
        url, name = resolved(place, taken.base)
        found = taken.photos.setdefault(picture_key(url or name or ""), _Found(url, name, None))
        found.alt = found.alt or _alt(image)
        frames = [element for element in ancestors if _is_frame(element)][-_MOST_FRAMES:]
        for frame in frames:
            taken.frames.setdefault(frame, []).append(found)
        if not frames:
            around = itertools.takewhile(lambda element: element.tag in _AROUND, ancestors[1:])
            taken.unframed.setdefault([image, *around][-1], found)
    _clear(image)


def _ancestors(element: HtmlElement, root: HtmlElement) -> Iterator[HtmlElement]:
    for ancestor in element.iterancestors():
        if ancestor is root:
            return
        yield ancestor


def _clear(element: HtmlElement) -> None:
    """Empty an element, which the sanitiser then drops; to cut it out would move the text behind it."""
    element.clear(keep_tail=True)
    element.tag = "span"


def _is_pixel(image: HtmlElement) -> bool:
    sizes = [image.get("width", ""), image.get("height", "")]
    return all(size.removesuffix("px").strip() in {"0", "1", "2"} for size in sizes)


def _is_frame(element: HtmlElement) -> bool:
    return element.tag == "figure" or bool(_FRAME_CLASS.search(element.get("class", "").lower()))


def _alt(image: HtmlElement) -> str | None:
    alt = collapse(image.get("alt", "")).strip()
    return alt if alt and not _NO_ALT.search(alt) else None


def _take_captions(frame: HtmlElement, photos: list[_Found]) -> None:
    """Give the words in a frame to its pictures, and empty it unless it holds more."""
    credit = _words_of(frame, _CREDIT_CLASS)
    caption = _words_of(frame, _CAPTION_CLASS, tag="figcaption")
    if caption or credit:
        _describe(next((p for p in photos if not p.caption and not p.credit), photos[0]), caption, credit)
    if next(frame.iterdescendants(*_HOLDS_MORE), None) is None and not _text(frame):
        _clear(frame)
    elif frame.tag == "figure":
        frame.tag = "div"


def _words_of(frame: HtmlElement, signs: re.Pattern[str], *, tag: str = "") -> str | None:
    """Take the words out of the first elements of a frame that are called so."""
    named = [
        element
        for element in frame.iterdescendants()
        if element.tag == tag or (isinstance(element.tag, str) and signs.search(element.get("class", "")))
    ]
    inner = {part for element in named for part in element.iterdescendants()}
    found = []
    for element in named:
        if element not in inner:
            found.append(_text(element))
            _clear(element)
    return " ".join(text for text in found if text)[:_LONGEST_CAPTION] or None


def _describe(photo: _Found, caption: str | None, credit: str | None) -> None:
    both = parse_photo(credit) if credit and not caption else None
    if both is not None and both.caption and both.credit:
        caption, credit = credit, None
    line = parse_photo(caption) if caption and not credit else None
    if line is not None and (line.credit or line.caption):
        caption, credit = line.caption, line.credit
    elif credit:
        credit = clean_credit(credit)
    if caption and caption != photo.caption:
        photo.caption = f"{photo.caption} {caption}" if photo.caption else caption
    photo.credit = photo.credit or credit or None


def _take_words_beside(place: HtmlElement, photo: _Found) -> None:
    """Read the line that stands with or under a picture outside any frame, where it tells of the picture.

    `place` is what is around nothing but the picture and such a line.
    """
    text = _text(place)
    if text and len(text) <= 300 and _is_all_slanted(place):
        _describe(photo, text, None)
        _clear(place)
        return
    if not text:
        below = place.getnext()
        if below is None or below.tag not in {"p", "div", "h5", "h6"} or (place.tail or "").strip():
            return
        place, text = below, _text(below)
    line = parse_photo(text) if text else None
    if line is not None and line.sure:
        _describe(photo, line.caption, line.credit)
        _clear(place)


def _is_all_slanted(block: HtmlElement) -> bool:
    """Say whether all words of a block are set as captions are: in italics or small."""
    if (block.text or "").strip():
        return False
    return all(
        not (child.tail or "").strip() and (child.tag in _SLANTED or not _text(child)) for child in block
    )


def _text(element: HtmlElement, *, limit: int = 5_000) -> str:
    """Return the text of an element in one line, a line break as a space; of a long one the beginning."""
    parts: list[str] = []
    for number, (event, part) in enumerate(etree.iterwalk(element, events=("start", "end"))):
        if event == "start":
            parts += (" " if part.tag in _BREAKS else "", part.text or "")
        elif part is not element:
            parts.append(part.tail or "")
        if number > limit:
            break
    return collapse("".join(parts)[: 2 * limit]).strip()
