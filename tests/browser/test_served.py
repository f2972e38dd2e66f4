"""Our scripts as production serves them: without comments and layout, and still the same scripts."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from playwright.sync_api import Route, expect

from newsroom.storage import StaticStorage

BROKEN = """
async (names) => {
  const broken = [];
  for (const name of names) {
    // What misses its page only is no matter here.
    await import(`/static/js/${name}`).catch((error) => error instanceof SyntaxError && broken.push(name));
  }
  return broken;
}
"""


@pytest.fixture
def names(page, tmp_path):
    """The names of all our scripts, which the page gets as they are collected."""
    static = StaticStorage(location=tmp_path, base_url="/static/")
    files = sorted((settings.BASE_DIR / "static" / "js").glob("*.js"))
    for file in files:
        static.save(f"js/{file.name}", ContentFile(file.read_bytes()))

    def serve(route: Route) -> None:
        name = urlsplit(route.request.url).path.removeprefix("/static/")
        route.fulfill(body=(tmp_path / name).read_text(), content_type="text/javascript")

    page.route("**/static/js/*.js", serve)
    return [file.name for file in files]


def test_scripts_do_as_served_what_they_do_as_written(names, read):
    assert read.page.evaluate(BROKEN, names) == []
    read.drag("600 trays")
    read.begin_note()
    read.write("Is that many?")
    expect(read.card("Is that many?")).to_contain_text("600 trays")
