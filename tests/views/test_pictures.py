"""Pictures on pages: in the size that their place needs, with room kept for them."""

import io
import re

import pytest
from PIL import Image

from articles.models import Photo
from articles.services import picturing


@pytest.fixture
def illustrate():
    def add(article, size=(1600, 1000), **fields):
        file = io.BytesIO()
        Image.new("RGB", size, "green").save(file, "PNG")
        picture = picturing.take_in(data=file.getvalue())
        return Photo.objects.create(article=article, **picture.fields(), **fields)

    return add


def images(response):
    return re.findall(r"<img [^>]*>", response.text)


def test_a_story_s_picture_comes_in_sizes_first_and_with_its_room(client, article, illustrate):
    photo = illustrate(article, alt="Trays & “trays”")
    (image,) = images(client.get(article.get_absolute_url()))
    srcset = ", ".join(f"{photo.sizes[width]} {width}w" for width in (384, 768, 1152, 1600))
    assert f'srcset="{srcset}"' in image
    assert 'width="1600" height="1000" alt="Trays &amp; “trays”"' in image
    assert 'fetchpriority="high"' in image
    assert "loading=" not in image
    for url in photo.sizes.values():
        response = client.get(url)
        assert Image.open(io.BytesIO(b"".join(response))).format == "WEBP"
        response.close()


def test_a_description_is_in_the_language_of_its_story(client, make_article, illustrate):
    story = make_article(language="es")
    illustrate(story, alt="Bandejas")
    assert 'alt="Bandejas" lang="es"' in client.get(story.get_absolute_url()).text


def test_a_picture_without_a_description_is_passed_over_by_those_who_listen(client, article, illustrate):
    illustrate(article)
    assert ' alt="" fetch' in images(client.get(article.get_absolute_url()))[0]


@pytest.mark.parametrize("page", ["/", "/sections/news/"])
def test_of_a_front_s_pictures_the_lead_alone_is_fetched_at_once(
    client, make_article, section, illustrate, page
):
    for _ in range(9):
        illustrate(make_article(section=section), alt="Told by the headline beside it")
    shown = images(client.get(page))
    assert len(shown) > 1
    assert ["fetchpriority" in image for image in shown] == [True] + [False] * (len(shown) - 1)
    assert ["lazy" in image for image in shown] == [False] + [True] * (len(shown) - 1)
    assert all("srcset" in image and 'alt=""' in image for image in shown)


def test_a_picture_from_before_there_were_sizes_is_shown_as_it_is(client, article):
    Photo.objects.create(article=article, image="photos/0123.jpg", width=40, height=30)
    (image,) = images(client.get(article.get_absolute_url()))
    assert 'src="/media/photos/0123.jpg" width="40" height="30"' in image
    assert "srcset" not in image
