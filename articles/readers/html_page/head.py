"""The head of a story: each field from the best place that has it, in an order that is said here.

What the page prints comes first, since it is what readers saw: the place that the site's profile names, then
places that any site may use. Then what the page says to machines, JSON-LD before `meta` elements.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from articles.readers.document import Guess, ParsedByline
from articles.readers.html_page.blocks import bare, blocks_in, words_of
from articles.readers.html_page.printed import BLOCKS, SILENT, lines_of, printed, text_of
from articles.readers.html_page.profiles import GENERAL, Profile
from articles.readers.html_page.selectors import Selectors
from articles.readers.html_page.structured import Structured
from articles.readers.html_page.tree import Page
from articles.readers.moments import When, moment_of, when
from articles.readers.people import is_person, people_of
from articles.readers.plain_text.bylines import parse_byline, parse_people
from articles.readers.plain_text.dates import first_date, read_date_line
from articles.readers.plain_text.oddities import date_of_address
from articles.readers.plain_text.papers import mentioned_paper, same_paper
from articles.readers.plain_text.vocabulary import SECTIONS
from articles.readers.story import language_of, web_address
from articles.readers.texts import plain
from articles.readers.wordpress.sections import SHOWCASES

# Parts of a page that are not about this story.
ELSEWHERE = (
    *(
        "nav",
        "#comments",
        ".comments-area",
        ".comment",
        ".commentlist",
        "#respond",
        "#masthead",
        "#banner",
        "[role=banner]",
    ),
    *(
        ".sidebar",
        "#sidebar",
        ".widget",
        ".widget-area",
        ".site-header",
        "#header",
        "#footer",
        ".site-footer",
    ),
    *(
        ".related",
        ".related-posts",
        ".jp-relatedposts",
        ".post-navigation",
        ".menu",
        ".site-branding",
        ".author-box",
    ),
    *(
        ".related-bottom-drawer",
        ".sno-story-related-content",
        ".contributor-area",
        ".author-bio",
        ".recent-posts",
    ),
)
_NAMES = (
    ".site-title",
    ".site-name",
    ".sno-site-title",
    ".wp-block-site-title",
    "#site-title",
    "#blog-title",
    "#site-name",
    "#wsite-title",
    ".Header .title",
)
_TAGLINES = (
    ".site-description",
    ".site-tagline",
    ".wp-block-site-tagline",
    "#site-description",
    ".sno-site-tagline",
    "#site-slogan",
    "#slogan",
    ".slogan",
    "#motto",
    ".motto",
    "#tagline",
    "#slogan",
    ".slogan",
    ".tagline",
    ".site-slogan",
    ".Header .description",
)
_AUTHORS = ("author", "parsely-author", "byl", "sailthru.author", "dc.creator", "article:author")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru.date",
    *("pubdate", "dc.date.issued", "dc.date", "date"),
)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s<>]{4,500})"
)
_PRINTED_FROM = re.compile(r"URL to (?:article|story)\s?: (https?://\S{4,500})$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:filed under|categor(?:y|ies)|posted in|section|in)\s*:?\s*", re.IGNORECASE)
_AUTHOR_LINK = re.compile(
    r"/(?:author|staff_name|staff_profile|staff|writer|people|contributors?|users?/profile)/|[?&]writer="
)
_ALONE_BY = re.compile(r"^((?:(?:written|posted|story|words)\s+)?(?:by|por)\s*:?)\s*[|•]\s*", re.IGNORECASE)
ENDS_IN = re.compile(r"(?:[\s|•·–—-]+(?:on|at|in|posted|published|el|en))+[\s|]*$", re.IGNORECASE)
_PLATFORMS = frozenset(
    {"medium", "substack", "wordpress.com", "google sites", "wix", "weebly", "blogger", "issuu"}
)
_NO_SECTIONS = SHOWCASES | {"posts", "post", "blog", "article", "articles", "stories", "all"}
_PARTS = re.compile(r"\s+(?:[-–—|•»«]|::)\s+|:\s+")
_NO_AUTHORS = frozenset({"admin", "administrator", "webmaster", "editor", "staff", "user", "wordpress"})
_FOOT = 60  # lines
_MOST = 50  # elements of a part of the head
_ONLINE = re.compile(r"\W+(?:on-?line|web edition|\w+\.(?:com|org|net))$", re.IGNORECASE)
_LONGEST_NAME = 5  # words of a paper's name that only the title says
_SET_OFF = ("div", "p", "b", "strong", "font", "big", "span", "td")
_MOST_SET_OFF = 300
# Words in names of classes near the headline, on sites of any kind: `Story_authors__9f`, `fsAuthor`.
_NEAR = {
    "byline": {"byline", "author", "authors", "credits", "writer", "reporter"},
    "dek": {
        "standfirst",
        "subhead",
        "subheadline",
        "subheading",
        "subtitle",
        "deck",
        "dek",
        "excerpt",
        "description",
        "abstract",
    },
    "section": {"kicker", "overline", "eyebrow", "category", "categories", "rubric"},
}
_FRONTS = frozenset({"home", "front page", "homepage", "inicio"})
_TAGS = {"tags", "taglist", "tagcloud"}
_TOP = 12  # blocks in which the paper's name and slogan stand
_FEWEST_SLOGAN, _MOST_SLOGAN = 3, 12  # words
_BEFORE = 40  # starts and ends of elements over the headline that are near it
_LONGEST_NEAR = 400  # characters
_MOST_NEAR = 200  # elements
_MARKS = " |•·–—-,"


@dataclass(slots=True)
class Head:
    """The fields of a story, where each was found, and what is in doubt; `used` are their elements."""

    headline: str = ""
    dek: str | None = None
    publication: str | None = None
    tagline: str | None = None
    section: str | None = None
    bylines: Sequence[ParsedByline] = ()
    when: When | None = None
    updated: datetime | None = None
    tags: Sequence[str] = ()
    url: str | None = None
    guid: str | None = None
    language: str | None = None
    origins: dict[str, str] = field(default_factory=dict)
    guesses: list[Guess] = field(default_factory=list)
    used: list[tuple[str, HtmlElement]] = field(default_factory=list)

    def element(self, name: str) -> HtmlElement | None:
        """Return the element that a field was found in first."""
        return next((element for of, element in self.used if of == name), None)


def elsewhere(page: Page) -> list[HtmlElement]:
    """Return the parts of a page that are not about its story. Head, foot and asides in the story are."""
    parts = {element for _, element in page.each(ELSEWHERE)}
    for name in ("header", "footer", "aside"):
        own = {element for story in ("article", ".hentry", "main") for element in page.all(f"{story} {name}")}
        parts |= set(page.all(name)) - own
    titled = {header for header in page.all("header") if next(header.iter("h1"), None) is not None}
    most = page.weight(page.root) // 2
    return [element for element in parts - titled if page.weight(element) <= most]


class HeadReader:
    """Reads the head of a page of a kind of site."""

    def __init__(self, page: Page, profile: Profile, structured: Structured, beginning: str) -> None:
        self.page = page
        self.profiles = dict.fromkeys((profile, GENERAL))
        self.data = structured
        self.beginning = beginning
        self.elsewhere = elsewhere(page)
        self.blocks = blocks_in(page.root)
        self.head = Head()

    def read(self) -> Head:
        """Return all that the head says."""
        self._address()
        self._paper()
        self._headline()
        if self.head.publication is None:
            self._paper_in_title()
        self._line_under_paper()
        self._dek()
        self._date()
        self._bylines()
        self._section()
        self._tags()
        tag = self.page.root.get("lang") or self.page.root.get("{http://www.w3.org/XML/1998/namespace}lang")
        locale = self.data.first("og:locale", "content-language", "inlanguage")
        self.head.language = language_of(tag) or (language_of(locale[1]) if locale else None)
        return self.head

    def found(self, part: str) -> Iterator[tuple[str, HtmlElement]]:
        """Yield the elements of a part of the story that stand in its part of the page, the best first."""
        for profile in self.profiles:
            selectors: Selectors = getattr(profile, part)
            for selector in selectors:
                elements = self.page.all(selector)
                aside = set(self.page.inside(elements, self.elsewhere))
                for element in elements[:_MOST]:
                    if element not in aside:
                        yield f"{profile.name} {selector}", element
        words = _NEAR.get(part, set())
        for element in self._near(with_before=part == "section") if words else ():
            word = next((word for word in words_of(element.get("class") or "") if word in words), None)
            if word is not None:
                yield f"near the headline, named {word}", element

    def _near(self, *, with_before: bool) -> list[HtmlElement]:
        """Return the elements with classes from the headline, or from a little over it, to the prose."""
        headline, page = self.head.element("headline"), self.page
        if headline is None:
            return []
        prose = [
            page.place(block.element)
            for block in self.blocks
            if block.is_prose and page.comes_after(block.element, headline)
        ]
        begins = page.place(headline) - (_BEFORE if with_before else 0)
        ends = prose[1] if len(prose) > 1 else page.size * 2
        near = [
            element
            for element in page.all("[class]")
            if begins < page.place(element) < ends
            and 0 < page.weight(element) <= _LONGEST_NEAR
            and _is_simple(element)
        ]
        aside = set(page.inside(near, self.elsewhere))
        return [element for element in near if element not in aside][:_MOST_NEAR]

    def _say(self, name: str, origin: str, element: HtmlElement | None = None) -> None:
        self.head.origins[name] = origin
        if element is not None:
            self.head.used.append((name, element))

    def _guess(self, name: str, reason: str) -> None:
        self.head.guesses.append(Guess(name, reason))

    def _address(self) -> None:
        saved = _SAVED_FROM.search(self.beginning)
        links = [(link.get("rel", "").casefold(), link.get("href")) for link in self.page.all("link[href]")]
        base = saved[1] if saved else None
        candidates = [("link canonical", href) for rel, href in links if rel == "canonical"]
        candidates += [("meta og:url", text) for text in self.data.meta.get("og:url", ())]
        candidates += [(f"json-ld {key}", self.data.text(key)) for key in ("url", "mainEntityOfPage", "@id")]
        candidates += [("saved from", base)]
        candidates += [("reader view", link.get("href")) for link in self.page.all("a.reader-domain")[:1]]
        candidates += [
            ("print version", told[1])
            for _, text in lines_of(self.page.root)[-_FOOT:]
            if (told := _PRINTED_FROM.match(text))
        ]
        for origin, value in candidates:
            address = web_address(value, base)
            if address and urlsplit(address).path.strip("/") + urlsplit(address).query:
                self.head.url = address.split("#", 1)[0]
                self._say("url", origin)
                break
        self._guid(links)

    def _guid(self, links: list[tuple[str, str | None]]) -> None:
        """Take what WordPress calls its story: its short link, or its number with the site's address."""
        short = next((href for rel, href in links if rel == "shortlink"), None)
        if short and re.search(r"[?&]p=\d+$", short):
            self.head.guid = web_address(short)
            self._say("guid", "link shortlink")
            return
        root = next((href for rel, href in links if rel == "https://api.w.org/"), None)
        body = self.page.root.find("body")
        number = re.search(r"(?:^|\s)postid-(\d+)(?:\s|$)", body.get("class", "") if body is not None else "")
        if root and number and "/wp-json" in root:
            self.head.guid = web_address(f"{root.split('/wp-json', 1)[0]}/?p={number[1]}")
            self._say("guid", "body postid")

    def _paper(self) -> None:
        publisher = self.data.story.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        names = [(f"meta {name}", text) for name, text in [self.data.first("og:site_name") or ("", "")]]
        names += [
            (origin, plain(str(node.get("name") or "")))
            for origin, node in (("json-ld publisher", publisher), ("json-ld site", self.data.site))
            if isinstance(node, dict) and isinstance(node.get("name"), str)
        ]
        names += [(selector, text_of(element)) for selector, element in self.page.each(_NAMES)]
        named = self.data.first("application-name")
        names += [(f"meta {named[0]}", named[1])] if named else []
        names += list(self._paper_in_foot())
        self.head.publication = next((name for _, name in names if _could_be_paper(name)), None)
        if self.head.publication:
            self._say("publication", next(origin for origin, name in names if name == self.head.publication))
        slogan = next(((s, text_of(e)) for s, e in self.page.each(_TAGLINES) if text_of(e)), None)
        described = self.data.site.get("description")
        if slogan is None and isinstance(described, str) and plain(described):
            slogan = ("json-ld site", plain(described))
        if slogan and len(slogan[1]) <= 300:
            self.head.tagline = slogan[1]
            self._say("tagline", slogan[0])

    def _line_under_paper(self) -> None:
        """Take the line right under the paper's name at the top of the page, where it is no link or date."""
        headline = self.head.element("headline")
        if self.head.tagline or self.head.publication is None or headline is None:
            return
        name = bare(self.head.publication)
        place = self.page.place(headline)
        top = [block for block in self.blocks[:_TOP] if self.page.place(block.element) < place]
        for block, following in itertools.pairwise(top):
            is_slogan = _FEWEST_SLOGAN <= following.words <= _MOST_SLOGAN
            if bare(block.text) == name and is_slogan and next(following.element.iter("a"), None) is None:
                if read_date_line(following.text) is None:
                    self.head.tagline = following.text
                    self._say("tagline", "line under the paper's name", following.element)
                return

    def _paper_in_foot(self) -> Iterator[tuple[str, str]]:
        for selector, element in self.page.each(
            ("footer", "#footer", ".site-footer", ".footer", ".copyright")
        ):
            for _, text in lines_of(element)[:_FOOT]:
                if name := mentioned_paper(text):
                    yield f"{selector} copyright", self._as_in_title(name)
        for _, text in lines_of(self.page.root)[-_FOOT // 4 :]:
            if ("©" in text or "opyright" in text) and (name := mentioned_paper(text)):
                yield "last lines copyright", self._as_in_title(name)

    def _as_in_title(self, name: str) -> str:
        """Return the part of the title that a name in the foot, which may go on behind it, begins with."""
        parts = [part for part in _PARTS.split(self._title()) if name.startswith(part)]
        return max(parts, key=len, default=name)

    def _headline(self) -> None:
        paper = self.head.publication
        told = [("json-ld headline", self.data.text("headline") or "")]
        told += [
            (f"meta {name}", text)
            for name, text in [self.data.first("og:title", "twitter:title") or ("", "")]
        ]
        titles = self.page.all("title")
        told += [("title", plain(titles[0].text_content()[:1_000]))] if titles else []
        told = [(origin, without_paper(text, paper)) for origin, text in told if text]
        told = [
            (origin, text) for origin, text in told if text and not (paper and same_paper(text, paper))
        ] or told
        printed = [
            (origin, element, text)
            for origin, element in self.found("headline")
            if (text := text_of(element)) and len(text) <= 500
        ]
        titled = {bare(part) for _, text in told for part in _PARTS.split(text)}
        printed += [
            ("heading in the title", element, text)
            for name in ("h2", "h3")
            for element in self.page.all(name)[:_MOST]
            if bare(text := text_of(element)) in titled and text
        ]
        printed = printed or list(self._lines_in(titled - {bare(paper or "")}))
        keys = {bare(text) for _, text in told}
        own = [one for one in printed if not (paper and same_paper(one[2], paper))]
        best = next(
            (one for one in printed if bare(one[2]) in keys),
            next(iter(own or ([] if told and not _is_paper(told[0][1], paper) else printed)), None),
        )
        if len(titled) == 1 and (best is None or best[0] == "line in the title"):
            best = self._only_heading(told[0][1]) or best
        if best is not None:
            self.head.headline = best[2]
            self._say("headline", best[0], best[1])
            told = [one for one in told if one[0] != "title"] or told
            if told and not any(_alike(best[2], text) for _, text in told):
                self._guess("headline", "sources-disagree")
        elif told:
            self.head.headline = self._printed_part(told[0][1])
            self._say("headline", told[0][0])
            if told[0][0] == "title" and paper is None:
                self._guess("headline", "from-title")

    def _lines_in(self, titled: set[str]) -> Iterator[tuple[str, HtmlElement, str]]:
        """Yield what is printed by itself and stands in the title, the longest first."""
        most = max(map(len, titled), default=0)
        short = [
            element
            for name in _SET_OFF
            for element in self.page.all(name)
            if 0 < self.page.weight(element) <= 2 * most and _is_simple(element)
        ]
        aside = set(self.page.inside(sorted(short, key=self.page.place), self.elsewhere))
        texts = [(element, text_of(element)) for element in short[:_MOST_SET_OFF] if element not in aside]
        texts = [(e, text) for e, text in texts if bare(text) in titled and text.casefold() not in SECTIONS]
        for element, text in sorted(texts, key=lambda one: -len(one[1])):
            yield "line in the title", element, text

    def _only_heading(self, title: str) -> tuple[str, HtmlElement, str] | None:
        """Return the only heading over the prose, where the title, that of all pages, is printed above it."""
        prose = next((self.page.place(block.element) for block in self.blocks if block.is_prose), 0)
        levels = [[e for e in self.page.all(name) if self.page.place(e) < prose] for name in ("h2", "h3")]
        headings = next((found for found in levels if found), [])
        lines = [bare(text) for _, text in lines_of(self.page.root)[:_FOOT]]
        text = text_of(headings[0]) if len(headings) == 1 else ""
        if not text or bare(title) not in lines[: lines.index(bare(text)) if bare(text) in lines else 0]:
            return None
        self.head.publication = self.head.publication or title
        return "only heading", headings[0], text

    def _printed_part(self, title: str) -> str:
        """Return the part of a title that the page prints as a line of its own, or the whole title."""
        printed = {bare(text) for _, text in lines_of(self.page.root)[:_FOOT]}
        parts = [part for part in _PARTS.split(title) if bare(part) in printed]
        own = [
            part for part in parts if not (self.head.publication and same_paper(part, self.head.publication))
        ]
        return title if bare(title) in printed else max(own, key=len, default=title)

    def _title(self) -> str:
        titles = self.page.all("title")
        return plain(titles[0].text_content()[:1_000]) if titles else ""

    def _paper_in_title(self) -> None:
        """Take the part of the title that is not the headline, if it is printed too or the only one."""
        printed = {bare(text): text for _, text in lines_of(self.page.root)[:_FOOT]}
        parts = _PARTS.split(self._title())
        rest = [part for part in parts if bare(part) != bare(self.head.headline)]
        rest = [part for part in rest if part.casefold() not in SECTIONS]
        names = [part for part in rest if bare(part) in printed]
        names = names or [printed[key] for part in rest if (key := bare(_ONLINE.sub("", part))) in printed]
        if not names and len(parts) == 2 and len(rest) == 1 and len(rest[0].split()) <= _LONGEST_NAME:
            names = rest
        if names and len(rest) < len(parts):
            self.head.publication = names[-1]
            self._say("publication", "title")
            self._guess("publication", "from-title")

    def _dek(self) -> None:
        for origin, element in self.found("dek"):
            text = text_of(element)
            if text and len(text) <= 600 and bare(text) != bare(self.head.headline):
                self.head.dek = text
                self._say("dek", origin, element)
                return
        under = self._heading_under_headline()
        if under is not None:
            self.head.dek = text_of(under)
            self._say("dek", "heading under the headline", under)
            return
        told = self.data.text("alternativeHeadline") or self.data.text("alternateName")
        if told and bare(told) != bare(self.head.headline):
            self.head.dek = told
            self._say("dek", "json-ld alternativeHeadline")

    def _heading_under_headline(self) -> HtmlElement | None:
        """Return the smaller heading that stands right under the headline, if it has the form of a dek."""
        headline = self.head.element("headline")
        if headline is None:
            return None
        behind = (block.element for block in self.blocks if self.page.comes_after(block.element, headline))
        following = next(behind, None)
        if following is None or following.tag not in {"h2", "h3", "h4"}:
            return None
        text = text_of(following)
        is_dek = 3 <= len(text.split()) <= 60 and read_date_line(text) is None and parse_byline(text) is None
        return following if is_dek else None

    def _date(self) -> None:
        told = self._told_date()
        day, moment = (told[1].day, told[1].moment) if told else (None, None)
        doubt = told[1].doubt if told else None
        if told:
            self._say("published", told[0])
        for origin, element, found in self._printed_dates():
            stamp = _stamp(element)
            moment = moment or (stamp.moment if stamp else None)
            if told and moment and found.day and abs(found.day - moment.date()) > timedelta(days=1):
                self._guess("published", "sources-disagree")
            day, doubt = found.day or day, None
            self._say("published", origin, element)
            break
        self.head.when = When(day, moment, doubt) if day or moment else None
        if self.head.when is None and (elsewhere := first_date(date_of_address(self.head.url) or "")):
            self.head.when = When(elsewhere, None, "from-headline-or-address")
            self._say("published", "url")
        updated = self.data.text("dateModified") or (self.data.first("article:modified_time") or ("", ""))[1]
        self.head.updated = moment_of(updated)

    def _told_date(self) -> tuple[str, When] | None:
        values = [("json-ld datePublished", self.data.text("datePublished") or "")]
        values += [(f"meta {name}", self.data.meta[name][0]) for name in _DATES if name in self.data.meta]
        return next(((origin, found) for origin, value in values if (found := when(value))), None)

    def _printed_dates(self) -> Iterator[tuple[str, HtmlElement, When]]:
        for part in ("date", "byline"):
            for origin, element in self.found(part):
                line = read_date_line(byline_text(element)[:200])
                if (
                    line is not None
                    and line.published
                    and not (line.updated and not line.labelled and part == "date")
                ):
                    yield origin, element, When(line.published)
                elif part == "date" and element.tag in {"time", "meta", "abbr"}:
                    stamp = _stamp(element)
                    if stamp:
                        yield origin, element, stamp

    def _bylines(self) -> None:
        chosen = ""
        people: dict[str, ParsedByline] = {}
        for origin, element in self.found("byline"):
            if chosen and origin != chosen:
                break
            found = read_people(byline_text(element))
            if found and not chosen:
                chosen = origin
            if found:
                self._say("bylines", origin, element)
            for person in found:
                people.setdefault(person.name.casefold(), person)
        if not people:
            self._told_people(people)
        self.head.bylines = tuple(people.values())

    def _told_people(self, people: dict[str, ParsedByline]) -> None:
        """Take the account's name where none is printed; it may be that of whoever uploaded the story."""
        values: list[tuple[str, object]] = [("json-ld author", self.data.story.get("author"))]
        values += [(f"meta {name}", self.data.meta.get(name)) for name in _AUTHORS]
        if self.data.meta.get("twitter:label1") == ["Written by"]:
            values.append(("meta twitter:data1", self.data.meta.get("twitter:data1")))
        for origin, value in values:
            found = [
                person for person in people_of(_without_addresses(value)) if self._is_author(person.name)
            ]
            if found:
                people |= {person.name.casefold(): person for person in found}
                self._say("bylines", origin)
                self._guess("bylines", "from-account")
                return

    def _is_author(self, name: str) -> bool:
        paper = self.head.publication
        return name.casefold() not in _NO_AUTHORS and not (paper and same_paper(name, paper))

    def _section(self) -> None:
        candidates = [
            (origin, _LABEL.sub("", text).strip(_MARKS), element)
            for origin, element in self.found("section")
            for text in re.split(r"\s*[,|•]\s+", text_of(element)[:300])
        ]
        told = self.data.story.get("articleSection")
        names = told if isinstance(told, list) else [told, *self.data.meta.get("article:section", ())]
        candidates += [
            ("json-ld or meta section", plain(name), None) for name in names if isinstance(name, str)
        ]
        candidates += self._label_over_headline()
        candidates += self._last_breadcrumb()
        candidates += [
            ("title", part, None) for part in _PARTS.split(self._title())[:-1] if part.casefold() in SECTIONS
        ]
        for origin, name, element in candidates:
            if (
                1 < len(name) <= 60
                and name.casefold() not in _NO_SECTIONS
                and bare(name) != bare(self.head.headline)
            ):
                self.head.section = name
                self._say("section", origin, element)
                return

    def _label_over_headline(self) -> Iterator[tuple[str, str, HtmlElement | None]]:
        """Yield the name of a section that stands right over the headline."""
        headline = self.head.element("headline")
        before = headline.getprevious() if headline is not None else None
        if before is not None and (name := text_of(before)).casefold() in SECTIONS:
            yield "over the headline", name, before

    def _last_breadcrumb(self) -> Iterator[tuple[str, str, HtmlElement | None]]:
        """Yield the last link of the way from the front page to the story, though it stands in a `nav`."""
        links = [text_of(link) for link in self.page.all("[class*=breadcrumb] a")[:_MOST]]
        names = [name for name in links if name and name.casefold() not in _FRONTS]
        if len(names) < len(links):
            yield from (("breadcrumb", name, None) for name in names[-1:])

    def _tags(self) -> None:
        chosen = ""
        tags: list[str] = []
        for origin, element in self.found("tags"):
            if chosen and origin != chosen:
                break
            text = text_of(element).lstrip("#").strip(_MARKS)
            if 0 < len(text) <= 80:
                chosen = origin
                tags.append(text)
        if not tags and (links := self._links_of_tags()):
            tags, chosen = links, "links in what is named tags"
        if not tags:
            tags = list(self.data.meta.get("article:tag", ()))
            keywords = self.data.story.get("keywords") or self.data.meta.get("news_keywords") or ()
            values = keywords if isinstance(keywords, list) else [keywords]
            tags = tags or [
                part.strip() for value in values if isinstance(value, str) for part in plain(value).split(",")
            ]
            chosen = "meta article:tag" if self.data.meta.get("article:tag") else "json-ld keywords"
        self.head.tags = tuple(dict.fromkeys(tag for tag in tags if tag))
        if self.head.tags:
            self._say("tags", chosen)

    def _links_of_tags(self) -> list[str]:
        """Return the texts of the links in the first element behind the headline that is named for tags."""
        headline = self.head.element("headline")
        named = [
            element
            for element in self.page.all("[class]")
            if 0 < self.page.weight(element) <= _LONGEST_NEAR
            and not _TAGS.isdisjoint(words_of(element.get("class") or ""))
            and (headline is None or self.page.comes_after(element, headline))
        ]
        aside = set(self.page.inside(named, self.elsewhere))
        first = next((element for element in named if element not in aside), None)
        texts = [text_of(link) for link in first.iter("a")] if first is not None else []
        return [tag for text in texts if 0 < len(tag := text.lstrip("#").strip(_MARKS)) <= 80]


def _is_simple(element: HtmlElement) -> bool:
    """Say whether an element holds few others: so many can be looked at in good time."""
    return next(itertools.islice(element.iterdescendants(), _MOST, None), None) is None


def _stamp(element: HtmlElement) -> When | None:
    """Return what an element, or the first `time` in it, tells machines of its date."""
    inner = next(element.iter("time"), element)
    return when(inner.get("datetime") or inner.get("content") or inner.get("title") or "")


def without_paper(title: str, paper: str | None) -> str:
    """Return a title without the paper's name that a site puts behind it, or before it.

    >>> without_paper("Chairs - gone - The Harbor Light", "Harbor Light")
    'Chairs - gone'
    """
    for mark in (" - ", " – ", " — ", " | ", " • ", " : ", " » ", " « ", ": "):
        first, found, rest = title.partition(mark)
        head, _, last = title.rpartition(mark)
        if found and paper and same_paper(last, paper):
            return head.strip()
        if found and paper and same_paper(first, paper):
            return rest.strip()
    return title


def _without_addresses(value: object) -> object:
    """Leave out web addresses, with which some sites name authors."""
    if isinstance(value, list):
        return [part for part in value if not (isinstance(part, str) and "://" in part)]
    return None if isinstance(value, str) and "://" in value else value


def _could_be_paper(name: str) -> bool:
    folded = name.casefold()
    return (
        1 < len(name) <= 200
        and folded not in _PLATFORMS
        and not folded.startswith(("all content", "all rights"))
    )


def _is_paper(text: str, paper: str | None) -> bool:
    return paper is not None and same_paper(text, paper)


def _alike(one: str, other: str) -> bool:
    """Say whether two headlines are the same but for punctuation, a paper's name or a kicker."""
    first, second = bare(one), bare(other)
    return first in second or second in first


def read_people(text: str) -> tuple[ParsedByline, ...]:
    """Return the people in the text of a byline's element, which may hold a date and other words."""
    line = read_date_line(text[:200])
    rest = line.rest if line is not None else text
    rest = ENDS_IN.sub("", _ALONE_BY.sub(r"\1 ", rest.strip(_MARKS))).strip(_MARKS)
    if not rest or len(rest) > 240:
        return ()
    byline = parse_byline(rest)
    found = byline.people if byline else parse_people(rest, explicit=True)
    if found and is_person(found[:1]):
        return found
    return found if byline and byline.strength == "explicit" else ()


def byline_text(element: HtmlElement) -> str:
    """Return the text of a byline's element with a sign between parts that only their style holds apart."""
    parts: list[str] = []
    after_link = False
    for event, part in printed(element):
        text = part.text if event == "start" else None if part is element else part.tail
        text = None if event == "start" and part.tag in SILENT else text
        if event == "start" and part is not element and (part.tag in BLOCKS or part.tag == "br"):
            parts.append(" | ")
        is_link = (
            event == "start" and part.tag == "a" and _AUTHOR_LINK.search(part.get("href") or "") is not None
        )
        if is_link and after_link:
            parts.append(", ")
        if event == "start" and part is not element and text:
            parts.append(" ")
        if text and text.strip():
            parts.append(text)
            after_link = False
        elif text:
            parts.append(" ")
        if event == "end" and part.tag in BLOCKS and part is not element:
            parts.append(" | ")
        if event == "end" and part.tag == "a" and not (part.tail or "").strip():
            after_link = True
    text = plain("".join(parts).replace("<", " "))
    return re.sub(r"(?:\s*\|\s*)+", " | ", text).replace(" ,", ",").strip(" |")
