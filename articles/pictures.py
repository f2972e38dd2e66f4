"""A picture file becomes WebP in the sizes that pages use: upright, sRGB, without a word of who took it.

Pure: bytes in, bytes out. Told by its content, whatever its name says, and measured before it is decoded. No
more than one is decoded at a time in a process, so that a small server's memory holds whatever comes.
"""

import io
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageCms, UnidentifiedImageError

LARGEST: Final = 30 * 1024 * 1024  # bytes
MOST_PIXELS: Final = 50_000_000
# What columns are wide, on screens of one and of two dots a pixel (`articles.templatetags.pictures`).
WIDTHS: Final = (384, 768, 1152, 1536, 2048)
TALLEST: Final = 4096
# A size a little smaller than the whole picture would spare nobody anything.
WORTH_KEEPING: Final = 0.85
QUALITY: Final = 78
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")

_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS: Final = {5, 6, 7, 8}
# What stands in the fifth to twelfth byte of the files that phones of Apple make.
_HEIC: Final = {b"ftyp" + brand for brand in (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1")}

_one_at_a_time = threading.Lock()


class Refused(Exception):
    """A file is no picture that can be shown. `reason` is a code, `details` particulars."""

    def __init__(self, reason: str, details: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


@dataclass(frozen=True, slots=True)
class Look:
    """What the head of a picture file says: how large its picture will be kept, upright, and in which widths.

    Of a file that `moves` the first frame is kept.
    """

    width: int
    height: int
    widths: tuple[int, ...]
    moves: bool


def look_at(data: bytes, *, whole: bool = False) -> Look:
    """Return what a file's head says; with `whole` the file is read to its end as well. Raises Refused."""
    with _one_at_a_time, _Opened(data) as image:
        look, (width, height) = _looked(image), image.size
        if whole:
            image.draft(None, (max(width // 8, 1), max(height // 8, 1)))
            image.load()
        return look


def sized(data: bytes) -> Mapping[int, bytes]:
    """Return a picture as WebP by width in pixels, the narrowest first; raises Refused."""
    with _one_at_a_time, _Opened(data) as image:
        look = _looked(image)
        orientation = _orientation(image)
        size = (look.height, look.width) if orientation in _SIDEWAYS else (look.width, look.height)
        # A JPEG is decoded at an eighth, a quarter or half of its size if that will do.
        image.draft(None, size)
        profile = image.info.get("icc_profile")
        largest = _in_srgb(_scalable(image).resize(size, Image.Resampling.LANCZOS), profile)
    if orientation in _TURNS:
        largest = largest.transpose(_TURNS[orientation])
    return {width: _webp(largest, width) for width in look.widths}


class _Opened:
    """A picture file, open within bounds; whatever a decoder makes of bytes that are none is Refused."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __enter__(self) -> Image.Image:
        if len(self.data) > LARGEST:
            raise Refused("picture-too-large", f"> {LARGEST // 1024 // 1024} MB")
        try:
            self.image = Image.open(io.BytesIO(self.data), formats=FORMATS)
        except Exception as error:
            raise self._refusal(error) from error
        width, height = self.image.size
        if width * height > MOST_PIXELS:
            raise Refused("picture-too-large", f"{width} × {height}")
        return self.image

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        self.image.close()
        if isinstance(error, Exception) and not isinstance(error, Refused):
            raise self._refusal(error) from error

    def _refusal(self, error: Exception) -> Refused:
        # Pillow warns where it is a little too much for it, and refuses where it is far too much.
        if isinstance(error, Image.DecompressionBombError | Image.DecompressionBombWarning):
            return Refused("picture-too-large", str(error)[:200])
        if self.data[4:12] in _HEIC:
            return Refused("picture-heic")
        # Of bytes that are none of the formats there is no more to say.
        return Refused("no-picture", "" if isinstance(error, UnidentifiedImageError) else str(error)[:200])


def _looked(image: Image.Image) -> Look:
    width, height = image.size
    if _orientation(image) in _SIDEWAYS:
        width, height = height, width
    scale = min(1, WIDTHS[-1] / width, TALLEST / height)
    width, height = max(round(width * scale), 1), max(round(height * scale), 1)
    widths = (*(step for step in WIDTHS if step <= width * WORTH_KEEPING), width)
    # A JPEG may carry a second picture, of its own preview.
    moves = getattr(image, "is_animated", False) and image.format != "MPO"
    return Look(width, height, widths, moves)


def _orientation(image: Image.Image) -> int:
    """Return how the camera was held, 1 to 8; 1 where what it wrote cannot be read."""
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a picture is not to be lost for what a camera wrote beside it
        return 1


def _scalable(image: Image.Image) -> Image.Image:
    """Return the picture in a mode whose pixels can be mixed, on white where it is transparent."""
    if image.mode.startswith("I;16"):
        return image.point(lambda level: level / 256).convert("L")
    if image.mode in {"I", "F", "1"}:
        return image.convert("L")
    if image.has_transparency_data:
        paper = Image.new("RGB", image.size, "white")
        image = image if image.mode == "RGBA" else image.convert("RGBA")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return the picture in sRGB, without anything that came in the file beside its pixels."""
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            turned = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            # A profile that is broken, or of another kind of picture.
            turned = None
        image = turned or image
    image = image.convert("RGB")
    image.info = {}
    return image


def _webp(image: Image.Image, width: int) -> bytes:
    if width != image.width:
        height = max(round(image.height * width / image.width), 1)
        image = image.resize((width, height), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    image.save(file, "WEBP", quality=QUALITY, method=4)
    return file.getvalue()
