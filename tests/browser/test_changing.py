"""Editing, recolouring, deleting and bringing back; drafts; and what happens when a request fails."""

import pytest
from playwright.sync_api import expect

from articles.models import Annotation
from articles.services import annotating
from articles.services.publishing import save_article
from tests.browser.reading import Reading, stop_clock
from tests.browser.test_accessible import violations


@pytest.fixture
def noted(read, annotate, alice):
    """Alice has the article open, with a note of hers on “600 trays”."""
    annotate(alice, read.article, "600 trays", "Is that many?", tags=["numbers"])
    read.reload()
    return read


def test_a_note_is_edited_in_its_place(noted):
    expect(noted.edit().get_by_label("Your note")).to_have_value("Is that many?")
    noted.write("One for each pupil")
    expect(noted.card()).to_contain_text("One for each pupil")
    expect(noted.card()).to_contain_text("numbers")


FOCUS_AT_ARRIVAL = """
new MutationObserver((_changes, watch) => {
  if (!document.querySelector("form.editor")) return;
  watch.disconnect();
  window.focusAtArrival = document.activeElement.name;
}).observe(document.getElementById("margin"), { childList: true, subtree: true });
"""


def test_an_editor_that_has_come_can_be_typed_in_at_once(noted):
    noted.page.evaluate(FOCUS_AT_ARRIVAL)
    noted.card().click()
    noted.card().get_by_role("link", name="Edit").click()
    expect(noted.editor).to_be_visible()
    assert noted.page.evaluate("focusAtArrival") == "note"


def test_a_recoloured_note_recolours_its_mark(noted):
    noted.edit().get_by_label("pink").press("Space")
    noted.editor.get_by_role("button", name="Save").click()
    expect(noted.page.locator('mark[data-color="pink"]')).to_have_text("600 trays")


def test_cancel_leaves_a_note_as_it_was(noted):
    noted.edit().get_by_label("Your note").fill("Something else")
    noted.editor.get_by_role("link", name="Cancel").click()
    expect(noted.card()).to_contain_text("Is that many?")
    noted.reload()
    expect(noted.editor).to_have_count(0)


def test_a_deleted_note_is_gone_from_text_margin_and_counts(noted):
    noted.card().click()
    noted.card().get_by_role("button", name="Delete").click()
    expect(noted.card()).to_have_count(0)
    expect(noted.page.locator("mark")).to_have_count(0)
    expect(noted.page.locator("#margin-count")).to_be_empty()
    expect(noted.page.locator("#article-count")).to_have_text("No notes yet")


def test_undo_brings_a_deleted_note_back(noted):
    noted.card().click()
    noted.card().get_by_role("button", name="Delete").click()
    noted.page.get_by_role("button", name="Undo").click()
    expect(noted.card()).to_contain_text("Is that many?")
    expect(noted.page.locator("mark")).to_have_text("600 trays")
    expect(noted.page.locator("#undo")).to_be_empty()


def test_a_key_brings_a_deleted_note_back_and_the_focus_to_it(noted, annotate, alice):
    annotate(alice, noted.article, "vending machines", "Next")
    noted.reload()
    noted.card("Is that many?").click()
    noted.card("Is that many?").get_by_role("button", name="Delete").click()
    expect(noted.page.get_by_role("button", name="Undo")).to_be_visible()
    noted.page.keyboard.press("Control+z")
    expect(noted.card("Is that many?")).to_be_focused()


def test_after_a_deletion_the_focus_is_on_the_next_card(noted, annotate, alice):
    annotate(alice, noted.article, "vending machines", "Next")
    noted.reload()
    first = noted.card("Is that many?")
    first.focus()
    first.get_by_role("button", name="Delete").press("Enter")
    expect(noted.card("Next")).to_be_focused()


def test_undo_stays_for_thirty_seconds_and_then_goes(noted):
    stop_clock(noted.page)
    noted.reload()
    noted.card().click()
    noted.card().get_by_role("button", name="Delete").click()
    undo = noted.page.get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    noted.page.clock.run_for(29_000)
    expect(undo).to_be_visible()
    noted.page.clock.run_for(2_000)
    expect(undo).to_have_count(0)


