"""The page of styles shows every part whole, in both themes; a picture of it is kept in var/screenshots/."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import SCREENSHOTS
from tests.browser.test_accessible import violations


@pytest.fixture
def guide(open_page, publication, settings):
    settings.DEBUG = True

    def open_guide(**how):
        page = open_page(**how)
        page.goto("/styleguide/")
        expect(page.get_by_role("heading", name="Editors")).to_be_attached()
        return page

    return open_guide


@pytest.mark.parametrize("width", [320, 820, 1440])
def test_every_part_is_whole_and_accessible(guide, width):
    page = guide(viewport={"width": width, "height": 900})
    SCREENSHOTS.mkdir(exist_ok=True)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        page.screenshot(path=SCREENSHOTS / f"styleguide-{width}-{theme}.png", full_page=True)
    expect(page.get_by_role("toolbar")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []
