"""The furniture below and inside a story: which lines go, judged by their neighbours and their place."""

import re

from articles.readers.plain_text.furniture import Mark, classify
from articles.readers.plain_text.lines import LIST_MARK, Line
from articles.readers.plain_text.tail import comments
from articles.readers.plain_text.tail.links import leads_to_story
from articles.readers.plain_text.tail.parts import in_context, name_words
from articles.readers.plain_text.tail.seen import Seen, Walk, opens_one
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.field_lines import read_field_line
from articles.readers.plain_text.words.names import is_name
from articles.readers.plain_text.words.vocabulary import MENU, SECTIONS, SHARE

_CONTACT = re.compile(
    r"^(?:(?:you can |to )?(?:contact|e-?mail|reach|follow|write to|message|contacta?(?:r)?|escribe|"
    r"puedes? (?:contactar|escribir))\b.{0,70}(?:@|\[email|twitter|instagram|\bat\b .{0,40}\.(?:com|org|"
    r"edu|net)).{0,80}"
    r"|.{2,70} (?:can|may|puede) (?:be |ser )?(?:reached|contacted|e-?mailed|followed|found on|"
    r"contactad[oa]|contactar).{0,100}"
    r"|(?:have|got|do you have) a (?:news |story )?(?:tip|idea|correction|question)\b.{0,140}"
    r"|(?:send|submit|e-?mail) (?:your |all |us )?(?:news |story )?(?:tips|letters|corrections|comments|"
    r"questions|feedback|submissions).{0,120}"
    r"|(?:to submit|to send) a (?:letter|tip|correction|story).{0,140}"
    r"|(?:questions|comments)\?.{0,120}|(?:have an opinion|want to (?:respond|write|contribute|join)|got "
    r"something to say)\b.{0,140}|(?:please )?(?:write|respond|reply) to .{0,60}@\S{3,60}|(?:e-?mail|"
    r"contact|twitter|correo|contacto)\s*:\s*\S*@\S+|@\w{2,30}|\S+@\S+\.\w{2,12})$",
    re.IGNORECASE,
)
# One of these is in every such line: a quick look spares the others the pattern.
_CONTACT_HINTS = (
    "@",
    "contact",
    "reach",
    "mail",
    "tip",
    "letter",
    "question",
    "follow",
    "found on",
    "escrib",
    "correo",
    "respon",
    "write",
    "message",
    "correction",
    "contribut",
    "comment",
    "feedback",
    "opinion",
    "submi",
)
_ABOUT_ACCOUNT = re.compile(r"[Aa]bout [a-z][a-z0-9_.-]{3,30}")
_ABOUT_NAMED = re.compile(
    r"^(?:more )?(?:about|acerca de|sobre) (.{4,50}?)(?: \d{1,4} (?:articles|posts|stories))?:?$",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"(?:last )?(?:updated|modified|revised)\b\W{0,3}(?:on )?(?:\w+\W{1,3}){2,3}(?:19|20)\d\d\b"
)
_UPDATED_WORDS = 12
_SENTENCE = 12  # words of a title that ends as a sentence does
_MOST_TITLES, _LONGEST_TITLE = 10, 25  # lines; words
_TITLE, _SHORT = 3, 12  # words
_QUOTES = re.compile(r"[“”\"«»]")
_FOOT = {"comments", "footer"}
_BETWEEN = 2  # lines between "Previous" and "Next"
_PIECES = ("", " post", " article", " story", " entry", " page", " issue")
_BACK = {f"{word}{piece}" for word in ("previous", "prev", "older", "anterior") for piece in _PIECES}
_AHEAD = {f"{word}{piece}" for word in ("next", "newer", "siguiente") for piece in _PIECES}
_FEWEST_TITLES = 3  # lines of a list one of which may end as a sentence does
_TURNS = {"previous", "next", "prev", "anterior", "siguiente", "newer", "older"}
_NO_PARTS = {"advertisement", "end-mark", "related"}  # these end no list of other stories


def look(lines: list[Line]) -> list[Seen]:
    """Look at every line below the head once, in order, and say what would explain it."""
    walk = Walk()
    seen = [_look_at(line, walk) for line in lines]
    for place, one in enumerate(seen):
        if one.why is not None and lines[place].key == "navigate right":
            _turn(lines, seen, place)
        elif lines[place].key in _AHEAD:
            _see_neighbours(lines, seen, place)
        elif _is_flag(lines, seen, place) or (
            one.why == "related" and one.opener and not opens_one(lines[place].key)
        ):
            _close_list(lines, seen, place)
        elif one.own == "weak" and lines[place].key in _TURNS:
            _turn_page(lines, seen, place)
    return seen


def _is_flag(lines: list[Line], seen: list[Seen], place: int) -> bool:
    """Say whether `Featured` stands by itself below another part of the page."""
    is_below = place > 0 and seen[place - 1].why in {"about", "share", "comments", "newsletter", "tags"}
    return seen[place].rule == "flag-label" and lines[place].gap > 0 and is_below


