"""Bodies, soups of tags and spans for the property tests."""

from hypothesis import settings
from hypothesis import strategies as st

from articles.anchoring import Span
from articles.markup import clean_body

# No database of failures: a run leaves nothing behind. No deadline: the machine may be busy.
thorough = settings(max_examples=200)

PIECES = [
    "a",
    "B",
    " ",
    "  ",
    "\n",
    "\t",
    "&",
    "<",
    ">",
    '"',
    "&amp;",
    "&lt;",
    "&nbsp;",
    "&#8217;",
    "&#0;",
    "\x00",
]
PIECES += [
    "👩‍🎓",
    "🇫🇷",
    "e\u0301",
    "שלום",
    "مرحبا",
    "𝒳",
    "\u00a0",
    "\u200d",
    "\u200b",
    "\u2028",
    "\u3000",
    "\x85",
]
PIECES += [
    "\ufeff",
    "\u202e",
    "\ud800",
    "\x0c",
    "\r\n",
    "\x1c",
    "one two",
    ". ",
    "]]>",
    "<!-- x -->",
    "<![CDATA[",
]
_TAGS = """
    p h1 h2 h4 div blockquote ul ol li pre figure figcaption table tr td th caption a em b i code span
    section script style svg math br hr font sub center dl dd noscript
"""
TAGS = _TAGS.split()
OPENINGS = [f"<{tag}>" for tag in TAGS] + [
    '<a href="/x?a=1&b=2">',
    "<a href='https://x.y'>",
    '<img src="a.jpg">',
]
OPENINGS += [
    '<td colspan="2">',
    "<br/>",
    "<img src=x alt='<\">'>",
    '<p class="x">',
    "<ol start=4>",
    "<pre>\n",
]
CLOSINGS = [f"</{tag}>" for tag in TAGS]

texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)
soups = st.lists(
    st.one_of(st.sampled_from(PIECES), st.sampled_from(OPENINGS), st.sampled_from(CLOSINGS)), max_size=40
).map("".join)


def _element(inside):
    return st.builds("<{0}>{1}</{0}>".format, st.sampled_from([t for t in TAGS if t != "script"]), inside)


trees = st.recursive(
    texts, lambda inner: st.lists(st.one_of(inner, _element(inner)), max_size=4).map("".join), max_leaves=20
)
sources = st.one_of(soups, trees)
bodies = sources.map(clean_body)


@st.composite
def bodies_with_spans(draw):
    """A body, and up to eight spans within its text."""
    body = draw(bodies)
    borders = st.integers(0, len(body.text))
    spans = []
    for number in range(draw(st.integers(0, 8)) if body.text else 0):
        start, end = sorted((draw(borders), draw(borders)))
        if start < end:
            spans.append(
                Span(start, end, f"a{number}", draw(st.sampled_from(["pink", "blue"])), draw(st.booleans()))
            )
    return body, spans
