"""The lines of a body that are a site's furniture by what they say, link to and where they stand."""

import re

from lxml.html import HtmlElement

from articles.readers.html_page.body.marks import NO_TEXT, SIGN
from articles.readers.html_page.body.reduced import Reduced, is_left, take_out
from articles.readers.html_page.elements.blocks import Block, bare, is_linked
from articles.readers.html_page.elements.printed import lines_of, text_of
from articles.readers.html_page.elements.tree import Page
from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import SENTENCE_END
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.photos import parse_photo

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FEW = 6  # pieces of text
_HEADING_FURNITURE = frozenset({"advertisement", "share", "newsletter", "comments", "donate"})
_RELATED = re.compile(
    r"(?:related|read(?: more| next| also)?|more|see also|also read|you (?:may|might) also like|recommended|"
    r"relacionad[oa]s?|lee también|leer más)"
    r"(?: (?:stor(?:y|ies)|articles?|posts?|coverage|reading))?\s*[:|–—-]"
    r"|(?:also|more) (?:in|on|from) [\w &]{2,40}\s*:",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"(?:(?:related )?(?:tags?|topics?)|tagged(?: with| as)?|filed under|posted in|categor(?:y|ies)"
    r"|etiquetas?)"
    r"\s*:\s*",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"\b(?:is|was) (?:an?|the|in|currently)\b.{0,60}\b(?:freshman|sophomore|junior|senior|grader?|student|"
    r"editor|reporter|writer|columnist|photographer|staff|year|member|contributor|major)\b"
    r"|\bcan be (?:reached|contacted)\b|\bfollow (?:him|her|them)\b",
    re.IGNORECASE,
)
# What the print version of a page tells of itself under the story.
_PRINTED = re.compile(r"(?:this )?(?:article|story|page) (?:was )?printed from\b", re.IGNORECASE)
# What a site tells of itself at the foot of its pages.
_SITE = re.compile(
    r"\bbest viewed (?:with|in|at)\b"
    r"|\bthis (?:web ?)?(?:page|site) (?:has been|was|is) (?:visited|accessed|created|made|hosted)\b"
    r"|\b(?:mail|contact|write) (?:to )?the web ?master\b|^web ?master\b"
    r"|^(?:back|return|go) to (?:the )?.{0,40}(?:home ?page|index|front page|main page|top|contents)\.?$"
    r"|\byou are (?:visitor|reader|guest) (?:number|no|#)|^(?:page )?last (?:updated|modified)\b"
    r"|^page maintained by\b|\bsign (?:my|our) guest ?book\b"
    r"|^(?:hosted|powered|created|built|made|published) (?:by|with|on|using) \w+\.?$"
    r"|^(?:copyright|©)"
    r"|\bis (?:published|produced|written|edited) (?:\w+ )?by (?:the )?(?:students|staff|journalism)\b",
    re.IGNORECASE,
)
# What a theme tells of the posting of a story under it.
_POSTING = re.compile(
    r"this (?:entry|post|article) was (?:posted|published|filed|written|tagged)\b", re.IGNORECASE
)
_CALL = re.compile(
    r"^(?:not (?:yet )?a (?:subscriber|member)|(?:like|enjoy(?:ed)?) what you(?:'re|’re)? read"
    r"|(?:have|got) (?:an?|any) (?:news |story )?(?:tips?|ideas?|corrections?)\b.{0,20}\?"
    r"|(?:(?:do you )?want to|would you like to|interested in) (?:writ|join|contribut|work)\w*\b.{0,40}\?"
    r"|(?:support|donate to) (?:student|independent) (?:journalism|media)\b"
    r"|(?:story|article) continues (?:after|below)"
    r"|(?:subscribe|sign up|become a member|join) (?:now|today|here|to|for)\b)",
    re.IGNORECASE,
)
# What leads on from a story, below it.
_STEP = re.compile(
    r"(?:[«‹←<]+ ?)?(?:next|prev(?:ious)?|older|newer|see also|read (?:more|next|also)|up next)"
    r"(?: (?:story|post|article))?(?: ?[:»›→>]|$| next\b)|page \d+ of \d+$",
    re.IGNORECASE,
)
# How the readers' comments begin on pages that call them nothing: `Replies: 1 Comment`, `3 Comments`.
_COMMENTS = re.compile(
    r"(?:replies|comments?|responses?|comentarios)\W{0,3}\d+(?: \w+)?\W?$"
    r"|\d+ (?:comments?|replies|responses?|comentarios)\b\W?$|\d+ (?:responses|replies|thoughts) (?:to|on)\b",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"(?:(?:photo|image|picture)s? )?credits?:?"
    r"|(?:created|made) with (?:an? )?(?:image|photo|picture|video)s? by .{2,120}",
    re.IGNORECASE,
)
_FEWEST_BEFORE = 2  # sentences of a story before its comments
_END = re.compile(r"#{2,}|(?:# ?){3}|[-–—]\s*30\s*[-–—]")  # with which stories end
_NOTE = re.compile(
    r"\W*(?:correction|clarification|editor|update|this (?:story|article)|nota|correcci)", re.IGNORECASE
)
_BEHIND_END = 3  # blocks from it on that are no part of a story
_MOST_CALL, _LONGEST_POSTING = 20, 80  # words
_LETTERS = re.compile(r"[^\W\d_]{2}")


