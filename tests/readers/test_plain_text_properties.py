"""What holds for every file, whatever is in it."""

import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers import Entry, Findings, ParsedDocument, Problem, read_plain_text
from articles.readers.plain_text import entries, survey
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.mending.splitting import split_lines
from articles.readers.plain_text.reader import read_draft, text_of

pytestmark = pytest.mark.pure

PIECES = [
    "The news site of Harbor Ridge High School",
    "The Harbor Light",
    "Menu",
    "News",
    "Home | News | Sports | Opinion",
    "Chairs go missing from the gym",
    "By Maya Okafor, Staff Writer",
    "Theo Lindqvist",
    "October 3, 2023",
    "Photo by Wei Zhang",
    "Sophomores stack the chairs.",
    "Filed under News",
    "Categories:",
    "Tags: a, b",
    "Tags:",
    "The committee counted every chair in the building on Tuesday and found that forty of them were gone.",
    "Nobody laughed.",
    "What now?",
    "• one chair",
    "1. first",
    "> quoted",
    "* * *",
    "-30-",
    "Advertisement",
    "Story continues below advertisement",
    "About the Contributor",
    "Maya Okafor, Staff Writer",
    "Leave a Comment",
    "More to Discover",
    "Share on Facebook",
    "$120",
    "© 2024 The Harbor Light. All rights reserved.",
    "Comments (0)",
    "a line\tof \xa0odd\u200b spaces",
    "Ã©tait",
    "12",
    "Title: x",
    "Author: y",
    "---",
    "From: a@example.org",
    "",
    "BY MAYA OKAFOR The lifeguard blew the whistle at six.",
    "Dear Editor,",
    "Sincerely,",
    "Related: a story",
    "\x00",
]
# What begins an item or a quotation may be parted from its word or not; it is no part of the text.
BULLETS = ">•●▪◦‣∙·■○"
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=40), max_size=40).map("\n".join)
STRANGE = [
    "a",
    "\n",
    "By ",
    "Maya Okafor\n\n",
    "Tags: a\n",
    "> q\n",
    "| ",
    "( ",
    "/ ",
    "1. x\n",
    "News\n",
    "\u202e",
    "“",
    "Ã©",
    "\x00a",
    "#",
    "_",
]


@given(st.binary(max_size=400) | pages.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_document_or_a_problem(data):
    result = read_plain_text(data, source="x")
    assert isinstance(result, ParsedDocument | Problem)
    if isinstance(result, ParsedDocument):
        assert result.blocks
        assert all(block.text.strip() and "\0" not in block.text for block in result.blocks)


@given(st.lists(pages, min_size=5, max_size=7))
def test_any_pages_of_a_folder_are_read_with_what_they_have_in_common(folder):
    files = {f"site/{n}.txt": page.encode("utf-8", "replace") for n, page in enumerate(folder)}
    findings = Findings()
    for name, data in files.items():
        survey(io.BytesIO(data), name, findings)
    for name, data in files.items():
        for entry in entries(io.BytesIO(data), name, findings):
            assert isinstance(entry.parse() if isinstance(entry, Entry) else entry, ParsedDocument | Problem)


def draft_of(page: str) -> Draft | Problem:
    text = text_of(page.encode("utf-8", "replace"), "x")
    return text if isinstance(text, Problem) else read_draft(split_lines(text), source="x")


@given(pages)
def test_every_line_has_exactly_one_fate(page):
    draft = draft_of(page)
    if isinstance(draft, Problem):
        return
    assert all(line.fate for line in draft.lines)
    removed = [line.line for line in draft.removed]
    assert sorted(removed) == sorted(
        n for line in draft.lines if line.fate == "removed" for n in line.numbers
    )


@given(pages)
def test_the_story_holds_every_word_of_its_lines_and_no_other(page):
    draft = draft_of(page)
    if isinstance(draft, Problem):
        return
    body = [word for line in draft.lines if line.fate == "body" for word in line.text.split()]
    found = [word for block in draft.blocks for word in block.text.split()]
    marks = {"•", ">", "-", "*", "–", "1.", "]]>", *("#" * size for size in range(1, 7))}
    assert [w.lstrip(BULLETS).removesuffix("]]>") for w in body if w not in marks and w.strip(BULLETS)] == [
        w.lstrip(BULLETS) for w in found if w not in marks and w.strip(BULLETS)
    ]


@given(pages)
def test_reading_twice_gives_the_same(page):
    data = page.encode("utf-8", "replace")
    assert read_plain_text(data, source="x") == read_plain_text(data, source="x")


@pytest.mark.parametrize("piece", STRANGE)
def test_a_long_run_of_anything_takes_bounded_time(piece):
    data = (piece * (400_000 // len(piece))).encode()
    started = time.process_time()
    read_plain_text(data, source="x")
    assert time.process_time() - started < 10


def test_ten_thousand_paragraphs_and_a_huge_word_are_read():
    paragraph = "The committee counted every chair in the building and found that some of them were gone."
    text = "\n\n".join(["Chairs", "By Maya Okafor", *[paragraph] * 10_000, "x" * 100_000 + "."])
    document = read_plain_text(text.encode(), source="x")
    assert isinstance(document, ParsedDocument)
    assert len(document.blocks) == 10_001


def test_many_lines_that_end_in_a_name_take_bounded_time():
    head = "Trays are gone\nBy Maya Okafor\nMarch 3, 2020\n\n"
    names = [f"Ana {first}{second}xer" for first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for second in "aeiou"]
    lines = [f"A junior waits for the bus {n}. ({names[n % len(names)]})\n\n" for n in range(16_000)]
    started = time.process_time()
    read_plain_text("".join([head, *lines]).encode(), source="x")
    assert time.process_time() - started < 10
