"""Exports that are broken, or made to break a reader: each ends, says what is wrong, the rest is in."""

import subprocess
import sys
import time

import pytest

from articles.markup import clean_body
from articles.readers import ParsedDocument, Problem
from articles.readers.wordpress import export as cutting
from tests.readers.exports import document, export, item, quoted, read

pytestmark = pytest.mark.pure


def headlines(*files: bytes) -> list[str]:
    return [found.headline for found in read(*files) if isinstance(found, ParsedDocument)]


def problems(data: bytes) -> list[Problem]:
    return [found for found in read(data) if isinstance(found, Problem)]


def mended(data: bytes) -> ParsedDocument:
    (story,) = read(data)
    assert isinstance(story, ParsedDocument)
    assert [notice.reason for notice in story.notices] == ["mended-xml"]
    return story


# Broken files


def test_what_came_before_the_end_of_a_truncated_file_is_in():
    whole = export(item(number=1, title="One"), item(number=2, title="Two"))
    cut = whole[: whole.index(b"Two") + 2]
    assert headlines(cut) == ["One"]
    begin = cut.count(b"\n", 0, cut.rindex(b"<item>")) + 1
    assert problems(cut) == [Problem(f"export.xml, line {begin}", "truncated")]


@pytest.mark.parametrize("end", ["", "</chan", "<item><title>Thr"])
def test_a_file_that_ends_before_its_end_is_told_of(end):
    assert [problem.reason for problem in problems(export(item(), end=end))] == ["truncated"]


@pytest.mark.parametrize(
    "data", [b"", b"<rss", b"<rss><channel></channel></rss>", b"\0" * 5000, b"<item>" * 5000]
)
def test_a_file_that_is_no_export_gives_nothing_or_a_problem(data):
    assert headlines(data) == []


def test_an_item_that_is_broken_breaks_no_other():
    broken = item(number=2, title="Two").replace("</title>", "</tit><b>")
    assert headlines(export(item(number=1, title="One"), broken, item(number=3, title="Three")))[::2] == [
        "One",
        "Three",
    ]


COMMENT = (
    "<wp:comment><wp:comment_author_email>a@b.example</wp:comment_author_email>"
    "<wp:comment_content>Rubbish</wp:comment_content></wp:comment>"
)


@pytest.mark.parametrize("text", ["A <b> story.", "A <b><i><p> story.", "A <div> story. <unclosed>"])
def test_a_text_that_is_not_quoted_takes_nothing_else_of_its_item_in(text):
    whole = item("A story.", status="private", terms=[("category", "News")], raw=COMMENT)
    torn = whole.replace(quoted("A story."), text)
    story = mended(export(torn))
    assert (story.status, story.section, str(story.published)) == ("draft", "News", "2019-03-04")
    assert clean_body(story.html).text == "A story."


def test_a_torn_headline_takes_no_other_element_in():
    torn = item(status="private").replace(quoted("Team wins"), "Team <i> wins")
    story = mended(export(torn))
    assert (story.headline, story.status, clean_body(story.html).text) == ("Team wins", "draft", "A story.")


def test_a_torn_field_takes_no_status_in():
    torn = item(status="private", meta=[("writer", "Ann Lee")], wp_post_date="<b> 2019-03-04 21:30:00")
    story = mended(export(torn))
    assert (story.status, str(story.published), story.bylines[0].name) == ("draft", "2019-03-04", "Ann Lee")


def test_a_torn_item_that_says_no_status_is_a_draft():
    (story,) = read(export(item(status="").replace("A story.", "A story \x01").replace(quoted(""), "")))
    assert story.status == "draft"
    assert {notice.reason for notice in story.notices} == {"mended-xml", "unknown-status"}


def test_an_end_of_cdata_inside_of_a_text_ends_nothing():
    torn = item().replace("A story.", "One ]]> two <b>& three.<br>")
    assert clean_body(mended(export(torn)).html).text == "One ]]> two & three."
    assert document(item("Quoted ]]> well.")).html == "<p>Quoted ]]> well.</p>"


