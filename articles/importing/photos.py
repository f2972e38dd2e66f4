"""The photos of imported stories: made, and kept in step with their source where no editor had a hand in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from articles.importing.beside import whole_version
from articles.importing.prepared import PreparedPhoto
from articles.models import Article, Photo

WORDS: Final = ("caption", "credit", "alt")


@dataclass(slots=True)
class PhotoChanges:
    """What becomes of the photos of a story: new ones, fields of old ones, such as are gone.

    `kept` names what changed in the source and stays as an editor has it; `written` are the values that are
    an import's afterwards.
    """

    new: list[Photo] = field(default_factory=list)
    fields: dict[int, dict[str, Any]] = field(default_factory=dict)
    gone: list[int] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    written: list[dict[str, str]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.new or self.fields or self.gone)

    def write(self) -> None:
        """Write them, in the caller's transaction."""
        Photo.objects.bulk_create(self.new)
        for pk, fields in self.fields.items():
            Photo.objects.filter(pk=pk).update(**fields)
        Photo.objects.filter(pk__in=self.gone).delete()


def digest_of(name: str) -> str:
    """Return the digest of the file that a stored picture came in, by which it is known in whatever sizes.

    `photos/0f3a/1536.webp` and `photos/0f3a.jpg`, from before there were sizes, are both `0f3a`.
    """
    return name.removeprefix("photos/").partition("/")[0].partition(".")[0]


def new_photo(article: Article, photo: PreparedPhoto, position: int) -> Photo:
    """Return a photo to be made."""
    picture = photo.picture
    return Photo(
        article=article,
        position=position,
        source_url=photo.url,
        caption=photo.caption,
        credit=photo.credit,
        alt=photo.alt,
        **(picture.fields() if picture else {}),
    )


def photo_values(photos: Sequence[PreparedPhoto]) -> list[dict[str, str]]:
    """Return photos as plain values, as they are kept with the article."""
    return [
        {
            "url": photo.url,
            "file": photo.file,
            "image": _image_of(photo),
            **{name: getattr(photo, name) for name in WORDS},
        }
        for photo in photos
    ]


def standing_photos(article: Article) -> list[dict[str, str]]:
    """Return the photos that stand as plain values."""
    return [
        {
            "url": photo.source_url,
            "file": "",
            "image": digest_of(photo.image.name),
            **{name: getattr(photo, name) for name in WORDS},
        }
        for photo in article.photos.all()
    ]


def merge_photos(
    article: Article,
    photos: Sequence[PreparedPhoto],
    last: Sequence[Mapping[str, str]] | None,
    *,
    only_adds: bool,
) -> PhotoChanges:
    """Return what changes where the source now has these photos; `last` are those that an import wrote last.

    Of a photo that stays, each word is changed that no editor corrected. A photo that the source took out
    goes unless an editor did something to it; one that an editor took out does not come back. A picture that
    did not come along this time stays as it is. With `only_adds` the source may have more than these, and
    know more of each: what it does not say stays.
    """
    changes = PhotoChanges(written=photo_values(photos))
    if last is None and article.photos.all():
        changes.kept.append("photos")
        return changes
    # Before they had sizes pictures were kept under another name, and nobody noted the file's.
    last = [{"file": "", **was, "image": digest_of(was["image"])} for was in last or ()]
    before = dict(enumerate(last))
    standing = _aligned(last, list(article.photos.all()))
    for position, photo in enumerate(photos):
        number = _number_of(photo, before)
        if number is None:
            changes.new.append(new_photo(article, photo, position))
            continue
        was = before.pop(number)
        said = _completed(photo, was) if only_adds else photo
        [value] = changes.written[position : position + 1] = photo_values([said])
        value["image"] = value["image"] or was["image"]
        if stands := standing.get(number):
            _merge(said, was, stands, changes)
        elif was != value:
            changes.kept.append("photos")
    if only_adds:
        changes.written += before.values()
        before.clear()
    for number, was in before.items():
        if stands := standing.get(number):
            is_ours = digest_of(stands.image.name) in {"", was["image"]}
            if is_ours and all(getattr(stands, name) == was[name] for name in WORDS):
                changes.gone.append(stands.pk)
            else:
                changes.kept.append("photos")
    changes.kept = list(dict.fromkeys(changes.kept))
    return changes


def _completed(photo: PreparedPhoto, was: Mapping[str, str]) -> PreparedPhoto:
    words = {name: getattr(photo, name) or was[name] for name in WORDS}
    return replace(photo, url=was["url"] or photo.url, **words)


def _merge(photo: PreparedPhoto, was: Mapping[str, str], stands: Photo, changes: PhotoChanges) -> None:
    fields: dict[str, Any] = {}
    for name in WORDS:
        value, now = getattr(photo, name), getattr(stands, name)
        if value in {was[name], now}:
            continue
        if now == was[name]:
            fields[name] = value
        else:
            changes.kept.append(name)
    if photo.url != stands.source_url == was["url"]:
        fields["source_url"] = photo.url
    picture, image = photo.picture, digest_of(stands.image.name)
    if picture and digest_of(picture.name) not in {was["image"], image}:
        if image == was["image"]:
            fields |= picture.fields()
        else:
            changes.kept.append("photos")
    if fields:
        changes.fields[stands.pk] = fields


def _aligned(last: Sequence[Mapping[str, str]], photos: list[Photo]) -> dict[int, Photo]:
    """Return which photo stands today for each that was written: by address or picture, else by words."""
    found: dict[int, Photo] = {}
    for is_it in (_is_same_picture, _has_its_caption):
        for number, was in enumerate(last):
            same = None if number in found else next((photo for photo in photos if is_it(photo, was)), None)
            if same:
                found[number] = same
                photos.remove(same)
    return found


def _is_same_picture(photo: Photo, was: Mapping[str, str]) -> bool:
    if was["url"]:
        return photo.source_url == was["url"]
    return digest_of(photo.image.name) == was["image"] if was["image"] else not photo.source_url


def _has_its_caption(photo: Photo, was: Mapping[str, str]) -> bool:
    return photo.caption == was["caption"]


def _number_of(photo: PreparedPhoto, before: Mapping[int, Mapping[str, str]]) -> int | None:
    """Return which of the photos before this is; one known only by its words may have become any."""
    for name, value in (("image", _image_of(photo)), ("url", photo.url), ("file", photo.file)):
        for number, was in before.items():
            if value and was[name] == value:
                return number
    for number, was in before.items():
        if photo.url and whole_version(was["url"]) == whole_version(photo.url):
            return number
    return next((number for number, was in before.items() if not (was["url"] or was["image"])), None)


def _image_of(photo: PreparedPhoto) -> str:
    return digest_of(photo.picture.name) if photo.picture else ""
