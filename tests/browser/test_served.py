"""Our scripts and styles as production serves them: without comments and layout, and still the same."""

import re
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


RULES = """
(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map((rule) => rule.cssText);
}
"""
CSS = settings.BASE_DIR / "static" / "css"


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


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """Each of our style files as it is served."""
    folder = tmp_path_factory.mktemp("static")
    static = StaticStorage(location=folder, base_url="/static/")
    files = [file for kind in ("css", "fonts") for file in (CSS.parent / kind).iterdir()]
    names = {static.save(str(file.relative_to(CSS.parent)), ContentFile(file.read_bytes())) for file in files}
    found = static.post_process({name: (static, name) for name in names})
    return {name: (folder / hashed).read_text() for name, hashed, _ in found if hashed.endswith(".css")}


def rules(page, css):
    """The rules of styles as the browser has understood them; without layout, where it keeps that."""
    return [re.sub(r"\s*([,:])\s+", r"\1", rule) for rule in page.evaluate(RULES, css)]


@pytest.mark.parametrize("file", sorted(CSS.iterdir()), ids=lambda file: file.name)
def test_styles_say_as_served_what_they_say_as_written(served, page, file):
    written = "".join(one.read_text() for one in [CSS / "tokens.css", file][file.name != "base.css" :])
    without_hash = re.sub(r"(?<=/newsreader)(-\w+)\.[0-9a-f]{12}", r"\1", served[f"css/{file.name}"])
    assert "/*" not in without_hash
    assert "@import" not in without_hash
    assert rules(page, without_hash) == rules(page, written)
    assert len(rules(page, written)) > 0
