"""Labels of menus and buttons: each by itself, and several side by side in one line."""

import re

from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.words.vocabulary import FLAGS, MENU, SECTIONS, SHARE

WEAK_LABELS: dict[str, frozenset[str] | set[str]] = {
    "menu": MENU,
    "share": SHARE,
    "donate": {"donate", "goal", "raised", "give"},
    "comments": {
        "name",
        "website",
        "reply",
        "cancel",
        "verification",
        "send email",
        "close",
        "submit",
        "send",
        "report",
        "flag",
    },
    "poll": {"vote", "votar"},
    "photo": {"image", "featured image", "media", "avatar"},
    "weather": {
        *("clear", "sunny", "cloudy", "mostly cloudy", "partly cloudy", "mostly sunny", "partly sunny"),
        *("mostly clear", "overcast", "light rain", "rain showers", "today's weather", "weather forecast"),
        "forecast",
    },
    "flag": FLAGS,
    "navigation": {
        "details",
        "previous",
        "next",
        "prev",
        "loading",
        "follow",
        "following",
        "subscribed",
        "edit",
        "success",
        "fail",
        "anterior",
        "siguiente",
    },
    "footer": {"privacy", "terms", "the student news site of", "sitemap", "log in", "login"},
}
LABELS = MENU | SHARE | frozenset().union(*WEAK_LABELS.values()) | {"0", "cart"}
_BAR = re.compile(r"\s*\|\s*")
_MENU_SPLIT = re.compile(r"\s*[][|•·/»>]+\s*|\s{2,}|\t")
_TALLY = re.compile(r" ?\(\d+\)")
_SITES = MENU - SECTIONS - {"media", "parents", "students", "people"}  # labels that only a menu has
_LABEL_OF_ROW = re.compile(r"[^\W\d][^\d?!:;,\"]{0,26}")
_LONG_ROW = 5  # labels, of which one may be unknown
_ODD, MANY_LABELS = 2, 8  # words of a row that no list of labels has, and labels of a row that may have such


def is_menu_row(text: str) -> bool:
    """Say whether a line is a menu printed in one row: `Home | News | Opinion`."""
    is_row = "  " in text or any(mark in text for mark in "[]|•·/»>\t")
    labels = text.partition(": ")[2] or text  # `Latest: News | Sports`
    cut = _BAR if "|" in text and "][" not in text else _MENU_SPLIT
    parts = (
        [line_key(_TALLY.sub("", part)) for part in cut.split(labels) if part.strip(" []|•·/»>")]
        if is_row
        else []
    )
    if len(parts) == 2 and not set(parts) <= SECTIONS and MENU.issuperset(parts):
        return True  # `Log in | Register`
    if len(parts) >= 3:
        known = sum(1 for part in parts if part in MENU or part in SHARE)
        is_cut = len(parts) > 3 and ("|" in text or "·" in text) and any(part in _SITES for part in parts)
        if is_cut and all(_LABEL_OF_ROW.fullmatch(part) for part in parts):
            return True
        is_long = len(parts) >= 6 and known >= 3 and all(part.count(" ") < 4 for part in parts)
        return is_long or known * 5 >= len(parts) * 3
    words = text.split()
    if len(words) < 4 or any(mark in text for mark in ".,;!?"):
        return False
    is_titled = all(word[0].isupper() or word == "&" for word in words)
    known = sum(1 for word in words if line_key(word) in MENU or word == "&") if is_titled else 0
    return is_titled and (known == len(words) or (len(words) >= _LONG_ROW and known * 5 >= len(words) * 4))


def labels_of_row(key: str) -> int:
    """Count the labels of a line that is nothing but two or more side by side (`Send Email Cancel`), or 0."""
    words = key.replace(",", " ").split()
    if not 2 <= len(words) <= 24:
        return 0
    place = labels = unknown = 0
    while place < len(words):
        size = next((size for size in (4, 3, 2, 1) if " ".join(words[place : place + size]) in LABELS), 0)
        labels, unknown = labels + (size > 0), unknown + (size == 0)
        if unknown > _ODD or (unknown and "." in key):
            return 0
        place += size or 1
    return labels if labels >= (MANY_LABELS if unknown else 2) else 0
