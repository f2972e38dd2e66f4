"""What HTML a body may hold: the one allow-list that the sanitiser and the serialiser go by."""

import re
from typing import Final

VOID: Final = frozenset({"br", "hr", "img"})
INLINE: Final = frozenset({"a", "em", "strong", "code", "sub", "sup", "s"})
HEADINGS: Final = frozenset({"h2", "h3"})
LISTS: Final = frozenset({"ul", "ol"})
CONTAINERS: Final = LISTS | {"blockquote", "figure", "table"}
CELLS: Final = frozenset({"td", "th"})
TEXT_BEARING: Final = HEADINGS | CELLS | {"p", "li", "figcaption", "pre"}

# What stands between the two passes of `sanitize`: our own elements, and `div` for every other block, which
# `normalise` unwraps. The parts of a table are here so that its rows can be told apart.
TAGS: Final = VOID | INLINE | CONTAINERS | TEXT_BEARING | {"div", "thead", "tbody", "tfoot", "tr", "caption"}
ATTRIBUTES: Final[dict[str, list[str]]] = {
    "a": ["href"],
    "img": ["src", "alt", "width", "height"],
    "td": ["colspan", "rowspan"],
    "th": ["colspan", "rowspan"],
    "ol": ["start"],
}
NUMERIC: Final = frozenset({"width", "height", "colspan", "rowspan", "start"})
PROTOCOLS: Final = frozenset({"http", "https", "mailto"})

_BLOCKS_UNWRAPPED = """
    address article aside center dd details dialog dir div dl dt fieldset footer form header hgroup
    legend main nav optgroup search section summary
"""
RENAMED: Final[dict[str, str]] = {
    **dict.fromkeys(_BLOCKS_UNWRAPPED.split(), "div"),
    **dict.fromkeys(("h4", "h5", "h6"), "h3"),
    **dict.fromkeys(("i", "cite", "dfn", "var"), "em"),
    **dict.fromkeys(("kbd", "samp", "tt"), "code"),
    **dict.fromkeys(("del", "strike"), "s"),
    "b": "strong",
    "h1": "h2",
    "listing": "pre",
    "menu": "ul",
}

# Elements that go with all that is in them: it is not prose, or a browser reads it by other rules.
_DROPPED = """
    applet audio base basefont bgsound button canvas datalist embed frame frameset head iframe input keygen
    link map math meta meter noembed noframes noscript object option output param plaintext progress script
    select source style svg template textarea title track video xmp
"""
DROPPED: Final = frozenset(_DROPPED.split())

MAX_CHARACTERS: Final = 8_000_000
MAX_DEPTH: Final = 200
MAX_ELEMENTS: Final = 40_000
MAX_CHILDREN: Final = 5_000  # of one list, table, paragraph ...; a body may have more blocks than that
MAX_ESCAPED: Final = 200_000  # characters that have to be escaped, in all, and without a tag between them
MAX_ESCAPED_IN_A_RUN: Final = 20_000

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_NEVER_IN_A_URL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SPACES = re.compile(r"\s+")


def safe_url(value: str, *, protocols: frozenset[str] = PROTOCOLS) -> str | None:
    r"""Return `value` as a URL that may stand in a page, or None.

    Relative URLs are kept. Line breaks, tabs and control characters go, as in a browser; a scheme is looked
    for with every white space taken out, so that no spelling of `java script:` gets by.

    >>> safe_url("https://example.org/a b")
    'https://example.org/a b'
    >>> safe_url("java\nscript:alert(1)") is None
    True
    """
    url = _NEVER_IN_A_URL.sub("", value).strip()
    scheme = _SCHEME.match(_SPACES.sub("", url))
    if not url or (scheme and scheme[1].lower() not in protocols):
        return None
    return url


def is_absolute(url: str) -> bool:
    """Say whether a URL leaves the site: it has a web scheme or a host of its own."""
    return url.lower().startswith(("http:", "https:")) or url[:2].replace("\\", "/") == "//"


def safe_number(value: str) -> str | None:
    """Return a whole number from 0 to 99999 as plain ASCII digits, or None.

    >>> safe_number(" 640px"), safe_number("640")
    (None, '640')
    """
    digits = value.strip()
    return str(int(digits)) if digits.isascii() and digits.isdigit() and len(digits) < 6 else None
