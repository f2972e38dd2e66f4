"""Pages that a program wrote as text: its marks of links and lists of addresses are no words of them."""

import re

from articles.readers.plain_text.draft import Draft

_MARK = re.compile(r"\[\d{1,3}\](?=\S)")
_LISTED = re.compile(r"\s*\d{1,3}\. (?:https?|ftp|mailto|file):\S+")
_LISTS = {"references", "visible links", "hidden links"}
_BRACKETED = re.compile(r"\s*\((?:https?://|mailto:)[^\s()]+\)")
_RELATED = re.compile(r"#(?=\[|\S.* (?:RSS|feed)\b)", re.IGNORECASE)  # what a page's head links to
_FEW = 3


def undo_dump(draft: Draft) -> None:
    """Take away what text browsers (`[4]Home` and a list of addresses below) and mailers leave.

    Mailers write `** ` before titles and the address behind each link in brackets.
    """
    lines = [line for line in draft.lines if not line.fate]
    for line in lines[:_FEW]:
        if _RELATED.match(line.text):
            draft.remove(line, "navigation", "link-of-head")
    if sum(len(_MARK.findall(line.text)) for line in lines if "[" in line.text) >= _FEW:
        _take_marks(draft)
    bracketed = [line for line in lines if "(http" in line.text or "(mailto:" in line.text]
    if sum(1 for line in bracketed if _BRACKETED.search(line.text)) >= _FEW:
        for line in lines:
            text = _BRACKETED.sub("", line.text).strip().removeprefix("** ")
            if text and text != line.text:
                line.change(text)
            elif not text:
                draft.remove(line, "navigation", "address-of-link")


def _take_marks(draft: Draft) -> None:
    listed = False
    for place, line in enumerate(draft.lines):
        below = draft.lines[place + 1].text if place + 1 < len(draft.lines) else ""
        listed = listed or (line.key in _LISTS and (_LISTED.match(below) is not None or below.endswith(":")))
        text = _MARK.sub("", line.text).strip()
        if not line.fate and (listed or not text):
            draft.remove(line, "navigation", "list-of-links")
        elif text != line.text:
            line.change(text)
