"""Values that PHP wrote down: `a:2:{i:0;s:4:"Maya";i:1;s:5:"Jonah";}`."""

import re

_LIST = re.compile(r"a:\d{1,6}:\{")
_STRING = re.compile(rb's:(\d{1,7}):"')


def strings_of(value: str) -> list[str]:
    """Return the strings in a serialised list, in order; any other value is the only one.

    >>> strings_of('a:2:{i:0;s:4:"Zoë";i:1;s:5:"Jonah";}'), strings_of("Maya")
    (['Zoë', 'Jonah'], ['Maya'])
    """
    if not _LIST.match(value):
        return [value]
    data = value.encode("utf-8", "replace")
    found = []
    place = 0
    # Lengths are in bytes, and are gone by: a string may hold whatever looks like the next one.
    while match := _STRING.search(data, place):
        place = match.end() + int(match[1])
        found.append(data[match.end() : place].decode("utf-8", "replace"))
    return found
