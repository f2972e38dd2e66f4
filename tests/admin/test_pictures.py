"""An editor adds pictures to a story: told by their content, and asked for their descriptions."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from PIL import Image

from articles.models import Article, Photo
from articles.services import picturing
from tests.admin.conftest import change_page, list_page
from tests.test_pictures import header_of

Fields = Callable[..., dict[str, Any]]


def picture(kind="WEBP", size=(800, 400)):
    file = io.BytesIO()
    Image.new("RGB", size, "green").save(file, kind)
    return file.getvalue()


def upload(data, name="trays.png"):
    return SimpleUploadedFile(name, data, content_type="image/png")


def test_a_picture_is_shown_on_the_form_and_with_the_article(
    desk: Client, fields: Fields, article: Article, client: Client
):
    # Its name says PNG; what is in it counts.
    rows = [{"image": upload(picture()), "alt": "Green trays", "position": 0}]
    assert desk.post(change_page(article), fields(article, new_photos=rows)).status_code == 302
    photo = Photo.objects.get()
    assert (photo.width, photo.height, photo.widths) == (800, 400, [384, 800])
    assert f'src="{photo.sizes[384]}"' in desk.get(change_page(article)).text
    assert f'src="{photo.image.url}"' in client.get(article.get_absolute_url()).text


def test_a_new_story_comes_with_its_picture(desk: Client, fields: Fields, publication):
    rows = [{"image": upload(picture()), "alt": "Green trays", "position": 0}]
    sent = fields(headline="New", body="<p>New.</p>", publication=publication.pk, new_photos=rows)
    assert desk.post("/admin/articles/article/add/", sent).status_code == 302
    assert Article.objects.get().photos.get().widths == [384, 800]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg onload=alert(1)>", "is no whole picture of a kind"),
        (picture()[:200], "is no whole picture of a kind"),
        (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40, "is a HEIC picture"),
        (header_of(60_000, 60_000), "is too large: a picture has at most 30 MB"),
    ],
    ids=["svg", "truncated", "heic", "bomb"],
)
def test_what_cannot_be_taken_is_refused_by_its_name(
    desk: Client, fields: Fields, article: Article, data: bytes, words: str
):
    rows = [{"image": upload(data), "alt": "Green trays", "position": 0}]
    response = desk.post(change_page(article), fields(article, new_photos=rows))
    assert f"“trays.png” {words}" in response.text
    assert not Photo.objects.exists()


def test_a_picture_is_replaced_and_taken_away(desk: Client, fields: Fields, article: Article):
    rows = [{"image": upload(picture()), "alt": "Green trays", "position": 0}]
    desk.post(change_page(article), fields(article, new_photos=rows))
    other = upload(picture(size=(500, 500)))
    desk.post(change_page(article), fields(article, **{"photos-0-image": other}))
    photo = Photo.objects.get()
    assert (photo.width, photo.height, photo.widths, photo.alt) == (500, 500, [384, 500], "Green trays")
    desk.post(change_page(article), fields(article, **{"photos-0-image-clear": "on"}))
    photo.refresh_from_db()
    assert (photo.image.name, photo.width, photo.widths) == ("", None, [])


def test_pictures_are_sized_before_anybody_has_to_wait_for_the_form(
    desk: Client, fields: Fields, article: Article, monkeypatch
):
    depth = len(connection.savepoint_ids)
    inside = []
    take_in = picturing.take_in

    def watched(**how):
        inside.append(len(connection.savepoint_ids) > depth)
        return take_in(**how)

    monkeypatch.setattr(picturing, "take_in", watched)
    rows = [{"image": upload(picture()), "alt": "Green trays", "position": 0}]
    desk.post(change_page(article), fields(article, new_photos=rows))
    assert inside == [False]


def test_a_missing_description_is_asked_for_and_its_story_can_be_found(
    desk: Client, fields: Fields, article: Article, make_article: Callable[..., Article]
):
    make_article(headline="Without a picture")
    lacking = list_page("article") + "?pictures=undescribed"
    rows = [{"image": upload(picture()), "alt": "", "position": 0}]
    response = desk.post(change_page(article), fields(article, new_photos=rows), follow=True)
    assert "1 picture has no description" in response.text
    assert "It has no description yet" in desk.get(change_page(article)).text
    assert [a.pk for a in desk.get(lacking).context["cl"].queryset] == [article.pk]
    described = fields(article, **{"photos-0-alt": "Green trays"})
    assert "no description" not in desk.post(change_page(article), described, follow=True).text
    assert not desk.get(lacking).context["cl"].queryset


def test_a_story_whose_picture_was_lost_can_be_saved_all_the_same(
    desk: Client, fields: Fields, article: Article
):
    Photo.objects.create(article=article, image="photos/lost/800.webp", width=800, height=400, widths=[800])
    assert desk.post(change_page(article), fields(article, headline="Another")).status_code == 302
    photo = Photo.objects.get()
    assert (photo.image.name, photo.width, photo.height) == ("photos/lost/800.webp", 800, 400)
