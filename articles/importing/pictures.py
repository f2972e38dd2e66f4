"""Pictures that come along with stories, taken in like any other."""

from articles.importing.archives import BROKEN
from articles.importing.beside import Lying
from articles.pictures import LARGEST, Refused
from articles.services import picturing
from articles.services.picturing import Picture


def picture_of(lying: Lying, *, store: bool) -> Picture:
    """Return the picture of a file, stored unless it is there already; raises Refused, and NotStored."""
    try:
        with lying.open() as file:
            data = file.read(LARGEST + 1)
    except BROKEN as error:
        raise Refused("picture-unreadable", str(error)) from error
    return picturing.take_in(data=data) if store else picturing.would_be(data=data)
