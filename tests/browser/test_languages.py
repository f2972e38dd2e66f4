"""The language of the pages is chosen by a link, with and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Reading


@pytest.mark.parametrize("scripts", [True, False])
def test_the_link_in_the_foot_shows_the_same_page_in_the_other_language(open_page, article, scripts):
    page = open_page(java_script_enabled=scripts)
    page.goto(article.get_absolute_url())
    page.get_by_role("link", name="Español").click()
    expect(page).to_have_url(re.compile(f"{article.get_absolute_url()}$"))
    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page.locator("h1")).to_have_attribute("lang", "en")
    page.goto("/")
    expect(page.get_by_role("link", name="Iniciar sesión")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()


def test_what_scripts_say_is_in_the_language_of_the_page(open_page, article):
    reading = Reading.of(open_page(locale="es-US", permissions=["clipboard-write"]), article)
    reading.drag("600 trays")
    reading.toolbar.get_by_role("button", name="Copiar").click()
    reading.said("Copiado")
