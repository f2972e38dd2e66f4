"""Highlighting and noting, with a mouse and by keys: the marks cover exactly the words that were selected."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Annotation
from tests.browser.reading import still

ACROSS_TWO_PARAGRAPHS = ("a week,” she said.", "The next target")
ACROSS_A_LINK = ("“We counted", "every tray for")


def flat(words: str) -> str:
    """A quote as marks have it: nothing stands between two paragraphs."""
    return words.replace("\n", "")


@pytest.mark.parametrize("ends", [ACROSS_TWO_PARAGRAPHS, ACROSS_A_LINK], ids=["two paragraphs", "a link"])
def test_the_marks_cover_exactly_what_the_mouse_selected(read, ends):
    words = read.drag(*ends)
    read.highlight("green")
    expect(read.card()).to_have_count(1)
    assert read.marked(read.card()) == flat(words)


@pytest.mark.parametrize("ends", [ACROSS_TWO_PARAGRAPHS, ACROSS_A_LINK], ids=["two paragraphs", "a link"])
def test_the_marks_are_still_there_after_a_reload(read, ends):
    words = read.drag(*ends)
    read.highlight("green")
    expect(read.card()).to_have_count(1)
    read.reload()
    assert read.marked(read.card()) == flat(words)
    assert Annotation.objects.get().exact == words


def test_the_words_of_a_mark_are_selected_from_its_first_letter(read, annotate, bob, article):
    annotate(bob, article, "600 trays", visibility="public")
    read.reload()
    read.drag("600 trays")
    read.highlight("green")
    expect(read.card()).to_have_count(2)
    expect(read.page.locator("mark")).to_have_attribute("tabindex", "0")


def test_a_note_survives_a_reload(read):
    read.drag("600 trays")
    read.begin_note()
    read.write("Is that many?")
    read.reload()
    expect(read.card()).to_contain_text("Is that many?")


def test_a_highlight_is_painted_before_the_server_has_answered(read):
    read.page.route("**/annotations/", lambda route: None)
    read.drag("600 trays")
    read.highlight("pink")
    painted = "[...CSS.highlights.get('saving-pink')].map((range) => range.toString())"
    assert read.page.evaluate(painted) == ["600 trays"]


def test_an_editor_is_level_with_its_passage_below_long_notes_at_the_top_of_a_text(
    read, annotate, alice, article
):
    annotate(alice, article, article.current.text[:10], "Long.\n\n" * 30)
    read.reload()
    read.drag("600 trays")
    editor = read.begin_note()
    still(read.page)
    passage = read.page.evaluate("[...CSS.highlights.get('pending')][0].getBoundingClientRect().top")
    assert abs(editor.bounding_box()["y"] - passage) < 100
    expect(editor.get_by_label("Your note")).to_be_in_viewport(ratio=1)


def test_a_note_is_private_at_first(read):
    read.drag("600 trays")
    read.begin_note()
    read.write("Mine")
    expect(read.card()).to_contain_text("Only me")


def test_the_last_visibility_and_colour_are_remembered(read):
    read.drag("600 trays")
    read.begin_note()
    read.editor.get_by_label("blue").press("Space")
    read.write("For all", choice="Everyone")
    read.reload()
    read.drag("vending machines")
    read.begin_note()
    expect(read.editor.get_by_label("Everyone")).to_be_checked()
    expect(read.editor.get_by_label("blue")).to_be_checked()


def test_three_highlights_in_a_hurry_are_all_saved(read):
    for words in ("600 trays", "every tray", "vending machines"):
        read.select(words)
        read.highlight("yellow")
    expect(read.card()).to_have_count(3)
    assert Annotation.objects.count() == 3


def test_cards_stand_in_the_order_of_the_text(read):
    for words in ("vending machines", "600 trays", "every tray"):
        read.select(words)
        read.highlight("yellow")
        expect(read.page.locator("mark", has_text=words)).to_have_count(1)
    in_order = ["600 trays", "every tray", "vending machines"]
    expect(read.page.locator("#cards .card-quote")).to_have_text(in_order)


def test_two_cards_at_one_passage_do_not_cover_each_other(read):
    for words in ("600 trays", "trays. They cost"):
        read.select(words)
        read.begin_note()
        read.write(f"A note about “{words}” that takes more than a line or two in the margin beside the text")
    expect(read.card()).to_have_count(2)
    still(read.page)
    boxes = [read.card().nth(n).bounding_box() for n in (0, 1)]
    upper, lower = sorted(boxes, key=lambda box: box["y"])
    assert upper["y"] + upper["height"] <= lower["y"]


def test_the_active_card_is_level_with_its_passage(read):
    read.select("vending machines")
    read.highlight("yellow")
    expect(read.page.locator(".card[data-active]")).to_have_count(1)
    still(read.page)
    card, mark = read.card().bounding_box(), read.page.locator("mark").bounding_box()
    assert abs(card["y"] - mark["y"]) < 16


def test_the_toolbar_does_not_stand_over_the_selection(read):
    read.drag(*ACROSS_TWO_PARAGRAPHS)
    still(read.page)
    bar = read.toolbar.bounding_box()
    rects = read.page.evaluate(
        "[...getSelection().getRangeAt(0).getClientRects()].map((r) => [r.top, r.bottom])"
    )
    assert all(bottom <= bar["y"] or top >= bar["y"] + bar["height"] for top, bottom in rects)


def test_a_selection_from_the_headline_is_cut_to_the_text(read):
    read.page.evaluate(
        "() => { const s = getSelection(), p = document.querySelector('#article-body p');"
        "s.setBaseAndExtent(document.querySelector('h1').firstChild, 3, p.firstChild, 11); }"
    )
    read.highlight("yellow")
    expect(read.card()).to_have_count(1)
    assert read.marked(read.card()) == "The kitchen"


def test_three_clicks_take_one_paragraph(read):
    read.page.locator("#article-body p").nth(0).click(click_count=3, position={"x": 60, "y": 12})
    read.highlight("yellow")
    expect(read.card()).to_have_count(1)
    assert read.marked(read.card()) == "The kitchen bought 600 trays. They cost $4.10 each."


# ---- by keys alone ----


def extend_selection(page, times: int) -> None:
    """Put a caret at the beginning of the text, and extend it as Shift and the arrow do."""
    page.evaluate(
        "(times) => { const s = getSelection();"
        "s.collapse(document.querySelector('#article-body p').firstChild, 0);"
        "for (let n = 0; n < times; n++) s.modify('extend', 'forward', 'character'); }",
        times,
    )


def test_a_selection_by_keys_is_highlighted_with_h(read):
    extend_selection(read.page, len("The kitchen"))
    expect(read.toolbar).to_be_visible()
    read.page.keyboard.press("h")
    expect(read.card()).to_have_count(1)
    assert read.marked(read.card()) == "The kitchen"


def test_tab_leads_to_the_toolbar_and_the_arrows_along_it(read):
    extend_selection(read.page, len("The kitchen"))
    expect(read.toolbar).to_be_visible()
    for key in ("Tab", "ArrowRight", "ArrowRight", "Enter"):
        read.page.keyboard.press(key)
    expect(read.page.locator('mark[data-color="blue"]')).to_have_text("The kitchen")
    # What the key was pressed on is gone; going on starts at the mark.
    expect(read.page.locator("mark")).to_be_focused()


def test_a_note_is_written_and_saved_without_a_mouse(read):
    extend_selection(read.page, len("The kitchen"))
    read.page.keyboard.press("n")
    read.page.keyboard.type("Who cooks?")
    read.page.keyboard.press("Control+Enter")
    expect(read.card()).to_contain_text("Who cooks?")
    expect(read.card()).to_be_focused()
    read.said("Saved")


def test_n_on_a_paragraph_in_focus_notes_the_paragraph(read):
    read.page.locator(".para-note").nth(1).focus()
    read.page.keyboard.press("n")
    expect(read.editor.locator(".editor-quote")).to_have_text("“We counted every tray for a week,” she said.")


def test_the_brackets_go_from_one_annotation_to_the_next(read):
    for words in ("600 trays", "vending machines"):
        read.select(words)
        read.highlight("yellow")
        expect(read.page.locator("mark", has_text=words)).to_have_count(1)
    read.reload()
    read.page.keyboard.press("]")
    read.page.keyboard.press("]")
    expect(read.page.locator("mark", has_text="vending machines")).to_be_focused()
    read.page.keyboard.press("[")
    expect(read.page.locator("mark", has_text="600 trays")).to_be_focused()


def test_the_marks_share_one_stop_of_tab(read):
    for words in ("vending machines", "600 trays"):
        read.select(words)
        read.highlight("yellow")
        expect(read.page.locator("mark", has_text=words)).to_have_count(1)
    expect(read.page.locator('mark[tabindex="0"]')).to_have_count(1)


def test_enter_goes_from_a_mark_to_its_card_and_escape_back(read):
    read.select("600 trays")
    read.highlight("yellow")
    read.page.locator("mark").focus()
    read.page.keyboard.press("Enter")
    expect(read.card()).to_be_focused()
    read.page.keyboard.press("Escape")
    expect(read.page.locator("mark")).to_be_focused()


def test_a_mark_says_whose_it_is(read):
    read.select("600 trays")
    read.highlight("pink")
    mark = read.page.locator("mark")
    expect(mark).to_have_accessible_description("your pink highlight")


def test_single_keys_can_be_switched_off(read):
    read.page.keyboard.press("?")
    read.page.get_by_label(re.compile("Single keys act")).uncheck()
    read.page.keyboard.press("Escape")
    read.reload()
    extend_selection(read.page, len("The kitchen"))
    expect(read.toolbar).to_be_visible()
    read.page.keyboard.press("n")
    expect(read.editor).to_have_count(0)


def test_single_keys_do_nothing_while_somebody_types(read):
    read.select("600 trays")
    read.begin_note()
    read.page.keyboard.type("h n ] ?")
    expect(read.editor.get_by_label("Your note")).to_have_value("h n ] ?")
    expect(read.page.locator("#keys")).to_be_hidden()


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_single_keys_do_nothing_with_a_modifier(read, modifier):
    read.select("600 trays")
    read.page.keyboard.press(f"{modifier}+n")
    expect(read.editor).to_have_count(0)


def test_a_highlight_is_private_whatever_was_chosen_for_the_last_note(read):
    read.drag("600 trays")
    read.begin_note()
    read.write("For all", choice="Everyone")
    read.reload()
    read.drag("vending machines")
    read.highlight("green")
    expect(read.page.locator("mark")).to_have_count(2)
    assert Annotation.objects.get(exact="vending machines").visibility == "private"


def test_many_highlights_without_a_word_are_one_line_until_their_passage_is_in_hand(
    read, article, annotate, bob, charlie, edith
):
    for person in (bob, charlie, edith):
        annotate(person, article, "vending machines", visibility="public")
    read.reload()
    line = read.page.get_by_role("button", name="3 highlights")
    expect(line).to_be_visible()
    still(read.page)
    assert abs(line.bounding_box()["y"] - read.page.locator("mark").first.bounding_box()["y"]) < 16
    assert not any(card.is_visible() for card in read.card().all())
    line.press("Enter")
    assert all(card.is_visible() for card in read.card().all())
    expect(read.card().first).to_be_focused()
    read.page.locator(".headline").click()
    read.page.locator("mark").first.click()
    expect(read.page.locator(".card[data-active]")).to_have_count(3)


def test_a_highlight_of_ones_own_and_one_that_says_something_are_never_folded(
    read, article, annotate, alice, bob, charlie, edith
):
    for person, note in ((alice, ""), (bob, ""), (charlie, "Many?"), (edith, "")):
        annotate(person, article, "600 trays", note, visibility="public")
    read.reload()
    expect(read.page.locator("#cards[data-placed]")).to_be_visible()
    assert all(card.is_visible() for card in read.card().all())