def _turn_page(lines: list[Line], seen: list[Seen], place: int) -> None:
    """Take the title below "Previous" or "Next" for another story's: its partner or furniture follows."""
    titles = lines[place + 1 : place + 2]
    if not titles or seen[place + 1].own or titles[0].words > _LONGEST_TITLE or titles[0].fate:
        return
    is_above = lines[place + 2 : place + 3] and lines[place + 2].key in _TURNS
    is_last = all(one.own for one in seen[place + 2 :])
    is_below = place > 1 and seen[place - 1].rule == "related-turning"
    if (is_above or is_last or is_below) and not (titles[0].is_sentence and titles[0].words > _SENTENCE):
        seen[place] = Seen("related", "related-turning", own="sure")
        seen[place + 1] = Seen("related", "related-turning", own="sure")


def _turn(lines: list[Line], seen: list[Seen], end: int) -> None:
    """Take what stands between "Navigate Left" and "Navigate Right" for titles of other stories."""
    for place in range(end - 1, max(-1, end - _MOST_TITLES - 2), -1):
        if lines[place].key == "navigate left":
            for between in range(place + 1, end):
                seen[between] = Seen("related", "related-turning", own="sure")
            return
        is_text = lines[place].is_sentence and lines[place].words > _SENTENCE
        if is_text or lines[place].words > _LONGEST_TITLE or lines[place].fate:
            return


def _see_neighbours(lines: list[Line], seen: list[Seen], ahead: int) -> None:
    """Know the stories before and behind this one between "Previous" and "Next", and below the latter."""
    end = ahead + 1 + (ahead + 1 < len(lines) and seen[ahead + 1].own == "")
    for place in range(ahead - 1, max(-1, ahead - _BETWEEN - 2), -1):
        if lines[place].words > _LONGEST_TITLE or lines[place].fate:
            return
        if lines[place].key in _BACK:
            for title in range(place, end):
                if lines[title].words <= _LONGEST_TITLE:
                    seen[title] = Seen("navigation", "stories-beside", own="sure")
            return


def _close_list(lines: list[Line], seen: list[Seen], start: int) -> None:
    """Take what stands between "Most Popular" and another part of the page, or its end, for titles.

    Few of them end in a stop, or the last does not: so no story ends.
    """
    end = start + 1
    while end < len(lines) and end - start <= _MOST_TITLES and not (seen[end].own or lines[end].fate):
        is_item = LIST_MARK.match(lines[end].text) is not None
        byline = parse_byline(lines[end].text)
        is_signed = byline is not None and byline.strength in {"explicit", "role"}
        if lines[end].words > _LONGEST_TITLE or is_item or is_signed:
            return
        end += 1
    titles = lines[start + 1 : end]
    is_last = all(line.fate for line in lines[end:])
    is_closed = is_last or (seen[end].own == "sure" and seen[end].why not in _NO_PARTS)
    if not is_closed or not titles:
        return
    said = sum(not line.could_be_title for line in titles)
    are_few = not is_last and len(titles) >= _FEWEST_TITLES and 3 * said <= len(titles)
    is_foot = not is_last and seen[end].why in _FOOT and _are_short(titles) and said < len(titles)
    if are_few or is_foot or (said < len(titles) - 1 and _ends_with_title(titles)):
        for place in range(start + 1, end):
            if seen[place].why is None:
                seen[place] = Seen("related", "related-headline")
        if seen[start].own == "weak":
            seen[start] = Seen("related", "related-flag", own="sure", opener=True)


def _are_short(titles: list[Line]) -> bool:
    """Say whether several lines are all as short as titles are, and none has somebody's words in it."""
    are_many = len(titles) >= _FEWEST_TITLES
    return are_many and all(line.words <= _SHORT and not _QUOTES.search(line.text) for line in titles)


def _ends_with_title(titles: list[Line]) -> bool:
    """Say whether the last line of several reads like a title, and none of them like a verse."""
    is_verse = any(line.text[0].islower() or line.text[-1] in ",;:—" for line in titles)
    last = titles[-1]
    return not is_verse and not last.is_sentence and last.words >= _TITLE and last.text[-1] not in '”"'


def look_again(lines: list[Line], before: list[Seen], *, below_box: bool = False) -> list[Seen]:
    """Look at lines anew from their first on, where `before` saw them as going on from earlier ones.

    As soon as both find text, the rest is the same. `below_box`: what presents the writer stands right above
    them, and goes on with what tells of nobody else.
    """
    walk = Walk()
    fresh: list[Seen] = []
    if below_box and lines and not lines[0].gap and before[0].why == "about":
        fresh.append(Seen("about", before[0].rule, own="sure"))
    for place, line in enumerate(lines[len(fresh) :], len(fresh)):
        seen = _look_at(line, walk)
        fresh.append(seen)
        if seen.why is None and before[place].why is None:
            return fresh + before[place + 1 :]
    return fresh


