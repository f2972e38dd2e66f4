"""The story in the part of a page that holds it: what is no part of it goes out, and is kept apart."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from articles.readers.document import RemovedLine
from articles.readers.html_page.blocks import Block, bare, blocks_in, words_of
from articles.readers.html_page.general import GENERAL
from articles.readers.html_page.printed import BLOCKS, lines_of, text_of
from articles.readers.html_page.profile import Profile
from articles.readers.html_page.tree import Page, cut
from articles.readers.plain_text.bylines import parse_byline
from articles.readers.plain_text.dates import read_date_line
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.names import is_role
from articles.readers.texts import without_emails

_MOST_REMOVED = 2_000  # lines
_MOST_QUOTES = 50
_LONGEST_HEAD = 1_000  # characters of a block around a part of the head
_HEAD = 4  # blocks in which a theme may repeat headline and byline
_FOOT = 2  # blocks in which byline and date may stand below a story
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ANCHORS = frozenset({"#", "¶", "§"})  # links of a heading to itself
_HEADING_FURNITURE = frozenset({"advertisement", "share", "newsletter", "comments", "donate"})
_QUOTES = re.compile(r"(?:^|[\s_-])pull-?_?quotes?|pullquote", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]")
_FEWEST_QUOTED = 4  # words of such a quotation that is no mere answer
_SLIDES = (
    ".gallery-item",
    ".tiled-gallery-item",
    ".slide",
    ".sno-slide",
    ".slideshow-slide",
    ".wp-block-jetpack-slideshow_slide",
    ".photowrap",
)
_RELATED = re.compile(
    r"(?:related|read(?: more| next| also)?|more|see also|also read|you (?:may|might) also like|recommended|"
    r"relacionad[oa]s?|lee también|leer más)"
    r"(?: (?:stor(?:y|ies)|articles?|posts?|coverage|reading))?\s*[:|–—-]",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:tags?|tagged(?: with| as)?|filed under|posted in|categor(?:y|ies)|etiquetas?)\s*:\s*", re.IGNORECASE
)
_BIO = re.compile(
    r"\b(?:is|was) (?:an?|the|in|currently)\b.{0,60}\b(?:freshman|sophomore|junior|senior|grader?|student|"
    r"editor|reporter|writer|columnist|photographer|staff|year|member|contributor|major)\b"
    r"|\bcan be (?:reached|contacted)\b|\bfollow (?:him|her|them)\b",
    re.IGNORECASE,
)
# What the print version of a page tells of itself under the story.
_PRINTED = re.compile(r"(?:this )?(?:article|story|page) (?:was )?printed from\b", re.IGNORECASE)
_CONTACT = re.compile(r"^(?:contact|e-?mail|reach|follow|write to) ", re.IGNORECASE)
_ABOUT = re.compile(
    r",? (?:is|was|has|covers|writes|reports|studies|can|enjoys|loves|hopes|plans|joined)\b"
    r"|, \w+[^.]* (?:is|covers|writes)\b"
)
_TRACKERS = re.compile(
    r"//[^/]*(?:doubleclick|googlesyndication|adservice|amazon-adsystem|disqus|addthis)\.|"
    r"facebook\.com/plugins/(?:like|share|comments)|platform\.twitter\.com/widgets/(?:follow|tweet)_button",
    re.IGNORECASE,
)
# Words in names of classes and ids, wherever they stand in them: `Block_newsletterPromo__04`.
_NAMED = {
    **dict.fromkeys(("ad", "ads", "advert", "advertisement", "sponsored"), "advertisement"),
    **dict.fromkeys(("share", "sharing", "social"), "share"),
    **dict.fromkeys(("related", "recommended", "interstitial", "bookmark"), "related"),
    **dict.fromkeys(("newsletter", "promo", "subscribe", "signup"), "newsletter"),
    **dict.fromkeys(("donate", "donation"), "donate"),
    **dict.fromkeys(("bio",), "about"),
    **dict.fromkeys(("comments",), "comments"),
    **dict.fromkeys(("tags", "tagcloud"), "tags"),
    **dict.fromkeys(("breadcrumb", "breadcrumbs", "pagination"), "navigation"),
    **dict.fromkeys(("cookie", "cookies"), "cookies"),
}
_LONGEST_NAMED = 1_500  # characters of furniture that only such a word tells
_SIGNED = 60  # words about the author under a story
_LETTERS = re.compile(r"[^\W\d_]{2}")
_LEFT_OVER = frozenset(
    {
        *("", "by", "on", "in", "and", "posted", "published", "written", "updated", "comment", "comments"),
        *("no", "leave", "a", "reply", "filed", "under", "por"),
    }
)


@dataclass(slots=True)
class Reduced:
    """What became of a body; `byline`, `roles` and `tags` are lines in it that say so."""

    removed: list[RemovedLine] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


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
        _cut_declared(page, body, profile, done)
        _cut_by_name(body, done)
        for slide in (element for _, element in page.each(_SLIDES, body)):
            if slide.tag != "img":
                slide.tag = "figure"
    blocks = [block for body in bodies for block in blocks_in(body)]
    _cut_quotes(page, blocks, bodies, done)
    _cut_head(blocks, {bare(text) for text in (*known, *authors) if text}, done)
    _cut_furniture(blocks, done)
    _cut_foot(blocks, done)
    _cut_about(blocks, authors, done)
    return done


def take_out(element: HtmlElement, kind: str, rule: str, done: Reduced) -> None:
    """Cut an element out of the body and keep its lines; readers' comments are not kept."""
    if kind != "comments":
        room = _MOST_REMOVED - len(done.removed)
        done.removed += [
            RemovedLine(line, without_emails(text), kind, rule) for line, text in lines_of(element)[:room]
        ]
    cut(element)


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
        if 2 * page.weight(element) <= whole or whole < 200:
            take_out(element, kind, rule, done)
            outermost = element


