"""Files of saved pages, one page each, and what the pages of a site have in common."""

import itertools
import posixpath
import re
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.readers.digests import digest_of
from articles.readers.document import LARGEST, LARGEST_TO_TRAVEL, Entry, Problem
from articles.readers.findings import Findings
from articles.readers.html_page.elements.archived import as_on_its_site
from articles.readers.html_page.elements.decoding import decode
from articles.readers.html_page.elements.tree import PageRefusedError, tree_of
from articles.readers.html_page.head.addresses import SAVED_FROM
from articles.readers.html_page.reader import read_html_page
from articles.readers.html_page.site import keys_of

# A page of more bytes is none of a site's: it is not counted.
_LARGEST_PAGE = 2_000_000
_TOP = 4_096  # characters in which a browser notes from where it saved a page
_ADDRESSES = 200  # elements among which a page tells its address
_INDEX = re.compile(r"(?:index|default)\.\w{3,5}$", re.IGNORECASE)  # of a story that has a folder of its own


def survey(file: BinaryIO, source: str, findings: Findings) -> None:
    """Count the lines of a page for its site."""
    text, root = _page_in(file.read(_LARGEST_PAGE + 1))
    if root is not None:
        findings.count_page(_site_of(text, root, source), keys_of(root))


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Entry | Problem]:
    """Yield the one document of a file, read with what is known of its site.

    What is known and stands in it is part of its digest: it is read anew when more is known.
    """
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        yield Problem(source, "too-large", f"> {LARGEST // 1024 // 1024} MB")
        return
    root = _page_in(data)[1] if findings.learned or findings.furniture() else None
    known = findings.known_in(keys_of(root)) if root is not None else frozenset()
    yield Entry(
        source,
        digest_of(data, *sorted(known)),
        partial(read_html_page, data, source, known),
        travels=len(data) <= LARGEST_TO_TRAVEL,
    )


def _page_in(data: bytes) -> tuple[str, HtmlElement | None]:
    """Return the text and the tree of a page; none of what is no page, or one that cannot be read."""
    text = decode(data) if len(data) <= _LARGEST_PAGE else None
    if text is None:
        return "", None
    text = as_on_its_site(text)
    try:
        return text, tree_of(text)
    except PageRefusedError:
        return "", None


def _site_of(text: str, root: HtmlElement, source: str) -> str:
    """Return the site that a page is counted for: that of the address it tells, else that of its folder."""
    for element in itertools.islice(root.iter("link", "meta"), _ADDRESSES):
        if (element.get("rel") or "").casefold() == "canonical" or element.get("property") == "og:url":
            address = element.get("href") or element.get("content") or ""
            if host := _host_of(address):
                return host
    saved = SAVED_FROM.search(text[:_TOP])
    if saved and (host := _host_of(saved[1])):
        return host
    folder, name = posixpath.split(source)
    return f"saved:{posixpath.dirname(folder) if _INDEX.fullmatch(name) else folder}"


def _host_of(address: str) -> str:
    """Return the host of an address under which pages are counted: `//www.paper.example`."""
    try:
        host = urlsplit(address.strip()).hostname
    except ValueError:
        return ""
    return f"//{host}" if host else ""
