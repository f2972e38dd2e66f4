"""Dates in the forms of the catalogue."""

from datetime import date, timedelta

from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import AP_MONTHS, DAYS, MONTHS


def day_of(page: Page) -> date:
    """Choose the day of publication and note it."""
    day = date(2009, 9, 1) + timedelta(days=page.rng.randrange(6000))
    page.says(published=day.isoformat())
    return day


def long_form(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def ap_form(day: date) -> str:
    return f"{AP_MONTHS[day.month - 1]} {day.day}, {day.year}"


def weekday(day: date) -> str:
    return DAYS[day.weekday()]


def any_form(page: Page, day: date) -> str:
    """Return a day as some site prints it, in words or figures, with or without its hour."""
    forms = (
        long_form(day),
        long_form(day),
        ap_form(day),
        f"{ap_form(day)} 3:43pm",
        f"{weekday(day)}, {long_form(day)}",
        f"{day.month}/{day.day}/{day.year}",
        f"Published {ap_form(day)}",
        f"Published {long_form(day)} at 9:14 p.m.",
        day.isoformat(),
    )
    return page.pick(forms)


def masthead_day(page: Page) -> str:
    """Return the day on which the page was fetched, which says nothing of the story."""
    day = date(2019, 1, 1) + timedelta(days=page.rng.randrange(3600))
    return page.pick((f"{weekday(day)}, {long_form(day)}", long_form(day)))
