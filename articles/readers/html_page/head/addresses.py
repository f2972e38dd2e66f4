"""Where a page's story stands on its site, and what its site calls it."""

import re
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement

from articles.readers.html_page.elements.blocks import bare
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.head.paper import title_of
from articles.readers.html_page.looking import FOOT_LINES, Looking
from articles.readers.story import web_address

_QUOTED = re.compile(r"https?%3a", re.IGNORECASE)
SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]{4,500})"
)
_PRINTED_FROM = re.compile(r"URL to (?:article|story)\s?: (https?://\S{4,500})$", re.IGNORECASE)


def read_address(look: Looking) -> None:
    """Take the address that the page calls its own, or from which it was saved; and its guid."""
    saved = SAVED_FROM.search(look.beginning)
    links = [(link.get("rel", "").casefold(), link.get("href")) for link in look.page.all("link[href]")]
    base = saved[1] if saved else None
    candidates = [("link canonical", href) for rel, href in links if rel == "canonical"]
    candidates += [("meta og:url", text) for text in look.data.meta.get("og:url", ())]
    candidates += [(f"json-ld {key}", look.data.text(key)) for key in ("url", "mainEntityOfPage", "@id")]
    candidates += [("saved from", base)]
    candidates += [("reader view", link.get("href")) for link in look.page.all("a.reader-domain")[:1]]
    candidates += [
        ("print version", told[1])
        for _, text in lines_of(look.page.root)[-FOOT_LINES:]
        if (told := _PRINTED_FROM.match(text))
    ]
    candidates += [("permanent link", link.get("href")) for link in _permanent_links(look)[:1]]
    for origin, value in candidates:
        address = web_address(unquote(value) if value and _QUOTED.match(value) else value, base)
        if address and urlsplit(address).path.strip("/") + urlsplit(address).query:
            look.head.url = address.split("#", 1)[0]
            look.say("url", origin)
            break
    _guid(look, links)


def _permanent_links(look: Looking) -> list[HtmlElement]:
    """Return the links that themes put on the headline, or on the date, of a story."""
    links = look.page.all("a[rel=bookmark]")
    title = bare(title_of(look))
    aside = set(look.page.inside(links, look.elsewhere))
    return [
        link
        for link in links
        if link not in aside
        and (bare(text_of(link)) in title or next(link.iter("time", "abbr"), None) is not None)
    ]


def _guid(look: Looking, links: list[tuple[str, str | None]]) -> None:
    """Take what WordPress calls its story: its short link, or its number with the site's address."""
    short = next((href for rel, href in links if rel == "shortlink"), None)
    if short and re.search(r"[?&]p=\d+$", short):
        look.head.guid = web_address(short)
        look.say("guid", "link shortlink")
        return
    root = next((href for rel, href in links if rel == "https://api.w.org/"), None)
    body = look.page.root.find("body")
    number = re.search(r"(?:^|\s)postid-(\d+)(?:\s|$)", body.get("class", "") if body is not None else "")
    if root and number and "/wp-json" in root:
        look.head.guid = web_address(f"{root.split('/wp-json', 1)[0]}/?p={number[1]}")
        look.say("guid", "body postid")