def _named_in(page: Page, body: HtmlElement) -> Iterator[tuple[HtmlElement, str, str]]:
    """Yield what a word in the name of a class or an id tells as furniture, on sites of any kind."""
    for key in ("class", "id"):
        for element in page.all(f"[{key}]", body):
            if element is not body and element.tag in BLOCKS and page.weight(element) <= _LONGEST_NAMED:
                word = next((word for word in words_of(element.get(key) or "") if word in _NAMED), None)
                if word is not None:
                    yield element, _NAMED[word], f"named {word}"


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
    for link in list(body.iter("a")):
        parent = link.getparent()
        if (link.text or "").strip() in _ANCHORS and parent is not None and parent.tag in _HEADINGS:
            cut(link)
    for element in list(body.iter("iframe")):
        if _TRACKERS.search(element.get("src") or element.get("data-src") or ""):
            cut(element)


def _cut_quotes(page: Page, blocks: list[Block], bodies: Sequence[HtmlElement], done: Reduced) -> None:
    """Drop pull quotes whose words stand in the story too; what is set apart otherwise is a quotation."""
    quotes: list[HtmlElement] = []
    for body in bodies:
        for element in body.iter("blockquote", "aside", "figure", "div", "p", "span", "section"):
            named = _QUOTES.search(element.get("class") or "") is not None
            if (
                element is not body
                and (named or element.tag == "blockquote")
                and not (quotes and page.holds(quotes[-1], element))
            ):
                quotes.append(element)
    quotes += [
        block.element
        for block in blocks
        if block.words >= _FEWEST_QUOTED
        and _QUOTED.fullmatch(block.text)
        and not any(page.holds(quote, block.element) for quote in quotes[:_MOST_QUOTES])
    ][:_MOST_QUOTES]
    if not quotes:
        return
    inside = {id(part) for quote in quotes for part in quote.iter()}
    story = "\0".join(bare(block.text) for block in blocks if id(block.element) not in inside)
    for quote in quotes[: 2 * _MOST_QUOTES]:
        lines = [text for _, text in lines_of(quote)]
        words = bare(" ".join(lines))
        candidates = [words, bare(" ".join(lines[:-1])) if len(lines) > 1 else words]
        if any(len(words) >= 10 and words in story for words in candidates):
            frame = quote.getparent()
            is_framed = frame is not None and frame.tag == "figure" and next(frame.iter("img"), None) is None
            take_out(frame if is_framed else quote, "pull-quote", "repeats-story", done)
        elif (
            _QUOTES.search(quote.get("class") or "")
            and quote.tag != "blockquote"
            and next(quote.iter("blockquote"), None) is None
        ):
            quote.tag = "blockquote"


