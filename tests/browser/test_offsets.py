"""Code points on the server, UTF-16 in the browser: what is selected is what is marked, in any writing."""

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Reading

STUDENT = "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GRADUATION CAP}"
FLAGS = "\N{REGIONAL INDICATOR SYMBOL LETTER P}\N{REGIONAL INDICATOR SYMBOL LETTER S}"
ACCENT = "cafe\N{COMBINING ACUTE ACCENT}"
MANY_WRITINGS = (
    f"<p>The {STUDENT} won. The flag {FLAGS} flew over the {ACCENT} 𝔞𝔩𝔩 day.</p>"
    "<p>قال المدير إن <strong>الأرقام</strong> واضحة جدا. \N{GRINNING FACE}</p>"
    "<p>התלמידים ספרו 600 מגשים ביום אחד.</p>"
    "<blockquote><p>One line<br>and another</p></blockquote>"
    "<ul><li>first \N{GRINNING FACE}</li><li>second</li></ul>"
    "<pre>  two\n  lines</pre>"
    "<table><tbody><tr><td>cell</td><td>\N{GRINNING FACE} cell</td></tr></tbody></table>"
)


@pytest.fixture
def many(page, sign_in, alice, make_article):
    sign_in(page, alice)
    return Reading.of(page, make_article(MANY_WRITINGS))


DIFFERENCES = """
async () => {
  const text = [...await (await fetch(location.pathname + "text")).text()];
  return [...document.querySelectorAll("#article-body [data-start]")]
    .map((block) => [Number(block.dataset.start), block.textContent])
    .filter(([start, words]) => text.slice(start, start + [...words].length).join("") !== words);
}
"""


def test_the_text_of_each_block_is_its_canonical_text(many):
    assert many.page.locator("#article-body [data-start]").count() == 9
    assert many.page.evaluate(DIFFERENCES) == []


def test_the_text_of_each_block_is_its_canonical_text_under_marks(many, annotate, alice):
    annotate(alice, many.article, f"{STUDENT} won. The flag")
    annotate(alice, many.article, f"flag {FLAGS} flew", color="blue")
    annotate(alice, many.article, "الأرقام", color="pink")
    many.reload()
    assert many.page.evaluate(DIFFERENCES) == []


@pytest.mark.parametrize(
    "ends",
    [
        (STUDENT, STUDENT),
        (f"{FLAGS} flew", "the"),
        (ACCENT, "𝔞𝔩𝔩"),
        ("𝔩𝔩 day", "day."),
        ("المدير", "الأرقام"),
        ("ספרו 600", "מגשים"),
        ("day.", "قال"),
        ("line", "and"),
        ("second", "two"),
        ("cell\n\N{GRINNING FACE}", "\N{GRINNING FACE} cell"),
    ],
    ids=[
        "joined",
        "flag",
        "accent",
        "beyond the plane",
        "Arabic",
        "Hebrew",
        "two writings",
        "line break",
        "list to pre",
        "cells",
    ],
)
def test_marks_cover_exactly_the_selection(many, ends):
    words = many.select(*ends)
    many.highlight("green")
    expect(many.card()).to_have_count(1)
    expect(many.card().locator(".card-quote")).to_have_text(words, use_inner_text=False)
    # Between two blocks stands no mark; a line break inside one is a letter of it.
    assert many.marked(many.card()).replace("\n", "") == words.replace("\n", "")


BOTH_WAYS = """
async () => {
  const annotate = document.querySelector("script[src*=annotate]").src;
  const { passageOf, rangeOf } = await import(annotate.replace("annotate", "offsets"));
  const body = document.getElementById("article-body");
  const text = [...await (await fetch(location.pathname + "text")).text()];
  const wrong = [];
  for (let offset = 0; offset < text.length; offset++) {
    const words = text.slice(offset, offset + 7), isLetter = (letter) => letter.trim();
    const start = offset + words.findIndex(isLetter), end = offset + words.findLastIndex(isLetter) + 1;
    const range = rangeOf({ start, end }, body), got = range && passageOf(range, body);
    const exact = text.slice(start, end).join("");
    if (!got || got.start !== start || got.end !== end || got.exact !== exact) wrong.push([offset, got]);
  }
  return wrong;
}
"""


def test_passages_and_ranges_convert_both_ways_at_every_offset(many):
    assert many.page.evaluate(BOTH_WAYS) == []
