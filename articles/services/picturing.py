"""Pictures come in: checked, sized, and kept once, in a folder named after the digest of their file."""

import hashlib
from typing import Any, NamedTuple

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from articles import pictures
from articles.models.photo import size_name


class Picture(NamedTuple):
    """A picture in the storage: the name of its largest size, what that measures in pixels, and all widths.

    Of a file that `moved` the first frame is kept.
    """

    name: str
    width: int
    height: int
    widths: list[int]
    moved: bool

    def fields(self) -> dict[str, Any]:
        """Return it as the fields of a photo."""
        return {"image": self.name, "width": self.width, "height": self.height, "widths": self.widths}


def take_in(*, data: bytes) -> Picture:
    """Keep a picture in all its sizes and return it; one that was taken in before is not made again.

    Raises `pictures.Refused`. It takes a second of computing or so: not to be done inside a transaction.
    """
    picture = would_be(data=data, whole=False)
    names = {width: size_name(picture.name, width) for width in picture.widths}
    if not all(map(default_storage.exists, names.values())):
        for width, size in pictures.sized(data).items():
            default_storage.save(names[width], ContentFile(size))
    return picture


def would_be(*, data: bytes, whole: bool = True) -> Picture:
    """Return a picture as it would be kept, which it is not; `whole`: the file is read to its end."""
    look = pictures.look_at(data, whole=whole)
    name = f"photos/{hashlib.sha256(data).hexdigest()[:32]}/{look.width}.webp"
    return Picture(name, look.width, look.height, list(look.widths), look.moves)