def _cut_head(blocks: list[Block], known: set[str], done: Reduced) -> None:
    """Take headline, byline and date out of the first blocks, where a theme or a writer put them again."""
    for block in blocks[:_HEAD]:
        if not _is_left(block):
            continue
        lines = [text for _, text in lines_of(block.element)]
        bylines = [text for text in lines if bare(text) not in known and is_byline(text)]
        roles = [text for text in lines if bylines and is_role(text)]
        if len(lines) <= _HEAD and all(
            bare(text) in known or text in bylines or text in roles for text in lines
        ):
            done.byline += bylines
            done.roles += roles
            take_out(block.element, "byline" if bylines else "headline", "head-in-body", done)
        elif block.is_prose:
            return


def _cut_foot(blocks: list[Block], done: Reduced) -> None:
    """Take byline and date out of the last blocks, where a page signs its story below it."""
    left = [block for block in blocks if _is_left(block)]
    # Only what stands below it could be a button of the site.
    button = left.pop() if len(left) > 2 and left[-1].words <= _HEAD and classify(left[-1].text) else None
    signed = []
    for block in reversed(left[1:][-_FOOT:]):
        lines = [text for _, text in lines_of(block.element)]
        if block.is_prose or not all(is_byline(text) for text in lines):
            break
        signed.append(block)
        done.byline += lines
    for block in signed:
        take_out(block.element, "byline", "signed-below", done)
    if signed and button is not None:
        take_out(button.element, "navigation", "below-signature", done)


def cut_leftover(page: Page, element: HtmlElement, done: Reduced) -> None:
    """Take out what a theme printed around a part of the head that was taken out: `by | 0 comments`."""
    around = next((one for one in element.iterancestors() if one.tag in BLOCKS), None)
    if (
        around is not None
        and page.weight(around) <= _LONGEST_HEAD
        and (words := text_of(around).casefold().split())
        and len(words) <= 12
        and all(word.strip("|•·:,/-–—()") in _LEFT_OVER or word.isdigit() for word in words)
    ):
        take_out(around, "byline", "around-head", done)


def is_byline(text: str) -> bool:
    """Say whether a line is nothing but a byline that says so, or a date, or both."""
    if len(text) > 160:
        return False
    dated = read_date_line(text)
    if dated is not None and dated.published is not None:
        return not dated.rest or says_by(dated.rest) or dated.rest.count(" ") <= 1
    return says_by(text)


def says_by(text: str) -> bool:
    """Say whether a line begins as bylines do, with "By" before a name."""
    byline = parse_byline(text)
    return byline is not None and byline.strength == "explicit" and text[-1:] not in ".!?:"


def _cut_furniture(blocks: list[Block], done: Reduced) -> None:
    """Take out the lines that are a site's furniture by what they say and where they stand."""
    last = max((place for place, block in enumerate(blocks) if block.is_prose), default=-1)
    for place, block in enumerate(blocks):
        if not _is_left(block):
            continue
        tagged = _TAGS.match(block.text)
        if tagged and place > last and block.words <= 40:
            if block.text[:1] in "Tte":
                done.tags += [part.strip() for part in block.text[tagged.end() :].split(",")]
            take_out(block.element, "tags", "tags-line", done)
        elif block.words <= 40 and _is_linked(block.element) and _RELATED.match(block.text):
            take_out(block.element, "related", "related-link", done)
        elif place > last >= 0 and _PRINTED.match(block.text):
            for following in blocks[place:]:
                take_out(following.element, "navigation", "printed-from", done)
            return
        elif place > last >= 0 and _is_row_of_links(block):
            take_out(block.element, "navigation", "row-of-links", done)
        else:
            _cut_line(blocks, place, last, done)


