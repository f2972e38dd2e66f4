"""When a story was published: the day at the school, and the moment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from articles.readers.moments import is_likely, is_unreadable, when
from articles.readers.wordpress.post import Post

_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d))?)?")
_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=/|$)")
_FEED_DATE = re.compile(r"\w{3}, \d{1,2} \w{3} \d{4} ")
_FARTHEST = timedelta(hours=15)  # that a clock on the wall can be from UTC


@dataclass(frozen=True, slots=True)
class Published:
    """The day at the school and the moment, as far as they are known; where they were found; any doubt.

    `unreadable` is what stands for a date and is none, under the name of its element.
    """

    day: date | None = None
    moment: datetime | None = None
    origin: str = ""
    doubt: str | None = None
    unreadable: Mapping[str, str] = field(default_factory=dict)


def published(post: Post) -> Published:
    """Return when a post was published.

    `post_date` is what the clock at the school said, `post_date_gmt` the moment. Where they contradict each
    other it is the clock that an editor saw.
    """
    clock = _naive(post.date)
    moment = _utc(post.date_gmt)
    if clock and moment and abs(clock.replace(tzinfo=UTC) - moment) > _FARTHEST:
        return Published(clock.date(), None, "post_date", "dates-disagree")
    if clock:
        return Published(clock.date(), moment, "post_date")
    if moment:
        return Published(None, moment, "post_date_gmt")
    return _next_best(post)


def _next_best(post: Post) -> Published:
    """Return what the feed's date says, or a date in a form that is not WordPress' own, or the address."""
    if moment := _of_feed(post.pub_date):
        return Published(None, moment, "pubDate")
    for origin, text in (("post_date", post.date), ("pubDate", post.pub_date)):
        if found := when(text):
            return Published(found.day, found.moment, origin, found.doubt)
    said = {"post_date": post.date, "post_date_gmt": post.date_gmt, "pubDate": post.pub_date}
    unreadable = {name: text for name, text in said.items() if is_unreadable(text)}
    for address in (post.link, post.guid):
        if day := _of_address(address):
            return Published(day, None, "address", "from-headline-or-address", unreadable)
    return Published(doubt="unreadable-date" if unreadable else "missing", unreadable=unreadable)


def modified(post: Post) -> datetime | None:
    """Return when a post was last saved."""
    return _utc(post.modified_gmt)


def _naive(text: str) -> datetime | None:
    found = _MOMENT.match(text.strip())
    if not found:
        return None
    try:
        moment = datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001 - a clock on a wall
    except ValueError:
        return None
    return moment if is_likely(moment.date()) else None


def _utc(text: str) -> datetime | None:
    moment = _naive(text)
    return moment.replace(tzinfo=UTC) if moment else None


def _of_feed(text: str) -> datetime | None:
    if not _FEED_DATE.match(text.strip()):  # the zero of WordPress is in the year -0001
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment if is_likely(moment.date()) else None


def _of_address(address: str) -> date | None:
    for found in _IN_ADDRESS.finditer(address):
        try:
            day = date(*map(int, found.groups()))
        except ValueError:
            continue
        if is_likely(day):
            return day
    return None
