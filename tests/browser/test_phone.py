"""By touch, on a phone: the sheet instead of the margin."""

import pytest
from playwright.sync_api import expect

from articles.services.publishing import save_article
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading, still


@pytest.fixture
def phone(open_page, sign_in, alice, article, annotate):
    """Alice has the article open on a phone, with two notes of hers."""
    annotate(alice, article, "600 trays", "Is that many?")
    annotate(alice, article, "vending machines", "Why these?")
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    return Reading.of(page, article)


def sheet(phone):
    return phone.page.locator("#margin[data-sheet]")


def test_tapping_a_mark_opens_the_sheet_with_its_note(phone):
    phone.page.locator("mark", has_text="600 trays").tap()
    expect(sheet(phone)).to_be_visible()
    expect(phone.card("Is that many?")).to_be_visible()
    expect(phone.card("Why these?")).to_be_hidden()


def test_the_passage_stays_in_view_above_the_sheet(phone):
    mark = phone.page.locator("mark", has_text="vending machines")
    mark.tap()
    expect(sheet(phone)).to_be_visible()
    still(phone.page)
    box = mark.bounding_box()
    assert box["y"] > 0
    assert box["y"] + box["height"] <= sheet(phone).bounding_box()["y"]


def test_next_and_close_in_the_sheet(phone):
    phone.page.locator("mark", has_text="600 trays").tap()
    phone.page.get_by_role("button", name="Next").tap()
    expect(phone.card("Why these?")).to_be_visible()
    phone.page.get_by_role("button", name="Close").tap()
    expect(sheet(phone)).to_have_count(0)


def test_next_in_the_sheet_shows_the_note_that_begins_there(phone, annotate, alice):
    annotate(alice, phone.article, "They cost $4.10 each.", "Long. " * 200)
    annotate(alice, phone.article, "$4.10", "And this one")
    phone.reload()
    phone.page.locator("mark", has_text="They cost").tap()
    expect(phone.card("And this one")).not_to_be_in_viewport()
    phone.page.get_by_role("button", name="Next").tap()
    expect(phone.card("And this one")).to_be_in_viewport()


def test_escape_closes_the_sheet_and_goes_back_to_the_mark(phone):
    phone.page.locator("mark", has_text="600 trays").tap()
    phone.page.keyboard.press("Escape")
    expect(sheet(phone)).to_have_count(0)
    expect(phone.page.locator("mark", has_text="600 trays")).to_be_focused()


def test_the_toolbar_stands_under_a_selection_by_touch(phone):
    phone.page.locator("#article-body p").first.tap(position={"x": 100, "y": 10})
    phone.select("counted every tray")
    still(phone.page)
    selection = phone.page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().bottom")
    assert phone.toolbar.bounding_box()["y"] > selection


def test_a_note_is_written_in_the_sheet(phone):
    phone.select("counted every tray")
    phone.toolbar.locator('[data-action="note"]').tap()
    expect(sheet(phone)).to_be_visible()
    phone.write("Who counted?")
    expect(phone.card("Who counted?")).to_be_visible()
    assert phone.marked(phone.card("Who counted?")) == "counted every tray"
    expect(phone.card("Who counted?")).to_be_focused()


def test_after_a_deletion_the_focus_stays_in_the_text(phone):
    phone.page.locator("mark", has_text="600 trays").tap()
    phone.card("Is that many?").get_by_role("button", name="Delete").tap()
    expect(phone.page.locator("mark", has_text="vending machines")).to_be_focused()


def test_save_is_in_sight_however_long_the_note(phone):
    phone.select("counted every tray")
    phone.begin_note().get_by_label("Your note").fill("Long.\n" * 40)
    expect(phone.editor.get_by_role("button", name="Save")).to_be_in_viewport(ratio=1)


def test_the_form_of_a_reply_is_in_sight_below_a_long_note(phone, annotate, alice):
    annotate(alice, phone.article, "The next target", "Long.\n\n" * 30)
    phone.reload()
    phone.page.locator("mark", has_text="The next target").tap()
    phone.card("Long.").get_by_role("link", name="Reply").tap()
    expect(phone.page.get_by_label("Your reply")).to_be_focused()
    expect(phone.page.get_by_label("Your reply")).to_be_in_viewport(ratio=1)


def test_why_it_was_not_saved_is_in_sight(phone):
    phone.page.route("**/annotations/", lambda route: route.fulfill(status=500))
    phone.select("counted every tray")
    phone.begin_note().get_by_label("Your note").fill("Long.\n" * 40)
    phone.editor.get_by_role("button", name="Save").tap()
    expect(phone.page.get_by_text("Something went wrong on the server.")).to_be_in_viewport()


def test_a_sheet_that_grows_does_not_come_over_the_passage(phone, article, alice, annotate):
    annotate(alice, article, "The next target", "Short")
    html = article.current.html
    save_article(article=article, html=html.replace("The next target", "The next big target"))
    phone.reload()
    mark = phone.page.locator("mark", has_text="The next big target")
    mark.tap()
    phone.card("Short").get_by_text("Words changed since").tap()
    expect(phone.card("Short").locator("ins")).to_be_visible()
    top = "document.querySelector('#margin').getBoundingClientRect().top"
    bottom = "document.querySelector('mark[data-active]').getBoundingClientRect().bottom"
    phone.page.wait_for_function(f"() => {bottom} <= {top}")


def test_the_choices_of_who_sees_a_note_are_in_sight(phone):
    phone.page.locator("mark", has_text="600 trays").tap()
    phone.card("Is that many?").get_by_role("link", name="Only me").tap()
    expect(phone.page.get_by_role("button", name="Everyone")).to_be_in_viewport(ratio=1)


def test_closing_the_sheet_leaves_the_editor_and_keeps_the_draft(phone):
    phone.select("counted every tray")
    phone.begin_note().get_by_label("Your note").fill("Not finished")
    phone.page.get_by_role("button", name="Close").tap()
    expect(phone.editor).to_have_count(0)
    phone.reload()
    expect(phone.editor.get_by_label("Your note")).to_have_value("Not finished")


def test_everything_to_tap_on_is_large_enough(phone):
    phone.page.locator("mark", has_text="600 trays").tap()
    expect(sheet(phone)).to_be_visible()
    targets = phone.page.locator("#margin button:visible, #margin .card-do a:visible")
    sizes = [min(box["width"], box["height"]) for box in (target.bounding_box() for target in targets.all())]
    assert len(sizes) >= 6
    assert min(sizes) >= 44


@pytest.mark.parametrize("is_offline", [False, True])
def test_a_long_note_is_seen_from_its_head_when_it_is_saved(phone, is_offline):
    phone.select("counted every tray")
    note = phone.begin_note().get_by_label("Your note")
    note.fill("Line by line.\n\n" * 30)
    phone.page.context.set_offline(is_offline)
    note.press("Control+Enter")
    card = phone.card("Line by line.")
    expect(card).to_be_focused()
    still(phone.page)
    bar = phone.page.get_by_role("button", name="Close").bounding_box()
    assert card.locator(".card-head").bounding_box()["y"] >= bar["y"] + bar["height"]
