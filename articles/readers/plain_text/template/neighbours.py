"""What each line of a page's head looks like beside the others."""

from collections import Counter
from itertools import pairwise

from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.furniture.runs import weather
from articles.readers.plain_text.furniture.tickers import listed_above
from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.template.affixes import Part
from articles.readers.plain_text.template.features import Feature, Wording, feature_of
from articles.readers.plain_text.template.pictures import see_other_sentences, see_photos
from articles.readers.plain_text.words.vocabulary import HOMES, MENU, SECTIONS


def features_of(window: list[Line], wording: Wording) -> list[Feature]:
    """Return what each line of a page's head looks like."""
    found = [feature_of(line, wording) for line in window]
    for start, end in listed_above(window):
        for one in found[start:end]:
            one.looks = "const" if one.looks == "const" else "furn"
    for place in weather(window):
        found[place].looks = "furn"
    _see_boxes_of_writers(found)
    _see_titles(found)
    _see_named_titles(found)
    _see_roles(found)
    see_photos(found)
    _see_titles_like_names(found)
    see_other_sentences(found)
    if any(one.looks == "copy" for one in found):
        _see_others(found)
    _see_second_labels(found, _see_menus(found), wording)
    _see_sections(found, wording)
    _see_lone_title(found)
    return found


def _see_boxes_of_writers(found: list[Feature]) -> None:
    """Know what presents the writer above the story, in one block with "Author Spotlight": name and bio."""
    signed = any(one.looks == "writer" for one in found)
    is_box = False
    for one in found:
        mark = classify(one.line.text)
        if mark is not None and mark.kind == "about" and mark.weight == "opener":
            is_box = True
        elif one.line.gap:
            is_box = False
        elif is_box:
            one.looks = "writer" if one.looks == "name" and not signed else "furn"


def _see_named_titles(found: list[Feature]) -> None:
    """Know the headline that the path to the page ends with: `Home > Sports > Chairs go missing`."""
    for place, one in enumerate(found):
        if one.head is not None and one.head.label == "crumb":
            for other in found[place + 1 :]:
                is_last = other.line.words >= _PATH and one.line.key.endswith(f" {other.line.key}")
                if is_last and other.looks in {"text", "question", "sentence", "title", "copy"}:
                    other.looks = "titled"
                    return


def _see_titles(found: list[Feature]) -> None:
    """Know a window's title: it holds another line of the head, and the same words besides on all pages."""
    texts = [
        feature.line.key
        for feature in found
        if feature.looks in {"text", "sentence", "question", "name", "words"}
    ]
    for feature in found:
        if feature.looks not in {"text", "sentence"}:
            continue
        text = feature.line.key
        if any(len(text) > len(other) + 3 and len(other) > 8 and text.startswith(other) for other in texts):
            feature.looks = "title"
    _see_copies(found)


def _see_copies(found: list[Feature]) -> None:
    """Know what is printed a second time, perhaps with other dashes and quotes."""
    seen: set[str] = set()
    for feature in found:
        if feature.looks in {"text", "sentence", "question", "copy"}:
            letters = "".join(filter(str.isalnum, feature.line.key))
            if letters in seen:
                feature.looks = "copy"
            seen.add(letters)


def _see_others(found: list[Feature]) -> None:
    """Know what is hardly the headline: another line is printed twice."""
    copied = {
        "".join(filter(str.isalnum, one.line.key))
        for one in found
        if one.looks == "copy" and not one.line.text.endswith(".")
    }
    for one in found:
        if copied and one.looks == "text" and "".join(filter(str.isalnum, one.line.key)) not in copied:
            one.looks = "other text"


_PATH = 3  # words
_COULD_BE_TITLES = {
    "titled",
    "text",
    "sentence",
    "question",
    "listed",
    "named",
    "words",
    "loose",
    "other text",
    "copy",
}


def _see_lone_title(found: list[Feature]) -> None:
    """Know a title that reads like a name: above the writers no other line could be one."""
    signed = next((place for place, one in enumerate(found) if one.looks == "writer"), 0)
    names = [place for place, one in enumerate(found[:signed]) if one.looks == "name"]
    others = any(one.looks in _COULD_BE_TITLES for one in found[:signed])
    if len(names) == 1 and not others and found[names[0]].line.gap:
        below = found[names[0] + 1]
        if below.line.gap or below.looks == "date":
            found[names[0]].looks = "text"


