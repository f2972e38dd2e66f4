"""A page that a browser saved in a single file comes in with its pictures; a hostile one costs nothing."""

import base64
import quopri
import zipfile
from time import monotonic

import pytest

from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import Photo
from tests.importing.documents import kinds, reasons, story, text_of
from tests.importing.test_pictures import picture

SITE = "https://lantern.example"
UPLOADS = f"{SITE}/wp-content/uploads/2023/03"
BOUNDARY = "----MultipartBoundary--hJCiVKMwxjMNcGAfJLimA2----"


def page(image=f"{UPLOADS}/bus-300x200.png", words="The “late” bus"):
    return (
        "<!DOCTYPE html><html><head><title>Late bus – The Lantern</title></head><body><article class='post'>"
        "<h1 class='entry-title'>Late bus leaves later</h1><div class='entry-content'>"
        f"<figure class='wp-caption'><img src='{image}'><figcaption class='wp-caption-text'>The bus."
        f"</figcaption></figure><p>{words} leaves.</p><p>{text_of(1)}</p></div></article></body></html>"
    )


def part(data, type_="text/html", encoding="quoted-printable", **fields):
    encoded = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}.get(encoding, bytes)
    head = {"Content-Type": type_, "Content-Transfer-Encoding": encoding}
    head |= {f"Content-{name}": value for name, value in fields.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"{lines}\r\n".encode() + encoded(data).replace(b"\n", b"\r\n")


def image(**fields):
    return part(picture(), "image/png", "base64", **fields)


def mhtml(*parts, address=f"{SITE}/2023/03/04/late-bus/", boundary=BOUNDARY):
    head = (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Late bus\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        f'\tboundary="{boundary}"\r\n'
    ).encode()
    mark = f"\r\n--{boundary}".encode()
    return head + b"\r\n" + b"".join(mark + b"\r\n" + one for one in parts) + mark + b"--\r\n"


PAGE = part(page().encode(), Location=f"{SITE}/2023/03/04/late-bus/")
PICTURE = image(Location=f"{UPLOADS}/bus-300x200.png")


@pytest.fixture
def bring(tmp_path, settings, db):
    settings.MEDIA_ROOT = tmp_path / "media"

    def bring(data, name="late-bus.mhtml"):
        (tmp_path / name).write_bytes(data)
        return list(Run([str(tmp_path / name)], Options()).outcomes())

    return bring


def test_a_page_in_a_single_file_comes_in_with_its_picture(bring):
    assert kinds(bring(mhtml(PAGE, PICTURE))) == ["created"]
    assert (story().headline, story().source_url) == (
        "Late bus leaves later",
        f"{SITE}/2023/03/04/late-bus/",
    )
    assert "“late” bus" in story().current.text
    assert (Photo.objects.get().width, Photo.objects.get().caption) == (6, "The bus.")
    assert kinds(bring(mhtml(PAGE, PICTURE))) == ["unchanged"]


def test_it_is_told_by_what_is_in_it(bring):
    assert kinds(bring(mhtml(PAGE, PICTURE), "late-bus.txt")) == ["created"]
    assert Photo.objects.get().width == 6


@pytest.mark.parametrize(
    ("named", "fields"),
    [
        ("cid:bus@lantern", {"ID": "<bus@lantern>"}),
        ("late-bus_files/image001.png", {"Location": "file:///C:/paper/late-bus_files/image001.png"}),
        (f"{UPLOADS}/bus.png", {"Location": f"{UPLOADS}/bus-300x200.png"}),
    ],
)
def test_a_picture_is_found_by_whatever_the_page_calls_it(bring, named, fields):
    saved = part(page(named).encode(), Location="file:///C:/paper/late-bus.htm")
    bring(mhtml(saved, image(**fields), address="file:///C:/paper/late-bus.htm"))
    assert Photo.objects.get().width == 6


def test_a_picture_of_another_story_is_not_taken_for_one_that_did_not_come_along(bring):
    saved = part(page(f"{SITE}/picture.php?id=5").encode(), Location=SITE)
    bring(mhtml(saved, image(Location=f"{SITE}/picture.php?id=7")))
    assert not Photo.objects.get().image


def test_the_encoding_that_the_page_s_part_tells_counts(bring):
    saved = part(page(words="Кириллица").encode("windows-1251"), "text/html; charset=windows-1251")
    bring(mhtml(saved))
    assert "Кириллица" in story().current.text


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes(bring):
    whole = mhtml(PAGE, PICTURE)
    assert kinds(bring(whole[: whole.index(b"image/png") + 400])) == ["created"]


def test_single_files_in_a_folder_and_in_a_zip_are_read(tmp_path, settings, db):
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "pages").mkdir()
    with zipfile.ZipFile(tmp_path / "pages/site.zip", "w") as archive:
        archive.writestr("a/late-bus.mht", mhtml(PAGE, PICTURE))
    (tmp_path / "pages/late-bus.mhtml").write_bytes(mhtml(PAGE, PICTURE))
    found = list(Run([str(tmp_path / "pages")], Options()).outcomes())
    assert kinds(found) == ["created", "unchanged"]
    assert Photo.objects.get().width == 6


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (mhtml(PAGE).replace(b"boundary=", b"b="), "broken-archive"),
        (mhtml(PAGE).split(b"\r\n\r\n")[0], "broken-archive"),
        (mhtml(PICTURE), "no-body"),
        (mhtml(), "no-body"),
        (mhtml(part(b"", encoding="base64") + b"A"), "broken-archive"),
        (mhtml(PAGE, *[b"A: b\r\n\r\n"] * 6_000), "too-many-files"),
        (mhtml(*[b"A: b\r\n\r\n"] * 6_000), "too-many-files"),
        (mhtml(PAGE) + b"\n" * (64 * 1024 * 1024), "too-large"),
        (mhtml(PAGE, boundary=BOUNDARY + ";" * 200).replace(b"\r\n--", b"\r\n-"), "no-body"),
    ],
    ids=["no boundary", "no end", "no page", "nothing", "no base64", "parts", "parts first", "large", "none"],
)
def test_what_cannot_be_read_is_told_in_good_time(bring, data, reason):
    before = monotonic()
    (outcome,) = bring(data)
    assert (outcome.kind, reasons(outcome)) == ("rejected", [reason])
    assert monotonic() - before < 20


def test_parts_inside_of_parts_are_none_of_the_page(bring):
    inner = part(b"<p>Not this.</p>", Location=f"{SITE}/frame")
    nest = b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" * 5_000 + inner
    assert kinds(bring(mhtml(PAGE, nest, PICTURE))) == ["created"]
    assert "Not this" not in story().current.text
