"""Tell a web page by the beginning of a file."""

import re

from articles.readers.html_page.elements.decoding import decode

_HTML = re.compile(r"^(?:<!doctype html|<html\b|<head\b|<body\b)", re.IGNORECASE)
_XHTML = re.compile(r"^<\?xml[^>]*>\s*(?:<!doctype html|<html\b)", re.IGNORECASE)
_COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(?:p|div|article|h1|body|meta|title)\b", re.IGNORECASE)


def is_html_page(head: bytes, name: str) -> bool:
    """Say whether a file is a web page, by its first bytes; a mere piece of one also by its name."""
    text = (decode(head) or "").lstrip("\ufeff \t\r\n")
    for _ in range(5):
        comment = _COMMENT.match(text)
        text = text[comment.end() :].lstrip() if comment else text
    if _HTML.match(text) or _XHTML.match(text):
        return True
    suffix = name.rpartition(".")[2].casefold()
    return suffix in {"html", "htm", "xhtml"} and _TAG.search(text) is not None
