"""The pictures that are a site's and no story's: by their address or their words, which many pages have."""

import itertools
import re

from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.tree import Page, cut
from articles.readers.html_page.looking import is_simple
from articles.readers.html_page.site import Site
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.photos import parse_photo

_LEVELS = 4  # around a picture in which its words are looked for
_LONGEST = 500  # characters of its words
_MOST = 6  # words of a label
# How labels of a picture begin, which a site prints with each.
_TOOL = re.compile(
    r"(?:click|tap|touch|open|view|see|show|enlarge|zoom|press|hover|haz clic|pulsa|ver)\b", re.IGNORECASE
)


def drop_known(page: Page, site: Site) -> None:
    """Drop the pictures that many pages of the site have, and the words that many have under a picture.

    A picture of one page stays where its words only name who took it or are a label; a sentence that
    stands under the pictures of many pages calls for something, whatever picture it has.
    """
    for image in page.all("img") if site else ():
        box = _box_of(page, image)
        is_known = box is not None and site.has(box)
        if site.has_picture(image):
            figure = next(image.iterancestors("figure"), None)
            if box is not None and is_known:
                cut(box)
            elif figure is None or text_of(figure) == "" or site.has(figure):
                cut(image)
        elif box is not None and is_known and not any(_names_maker(text) for _, text in lines_of(box)):
            _cut_words(box, image)
        elif box is not None and not is_known:
            _cut_labels(box, site)


def _box_of(page: Page, image: HtmlElement) -> HtmlElement | None:
    """Return the innermost element with one picture and its words."""
    for around in itertools.islice(image.iterancestors(), _LEVELS):
        several = next(itertools.islice(around.iter("img"), 1, None), None) is not None
        if several or page.weight(around) > _LONGEST or not is_simple(around):
            return None
        if text_of(around):
            return around
    return None


def _names_maker(text: str) -> bool:
    photo = parse_photo(text)
    return is_name(text) or (photo is not None and photo.credit is not None)


def _cut_labels(box: HtmlElement, site: Site) -> None:
    """Cut the lines beside a picture's own words that many pages have, such as "Click to enlarge"."""
    for leaf in list(box.iterdescendants("div", "p")):
        text = text_of(leaf) if len(leaf) == 0 else ""
        if text and not _names_maker(text) and site.has(leaf):
            cut(leaf)


def _cut_words(box: HtmlElement, image: HtmlElement) -> None:
    """Cut a picture with its words where these call for something, else the words alone."""
    text = text_of(box)
    is_call = SENTENCE_END.search(text[-8:]) is not None or text.count(" ") >= _MOST
    if is_call and not _TOOL.match(text):
        cut(box)
        return
    image.drop_tree()
    image.tail = None
    for child in list(box):
        box.remove(child)
    box.text = None
    box.append(image)
