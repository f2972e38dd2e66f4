"""What the four colours mean to a reader or a group: "claim", "evidence" ..., as each has named them."""

from collections.abc import Mapping

from django.contrib.auth.models import AnonymousUser

from articles.models.annotation import Color
from articles.models.group import Group
from articles.models.user import User

# Letters of a name: it stands beside a swatch in the margin.
NAME_LENGTH = 30


def named(names: Mapping[str, str]) -> dict[str, str]:
    """Return the names that colours have been given, by colour, in the order of the colours; none is empty.

    >>> named({"green": " Evidence ", "pink": "", "red": "No colour of ours"})
    {'green': 'Evidence'}
    """
    tidy = {str(color): " ".join(names.get(color, "").split())[:NAME_LENGTH] for color in Color}
    return {color: name for color, name in tidy.items() if name}


def names_of(user: User | AnonymousUser, group: Group | None = None) -> dict[str, str]:
    """Return what the colours mean to a reader, by colour; those without a name are missing.

    Where a group's notes are looked at, its names count; a group that has named none leaves its reader's own.
    """
    own = user.color_names if user.is_authenticated else {}
    return named((group.color_names if group else {}) or own)
