"""What holds for every page, whatever is in it."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.markup import clean_body
from articles.readers import ParsedDocument, Problem
from articles.readers.html_page import read_html_page
from tests.readers.html_scoring import CORPUS, blocks_of

pytestmark = pytest.mark.pure

PROSE = "The committee counted every chair in the building on Tuesday and found that forty of them were gone."
START = (
    "<!doctype html><html lang=en><head><title>Chairs</title>"
    "<meta property='og:type' content='article'></head>"
    "<body class=single><article><h1>Chairs</h1><div class='entry-content'>"
)
PIECES = [
    *(
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<div class=ad>",
        "<article>",
        "</article>",
        "<b>",
        "</b>",
        "<br>",
        "<li>",
    ),
    *(
        "<figure>",
        "</figure>",
        "<img src=a.jpg>",
        "<figcaption>",
        "<table><tr><td>",
        "</table>",
        "<blockquote>",
    ),
    *(
        "<aside class=pullquote>",
        "<h1>Chairs</h1>",
        "<time datetime=2024>",
        "By Maya Okafor",
        "May 3, 2023",
        PROSE,
    ),
    *('<script type=\'application/ld+json\'>{"@type":"Article","author":', "</script>", "<!--", "-->", "\0"),
    *(
        "<div id=comments>",
        "<footer>",
        "<span class=byline>",
        "</span>",
        "Related:",
        "<a href=/x>x</a>",
        "&nbsp;",
    ),
    *(
        "<div class=entry-content>",
        "<noscript>",
        "<iframe src=//x.y/z>",
        "<base href='http://[x'>",
        "Ã©",
        "\u202e",
    ),
    *(
        "<img srcset='a 1w, b 2w'>",
        "<link rel=canonical href='http://[::1/x'>",
        "<meta name=author content=x>",
    ),
]
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=25).map("".join)
# Few pages of many kinds, to be cut and torn.
KINDS = (
    "01-pro-basic",
    "12-classic-saved-by-browser",
    "16-wp-twentytwentyfour-blocks",
    "24-blox",
    "26-json-ld-broken",
)
BIG = 300_000
REFUSED = {"too-large", "too-deep", "too-many-elements", "too-many-attributes"}
MANY = " ".join(f"a{number}" for number in range(100_000))
QUOTED = " ".join(f"a{number}='>'" for number in range(20_000))
HOSTILE = {
    "deep": (START + "<div>" * 5_000 + PROSE, "too-deep"),
    "deep in words": (START + "<b>" * 5_000 + PROSE, "too-deep"),
    "one word": (START + "x" * 2_100_000, "too-large"),
    "a hundred thousand attributes": (START + "<p " + MANY + ">", "too-many-attributes"),
    "attributes around quotes": (START + "<p " + QUOTED + ">", "too-many-attributes"),
    "unclosed": (START + "<p>a" * 300_000, "too-many-elements"),
    "less than": (START + "<" * BIG, "too-many-elements"),
    "unclosed comments": (START + "<!--" * 300_000, "too-many-elements"),
    "nothing": ("", "no-body"),
}
HEAVY = {
    "one word": "x" * BIG,
    "ampersands": "&" * BIG,
    "greater than": ">" * BIG,
    "spaces": " " * BIG,
    "prose": f"<p>{PROSE}</p>" * 1_500,
    "open quotes": '<a ="' * 20_000,
    "bylines": "<span class=byline>By Maya Okafor</span>" * 2_500,
    "dates": "<time class=published>May 3, 2023</time>" * 2_500,
    "pull quotes": "<aside class=pullquote>The committee counted</aside>" * 2_500,
    "advertisements": "<div class=ad>x</div>y" * 2_500,
    "line breaks": "a<br><br>" * 2_500,
    "captions": "<div class=caption>" * 900 + "a",
    "pictures": "<figure><img src=a.jpg><figcaption>b</figcaption></figure>" * 1_500,
    "loose pictures": "<img src=a.jpg alt=b>" * 5_000,
    "nested pictures": "<div><img src=a.jpg>" * 400 + "<i></i>" * 10_000,
    "nested figures": "<figure>" * 400 + "<iframe src=a></iframe>" * 10_000,
    "hidden menus": "<div aria-hidden=true><a href=x>y</a>" * 400 + "</div>" * 400,
    "fields of pictures": "<div><img src=a.jpg></div><div class=credit>b</div><div class=caption>c</div>"
    * 1_500,
    "cards": "<a href=/signup><h2>a</h2>b</a>" * 2_500,
    "articles": "<article><h2><a href=x>a</a></h2>b" * 400,
    "captions behind pictures": "<img src=a.jpg><p>A chair. Photo by Theo Brandt</p>" * 2_500,
    "names near the headline": "<span class=Story_author__1>x</span>" * 5_000,
    "sizes": "<p>" + "<font size=2>a</font><br><font size=3>b</font><br>" * 1_500,
    "related": "<p>Related stories</p><p><a href=/x>b</a></p>" * 2_500,
    "mojibake": "Ã©tait\n" * 10_000,
    "source set": "<img srcset='" + "a.jpg 1w, " * 60_000 + "'>",
    "deep JSON": "<script type='application/ld+json'>" + "[" * 200_000 + "</script>",
    "wide JSON": "<script type='application/ld+json'>[" + "[]," * 120_000 + "[]]</script>",
}


def check(data: bytes) -> None:
    result = read_html_page(data, "x.html")
    assert isinstance(result, ParsedDocument | Problem)
    if not isinstance(result, ParsedDocument):
        assert result.reason in REFUSED | {"no-body", "binary"}
        return
    assert result == read_html_page(data, "x.html")
    assert all(".." not in (photo.file or "").split("/") for photo in result.photos)
    assert result.html is None or clean_body(result.html).text == "\n".join(
        text for _, text in blocks_of(result)
    )


@settings(max_examples=40)
@given(pages)
def test_any_page_gives_a_document_or_a_problem(text: str):
    check((START + f"<p>{PROSE}</p>" + text).encode("utf-8", "surrogatepass"))


@settings(max_examples=40)
@given(pages)
def test_any_unknown_page_gives_a_document_or_a_problem(text: str):
    check(text.encode("utf-8", "surrogatepass"))


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_a_problem(data: bytes):
    check(data)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_page_gives_a_document_or_a_problem(kind: str, seed: int):
    data = bytearray((CORPUS / f"{kind}.html").read_bytes())
    chance = random.Random(seed)  # noqa: S311 - the same damage at every run
    for _ in range(1 + seed):
        place = chance.randrange(len(data))
        size = chance.choice((1, 5, 60, 800))
        if chance.random() < 0.5:
            del data[place : place + size]
        else:
            other = chance.randrange(len(data))
            data[place:place] = data[other : other + size]
    check(bytes(data))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_page_that_cannot_be_read_in_good_time_is_refused(name: str):
    text, reason = HOSTILE[name]
    problem = read_html_page(text.encode(), "x.html")
    assert isinstance(problem, Problem)
    assert problem.reason == reason


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_page_is_read_to_its_end_or_refused(name: str):
    result = read_html_page(f"{START}<p>{PROSE}</p>{HEAVY[name]}".encode(), "x.html")
    if isinstance(result, ParsedDocument):
        assert PROSE in (result.html or "")
    else:
        assert result.reason in REFUSED


@pytest.mark.parametrize("piece", ["-", "a ", "Aa, ", ". ", "( ", "| "])
def test_a_long_run_of_anything_takes_bounded_time(piece: str):
    run = piece * (40_000 // len(piece))
    head = f"<title>{run}</title><meta name=author content='{run}'><h1>{run}</h1>"
    above = f"<p class=byline>By {run}</p><time>{run}</time>"
    started = time.process_time()
    read_html_page(f"{START}{head}{above}<p>{PROSE}</p><p>{run}</p>".encode(), "x.html")
    assert time.process_time() - started < 10
