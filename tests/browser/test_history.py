"""How a story changed, as it is seen in a browser."""

import pytest
from playwright.sync_api import expect

from articles.services.publishing import save_article
from tests.browser.conftest import PHONE, WIDE
from tests.browser.test_accessible import violations
from tests.conftest import STORY


@pytest.fixture
def changed(article, alice, edith, annotate):
    """Words of two notes were changed and taken out, and a paragraph was moved."""
    annotate(alice, article, "They cost $4.10 each.", "Dear ones", visibility="public")
    annotate(alice, article, "bought 600 trays", "Is that many?", visibility="public")
    html = STORY.replace("600", "640").replace(" They cost $4.10 each.", "")
    first, rest = html.split("</p>", 1)
    save_article(article=article, html=f"{rest}{first}</p>", editor=edith, summary="Number of trays")
    article.corrections.create(corrected_on="2026-11-03", text="It was 640.", revision=article.current)
    return article


@pytest.mark.parametrize("width", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("address", ["", "?view=side", "1/"])
def test_axe_finds_nothing(open_page, sign_in, edith, changed, width, address):
    page = open_page(viewport=width)
    sign_in(page, edith)
    page.goto(f"{changed.get_absolute_url()}revisions/{address}")
    assert violations(page) == []


def test_axe_finds_nothing_where_somebody_saved_meanwhile(page, sign_in, edith, changed):
    sign_in(page, edith)
    page.goto(f"{changed.get_absolute_url()}revisions/1/")
    save_article(article=changed, html="<p>The kitchen closed.</p>", editor=edith)
    page.get_by_role("button", name="Make revision 1 the current text").click()
    expect(page.get_by_role("heading", name="The story was saved meanwhile")).to_be_visible()
    assert violations(page) == []


def test_an_old_text_is_restored_by_keyboard_and_without_a_script(open_page, sign_in, edith, changed):
    page = open_page(java_script_enabled=False)
    sign_in(page, edith)
    page.goto(f"{changed.get_absolute_url()}revisions/1/")
    page.get_by_role("button", name="Make revision 1 the current text").press("Enter")
    expect(page.get_by_text("The text of revision 1 is the current one again")).to_be_visible()
    expect(page.locator("#diff ins").nth(1)).to_contain_text("600")


def test_a_correction_leads_to_what_changed(page, changed):
    page.goto(changed.get_absolute_url())
    page.get_by_role("link", name="See what changed.").click()
    expect(page.locator("#diff")).to_be_in_viewport()
