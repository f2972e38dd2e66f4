"""What comes behind a line at a page's top: the story, who signed it, a menu."""

from articles.readers.plain_text.furniture.runs import TEASER
from articles.readers.plain_text.head.labels import Labels, is_plain_text
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.tail.looking import tells_where_to_reach
from articles.readers.plain_text.words.field_lines import read_field_line

_BOX, _VERSES = 24, 3  # lines
TAIL_KINDS = {"related", "about", "comments", "footer"}


def story_follows(labels: Labels, place: int) -> bool:
    """Say whether text comes behind a byline: without, it stands at a story's end and not above it."""
    for distance, head in enumerate(labels.after(place, 40), start=1):
        if distance == 1 and (head.label in {"byline", "date", "role"} or _is_next_writer(labels, place + 1)):
            return story_follows(labels, place + 1)
        if head.label == "text":
            return not _is_below_story(head)
        if head.mark is not None and head.mark.kind in TAIL_KINDS and head.mark.weight != "weak":
            if head.mark == TEASER:
                continue
            if head.mark.kind == "about":
                return _story_follows_box(labels, place + distance)
            below = next(labels.after(place + distance, 1), None)
            heads_buttons = below is not None and below.line.gap == 0 and _is_button(below)
            is_above = not any(labels.at(other).line.is_prose for other in range(place))
            is_stub = head.line.words > 1 or head.line.gap == 0 or heads_buttons or is_above
            return head.mark.kind == "comments" and is_stub and story_follows_stub(labels, place)
    return False


def _is_below_story(head: HeadLine) -> bool:
    """Say whether a line that no label of a head has stands below a story: tags, an address."""
    fields = read_field_line(head.line)
    return tells_where_to_reach(head.line) if fields is None else fields.kind == "tags"


def _story_follows_box(labels: Labels, place: int) -> bool:
    """Say whether a story stands below what presents its writer: a paragraph, or several lines of verse."""
    names: set[str] = set()
    texts = 0
    is_block = labels.at(place).line.gap > 0  # on a page with blanks
    for head in labels.after(place, _BOX):
        is_block = is_block and not head.line.gap
        if is_block:
            continue
        words = set(head.line.key.split()[:2])
        if head.label in {"name", "byline"}:
            names |= words
        elif not names & words:  # no `Maya is a junior. »`
            texts += head.label == "text"
        if texts >= _VERSES or (texts and head.line.is_prose):
            return True
    return False


def _is_meta_block(labels: Labels, place: int) -> bool:
    """Say whether byline, date and "Leave a comment" stand in one block: a theme's line about the post."""
    for head in labels.after(place, 4):
        if head.line.gap:
            return False
        if head.mark is not None and head.mark.kind == "comments":
            return True
    return False


def story_follows_stub(labels: Labels, place: int) -> bool:
    """Look past a "Leave a comment" that some themes print above the story.

    Below a byline with its date the story may be a poem: two lines of text are enough.
    """
    if _is_meta_block(labels, place):
        return True
    texts = 0
    is_date = labels.at(place).label == "date"
    is_above = is_date and not any(_says_something(labels.at(other)) for other in range(place))
    others = [head for head in labels.after(place, 24) if not _is_button(head)]
    for number, head in enumerate(others[:6], start=1):
        mark = head.mark
        if mark is not None and mark.weight != "weak" and mark.kind in TAIL_KINDS - {"comments"}:
            return is_above and texts > 0
        is_signed = head.byline is not None and (
            head.byline.strength == "explicit"
            or (
                head.byline.strength == "role"
                and [one.label for one in others[number : number + 1]] == ["text"]
            )
        )
        if is_signed or (head.label == "text" and head.line.is_prose):
            return True
        texts += head.label == "text"
    is_dated = labels.at(place).label == "byline" and labels.at(place).date is not None
    is_day = is_date and place > 0 and labels.at(place - 1).label in {"byline", "role", "date"}
    return texts >= 2 and (is_dated or is_day or is_above)


def _says_something(head: HeadLine) -> bool:
    return head.label == "text" and head.line.is_sentence


def _is_next_writer(labels: Labels, place: int) -> bool:
    """Say whether another writer is named, above his or her role or the day."""
    below = next(labels.after(place, 1), None)
    return labels.at(place).label == "name" and below is not None and below.label in {"role", "date"}


def _is_button(head: HeadLine) -> bool:
    return head.mark is not None and (head.mark.weight == "weak" or head.mark.kind == "share")


def goes_on(labels: Labels, place: int, *, anchored: bool) -> bool:
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
            return story_follows(labels, place + 1 + distance)
        if head.label == "text" and head.line.is_prose and not head.repeated:
            return False
    return False


def item_near(labels: Labels, place: int, *, signed: bool) -> bool:
    """Say whether a byline, a date or a photo line stands within the next lines.

    Below a date alone, which a masthead has too, a byline may be further away (`signed` is false).
    """
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


def _is_caption_block(labels: Labels, place: int) -> bool:
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


def menu_ahead(labels: Labels, place: int) -> bool:
    """Say whether a menu, a search box or a ticker follows within the next lines, and text after it."""
    for distance, head in enumerate(labels.after(place, 4)):
        if head.mark is not None and (head.mark == TEASER or head.mark.kind in {"menu", "search", "skip"}):
            return story_follows(labels, place + 1 + distance)
        if is_plain_text(head) and (head.line.is_prose or head.line.is_sentence or _is_below_story(head)):
            return False
    return False
