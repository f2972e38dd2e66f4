"""Pictures, kept whole under names that are never given twice; scripts under the hash of their content."""

import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from articles.models import Photo
from newsroom.storage import MediaStorage, StaticStorage


def picture(kind):
    data = io.BytesIO()
    Image.new("RGB", (30, 20)).save(data, kind)
    return ContentFile(data.getvalue())


@pytest.fixture
def storage(tmp_path):
    return MediaStorage(location=tmp_path)


def test_a_picture_is_written_once_and_leaves_nothing_beside_it(storage, tmp_path):
    assert {storage.save("photos/a/384.webp", ContentFile(b"abc")) for _ in "ab"} == {"photos/a/384.webp"}
    assert [path.name for path in tmp_path.rglob("*.*")] == ["384.webp"]


def test_two_who_save_one_picture_at_a_moment_both_get_it(storage, monkeypatch):
    first = storage.save("photos/a/384.webp", ContentFile(b"abc"))
    monkeypatch.setattr(storage, "exists", lambda _name: False)
    assert storage.save("photos/a/384.webp", ContentFile(b"abc")) == first


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "mime"), [("webp", "image/webp"), ("jpeg", "image/jpeg"), ("png", "image/png")]
)
def test_a_picture_is_served_as_it_is_for_a_year(client, article, kind, mime):
    photo = Photo(article=article)
    photo.image.save(f"a.{kind}", picture(kind))
    response = client.get(photo.image.url, headers={"Accept-Encoding": "gzip"})
    assert response["Content-Type"] == mime
    assert "Content-Encoding" not in response
    assert "immutable" in response["Cache-Control"]
    b"".join(response)
    response.close()


def test_a_script_that_is_loaded_at_its_first_use_is_found_under_its_hash(tmp_path):
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "rare.js").write_text("export const x = 1;\n")
    (tmp_path / "js" / "page.js").write_text('export const load = () => import("./rare.js");\n')
    static = StaticStorage(location=tmp_path, base_url="/static/")
    files = {name: (static, name) for name in ("js/page.js", "js/rare.js")}
    names = {name: hashed for name, hashed, _ in static.post_process(files)}
    rare = names["js/rare.js"].removeprefix("js/")
    assert f'import("./{rare}")' in (tmp_path / names["js/page.js"]).read_text()


def test_scripts_are_served_without_comments_and_layout(tmp_path):
    static = StaticStorage(location=tmp_path, base_url="/static/")
    script = '// What.\n\n/** Go\n * on. */\nconst a = "//  x"; // said\n  /* one */ go(a);\ngo(`${a}  b`);\n'
    name = static.save("js/page.js", ContentFile(script))
    assert (tmp_path / name).read_text() == 'const a="//  x";go(a);go(`${a}  b`);'
    name = static.save("js/vendor/peer.js", ContentFile(script))
    assert (tmp_path / name).read_text() == script
