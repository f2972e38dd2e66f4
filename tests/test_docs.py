"""What the documents say of settings, commands and files is so."""

import re
from argparse import ArgumentParser
from pathlib import Path

import pytest
from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).parent.parent
SETTINGS = (ROOT / "newsroom" / "settings.py").read_text(encoding="utf-8")
DEPLOYING = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
IMPORTING = (ROOT / "docs" / "importing.md").read_text(encoding="utf-8")
NAMES = sorted(set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', SETTINGS)))


@pytest.mark.pure
@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_documented(name):
    assert f"`{name}`" in DEPLOYING


@pytest.mark.pure
def test_every_documented_setting_is_read():
    documented = re.findall(r"^\| `([A-Z_]+)` \|", DEPLOYING, flags=re.MULTILINE)
    assert set(documented) == set(NAMES)


@pytest.mark.pure
def test_every_option_of_the_import_is_documented():
    parser = ArgumentParser()
    load_command_class("articles", "import_articles").add_arguments(parser)
    options = {action.option_strings[-1] for action in parser._actions if action.option_strings} - {"--help"}
    assert {option for option in options if f"`{option}" not in IMPORTING} == set()


@pytest.mark.pure
@pytest.mark.parametrize(
    "page", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name
)
def test_links_between_the_documents_lead_somewhere(page):
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), link


@pytest.mark.pure
def test_commands_that_the_documents_name_exist():
    text = "\n".join(
        page.read_text(encoding="utf-8") for page in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    )
    assert set(re.findall(r"manage\.py ([a-z_]+)", text)) <= set(get_commands())
