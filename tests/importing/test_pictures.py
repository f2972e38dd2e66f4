"""Pictures that come along with stories are told by their content and stored once."""

import hashlib
import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from articles import pictures
from articles.importing.beside import Lying
from articles.importing.prepared import Options, prepare
from articles.importing.run import Run
from articles.importing.writer import Writer
from articles.models import Photo
from articles.readers import ParsedPhoto
from articles.services import picturing
from tests.importing.documents import document

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"


def picture(kind="PNG", size=(6, 4), color="red"):
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, kind)
    return file.getvalue()


def kept():
    root = Path(settings.MEDIA_ROOT)
    return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


def bring(data, *, file="bus.jpg", caption="The bus.", **options):
    """Import a story with a picture of these bytes; return its outcome."""
    how = Options(**options)
    prepared = prepare(
        document(photos=[ParsedPhoto(file=file, caption=caption)]),
        how,
        pictures=lambda name: (
            Lying("1", lambda: io.BytesIO(data)) if name == file and data is not None else None
        ),
    )
    return Writer(how).write([prepared])[0]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "AVIF"])
def test_a_picture_is_kept_in_its_sizes_under_a_name_made_of_its_file(kind):
    outcome = bring(picture(kind, (800, 400)), file="bus.txt.jpg")
    assert (outcome.kind, list(outcome.problems)) == ("created", [])
    photo = Photo.objects.get()
    assert (photo.width, photo.height, photo.widths, photo.caption) == (800, 400, [384, 800], "The bus.")
    digest = hashlib.sha256(picture(kind, (800, 400))).hexdigest()[:32]
    assert photo.image.name == f"photos/{digest}/800.webp"
    assert kept() == {f"photos/{digest}/384.webp", f"photos/{digest}/800.webp"}
    with photo.image.open() as stored:
        assert Image.open(stored).format == "WEBP"


def test_the_same_picture_is_made_and_kept_once(monkeypatch):
    bring(picture())
    monkeypatch.setattr(pictures, "sized", None)
    bring(picture())
    assert len(kept()) == Photo.objects.count() == 1


def test_of_a_picture_that_moves_the_first_frame_is_kept_and_the_report_says_so():
    frames = [Image.new("RGB", (6, 4), color) for color in ("blue", "red")]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=100)
    outcome = bring(file.getvalue())
    assert [(p.place, p.reason) for p in outcome.problems] == [("bus.jpg", "picture-moved")]
    assert Photo.objects.get().image


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


def test_a_dry_run_checks_pictures_and_stores_none():
    assert [p.reason for p in bring(SVG, dry_run=True).problems] == ["no-picture"]
    assert list(bring(picture(), dry_run=True).problems) == []
    assert not Path(settings.MEDIA_ROOT).exists()


def test_another_picture_replaces_the_one_before_but_never_an_editor_s():
    bring(picture())
    bring(picture(color="blue", size=(800, 400)), file="blue.png")
    photo = Photo.objects.get()
    assert (photo.width, photo.widths) == (800, [384, 800])
    with photo.image.open() as stored:
        assert Image.open(stored).getpixel((9, 9)) == pytest.approx((0, 0, 255), abs=12)
    mine = picturing.take_in(data=picture(color="green"))
    Photo.objects.update(**mine.fields())
    outcome = bring(picture(color="white"), file="white.png")
    assert list(outcome.kept) == ["photos"]
    assert Photo.objects.filter(image=mine.name).exists()


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


def test_a_picture_that_has_been_sized_since_is_the_same_to_an_import():
    bring(picture())
    photo = Photo.objects.get()
    old = photo.image.name.replace("/6.webp", ".png")
    default_storage.save(old, ContentFile(picture()))
    Photo.objects.update(image=old, widths=[])
    story = photo.article
    story.written["photos"][0]["image"] = old
    story.save()
    outcome = bring(picture(), caption="The late bus.")
    assert (outcome.kind, list(outcome.kept)) == ("updated", [])
    photo.refresh_from_db()
    assert photo.caption == "The late bus."
