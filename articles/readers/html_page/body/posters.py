"""Whether who is named over a story may only have put it on the site."""

from collections.abc import Sequence

from articles.readers.document import ParsedByline
from articles.readers.html_page.body.signed import POSTED
from articles.readers.html_page.byline_text import byline_text
from articles.readers.html_page.looking import Head
from articles.readers.plain_text.words.dates import read_date_line
from articles.readers.plain_text.words.names import is_photo_role


def is_bare(head: Head) -> bool:
    """Say whether only their form, or that they put it on the site, tells that names are the writers'."""
    told = head.element("bylines")
    is_posted = told is not None and POSTED.match(byline_text(told)) is not None
    return is_posted or any(guess.reason == "names-before-body" for guess in head.guesses)


def is_poster(head: Head, others: Sequence[ParsedByline]) -> bool:
    """Say whether who is named beside the day without a role only posted what others with roles wrote."""
    told = head.element("bylines")
    dated = read_date_line(byline_text(told)) if told is not None else None
    is_beside_day = dated is not None and dated.published is not None
    is_written = any(one.role and not is_photo_role(one.role) for one in others)
    return is_beside_day and is_written and not any(one.role for one in head.bylines)


def is_from_account(head: Head) -> bool:
    """Say whether the writers are the account from which the story was put on the site."""
    return any(guess.reason == "from-account" for guess in head.guesses)
