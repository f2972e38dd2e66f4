"""Learn from a site's pages what stands where on them: a template for each of its pages."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from articles.readers.plain_text.furniture import classify
from articles.readers.plain_text.furniture.tickers import listed_keys, without_lists
from articles.readers.plain_text.head.lines import label_line
from articles.readers.plain_text.lines import Line, site_key
from articles.readers.plain_text.template.affixes import are_lists, is_people, learn_affixes, pieces, strip
from articles.readers.plain_text.template.features import (
    Feature,
    Looks,
    Wording,
    head_window,
    looks_in,
)
from articles.readers.plain_text.template.neighbours import features_of
from articles.readers.plain_text.template.order import PRIOR, Order, best_row, counted, looks_of, with_dek
from articles.readers.plain_text.template.plate import choose_plate
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import SECTIONS

_MOST = 0.6  # a line that so many pages have is the site's
_ALWAYS = 0.9
_USUAL = 0.7  # of the pages have a part that a page is expected to have
_ROUNDS = 4
_MOST_ANCHORS = 6
_PARTS = "FSHEBDCXZ"
_SOME, _FEWEST = 0.3, 3  # one that so many have, and so many at least, may close the story
_GOES_ON = 0.4
_SENTENCE = 5  # words, and one more
_TEXT = 12  # words of a line that is text for certain
_LITTLE = 60  # words: a page with less of such text has verses or a list
_HEAD_SHARE, _MIDDLE, _LATE, _TAIL_SHARE = 0.1, 0.5, 0.65, 0.75  # of a page's text above a line
_LONGEST = 24  # words of a line that could be the site's


def learn(pages: Sequence[list[Line]]) -> Template:
    """Return what the pages tell of their site."""
    on = Counter(
        key for lines in pages for key in {site_key(line.key) for line in lines if line.text[-1] != ","}
    )
    least = _MOST * len(pages)
    # A menu's label is on all pages; on fewer, a section's name is that of their stories.
    constants = {
        key for key, count in on.items() if key and count >= (len(pages) if key in SECTIONS else least)
    }
    above, below = _sides(pages, constants)
    heads = [head_window(lines, 0, below) for lines in pages]
    above -= {site_key(key) for head in heads for key in listed_keys(head)}  # each is some page's own title
    wording = _wording(pages, [without_lists(head) for head in heads], above, constants)
    found = [features_of(head, wording) for head in heads]
    order, affixes, rows = _train(found)
    sections = frozenset(
        key
        for features, row in zip(found, rows, strict=True)
        for feature, part in zip(features, row, strict=True)
        for key in (feature.line.key, *(piece.text.lower() for piece in feature.parts))
        if part in "sSdDbB" and key in wording.sections
    )
    paper, tagline, guessed = choose_plate(
        [
            [label_line(feature.line) for feature, part in zip(features, row, strict=False) if part == "f"]
            for features, row in zip(found, rows, strict=True)
        ],
        pages,
        above,
    )
    return Template(
        pages=len(pages),
        anchors=_anchors(pages, above | below),
        wording=replace(wording, sections=sections),
        below=frozenset(below),
        order=order,
        parts=affixes,
        tags=_tags(pages, wording.affixes),
        paper=paper,
        tagline=tagline,
        usual=_usual(found, rows),
        guessed=guessed,
        captions_beside=_are_beside(found, rows),
        always=frozenset(key for key, count in on.items() if key and count >= _ALWAYS * len(pages)),
    )


def _usual(found: list[list[Feature]], rows: list[str]) -> str:
    """Return the parts that most pages have; a byline may hold the day."""
    parts = [
        set(row.upper()) | {"D" for one, part in zip(features, row, strict=True) if part in "bB" and one.date}
        for features, row in zip(found, rows, strict=True)
    ]
    return "".join(part for part in "BDS" if sum(part in each for each in parts) >= _USUAL * len(rows))


def _are_beside(found: list[list[Feature]], rows: list[str]) -> bool:
    """Say whether captions stand in one line or block with their credits, on half of the pages with some."""
    credited = [features for features, row in zip(found, rows, strict=True) if "C" in row.upper()]
    beside = sum(any(one.looks in {"captioned", "caption"} for one in features) for features in credited)
    return beside >= _FEWEST and 2 * beside >= len(credited)


def _may_be_sites(line: Line) -> bool:
    """Say whether a line could be furniture: short, no prose, and no greeting."""
    return line.words <= _LONGEST and not line.is_prose and line.text[-1] != ","


def row_of(looks: Sequence[Looks], order: Order, parts: Mapping[str, Mapping[str, float]]) -> str:
    """Return the parts that the lines of a head play, a letter a line, by what each looks like."""
    row = best_row([looks_of(category, parts.get(affix)) for category, affix in looks], order)
    return with_dek([category for category, _ in looks], row)


def _train(found: list[list[Feature]]) -> tuple[Order, dict[str, dict[str, float]], list[str]]:
    order: Order = PRIOR
    parts: dict[str, dict[str, float]] = {}
    rows: list[str] = []
    for _ in range(_ROUNDS):
        rows = [row_of(looks_in(features), order, parts) for features in found]
        order = counted(rows)
        parts = _parts_of_affixes(found, rows)
    return order, parts, rows


def _sides(pages: Sequence[list[Line]], constants: set[str]) -> tuple[set[str], set[str]]:
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
    }
    return above, below


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


def _is_persons(key: str) -> bool:
    """Say whether what stands beside several days is a name or a role, and no section."""
    return is_people(key.title()) or (key not in SECTIONS and is_role(key))


def _wording(
    pages: Sequence[list[Line]], heads: list[list[Line]], above: set[str], constants: set[str]
) -> Wording:
    on = Counter(key for head in heads for key in {line.key for line in head if line.words <= _LONGEST})
    cut = [
        [pieces(line) for line in lines if line.words <= 30 and site_key(line.key) not in constants]
        for lines in pages
    ]
    same = Counter(
        text for page in cut for text in {text.lower() for date, texts in page if date for text in texts}
    )
    said = {text for text, count in same.items() if count >= _MOST * len(pages)}
    labels = {
        key
        for key, count in on.items()
        if 2 <= count < _MOST * len(pages) and key.count(" ") < 4 and not any(map(str.isdigit, key))
    } - {line.key for head in heads for line in head if line.text[0].islower() or line.is_sentence}
    dated, plain = (
        [
            [
                text
                for date, texts in page
                if (date is None) is bare
                for text in texts
                if text.lower() not in said
            ]
            for page in cut
        ]
        for bare in (False, True)
    )
    affixes = learn_affixes(plain, dated)
    beside = Counter(key for page in dated for key in {strip(text, affixes).text.lower() for text in page})
    labels |= {
        key
        for key, count in beside.items()
        if count >= 2 and key.count(" ") < 3 and not key.isdigit() and not _is_persons(key)
    }
    twice = Counter(
        key for lines in heads for key, count in Counter(line.key for line in lines).items() if count > 1
    )
    often = {key for key, count in twice.items() if count >= 0.8 * len(pages)}
    return Wording(frozenset(above | said), frozenset(labels), affixes, frozenset(often & above))


def _parts_of_affixes(found: list[list[Feature]], rows: list[str]) -> dict[str, dict[str, float]]:
    counts: dict[str, Counter[str]] = {}
    for features, row in zip(found, rows, strict=True):
        for feature, part in zip(features, row, strict=True):
            if feature.affix:
                counts.setdefault(feature.affix, Counter())[part.upper()] += 1
    return {
        affix: {
            part: math.log((seen[part] + 0.2) / (seen.total() + 0.2 * len(_PARTS))) + 2.2
            for part in _PARTS
            if seen[part]
        }
        for affix, seen in counts.items()
    }


def _anchors(pages: Sequence[list[Line]], keys: set[str]) -> tuple[str, ...]:
    """Return a few lines of which every page has one, the longest of those that most have first.

    None is longer than the lines that pages are known by.
    """
    left = [{site_key(line.key) for line in lines if line.words <= _LONGEST} & keys for lines in pages]
    found: list[str] = []
    while any(left) and len(found) < _MOST_ANCHORS:
        on = Counter(key for page in left for key in page)
        best = max(on, key=lambda key: (on[key], min(len(key), 60), key))
        found.append(best)
        left = [page for page in left if best not in page]
    return tuple(found)


def _tags(pages: Sequence[list[Line]], affixes: frozenset[str]) -> frozenset[str]:
    """Return the affixes of lists whose words come again on other pages."""
    found: dict[str, list[str]] = {}
    for line in (line for lines in pages for line in lines if line.words <= 30):
        mark = classify(line.text)
        if parse_byline(line.text) is not None or (mark is not None and mark.kind == "navigation"):
            continue  # `By Maya Okafor, Copy Editor`, `← Bees, chairs, goats`
        lowered = line.text.lower()
        for affix in affixes:
            if affix.endswith(" *") and lowered.startswith(affix[:-1]):
                found.setdefault(affix, []).append(line.text[len(affix) - 1 :])
    return frozenset(affix for affix, texts in found.items() if are_lists(texts))
