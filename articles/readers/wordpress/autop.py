"""Paragraphs where the classic editor has blank lines: what WordPress calls wpautop."""

import re

_NAMES = """
    address article aside blockquote caption center col colgroup dd details div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main map math menu nav ol p pre script
    section style summary table tbody td tfoot th thead tr ul
"""
# What holds text itself, so that none of it needs a paragraph of its own.
_TEXT_BEARING = frozenset(
    {"caption", "dd", "dt", "figcaption", "legend", "li", "p", "summary", "td", "th"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_VERBATIM = frozenset({"pre", "script", "style"})

_BLOCK_TAG = re.compile(rf"(</?(?:{'|'.join(_NAMES.split())})(?=[\s/>])[^<>]*>)", re.IGNORECASE)
_TAG_NAME = re.compile(r"</?(\w+)")
_ANY_TAG = re.compile(r"<[a-zA-Z/][^<>]*>")
_BREAKS = re.compile(r"<br\s*/?>\s*(?:<br\s*/?>\s*)+", re.IGNORECASE)
_BREAK_AT_END = re.compile(r"<br\s{0,9}/?>$", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def autop(text: str) -> str:
    r"""Return the HTML of what was written in the classic editor. Time is linear in its length.

    A blank line ends a paragraph, a line end is a line break, an address alone in a paragraph is a link.

    >>> autop("One\ntwo\n\n<h2>Three</h2>\nfour")
    '<p>One<br>\ntwo</p>\n<h2>Three</h2>\n<p>four</p>'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" in text:
        text = _ANY_TAG.sub(lambda tag: tag[0].replace("\n", " "), text)
    pieces = _BLOCK_TAG.split(text)
    inside = ""  # the innermost of those that hold text or are left as they are
    for place, piece in enumerate(pieces):
        if place % 2:
            name = _TAG_NAME.match(piece)[1].lower()  # type: ignore[index]
            if name in _TEXT_BEARING or name in _VERBATIM:
                inside = "" if piece.startswith("</") else name
            if piece.startswith("</"):
                pieces[place] = f"{piece}\n"
        elif inside not in _VERBATIM:
            pieces[place] = _paragraphs(piece, inside)
    return "".join(pieces).rstrip("\n")


def _paragraphs(text: str, inside: str) -> str:
    if not text.strip(" \n\t"):
        return ""
    lines = [line.strip() for line in _BREAKS.sub("\n\n", text).split("\n")]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(_BREAK_AT_END.sub("", line))
        elif paragraphs[-1]:
            paragraphs.append([])
    written = ["<br>\n".join(paragraph) for paragraph in paragraphs if paragraph]
    if inside == "p":
        return "</p>\n<p>".join(written)
    if inside:
        return "<br>\n".join(written)
    return "".join(f"<p>{_linked(paragraph)}</p>\n" for paragraph in written)


def _linked(paragraph: str) -> str:
    """WordPress shows what is behind an address that stands alone; a link leads there."""
    return f'<a href="{paragraph}">{paragraph}</a>' if _ADDRESS.fullmatch(paragraph) else paragraph
