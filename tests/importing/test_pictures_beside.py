"""Pictures that lie beside a source come in, also later than their stories, and none from anywhere else."""

import os
import zipfile

import pytest
from PIL import Image

from articles.importing.beside import places_of
from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import Photo
from articles.services import picturing
from tests.importing.documents import kinds, reasons, story, text_of
from tests.importing.test_pictures import picture
from tests.readers.exports import SITE, export, item
from tests.readers.exports import picture as attachment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "export"
    folder.mkdir()
    return folder


def put(path, data):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def bring(*names, **options):
    return list(Run([str(name) for name in names], Options(**options)).outcomes())


def color():
    """The colour of the only photo's picture."""
    with Photo.objects.get().image.open() as file:
        red, green, blue = Image.open(file).convert("RGB").getpixel((1, 1))
    return max(("red", red), ("green", green), ("blue", blue), key=lambda one: one[1])[0]


MARKDOWN = "---\ntitle: Late bus\nimage: img/bus.png\n---\n\nThe late bus leaves later.\n"
FEATURED = [("_thumbnail_id", "7")]


def test_a_picture_that_is_put_beside_a_story_later_comes_in(folder):
    put(folder / "late-bus.md", MARKDOWN)
    assert reasons(bring(folder)[0]) == ["picture-missing"]
    put(folder / "img/bus.png", picture())
    assert kinds(bring(folder)) == ["updated"]
    assert (Photo.objects.get().width, color()) == (6, "red")
    assert kinds(bring(folder)) == ["unchanged"]


def test_a_picture_that_is_replaced_by_another_is_replaced_here(folder):
    put(folder / "late-bus.md", MARKDOWN)
    put(folder / "img/bus.png", picture())
    bring(folder)
    os.utime(put(folder / "img/bus.png", picture(color="blue")), (1, 1))
    assert kinds(bring(folder)) == ["updated"]
    assert color() == "blue"


def test_a_picture_that_was_only_copied_anew_changes_nothing(folder):
    put(folder / "late-bus.md", MARKDOWN)
    put(folder / "img/bus.png", picture())
    bring(folder)
    os.utime(folder / "img/bus.png", (1, 1))
    assert kinds(bring(folder)) == ["unchanged"]


@pytest.mark.parametrize("text", [MARKDOWN, MARKDOWN.replace("later.", "much later.")])
def test_a_picture_that_does_not_lie_there_any_more_stays_here(folder, text):
    put(folder / "late-bus.md", MARKDOWN)
    put(folder / "img/bus.png", picture())
    bring(folder)
    (folder / "img/bus.png").unlink()
    put(folder / "late-bus.md", text)
    bring(folder)
    assert color() == "red"
    put(folder / "img/bus.png", picture(color="blue"))
    assert kinds(bring(folder)) == ["updated"]
    assert (Photo.objects.count(), color()) == (1, "blue")


def test_a_picture_that_an_editor_put_there_is_not_replaced_by_one_that_comes_later(folder):
    put(folder / "late-bus.md", MARKDOWN)
    bring(folder)
    Photo.objects.update(**picturing.take_in(data=picture(color="green")).fields())
    put(folder / "img/bus.png", picture())
    outcome = bring(folder)[0]
    assert (outcome.kind, list(outcome.kept), color()) == ("unchanged", ["photos"], "green")


def test_one_text_in_two_folders_keeps_the_picture_that_lies_beside_one_of_them(folder):
    for name in "ab":
        put(folder / name / "late-bus.md", MARKDOWN)
    put(folder / "a/img/bus.png", picture())
    bring(folder)
    assert set(kinds(bring(folder))) == {"unchanged"}
    assert color() == "red"


def test_views_and_comments_and_the_date_of_an_export_change_nothing_where_pictures_lie_beside(folder):
    story_of = {"meta": [*FEATURED, ("sno_views", "7")]}
    put(folder / "site.xml", export(item(text_of(1), **story_of), attachment(7, "bus.png")))
    put(folder / "uploads/2019/03/bus.png", picture())
    assert kinds(bring(folder)) == ["created"]
    again = export(
        item(
            text_of(1),
            meta=[*FEATURED, ("sno_views", "900")],
            raw="<wp:comment><wp:comment_content>Nice</wp:comment_content></wp:comment>",
        ),
        attachment(7, "bus.png"),
        head="<pubDate>Fri, 01 May 2026 10:00:00 +0000</pubDate>",
    )
    put(folder / "site.xml", again)
    assert kinds(bring(folder)) == ["unchanged"]


