"""Rows of a form whose things somebody else deleted meanwhile."""

import re
from collections.abc import Collection

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict


def revive(prefix: str, data: QueryDict, files: MultiValueDict, kept: Collection[str]) -> None:
    """Make rows of a formset new ones when their things are gone, so that what was written in them is saved.

    `kept` are the keys of those that are still there. Django finds the things of the first rows by their keys
    and would refuse the form for ever. The rows stay in order; `data` and `files` are changed in place.
    """
    row = re.compile(rf"{re.escape(prefix)}-(\d{{1,4}})-(.+)\Z")
    total, initial = (_number(data.get(f"{prefix}-{name}_FORMS")) for name in ("TOTAL", "INITIAL"))
    there = [n for n in range(initial) if data.get(f"{prefix}-{n}-id") in kept]
    if len(there) == initial:
        return
    order = [*there, *(n for n in range(total) if n not in there)]
    place = {old: new for new, old in enumerate(order)}
    for values in (data, files):
        found = [(match, key) for key in values if (match := row.match(key))]
        moved = {
            f"{prefix}-{place[int(match[1])]}-{match[2]}": values.pop(key)
            for match, key in found
            if int(match[1]) in place
        }
        for key, value in moved.items():
            values.setlist(key, value)
    for number in range(len(there), initial):
        data[f"{prefix}-{number}-id"] = ""
    data[f"{prefix}-INITIAL_FORMS"] = str(len(there))


def _number(value: str | None) -> int:
    return int(value) if value and value.isdecimal() and len(value) < 5 else 0
