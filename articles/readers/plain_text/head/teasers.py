"""Titles of other stories above a page's own: a ticker, what is trending, a banner."""

from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.fields import TEXTS
from articles.readers.plain_text.head.lines import HeadLine
from articles.readers.plain_text.words.vocabulary import SECTIONS

_FEW = 3  # words
_TICKERS = {
    "latest",
    "latest news",
    "latest stories",
    "trending",
    "trending now",
    "breaking",
    "breaking news",
    "top stories",
    "popular",
    "headlines",
    "in the news",
    "lo último",
    "última hora",
}


def drop_labelled(draft: Draft, zone: list[HeadLine]) -> None:
    """Take away titles in one block with a label such as `Latest:`; the headline stands apart below."""
    for place, label in enumerate(zone):
        if not _is_ticker(label):
            continue
        # A list may stand apart from what it is called, but not a banner's one title.
        end = place + (2 if is_list_label(label) else 1)
        while end < len(zone) and zone[end].line.gap == 0:
            end += 1
        block, below = zone[place:end], zone[end:]
        titles = [head for head in block[1:] if head.label in {*TEXTS, "name"}]
        is_list = 0 < len(titles) == len(block) - 1 and any(head.line.words > _FEW for head in titles)
        if is_list and any(head.label == "text" and head.line.words > _FEW for head in below):
            for head in block:
                head.label, head.done = "furniture", True
                draft.remove(head.line, "related", "teaser-above-headline")


def _is_ticker(label: HeadLine) -> bool:
    is_named = label.line.key.rstrip(":") in _TICKERS or is_list_label(label)
    return is_named or (label.label == "text" and label.line.words <= _FEW and label.text[-1] == ":")


def is_list_label(label: HeadLine) -> bool:
    """Say whether a line opens a list of other stories, as "Recent Posts" does."""
    return label.mark is not None and label.mark.kind == "related" and label.mark.weight == "opener"


def drop_teasers(draft: Draft, zone: list[HeadLine]) -> None:
    """Take away titles listed under "Trending" and the like if a section parts them from the headline."""
    opener = next((place for place, head in enumerate(zone) if head.mark and head.mark.kind == "related"), -1)
    section = next((place for place in range(opener + 1, len(zone)) if is_section_label(zone[place])), -1)
    left = [head for head in zone[section + 1 :] if head.label in TEXTS and not head.line.is_sentence]
    if opener < 0 or section < 0 or not left:
        return
    between = zone[opener + 1 : section]
    if any(head.label not in {*TEXTS, "name"} for head in between):
        return
    for head in between:
        head.done = True
        draft.remove(head.line, "related", "teaser-above-headline")


def is_section_label(head: HeadLine) -> bool:
    """Say whether a line names a section."""
    return head.label == "section" or (head.label == "weak" and head.line.key in SECTIONS)
