"""What holds for every export, however it was damaged."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.markup import MarkupRefused, clean_body
from articles.readers import ParsedDocument, ParsedProfile, PassedOver, Problem
from articles.readers.wordpress.autop import autop
from articles.readers.wordpress.blocks import without_blocks, without_comments
from articles.readers.wordpress.serialised import strings_of
from articles.readers.wordpress.shortcodes import Shortcodes
from tests.readers.exports import author, digests, export, item, picture, read

pytestmark = pytest.mark.pure

WHOLE = export(
    item(
        'One.\n\n[caption id="attachment_12"]<img class="wp-image-12" src="a.jpg"> Words[/caption]\n\nTwo.',
        number=1,
        terms=[("category", "News"), ("post_tag", "food"), ("staff_name", "Ana Ruiz")],
        meta=[("writer", "Ana Ruiz"), ("_thumbnail_id", "12"), ("sno_deck", "A deck")],
    ),
    picture(12, "a.jpg", caption="A runner", meta=[("photographer", "Priya Raman")]),
    item("<!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph --><!-- wp:block {} /-->", number=2),
    item("She runs.", number=3, kind="staff_profile", meta=[("schoolyear", "2019"), ("name", "Ana Ruiz")]),
    item(number=4, kind="page"),
    head=author("mokafor", "Maya Okafor"),
)
PIECES = [
    *(
        "<item>",
        "</item>",
        "<![CDATA[",
        "]]>",
        "]]]]><![CDATA[>",
        "</channel>",
        "<wp:postmeta>",
        "</title>",
        "&",
        "&b;",
    ),
    *(
        "[",
        "]",
        "[/",
        "[caption]",
        "[/caption]",
        "[gallery ids='12']",
        "[foo a='b']",
        "[/foo]",
        "[[gallery]]",
        "=",
    ),
    *("<!--", "-->", "<!-- wp:image {} -->", "<!-- /wp:image -->", "<!-- wp:x /-->", "<!--more-->", "'", '"'),
    *(
        "<p>",
        "</p>",
        "<li>",
        "<pre>",
        "</pre>",
        "<br>",
        "<img src='a.jpg'>",
        "<figure>",
        "<iframe src='//a'>",
        "<",
    ),
    *(
        "\n",
        "\n\n",
        " ",
        "\x00",
        "\u202e",
        "\u0301",
        "\ufffe",
        "\U0001f600",
        "é",
        "word",
        "0000-00-00",
        "a:2:{s:9:",
    ),
]
soup = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join)
edits = st.lists(
    st.tuples(
        st.integers(0, len(WHOLE)), st.integers(0, 40), soup.map(lambda s: s.encode("utf-8", "surrogatepass"))
    ),
    max_size=4,
)


def check(data: bytes) -> None:
    for found in read(data):
        assert isinstance(found, ParsedDocument | ParsedProfile | PassedOver | Problem)
        if isinstance(found, ParsedDocument):
            assert found.headline or found.html or found.photos
            with suppress(MarkupRefused):
                clean_body(found.html or "")


@given(edits, st.binary(max_size=6), st.integers(0, len(WHOLE)))
def test_a_damaged_export_is_read_to_its_end(changes, noise, place):
    data = bytearray(WHOLE)
    for begin, length, put in changes:
        data[begin : begin + length] = put
    data[place:place] = noise
    check(bytes(data))


@given(st.integers(0, len(WHOLE)))
def test_an_export_cut_anywhere_gives_the_stories_before_the_cut(length):
    whole = [found for found in read(WHOLE) if isinstance(found, ParsedDocument | ParsedProfile)]
    cut = [found for found in read(WHOLE[:length]) if isinstance(found, ParsedDocument | ParsedProfile)]
    assert [found.source for found in cut] == [found.source for found in whole[: len(cut)]]


@given(soup, soup, soup)
def test_any_text_in_any_field_is_read(title, content, value):
    fields = (
        "writer",
        "jobtitle",
        "sno_deck",
        "schoolyear",
        "caption",
        "photographer",
        "video",
        "_thumbnail_id",
    )
    meta = [(name, value) for name in fields]
    check(
        export(
            item(content, title=title, meta=meta), item(content, kind="staff_profile", title=title, meta=meta)
        )
    )


@given(soup)
def test_the_same_export_has_the_same_digests(content):
    assert digests(export(item(content))) == digests(export(item(content)))


@given(soup)
def test_every_step_takes_any_text(content):
    autop(content)
    without_blocks(content)
    without_comments(content)
    strings_of(content)
    Shortcodes(lambda numbers: [*numbers]).expand(content)


WORDS = st.text(alphabet="abc é’.,", min_size=1, max_size=20).filter(str.strip)


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_no_word_of_plain_paragraphs_is_lost(paragraphs):
    (story,) = read(export(item("\n\n".join(paragraphs))))
    assert clean_body(story.html).text.split() == " ".join(paragraphs).split()
