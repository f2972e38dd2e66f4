"""Where a page of a site has its headline, if any, and its story, by the parts of the lines above that."""

from articles.readers.plain_text.lines import LIST_MARK
from articles.readers.plain_text.template.features import Feature
from articles.readers.plain_text.template.order import STORY
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.words.papers import same_paper
from articles.readers.plain_text.words.scenes import shows_something, tells_nothing

# Looks of lines that are no headline where nothing else could be one, and the parts that they play.
NO_TITLES = {
    "furn": "F",
    "const": "F",
    "tagline": "F",
    "date": "D",
    "section": "S",
    "labelled": "S",
    "writer": "B",
    "photo": "C",
    "captioned": "C",
    "their section": "S",
}
SELDOM = -2.3  # the logarithm of a share: fewer than a tenth of the pages go on so
OWN = {"text", "other text", "known text", "sentence", "question"}  # looks of a page's own lines
_TITLES = {*OWN, "words"}  # of lines that are headlines right above the writers or the day
_SIGNING = {"writer", "role", "date"}
_SITES = {"const", "their name", "their sentence", "furn", "weak", "tagline"}
TITLE, SHORT = 4, 16  # words of a line that could be a headline; a dek or a caption


def title_place(row: str, features: list[Feature], template: Template) -> int:
    """Return the place of the headline, of the story on a page that has none, or -1 if neither is sure."""
    title = row.find("H")
    if title < 0:
        return row.index(STORY) if _is_bare(features[: row.index(STORY)]) else -1
    is_other = _passes_over_title(row, features, title) or _has_no_title(row, features, template, title)
    return -1 if is_other else title


def _is_bare(above: list[Feature]) -> bool:
    """Say whether the lines above a story are the site's, a day or writers."""
    return any(one.looks in _SIGNING for one in above) and all(
        one.looks in {*_SIGNING, *_SITES} for one in above
    )


def is_paper(one: Feature, template: Template) -> bool:
    """Say whether a line is the paper's name, which may be a headline once more below the nameplate."""
    return one.looks == "const" and bool(template.paper) and same_paper(one.line.text, template.paper)


def _passes_over_title(row: str, features: list[Feature], title: int) -> bool:
    """Say whether the order takes the page's own words for the site's, and for the headline none or a copy.

    A copy is a line that is printed above as well, such as a picture's words.
    """
    own = [one for one, part in zip(features[:title], row, strict=False) if part == "f" and one.looks in OWN]
    own = [one for one in own if one.line.words >= TITLE and not one.line.is_known]
    line = features[title].line
    is_copy = any(one.line.key == line.key for one in own)
    signed = any(
        part == "f" and one.looks in _TITLES and not one.line.is_known and two.looks in {"writer", "date"}
        for part, one, two in zip(row, features[:title], features[1:title], strict=False)
    )
    if signed and (line.is_known or line.text.endswith(".")):
        return True
    return bool(own) and (is_copy or features[title].looks in NO_TITLES)


def _has_no_title(row: str, features: list[Feature], template: Template, title: int) -> bool:
    """Say whether a sentence or a name stands for the headline where the site's pages have none.

    It is the story's first sentence below the writers, or a picture's words below who made it; the name
    above a sentence is who made it.
    """
    line, above = features[title].line, row[title - 1].upper() if title else ""
    below = features[title + 1].line if title + 1 < len(features) else line
    after = features[title + 2 : title + 3]
    if features[title].looks == "name":
        is_signed = any(one.looks == "writer" for one in after) and tells_nothing(below.text)
        is_shown = is_signed or shows_something(below.text)
        return below.text.endswith(".") and below.words < SHORT and is_shown
    if line.text.endswith(".") and any(one.looks == "photo" for one in features[title + 1 : title + 2]):
        is_seldom = template.order["H"].get("C", SELDOM) <= SELDOM
        return shows_something(line.text) or (is_seldom and tells_nothing(line.text))
    is_odd = above in "BDCX" and template.order.get(above, {}).get("H", SELDOM) <= SELDOM
    return above != "" and is_odd and line.text.endswith(".")


def story_place(row: str, features: list[Feature], title: int) -> int:
    """Return where the story begins: its own list is it, and a caption that no photo goes with."""
    end = row.index(STORY)
    listed = (place for place in range(title + 1, end - 1) if all(map(_is_item, features[place : place + 2])))
    end = next(listed, end)
    first = end - 1
    while first > title and row[first] == "F" and features[first].looks == "furn":
        first -= 1  # an advertisement amid the story
    is_text = row[first] == "X" and "C" not in row[:end].upper() and features[first].looks != "caption"
    return first if is_text else end


def _is_item(one: Feature) -> bool:
    return LIST_MARK.match(one.line.text) is not None and not one.line.is_known


def with_photographer(row: str, features: list[Feature]) -> str:
    """Return a row where a bare name right above a caption is the photographer's: the writers stand below."""
    for place in range(row.find("H") + 1, row.find(STORY)):
        is_pair = row[place : place + 2] == "BX" and features[place].looks == "name"
        if is_pair and "C" not in row and "B" in row[place + 2 :]:
            return f"{row[:place]}C{row[place + 1 :]}"
    return row
