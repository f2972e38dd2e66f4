"""Pictures that come along with stories are told by their content and stored once."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image

from articles.importing import pictures
from articles.importing.prepared import Options, prepare
from articles.importing.run import Run
from articles.importing.writer import Writer
from articles.models import Photo
from articles.readers import ParsedPhoto
from tests.importing.documents import document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"


def picture(kind="PNG", size=(6, 4), color="red"):
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, kind)
    return file.getvalue()


def bring(data, *, file="bus.jpg", **options):
    """Import a story with a picture of these bytes; return its outcome."""
    how = Options(**options)
    opened = {file: data}
    prepared = prepare(
        document(photos=[ParsedPhoto(file=file, caption="The bus.")]),
        how,
        picture=lambda name: io.BytesIO(opened[name]) if opened.get(name) is not None else None,
    )
    return Writer(how).write([prepared])[0]


@pytest.mark.parametrize(
    ("kind", "suffix"), [("PNG", "png"), ("JPEG", "jpg"), ("WEBP", "webp"), ("GIF", "gif")]
)
def test_a_picture_is_stored_with_its_size_under_a_name_made_of_its_content(kind, suffix):
    outcome = bring(picture(kind))
    assert (outcome.kind, list(outcome.problems)) == ("created", [])
    photo = Photo.objects.get()
    assert (photo.width, photo.height, photo.caption) == (6, 4, "The bus.")
    assert photo.image.name.startswith("photos/")
    assert photo.image.name.endswith(f".{suffix}")
    with photo.image.open() as stored:
        assert stored.read() == picture(kind)


def test_the_same_picture_is_stored_once():
    for _ in range(2):
        bring(picture())
    assert len([path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]) == 1
    assert Photo.objects.count() == 1


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (None, "picture-missing"),
        (b"", "no-picture"),
        (SVG, "no-picture"),
        (b"<html></html>", "no-picture"),
        (picture(size=(90, 90))[:150], "no-picture"),
        (picture("JPEG", (400, 400))[:900], "no-picture"),
        (picture("BMP"), "no-picture"),
    ],
)
def test_a_bad_picture_is_told_and_the_story_comes_in(data, reason):
    outcome = bring(data)
    assert outcome.kind == "created"
    assert [(p.place, p.reason) for p in outcome.problems] == [("bus.jpg", reason)]
    photo = Photo.objects.get()
    assert (photo.image.name, photo.caption) == ("", "The bus.")
    assert not Path(settings.MEDIA_ROOT).exists()


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 20)
    assert [p.reason for p in bring(picture()).problems] == ["picture-too-large"]


def test_a_picture_that_expands_beyond_what_pillow_takes_is_refused():
    assert [p.reason for p in bring(_header_of(60_000, 60_000)).problems] == ["picture-too-large"]


def _header_of(width, height):
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


def test_a_file_of_too_many_bytes_is_refused(monkeypatch):
    monkeypatch.setattr(pictures, "LARGEST", 30)
    assert [p.reason for p in bring(picture()).problems] == ["picture-too-large"]


def test_a_dry_run_checks_pictures_and_stores_none():
    assert [p.reason for p in bring(SVG, dry_run=True).problems] == ["no-picture"]
    assert list(bring(picture(), dry_run=True).problems) == []
    assert not Path(settings.MEDIA_ROOT).exists()


def test_another_picture_replaces_the_one_before_but_never_an_editor_s():
    bring(picture())
    bring(picture(color="blue"), file="blue.png")
    photo = Photo.objects.get()
    with photo.image.open() as stored:
        assert stored.read() == picture(color="blue")
    photo.image.save("mine.png", ContentFile(picture(color="green")))
    outcome = bring(picture(color="white"), file="white.png")
    assert list(outcome.kept) == ["photos"]
    assert Photo.objects.filter(image=photo.image.name).exists()


def test_a_picture_in_the_folder_of_a_story_comes_along(tmp_path):
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "bus.png").write_bytes(picture())
    (folder / "late-bus.md").write_text(
        "---\ntitle: Late bus\nimage: bus.png\n---\n\nThe late bus leaves later.\n", encoding="utf-8"
    )
    outcomes = list(Run([str(folder)], Options()).outcomes())
    assert [outcome.kind for outcome in outcomes] == ["created"]
    assert Photo.objects.get().width == 6


def test_a_picture_that_is_only_an_address_is_a_link_and_never_loaded(client, article):
    address = "https://harborlight.example/one.jpg?a=1&b=2"
    Photo.objects.create(article=article, source_url=address, caption="The bus.", credit="Wei Zhang")
    page = client.get(article.get_absolute_url()).content.decode()
    escaped = address.replace("&", "&amp;")
    link = f'<a href="{escaped}" rel="noreferrer">Picture on the paper’s site</a>'
    assert page.count(link) == page.count(escaped) == 1
    assert "The bus." in page
