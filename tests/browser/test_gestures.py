"""Marks and cards show each other, by whatever device; what lies over each other is never merged."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.reading import ENDS, Reading


@pytest.fixture
def overlapping(alice, bob, article, annotate):
    """Alice noted two sentences, Bob some words across them, both a word within."""
    annotate(alice, article, "The kitchen bought 600 trays. They cost $4.10 each.", "The whole")
    annotate(bob, article, "600 trays. They cost", "Across", visibility="public")
    annotate(alice, article, "trays", "A word")
    annotate(alice, article, "vending machines", "Elsewhere")
    return article


@pytest.fixture
def over(page, sign_in, alice, overlapping):
    sign_in(page, alice)
    return Reading.of(page, overlapping)


def active(read):
    return read.page.locator(".card[data-active]")


def test_marks_that_overlap_are_flat_and_each_covers_its_own_words(over):
    expect(over.page.locator("mark mark")).to_have_count(0)
    whole = "The kitchen bought 600 trays. They cost $4.10 each."
    assert over.marked(over.card("The whole")) == whole
    assert over.marked(over.card("Across")) == "600 trays. They cost"
    assert over.marked(over.card("A word")) == "trays"


def test_a_click_on_words_under_three_notes_shows_all_three(over):
    over.page.locator("mark", has_text="trays").first.click()
    expect(active(over)).to_have_count(3)
    over.page.locator("mark", has_text="vending").click()
    expect(active(over)).to_have_count(1)


def test_pointing_at_words_under_three_notes_shows_all_three(over):
    over.page.locator("mark", has_text="trays").first.hover()
    expect(active(over)).to_have_count(3)


def test_going_to_a_mark_by_keys_shows_its_cards(over):
    for _ in range(3):
        over.page.keyboard.press("]")
    expect(over.page.locator("mark", has_text="trays").first).to_be_focused()
    expect(active(over)).to_have_count(3)


def test_pointing_at_a_card_lights_up_its_marks_alone(over):
    over.card("Across").hover()
    pointed = over.page.locator("mark[data-pointed]")
    expect(pointed.first).to_be_attached()
    assert "".join(pointed.all_text_contents()) == "600 trays. They cost"
    over.page.locator("h1").hover()
    expect(pointed).to_have_count(0)


def test_a_tap_on_words_under_three_notes_shows_all_three_in_the_sheet(
    open_page, sign_in, alice, overlapping
):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    phone = Reading.of(page, overlapping)
    page.locator("mark", has_text="trays").first.tap()
    for words in ("The whole", "Across", "A word"):
        expect(phone.card(words)).to_be_visible()
    expect(phone.card("Elsewhere")).to_be_hidden()


def test_a_pen_selects_and_marks(read):
    x, y, to_x, to_y = read.page.evaluate(ENDS, read.passage("600 trays"))
    session = read.page.context.new_cdp_session(read.page)

    def pen(kind, at_x, at_y, pressed):
        event = {"type": kind, "x": at_x, "y": at_y, "buttons": pressed, "pointerType": "pen"}
        session.send("Input.dispatchMouseEvent", event | {"button": "left", "clickCount": 1})

    pen("mousePressed", x, y, 1)
    pen("mouseMoved", (x + to_x) / 2, y, 1)
    read.page.wait_for_function("String(getSelection())")
    expect(read.toolbar).to_be_hidden()
    pen("mouseMoved", to_x, to_y, 1)
    pen("mouseReleased", to_x, to_y, 0)
    expect(read.toolbar).to_be_visible()
    read.highlight("blue")
    expect(read.page.locator('mark[data-color="blue"]')).to_have_text("600 trays")
