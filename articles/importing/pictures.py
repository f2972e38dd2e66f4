"""Pictures that come along with stories: told by their content, within bounds, stored under its digest."""

import hashlib
import io
import warnings
from collections.abc import Callable
from typing import BinaryIO, Final, NamedTuple

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from articles.importing.archives import BROKEN

LARGEST = 30 * 1024 * 1024
MOST_PIXELS = 50_000_000
_SUFFIXES: Final = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif"}


class Picture(NamedTuple):
    """A picture in the storage, and its size in pixels."""

    name: str
    width: int
    height: int


class Refused(Exception):
    """What was named is no picture that can be shown. `reason` is a code, `details` particulars."""

    def __init__(self, reason: str, details: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


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
    if len(data) > LARGEST:
        raise Refused("picture-too-large", f"> {LARGEST // 1024 // 1024} MB")
    kind, width, height = _checked(data)
    name = f"photos/{hashlib.sha256(data).hexdigest()[:32]}.{_SUFFIXES[kind]}"
    # The storage names it by its content too, and keeps it once.
    return Picture(default_storage.save(name, ContentFile(data)) if store else name, width, height)


def _checked(data: bytes) -> tuple[str, int, int]:
    try:
        with warnings.catch_warnings():
            # Of what is too large our own bound tells below.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=tuple(_SUFFIXES)) as image:
                width, height = image.size
                if width * height > MOST_PIXELS:
                    raise Refused("picture-too-large", f"{width} × {height}")
                kind = image.format or ""
                # A JPEG is gone through at an eighth of its size, which shows as well whether it is whole.
                image.draft("RGB", (max(width // 8, 1), max(height // 8, 1)))
                image.load()
    except Image.DecompressionBombError as error:
        raise Refused("picture-too-large", str(error)) from error
    except Refused:
        raise
    except Exception as error:
        # Whatever the decoder makes of bytes that are no picture.
        raise Refused("no-picture", str(error)[:200]) from error
    return ("JPEG" if kind == "MPO" else kind), width, height
