"""Single keys on every page: to the next story, to the next paragraph, and the list of them."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def front(page, make_article):
    for number in range(4):
        make_article(headline=f"Number {number}")
    page.goto("/")
    return page


def test_j_and_k_go_from_story_to_story_and_enter_opens_one(front):
    links = front.locator("main :is(h2, h3) > a")
    front.keyboard.press("j")
    expect(links.nth(0)).to_be_focused()
    front.keyboard.press("j")
    expect(links.nth(1)).to_be_focused()
    front.keyboard.press("k")
    expect(links.nth(0)).to_be_focused()
    headline = links.nth(0).text_content()
    front.keyboard.press("Enter")
    expect(front.locator("h1")).to_have_text(headline)


def test_j_and_k_go_from_paragraph_to_paragraph_of_a_story(page, article):
    page.goto(article.get_absolute_url())
    notes = page.locator("#article-body .para-note")
    page.keyboard.press("j")
    expect(notes.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(notes.nth(1)).to_be_focused()
    page.keyboard.press("k")
    expect(notes.nth(0)).to_be_focused()


def test_the_list_of_keys_opens_on_any_page_and_switches_them_off(front):
    front.keyboard.press("?")
    expect(front.locator("#keys")).to_be_visible()
    front.get_by_label("Single keys act").uncheck()
    front.keyboard.press("Escape")
    front.keyboard.press("j")
    expect(front.locator("main a:focus")).to_have_count(0)
    front.reload()
    front.keyboard.press("?")
    expect(front.locator("#keys")).to_be_hidden()
    front.get_by_role("button", name="Keys: press ?").click()
    expect(front.get_by_label("Single keys act")).not_to_be_checked()


def test_keys_are_letters_where_somebody_types(page, article, sign_in, alice, annotate):
    annotate(alice, article, "600 trays", "Is that many?")
    sign_in(page, alice)
    page.goto("/notebook/")
    page.get_by_label("Words").first.fill("")
    page.keyboard.type("jk?")
    expect(page.get_by_label("Words").first).to_have_value("jk?")
    expect(page.locator("#keys")).to_be_hidden()