def cut_furniture(blocks: list[Block], done: Reduced) -> None:
    """Take out the lines that are a site's furniture by what they say and where they stand."""
    blocks = blocks[: _cut_site_foot(blocks, done)]
    blocks = _without_comments(_without_postings(blocks, done), done)
    last = max((place for place, block in enumerate(blocks) if block.is_prose), default=-1)
    blocks = _without_what_follows(blocks, last, done)
    _cut_credits(blocks, last, done)
    for place, block in enumerate(blocks):
        if not is_left(block):
            continue
        tagged = _TAGS.match(block.text)
        if tagged and place > last and block.words <= 40:
            if block.text[:1] in "Tte":
                done.tags += [part.strip() for part in block.text[tagged.end() :].split(",")]
            take_out(block.element, "tags", "tags-line", done)
        elif NO_TEXT.fullmatch(block.text):
            take_out(block.element, "navigation", "no-text", done)
        elif place > last and _is_tags(block):
            done.tags += [text_of(link) for link in block.element.iter("a")]
            take_out(block.element, "tags", "tags-line", done)
        elif block.words <= 40 and _leads_to_others(block):
            take_out(block.element, "related", "related-link", done)
        elif block.words <= _MOST_CALL and _CALL.match(block.text) and classify(block.text) is None:
            take_out(block.element, "newsletter", "call-line", done)
        elif place > last >= 0 and (_is_row_of_links(block) or _leads_on(block)):
            take_out(block.element, "navigation", "links-on", done)
        else:
            _cut_line(blocks, place, last, done)


def _cut_credits(blocks: list[Block], last: int, done: Reduced) -> None:
    """Take out lines at the end that only tell who took the pictures, with their heading."""
    for block in reversed(blocks[last + 1 :]):
        photo = parse_photo(block.text) if block.words <= _MOST_CALL else None
        if not (photo is not None and photo.sure and not photo.caption) and not _CREDITS.fullmatch(
            block.text
        ):
            return
        take_out(block.element, "photo", "credits-at-end", done)


def _without_what_follows(blocks: list[Block], last: int, done: Reduced) -> list[Block]:
    """Take out what stands behind the end of a story that says so; return the blocks before it."""
    for place in range(last + 1, len(blocks) if last >= 0 else 0):
        behind = blocks[place + 1 :]
        is_end = (
            len(behind) < _BEHIND_END
            and _END.fullmatch(blocks[place].text)
            and not any(_NOTE.match(block.text) for block in behind)
        )
        if is_end or _PRINTED.match(blocks[place].text):
            kind, rule = ("end-mark", "behind-end-mark") if is_end else ("navigation", "printed-from")
            for following in blocks[place:]:
                take_out(following.element, kind, rule, done)
            return blocks[:place]
    return blocks


def _without_comments(blocks: list[Block], done: Reduced) -> list[Block]:
    """Take out the count of comments below a story, and what stands behind it; return the blocks before."""
    sentences = 0
    for place, block in enumerate(blocks):
        sentences += block.words >= _FEW and is_sentence(block)
        if sentences >= _FEWEST_BEFORE and _COMMENTS.match(block.text) and not is_sentence(block):
            for following in blocks[place:]:
                take_out(following.element, "comments", "behind-count-of-comments", done)
            return blocks[:place]
    return blocks


def _leads_to_others(block: Block) -> bool:
    """Say whether a block is a label for other stories and hardly anything else but links behind it."""
    label = _RELATED.match(block.text)
    links = sum(len(bare(text_of(link))) for link in block.element.iter("a")) if label else 0
    return label is not None and links > 0 and 5 * links >= 4 * len(bare(block.text[label.end() :]))


def _leads_on(block: Block) -> bool:
    return block.words <= _MOST_CALL and _STEP.match(block.text) is not None


def _without_postings(blocks: list[Block], done: Reduced) -> list[Block]:
    """Take out what a theme tells of the posting of a story, and signs of boxes; return the other blocks."""
    told = [b for b in blocks[1:] if b.words <= _LONGEST_POSTING and _POSTING.match(b.text)]
    for block in told:
        take_out(block.element, "footer", "posting-line", done)
    signs = [block for block in blocks if SIGN.fullmatch(block.text)]
    for block in signs:
        take_out(block.element, "navigation", "sign", done)
    return [block for block in blocks if block not in told and block not in signs]


