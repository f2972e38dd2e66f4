"""Pictures from before there were sizes get them, and files that nobody shows any more go."""

import io
import os
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from PIL import Image

from articles.models import Photo
from articles.services import picturing
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def picture(color="green", size=(800, 400), **how):
    file = io.BytesIO()
    Image.new("RGB", size, color).save(file, "JPEG", **how)
    return file.getvalue()


def files(media):
    return {str(path.relative_to(media)) for path in media.rglob("*") if path.is_file()}


def age(media):
    """Make every file two days old."""
    for path in media.rglob("*"):
        if path.is_file():
            os.utime(path, (path.stat().st_mtime - 2 * 86_400,) * 2)


def stored_before_there_were_sizes(article, data=None):
    name = default_storage.save("photos/0123.jpg", ContentFile(data or picture()))
    return Photo.objects.create(article=article, image=name, width=800, height=400)


def test_a_picture_that_was_there_gets_its_sizes_and_its_page_shows_them(client, article):
    photo = stored_before_there_were_sizes(article)
    assert "srcset" not in client.get(article.get_absolute_url()).text
    call_command("size_pictures")
    photo.refresh_from_db()
    assert photo.widths == [384, 800]
    assert f"{photo.sizes[384]} 384w" in client.get(article.get_absolute_url()).text


def test_sizing_tells_what_it_did_and_does_it_once(article, capsys):
    stored_before_there_were_sizes(article)
    call_command("size_pictures")
    call_command("size_pictures")
    assert capsys.readouterr().out == "1 picture was sized.\n0 pictures were sized.\n"


def test_what_cannot_be_sized_is_named_and_the_rest_goes_on(article, capsys):
    Photo.objects.create(article=article, image="photos/gone.jpg", width=8, height=4)
    Photo.objects.create(article=article, image=default_storage.save("photos/a.jpg", ContentFile(b"?")))
    stored_before_there_were_sizes(article)
    with pytest.raises(SystemExit) as exit_:
        call_command("size_pictures")
    told = capsys.readouterr()
    assert exit_.value.code == 1
    assert told.out == "1 picture was sized.\n"
    assert [line.partition(":")[0] for line in told.err.splitlines()] == ["photos/a.jpg", "photos/gone.jpg"]


def test_files_that_no_story_shows_go_after_a_day(article, media, capsys):
    kept = Photo.objects.create(article=article, **picturing.take_in(data=picture()).fields())
    picturing.take_in(data=picture("blue"))
    default_storage.save("photos/old.jpg", ContentFile(picture()))
    assert picturing.purge_pictures() == 0
    age(media)
    call_command("purge_deleted")
    assert "3 files of pictures that no story shows are gone." in capsys.readouterr().out
    assert files(media) == set(_names(kept))
    assert [path.name for path in (media / "photos").iterdir()] == [Path(kept.image.name).parent.name]


def _names(photo):
    return [str(Path(photo.image.name).with_name(f"{width}.webp")) for width in photo.widths]


def test_a_picture_of_a_deleted_story_goes_and_one_from_before_there_were_sizes_stays(
    article, make_article, media
):
    story = make_article()
    Photo.objects.create(article=story, **picturing.take_in(data=picture()).fields())
    stored_before_there_were_sizes(article)
    age(media)
    story.delete()
    assert picturing.purge_pictures() == 2
    assert files(media) == {"photos/0123.jpg"}


def test_a_picture_in_a_text_stays_also_where_only_an_older_text_has_it(article, media):
    name = picturing.take_in(data=picture()).name
    save_article(article=article, html=f'<p>Look.</p><figure><img src="/media/{name}" alt=""></figure>')
    save_article(article=article, html="<p>Look.</p>")
    age(media)
    assert picturing.purge_pictures() == 0


def test_what_a_killed_import_left_half_written_goes(article, media):
    photo = Photo.objects.create(article=article, **picturing.take_in(data=picture()).fields())
    half = (media / photo.image.name).with_name("800.webp.0a1b2c3d")
    half.write_bytes(b"RIFF")
    age(media)
    assert picturing.purge_pictures() == 1
    assert not half.exists()


def test_a_picture_that_comes_in_again_is_not_purged_before_its_story_is_saved(media):
    picturing.take_in(data=picture())
    age(media)
    picturing.take_in(data=picture())
    assert picturing.purge_pictures() == 0


def test_how_many_pictures_there_are_costs_no_queries(article, media, django_assert_num_queries):
    for color in ("red", "blue", "green"):
        Photo.objects.create(article=article, **picturing.take_in(data=picture(color)).fields())
        picturing.take_in(data=picture(color, (500, 400)))
    age(media)
    with django_assert_num_queries(3):
        picturing.purge_pictures()
