"""The head of a page: from its lines above the story to headline, dek, photo, bylines, date, section."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head_lines import HEAD_LINES, HeadLine, scan_head
from articles.readers.plain_text.head_people import assign_people
from articles.readers.plain_text.head_photo import assign_photo
from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.nameplate import strip_title_suffix, take_nameplate
from articles.readers.plain_text.papers import same_paper
from articles.readers.plain_text.vocabulary import SECTIONS

_TEXTS = {"text", "tagline", "loose", "role"}


def read_head(draft: Draft, start: int, hints: list[str], contributors: dict[str, str | None]) -> int:
    """Fill the draft from the lines above the story; returns the place of the story's first line.

    `contributors` are those whom the page's tail tells about: keys of names, with their roles.
    """
    zone = scan_head(draft.lines, start)
    if not zone:
        return start
    take_nameplate(draft, zone, hints)
    headline = _take_headline(draft, zone)
    _take_section(draft, zone, headline)
    end = _head_end(zone, headline)
    assign_people(draft, zone, headline, end, contributors)
    end = assign_photo(draft, zone, headline, end, draft.lines[start : start + HEAD_LINES + 2])
    _take_dates(draft, zone, headline, end)
    _take_dek(draft, zone, headline, end)
    _clear(draft, zone, end)
    return start + end


def _take_headline(draft: Draft, zone: list[HeadLine]) -> int:
    """Choose the headline; returns its place in the zone, or -1."""
    places = [place for place, head in enumerate(zone) if not head.done and head.label in _TEXTS]
    anchor = _anchor(zone)
    chosen = _first_headline(zone, [place for place in places if place < anchor])
    if chosen < 0:
        chosen = _first_headline(zone, [place for place in places if place > anchor])
    if chosen < 0:
        chosen = next(
            (
                place
                for place, head in enumerate(zone)
                if not head.done
                and (
                    head.label == "name"
                    or (head.label in {"furniture", "weak"} and _stands_as_title(zone, place))
                )
            ),
            -1,
        )
    if chosen < 0:
        return -1
    chosen = _title_like_a_name(zone, chosen)
    head = zone[chosen]
    title, paper = strip_title_suffix(head.text, draft.publication)
    draft.headline = title
    if paper and draft.publication is None:
        draft.publication = paper
    head.done = True
    draft.use(head.line, "headline")
    _drop_copies(draft, zone)
    return chosen


def _title_like_a_name(zone: list[HeadLine], chosen: int) -> int:
    """Prefer a short title that could be a name, such as `CHAIRS GO MISSING`, to a sentence below it."""
    if not (zone[chosen].text.endswith(".") and zone[chosen].line.words >= 8):
        return chosen
    for place, head in enumerate(zone[:chosen]):
        if head.label == "name" and not head.done:
            return place
    return chosen


def _anchor(zone: list[HeadLine]) -> int:
    """Return the place of the byline, or of the date if no byline comes."""
    for label in ("byline", "date"):
        for place, head in enumerate(zone):
            if head.label == label and not head.done:
                before = zone[:place]
                if any(other.label in _TEXTS and not other.done for other in before):
                    return place
    return len(zone)


def _first_headline(zone: list[HeadLine], places: list[int]) -> int:
    if not places:
        return -1
    labels = [place for place, head in enumerate(zone) if head.label == "section" and head.section == ""]
    behind = [place for place in places if labels and place > labels[-1]]
    if behind:
        places = behind
    crumb = next((head for head in zone if head.label == "crumb"), None)
    if crumb is not None:
        crumb_key = _loose_key(crumb.text)
        named = [place for place in places if crumb_key.endswith(_loose_key(zone[place].text))]
        places = named or places
    for index, place in enumerate(places):
        if index + 1 < len(places) and _is_caption_above(zone, place, places[index + 1 :]):
            continue
        shorter = [other for other in places[index + 1 :] if _is_title_of(zone[place].text, zone[other].text)]
        return shorter[0] if shorter else place
    return places[0]


def _is_title_of(long: str, short: str) -> bool:
    """Say whether `long` is a window's title made of `short` and the paper's name."""
    return (
        len(long) > len(short) + 3
        and long.startswith(short)
        and long[len(short) :].lstrip()[:1] in {"-", "–", "—", "|", "•"}
    )


def _is_caption_above(zone: list[HeadLine], place: int, later: list[int]) -> bool:
    """Say whether a line before the headline is the photo's caption: a credit follows, then a headline."""
    key = zone[place].line.key
    after = place + 1
    while after < len(zone) and zone[after].line.key == key:
        after += 1
    if after >= len(zone):
        return False
    is_credit = zone[after].label in {"name", "photo"}
    other = [spot for spot in later if spot >= after and zone[spot].line.key != key]
    if not other:
        return False
    ends = zone[place].text.endswith(".") and not zone[other[0]].text.endswith(".")
    return zone[place].repeated or ends if is_credit else zone[place].repeated and ends