def _see_sections(found: list[Feature], wording: Wording) -> None:
    """Know a section by the label above it, or though most stories of the site are in it: it stands alone."""
    for place, one in enumerate(found):
        above, below = found[place - 1 : place], found[place + 1 : place + 2]
        is_title = (
            below and below[0].looks in {"writer", "date"} and one.line.key not in SECTIONS and one.line.gap
        )
        if (
            above
            and above[0].head is not None
            and above[0].head.section == ""
            and one.line.words <= 4
            and not is_title
            and (not one.line.gap or one.line.key in SECTIONS | wording.sections)
        ):
            one.looks, one.parts = "labelled", [Part(one.line.text)]
        elif one.looks == "const" and one.line.key in SECTIONS and one.line.key not in HOMES:
            near = [
                other for other in (*above, *below) if other.looks == "const" or other.line.key in SECTIONS
            ]
            if not near:
                one.looks, one.parts = "their section", [Part(one.line.text)]


def _see_roles(found: list[Feature]) -> None:
    """Know a writer by the role in the line below the name."""
    for name, role in pairwise(found):
        is_theirs = role.looks == "const" and role.head is not None and role.head.label == "role"
        if name.looks == "name" and is_theirs and not role.line.gap:
            role.looks = "role"
        if name.looks == "name" and role.looks == "role":
            name.looks = "writer"


def _see_titles_like_names(found: list[Feature]) -> None:
    """Know a headline of two words with capitals: no other line above the writers could be one.

    Below them, a line that goes on in small letters is a verse.
    """
    signed = next((place for place, one in enumerate(found) if _is_byline(one)), 0)
    above = found[:signed]
    names = [one for one in above if one.looks == "name"]
    if len(names) == 1 and names[0].line.gap and not any(one.looks in _TITLES for one in above):
        names[0].looks = "named"
    for one, two in pairwise(found[signed + 1 :]):
        is_verse = not two.line.gap and two.line.text[0].islower()
        if is_verse and one.looks in {"text", "question"} and signed:
            one.looks = "greeting"  # so a story may begin, and no headline does below the writers


def _is_byline(one: Feature) -> bool:
    is_name = one.looks in {"writer", "their name"}
    return is_name and one.head is not None and one.head.label == "byline"


_TITLES = {"text", "other text", "question", "known text", "listed", "title", "sentence", "caption", "loose"}
_TITLES |= {"titled", "named", "long sentence", "copy"}


_CONTROLS = MENU - SECTIONS
_ITEMS = {"const", "furn", "weak", "section", "words", "name", "role", "text", "loose"}


def _see_menus(found: list[Feature]) -> set[str]:
    """Know a menu that not all pages have: four labels or more right below each other, or with bullets.

    Returns the keys of all labels of menus.
    """
    start, keys = 0, set()
    for place in range(1, len(found) + 1):
        if place < len(found) and not found[place].line.gap:
            continue
        block = found[start:place]
        if len(block) >= 4 and all(one.looks in _ITEMS and one.line.words <= 4 for one in block):
            for one in block:
                keys.add(one.line.key)
                one.looks = "furn" if one.looks != "const" else "const"
        start = place
    for one in found:
        if one.looks in _ITEMS and one.line.text[0] in "•●▪◦·" and one.looks != "const":
            one.looks = "furn"
    return keys


def _see_second_labels(found: list[Feature], labels: set[str], wording: Wording) -> None:
    """Know a section whose name stands in the menu of all pages too, and on this page once more, or alone."""
    seen: Counter[str] = Counter()
    for one, below in zip(found, [*found[1:], *found[-1:]], strict=False):
        key = one.line.key
        is_label = (key in labels or key in SECTIONS) and key not in HOMES
        is_alone = one.line.gap and below.line.gap
        is_again = seen[key] > 1 and is_alone if key in wording.twice else seen[key]
        is_again = is_again and (is_alone or key not in _CONTROLS)
        if one.looks == "const" and is_again and is_label:
            one.looks, one.parts = "section", [Part(one.line.text)]
        seen[key] += 1
