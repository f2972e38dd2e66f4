"""Pages that a converter left as Markdown, an address behind each link: what a reader saw is kept."""

import re

_PICTURE = re.compile(r"!\[(?P<alt>[^\[\]]{0,300})\]\([^()\s]{0,2000}\)")
_LINK = re.compile(r"\[(?P<text>[^\[\]]{0,300})\]\((?:[^()\s\\]|\\.|\([^()\s]{0,200}\)){0,2000}\)")
_HEADING = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.MULTILINE)
# `Categories [News](...)`: the label is told by the links behind it.
_LABEL = re.compile(r"^(Categor(?:y|ies)|Tags?|Topics?|Filed under|Posted in) (?=\[)", re.MULTILINE)
_FEWEST = 3  # links of a page that is such a dump


def without_links(text: str) -> str:
    """Return a page's text without addresses, pictures and the marks of headings above its first paragraph.

    Lines stay lines, so that each keeps its number. Any other text is returned as it is.
    """
    if text.count("](") < _FEWEST or len(_LINK.findall(text)) < _FEWEST:
        return text
    text = _LABEL.sub(r"\1: ", text)
    text = _LINK.sub(lambda found: found["text"], _PICTURE.sub("", text))
    titles = list(_HEADING.finditer(text))
    # Below the first level those in the story are its subheads.
    end = next((title.start() for title in titles if title.group().startswith("## ")), len(text))
    return _HEADING.sub("", text[:end]) + text[end:]
