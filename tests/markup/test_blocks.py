"""Whatever the source looks like, a body becomes flat blocks whose text nodes are its text."""

import pytest

from articles.markup import body_from_blocks, clean_body, plain_body

pytestmark = pytest.mark.pure


def cleaned(html):
    return clean_body(html).html


@pytest.mark.parametrize(
    ("source", "stored"),
    [
        ("", ""),
        ("Stray words", "<p>Stray words</p>"),
        ("a<p>b</p>c", "<p>a</p>\n<p>b</p>\n<p>c</p>"),
        ("<p>  a \n\t b  </p>", "<p>a b</p>"),
        ("<p> </p><p>&nbsp;</p><p>\u200b</p><p><br></p><p>a</p>", "<p>a</p>"),
        ("<article><section><p>a</p></section></article>", "<p>a</p>"),
        ("<p>a <b>b</b> <i>c</i></p>", "<p>a <strong>b</strong> <em>c</em></p>"),
        ("<p>a<b> </b>c <u>d</u></p>", "<p>a c d</p>".replace("a c", "a<strong> </strong>c")),
        ("<p><em>a<em>b</em></em></p>", "<p><em>ab</em></p>"),
        ("<h1>a</h1><h2>b</h2><h5>c</h5>", "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>"),
        ("<p>AT&T &lt;3 &copy;</p>", "<p>AT&amp;T &lt;3 ©</p>"),
        ("<p>a</p><hr><p>b</p>", "<p>a</p><hr>\n<p>b</p>"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<p>a</p>\n<p>b</p>"),
    ],
)
def test_stored_form(source, stored):
    assert cleaned(source) == stored


def test_a_line_break_is_followed_by_one_line_feed():
    assert cleaned("<p>a <br/>\n\n b</p>") == "<p>a<br>\nb</p>"


def test_two_line_breaks_make_two_paragraphs():
    assert cleaned("<p>a<br><br>b<br>&nbsp;<br>c</p>") == "<p>a</p>\n<p>b</p>\n<p>c</p>"


def test_emphasis_goes_on_over_a_line_break():
    assert cleaned("<p><em>a<br>b</em></p>") == "<p><em>a<br>\nb</em></p>"


def test_nested_lists_are_flattened_into_their_list():
    source = "<ol start=3><li>a<ul><li>b</li></ul>c</li><li>d</li></ol>"

    assert cleaned(source) == '<ol start="3"><li>a</li>\n<li>b</li>\n<li>c</li>\n<li>d</li></ol>'


def test_paragraphs_of_an_item_become_its_lines():
    assert cleaned("<ul><li><p>a</p><p>b</p></li></ul>") == "<ul><li>a<br>\nb</li></ul>"


def test_a_quotation_holds_paragraphs_only():
    source = "<blockquote>a<h3>b</h3><ul><li>c</li></ul><blockquote><p>d</p></blockquote></blockquote>"

    assert cleaned(source) == "<blockquote><p>a</p>\n<p>b</p>\n<p>c</p>\n<p>d</p></blockquote>"


def test_two_quotations_stay_two():
    assert cleaned("<blockquote>a</blockquote><blockquote>b</blockquote>") == (
        "<blockquote><p>a</p></blockquote>\n<blockquote><p>b</p></blockquote>"
    )


def test_preformatted_text_keeps_its_white_space():
    assert cleaned("<pre>\n\n  a\n\n\tb  c<br>d\n </pre>") == "<pre>  a\n\n\tb  c\nd</pre>"


def test_an_empty_cell_keeps_its_place_and_has_no_text():
    body = clean_body("<table><tr><th>a<th>b<tr><td><td>c<tr><td><td></table>")

    assert body.html == (
        "<table><tbody><tr><th>a</th>\n<th>b</th></tr><tr><td></td>\n<td>c</td></tr></tbody></table>"
    )
    assert body.text == "a\nb\nc"


@pytest.mark.parametrize(
    ("around", "lines"),
    [
        ("<blockquote>{}</blockquote>", "<blockquote><p>Ana 18:02</p>\n<p>Bo 18:40</p></blockquote>"),
        ("<ul><li>Times{}</li></ul>", "<ul><li>Times<br>\nAna 18:02<br>\nBo 18:40</li></ul>"),
        (
            "<table><tr><td>Times<td>{}</table>",
            "<table><tbody><tr><td>Times</td>\n<td>Ana 18:02<br>\nBo 18:40</td></tr></tbody></table>",
        ),
    ],
)
def test_where_no_table_can_stand_its_rows_are_lines(around, lines):
    table = "<table><tr><td>Ana</td><td>18:02</td></tr><tr><td>Bo</td><td>18:40</td></tr></table>"
    assert cleaned(around.format(table)) == lines


@pytest.mark.parametrize("columns", ["<td>{}</td>", "<td></td></tr><tr><td>{}</td>"])
def test_paragraphs_that_a_table_only_lays_out_are_paragraphs(columns):
    data = "<table><tr><td>1</td><td>2</td></tr></table>"
    story = f"<h2>a</h2><p>b</p><p>c</p>{data}<ul><li>d</ul>"
    assert cleaned(f"<table><tr>{columns.format(story)}</tr></table>") == cleaned(story)


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>",
        "<table><caption><p>a</p></caption><tr><td>b</td></tr></table>",
    ],
)
def test_a_table_with_columns_or_without_blocks_stays_one(table):
    assert "<table>" in cleaned(table)


