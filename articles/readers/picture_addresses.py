"""Where a picture in a body lies: of several sizes the largest, of late loaders the address they load."""

import re
from collections.abc import Sequence
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

# Where scripts that load pictures late keep the address, the largest first.
_FULL_SIZE = ("data-orig-file", "data-full-url", "data-large-file")
_SOURCE_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-lazy", "data-image", "src")
_PLACEHOLDER = re.compile(
    r"^(?:data|blob|about|javascript):|/(?:blank|spacer|pixel|placeholder|transparent|1x1|lazy)[^/]*"
    r"\.(?:gif|png|svg)$",
    re.IGNORECASE,
)
PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)$", re.IGNORECASE)
_SIZE = re.compile(r"(?:-\d{1,5}x\d{1,5}|-scaled)(?=\.\w{1,5}$)")


def address_of(image: HtmlElement, ancestors: Sequence[HtmlElement]) -> str | None:
    """Return the address of a picture in the largest size that the page knows.

    `ancestors` are the picture and what is around it, from the inside out.
    """
    picture = next((element for element in ancestors if element.tag == "picture"), None)
    sets = [image.get(name, "") for name in _SOURCE_SETS]
    if picture is not None:
        sets += [source.get("srcset", "") for source in picture.iter("source")]
    candidates = [image.get(name, "") for name in _FULL_SIZE]
    candidates += [largest for text in sets if (largest := _largest(text))]
    candidates += [image.get(name, "") for name in _SOURCES]
    usable = (text for candidate in candidates if (text := candidate.strip()))
    found = next((text for text in usable if not _PLACEHOLDER.search(text)), None)
    link = next((element.get("href", "").strip() for element in ancestors if element.tag == "a"), "")
    # A link to the file itself leads to the full size.
    if found and PICTURE_FILE.search(_path_of(link)) and picture_key(link) == picture_key(found):
        return link
    return found


def _largest(source_set: str) -> str | None:
    """Return the address of the largest picture in a `srcset`, of equal ones the first."""
    best, size = None, -1.0
    # Addresses may hold commas, a comma with white space behind it ends one.
    for part in re.split(r",\s+|(?<=[wx]),", source_set.strip()[:20_000]):
        words = part.split()
        if not words or _PLACEHOLDER.search(words[0]):
            continue
        measure = words[-1][:-1] if len(words) > 1 else "1"
        number = float(measure) if re.fullmatch(r"\d{1,6}(?:\.\d{1,6})?", measure) else 0.0
        if number > size:
            best, size = words[0], number
    return best


def _path_of(address: str) -> str:
    """Return the path of an address, empty for what is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def resolved(place: str, base: str | None) -> tuple[str | None, str | None]:
    """Return a picture's address, or else its path beside the source."""
    place = f"https:{place}" if place.startswith("//") else place
    try:
        whole = urljoin(base, place) if base else place
        if urlsplit(whole).scheme:
            return whole, None
    except ValueError:
        return place, None
    return None, normpath(unquote(_path_of(place)).lstrip("/"))


def picture_key(address: str) -> str:
    """Return what the sizes of one picture have in common."""
    path = address.split("?", 1)[0].split("#", 1)[0]
    return _SIZE.sub("", path.removeprefix("https:").removeprefix("http:")) or address