def test_undo_is_held_while_it_has_the_focus(noted):
    stop_clock(noted.page)
    noted.reload()
    noted.card().click()
    noted.card().get_by_role("button", name="Delete").click()
    noted.page.get_by_role("button", name="Undo").focus()
    noted.page.clock.run_for(40_000)
    expect(noted.page.get_by_role("button", name="Undo")).to_be_visible()


# ---- drafts ----


def test_a_draft_survives_a_reload(read):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Not finished")
    read.reload()
    expect(read.editor.get_by_label("Your note")).to_have_value("Not finished")
    read.editor.get_by_role("button", name="Save").click()
    expect(read.card()).to_contain_text("Not finished")
    assert read.marked(read.card()) == "600 trays"


def test_a_draft_of_a_change_survives_a_reload(noted):
    noted.edit().get_by_label("Your note").fill("Half of an")
    noted.reload()
    expect(noted.editor.get_by_label("Your note")).to_have_value("Half of an")


def test_escape_leaves_the_editor_and_keeps_the_draft(read):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Not finished")
    read.page.keyboard.press("Escape")
    expect(read.editor).to_have_count(0)
    read.drag("600 trays")
    expect(read.begin_note().get_by_label("Your note")).to_have_value("Not finished")


def test_a_saved_draft_does_not_come_back(read):
    read.drag("600 trays")
    read.begin_note()
    read.write("Done")
    read.reload()
    expect(read.editor).to_have_count(0)


def test_the_next_person_at_the_computer_does_not_see_a_draft(read, sign_in, bob):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Between me and me")
    read.page.context.clear_cookies()
    sign_in(read.page, bob)
    read.page.goto(read.article.get_absolute_url())
    expect(read.page.locator("#cards")).to_be_attached()
    expect(read.editor).to_have_count(0)


# ---- failing ----


def test_a_failed_request_keeps_the_words_and_says_so(read):
    read.page.route("**/annotations/", lambda route: route.abort())
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Is that many?")
    read.editor.get_by_role("button", name="Save").click()
    expect(read.editor.get_by_role("alert")).to_contain_text("Not saved. The server did not answer.")
    expect(read.editor.get_by_label("Your note")).to_have_value("Is that many?")


def test_trying_again_after_a_failure_makes_one_note(read):
    # The server got it, but its answer was lost.
    read.page.route("**/annotations/", lambda route: (route.fetch(), route.abort()), times=1)
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Is that many?")
    read.editor.get_by_role("button", name="Save").click()
    read.editor.get_by_role("button", name="Try again").click()
    expect(read.card()).to_contain_text("Is that many?")
    expect(read.editor).to_have_count(0)
    assert Annotation.objects.count() == 1


def test_a_failed_highlight_opens_an_editor_that_can_try_again(read):
    read.page.route("**/annotations/", lambda route: route.fulfill(status=500), times=1)
    read.drag("600 trays")
    read.highlight("blue")
    expect(read.editor.get_by_role("alert")).to_contain_text("Not saved.")
    read.editor.get_by_role("button", name="Try again").click()
    expect(read.page.locator('mark[data-color="blue"]')).to_have_text("600 trays")


def test_a_failed_deletion_says_so_and_keeps_the_note(noted):
    noted.page.route("**/delete/", lambda route: route.abort())
    noted.card().click()
    noted.card().get_by_role("button", name="Delete").click()
    expect(noted.page.locator("#undo").get_by_role("alert")).to_contain_text("The server did not answer.")
    expect(noted.card()).to_contain_text("Is that many?")


def test_a_form_that_is_refused_says_why_and_keeps_the_words(read):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Is that many?")
    read.editor.get_by_label("Tags").fill("x" * 70)
    read.editor.get_by_role("button", name="Save").click()
    expect(read.editor).to_contain_text("At most 20 tags of 60 letters.")
    expect(read.editor.get_by_label("Your note")).to_have_value("Is that many?")


# ---- a text that changed under the reader ----

CHANGED = (
    "<p>The kitchen bought bowls. They cost $4.10 each.</p>"
    "<h2>What the numbers say</h2><p>The next target is the vending machines.</p>"
)


def test_a_note_on_words_that_are_gone_can_go_on_the_paragraph_as_it_now_reads(read):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Is that many?")
    save_article(article=read.article, html=CHANGED)
    read.editor.get_by_role("button", name="Save").click()
    expect(read.editor.get_by_label("Your note")).to_have_value("Is that many?")
    expect(read.page.locator("#margin")).to_contain_text("The kitchen bought bowls.")
    read.editor.get_by_label("To", exact=True).select_option("The kitchen bought bowls.")
    read.editor.get_by_role("button", name="Save on these words").click()
    expect(read.page.locator("mark")).to_have_text("The kitchen bought bowls.")