def _look_at(line: Line, walk: Walk) -> Seen:
    if len(line.text) > 1500:
        walk.context = ""
        return Seen(None)
    fields = read_field_line(line)
    if fields is not None:
        walk.titled = line.gap > 0 or (walk.context == "labelled" and walk.titled)
        walk.context, walk.left = (fields.kind if fields.opens else "labelled"), 12
        return Seen(fields.kind, f"{fields.kind}-line", own="sure", fields=fields)
    if line.gap and line.key in {"author", "authors"}:
        walk.context, walk.left, walk.names = "about", 3, set()
        return Seen("about", "about-line", own="sure", opener=True)
    is_more = line.key.startswith("more ") and line.key[5:] in SECTIONS
    mark = Mark("related", "opener", "more-of-section") if is_more else classify(line.text)
    is_person = mark is not None and mark.weight == "weak" and walk.context == "about" and is_name(line.text)
    if mark is not None and not is_person and not _is_listed(line, walk, mark):
        return _marked(line, mark, walk)
    return _opened(line, walk) or in_context(line, walk)


def _opened(line: Line, walk: Walk) -> Seen | None:
    """Read a line that begins a part of the page without being one of the fixed wordings."""
    if line.key in {"tags", "tag", "etiquetas", "topics", "hashtags"}:
        walk.context, walk.left, walk.commented = "tags", 12, False
        return Seen("tags", "tags-label", own="sure", opener=True)
    named = _ABOUT_NAMED.match(line.text)
    if named and is_name(named.group(1)):
        walk.context, walk.left, walk.names = "about", 3, name_words(named.group(1))
        return Seen("about", "about-named", own="sure", opener=True, byline=parse_byline(named.group(1)))
    if leads_to_story(line):
        return Seen("related", "related-line", own="sure")
    is_posted = walk.context != "comments" and _is_posted(line)  # there the day is a comment's
    if line.words <= _UPDATED_WORDS and (is_posted or _UPDATED.match(line.key)):
        return Seen("masthead-date", "updated-line", own="closing")
    return _reached(line, walk)


def _reached(line: Line, walk: Walk) -> Seen | None:
    """Read a line that tells where to reach the writer, or whose account entered the story."""
    if line.words == 2 and line.gap and _ABOUT_ACCOUNT.fullmatch(line.text):
        walk.context, walk.left, walk.names = "about", 3, set()
        return Seen("about", "about-account", own="closing")
    if tells_where_to_reach(line):
        walk.context = "contact"
        return Seen("contact", "contact-line", own="closing")
    if comments.is_house_rules(line.text):
        walk.context, walk.left = "comments", 8
        own = "sure" if comments.rules_readers(line.text) else "closing"
        return Seen("comments", "comment-rules", own=own)
    return None


def tells_where_to_reach(line: Line) -> bool:
    """Say whether a line tells how to reach somebody: `Maya Okafor can be reached at okafor@heron.net`."""
    has_hint = line.words <= 40 and any(map(line.key.__contains__, _CONTACT_HINTS))
    return has_hint and _CONTACT.match(line.text) is not None


def _is_posted(line: Line) -> bool:
    """Say whether a line is nothing but `First published March 11, 2020`."""
    if "ublished" not in line.text and "osted" not in line.text:
        return False
    found = read_date_line(line.text)
    return found is not None and found.labelled and not found.rest and found.published is not None


def _marked(line: Line, mark: Mark, walk: Walk) -> Seen:
    is_listing = walk.context == "related"
    if mark.weight == "weak":
        if mark.kind == "navigation" and not (is_listing and line.text.isdigit()):
            walk.context, walk.left = "navigation", 4
        return Seen(mark.kind, mark.rule, own="weak")
    # "Read more" or "4 min read" below a teaser
    goes_on = is_listing and (
        mark.rule == "navigation-line" or (mark.kind == "share" and line.text[0].isdigit())
    )
    if mark.kind not in {"advertisement", "end-mark"} and not goes_on:
        if mark.kind != walk.context:
            walk.commented = False
        walk.context, walk.left = mark.kind, 8 if mark.kind != "about" else 3
        walk.titled = mark.kind == "related" and mark.weight == "opener" and line.gap > 0
        walk.begun = walk.beside = False
        walk.single = mark.kind == "related" and opens_one(line.key)
        walk.names = set()
    return Seen(mark.kind, mark.rule, own="sure", opener=mark.weight == "opener")


def _is_listed(line: Line, walk: Walk, mark: Mark) -> bool:
    """Say whether a word such as "sports" or "comments" stands in a list of tags, not for itself."""
    is_item = line.gap == 0 and LIST_MARK.match(line.text) is not None
    is_button = line.key in SHARE and not is_item
    if walk.context not in {"tags", "section"} or is_button or line.words > 5:
        return False
    if LIST_MARK.match(line.text):
        return True
    if mark.weight == "weak" and (line.key in MENU or mark.rule == "label-row"):
        return line.gap == 0 or not walk.commented
    return line.gap == 0 and mark.weight != "sure" and (mark.weight != "opener" or " " not in line.key)