def _cut_site_foot(blocks: list[Block], done: Reduced) -> int:
    """Take out what a site says of itself under a story, and return where that begins."""
    begins = len(blocks)
    for place in range(len(blocks) - 1, 0, -1):
        if any(_SITE.search(text) for _, text in lines_of(blocks[place].element)):
            begins = place
        elif blocks[place].is_prose:
            break
    for block in blocks[begins:]:
        take_out(block.element, "footer", "site-foot", done)
    return begins


def cut_lists(page: Page, body: HtmlElement, blocks: list[Block], done: Reduced) -> None:
    """Take out lists of links within the page, and below the story those to others, with their headings."""
    told = [page.place(block.element) for block in blocks if block.words >= _FEW and is_sentence(block)]
    outer = None
    for listed in list(body.iter("ul", "ol", "menu")):
        if listed is body or (outer is not None and page.holds(outer, listed)):
            continue
        outer = listed
        links = list(listed.iter("a"))
        if not links or not is_linked(listed):
            continue
        hrefs = [link.get("href") or "#" for link in links]
        is_contents = all(href.startswith("#") and len(href) > 1 for href in hrefs)
        is_below = bool(told) and page.place(listed) > told[-1] and not any(map(_is_abroad, hrefs))
        is_above = bool(told) and page.place(listed) < told[0] and all(map(is_linked, listed))
        if is_contents or is_below or (is_above and not any(map(_is_abroad, hrefs))):
            heading = listed.getprevious()
            box = listed.getparent()
            if box is not None and box is not body and _is_box_of_links(box, heading):
                take_out(box, "navigation", "list-of-links", done)
                continue
            take_out(listed, "navigation", "list-of-links", done)
            if heading is not None and heading.tag in _HEADINGS:
                take_out(heading, "navigation", "list-of-links", done)


def is_sentence(block: Block) -> bool:
    """Say whether a block ends as sentences do, and is no link."""
    return SENTENCE_END.search(block.text[-8:]) is not None and not is_linked(block.element)


def _is_abroad(href: str) -> bool:
    return href.startswith(("http:", "https:", "//"))


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
            if is_left(following):
                take_out(following.element, mark.kind, mark.rule, done)
        _cut_lists_behind(block.element, mark.kind, mark.rule, done)
    elif mark.kind == "related":
        _cut_linked(blocks, place, done)


def _cut_linked(blocks: list[Block], place: int, done: Reduced) -> None:
    """Take out a heading such as "Related stories" in the middle of a story, with the links under it."""
    heading = blocks[place].element
    listed = heading.getnext()
    if listed is not None and listed.tag in {"ul", "ol"} and is_linked(listed):
        take_out(listed, "related", "related-list", done)
        take_out(heading, "related", "related-list", done)
        return
    box = heading.getparent()
    if box is not None and box.tag in {"aside", "div", "section"} and _is_box_of_links(box, heading):
        take_out(box, "related", "related-box", done)
        return
    links = place + 1
    while links < len(blocks) and is_linked(blocks[links].element):
        links += 1
    if links > place + 1:
        for block in blocks[place:links]:
            take_out(block.element, "related", "related-list", done)


def _is_box_of_links(box: HtmlElement, heading: HtmlElement | None) -> bool:
    """Say whether a box holds a heading and nothing else but links."""
    links = sum(len(bare(text_of(link))) for link in box.iter("a"))
    own = len(bare(text_of(heading))) if heading is not None else 0
    return links > 0 and links + own >= len(bare(text_of(box)))


def _cut_lists_behind(heading: HtmlElement, kind: str, rule: str, done: Reduced) -> None:
    for sibling in list(heading.itersiblings("ul", "ol")):
        if is_linked(sibling):
            take_out(sibling, kind, rule, done)


def _is_tags(block: Block) -> bool:
    """Say whether a block is nothing but a label for tags and their links."""
    own, links = block.text, [text_of(link) for link in block.element.iter("a")]
    for text in links:
        own = own.replace(text, "", 1)
    return bool(links) and _TAGS.fullmatch(f"{own.strip(' ,|:•·')}: ") is not None


def _is_row_of_links(block: Block) -> bool:
    """Say whether a block is nothing but several links, those of a page to others, or one to write to."""
    links = list(block.element.iter("a"))
    is_whole = sum(len(bare(text_of(link))) for link in links) == len(bare(block.text))
    is_mail = len(links) == 1 and (links[0].get("href") or "").startswith("mailto:")
    return is_whole and (len(links) > 1 or (is_mail and not is_name(block.text)))
