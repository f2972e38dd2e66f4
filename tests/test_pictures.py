"""What becomes of the bytes of a picture: upright, in plain colours, in sizes, without its secrets."""

import io

import pytest
from PIL import Image, ImageCms, ImageOps

from articles import pictures
from articles.pictures import Refused, look_at, sized

pytestmark = pytest.mark.pure

MAKER, ORIENTATION, GPS = 0x010F, 0x0112, 0x8825


def encoded(image, kind="JPEG", **how):
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def plain(size=(60, 40), color="red", mode="RGB"):
    return Image.new(mode, size, color)


def largest(data):
    return Image.open(io.BytesIO(list(sized(data).values())[-1]))


def close(one, other):
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


def reason(data):
    with pytest.raises(Refused) as refused:
        sized(data)
    return refused.value.reason


def header_of(width, height):
    """Return a GIF of a few bytes that says it is that large."""
    size = width.to_bytes(2, "little") + height.to_bytes(2, "little")
    return (
        b"GIF89a"
        + size
        + b"\x80\x00\x00\x00\x00\x00\xff\xff\xff,"
        + b"\x00" * 4
        + size
        + b"\x00\x02\x02D\x01\x00;"
    )


@pytest.mark.parametrize(
    ("width", "widths"),
    [
        (200, (200,)),
        (384, (384,)),
        (400, (400,)),
        (800, (384, 800)),
        (1600, (384, 768, 1152, 1600)),
        (5000, (384, 768, 1152, 1536, 2048)),
    ],
)
def test_sizes_go_up_to_what_the_picture_has_and_never_beyond(width, widths):
    data = encoded(plain((width, width // 2)))
    made = sized(data)
    assert tuple(made) == look_at(data).widths == widths
    for size, webp in made.items():
        image = Image.open(io.BytesIO(webp))
        assert (image.format, image.size) == ("WEBP", (size, size // 2))


def test_a_very_tall_picture_is_bounded_in_its_height():
    look = look_at(encoded(plain((1000, 9000)), "PNG"))
    assert (look.width, look.height) == (455, 4096)
    assert largest(encoded(plain((1000, 9000)), "PNG")).size == (455, 4096)


def test_where_a_picture_was_taken_and_by_whom_is_gone():
    exif = Image.Exif()
    exif[MAKER], exif[ORIENTATION] = "Camera of Wei Zhang", 1
    exif[GPS] = {1: "N", 2: (40.0, 26.0, 46.0), 3: "W", 4: (79.0, 58.0, 56.0)}
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Wei Zhang</x:xmpmeta>"
    data = encoded(plain(), exif=exif, comment=b"Room 212", xmp=xmp)
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(GPS)
    for webp in sized(data).values():
        assert not {b"EXIF", b"XMP ", b"ICCP"} & {webp[i : i + 4] for i in range(len(webp))}
        assert b"Wei" not in webp
        assert b"Room" not in webp


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_upright_however_the_camera_was_held(orientation):
    image = plain((300, 200), "white")
    image.paste("red", (0, 0, 100, 60))
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    data = encoded(image, exif=exif)
    upright, made = ImageOps.exif_transpose(Image.open(io.BytesIO(data))), largest(data)
    assert made.size == upright.size == (look_at(data).width, look_at(data).height)
    right, bottom = upright.width - 9, upright.height - 9
    for corner in [(9, 9), (right, 9), (9, bottom), (right, bottom)]:
        assert close(made.getpixel(corner), upright.getpixel(corner))


@pytest.mark.parametrize(
    ("data", "color"),
    [
        (encoded(plain(color=(0, 255, 255, 0), mode="CMYK")), (255, 0, 0)),
        (encoded(plain(color=40_000, mode="I;16"), "PNG"), (156, 156, 156)),
        (encoded(plain(color=1, mode="1"), "PNG"), (255, 255, 255)),
        (encoded(plain().quantize(4), "PNG"), (255, 0, 0)),
        (encoded(plain().quantize(4), "GIF"), (255, 0, 0)),
        (encoded(plain(color=(0, 0, 0, 0), mode="RGBA"), "PNG"), (255, 255, 255)),
        (encoded(plain(color=(0, 255), mode="LA"), "PNG"), (0, 0, 0)),
        (encoded(plain(), "AVIF"), (255, 0, 0)),
        (encoded(plain(), "WEBP"), (255, 0, 0)),
    ],
    ids=["cmyk", "16-bit", "1-bit", "palette", "gif", "transparent", "grey-alpha", "avif", "webp"],
)
def test_every_way_of_keeping_colours_becomes_plain_rgb(data, color):
    made = largest(data)
    assert made.mode == "RGB"
    assert close(made.getpixel((30, 20)), color)


def test_colours_of_another_space_are_turned_into_srgb():
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert close(largest(encoded(plain(), icc_profile=wide)).getpixel((9, 9)), (255, 0, 0))
    # Profiles that are broken, or of another kind of picture, cost no picture.
    for profile in (b"no profile at all", swapped):
        assert close(largest(encoded(plain(), icc_profile=profile)).getpixel((9, 9)), (255, 0, 0))


def test_of_a_picture_that_moves_the_first_frame_is_kept():
    frames = [plain(color=color) for color in ("blue", "red")]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=100)
    assert look_at(data).moves
    assert close(largest(data).getpixel((9, 9)), (0, 0, 255))
    assert not look_at(encoded(plain(), "GIF")).moves


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data", "ignore:Truncated File Read")
def test_what_a_camera_wrote_wrongly_costs_no_picture():
    assert largest(encoded(plain(), exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff")).size == (60, 40)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no-picture"),
        (b"<html>", "no-picture"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no-picture"),
        (encoded(plain(), "BMP"), "no-picture"),
        (encoded(Image.effect_noise((400, 400), 60))[:900], "no-picture"),
        (encoded(Image.effect_noise((90, 90), 60), "PNG")[:900], "no-picture"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "picture-heic"),
        (header_of(60_000, 60_000), "picture-too-large"),
        (header_of(10_000, 10_000), "picture-too-large"),
        (header_of(7_500, 7_500), "picture-too-large"),
    ],
    ids=[
        "empty",
        "page",
        "svg",
        "bmp",
        "cut jpeg",
        "cut png",
        "heic",
        "bomb",
        "warned of",
        "too many pixels",
    ],
)
def test_what_is_no_picture_or_too_large_a_one_is_refused(data, why):
    assert reason(data) == why


def test_a_file_of_too_many_bytes_is_refused(monkeypatch):
    monkeypatch.setattr(pictures, "LARGEST", 30)
    assert reason(encoded(plain())) == "picture-too-large"


def test_a_look_at_the_whole_file_tells_one_that_is_cut():
    cut = encoded(Image.effect_noise((400, 400), 60))[:900]
    assert look_at(cut).width == 400
    with pytest.raises(Refused):
        look_at(cut, whole=True)
