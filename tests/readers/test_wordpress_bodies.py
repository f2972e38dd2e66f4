"""Bodies as the editors of WordPress keep them become the story's paragraphs."""

import pytest

from articles.markup import clean_body
from articles.readers.wordpress.autop import autop
from articles.readers.wordpress.shortcodes import Shortcodes
from tests.readers.exports import document, item, picture

pytestmark = pytest.mark.pure


def body(content: str) -> str:
    """The stored form of what a story's content becomes."""
    return clean_body(document(item(content)).html or "").html


def notices(content: str) -> dict[str, str]:
    return {notice.reason: notice.details for notice in document(item(content)).notices}


# The classic editor


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("One.\r\n\r\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("One\ntwo\n \nthree", "<p>One<br>\ntwo</p>\n<p>three</p>"),
        ("One<br />\ntwo<br><br />three", "<p>One<br>\ntwo</p>\n<p>three</p>"),
        ("<h2>Head</h2>\nText", "<h2>Head</h2>\n<p>Text</p>"),
        (
            "Text\n<ul>\n<li>a</li>\n<li>b\n\nc</li>\n</ul>\nMore",
            "<p>Text</p>\n<ul><li>a</li>\n<li>b<br>\nc</li></ul>\n<p>More</p>",
        ),
        ("<blockquote>One.\n\nTwo.</blockquote>", "<blockquote><p>One.</p>\n<p>Two.</p></blockquote>"),
        (
            "Times:\n<table>\n<tbody>\n<tr>\n<td>Ana</td>\n<td>18:02</td>\n</tr>\n</tbody>\n</table>\nMore",
            "<p>Times:</p>\n<table><tbody><tr><td>Ana</td>\n<td>18:02</td></tr></tbody></table>\n<p>More</p>",
        ),
        (
            "<figure><table><tr><td>Ana</td><td>18:02</td></tr></table><figcaption>Times</figcaption></figure>",
            "<table><tbody><tr><td>Ana</td>\n<td>18:02</td></tr></tbody></table>\n<p>Times</p>",
        ),
        ("<p>One.\n\nTwo.</p>", "<p>One.</p>\n<p>Two.</p>"),
        ("<pre>a\n\n  b</pre>", "<pre>a\n\n  b</pre>"),
        ('<a\nhref="https://e.org">x</a>', '<p><a href="https://e.org" rel="nofollow noopener">x</a></p>'),
        ("One.<!--more-->Two.<!--nextpage-->Three.<!-- note -->", "<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>"),
        ("One.\n\n&nbsp;\n\nTwo.]]>", "<p>One.</p>\n<p>Two.</p>"),
        ("5 < 6\n\n<b>x</b>", "<p>5 &lt; 6</p>\n<p><strong>x</strong></p>"),
    ],
)
def test_blank_lines_are_paragraphs_and_line_ends_line_breaks(written, stored):
    assert body(written) == stored


def test_an_address_alone_is_a_link():
    address = "https://www.youtube.com/watch?v=abcdefghijk"
    assert body(f"One.\n\n{address}\n\nTwo.") == (
        f'<p>One.</p>\n<p><a href="{address}" rel="nofollow noopener">{address}</a></p>\n<p>Two.</p>'
    )


def test_paragraphs_that_are_there_stay_as_they_are():
    html = "<p>One<br>\ntwo</p>\n<h2>Three</h2>\n<p>four</p>"
    assert clean_body(autop(html)) == clean_body(html)


# The block editor

