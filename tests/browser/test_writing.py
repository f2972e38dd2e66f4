"""Writing a note: how it will look, and words that complete themselves; by keys, with a mouse, on a phone."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from articles.models import Annotation
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading
from tests.browser.test_accessible import violations
from tests.markup.attacks import ATTACKS


@pytest.fixture
def tagged(alice, article, annotate):
    """Alice has used some tags, one of them twice."""
    annotate(alice, article, "counted every tray", tags=["evidence", "event"])
    annotate(alice, article, "vending machines", tags=["evidence"])


@pytest.fixture
def write(read):
    """Alice writes a note on "600 trays": the form of it."""

    def begin(reading=read):
        reading.select("600 trays")
        reading.toolbar.get_by_role("button", name="Note").click()
        return reading.page.locator("form.editor")

    return begin


def preview_of(form):
    return form.get_by_role("group", name="Preview")


def type_note(form, words):
    form.get_by_label("Your note").press_sequentially(words)


def test_a_note_is_shown_as_it_will_look_while_it_is_typed(write):
    form = write()
    form.get_by_role("button", name="Preview").click()
    type_note(form, "*Who* says so?")
    expect(preview_of(form).locator("em")).to_have_text("Who")
    type_note(form, " **Nobody**")
    expect(preview_of(form).locator("strong")).to_have_text("Nobody")
    expect(form.get_by_label("Your note")).to_be_focused()


def test_the_preview_goes_when_it_is_not_wanted(write):
    form = write()
    button = form.get_by_role("button", name="Preview")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(preview_of(form)).to_be_hidden()


def test_nothing_in_a_preview_is_executed(write, page):
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    form = write()
    form.get_by_role("button", name="Preview").click()
    form.get_by_label("Your note").fill("\n\n".join(a for a in ATTACKS if a.isprintable()) + "\n\nthe end")
    expect(preview_of(form)).to_contain_text("the end")
    assert preview_of(form).locator("script, img, svg, iframe, form, input, [onclick], [style]").count() == 0
    hrefs = preview_of(form).locator("a").evaluate_all("links => links.map((a) => a.protocol)")
    assert set(hrefs) <= {"http:", "https:", "mailto:"}


def test_a_preview_that_cannot_be_had_says_so_and_keeps_the_words(write, page):
    form = write()
    page.route("**/notes/preview/", lambda route: route.abort())
    form.get_by_role("button", name="Preview").click()
    type_note(form, "Still here")
    expect(preview_of(form)).to_have_text("The server did not answer.")
    expect(form.get_by_label("Your note")).to_have_value("Still here")
    expect(form.locator(".failed")).to_have_count(0)


def test_a_session_that_ended_is_not_told_of_while_somebody_types(write, page, article):
    form = write()
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    with page.expect_response("**/notes/preview/") as answer:
        form.get_by_role("button", name="Preview").click()
    assert answer.value.status == 401
    type_note(form, "Still here")
    expect(page).to_have_url(f"{page.url.split('/articles/')[0]}{article.get_absolute_url()}")
    expect(form.get_by_label("Your note")).to_have_value("Still here")


def test_a_note_is_saved_while_its_preview_is_on_its_way(write, page):
    form = write()
    form.get_by_role("button", name="Preview").click()
    page.route("**/notes/preview/", lambda _route: None)  # never answered
    with page.expect_request("**/notes/preview/"):
        type_note(form, "Said")
    form.get_by_role("button", name="Save").click()
    expect(form).to_have_count(0)
    assert Annotation.objects.get().note == "Said"


def test_a_tag_is_completed_by_keys(tagged, write, page):
    form = write()
    field = form.get_by_role("combobox", name="Tags")
    field.press_sequentially("claim, ev")
    options = form.get_by_role("listbox", name="Tags").get_by_role("option")
    expect(options).to_have_text(["evidence2", "event1"])
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    page.keyboard.press("Enter")
    expect(field).to_have_value("claim, evidence, ")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_be_focused()


def test_those_who_listen_hear_how_many_suggestions_there_are(tagged, write, read):
    write().get_by_role("combobox", name="Tags").press_sequentially("ev")
    read.said("2 suggestions")


def test_the_arrow_shows_ones_tags_before_a_letter_is_typed(tagged, write):
    form = write()
    field = form.get_by_role("combobox", name="Tags")
    field.focus()
    expect(field).to_have_attribute("aria-autocomplete", "list")
    field.press("ArrowDown")
    expect(form.get_by_role("option")).to_have_text(["evidence2", "event1"])
    expect(form.get_by_role("option").first).to_have_attribute("aria-selected", "true")


def test_an_arrow_pressed_before_the_script_for_it_is_here_is_not_lost(tagged, write, page):
    page.route("**/completion*.js", lambda route: (page.keyboard.press("ArrowDown"), route.continue_()))
    form = write()
    form.get_by_role("combobox", name="Tags").focus()
    expect(form.get_by_role("option").first).to_have_attribute("aria-selected", "true")


def test_a_tag_that_stands_already_is_not_offered_again(tagged, write):
    form = write()
    form.get_by_role("combobox", name="Tags").press_sequentially("evidence, ev")
    expect(form.get_by_role("option")).to_have_text(["event1"])


def test_escape_closes_the_list_and_not_the_editor(tagged, write, page):
    form = write()
    form.get_by_role("combobox", name="Tags").press_sequentially("ev")
    expect(form.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Escape")
    expect(form.get_by_role("listbox")).to_have_count(0)
    expect(form).to_be_visible()


def test_enter_saves_where_no_tag_was_gone_to(tagged, write, page):
    form = write()
    form.get_by_role("combobox", name="Tags").press_sequentially("ev")
    expect(form.get_by_role("listbox")).to_be_visible()
    page.keyboard.press("Enter")
    expect(form).to_have_count(0)
    assert Annotation.objects.filter(tags__name="ev").count() == 1


def test_a_tag_is_taken_with_the_mouse(tagged, write):
    form = write()
    field = form.get_by_role("combobox", name="Tags")
    field.press_sequentially("ev")
    form.get_by_role("option", name="event").click()
    expect(field).to_have_value("event, ")
    expect(field).to_be_focused()


@pytest.fixture
def in_public(bob, article, annotate):
    """Bob has written where everyone reads it."""
    annotate(bob, article, "vending machines", note="Next?", visibility="public")


def test_a_person_is_named_by_keys_in_a_public_note(in_public, write, page):
    form = write()
    form.get_by_label("Everyone").check()
    type_note(form, "Look, @b")
    expect(form.get_by_role("option", name="Bob")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(form.get_by_label("Your note")).to_have_value("Look, @Bob ")
    form.get_by_role("button", name="Save").click()
    expect(page.locator("#margin .mention")).to_have_text("@Bob")


def test_nobody_is_offered_in_a_private_note(in_public, write, page):
    form = write()
    with page.expect_response("**/notes/people/**"):
        type_note(form, "Look, @b")
    type_note(form, "o")
    expect(form.get_by_role("option")).to_have_count(0)


def test_a_list_that_nobody_needs_asks_the_server_no_more(in_public, write, page):
    form = write()
    asked = []
    page.on("request", lambda request: "/notes/people/" in request.url and asked.append(request.url))
    with page.expect_response("**/notes/people/**") as answer:
        type_note(form, "@x")
    answer.value.finished()
    page.evaluate("fetch(location.href).then((later) => later.text())")  # by then the page has read it too
    type_note(form, "yz and a good deal more")
    expect(form.get_by_label("Your note")).to_have_value("@xyz and a good deal more")
    page.wait_for_timeout(300)
    assert len(asked) == 1


def test_a_reply_that_was_being_written_survives_a_reload(in_public, read, page):
    read.card("Next?").click()
    read.card("Next?").get_by_role("link", name="Reply").click()
    reply = page.get_by_label("Your reply")
    reply.press_sequentially("And then?")
    expect(reply).to_have_value("And then?")
    read.reload()
    expect(reply).to_have_value("And then?")


def test_whom_a_reply_names_is_shown_before_it_is_saved(in_public, read, page):
    read.card("Next?").click()
    read.card("Next?").get_by_role("link", name="Reply").click()
    form = page.locator("form.editor")
    form.get_by_role("button", name="Preview").click()
    form.get_by_label("Your reply").press_sequentially("@B")
    page.keyboard.press("End")
    expect(form.get_by_role("option", name="Bob")).to_be_visible()
    page.keyboard.press("Tab")
    expect(preview_of(form).locator(".mention")).to_have_text("@Bob")


def test_on_a_phone_the_list_is_wide_enough_for_a_finger(tagged, open_page, sign_in, alice, article, write):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    form = write(Reading.of(page, article))
    form.get_by_role("combobox", name="Tags").press_sequentially("ev")
    option = form.get_by_role("option", name="event")
    expect(option).to_be_in_viewport()
    assert option.bounding_box()["height"] >= 44
    option.tap()
    expect(form.get_by_role("combobox", name="Tags")).to_have_value("event, ")


def test_nothing_is_in_the_way_of_anybody(tagged, write, page):
    form = write()
    form.get_by_role("button", name="Preview").click()
    type_note(form, "*Who*, https://example.org/")
    expect(preview_of(form).locator("a")).to_be_visible()
    form.get_by_role("combobox", name="Tags").press_sequentially("ev")
    expect(form.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(form.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    assert violations(page) == []
