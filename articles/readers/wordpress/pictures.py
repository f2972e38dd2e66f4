"""The pictures of a story: its featured one, those in its body, those of its galleries."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from articles.readers.body_pictures import without_pictures
from articles.readers.document import ParsedPhoto
from articles.readers.findings import Attachment
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.wordpress.attachments import upload_key

_LONGEST_CREDIT = 300

Find = Callable[[str], Attachment | None]


@dataclass(slots=True)
class Pictures:
    """The pictures of a story in their order, each once, whatever size its address names.

    `find` gives the attachment of a number, `named` the numbers of those that a body names; `base` is the
    address that others are relative to; `uploads` are the numbers of the pictures that were uploaded to the
    story. `missing` counts those of which the export says nothing.
    """

    find: Find
    named: Callable[[str], Iterable[str]]
    base: str
    uploads: Sequence[str] = ()
    photos: list[ParsedPhoto] = field(default_factory=list)
    missing: int = 0
    _attachments: dict[str, Attachment] = field(default_factory=dict)
    _places: dict[str, int] = field(default_factory=dict)
    _own: list[bool] = field(default_factory=list)

    def add(self, number: str) -> None:
        """Add the attachment of a number."""
        if attachment := self.find(number):
            self._add(ParsedPhoto(url=attachment.url), attachment)
        else:
            self.missing += 1

    def addresses(self, numbers: Sequence[str]) -> list[str]:
        """Return where the pictures of these numbers are; without numbers, all that were uploaded."""
        found = [self.find(number) for number in numbers or self.uploads]
        self.missing += found.count(None)
        return [self._known(attachment) for attachment in found if attachment]

    def take_from(self, html: str) -> str:
        """Return a body without its pictures, which are added with what their attachments say of them."""
        for number in self.named(html):
            if attachment := self.find(number):
                self._known(attachment)
        html, photos = without_pictures(html, base=f"{self.base}/" if self.base else None)
        for photo in photos:
            self._add(photo, self._attachments.get(upload_key(photo.url or "")))
        return html

    def _known(self, attachment: Attachment) -> str:
        self._attachments[upload_key(attachment.url)] = attachment
        return attachment.url

    def _add(self, photo: ParsedPhoto, attachment: Attachment | None) -> None:
        """Add a picture; of one that is there already, what was not said before.

        What is said on the spot counts before what the attachment says.
        """
        is_own = bool(photo.caption)
        if attachment:
            caption, credit = words_of(attachment.caption, attachment.credit)
            photo = replace(
                photo,
                url=attachment.url,
                caption=photo.caption or caption,
                credit=photo.credit or credit,
                alt=photo.alt or attachment.alt,
            )
        place = self._places.setdefault(upload_key(photo.url or photo.file or ""), len(self.photos))
        if place == len(self.photos):
            self.photos.append(photo)
            self._own.append(is_own)
            return
        known = self.photos[place]
        if is_own and not self._own[place]:
            known, photo = photo, known
            self._own[place] = True
        self.photos[place] = replace(
            known,
            caption=known.caption or photo.caption,
            credit=known.credit or photo.credit,
            alt=known.alt or photo.alt,
        )


def words_of(caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    """Return a caption and a bare name; a credit at the end of the caption ("Photo by ...") is parted."""
    credit = clean_credit(credit[:_LONGEST_CREDIT]) if credit else None
    line = parse_photo(caption) if caption and not credit else None
    if line and line.sure and line.credit:
        return line.caption, line.credit
    return caption or None, credit or None