BLOCKS = """<!-- wp:paragraph {"dropCap":true} -->
<p class="has-drop-cap">One <a href="https://e.org">link</a>.</p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading">Two</h2>
<!-- /wp:heading -->

<!-- wp:image {"id":12} -->
<figure class="wp-block-image"><img src="https://lantern.example/a.jpg" alt=""/>
<figcaption>A runner.</figcaption></figure>
<!-- /wp:image -->

<!-- wp:list --><ul><!-- wp:list-item --><li>a</li><!-- /wp:list-item --></ul><!-- /wp:list -->

<!-- wp:pullquote -->
<figure class="wp-block-pullquote"><blockquote><p>We ran.</p><cite>Ana Ruiz</cite></blockquote></figure>
<!-- /wp:pullquote -->

<!-- wp:core-embed/youtube {"url":"https://youtu.be/x"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://youtu.be/x
</div></figure>
<!-- /wp:core-embed/youtube -->

<!-- wp:html --><iframe src="https://e.org/poll"></iframe><!-- /wp:html -->

<!-- wp:more --><!--more--><!-- /wp:more -->

<!-- wp:freeform -->
Old one.

Old two.
<!-- /wp:freeform -->

<!-- wp:shortcode -->[pullquote]Fast.[/pullquote]<!-- /wp:shortcode -->
<!-- wp:block {"ref":99} /-->
<!-- wp:latest-posts /--><!-- wp:latest-posts /-->
Behind all blocks.

Last."""


def test_blocks_are_read_without_their_comments():
    story = document(item(BLOCKS))
    assert clean_body(story.html).html.split("\n") == [
        '<p>One <a href="https://e.org" rel="nofollow noopener">link</a>.</p>',
        "<h2>Two</h2>",
        "<ul><li>a</li></ul>",
        "<blockquote><p>We ran.</p>",
        "<p><em>Ana Ruiz</em></p></blockquote>",
        '<p><a href="https://youtu.be/x" rel="nofollow noopener">https://youtu.be/x</a></p>',
        '<p><a href="https://e.org/poll" rel="nofollow noopener">https://e.org/poll</a></p>',
        "<p>Old one.</p>",
        "<p>Old two.</p>",
        "<blockquote><p>Fast.</p></blockquote>",
        "<p>Behind all blocks.</p>",
        "<p>Last.</p>",
    ]
    assert [(photo.url, photo.caption) for photo in story.photos] == [
        ("https://lantern.example/a.jpg", "A runner.")
    ]
    assert {notice.reason: notice.details for notice in story.notices} == {
        "blocks-left-out": "block (1), latest-posts (2)"
    }


def test_a_file_is_one_link():
    file = (
        '<div class="wp-block-file"><a href="https://e.org/b.pdf">Budget</a>'
        '<a href="https://e.org/b.pdf" class="wp-block-file__button" download>Download</a></div>'
    )
    written = f"<!-- wp:file -->{file}<!-- /wp:file -->"
    assert body(written) == '<p><a href="https://e.org/b.pdf" rel="nofollow noopener">Budget</a></p>'


# Shortcodes


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        (
            '[pullquote speaker="Ana Ruiz" photo="3"]We ran.[/pullquote]',
            "<blockquote><p>We ran.</p>\n<p>— Ana Ruiz</p></blockquote>",
        ),
        ('[sidebar title="Dates"]Monday.[/sidebar]', "<h3>Dates</h3>\n<p>Monday.</p>"),
        (
            "[embed width=300]https://e.org/v[/embed]",
            '<p><a href="https://e.org/v" rel="nofollow noopener">https://e.org/v</a></p>',
        ),
        (
            "[youtube id='abcdefghijk']",
            (
                '<p><a href="https://www.youtube.com/watch?v=abcdefghijk" rel="nofollow noopener">'
                "https://www.youtube.com/watch?v=abcdefghijk</a></p>"
            ),
        ),
        (
            '[video mp4="https://e.org/a.mp4"][/video]',
            '<p><a href="https://e.org/a.mp4" rel="nofollow noopener">https://e.org/a.mp4</a></p>',
        ),
        ("[dropcap]T[/dropcap]hey ran.", "<p>They ran.</p>"),
        ("[one_half]Left[/one_half]\n\n[one_half_last]Right[/one_half_last]", "<p>Left</p>\n<p>Right</p>"),
        (
            "“It was [sic] her [the coach’s] idea [laughs].”",
            "<p>“It was [sic] her [the coach’s] idea [laughs].”</p>",
        ),
        (
            "[Editor’s note: names = changed] Text [video] [re-elected]",
            "<p>[Editor’s note: names = changed] Text [video] [re-elected]</p>",
        ),
        ("Write [[gallery]] to get one.", "<p>Write [[gallery]] to get one.</p>"),
        ("[caption id='attachment_1'] Unclosed", "<p>Unclosed</p>"),
        ("Text[/caption]", "<p>Text</p>"),
        (
            "[pullquote]One [foo x='1']two[/pullquote] three[/foo]",
            "<blockquote><p>One two</p></blockquote>\n<p>three[/foo]</p>",
        ),
    ],
)
def test_shortcodes_become_plain_blocks(written, stored):
    assert body(written) == stored


