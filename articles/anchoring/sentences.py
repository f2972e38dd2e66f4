"""Sentences of a passage, for choosing words without a pointing device."""

import re

from articles.anchoring.passage import Passage

# A sentence ends with its mark, what closes behind it, and white space (none in Chinese); or with its block.
_END = re.compile(r"""[.!?…]["'”’»)\]]*\s+|[。！？｡]["'”’」』）]*\s*|\n""")
# What ends in a full stop and ends no sentence. A wrong guess only makes a choice longer or shorter.
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Sr|Sra|Prof|Sen|Rep|Gov|Gen|Jr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b[A-Z]|\b[ap]\.m)\.\s+$"
)


def sentences(text: str, start: int, end: int) -> list[Passage]:
    """Return the sentences of `text[start:end]` in order, without the white space between them.

    Offsets are code points. The parts of a passage are cut at full stops, question and exclamation marks and
    at the ends of blocks; what looks like an abbreviation does not end a sentence.

    >>> [p for p in sentences("Dr. Ba came. She sat!", 0, 21)]
    [Passage(start=0, end=12), Passage(start=13, end=21)]
    >>> [p for p in sentences("我来了。你呢？", 0, 7)]
    [Passage(start=0, end=4), Passage(start=4, end=7)]
    """
    found = []
    begin = start
    for match in _END.finditer(text, start, end):
        if match[0] != "\n" and _ABBREVIATION.search(text, max(begin, match.start() - 8), match.end()):
            continue
        found.append((begin, match.end()))
        begin = match.end()
    found.append((begin, end))
    return [
        Passage(s + len(text[s:e]) - len(text[s:e].lstrip()), s + len(text[s:e].rstrip()))
        for s, e in found
        if text[s:e].strip()
    ]
