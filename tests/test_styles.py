"""What holds for all styles: in layers, by tokens, dark said twice alike, none inside of pages."""

import re
from pathlib import Path

import pytest
from django.conf import settings

pytestmark = pytest.mark.pure

CSS = sorted((settings.BASE_DIR / "static" / "css").glob("*.css"))
# The admin's is read after Django's, which is in no layer.
OURS = [path for path in CSS if path.name != "admin.css"]


def text_of(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def outermost(css):
    """Return what stands before the outermost braces, and statements outside of any."""
    found, depth, begun = [], 0, ""
    for sign in css:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0 and sign in "};":
            if sign == ";":
                found.append(begun.strip())
            begun = ""
        elif depth == 1 and sign == "{":
            found.append(begun.strip())
        elif depth == 0:
            begun += sign
    return found


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_every_rule_is_in_a_layer(path):
    layers = re.search(r"@layer ([^;{]+);", text_of(CSS[-1])).group(1).split(", ")
    for begun in outermost(text_of(path)):
        name, _, layer = begun.partition(" ")
        assert name in {"@import", "@layer", "@font-face"}, begun
        assert name != "@layer" or set(layer.split(", ")) <= set(layers)


def test_every_property_of_ours_is_used_and_every_one_used_is_there():
    css = "".join(map(text_of, OURS))
    scripts = "".join(p.read_text(encoding="utf-8") for p in (settings.BASE_DIR / "static/js").glob("*.js"))
    declared = set(re.findall(r"(?<![\w-])(--[\w-]+)\s*:", css))
    used = set(re.findall(r"var\((--[\w-]+)", css + text_of(settings.BASE_DIR / "static/css/admin.css")))
    from_scripts = {name for name in declared | used if name in scripts}
    assert declared - used - from_scripts == set()
    assert used - declared - from_scripts - {"--_a", "--_r"} == set()


def test_dark_is_the_same_whether_the_system_or_the_reader_asks_for_it():
    css = text_of(settings.BASE_DIR / "static/css/tokens.css")
    asked = [
        re.search(re.escape(selector) + r"\s*\{([^}]*)\}", css).group(1).split()
        for selector in (':root:not([data-theme="light"])', ':root[data-theme="dark"]')
    ]
    assert asked[0] == asked[1]


def test_no_page_carries_styles_of_its_own():
    for path in (settings.BASE_DIR / "templates").rglob("*.html"):
        # Mails have no other; of the admin's form the text editor brings its own along.
        if {"email", "admin"}.isdisjoint(path.parts):
            page = re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"))
            assert not re.search(r"<style|\sstyle=", page), path
