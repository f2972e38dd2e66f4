"""Pictures that come along with stories: opened beside their source, and taken in like any other."""

from collections.abc import Callable
from typing import BinaryIO

from articles.importing.archives import BROKEN
from articles.pictures import LARGEST, Refused
from articles.services import picturing
from articles.services.picturing import Picture


def picture_of(name: str, opened: Callable[[str], BinaryIO | None], *, store: bool) -> Picture:
    """Return the picture of that name, stored unless it is there already; raises Refused."""
    try:
        file = opened(name)
        if file is None:
            raise Refused("picture-missing")
        with file:
            data = file.read(LARGEST + 1)
    except BROKEN as error:
        raise Refused("picture-unreadable", str(error)) from error
    return picturing.take_in(data=data) if store else picturing.would_be(data=data)
