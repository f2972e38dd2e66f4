"""How far a page's head reaches: its lines up to where the text can only be the story's."""

from collections import Counter
from collections.abc import Iterator

from articles.readers.document import ParsedByline
from articles.readers.plain_text.furniture.runs import site_marks
from articles.readers.plain_text.head.lines import HeadLine, label_line
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.tail.signatures import opens_letter
from articles.readers.plain_text.words.bylines import Byline
from articles.readers.plain_text.words.field_lines import read_field_line
from articles.readers.plain_text.words.names import is_name

_TITLE_WORDS = 14
_PLATE = 2  # lines: paper and tagline
HEAD_LINES = 80  # no page has more lines above its story
_PLATE_LINES = 12
_SAYING = 8  # words of a sentence behind a date that is a story for certain
_CAN_REPEAT = {"text", "name", "loose", "photo", "tagline", "weak"}


class _Labels:
    """The head's lines with their labels, each made when it is first asked for."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._made: dict[int, HeadLine] = {}
        self._marks = site_marks(lines)
        self._copies = Counter(line.key for line in lines if line.key and line.words <= 60)

    def at(self, place: int) -> HeadLine:
        """Return the line at a place."""
        made = self._made.get(place)
        if made is None:
            line = self._lines[place]
            if line.fate:
                made = HeadLine(line, "furniture", done=True)
            elif place in self._marks:
                made = HeadLine(line, "furniture", self._marks[place])
            else:
                made = label_line(line)
            if made.label == "text" and line.words <= 4 and self._is_odd_name(place):
                made = HeadLine(line, "name", byline=Byline((ParsedByline(line.text),), "bare"))
            made.repeated = made.label in _CAN_REPEAT and self._copies[line.key] > 1
            self._made[place] = made
        return made

    def _is_odd_name(self, place: int) -> bool:
        """Say whether `Lena Story` is a name: role or date stand in one block with it."""
        line = self._lines[place]
        if not is_name(line.text, named=True):
            return False
        above = self._lines[place - 1 : place] if place and line.gap == 0 else []
        below = [other for other in self._lines[place + 1 : place + 2] if other.gap == 0]
        return any(label_line(other).label in {"date", "role"} for other in (*above, *below))

    def repeats(self, place: int, count: int) -> bool:
        """Say whether one of up to `count` lines behind a place, no label of the site's, comes again."""
        behind = range(place + 1, min(place + 1 + count, len(self._lines)))
        return any(
            self._copies[self._lines[other].key] > 1 and self.at(other).label in {"text", "name"}
            for other in behind
        )

    def after(self, place: int, count: int) -> Iterator[HeadLine]:
        """Yield up to `count` lines behind a place."""
        for other in range(place + 1, min(place + 1 + count, len(self._lines))):
            yield self.at(other)


def scan_head(lines: list[Line], start: int) -> list[HeadLine]:
    """Label the lines from `start` up to where the text can only be a story's."""
    window = lines[start : start + HEAD_LINES]
    labels = _Labels(window)
    zone: list[HeadLine] = []
    anchored = signed = told = False
    texts = unsigned = 0
    for place in range(len(window)):
        head = labels.at(place)
        if texts and _ends_head(labels, place, signed=told or (signed and texts > unsigned)):
            break
        if _is_plain_text(head):
            if head.line.is_prose and not _goes_on(labels, place, anchored=anchored):
                break
            if anchored and not signed and _menu_ahead(labels, place):
                anchored = False  # the date was the masthead's
            if anchored and texts and not _could_be_title(labels, zone, place, signed=signed):
                break
            texts += not head.line.is_above
            told = told or (anchored and head.line.is_sentence and head.line.words >= _SAYING)
            if texts > 7:
                break
        else:
            anchored = _is_anchored(zone, head, anchored=anchored, signed=signed)
            if not signed and _signs(zone, head):
                signed, unsigned = True, texts
        texts = 0 if texts and not anchored and _closes_plate(labels, place) else texts
        zone.append(head)
    return zone


def _could_be_title(labels: _Labels, zone: list[HeadLine], place: int, *, signed: bool) -> bool:
    """Say whether a line below a day or a byline may still be the head's."""
    if _item_near(labels, place, signed=signed) or _is_title_below(labels, zone, place):
        return True
    is_signed = any(one.label == "byline" for one in zone)
    return not is_signed and _is_title_below_day(labels, place) and _texts_behind_menu(zone) <= _PLATE


