"""Captions in a page's head, and who took the pictures."""

from itertools import pairwise

from articles.readers.plain_text.template.features import Feature
from articles.readers.plain_text.words.scenes import shows_somebody

_SENTENCES = {"sentence", "long sentence"}
_HEADLINES = {"text", "question", "words", "titled"}


def see_photos(found: list[Feature]) -> None:
    """Know a caption and its credit: two lines alone in a block, one of them a photo line or a name.

    A caption is also what is printed twice or three times above such a line.
    """
    _see_credits_of_copies(found)
    for place, one in enumerate(found):
        first = place
        while first and found[first - 1].looks == "copy":
            first -= 1
        is_above_name = one.looks == "name" and (found[first - 1].line.is_sentence or place - first > 1)
        if 0 < first < place and (one.looks in {"photo", "captioned"} or is_above_name):
            found[first - 1].looks = "caption"
            for copy in found[first:place]:
                copy.looks = "alt"
            one.looks = one.looks if one.looks in {"photo", "captioned"} else "credit"
    for place, (one, two) in enumerate(pairwise(found)):
        is_pair = (place == 0 or one.line.gap) and not two.line.gap
        if not is_pair or (place + 2 < len(found) and not found[place + 2].line.gap):
            continue
        for credit, caption in ((one, two), (two, one)):
            is_text = caption.looks in _SENTENCES or (caption.looks == "prose" and caption.line.words <= 40)
            if credit.looks == "photo" and (is_text or caption.looks in {"text", "words"}):
                caption.looks = "caption"
            elif credit.looks == "name" and (is_text or _is_labelled_caption(caption)):
                credit.looks, caption.looks = "credit", "caption"
    _see_shown(found)


def _see_shown(found: list[Feature]) -> None:
    """Know a caption by what it shows beside who took the picture, where the line on the other side does not.

    A name is who took it where the writers or the day follow.
    """
    for above, credit, below in zip(found, found[1:], found[2:], strict=False):
        is_name = credit.looks == "name" and below.looks in {"writer", "date"}
        if not (is_name or credit.looks == "photo"):
            continue
        shown = [one for one in (above, below) if one.looks in _SENTENCES and shows_somebody(one.line.text)]
        if len(shown) == 1 and (shown[0] is above or above.looks in _SENTENCES):
            shown[0].looks = "caption"
            credit.looks = "credit" if is_name else credit.looks


def _is_labelled_caption(one: Feature) -> bool:
    """Say whether a line is a caption by its own label, and names nobody: `CAPTION: The gate in May`."""
    photo = one.head.photo if one.head is not None else None
    return photo is not None and photo.caption is not None and photo.credit is None


def see_other_sentences(found: list[Feature]) -> None:
    """Know what is hardly a caption: another line is, and who took the picture stands beside that.

    Apart from who took it a sentence is one only on sites that print captions so.
    """
    for one, two, three in zip(found, found[1:], found[2:], strict=False):
        is_apart = 0 < two.line.gap >= three.line.gap
        if one.looks == "photo" and is_apart and two.looks in _SENTENCES:
            two.looks = "apart sentence"
    if any(one.looks == "caption" for one in found) and any(
        one.looks in {"photo", "credit"} for one in found
    ):
        for one in found:
            if one.looks in _SENTENCES:
                one.looks = "other sentence"


def _see_credits_of_copies(found: list[Feature]) -> None:
    """Know who took a picture whose caption is printed twice: the name stands right above its copy.

    The headline stands between, or elsewhere: another line could be one. The one with a stop is the caption.
    """
    for name, copy in pairwise(found):
        if name.looks not in {"name", "photo"} or copy.looks != "copy":
            continue
        letters = "".join(filter(str.isalnum, copy.line.key))
        first = next(one for one in found if "".join(filter(str.isalnum, one.line.key)) == letters)
        if any(one is not first and one.looks in _HEADLINES for one in found):
            is_whole = copy.line.is_sentence and not first.line.is_sentence
            first.looks, copy.looks = ("alt", "caption") if is_whole else ("caption", "alt")
            name.looks = "credit" if name.looks == "name" else name.looks
