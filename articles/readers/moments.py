"""When a story was published, as feeds and tables say it: a day at the school, a moment, or both."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from email.utils import parsedate_tz

from articles.readers.plain_text.words.dates import first_date, other_reading

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:(?:[Tt]|\s+)(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?:[A-Za-z]{3,9},?\s+)?\d{1,2}[\s-][A-Za-z]{3,9}[\s-]\d{2,4}\s+\d{1,2}:\d\d")
_POINTS = re.compile(r"\d\.\d")
_NO_ZONE = re.compile(r":\d\d$")
_EARLIEST, _LATEST = 1800, 2200
_NO_DATE = date(1970, 1, 1)  # the zero of many a tool
_SAID = re.compile(r"[^\W_0]")
_ZEROS = ("0000-00-00", "-0001")  # WordPress' own, in its tables and in its feeds
# Seconds since 1970 of stories that were put on a site, and a thousand times as many milliseconds.
_SECONDS = range(500_000_000, 5_000_000_000)
# Of ten figures only those up to 2033: `2016110214` is a day and its hour.
_COUNTED = re.compile(r"(?:[5-9][0-9]{8}|1[0-9]{9})(?:[0-9]{3})?")


@dataclass(frozen=True, slots=True)
class When:
    """A day at the school, a moment, or both; `doubt` is the reason to look at it again."""

    day: date | None = None
    moment: datetime | None = None
    doubt: str | None = None


def when(value: object, *, days_first: bool | None = None) -> When | None:
    """Return what a date says, or None for what says none.

    A date without a zone is the day at the school. One with the school's own offset is a day there and a
    moment. One in UTC is a moment only; midnight in UTC is most likely a day that some tool made a moment of.
    `days_first` says whether the day comes before the month in figures, where that is known; else it does
    where points part them, and between slashes it is a doubt.

    >>> when("2023-10-03 21:30:00").day, when("Tue, 03 Oct 2023 21:30:00 -0500").moment.hour
    (datetime.date(2023, 10, 3), 21)
    """
    if isinstance(value, datetime):
        return _likely(value)
    if isinstance(value, date):
        return _likely(datetime.combine(value, time()))
    if isinstance(value, str) and _COUNTED.fullmatch(value.strip()):
        value = int(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        seconds = value / 1000 if value > _SECONDS.stop else value
        if not _SECONDS.start <= seconds < _SECONDS.stop:
            return None
        return When(moment=datetime.fromtimestamp(int(seconds), UTC))
    return (
        _read(value.strip(), days_first=days_first) if isinstance(value, str) and len(value) <= 200 else None
    )


def moment_of(value: object) -> datetime | None:
    """Return the moment that a date tells, or None for one that tells only a day."""
    found = when(value)
    return found.moment if found else None


def moment_in_utc(value: object) -> datetime | None:
    """Return the moment of a date that is in UTC without saying so."""
    found = _read(f"{value.strip()}Z") if isinstance(value, str) and len(value) <= 200 else None
    return found.moment if found else None


def is_likely(day: date) -> bool:
    """Say whether a day can be that of a story: not the zero of some tool, nor a slip of the pen."""
    return _EARLIEST <= day.year <= _LATEST and day != _NO_DATE


def is_unreadable(value: object) -> bool:
    """Say whether somebody wrote something for a date that is none: no zeros, of whatever tool.

    >>> is_unreadable("Last Tuesday"), is_unreadable("0000-00-00 00:00:00"), is_unreadable("2023-10-03")
    (True, False, False)
    """
    if not isinstance(value, str) or _SAID.search(value) is None or any(zero in value for zero in _ZEROS):
        return False
    return when(value) is None and not _is_zero(value)


def _is_zero(text: str) -> bool:
    """Whether a date is the first day of 1970, from which many a tool counts."""
    found = first_date(text)
    return found == _NO_DATE or text.strip().startswith(_NO_DATE.isoformat())


def _read(text: str, *, days_first: bool | None = None) -> When | None:
    iso = _ISO.fullmatch(text)
    try:
        if iso:
            return _likely(_of_iso(iso))
        if _MAIL.match(text):
            return _likely(_of_mail(text))
    except (ValueError, OverflowError):
        return None
    return _of_words(text, days_first=days_first)


def _of_words(text: str, *, days_first: bool | None) -> When | None:
    day = first_date(text)
    if day is None or not is_likely(day):
        return None
    other = other_reading(text, day)
    if other is None or days_first is False:
        return When(day=day)
    if days_first or _POINTS.search(text):
        return When(day=other)
    return When(day=day, doubt="two-readings")


def _of_iso(found: re.Match[str]) -> datetime:
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    zone = _zone(found[7]) if found[7] else None
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=zone)


def _zone(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    digits = text[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return timezone(-offset if text[0] == "-" else offset)


def _of_mail(text: str) -> datetime:
    parts = parsedate_tz(text)
    if parts is None:
        raise ValueError(text)
    has_zone = parts[9] is not None and not _NO_ZONE.search(text)  # a missing one is told as UTC
    zone = timezone(timedelta(seconds=parts[9] or 0)) if has_zone else None
    return datetime(*parts[:5], min(parts[5], 59), tzinfo=zone)


def _likely(found: datetime) -> When | None:
    day = found.date()
    if not is_likely(day):
        return None
    if found.tzinfo is None:
        return When(day=day)
    if found.utcoffset():
        return When(day=day, moment=found)
    if found.time() == time():
        return When(day=day, doubt="midnight-in-utc")
    return When(moment=found)
