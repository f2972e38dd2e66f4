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
from articles.readers.plain_text.template.sides import LONGEST, sides
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.words.bylines import parse_byline
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.vocabulary import SECTIONS

_MOST = 0.6  # a line that so many pages have is the site's
_ALWAYS = 0.9
_USUAL = 0.7  # of the pages have a part that a page is expected to have
_ROUNDS = 4
_MOST_ANCHORS = 6
_PARTS = "FSHEBDCXZ"
_FEWEST = 3


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
    above, below = sides(pages, constants)
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


def _is_persons(key: str) -> bool:
    """Say whether what stands beside several days is a name or a role, and no section."""
    return is_people(key.title()) or (key not in SECTIONS and is_role(key))


def _wording(
    pages: Sequence[list[Line]], heads: list[list[Line]], above: set[str], constants: set[str]
) -> Wording:
    on = Counter(key for head in heads for key in {line.key for line in head if line.words <= LONGEST})
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
    left = [{site_key(line.key) for line in lines if line.words <= LONGEST} & keys for lines in pages]
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