def test_an_end_of_an_item_inside_of_a_text_ends_nothing():
    story = document(item("Feeds end items with </item> and <item> begins one."))
    assert "and" in story.html


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        ("Fish &nbsp;&eacute;&copy; chips", "Fish é© chips"),
        ("Fish & chips", "Fish & chips"),
        ("Fish &bogus; chips", "Fish &bogus; chips"),
        ("Fish\x00\x01\x1f chips", "Fish chips"),
        ("Fish &#0;&#1; chips", "Fish \ufffd chips"),
        ("Fish \ufffe\uffff chips", "Fish chips"),
    ],
)
def test_what_is_no_xml_is_mended(title, read_as):
    torn = item().replace(quoted("Team wins"), title)
    assert mended(export(torn)).headline == read_as


@pytest.mark.parametrize(
    ("encoded", "declared"),
    [
        ("café".encode(), "UTF-8"),
        ("café".encode("cp1252"), "UTF-8"),  # what is no UTF-8 is read as a browser would
        ("café".encode("cp1252"), "ISO-8859-1"),
        ("café".encode(), "no-such-thing"),
        ("café".encode(), "unicode_escape"),
    ],
)
def test_bytes_are_read_in_the_encoding_that_they_are_in(encoded, declared):
    data = export(item(title="A @")).replace(b"@", encoded)
    assert headlines(data.replace(b'encoding="UTF-8"', f'encoding="{declared}"'.encode())) == ["A café"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_believed(encoding):
    assert headlines(export(item(title="A café")).decode().encode(encoding)) == ["A café"]


# Bombs


def test_an_export_that_declares_entities_is_refused():
    bomb = b'<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n<rss'
    data = export(item(title="&b;")).replace(b"<rss", bomb)
    assert read(data) == [Problem("export.xml", "declares-entities")]


def test_entities_that_are_declared_anywhere_else_are_not_expanded():
    data = export(item().replace(quoted("Team wins"), '<!DOCTYPE x [<!ENTITY a "boom">]>Team &a;'))
    assert "Team boom" not in repr(read(data))


def test_no_file_is_fetched_and_none_is_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("the secret")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>'
    assert "the secret" not in repr(read(export(item(raw=include))))


def test_an_item_too_long_to_be_one_is_a_problem_and_the_rest_is_in(monkeypatch):
    monkeypatch.setattr(cutting, "LONGEST_ITEM", 2_000_000)
    found = read(export(item(number=1), item("word " * 1_000_000, number=2), item(number=3)))
    assert [one.reason for one in found if isinstance(one, Problem)] == ["too-large"]
    assert [one.guid[-1] for one in found if isinstance(one, ParsedDocument)] == ["1", "3"]


def test_a_text_longer_than_any_story_is_a_problem():
    (problem,) = problems(export(item("word " * 1_700_000)))
    assert problem.reason == "too-large"


# Bodies that would take minutes if time were not linear.

LONG = 20_000
BODIES = {
    "brackets": "[" * LONG,
    "open shortcodes": "[caption]" * LONG,
    "open shortcodes with attributes": "[gallery ids='1'" * LONG,
    "closed shortcodes": "[/caption]" * LONG,
    "nested shortcodes": "[sidebar]" * LONG + "word" * LONG + "[/sidebar]" * LONG,
    "nested unknown shortcodes": "[foo a='b']" * LONG + "[/foo]" * LONG,
    "crossed shortcodes": "[sidebar][pullquote]" * LONG + "[/sidebar][/pullquote]" * LONG,
    "attributes": "[foo " + "a='b' " * LONG + "]",
    "attributes without an end": "[foo " + "a=' " * LONG + "]",
    "spaces in a shortcode": "[foo" + " " * LONG + "a" + " " * LONG + "]",
    "tags": "<" * LONG,
    "open tags": "<p " * LONG,
    "tags with line ends": "<a\n" * LONG,
    "line breaks": "<br>" * LONG,
    "spaces": " " * LONG + "\n" + "\t" * LONG,
    "line ends": "a\n\n" * LONG,
    "comments": "<!--" * LONG,
    "blocks": "<!-- wp:group -->" * LONG,
    "ends of blocks": "<!-- /wp:group -->" * LONG,
    "a block's name": "<!-- wp:" + "a" * LONG + " -->",
    "pictures": "<img class='wp-image-1' src='https://e.org/a.jpg'>" * 10_000,
    "figures": "<figure>" * 5_000 + "<img src='https://e.org/a.jpg'>",
    "captions": "[caption id='attachment_1']<img src='https://e.org/a.jpg'> a[/caption]" * 5_000,
    "players": "<iframe src='" * LONG,
    "depth": "<div>" * 5_000 + "<img src='https://e.org/a.jpg'>",
    "numbers": "ids='" + "1," * LONG,
    "a word": "a" * LONG * 10,
    "combining characters": "a" + "\u0301" * LONG,
    "letters that go the other way": "\u202e" * LONG + "א" * LONG,
    "emoji": "\U0001f600" * LONG,
    "ends of cdata": "]]>" * LONG,
    "references": "&" * LONG,
}


@pytest.mark.parametrize("content", BODIES.values(), ids=BODIES)
def test_no_body_takes_long(content):
    begin = time.process_time()
    fields = [("caption", content), ("photographer", content), ("writer", content), ("jobtitle", content)]
    (found,) = read(export(item(content, meta=[("sno_deck", content), *fields])))
    assert time.process_time() - begin < 20
    assert isinstance(found, ParsedDocument)


XML = {
    "open items": b"<item>" * 200_000,
    "open cdata": b"<item><title><![CDATA[" * 100_000,
    "closed cdata": b"<item><title>" + b"<![CDATA[]]>" * 100_000 + b"</title></item>",
    "empty items": b"<item></item>" * 20_000,
    "elements": b"<item>" + b"<a/>" * 200_000 + b"</item>",
    "depth": b"<item>" + b"<a>" * 200_000 + b"</item>",
    "attributes": b"<item " + b"a='b' " * 100_000 + b"></item>",
    "broken cdata": b"<item>&x;" + b"<title><![CDATA[" * 100_000 + b"]]></item>",
    "accounts": b"<wp:author>" * 100_000,
    "categories": b"<wp:category><wp:term_id>1</wp:term_id></wp:category>" * 50_000 + b"<item></item>",
    "torn items": (b"<item>" + b"<wp:a>x" * 2000 + b"</item>") * 60,
}


@pytest.mark.parametrize("inside", XML.values(), ids=XML)
def test_no_file_takes_long(inside):
    begin = time.process_time()
    read(export().replace(b"</channel>", inside + b"</channel>"))
    assert time.process_time() - begin < 20


MEASURED = """
import io
from articles.readers import Findings, wordpress
from tests.readers.exports import export, item

class Long(io.RawIOBase):
    def __init__(self, more, megabytes):
        self.parts = [export(item(), end=""), *[more * (1024 * 1024 // len(more))] * megabytes]
    def read(self, size=-1):
        return self.parts.pop(0) if self.parts else b""

for more, megabytes in ((item().encode(), 4), (b"<item><title>", 25), (b"x", 25), (b"<![CDATA[", 25)):
    findings = Findings()
    wordpress.survey(Long(more, megabytes), "x", findings)
    assert list(wordpress.entries(Long(more, megabytes), "x", findings))
# Not ru_maxrss, which begins with the peak of the process that started this one.
[peak] = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak) // 1024)
"""


def test_memory_does_not_grow_with_the_file():
    ran = subprocess.run([sys.executable, "-c", MEASURED], capture_output=True, text=True, check=True)  # noqa: S603
    assert int(ran.stdout) < 250
