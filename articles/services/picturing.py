"""Pictures come in: checked, sized, kept once in a folder named after the digest of their file. And go."""

import hashlib
import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from articles import pictures
from articles.models import Article, Photo, Revision
from articles.models.photo import size_name
from articles.services.publishing import show_anew

logger = logging.getLogger(__name__)

FOLDER = "photos"
# An import keeps pictures before it has written their stories.
UNUSED_FOR = timedelta(days=1)


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


class NotStored(OSError):
    """The folder of pictures takes none: the disk is full, or it may not be written to."""


def take_in(*, data: bytes) -> Picture:
    """Keep a picture in all its sizes and return it; one that was taken in before is not made again.

    Raises `pictures.Refused`, and NotStored. It takes a second of computing or so: not to be done inside a
    transaction.
    """
    picture = would_be(data=data, whole=False)
    names = {width: size_name(picture.name, width) for width in picture.widths}
    try:
        # From now on it counts as new, so that nobody purges it before its story is saved.
        if not all(map(default_storage.touch, names.values())):
            for width, size in pictures.sized(data).items():
                default_storage.save(names[width], ContentFile(size))
    except OSError as error:
        raise NotStored(f"{error.strerror or error}: {default_storage.path(picture.name)}") from error
    return picture


def would_be(*, data: bytes, whole: bool = True) -> Picture:
    """Return a picture as it would be kept, which it is not; `whole`: the file is read to its end."""
    look = pictures.look_at(data, whole=whole)
    name = f"{FOLDER}/{hashlib.sha256(data).hexdigest()[:32]}/{look.width}.webp"
    return Picture(name, look.width, look.height, list(look.widths), look.moves)


def size(*, name: str) -> int:
    """Keep a picture in sizes that came before there were any; return how many photos show it.

    Raises `pictures.Refused`, and OSError where the file cannot be read.
    """
    with default_storage.open(name) as file:
        picture = take_in(data=file.read(pictures.LARGEST + 1))
    with transaction.atomic():
        shown = list(Article.objects.filter(photos__image=name).distinct())
        count = Photo.objects.filter(image=name).update(**picture.fields())
        for article in shown:
            show_anew(article=article)
    return count


def purge_pictures() -> int:
    """Delete the picture files that no photo and no text shows, and has shown for a day; return how many.

    Safe to repeat and to interrupt.
    """
    unused = _unused()
    named = _named_in_texts() if unused else set()
    gone = [name for name in unused if name.split("/")[1] not in named]
    for name in gone:
        default_storage.delete(name)
    for folder in {name.rpartition("/")[0] for name in gone} - {FOLDER}:
        if default_storage.listdir(folder) == ([], []):
            default_storage.delete(folder)
    logger.info("pictures purged", extra={"count": len(gone)})
    return len(gone)


def _unused() -> list[str]:
    photos = Photo.objects.exclude(image="").values_list("image", "widths")
    used = {name.rpartition("/")[0]: widths for name, widths in photos.iterator() if widths}
    whole = set(Photo.objects.unsized().values_list("image", flat=True))
    before = timezone.now() - UNUSED_FOR
    return [
        name
        for name in _files()
        if name not in whole
        and name not in {size_name(name, width) for width in used.get(name.rpartition("/")[0], ())}
        and default_storage.get_modified_time(name) < before
    ]


def _files() -> Iterator[str]:
    if not default_storage.exists(FOLDER):
        return
    folders, files = default_storage.listdir(FOLDER)
    yield from (f"{FOLDER}/{file}" for file in files)
    for folder in folders:
        yield from (f"{FOLDER}/{folder}/{file}" for file in default_storage.listdir(f"{FOLDER}/{folder}")[1])


def _named_in_texts() -> set[str]:
    """Return the folders, or names of files, of those pictures that stand in texts, old ones too."""
    address = f"{settings.MEDIA_URL}{FOLDER}/"
    pattern = re.compile(re.escape(address) + r"([\w.-]+)")
    texts = Revision.objects.filter(html__contains=address).values_list("html", flat=True)
    return {name for html in texts.iterator() for name in pattern.findall(html)}
