"""Pictures are taken out of a body with their words, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.markup import clean_body
from articles.readers.body_pictures import without_pictures
from articles.readers.document import ParsedPhoto

pytestmark = pytest.mark.pure


def taken(html, base=None):
    rest, photos = without_pictures(html, base=base)
    return clean_body(rest).html, photos


def only(html, base=None):
    photos = taken(html, base)[1]
    assert len(photos) == 1
    return photos[0]


def test_a_figure_goes_with_its_caption_and_the_credit_in_it():
    html = (
        "<p>One.</p><figure class='wp-block-image'><img src='https://x.org/a.jpg' alt='Trays'>"
        "<figcaption>Sophomores stack the <em>trays</em>. (Photo by Theo Lindqvist)</figcaption></figure>"
        "<p>Two.</p>"
    )
    body, photos = taken(html)
    assert body == "<p>One.</p>\n<p>Two.</p>"
    assert photos == [
        ParsedPhoto(
            url="https://x.org/a.jpg",
            caption="Sophomores stack the trays.",
            credit="Theo Lindqvist",
            alt="Trays",
        )
    ]


def test_a_body_without_pictures_comes_back_byte_for_byte():
    html = "<P>No  picture &amp; no <figure><table><tr><td>1</table></figure>"
    assert without_pictures(html) == (html, [])


def test_a_classic_caption_and_the_credit_line_of_a_theme():
    html = (
        "<div id='attachment_3' class='wp-caption alignleft'><a href='https://x.org/a.jpg'>"
        "<img src='https://x.org/a-300x200.jpg'></a>"
        "<p class='photocredit'>Photo by Maya Okafor</p>"
        "<p class='wp-caption-text'>The new trays.</p></div><p>Text.</p>"
    )
    body, photos = taken(html)
    assert body == "<p>Text.</p>"
    assert photos == [ParsedPhoto(url="https://x.org/a.jpg", caption="The new trays.", credit="Maya Okafor")]


def test_a_table_that_puts_words_under_a_picture_goes_with_it():
    html = (
        "<p>One.</p><table class='tr-caption-container'><tbody><tr><td><img src='https://x.org/a.jpg'></td></tr>"
        "<tr><td class='tr-caption'>The new trays.</td></tr></tbody></table><p>Two.</p>"
    )
    body, photos = taken(html)
    assert body == "<p>One.</p>\n<p>Two.</p>"
    assert photos == [ParsedPhoto(url="https://x.org/a.jpg", caption="The new trays.")]


def test_every_picture_of_a_gallery_has_its_caption():
    html = (
        "<figure class='wp-block-gallery'>"
        "<figure><img src='a.jpg'><figcaption>First.</figcaption></figure>"
        "<figure><img src='b.jpg'></figure>"
        "<figcaption>Two days in May.</figcaption></figure>"
    )
    body, photos = taken(html)
    assert body == ""
    assert [(p.file, p.caption) for p in photos] == [("a.jpg", "First."), ("b.jpg", "Two days in May.")]


@pytest.mark.parametrize(
    "image",
    [
        "<img src='data:image/gif;base64,R0' data-src='/big.jpg'>",
        "<img src='/wp-content/blank.gif' data-lazy-src='/big.jpg'>",
        "<img src='/small.jpg' srcset='/small.jpg 300w, /big.jpg 1024w, /mid.jpg 768w'>",
        "<img src='/small.jpg' srcset='/small.jpg 1x,/big.jpg 2x'>",
        "<img src='/small.jpg' data-orig-file='/big.jpg' srcset='/mid.jpg 900w'>",
        "<picture><source srcset='/big.jpg 1200w'><img src='data:,'></picture>",
        "<img src='data:,'><noscript><img src='/big.jpg'></noscript>",
        "<img data-src='/big.jpg'><noscript><img src='/big-300x200.jpg'></noscript>",
        "<amp-img src='/big.jpg' width='4' height='3'></amp-img>",
    ],
)
def test_the_largest_picture_is_found_where_scripts_would_load_it(image):
    assert only(f"<p>{image}</p>", "https://x.org/story/").url == "https://x.org/big.jpg"


def test_a_picture_that_stands_twice_is_one():
    photos = taken("<img src='a-150x150.jpg'><p>x</p><img src='a.jpg?w=3' alt='Again'>")[1]
    assert photos == [ParsedPhoto(file="a-150x150.jpg", alt="Again")]


def test_emoji_leave_their_character_and_what_is_no_picture_leaves_nothing():
    html = (
        "<p>Fun <img class='emoji' alt='🎉' src='https://s.w.org/images/core/emoji/1.png'> day"
        "<img src='https://count.org/p.gif' width='1' height='1'></p>"
        "<p><img class='avatar' src='https://g.org/1.jpg'></p>"
    )
    assert taken(html) == ("<p>Fun 🎉 day</p>", [])


@pytest.mark.parametrize(
    ("html", "caption", "credit"),
    [
        ("<p><img src='a.jpg'><br><em>A tray at noon.</em></p>", "A tray at noon.", None),
        ("<p><img src='a.jpg'></p><p>Photo by Maya Okafor</p>", None, "Maya Okafor"),
        ("<img src='a.jpg'><p>Photo courtesy of Maya Okafor</p>", None, "Maya Okafor"),
        ("<p><a href='/x'><img src='a.jpg'></a> Photo by Maya Okafor</p>", None, "Maya Okafor"),
    ],
)
def test_words_beside_a_picture_that_speak_of_it_are_its_own(html, caption, credit):
    body, photos = taken(f"{html}<p>Story.</p>")
    assert body == "<p>Story.</p>"
    assert [(p.caption, p.credit) for p in photos] == [(caption, credit)]


def test_a_paragraph_beside_a_picture_that_tells_the_story_stays():
    body, _ = taken("<p><img src='a.jpg'>The trays came on Monday.</p><p>Nobody laughed.</p>")
    assert body == "<p>The trays came on Monday.</p>\n<p>Nobody laughed.</p>"


def test_a_figure_without_a_picture_stays_and_one_that_holds_more_leaves_the_rest():
    html = (
        "<figure><table><tr><td>3</td></tr></table><figcaption>Scores</figcaption></figure>"
        "<figure><img src='a.jpg'><blockquote><p>Said.</p></blockquote></figure>"
    )
    body, photos = taken(html)
    assert "Scores" in body
    assert "<blockquote><p>Said.</p></blockquote>" in body
    assert len(photos) == 1


@pytest.mark.parametrize(
    ("src", "place"),
    [
        ("../img/a%20b.jpg?x", "../img/a b.jpg"),
        ("/assets/a.jpg", "assets/a.jpg"),
        ("./a.jpg", "a.jpg"),
    ],
)
def test_a_relative_address_without_a_base_is_a_path(src, place):
    assert only(f"<img src='{src}'>") == ParsedPhoto(file=place)


def test_odd_addresses_stay_addresses_and_break_nothing():
    assert only("<img src='//x.org/a.jpg'>").url == "https://x.org/a.jpg"
    assert only("<img src='http://[bad/a.jpg'>").url == "http://[bad/a.jpg"
    assert taken("<img><img src=''><img alt='x'>") == ("", [])


@pytest.mark.parametrize("html", ["<div>" * 500 + "<img src=a.jpg>", "<b>x</b>" * 50_000 + "<img src=a.jpg>"])
def test_what_the_sanitiser_refuses_is_left_to_it(html):
    assert without_pictures(html) == (html, [])


PIECES = st.sampled_from(
    ["<p>", "</p>", "<figure>", "</figure>", "<img src='a.jpg' alt='b'>", "<img", "<figcaption>", "word ",
     "</figcaption>", "<noscript>", "</noscript>", "Photo by Maya Okafor", "<a href='a.jpg'>", "</a>", "<!--",
     "-->", "<table>", "<picture>", "\x00", "\ud800", "&nbsp;", "<em>", "<br>", "<script>",
     "<svg><img src=x>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
def test_whatever_a_body_is_no_picture_stays_in_it(pieces):
    html = "".join(pieces)
    rest, photos = without_pictures(html)
    assert not without_pictures(rest)[1]
    assert all(photo.url or photo.file for photo in photos)


@given(
    st.lists(st.sampled_from(["alpha", "beta", "<img src='a.jpg'>", "<b>gamma</b>", "</p><p>"]), max_size=20)
)
def test_no_word_of_a_story_goes_with_the_pictures(pieces):
    html = f"<p>The trays came. {' '.join(pieces)}</p>"
    expected = clean_body(html.replace("<img src='a.jpg'>", "")).text.split()
    assert clean_body(without_pictures(html)[0]).text.split() == expected
