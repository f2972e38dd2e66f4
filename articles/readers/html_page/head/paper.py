"""Which paper a page is of, and its slogan."""

import itertools
import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.elements.blocks import bare
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.selectors import words_of
from articles.readers.html_page.head.platforms import HOST, could_be_paper, without_platform
from articles.readers.html_page.head.slogan import read_slogan, without_slogan
from articles.readers.html_page.looking import FOOT_LINES, Looking
from articles.readers.html_page.site import TITLE_PARTS
from articles.readers.plain_text.furniture import classify, is_issue_line
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.papers import (
    is_school,
    looks_like_paper,
    mentioned_paper,
    same_paper,
)
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS
from articles.readers.texts import plain

_NAMES = (
    ".site-title",
    ".site-name",
    ".sno-site-title",
    ".wp-block-site-title",
    "#site-title",
    "#blog-title",
    "#site-name",
    "#wsite-title",
    "#header-name",
    ".Header .title",
)
_AGREEING = 2  # places that say a name which no place is made for
_FRONT = re.compile(r"^(?:https?://[^/]+)?/?(?:(?:index|default|home|main)\.\w{3,5})?$", re.IGNORECASE)
_LOGO = {"logo", "banner", "mast", "masthead", "nameplate", "flag", "brand", "header", "title"}
_NO_LOGO = re.compile(r"^logo(?: of| for)? | (?:logo|banner|home ?page|home|masthead)$", re.IGNORECASE)
_MOST_LINKS, _MOST_LOGOS = 40, 4
_ONLINE = re.compile(r"\W+(?:on-?line|web edition|\w+\.(?:com|org|net))$", re.IGNORECASE)
_LONGEST_FEED = 300  # characters of a feed's title
_OF_FEED = re.compile(
    r"\s*[»:|–-]?\s*(?:[^»]*\bcomments\b.*|(?:rss|atom|feed|posts)(?: feed)?|headlines)$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"^(.{4,300}?) \(([^()]{3,60})\)$")
_DATED = re.compile(r"[\s,(]*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\)?")
_FOLIO = re.compile(r"\s*[|•·–—]\s*")  # between number, paper and date at the edge of a printed page
_KINDS = {
    "story",
    "article",
    "post",
    "page",
    "detail",
    "details",
    "view",
    "news detail",
    "blog",
    "untitled",
} | {"student newspaper", "school newspaper", "student news", "newspaper", "student paper"}
_FILE = re.compile(r"_|\d")  # in titles that are names of files
_LONGEST_FOLIO = 16  # words
_PAGE = re.compile(r"(?:(?:page|p\.?|pg\.?)\s*)?[A-Z]?\d{1,3}", re.IGNORECASE)
_LONGEST_NAME = 5  # words of a paper's name that only the title says


def read_paper(look: Looking) -> None:
    """Take the paper's name, and its slogan where the page has a place for it.

    A school's name is taken only where nothing names a paper: their sites have the pages of papers on them.
    """
    told = [(origin, without_slogan(look, without_platform(name))) for origin, name in _told_names(look)]
    told = [one for one in told if could_be_paper(one[1])]
    is_told = any(not is_school(name) for _, name in told)
    shown = [] if is_told else [one for one in _shown_names(look) if could_be_paper(one[1])]
    sources = {name: _sources_of(look, name, shown) for _, name in shown}
    if not is_told:
        # What other pages have in their titles too is no part of a story's.
        often = [("title of many pages", part) for part in _parts_of_many(look)]
        sources |= {name: _AGREEING for _, name in often if name not in sources}
        shown = sorted((*shown, *often), key=lambda one: -sources[one[1]])
    names = [*told, *shown]
    names = [one for one in names if not is_school(one[1])] or names
    if names:
        origin, look.head.publication = names[0]
        look.say("publication", origin)
        if names[0] in shown and sources[names[0][1]] < _AGREEING:
            look.guess("publication", "one-source")
    read_slogan(look)


def _parts_of_many(look: Looking) -> list[str]:
    """Return the parts of the title that many pages of the site have, a paper's name by its form first."""
    parts = TITLE_PARTS.split(title_of(look)) if look.site else []
    known = [part for part in reversed(parts) if look.site.has_title(part)]
    if len(known) == len(parts) > 1:
        return []  # titles that are all alike tell nothing
    names = [p for p in known if p.casefold() not in MENU | SECTIONS | _KINDS and not _FILE.search(p)]
    return sorted(filter(could_be_paper, names), key=lambda name: not looks_like_paper(name))


def _sources_of(look: Looking, name: str, shown: Sequence[tuple[str, str]]) -> int:
    """Return in how many of foot, top, feed and title a name stands."""
    own = _ONLINE.sub("", name)
    agreeing = {origin for origin, other in shown if same_paper(own, _ONLINE.sub("", other))}
    kinds = {"copyright" if "copyright" in one else "feed" if "feed" in one else "top" for one in agreeing}
    parts = (_ONLINE.sub("", part) for part in TITLE_PARTS.split(title_of(look)))
    return len(kinds) + any(same_paper(own, part) for part in parts)


def _told_names(look: Looking) -> Iterator[tuple[str, str]]:
    """Yield what could be the paper's name, the surest first."""
    publisher = look.data.story.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    yield from ((f"meta {name}", text) for name, text in [look.data.first("og:site_name") or ("", "")])
    for origin, node in (("json-ld publisher", publisher), ("json-ld site", look.data.site)):
        if isinstance(node, dict) and isinstance(node.get("name"), str):
            yield origin, plain(str(node["name"]))
    yield from ((selector, text_of(element)) for selector, element in look.page.each(_NAMES))
    if named := look.data.first("application-name"):
        yield f"meta {named[0]}", named[1]


def _shown_names(look: Looking) -> Iterator[tuple[str, str]]:
    """Yield what could be the paper's name by the foot and the top of the page."""
    yield from _paper_in_foot(look)
    yield from _paper_in_logo(look)
    for link in [*look.page.all("link[type*=rss]"), *look.page.all("link[type*=atom]")]:
        yield "title of the feed", _OF_FEED.sub("", plain((link.get("title") or "")[:_LONGEST_FEED]))


def _paper_in_logo(look: Looking) -> Iterator[tuple[str, str]]:
    """Yield what the first pictures and the first link to the front page say, in the title or by its form."""
    links = [link for link in look.page.all("a[href]")[:_MOST_LINKS] if _FRONT.search(link.get("href") or "")]
    images = look.page.all("img[alt]")[:_MOST_LOGOS]
    said = [("link to the front page", text_of(link)) for link in links]
    said += [("logo", plain(element.get(key) or "")) for key in ("aria-label", "title") for element in links]
    said += [
        ("logo", plain(i.get("alt") or "")) for link in links for i in itertools.islice(link.iter("img"), 1)
    ]
    said += [
        ("logo", text_of(link)) for link in links if next(link.iterancestors("h1", "h2"), None) is not None
    ]
    said += [("logo", plain(image.get("alt") or "")) for image in images if _is_logo(image)]
    said += [("logo", name) for name in _beside_logos(look)]
    parts = {bare(part) for part in TITLE_PARTS.split(title_of(look))}
    titles = [_ONLINE.sub("", part) for part in TITLE_PARTS.split(title_of(look))]
    shown = (plain(image.get("alt") or "").strip("[]") for image in images)
    said += [("logo", alt) for alt in shown if alt and any(same_paper(alt, title) for title in titles)]
    for origin, text in said:
        name = _NO_LOGO.sub("", text).strip(" -|:")
        if name and (bare(name) in parts or looks_like_paper(name) or (origin == "logo" and _is_short(name))):
            yield origin, name


def _beside_logos(look: Looking) -> list[str]:
    """Return the words beside a picture in links at the top that are a part of the title."""
    links = look.page.all("a[href]")[:_MOST_LINKS]
    texts = [text_of(link) for link in links if next(link.iter("img"), None) is not None]
    parts = {bare(part) for part in TITLE_PARTS.split(title_of(look))}
    return [text for text in texts if text and bare(text) in parts]


def _is_short(name: str) -> bool:
    return len(name.split()) <= _LONGEST_NAME and name.casefold() not in MENU | _LOGO


def _is_logo(image: HtmlElement) -> bool:
    names = " ".join(image.get(key) or "" for key in ("class", "id", "src"))
    return not _LOGO.isdisjoint(words_of(names))


def read_paper_over_headline(look: Looking) -> None:
    """Take a heading above the headline that has a paper's form, where only a school is named.

    Else the first short line there that many pages of the site have.
    """
    headline, named = look.head.element("headline"), look.head.publication
    if headline is None or (named is not None and not is_school(named)):
        return
    parts = {bare(part) for part in TITLE_PARTS.split(title_of(look))}
    for heading in [*look.page.all("h1"), *look.page.all("h2")][:_MOST_LOGOS]:
        text = text_of(heading)
        is_paper = looks_like_paper(text) or (bare(text) in parts and not is_school(text))
        is_paper = is_paper and text.casefold() not in SECTIONS
        if look.page.place(heading) < look.page.place(headline) and is_paper:
            look.head.publication = text
            look.say("publication", "heading over the headline", heading)
            return
    if named is None:
        _read_plate(look, headline)


def _read_plate(look: Looking, headline: HtmlElement) -> None:
    """Take the first short line over the headline that many pages have, or the name in a printed page's."""
    over = list(itertools.takewhile(lambda block: block.element is not headline, look.blocks))
    found = [("line of many pages", b.text, b.element) for b in over if look.site.has(b.element)]
    for block in over[:_MOST_LOGOS]:
        parts = _FOLIO.split(block.text)
        names = [
            part for part in parts if not (_PAGE.fullmatch(part) or is_issue_line(part) or _is_dated(part))
        ]
        if len(names) == 1 and len(parts) > 1 and block.words <= _LONGEST_FOLIO:
            found.append(("printed page's line", names[0], block.element))
    for origin, text, element in found:
        if _could_be_plate(text):
            look.head.publication = text
            look.say("publication", origin, element)
            look.guess("publication", "one-source")
            return


def _is_dated(text: str) -> bool:
    dated = read_date_line(text)
    return dated is not None and dated.published is not None


def _could_be_plate(text: str) -> bool:
    """Say whether a line over the headline is short, and neither one of a menu nor what they are told."""
    return (
        len(text.split()) <= _LONGEST_NAME
        and not HOST.fullmatch(text.casefold())
        and (looks_like_paper(text) or not is_name(text))
        and text.casefold() not in MENU | SECTIONS
        and not is_school(text)
        and read_date_line(text) is None
        and classify(text) is None
        and not SENTENCE_END.search(text)
    )


def _paper_in_foot(look: Looking) -> Iterator[tuple[str, str]]:
    for selector, element in look.page.each(("footer", "#footer", ".site-footer", ".footer", ".copyright")):
        for _, text in lines_of(element)[:FOOT_LINES]:
            if name := mentioned_paper(text):
                yield f"{selector} copyright", _as_in_title(look, name)
    captions = {text for caption in look.page.all("figcaption") for _, text in lines_of(caption)}
    for _, text in lines_of(look.page.root)[-FOOT_LINES // 4 :]:
        if text not in captions and ("©" in text or "opyright" in text) and (name := mentioned_paper(text)):
            yield "last lines copyright", _as_in_title(look, name)


def _as_in_title(look: Looking, name: str) -> str:
    """Return the part of the title that a name in the foot, which may go on behind it, begins with."""
    parts = [part for part in TITLE_PARTS.split(title_of(look)) if name.startswith(part)]
    return max(parts, key=len, default=name)


def title_of(look: Looking) -> str:
    """Return what stands in the page's `title`."""
    titles = look.page.all("title")
    return plain(titles[0].text_content()[:1_000]) if titles else ""


def read_paper_in_title(look: Looking) -> None:
    """Take the part of the title that is not the headline, if it is printed too or the only one.

    One that is printed goes before the name of a school.
    """
    printed = {bare(text): text for _, text in lines_of(look.page.root)[:FOOT_LINES]}
    parts = TITLE_PARTS.split(title_of(look))
    rest = [part for part in parts if not bare(look.head.headline).startswith(bare(part) or " ")]
    rest = [part for part in rest if part.casefold() not in SECTIONS]
    names = [part for part in rest if bare(part) in printed]
    names = names or [printed[key] for part in rest if (key := bare(_ONLINE.sub("", part))) in printed]
    undated = [bare_part for part in rest if (bare_part := _DATED.sub("", part).strip()) != part]
    names = names or [text for text in printed.values() for part in undated if same_paper(text, part)]
    own = [part for part in rest if not is_school(part)] or rest
    if not names and len(rest) < len(parts) and len(own) == 1 and len(own[0].split()) <= _LONGEST_NAME:
        names = own
    behind = _IN_BRACKETS.search(title_of(look))
    if not names and behind and bare(behind[1]) == bare(look.head.headline):
        names, parts = [behind[2]], [behind[1], *parts]
    if names and len(parts) == len(rest) == 1 and _is_over_headline(look, parts[0]):
        parts = ["", *parts]  # a site whose pages all have its name for their title
    papers = [name for name in names if not is_school(name)]
    own = [name for name in papers if bare(name) in printed]
    names = own if look.head.publication else papers or names
    if names and len(rest) < len(parts):
        look.head.publication = names[-1]
        look.say("publication", "title")
        look.guess("publication", "from-title")


def _is_over_headline(look: Looking, title: str) -> bool:
    """Say whether a short title is printed by itself over a headline that is another."""
    headline = look.head.element("headline")
    over = (b for b in look.blocks if headline is not None and look.page.comes_after(headline, b.element))
    is_name = len(title.split()) <= _LONGEST_NAME and not _FILE.search(title)
    return is_name and any(bare(block.text) == bare(title) for block in over)
