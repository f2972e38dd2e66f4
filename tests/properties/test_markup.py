"""The invariants of the canonical text, over bodies that nobody would write."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from articles.markup import (
    blocks_of,
    body_from_blocks,
    clean_body,
    normalise,
    page,
    plain_body,
    project,
    sanitize,
)
from tests.markup.seen import read
from tests.markup.test_sanitize import assert_harmless

from .strategies import bodies, sources, texts, thorough

pytestmark = pytest.mark.pure

plain_blocks = st.lists(st.tuples(st.sampled_from(["p", "h2", "blockquote", "li"]), texts), max_size=6)


@thorough
@given(bodies)
def test_sanitising_twice_is_sanitising_once(body):
    once = sanitize(body.html)

    assert sanitize(once) == once
    assert normalise(once) == body.html


@thorough
@given(sources)
def test_cleaning_twice_is_cleaning_once(html):
    once = clean_body(html)

    assert clean_body(once.html) == once


@thorough
@given(sources)
def test_nothing_but_the_allow_list_gets_through(html):
    assert_harmless(clean_body(html).html)


@thorough
@given(bodies)
def test_the_canonical_text_is_the_text_nodes_joined(body):
    assert body.text == project(body.html) == "".join(read(body.html).text)


@thorough
@given(bodies)
def test_another_parser_sees_the_same_text(body):
    tree = lxml_html.fragment_fromstring(body.html, create_parent="div")

    assert "".join(tree.itertext()) == body.text


@thorough
@given(bodies)
def test_blocks_are_divided_by_one_line_feed_each(body):
    blocks = blocks_of(body.html)

    assert "\n".join(body.text[block.start : block.end] for block in blocks) == body.text
    assert all(before.end + 1 == after.start for before, after in pairwise(blocks))


@thorough
@given(bodies)
def test_white_space_is_collapsed_and_trimmed_but_in_preformatted_text(body):
    for block in blocks_of(body.html):
        text = body.text[block.start : block.end]
        assert text.strip()
        if block.tag != "pre":
            assert text == text.strip()
            assert not re.search(r"  |\t| \n|\n |\n\n", text)


@thorough
@given(bodies)
def test_a_line_break_and_its_line_feed_come_together(body):
    assert all(after.startswith("\n") for after in body.html.split("<br>")[1:])


@thorough
@given(bodies)
def test_in_the_page_each_block_holds_its_canonical_text(body):
    seen = read(page(body.html, note_url="/n/", note_label=str))

    assert seen.blocks == {block.start: body.text[block.start : block.end] for block in blocks_of(body.html)}
    assert "".join(seen.text) == body.text


@thorough
@given(plain_blocks)
def test_plain_blocks_need_no_cleaning(blocks):
    body = plain_body(blocks)

    assert clean_body(body.html) == body
    assert body.html == body_from_blocks(blocks)