def test_a_caption_of_a_table_comes_after_it_as_a_paragraph():
    assert clean_body("<table><caption>a</caption><tr><td>b</table>").text == "b\na"


def test_a_picture_in_a_paragraph_becomes_a_figure_before_or_after_it():
    assert cleaned("<p><img src=a.jpg>a</p><p>b<img src=b.jpg>c</p>") == (
        '<figure><img src="a.jpg" alt=""></figure><p>a</p>\n<p>bc</p>'
        '<figure><img src="b.jpg" alt=""></figure>'
    )


def test_a_figure_keeps_its_pictures_and_one_caption():
    source = (
        "<figure><figcaption>one</figcaption><a href=x><img alt=A src=a.jpg width=10 height=5px></a>"
        "<p>two</p></figure>"
    )

    assert cleaned(source) == (
        '<figure><img src="a.jpg" alt="A" width="10"><figcaption>one</figcaption></figure>\n<p>two</p>'
    )


def test_a_figure_without_a_picture_is_unwrapped():
    source = "<figure><blockquote>a</blockquote><figcaption>b</figcaption></figure>"

    assert cleaned(source) == "<blockquote><p>a</p></blockquote>\n<p>b</p>"


def test_a_picture_from_nowhere_is_left_out():
    assert cleaned("<p>a<img alt=x><img src=data:image/png;base64,AA></p>") == "<p>a</p>"


def test_the_text_of_a_body_comes_with_it():
    assert clean_body("<h2>a</h2><p>b<br>c &amp; d</p>").text == "a\nb\nc & d"


def test_plain_blocks_become_a_body():
    blocks = [
        ("p", "a <b>"),
        ("li", "b"),
        ("li", "c\nd"),
        ("blockquote", "e"),
        ("blockquote", "f"),
        ("h2", "g"),
    ]

    assert body_from_blocks(blocks) == (
        "<p>a &lt;b&gt;</p>\n<ul><li>b</li>\n<li>c<br>\nd</li></ul>\n"
        "<blockquote><p>e</p>\n<p>f</p></blockquote>\n<h2>g</h2>"
    )


def test_a_blank_line_in_a_plain_paragraph_makes_two():
    assert body_from_blocks([("p", "a\n \nb"), ("p", " ")]) == "<p>a</p>\n<p>b</p>"


def test_an_unknown_kind_of_block_is_an_error():
    with pytest.raises(ValueError, match="figure"):
        body_from_blocks([("figure", "a")])


def test_a_plain_body_is_what_cleaning_would_make_of_it():
    body = plain_body([("h2", "a & b"), ("li", "c\nd"), ("p", "e \u00a0 <f>"), ("blockquote", "g")])

    assert clean_body(body.html) == body
