"""The text of a byline's element, and the people in it."""

import re

from lxml.html import HtmlElement

from articles.readers.document import ParsedByline
from articles.readers.html_page.printed import BLOCKS, SILENT, printed
from articles.readers.people import is_person
from articles.readers.plain_text.bylines import parse_byline, parse_people
from articles.readers.plain_text.dates import read_date_line
from articles.readers.texts import plain

MARKS = " |•·–—-,"
_AUTHOR_LINK = re.compile(
    r"/(?:author|staff_name|staff_profile|staff|writer|people|contributors?|users?/profile)/|[?&]writer="
)
_ALONE_BY = re.compile(r"^((?:(?:written|posted|story|words)\s+)?(?:by|por)\s*:?)\s*[|•]\s*", re.IGNORECASE)
# Who made the pictures, and the section, behind the writers.
_OTHERS = re.compile(
    r"\s*[|•·;,]\s*(?:photo\w*|pictures?|images?|illustrat\w+|graphics?|infographics?|art|design|edited|video)\b"
    r"[^|]{0,40}?\bby\b[^|]*|\s*[|•·,–—]\s*(?:filed )?(?:in|under)\s+[^|,]{2,40}$",
    re.IGNORECASE,
)
CREATED = re.compile(r"^(?:created|added|entered|contributed)\s+(?=by\b)", re.IGNORECASE)
_LONGEST = 2_000  # characters
ENDS_IN = re.compile(r"(?:[\s|•·–—-]+(?:on|at|in|posted|published|el|en))+[\s|]*$", re.IGNORECASE)


def read_people(text: str) -> tuple[ParsedByline, ...]:
    """Return the people in the text of a byline's element, which may hold a date and other words."""
    text = _OTHERS.sub("", text[:_LONGEST])
    line = read_date_line(text[:200])
    rest = line.rest if line is not None else text
    rest = ENDS_IN.sub("", _ALONE_BY.sub(r"\1 ", CREATED.sub("", rest.strip(MARKS)))).strip(MARKS)
    if not rest or len(rest) > 240:
        return ()
    byline = parse_byline(rest)
    found = byline.people if byline else parse_people(rest, explicit=True)
    if found and is_person(found[:1]):
        return found
    return found if byline and byline.strength == "explicit" else ()


def byline_text(element: HtmlElement) -> str:
    """Return the text of a byline's element with a sign between parts that only their style holds apart."""
    parts: list[str] = []
    after_link = False
    for event, part in printed(element):
        text = part.text if event == "start" else None if part is element else part.tail
        text = None if event == "start" and part.tag in SILENT else text
        if event == "start" and part is not element and (part.tag in BLOCKS or part.tag == "br"):
            parts.append(" | ")
        is_link = (
            event == "start" and part.tag == "a" and _AUTHOR_LINK.search(part.get("href") or "") is not None
        )
        if is_link and after_link:
            parts.append(", ")
        if event == "start" and part is not element and text:
            parts.append(" ")
        if text and text.strip():
            parts.append(text)
            after_link = False
        elif text:
            parts.append(" ")
        if event == "end" and part.tag in BLOCKS and part is not element:
            parts.append(" | ")
        if event == "end" and part.tag == "a" and not (part.tail or "").strip():
            after_link = True
    text = plain("".join(parts).replace("<", " "))
    return re.sub(r"(?:\s*\|\s*)+", " | ", text).replace(" ,", ",").strip(" |")
