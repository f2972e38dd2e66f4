"""What a line of a site's furniture looks like, taken by itself. Where it stands is judged elsewhere.

Three weights. A `sure` line is furniture wherever it stands alone. An `opener` begins a part of the
page (related stories, about the writer, comments) that takes the lines after it along. A `weak` line
could be a story's own words and is furniture only among other furniture.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from articles.readers.plain_text.furniture.above import ABOVE_RULES
from articles.readers.plain_text.furniture.amid import AMID_RULES, ENDS, HINTS
from articles.readers.plain_text.furniture.below import BELOW_RULES
from articles.readers.plain_text.furniture.controls import is_control
from articles.readers.plain_text.furniture.embeds import EMBED_RULES
from articles.readers.plain_text.furniture.offers import OFFERS
from articles.readers.plain_text.furniture.platforms import PLATFORM_RULES
from articles.readers.plain_text.furniture.rows import (
    LABELS,
    MANY_LABELS,
    WEAK_LABELS,
    is_menu_row,
    labels_of_row,
)
from articles.readers.plain_text.furniture.rule import Rule, Weight
from articles.readers.plain_text.furniture.widgets import WIDGET_RULES
from articles.readers.plain_text.lines import MAX_FURNITURE, line_key
from articles.readers.plain_text.words.vocabulary import SHARE


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of furniture, how sure the wording alone makes it, and the rule that saw it."""

    kind: str
    weight: Weight
    rule: str


def _marks(rules: tuple[Rule, ...]) -> list[Mark]:
    return [Mark(kind, weight, f"{kind}-line") for kind, weight, _ in rules]


def _pattern(rules: tuple[Rule, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<r{place}>{body})" for place, (_, _, body) in enumerate(rules)))


_RULES = (*ABOVE_RULES, *BELOW_RULES, *PLATFORM_RULES, *OFFERS, *EMBED_RULES, *WIDGET_RULES)
_PATTERN, _MARKS = _pattern(_RULES), _marks(_RULES)
_AMID_PATTERN, _AMID_MARKS = _pattern(AMID_RULES), _marks(AMID_RULES)

_AMOUNT = re.compile(r"\$ ?\d[\d,.]*k?|\d{1,3}%(?: (?:of goal|funded|raised))?")
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d"
)
_NUMBER = re.compile(r"\d{1,3}|\d{1,3},\d{3}|\d{4,6}")
# Whoever entered a story, by the name under which they log in.
_ACCOUNT = re.compile(
    r"(?:[Bb]y|(?:[Pp]osted|[Pp]ublished|[Ss]ubmitted) by) "
    r"(?:[a-z][a-z0-9_.-]{2,30}|(?!Mc|Mac|De|La|Di|Le|Van)[A-Za-z]{1,20}[a-z][A-Z]\w{0,20})"
)
_ISSUE = re.compile(
    r"\b(?:vol(?:ume|umen)?\.? ?(?:[\divxlc]+)\b|issue (?:no\. ?)?(?:\d+|[ivx]{1,5})\b|"
    r"(?:no|n[uú]m|n[º°])\.? "
    r"?\d+\b.{0,30}\b(?:vol|year|a[ñn]o)|a[ñn]o [\divxl]+,? (?:no|n[uú]m)|edici[oó]n (?:no\.? )?\d+|"
    r"edition \d+|(?:19|20)\d\d (?:edition|issue)$)|^(?:spring|summer|autumn|fall|winter) (?:19|20)\d\d$",
    re.IGNORECASE,
)
_DONATION_BANNER = re.compile(
    r"(?:your (?:donation|contribution|gift|support)s?|tu donaci[oó]n|su donaci[oó]n|please (?:consider "
    r")?(?:donat|support)\w+|support (?:the )?student journalis|help (?:us )?(?:support|fund)|"
    r"help us keep|(?:we|our "
    r"\w+) (?:rely|depend)s? on|donate to (?:support|help)|if you (?:enjoy|value|like))"
    r".{0,250}(?:journalis|newspaper|news site|website|equipment|hosting|publication|reporting|paper|"
    r"site online|every gift|programa|peri[oó]dico|estudiantil|sitio)",
    re.IGNORECASE,
)
# What a loader leaves where a picture or a frame was.
_PLACEHOLDER = re.compile(
    r"\[(?:image: ?[^\]]{0,60}|[A-Z][A-Z ]{1,20}|[\w-]{1,60}\.(?:jpe?g|png|gif)|"
    r"(?:.{1,40} )?(?:image|photo|picture|logo|video|audio|embed))\]"
    r"|\[(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Vv]ideo|[Aa]udio|[Ee]mbed): .{1,120}\]"
)
_FACE, _FACES = 3, {"So", "Sk", "Mn", "Cf"}  # code points of a face that may be chosen, and their kinds
_ARROWS = "←→⟵⟶‹›«»<>"
_ARROWED = re.compile(r"^[←→⟵⟶‹›]|^(?:<<|>>|< )| >$|[←→⟵⟶]$|^« (?![^»]*»)|^[^«]* »$|^« [^.,;:!?…]* »$")