def _cut_line(blocks: list[Block], place: int, last: int, done: Reduced) -> None:
    block = blocks[place]
    mark = classify(block.text) if block.words <= 60 else None
    if mark is None or mark.weight == "weak" or not (mark.kind == "end-mark" or _LETTERS.search(block.text)):
        return
    if block.element.tag in _HEADINGS and mark.weight == "sure" and mark.kind not in _HEADING_FURNITURE:
        return
    if mark.weight == "sure":
        take_out(block.element, mark.kind, mark.rule, done)
    elif place > last or (
        mark.kind == "about" and all(_BIO.search(b.text) or not b.is_prose for b in blocks[place + 1 :])
    ):
        for following in blocks[place:]:
            if _is_left(following):
                take_out(following.element, mark.kind, mark.rule, done)
        _cut_lists_behind(block.element, mark.kind, mark.rule, done)
    elif mark.kind == "related":
        _cut_linked(blocks, place, done)


def _cut_about(blocks: list[Block], authors: Collection[str], done: Reduced) -> None:
    """Take out the last paragraph where it tells of an author: nobody reports on themselves by name."""
    last = next((block for block in reversed(blocks) if _is_left(block)), None)
    if last is not None and last.words <= _SIGNED and last is not blocks[0]:
        text = _CONTACT.sub("", last.text)
        own = (name for name in authors if text[: len(name)].casefold() == name.casefold())
        rest = next((text[len(name) :] for name in own), None)
        if rest is not None and (text != last.text or _ABOUT.match(rest)):
            take_out(last.element, "about", "author-at-end", done)


def _cut_linked(blocks: list[Block], place: int, done: Reduced) -> None:
    """Take out a heading such as "Related stories" in the middle of a story, with the links under it."""
    heading = blocks[place].element
    listed = heading.getnext()
    if listed is not None and listed.tag in {"ul", "ol"} and _is_linked(listed):
        take_out(listed, "related", "related-list", done)
        take_out(heading, "related", "related-list", done)
        return
    box = heading.getparent()
    if box is not None and box.tag in {"aside", "div", "section"} and _is_box_of_links(box, heading):
        take_out(box, "related", "related-box", done)
        return
    links = place + 1
    while links < len(blocks) and _is_linked(blocks[links].element):
        links += 1
    if links > place + 1:
        for block in blocks[place:links]:
            take_out(block.element, "related", "related-list", done)


def _is_box_of_links(box: HtmlElement, heading: HtmlElement) -> bool:
    """Say whether a box holds a heading and nothing else but links."""
    links = sum(len(bare(text_of(link))) for link in box.iter("a"))
    return links > 0 and links + len(bare(text_of(heading))) >= len(bare(text_of(box)))


def _cut_lists_behind(heading: HtmlElement, kind: str, rule: str, done: Reduced) -> None:
    for sibling in list(heading.itersiblings("ul", "ol")):
        if _is_linked(sibling):
            take_out(sibling, kind, rule, done)


def _is_linked(element: HtmlElement) -> bool:
    """Say whether most of the words of an element are links."""
    whole = len(text_of(element))
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return linked > 0 and linked * 10 >= whole * 6


def _is_row_of_links(block: Block) -> bool:
    """Say whether a block is nothing but several links: those of a page to others."""
    links = [text_of(link) for link in block.element.iter("a")]
    return len(links) > 1 and sum(len(bare(text)) for text in links) == len(bare(block.text))


def _is_left(block: Block) -> bool:
    """Say whether a block was not taken out yet: what was is empty."""
    return len(block.element) > 0 or bool((block.element.text or "").strip())
