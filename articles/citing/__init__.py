"""How a story is cited: MLA 9, APA 7 and Chicago 18, as pure values.

A citation is English whatever the language of the interface is, since the guides are: their months, "and",
"n.d.". The rules are of the guides' chapters on newspapers online; each has its case in `tests/citing`.
"""

from articles.citing.citation import Citation, Run
from articles.citing.source import Source
from articles.citing.styles import citations

__all__ = ["Citation", "Run", "Source", "citations"]