@lru_cache(maxsize=8192)
def classify(text: str) -> Mark | None:
    """Say which kind of furniture a line looks like, or `None` for one that looks like text."""
    if len(text) > MAX_FURNITURE:
        return None
    if is_symbols(text):
        return Mark("end-mark", "sure", "symbols-alone")
    if _PLACEHOLDER.fullmatch(text) or text in {"Picture", "Image"}:
        return Mark("photo", "sure", "placeholder")
    key = line_key(text)
    if not key:
        return None
    mark = _worded(key) or (_worded(key[1:-1].strip()) if key[0] == "[" else None)
    if mark is not None and (mark.weight != "opener" or not _is_statement(text)):
        return mark
    return _weak(text, key)


def _worded(key: str) -> Mark | None:
    """Look a line's whole key up among the wordings that leave no doubt or open a part of the page."""
    match = _PATTERN.fullmatch(key)
    if match is not None:
        return _MARKS[_place(match)]
    is_hinted = key.endswith(ENDS) or any(map(key.__contains__, HINTS))
    match = _AMID_PATTERN.fullmatch(key) if is_hinted else None
    return _AMID_MARKS[_place(match)] if match is not None else None


def _place(match: re.Match[str]) -> int:
    return int((match.lastgroup or "r0")[1:])


def _is_statement(text: str) -> bool:
    """Whether a line says something, as "Two comments stood out." does: no heading of a part of the page."""
    is_said = text.endswith((".", "!", ".”", '."')) and not text.endswith("...") and text.count(" ") >= 4
    # `One Response to "Chairs go. That is all."` quotes what does.
    is_count = text.partition(" ")[2].lower().startswith(("response", "thought"))
    return is_said and not (is_count and any(mark in text for mark in '"“‘'))


def _weak(text: str, key: str) -> Mark | None:
    if len(text) <= _FACE and all(category(mark) in _FACES for mark in text):
        return Mark("poll", "weak", "reaction")
    if _is_prose(text):
        return Mark("donate", "weak", "donation-banner") if _DONATION_BANNER.match(key) else None
    found = _labels(key)
    if found is None and _ACCOUNT.fullmatch(text):
        found = Mark("account", "weak", "account")
    if found is None:
        found = _row(text, key)
    if found is None and is_control(key):
        found = Mark("menu", "weak", "control")
    if found is None and _is_fused_row(text):
        found = Mark("menu", "sure", "fused-row")
    if found is None and _DONATION_BANNER.match(key):
        found = Mark("donate", "weak", "donation-banner")
    if found is None and _has_arrow(text) and text.count(" ") < 20:
        found = Mark("navigation", "sure", "arrow")
    return found