def _closes_plate(labels: _Labels, place: int) -> bool:
    """Say whether a menu or a search box ends the nameplate: what stands above is no headline then.

    Not where one of these lines comes again, as where a headline reads as the paper does.
    """
    mark = labels.at(place).mark
    is_menu = mark is not None and mark.weight != "weak" and mark.kind in {"menu", "search"}
    return is_menu and not labels.repeats(place, _PLATE_LINES)


def _is_title_below(labels: _Labels, zone: list[HeadLine], place: int) -> bool:
    """Say whether a title stands below byline and date: above these there is nothing but the site's lines."""
    head = labels.at(place)
    last = max(
        (spot for spot, one in enumerate(zone) if one.mark is not None and one.mark.kind in _MENUS),
        default=-1,
    )
    after = next(labels.after(place, 1), None)
    return (
        0 <= last < next(spot for spot, one in enumerate(zone) if one.label in _SIGNING)
        and not any(_is_plain_text(one) for one in zone[last + 1 :])
        and 3 <= head.line.words <= 16
        and not head.text.endswith(".")
        and after is not None
        and after.line.is_prose
    )


_MENUS = {"menu", "search"}
_SITES = {"run-of-labels", "search-line"}


def _is_anchored(zone: list[HeadLine], head: HeadLine, *, anchored: bool, signed: bool) -> bool:
    """Say whether the zone has what stands above a story only, with one more line."""
    if head.label in {"byline", "loose"}:
        return True
    if head.label == "date":
        begins = not any(other.label in _CAN_REPEAT for other in zone)
        return anchored or not begins or _is_storys(head)
    is_sites = head.mark is not None and head.mark.rule in _SITES
    return anchored and (signed or not is_sites)  # above a menu the date was the masthead's


def _signs(zone: list[HeadLine], head: HeadLine) -> bool:
    is_dated_name = head.label == "date" and bool(zone) and zone[-1].label == "name"
    return head.label in {"byline", "loose"} or is_dated_name


def _is_storys(head: HeadLine) -> bool:
    """Say whether a date that begins the page says that it is the story's: the masthead has one too."""
    return head.date is not None and (head.date.labelled or bool(head.date.rest) or head.date.vague)


_SIGNING = {"byline", "name", "loose", "date", "photo", "role"}
_TAIL_KINDS = {"related", "about", "comments", "footer"}


def _story_follows(labels: _Labels, place: int) -> bool:
    """Say whether text comes behind a byline: without, it stands at a story's end and not above it."""
    for distance, head in enumerate(labels.after(place, 40), start=1):
        if head.label in {"byline", "date"} and distance == 1:
            return _story_follows(labels, place + 1)
        if head.label == "text":
            fields = read_field_line(head.line)
            return fields is None or fields.kind != "tags"
        if head.mark is not None and head.mark.kind in _TAIL_KINDS and head.mark.weight != "weak":
            is_stub = head.line.words > 1 or head.line.gap == 0
            return head.mark.kind == "comments" and is_stub and _story_follows_stub(labels, place)
    return False


def _ends_head(labels: _Labels, place: int, *, signed: bool) -> bool:
    """Say whether a line behind text belongs to the story or stands below it; `signed`: so does a byline."""
    head = labels.at(place)
    return (
        opens_letter(head.text)
        or (head.label in _SIGNING and not _story_follows(labels, place))
        or (signed and _begins_tail(labels, place))
    )


def _begins_tail(labels: _Labels, place: int) -> bool:
    """Say whether a line behind byline and text belongs below a story: the text was all of it."""
    head = labels.at(place)
    if head.label == "text":
        fields = read_field_line(head.line)
        return fields is not None and fields.kind == "tags"
    if head.mark is None or head.mark.weight == "weak":
        return False
    if head.mark.kind == "comments":
        return not _story_follows_stub(labels, place)
    return head.mark.kind in {*_TAIL_KINDS, "donate", "newsletter", "poll"}


def _is_meta_block(labels: _Labels, place: int) -> bool:
    """Say whether byline, date and "Leave a comment" stand in one block: a theme's line about the post."""
    for head in labels.after(place, 4):
        if head.line.gap:
            return False
        if head.mark is not None and head.mark.kind == "comments":
            return True
    return False


def _story_follows_stub(labels: _Labels, place: int) -> bool:
    """Look past a "Leave a comment" that some themes print above the story.

    Below a byline with its date the story may be a poem: two lines of text are enough.
    """
    if _is_meta_block(labels, place):
        return True
    texts = 0
    others = [head for head in labels.after(place, 24) if not _is_button(head)]
    for head in others[:6]:
        mark = head.mark
        if mark is not None and mark.weight != "weak" and mark.kind in _TAIL_KINDS - {"comments"}:
            return False
        is_signed = head.byline is not None and head.byline.strength == "explicit"
        if is_signed or (head.label == "text" and head.line.is_prose):
            return True
        texts += head.label == "text"
    return texts >= 2 and labels.at(place).label == "byline" and labels.at(place).date is not None


