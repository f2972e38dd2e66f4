"""Sites made of one page: the same page with other stories in it."""

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement, HTMLParser, document_fromstring, tostring

from articles.readers.html_page.elements.blocks import bare
from articles.readers.html_page.elements.decoding import decode

_WORD = re.compile(r"\b[a-z]{3,}\b")
_PICTURE = re.compile(r"(?=\.(?:jpe?g|png|gif|webp|ashx)\b)", re.IGNORECASE)
_ADDRESSES = ("src", "data-src", "href", "srcset")
_TOLD = ("content", "alt")


def site_of_page(data: bytes, gold: dict[str, Any], pages: int = 5) -> list[bytes]:
    """Return pages of a site that has a page as its gold tells: words, names and pictures differ in each."""
    return [_with_other_story(data, gold, "abcdefghij"[number]) for number in range(pages)]


def differs(text: str) -> bool:
    """Say whether a line of the page is another one on each page of such a site: names alone are not."""
    return _WORD.search(text) is not None


def _with_other_story(data: bytes, gold: dict[str, Any], sign: str) -> bytes:
    root = document_fromstring((decode(data) or "").encode(), parser=HTMLParser(encoding="utf-8"))
    texts = [*_texts_of(gold)]
    keys = [bare(text) for text in texts]
    names = [one["name"] for one in gold["bylines"]] + [one["credit"] for one in gold["photos"]]

    def other(text: str | None) -> str | None:
        if text and len(bare(text)) > 3 and any(bare(text) in key for key in keys):
            return _changed(text, sign)
        for name in filter(None, names):
            text = re.sub(re.escape(name), lambda found: f"{found[0]}{sign}", text or "", flags=re.IGNORECASE)
        for told in texts:
            text = (text or "").replace(told, _changed(told, sign)) if len(told) > 8 else text
        return text

    for element in root.iter():
        if isinstance(element.tag, str) and element.tag != "style":
            element.text, element.tail = other(element.text), other(element.tail)
            _change_attributes(element, other, sign if gold["photos"] else "")
    written: bytes = tostring(root)
    return written


def _texts_of(gold: dict[str, Any]) -> Iterator[str]:
    yield gold["headline"]
    yield gold["dek"] or ""
    yield from (photo["caption"] or "" for photo in gold["photos"])
    yield from (block["text"] for block in gold["blocks"])


def _changed(text: str, sign: str) -> str:
    return _WORD.sub(lambda found: f"{found[0]}{sign}{sign}", text)


def _change_attributes(element: HtmlElement, other: Any, sign: str) -> None:
    for key in _TOLD:
        if value := element.get(key):
            element.set(key, other(value))
    for key in _ADDRESSES:
        value = element.get(key)
        if sign and value and "logo" not in value and element.tag in {"img", "a", "source"}:
            element.set(key, _PICTURE.sub(sign, value))