RAW = "JTNDcCUzRUlubmVyJTIwdGV4dC4lM0MlMkZwJTNF"  # <p>Inner text.</p>


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        (
            (
                '[vc_row][vc_column width="2/3"][vc_column_text]\nOne.\n\nTwo.\n[/vc_column_text]'
                f"[vc_raw_html]{RAW}[/vc_raw_html][/vc_column][/vc_row]"
            ),
            "<p>One.</p>\n<p>Two.</p>\n<p>Inner text.</p>",
        ),
        (
            '[vc_custom_heading text="Who & why"][vc_column_text]One.[/vc_column_text]',
            "<h2>Who &amp; why</h2>\n<p>One.</p>",
        ),
        (
            (
                '[et_pb_section fb_built="1"][et_pb_row][et_pb_text]<p>One.</p>[/et_pb_text]'
                '[et_pb_blurb title="Dates"]<p>Monday.</p>[/et_pb_blurb][/et_pb_row][/et_pb_section]'
            ),
            "<p>One.</p>\n<h3>Dates</h3>\n<p>Monday.</p>",
        ),
        ("One.[footnote]The budget.[/footnote] Two.", "<p>One. (The budget.) Two.</p>"),
        ("[vc_row]Cut off", "<p>Cut off</p>"),
    ],
)
def test_columns_of_page_builders_hold_a_story(written, stored):
    assert body(written) == stored
    assert notices(written) == {}


def test_pictures_of_page_builders_are_photos():
    content = (
        'One.[vc_single_image image="7"][vc_gallery images="8"][fusion_gallery image_ids="9"]'
        '[et_pb_image src="https://lantern.example/d.jpg" alt="A bus"][/et_pb_image]'
        "[fusion_imageframe]https://lantern.example/f.jpg[/fusion_imageframe]"
    )
    names = {7: "a.jpg", 8: "b.jpg", 9: "c.jpg"}
    story = document(item(content), *(picture(number, name) for number, name in names.items()))
    uploads = "https://lantern.example/wp-content/uploads/2019/03"
    assert [photo.url for photo in story.photos] == [
        *(f"{uploads}/{name}" for name in names.values()),
        "https://lantern.example/d.jpg",
        "https://lantern.example/f.jpg",
    ]


@pytest.mark.parametrize(
    "code",
    ["[vc_raw_html]no base64[/vc_raw_html]", f"[vc_raw_js]{RAW}[/vc_raw_js]", '[vc_single_image image="7"]'],
)
def test_what_a_page_builder_shows_that_cannot_be_read_is_told(code):
    assert body(f"One.{code}") == "<p>One.</p>"
    assert "shortcodes-left-out" in notices(f"One.{code}")


def test_what_cannot_be_made_into_anything_is_named_and_counted():
    content = (
        "Text.\n\n[contact-form-7 id=\"4\"]\n\n[related title='More' stories='1,2']\n\n[poll_box]\n\n"
        "[foo]inside[/foo] [foo]again[/foo]"
    )
    assert body(content) == "<p>Text.</p>\n<p>inside again</p>"
    assert notices(content) == {
        "shortcodes-left-out": "contact-form-7 (1), related (1), poll_box (1), foo (2)"
    }


def test_shortcodes_nest():
    expanded = Shortcodes(lambda _: []).expand("[sidebar][pullquote]a[/pullquote]b[/sidebar]")
    assert expanded.split() == ["<blockquote>a</blockquote>", "b"]


def test_players_become_links():
    assert body('<video controls><source src="https://e.org/a.mp4" type="video/mp4">No video.</video>') == (
        '<p><a href="https://e.org/a.mp4" rel="nofollow noopener">https://e.org/a.mp4</a>No video.</p>'
    )
