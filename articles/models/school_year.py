"""School years, written like 2025-2026: from August to July."""

from datetime import date, timedelta

FIRST_MONTH = 8


def school_year_of(day: date) -> str:
    """Return the school year of a day.

    >>> school_year_of(date(2026, 7, 31)), school_year_of(date(2026, 8, 1))
    ('2025-2026', '2026-2027')
    """
    first = day.year if day.month >= FIRST_MONTH else day.year - 1
    return f"{first}-{first + 1}"


def days_of(school_year: str) -> tuple[date, date]:
    """Return the first and the last day of a school year; raise ValueError for what is none (2025-2027)."""
    first, _, last = school_year.partition("-")
    if int(last) != int(first) + 1:
        raise ValueError(school_year)
    return date(int(first), FIRST_MONTH, 1), date(int(last), FIRST_MONTH, 1) - timedelta(days=1)
