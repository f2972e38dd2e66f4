"""The comments of the block editor taken out of a body."""

import re
from collections import Counter

from articles.readers.wordpress.autop import autop

_BLOCK = re.compile(r"\s*(/?)wp:([a-z][\w/-]{0,60})")
# Beside the link to a file stands a button that leads to it once more.
_BUTTON = re.compile(r'<a\s[^<>]{0,2000}class="wp-block-file__button[^<>]{0,500}>[^<>]{0,200}</a>')
# Blocks without content of their own that say nothing of the story.
_SILENT = {"more", "nextpage", "spacer", "separator", "post-title", "post-featured-image", "post-date"}


def has_blocks(content: str) -> bool:
    """Say whether a body was written in the block editor."""
    return "<!-- wp:" in content


def without_blocks(content: str) -> tuple[str, Counter[str]]:
    """Return the HTML inside the blocks of a body, and how often which block was left out.

    What stands between blocks comes from the classic editor. A block that is made when the page is shown has
    nothing in the export.
    """
    left_out: Counter[str] = Counter()
    written: list[str] = []
    depth = place = 0
    while (begin := content.find("<!--", place)) >= 0 and (end := content.find("-->", begin + 4)) >= 0:
        text = content[place:begin]
        written.append(text if depth else autop(text))
        place = end + 3
        if not (block := _BLOCK.match(content, begin + 4, end)):
            written.append("\n\n")
            continue
        name = block[2].removeprefix("core/")
        if block[1]:
            depth = max(depth - 1, 0)
        elif content[end - 1] != "/":
            # What was written in the classic editor, or behind no block at all, has no paragraphs yet.
            depth += name not in {"freeform", "classic"}
        elif name not in _SILENT:
            left_out[name] += 1
    rest = content[place:].replace("<!--", "")
    written.append(rest if depth else autop(rest))
    html = "".join(written)
    return _BUTTON.sub("", html) if "wp-block-file__button" in html else html, left_out


def without_comments(content: str) -> str:
    """Return a body of the classic editor without comments; `<!--more-->` and `<!--nextpage-->` part it."""
    if "<!--" not in content:
        return content
    kept: list[str] = []
    place = 0
    while (begin := content.find("<!--", place)) >= 0 and (end := content.find("-->", begin + 4)) >= 0:
        kept += (content[place:begin], "\n\n")
        place = end + 3
    return "".join([*kept, content[place:].replace("<!--", "")])