def _stands_as_title(zone: list[HeadLine], place: int) -> bool:
    """Say whether a line that reads like furniture stands where a headline does: above the byline."""
    after = zone[place + 1 : place + 3]
    return zone[place].line.gap > 0 and any(head.label == "byline" and not head.done for head in after)


def _drop_copies(draft: Draft, zone: list[HeadLine]) -> None:
    key = _loose_key(draft.headline)
    for head in zone:
        if head.done:
            continue
        same = _loose_key(head.text) == key or _is_title_of(head.text, draft.headline)
        if same and head.label in {*_TEXTS, "name"}:
            if draft.publication is None:
                draft.publication = strip_title_suffix(head.text, None)[1]
            head.done = True
            draft.remove(head.line, "repeat", "headline-again")


def _loose_key(text: str) -> str:
    """Return a headline's letters and figures alone: two printings differ in dashes and quotes."""
    return "".join(filter(str.isalnum, line_key(text)))


def _take_section(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    for place, head in enumerate(zone):
        if head.done or head.section is None:
            continue
        section = head.section
        if head.label == "section":
            head.done = True
            draft.use(head.line, "section")
            if not section:
                section = _labelled_sections(draft, zone, place, headline)
        if section and draft.section is None:
            draft.section = _first_section(section)
    if draft.section is None:
        _section_by_place(draft, zone, headline)


def _first_section(text: str) -> str:
    parts = [part.strip() for part in text.replace("|", ",").replace("•", ",").split(",")]
    return next((part for part in parts if part), text)


def _labelled_sections(draft: Draft, zone: list[HeadLine], label: int, headline: int) -> str:
    """Take the sections listed under "Categories:", up to the headline."""
    first = ""
    for head in zone[label + 1 : max(headline, label + 1)]:
        if head.done or head.label not in {"weak", "text"} or head.line.words > 5:
            break
        first = first or head.text.strip(" ,")
        head.done = True
        draft.use(head.line, "section")
    return first


def _section_by_place(draft: Draft, zone: list[HeadLine], headline: int) -> None:
    """Find a section printed alone, just above the headline or below it, and not as part of the menu."""
    if headline < 0:
        return
    weak = [place for place, head in enumerate(zone) if head.label == "weak" and not head.done]
    below = [place for place in weak if place > headline]
    above = [place for place in weak if place < headline]
    for place in (*reversed(above[-1:]), *below[:2]):
        head = zone[place]
        if line_key(head.text) not in SECTIONS:
            continue
        earlier = [other for other in weak if other < place and zone[other].line.key == head.line.key]
        beside = place - 1 in weak and (head.line.gap == 0 or zone[place - 1].line.gap > 0)
        if place < headline and beside and not earlier and not _is_menu_block(zone, weak, place):
            continue
        draft.section = head.text
        head.done = True
        draft.use(head.line, "section")
        return


def _is_menu_block(zone: list[HeadLine], weak: list[int], place: int) -> bool:
    """Say whether the menu above ended before a label: it was one block, and the label stands apart."""
    return zone[place].line.gap > 0 and place - 2 in weak and zone[place - 1].line.gap == 0


def _head_end(zone: list[HeadLine], headline: int) -> int:
    """Return the place behind the last line that is certainly no story: all texts behind it are one."""
    last = headline
    for place in range(len(zone)):
        head = zone[place]
        if head.label in _TEXTS and not head.done:
            continue
        last = max(last, place)
    return last + 1


def _take_dates(draft: Draft, zone: list[HeadLine], headline: int, end: int) -> None:
    """Set the date of publication: the labelled one, else the one beside byline and headline."""
    dated = [(place, head) for place, head in enumerate(zone[:end]) if head.date is not None]
    for place, head in dated:
        if head.done and head.line.fate == "removed":
            continue
        is_masthead = place < headline and not _belongs_to_story(zone, place, headline)
        if is_masthead:
            head.done = True
            draft.remove(head.line, "masthead-date", "date-above-headline")
        elif not head.done or head.byline is not None:
            if head.line.fate in {"", "bylines"}:
                draft.use(head.line, "published")
            head.done = True
    fit = [
        head for place, head in dated if head.line.fate == "published" and head.date and head.date.published
    ]
    fit.sort(key=lambda head: not (head.date and head.date.labelled))
    if fit and fit[0].date and draft.published is None:
        draft.published = fit[0].date.published
    elif dated and draft.published is None:
        draft.guess("published", "no-full-date")


def _belongs_to_story(zone: list[HeadLine], place: int, headline: int) -> bool:
    """Say whether a date above the headline is the story's: labelled, with a byline, or close to it."""
    head = zone[place]
    if head.byline is not None or head.section is not None or (head.date and head.date.labelled):
        return True
    if any(other.date is not None for other in zone[headline:]):
        return False
    between = zone[place + 1 : headline]
    above = zone[place - 1] if place else None
    beside_nameplate = above is not None and (
        above.line.fate == "removed" or above.label in {"furniture", "weak", "issue"}
    )
    followed = [
        other
        for other in between
        if other.label in {"furniture", "issue", "weak", "date"} or other.line.fate == "removed"
    ]
    return not followed and not beside_nameplate


def _take_dek(draft: Draft, zone: list[HeadLine], headline: int, end: int) -> None:
    """Take the line between headline and byline as the dek."""
    if draft.dek is not None or headline < 0:
        return
    for place in range(headline + 1, len(zone)):
        head = zone[place]
        if head.done or head.label not in _TEXTS:
            if head.label in {"byline", "date", "name", "photo"}:
                # A dek stands above the byline; what stands below is the caption or the story.
                break
            continue
        close = place == headline + 1 and head.line.gap == 0 and zone[headline].line.gap >= 0
        if place < end or (close and place + 1 < len(zone) and zone[place + 1].line.gap > 0):
            draft.dek = head.text
            head.done = True
            draft.use(head.line, "dek")
            if place >= end:
                draft.guess("dek", "line-under-headline")
        return


def _clear(draft: Draft, zone: list[HeadLine], end: int) -> None:
    """Take away what is left above the story: furniture by its kind, and texts are kept for the body."""
    for head in zone[:end]:
        if head.done or head.line.fate:
            continue
        if head.mark is not None:
            draft.remove(head.line, head.mark.kind, head.mark.rule)
        elif head.label in {"issue", "crumb"}:
            draft.remove(head.line, {"issue": "masthead-date", "crumb": "breadcrumb"}[head.label], head.label)
        elif head.label in {"date", "byline", "photo", "name", "role"}:
            draft.remove(head.line, head.label, "head-left-over")
        elif head.label == "tagline":
            draft.remove(head.line, "nameplate", "tagline")


def forget_repeats(draft: Draft, lines: list[Line], place: int) -> int:
    """Skip copies of headline and paper at the story's beginning, as front matter's pages have them."""
    while place < len(lines):
        line = lines[place]
        key = _loose_key(line.text.lstrip("# ")) if line.words <= 40 else ""
        if not key or not (
            key == _loose_key(draft.headline)
            or (draft.publication and same_paper(line.text, draft.publication))
        ):
            return place
        draft.remove(line, "repeat", "headline-again")
        place += 1
    return place