def _is_button(head: HeadLine) -> bool:
    return head.mark is not None and (head.mark.weight == "weak" or head.mark.kind == "share")


def _is_plain_text(head: HeadLine) -> bool:
    return head.label in {"text", "tagline"} and not head.repeated


def _goes_on(labels: _Labels, place: int, *, anchored: bool) -> bool:
    """Say whether a long line still belongs to the head, as a long caption or dek does."""
    words = labels.at(place).line.words
    following = list(labels.after(place, 2)) if words <= 110 else []
    if following and following[0].label == "photo" and following[0].photo and following[0].photo.sure:
        then = following[1:]
        return words <= 50 and bool(then) and (then[0].line.is_prose or then[0].label in {"byline", "date"})
    if anchored or words > 70:
        return False
    for distance, head in enumerate(labels.after(place, 8)):
        if (
            head.label == "date"
            or head.section == ""
            or (head.byline and head.byline.strength in {"explicit", "role"})
        ):
            return _story_follows(labels, place + 1 + distance)
        if head.label == "text" and head.line.is_prose and not head.repeated:
            return False
    return False


def _item_near(labels: _Labels, place: int, *, signed: bool) -> bool:
    """Say whether a byline, a date or a photo line stands within the next lines.

    Below a date alone, which a masthead has too, a byline may be further away (`signed` is false).
    """
    if labels.at(place).line.words > 50:
        return False
    for distance, head in enumerate(labels.after(place, 2 if signed else 5)):
        if head.label in {"byline", "date"} or (head.label == "photo" and distance < 2):
            return True
        is_pictured = not distance and _is_caption_block(labels, place)
        if head.label == "name" and ((not signed and distance < 2) or is_pictured):
            return True
        if head.label == "furniture" and head.mark and head.mark.kind in {"share", "skip"}:
            return True
        if head.label == "text" and head.line.is_prose:
            return False
    return False


def _is_caption_block(labels: _Labels, place: int) -> bool:
    """Say whether a sentence and a name are a block of their own: a picture's words and who took it."""
    caption, name = labels.at(place), labels.at(place + 1)
    after = next(labels.after(place + 1, 1), None)
    is_apart = (
        caption.line.gap > 0 and name.line.gap <= 1 and (after is None or after.line.gap > name.line.gap)
    )
    is_dense = caption.line.gap == 0 and after is not None and after.label in {"weak", "furniture"}
    if is_dense and labels.at(place - 1).label != "text":
        is_apart = True  # on a page without blanks, between the date and the buttons
    return is_apart and caption.text[0].isalnum() and caption.line.words >= 5


def _texts_behind_menu(zone: list[HeadLine]) -> int:
    """Count the lines behind the last menu or search box that could be a headline."""
    texts = 0
    for head in reversed(zone):
        if (
            head.mark is not None
            and head.mark.kind in {"menu", "search", "skip"}
            and head.label == "furniture"
        ):
            return texts
        texts += _is_plain_text(head)
    return texts


def _is_title_below_day(labels: _Labels, place: int) -> bool:
    """Say whether a title stands between a day, as blogs print it, and the story's first paragraph."""
    line, above = labels.at(place).line, place - 1
    while above > 0 and labels.at(above).label in {"furniture", "weak"}:
        above -= 1
    after = next(labels.after(place, 1), None)
    is_said = labels.at(place - 1).mark is not None and line.words <= _TITLE_WORDS  # `4 min read` is between
    is_title = labels.at(above).label == "date" and (is_said or not line.is_sentence) and line.words >= 3
    is_story = after is not None and after.line.gap > 0
    return (
        is_title
        and is_story
        and after is not None
        and (opens_letter(after.text) or (after.line.is_sentence and after.line.words >= 8))
    )


def _menu_ahead(labels: _Labels, place: int) -> bool:
    """Say whether a menu or a search box follows within the next lines, and text after it."""
    for distance, head in enumerate(labels.after(place, 4)):
        if head.mark is not None and head.mark.kind in {"menu", "search", "skip"}:
            return _story_follows(labels, place + 1 + distance)
        if _is_plain_text(head) and (head.line.is_prose or head.line.is_sentence):
            return False
    return False