_LONGEST_ROW = 24  # words of labels in a row, where sentences have as many


def _is_prose(text: str) -> bool:
    """Say at a glance whether a line is longer than labels in a row are, and made of sentences."""
    return text.count(" ") > _LONGEST_ROW and ". " in f"{text} " and "|" not in text and "  " not in text


def _has_arrow(text: str) -> bool:
    may_have = any(mark in text for mark in _ARROWS) if not text.isascii() else "<" in text or ">" in text
    return may_have and _ARROWED.search(text) is not None


def _labels(key: str) -> Mark | None:
    """Look a single label up."""
    bare = key.rstrip(":.")
    for kind, labels in WEAK_LABELS.items():
        if bare in labels:
            return Mark(kind, "weak", f"{kind}-label")
    if _AMOUNT.fullmatch(key):
        return Mark("donate", "weak", "amount")
    if _MONTH.fullmatch(key):
        return Mark("navigation", "weak", "month")
    return Mark("navigation", "weak", "bare-number") if _NUMBER.fullmatch(key) else None


def _row(text: str, key: str) -> Mark | None:
    """Look at a line as labels or other furniture side by side."""
    if is_menu_row(text):
        return Mark("menu", "sure", "menu-row")
    if labels := labels_of_row(key):
        if all(word in SHARE for word in key.split()):
            return Mark("share", "sure", "share-row")
        is_menu = labels >= MANY_LABELS and text.istitle()
        return Mark("menu", "sure", "menu-row") if is_menu else Mark("menu", "weak", "label-row")
    return _row_of_words(text) if _BAR.search(text) else None


def _row_of_words(text: str) -> Mark | None:
    """Look up each part of a row: all are furniture by themselves, and one of them beyond doubt."""
    keys = [line_key(part) for part in _BAR.split(text)]
    worded = [_worded(key) for key in keys]
    if not all(mark or key in LABELS for mark, key in zip(worded, keys, strict=True)):
        return None
    return next((mark for mark in worded if mark is not None and mark.weight == "sure"), None)


def _is_fused_row(text: str) -> bool:
    """Say whether a line is labels that lost what stood between them: `AdvertiseDonateSubmit`."""
    if not _CAPITAL_INSIDE.search(text):
        return False
    parts = _FUSED.split(text)
    known = (
        sum(1 for part in map(line_key, parts) if part in LABELS or _worded(part)) if len(parts) > 1 else 0
    )
    return len(parts) >= 2 and known >= 2 and 2 * known >= len(parts)


_BAR = re.compile(r" [|—–] ")  # between the words of a row
_FUSED = re.compile(r"(?<=[a-zà-ÿ&])(?=[A-ZÀ-Þ])|(?<= X)(?=[A-Z][a-z])")
_CAPITAL_INSIDE = re.compile(r"[A-ZÀ-Þ](?<=[a-zà-ÿ&X].)")  # capitals first: a line has few


def is_issue_line(text: str) -> bool:
    """Say whether a line is a masthead's volume and number."""
    is_statement = text.endswith(".") and text.count(" ") >= 8  # "... ranked No. 9 in the state last year."
    return len(text) <= 120 and not is_statement and _ISSUE.search(text) is not None


def is_symbols(text: str) -> bool:
    """Say whether a line is a rule, a separator or a typesetter's end mark: `* * *`, `###`, `-30-`."""
    if _END_MARK.fullmatch(text) is not None or text in _MENU_SIGNS:
        return True
    return not text.strip(_SYMBOLS)


_SYMBOLS = "][#*-–—_~=+.•·◆■◊❖□▪●|/\\<>^… "
_MENU_SIGNS = {"☰", "≡", "✕", "✖", "×", "🔍", "⌕", "▼", "▲", "⋮"}
_END_MARK = re.compile(r"[-–—~*( ]{1,3}(?:30|end|fin)[-–—~*) ]{1,3}", re.IGNORECASE)
