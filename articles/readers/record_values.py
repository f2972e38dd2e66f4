"""What the values of loose fields hold: texts, lists written in a line, truths, pictures."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from posixpath import normpath

from articles.readers.document import ParsedPhoto
from articles.readers.field_names import normal
from articles.readers.picture_addresses import PICTURE_FILE
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.field_lines import split_list
from articles.readers.story import web_address
from articles.readers.texts import plain

_SHOWN = ("rendered", "name", "display_name", "title", "html", "text", "value", "url")
_YES, _NO = {"true", "yes", "1", "y", "on", "sí", "si"}, {"false", "no", "0", "n", "off"}
_PLACES = ("url", "src", "href", "file", "path", "filename", "image", "source_url", "content_url")
MOST = 200  # entries of a list


def truth_of(value: object) -> bool | None:
    """Return what a field says that is true or false, or None for any other."""
    if isinstance(value, bool):
        return value
    text = str(value).strip().casefold() if isinstance(value, (str, int)) else ""
    return True if text in _YES else False if text in _NO else None


def scalar_of(value: object) -> object:
    """Return the one value of a field that may be a list: a date or a number as it is, else its text."""
    if isinstance(value, list):
        return scalar_of(value[0]) if value and not isinstance(value[0], list) else None
    return value if isinstance(value, (date, datetime, int, float)) else text_of(value)


def text_of(value: object) -> str:
    """Return the text of a value: of a list its first, of an object what it shows."""
    if isinstance(value, list):
        return next(
            (text for part in value[:MOST] if not isinstance(part, list) and (text := text_of(part))), ""
        )
    if isinstance(value, Mapping):
        return next((part for key in _SHOWN if isinstance(part := value.get(key), str)), "")
    if isinstance(value, bool) or value is None:
        return ""
    return value if isinstance(value, str) else str(value)


def texts_of(value: object, *, split: bool = True) -> list[str]:
    """Return the texts of a list, or of one written in a line."""
    if isinstance(value, list):
        found = [plain(text_of(part)) for part in value[:MOST] if not isinstance(part, list)]
    else:
        text = plain(text_of(value)[:10_000])
        found = split_list(text) if split and text else [text]
    return [text for text in found if text][:MOST]


def pictures_in(value: object) -> Iterator[ParsedPhoto]:
    """Yield the pictures that a value names: an address or a path, several, or objects with their words."""
    if isinstance(value, str):
        for part in re.split(r"[\s,;|]+(?=https?://)|[;|\n]+", value.strip()[:20_000])[:MOST]:
            if photo := _picture(part):
                yield photo
    elif isinstance(value, Mapping):
        names = {normal(str(name)): part for name, part in value.items()}
        place = next(
            (part for key in _PLACES if isinstance(part := names.get(key), str)),
            "",
        )  # fmt: skip
        if photo := _picture(place, anything=True):
            said = {
                key: plain(text_of(names.get(key))) for key in ("caption", "credit", "photographer", "alt")
            }
            credit = clean_credit(said["credit"] or said["photographer"])
            yield ParsedPhoto(
                photo.url, photo.file, said["caption"] or None, credit or None, said["alt"] or None
            )
    elif isinstance(value, list):
        for part in value[:MOST]:
            if not isinstance(part, list):
                yield from pictures_in(part)


def _picture(place: str, *, anything: bool = False) -> ParsedPhoto | None:
    place = place.strip()
    if address := web_address(f"https:{place}" if place.startswith("//") else place):
        return ParsedPhoto(url=address)
    if place and "://" not in place and len(place) < 500 and (anything or PICTURE_FILE.search(place)):
        return ParsedPhoto(file=normpath(place.lstrip("/")))
    return None
