"""Which of a site's lines stand above its stories, and behind which none goes on."""

from collections import Counter
from collections.abc import Sequence

from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.lines import Line, site_key
from articles.readers.plain_text.words.photos import parse_photo

LONGEST = 24  # words of a line that could be the site's
_SOME, _FEWEST = 0.3, 3  # one that so many have, and so many at least, may close the story
_GOES_ON = 0.4
_HEAD = 40  # lines below a window's title among which the headline stands
_SENTENCE = 5  # words, and one more
_TEXT = 12  # words of a line that is text for certain
_LITTLE = 60  # words: a page with less of such text has verses or a list
_BOXES = {"related", "newsletter", "donate", "poll", "embed", "notice"}  # what boxes amid stories hold
_BOX, _AMID = 8, 0.2  # lines of a box amid a story, and the share of pages on which it stands there
_HEAD_SHARE, _MIDDLE, _LATE, _TAIL_SHARE = 0.1, 0.5, 0.65, 0.75  # of a page's text above a line


def sides(pages: Sequence[list[Line]], constants: set[str]) -> tuple[set[str], set[str]]:
    """Return those of the site's lines that stand above most stories, and those behind which none goes on.

    Behind these on most pages hardly any of the page's text comes, if that of whoever wrote it.
    """
    before: dict[str, list[float]] = {}
    within: Counter[str] = Counter()
    for lines in pages:
        words = [
            line.words if line.words >= _TEXT and site_key(line.key) not in constants else 0 for line in lines
        ]
        # A page of verses or of a list tells nothing of lines that not all pages have: they may be its own.
        is_verse = sum(words) < _LITTLE
        if is_verse:
            words = [0 if site_key(line.key) in constants else line.words for line in lines]
        banner = next((place for place, count in enumerate(words) if count), 0)
        if classify(lines[banner].text) is not None or _is_windows_title(lines, banner):
            words[banner] = 0  # what asks for gifts above all else is no text of the story
        total, passed = sum(words) or 1, 0
        seen = set()
        for line, count, after in zip(lines, words, _goes_on_behind(lines), strict=True):
            key = site_key(line.key)
            may_be = key in constants or (_may_be_sites(line) and not is_verse)
            if key and key not in seen and may_be:
                before.setdefault(key, []).append(passed / total)
                seen.add(key)
                within[key] += after
            passed += count
    shares = {key: sorted(found)[len(found) // 2] for key, found in before.items()}
    above = {key for key in constants if shares[key] < _HEAD_SHARE}
    often = {
        key for key, found in before.items() if len(found) >= _FEWEST and len(found) >= _SOME * len(pages)
    }
    below = {
        key
        for key in often
        if shares[key] > (_LATE if key in constants else _TAIL_SHARE)
        and sorted(before[key])[len(before[key]) // 10 if key in constants else 0] > _MIDDLE
        and _could_close(key, within[key] / len(before[key]), is_sites=key in constants)
        and not _stands_amid(key, pages)
    }
    return above, below


def _is_windows_title(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line begins with another below it, as `Chairs go missing - The Harbor Light` does."""
    key = lines[place].key
    return any(
        line.words >= _FEWEST and line.words < lines[place].words and key.startswith(line.key)
        for line in lines[place + 1 : place + 1 + _HEAD]
    )


def _stands_amid(key: str, pages: Sequence[list[Line]]) -> bool:
    """Say whether stories go on behind a box such as "Related Story" and its titles, on some pages."""
    mark = classify(key)
    if mark is None or mark.kind not in _BOXES:
        return False
    places = [
        (lines, place) for lines in pages for place, line in enumerate(lines) if site_key(line.key) == key
    ]
    amid = sum(1 for lines, place in places if _resumes(lines[place + 1 : place + _BOX]))
    return amid >= _AMID * len(places)


def _resumes(lines: list[Line]) -> bool:
    """Say whether text follows before anything else of a page's foot does."""
    for line in lines:
        if line.words >= _TEXT and line.is_sentence:
            return True
        if classify(line.text) is not None:
            return False
    return False


def _goes_on_behind(lines: list[Line]) -> list[bool]:
    """Say of each line whether text begins the next block of the page."""
    found: list[bool] = []
    after = False
    for line, below in zip(reversed(lines), [None, *reversed(lines)], strict=False):
        if below is not None and below.gap:
            after = below.words >= _TEXT
        found.append(after or (below is not None and below.words >= _TEXT))
        del line
    return found[::-1]


def _could_close(key: str, within: float, *, is_sites: bool) -> bool:
    """Say whether a line may stand at a story's end: text seldom goes on behind one that does.

    `within` is the share of pages on which text follows at once. A sentence that not nearly all pages have
    (`is_sites`) may be the writers': some end several stories alike.
    """
    mark = classify(key)
    if mark is not None:
        return mark.kind not in {"advertisement", "end-mark"}
    if parse_photo(key.title()) is not None:
        return False  # the site's photographer
    is_sentence = key[-1] in ".!?" and key.count(" ") >= _SENTENCE
    return within < _GOES_ON and (is_sites or not is_sentence)


def _may_be_sites(line: Line) -> bool:
    """Say whether a line could be furniture: short, no prose, and no greeting."""
    return line.words <= LONGEST and not line.is_prose and line.text[-1] != ","