@pytest.mark.parametrize(
    "place",
    [
        "wp-content/uploads/2019/03/bus.png",
        "uploads/2019/03/bus.png",
        "2019/03/bus.png",
        "lantern.example/wp-content/uploads/2019/03/bus.png",
    ],
)
def test_the_uploads_of_a_wordpress_site_are_found_beside_its_export(folder, place):
    put(folder / "site.xml", export(item(text_of(1), meta=FEATURED), attachment(7, "bus.png")))
    put(folder / place, picture())
    assert kinds(bring(folder / "site.xml")) == ["created"]
    photo = Photo.objects.get()
    assert (photo.width, photo.source_url) == (6, f"{SITE}/wp-content/uploads/2019/03/bus.png")


@pytest.mark.parametrize("body", ["bus-300x200.png", "bus-300x200.png?w=300", "bus-scaled.png", "bus.png"])
def test_a_smaller_version_in_a_text_is_the_whole_picture_beside_the_export(folder, body):
    html = f'<p>{text_of(1)}</p><img src="{SITE}/wp-content/uploads/2019/03/{body}">'
    put(folder / "site.xml", export(item(html)))
    put(folder / "wp-content/uploads/2019/03/bus-300x200.png", picture(size=(300, 200)))
    put(folder / "wp-content/uploads/2019/03/bus.png", picture(size=(640, 480)))
    bring(folder)
    assert Photo.objects.get().width == 640


def test_the_uploads_may_lie_in_the_same_zip_or_in_one_of_their_own_or_in_another_folder(folder, tmp_path):
    data = export(item(text_of(1), meta=FEATURED), attachment(7, "bus.png"))
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as both:
        both.writestr("backup/site.xml", data)
        both.writestr("backup/wp-content/uploads/2019/03/bus.png", picture())
    with zipfile.ZipFile(tmp_path / "uploads.zip", "w") as uploads:
        uploads.writestr("uploads/2019/03/bus.png", picture(color="blue"))
    put(tmp_path / "elsewhere/uploads/2019/03/bus.png", picture(color="green"))
    put(folder / "site.xml", data)
    bring(folder / "site.xml")
    assert not Photo.objects.get().image
    for given, seen in ("uploads.zip", "blue"), ("elsewhere", "green"):
        assert kinds(bring(folder / "site.xml", tmp_path / given)) == ["updated"]
        assert color() == seen
    assert kinds(bring(tmp_path / "all.zip")) == ["updated"]
    assert color() == "red"


def test_a_picture_of_another_month_is_not_taken_for_one_of_the_same_name(folder):
    put(folder / "site.xml", export(item(text_of(1), meta=FEATURED), attachment(7, "bus.png")))
    put(folder / "uploads/2020/05/bus.png", picture())
    put(folder / "bus.png", picture())
    put(folder / "03/bus.png", picture())
    bring(folder)
    assert not Photo.objects.get().image


def test_a_picture_outside_of_the_folder_is_not_taken_however_it_is_named(folder, tmp_path):
    put(tmp_path / "secret/bus.png", picture())
    (folder / "uploads").mkdir()
    (folder / "uploads/2019").symlink_to(tmp_path / "secret")
    (folder / "uploads/bus.png").symlink_to(tmp_path / "secret/bus.png")
    for number, name in enumerate(
        ["../../secret/bus.png", "%2e%2e/%2e%2e/secret/bus.png", "uploads/2019/bus.png", "uploads/bus.png"]
    ):
        html = f'<p>{text_of(number)}</p><img src="{SITE}/wp-content/{name}">'
        put(folder / f"{number}.xml", export(item(html, number=number, title=f"Story {number}")))
    assert set(kinds(bring(folder))) == {"created"}
    assert [photo.image.name for photo in Photo.objects.all()] == ["", "", "", ""]


@pytest.mark.parametrize("before", [(), (attachment(7, "old.png"),)], ids=["no picture", "another picture"])
def test_an_attachment_that_a_later_export_adds_or_moves_comes_in(folder, before):
    put(folder / "uploads/2019/03/bus.png", picture())
    put(folder / "site.xml", export(item(text_of(1), meta=FEATURED), *before))
    bring(folder)
    assert not any(photo.image for photo in Photo.objects.all())
    put(folder / "site.xml", export(item(text_of(1), meta=FEATURED), attachment(7, "bus.png")))
    assert kinds(bring(folder)) == ["updated"]
    assert (Photo.objects.get().source_url.rpartition("/")[2], color()) == ("bus.png", "red")
    assert story().current.number == 1


def test_names_with_accents_are_found_however_they_are_written(folder):
    put(folder / "late-bus.md", MARKDOWN.replace("img/bus.png", "img/a\u00f1o.png"))
    put(folder / "img/an\u0303o.png", picture())
    bring(folder)
    assert color() == "red"


def test_an_address_is_looked_for_no_deeper_than_its_last_folder():
    assert list(places_of("https://x.example/photo.jpg")) == []
    assert list(places_of("https://x.example/img/photo.jpg")) == ["x.example/img/photo.jpg", "img/photo.jpg"]
    assert list(places_of("http://[")) == []