def test_a_note_on_words_that_are_gone_can_be_kept_without_a_place(read):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Is that many?")
    save_article(article=read.article, html=CHANGED)
    read.editor.get_by_role("button", name="Save").click()
    read.editor.get_by_role("button", name="Keep it without a place").click()
    expect(read.page.locator("#orphans .card")).to_contain_text("Is that many?")
    expect(read.editor).to_have_count(0)
    expect(read.page.locator("#article-body")).to_contain_text("bought bowls")


def test_a_note_that_stands_in_the_newer_text_shows_that_text(read):
    read.drag("vending machines")
    save_article(article=read.article, html=CHANGED)
    read.highlight("yellow")
    expect(read.page.locator("#article-body")).to_contain_text("bought bowls")
    expect(read.page.locator("mark")).to_have_text("vending machines")


# ---- one note in two windows ----


@pytest.fixture
def overtaken(noted, open_page, sign_in, alice):
    """Alice edits her note in one window, and has saved it otherwise in another."""
    noted.edit().get_by_label("Your note").fill("Written here")
    other = open_page()
    sign_in(other, alice)
    there = Reading.of(other, noted.article)
    there.edit().get_by_label("pink").press("Space")
    there.write("Written there")
    return noted


def test_the_second_save_shows_what_stands_and_keeps_what_was_written(overtaken):
    overtaken.editor.get_by_role("button", name="Save").click()
    expect(overtaken.editor.get_by_role("alert")).to_contain_text("Written there")
    expect(overtaken.editor.get_by_label("Your note")).to_have_value("Written here")
    expect(overtaken.page.locator("mark")).to_have_attribute("data-color", "pink")
    expect(overtaken.card()).to_be_focused()
    assert violations(overtaken.page) == []


def test_saving_once_more_replaces_what_stands(overtaken):
    overtaken.editor.get_by_role("button", name="Save").click()
    expect(overtaken.editor.get_by_role("alert")).to_be_visible()
    overtaken.editor.get_by_role("button", name="Save").click()
    expect(overtaken.editor).to_have_count(0)
    expect(overtaken.card()).to_contain_text("Written here")
    expect(overtaken.page.locator("mark")).to_have_attribute("data-color", "yellow")


def test_what_stands_can_be_kept(overtaken):
    overtaken.editor.get_by_role("button", name="Save").click()
    overtaken.editor.get_by_role("link", name="Keep what stands").click()
    expect(overtaken.card()).to_contain_text("Written there")
    overtaken.reload()
    expect(overtaken.editor).to_have_count(0)
    expect(overtaken.card()).to_contain_text("Written there")


def test_a_draft_from_before_the_other_save_is_refused_after_a_reload_too(overtaken):
    overtaken.reload()
    expect(overtaken.editor.get_by_label("Your note")).to_have_value("Written here")
    overtaken.editor.get_by_role("button", name="Save").click()
    expect(overtaken.editor.get_by_role("alert")).to_contain_text("Written there")


def test_words_about_a_note_that_was_deleted_in_another_window_bring_it_back(noted):
    noted.edit().get_by_label("Your note").fill("Written here")
    annotating.delete(annotation=Annotation.objects.get())
    noted.editor.get_by_role("button", name="Save").click()
    expect(noted.editor.get_by_role("alert")).to_contain_text("You deleted this note in another window.")
    expect(noted.page.locator("mark")).to_have_count(0)
    noted.editor.get_by_role("button", name="Bring it back").click()
    expect(noted.editor).to_have_count(0)
    expect(noted.card()).to_contain_text("Written here")
    expect(noted.page.locator("mark")).to_have_text("600 trays")


def test_a_note_that_was_deleted_in_another_window_can_stay_so(noted):
    noted.edit().get_by_label("Your note").fill("Written here")
    annotating.delete(annotation=Annotation.objects.get())
    noted.editor.get_by_role("button", name="Save").click()
    noted.editor.get_by_role("link", name="Leave it deleted").click()
    expect(noted.card()).to_have_count(0)
    noted.reload()
    expect(noted.editor).to_have_count(0)
