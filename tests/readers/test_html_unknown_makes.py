"""Saved pages of makes that nobody declared: what is told by form and place alone."""

import pytest

from articles.readers import ParsedDocument
from tests.readers.html_scoring import blocks_of
from tests.readers.test_html_pages import IMAGE, MORE, PROSE, SEEN, page, parsed, story

pytestmark = pytest.mark.pure

HIDDEN = "<p class='credit'><b class='sr-only'>Credit</b>Wei Zhang</p>"
FIELD = "<form><input type='email'><button>Go</button></form>"


def words(document: ParsedDocument) -> list[tuple[str | None, str | None]]:
    return [(photo.caption, photo.credit) for photo in document.photos]


class TestFurniture:
    @pytest.mark.parametrize(
        "box",
        [
            f"<aside><h3>In your inbox</h3><p>Join 4,100 readers who start here.</p>{FIELD}</aside>",
            "<div><h4>Nothing is free.</h4><p>Will you help us?</p><a class='btn' href='/x'>Go</a></div>",
            "<div><div><h4>Love chairs?</h4></div><p>Follow The Harbor Light on Instagram.</p></div>",
            "<p><a class='button primary' href='#'><span>Share</span></a></p>",
            "<table><tr><td><b>Eat at Vito’s!</b><br>Two slices<br>(paid advertisement)</td></tr></table>",
            "<div role='dialog'><p>We value your privacy and ask you to choose.</p></div>",
            "<p>Have a story idea? Write to the news desk.</p>",
            "<div class='td_quote_box'><p>Four hundred of them were missing.</p></div>",
            "<iframe src='https://www.gstatic.example/atari/embeds/1/frame.html'></iframe>",
        ],
        ids=["field", "button", "follow", "alone", "paid", "dialog", "ideas", "quote", "frame"],
    )
    def test_what_asks_something_of_the_reader_is_no_part_of_the_story(self, box: str):
        assert story(box) == [("p", PROSE), ("p", MORE)]

    @pytest.mark.parametrize(
        "box",
        [
            "<div><h3>The count<button>Copy link</button></h3><p>Four halls are empty.</p></div>",
            "<div><p>All counts are in one file.</p><p><a class='btn' href='/c.pdf'>Download</a></p></div>",
            f"<div><h3>The count</h3><p>{MORE}</p><p>{PROSE}</p><p>{MORE}</p>{FIELD}</div>",
            "<div><p>All chairs were counted.</p><p><b>Advertisement</b> for new ones was long.</p></div>",
        ],
        ids=["heading", "file", "long", "word"],
    )
    def test_a_box_that_tells_something_stays(self, box: str):
        assert len(story(box)) > 3

    def test_a_part_in_a_report_that_its_writer_tells_of_stays(self):
        told = "Maya Okafor works for the hall. She did not report the part on its chairs."
        byline = "<p class='byline'>By Maya Okafor</p>"
        assert ("p", told) in blocks_of(parsed(page(f"<p>{PROSE}</p><p>{told}</p>", before=byline)))

    def test_a_story_in_a_dialog_is_read(self):
        title = "<title>Chairs go missing | The Harbor Light</title>"
        head = "<h1>Chairs go missing</h1><p>By Maya Okafor</p>"
        body = f"<div role='dialog'>{head}<p>{PROSE}</p><p>{MORE}</p></div>"
        assert blocks_of(parsed(f"<html>{title}{body}")) == [("p", PROSE), ("p", MORE)]


class TestPictures:
    @pytest.mark.parametrize(
        "framed",
        [
            f"<x-image>{IMAGE}</x-image><div role='button'>Expand</div><b>{SEEN} Photo: Wei Zhang</b>",
            f"<figure>{IMAGE}</figure><div>PHOTO: Wei Zhang / CAPTION: {SEEN}</div>",
            f"<figure>{IMAGE}<figcaption>{SEEN} <i class='credit'>Credit: Courtesy of Wei Zhang</i></figure>",
            f"<figure>{IMAGE}<p class='caption'>{SEEN}</p>{HIDDEN}</figure>",
            f"<table><tr><td>{IMAGE}<br>Photo by Wei Zhang<br><b>{SEEN}</b></td></tr></table>",
        ],
        ids=["made", "labels", "courtesy", "hidden", "table"],
    )
    def test_words_of_a_picture_are_told_apart(self, framed: str):
        document = parsed(page(f"<p>{PROSE}</p><div>{framed}</div><p>{MORE}</p><p>{PROSE}</p>"))
        assert words(document) == [(SEEN, "Wei Zhang")]
        assert len(blocks_of(document)) == 3

    def test_a_credit_between_picture_and_story_is_the_pictures(self):
        before = f"<figure>{IMAGE}<figcaption>{SEEN}</figcaption></figure><p>Photo by Wei Zhang</p>"
        assert words(parsed(page(f"<p>{PROSE}</p>", before=before))) == [(SEEN, "Wei Zhang")]

    def test_the_copy_for_browsers_without_scripts_gives_its_address(self):
        late = "<img alt='' src='data:image/gif;base64,R0lGODlh'>"
        copy = "<noscript><img src='/_next/image?url=%2Fi%2Fchair.jpg&w=640'></noscript>"
        figure = f"<figure><span>{late}{copy}</span><figcaption>{SEEN}</figcaption></figure>"
        photos = parsed(page(f"<p>{PROSE}</p>{figure}<p>{MORE}</p>")).photos
        assert [(photo.file, photo.caption) for photo in photos] == [("i/chair.jpg", SEEN)]

    def test_the_picture_of_a_printed_page_is_none_of_the_story(self):
        cover = "<div><img src='/3.jpg' alt='Page 3 of Chairs'></div>"
        head = f"<html><title>Chairs</title><article>{cover}<h1>Chairs</h1><p>By Maya Okafor</p>"
        assert parsed(f"{head}<p>{PROSE}</p></article>").photos == ()
