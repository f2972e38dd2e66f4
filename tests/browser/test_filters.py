"""The filter of the margin in a browser: by mouse, by keyboard, on a phone, without a script, and back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.reading import Reading


@pytest.fixture
def noted(alice, bob, charlie, article, annotate):
    """Notes of Bob and Charlie, and one that three of them marked."""
    annotate(bob, article, "600 trays", "Too many", color="yellow", visibility="public", tags=["money"])
    annotate(charlie, article, "vending machines", "And then", color="blue", visibility="public")
    for person in (alice, bob, charlie):
        annotate(person, article, "counted every tray", color="pink", visibility="public")
    return article


@pytest.fixture
def reading(noted, page, sign_in, alice):
    sign_in(page, alice)
    return Reading.of(page, noted)


def open_filter(page):
    page.locator(".sift-menu > summary").click()


def cards(page):
    return page.locator("#margin .card[id]")


def test_a_choice_acts_at_once_on_cards_and_marks_and_the_address_keeps_it(reading):
    page = reading.page
    page.evaluate("window.stays = true")
    open_filter(page)
    page.get_by_role("checkbox", name="yellow").check()
    expect(cards(page)).to_have_count(1)
    expect(page.locator("#article-body mark")).to_have_text(["600 trays"])
    expect(page).to_have_url(re.compile(r"\?color=yellow$"))
    expect(page.locator("#sift-state")).to_contain_text("Showing 1 of 5")
    expect(page.get_by_role("checkbox", name="yellow")).to_be_focused()
    page.get_by_role("link", name="Show all").press("Enter")
    expect(page.locator("#sift-state")).to_be_empty()
    expect(page.locator(".sift-menu > summary")).to_be_focused()
    page.get_by_role("link", name="Mine").press("Enter")
    expect(page.get_by_role("link", name="Mine")).to_have_attribute("aria-current", "true")
    expect(page.get_by_role("link", name="Mine")).to_be_focused()
    assert page.evaluate("window.stays")
    page.reload()
    expect(cards(page)).to_have_count(1)


def test_back_brings_the_filter_before(reading):
    page = reading.page
    page.get_by_role("link", name="Mine").click()
    expect(cards(page)).to_have_count(1)
    open_filter(page)
    page.get_by_label("Words").fill("nothing of it")
    expect(cards(page)).to_have_count(0)
    page.go_back()
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_label("Words")).to_have_value("")
    page.go_back()
    expect(cards(page)).to_have_count(5)
    expect(page.locator("#whose [aria-current]")).to_contain_text("Everyone")
    page.go_forward()
    expect(cards(page)).to_have_count(1)


def test_words_are_looked_for_while_they_are_typed(reading):
    page = reading.page
    open_filter(page)
    page.get_by_label("Words").press_sequentially("VENDING")
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_label("Words")).to_be_focused()
    expect(page.get_by_label("Words")).to_have_value("VENDING")
    page.get_by_role("link", name="Show all").click()
    expect(cards(page)).to_have_count(5)
    expect(page.get_by_label("Words")).to_have_value("")


def test_it_is_used_by_keyboard_alone(reading):
    page = reading.page
    page.locator(".sift-menu > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Words")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(cards(page)).to_have_count(1)
    expect(page.get_by_role("checkbox", name="yellow")).to_be_focused()


def test_what_is_being_written_stays_when_the_filter_changes(reading):
    reading.select("What the numbers say")
    reading.begin_note().get_by_label("Your note").fill("Half a th")
    open_filter(reading.page)
    reading.page.get_by_role("checkbox", name="yellow").check()
    expect(cards(reading.page)).to_have_count(1)
    expect(reading.editor.get_by_label("Your note")).to_have_value("Half a th")
    reading.write("Half a thought")
    expect(reading.card("Half a thought")).to_be_visible()
    assert reading.marked(reading.card("Half a thought")) == "What the numbers say"


def test_on_a_phone_it_stands_with_the_notes_and_the_sheet_shows_what_is_left(
    noted, open_page, sign_in, alice
):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    reading = Reading.of(page, noted)
    page.locator(".sift-menu > summary").tap()
    page.get_by_role("checkbox", name="blue").tap()
    expect(cards(page)).to_have_count(1)
    page.locator("#article-body mark").tap()
    expect(page.locator("#margin[data-sheet]")).to_be_visible()
    expect(reading.card("And then")).to_be_visible()
    expect(page.locator(".sift-menu > summary")).not_to_be_in_viewport()


def test_without_a_script_it_is_a_plain_form(noted, open_page, sign_in, alice):
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    Reading.of(page, noted)
    open_filter(page)
    page.get_by_role("checkbox", name="blue").check()
    page.get_by_role("button", name="Show these").click()
    expect(cards(page)).to_have_count(1)
    page.get_by_role("link", name="Show all").click()
    expect(cards(page)).to_have_count(5)


def test_a_visitor_filters_too(noted, page):
    Reading.of(page, noted)
    open_filter(page)
    page.get_by_role("checkbox", name="blue").check()
    page.get_by_role("button", name="Show these").click()
    expect(cards(page)).to_have_count(1)


def test_what_many_marked_shows_once_the_end_was_reached(noted, open_page):
    page = open_page(viewport={"width": 1440, "height": 300})
    Reading.of(page, noted)
    expect(page.get_by_role("button", name="Marked by many")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".popular-count")).to_have_count(0)
    page.locator(".article-end").scroll_into_view_if_needed()
    expect(page.locator(".popular-count")).to_have_text(["3 ×"])
    expect(page.get_by_role("region", name="Marked by many")).to_contain_text("counted every tray")
    page.reload()
    expect(page.locator(".popular-count")).to_have_text(["3 ×"])


def test_what_many_marked_can_be_switched_off_for_good(reading):
    page = reading.page
    switch = page.get_by_role("button", name="Marked by many")
    switch.click()
    if switch.get_attribute("aria-pressed") == "true":
        switch.click()
    expect(page.locator(".popular-count")).to_have_count(0)
    page.reload()
    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".popular-count")).to_have_count(0)


def test_without_a_script_what_many_marked_is_a_link_away(noted, open_page):
    page = open_page(java_script_enabled=False)
    Reading.of(page, noted)
    page.get_by_role("link", name="What many readers marked").click()
    expect(page.get_by_role("region", name="Marked by many")).to_contain_text("counted every tray")
