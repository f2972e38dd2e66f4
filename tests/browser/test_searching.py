"""The search in a browser: answers as one types, an address that says it all, back, and without a script."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Held, stop_clock


@pytest.fixture
def stories(make_article):
    """Two stories that a word tells apart."""
    return [
        make_article("<p>The late bus waits.</p>", headline="The bus can wait"),
        make_article("<p>The late train waits.</p>", headline="The train cannot"),
    ]


@pytest.fixture
def found(page):
    return page.locator("#found .results > *")


def test_answers_come_as_one_types_and_the_address_keeps_them(stories, page, found):
    page.goto("/")
    page.keyboard.press("/")
    expect(page).to_have_url(re.compile(r"/search/$"))
    page.evaluate("window.stays = true")
    page.locator("#q").press_sequentially("late bus")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("The bus can wait")
    expect(page).to_have_url(re.compile(r"\?q=late(\+|%20)bus$"))
    expect(page.locator("#said")).to_contain_text("1 article")
    assert page.evaluate("window.stays")
    page.reload()
    expect(found).to_have_count(1)
    expect(page.locator("#q")).to_have_value("late bus")


def test_what_was_typed_before_the_page_listened_is_asked_for_too(stories, page, found):
    held = Held(page, "**/htmx*.js")
    page.goto("/search/", wait_until="commit")
    page.locator("#q").fill("late bus")
    held.release()
    expect(found).to_have_count(1)
    expect(page).to_have_url(re.compile(r"\?q=late(\+|%20)bus$"))


def test_back_goes_from_the_story_to_its_answers_and_from_there_to_those_before(stories, page, found):
    page.goto("/search/?q=late")
    page.locator("#q").fill("train")
    page.locator("#q").press("Enter")
    expect(found).to_have_count(1)
    page.get_by_role("link", name="The train cannot").click()
    expect(page.locator("#article-body")).to_contain_text("late train")
    page.go_back()
    expect(found).to_have_count(1)
    page.go_back()
    expect(found).to_have_count(2)


def test_an_answer_that_takes_long_is_asked_for_once_and_back_leads_to_the_one_before(stories, page, found):
    stop_clock(page)
    page.goto("/search/?q=late")
    held = Held(page, "**/search/?q=train*")
    page.locator("#q").fill("train")
    page.locator("#q").press("Enter")
    page.clock.run_for(1_000)  # by then what was typed would have been asked for
    held.release()
    expect(found).to_have_count(1)
    page.go_back()
    expect(found).to_have_count(2)


def test_without_a_script_the_button_asks(stories, open_page):
    page = open_page(java_script_enabled=False)
    page.goto("/search/")
    page.locator("#q").fill("train")
    page.get_by_role("main").get_by_role("button", name="Search", exact=True).click()
    expect(page.get_by_role("link", name="The train cannot")).to_be_visible()
    expect(page.locator("#found mark")).not_to_have_count(0)
