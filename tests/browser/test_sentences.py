"""Taking sentences instead of selecting: with a cursor from the keyboard, between two handles by touch."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Annotation
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading, still

FIRST = "The kitchen bought 600 trays."
SECOND = "They cost $4.10 each."
HEADING = "What the numbers say"
QUOTE = "“We counted every tray for a week,” she said."
LAST = "The next target is the vending machines."
PAINTED = "(name) => [...(CSS.highlights.get(name) ?? [])].map(String).join('')"


def has(read, words, name="sentence"):
    """Expect the cursor on these words."""
    read.page.wait_for_function(f"(words) => ({PAINTED})('{name}') === words", arg=words)


def press(read, *keys):
    for key in keys:
        read.page.keyboard.press(key)


@pytest.fixture
def on(read):
    """The cursor is on, at the first sentence."""
    press(read, "s")
    has(read, FIRST)
    return read


# ---- from the keyboard ----


def test_the_cursor_says_where_it_is_and_what_it_has(on):
    on.said(f"Sentence 1 of 5. {FIRST}")
    expect(on.toolbar).to_have_accessible_name("Sentence 1 of 5")


def test_right_and_left_go_from_sentence_to_sentence(on):
    press(on, "ArrowRight")
    has(on, SECOND)
    press(on, "ArrowRight")
    has(on, HEADING)
    press(on, "ArrowLeft", "ArrowLeft")
    has(on, FIRST)


def test_down_and_up_go_from_paragraph_to_paragraph(on):
    press(on, "ArrowDown", "ArrowDown")
    has(on, QUOTE)
    press(on, "ArrowUp", "ArrowUp")
    has(on, FIRST)


def test_the_cursor_stops_at_the_ends_of_the_text(on):
    press(on, "ArrowLeft", "ArrowUp")
    has(on, FIRST)
    press(on, *["ArrowDown"] * 6, "ArrowRight")
    has(on, LAST)


def test_shift_takes_more_and_a_bare_arrow_one_again(on):
    press(on, "Shift+ArrowRight")
    has(on, f"{FIRST} {SECOND}")
    on.said(f"Sentences 1 to 2 of 5. {SECOND}")
    press(on, "Shift+ArrowLeft")
    has(on, FIRST)
    press(on, "Shift+ArrowDown", "ArrowRight")
    has(on, HEADING)


def test_h_highlights_the_sentence_and_the_cursor_goes_on(on):
    press(on, "ArrowRight", "h")
    expect(on.page.locator("mark")).to_have_text(SECOND)
    press(on, "ArrowDown", "ArrowDown", "h")
    expect(on.card()).to_have_count(2)
    assert {note.exact for note in Annotation.objects.all()} == {SECOND, QUOTE}


def test_h_once_more_leaves_one_highlight(on):
    press(on, "h")
    expect(on.page.locator("mark")).to_have_text(FIRST)
    with on.page.expect_response(lambda response: response.request.method == "POST"):
        press(on, "h")
    on.said("Saved")
    expect(on.card()).to_have_count(1)
    assert Annotation.objects.count() == 1


def test_h_takes_the_last_colour(read):
    read.select("600 trays")
    read.highlight("pink")
    expect(read.page.locator("mark")).to_have_count(1)
    read.page.locator("h1").click()
    press(read, "s")
    has(read, FIRST)
    press(read, "ArrowRight", "h")
    expect(read.page.locator("mark", has_text=SECOND)).to_have_attribute("data-color", "pink")


def test_n_opens_a_note_on_the_sentences(on):
    press(on, "Shift+ArrowRight", "n")
    expect(on.editor.locator(".editor-quote")).to_have_text(f"{FIRST} {SECOND}")
    on.page.keyboard.type("Dear trays")
    press(on, "ArrowLeft", "Control+Enter")
    expect(on.card()).to_contain_text("Dear trays")
    has(on, "")


def test_escape_leaves_and_tab_goes_on_from_there(on):
    press(on, "ArrowRight", "Escape")
    has(on, "")
    expect(on.toolbar).to_be_hidden()
    expect(on.page.locator(".para-note").first).to_be_focused()
    press(on, "s")
    has(on, SECOND)


def test_arrows_are_the_pages_own_once_the_cursor_is_off(on):
    press(on, "Escape", "ArrowRight")
    has(on, "")
    expect(on.toolbar).to_be_hidden()


def test_tab_leads_to_the_toolbar_of_the_sentence_and_escape_back(on):
    press(on, "Tab", "ArrowRight")
    expect(on.toolbar.get_by_label("green")).to_be_focused()
    has(on, FIRST)
    press(on, "Escape", "ArrowRight")
    has(on, SECOND)
    press(on, "Tab", "Enter")
    expect(on.page.locator('mark[data-color="green"]')).to_have_text(SECOND)


def test_a_click_elsewhere_ends_the_cursor(on):
    on.page.locator("h1").click()
    has(on, "")
    expect(on.toolbar).to_be_hidden()


def test_the_cursor_begins_at_the_mark_that_has_the_focus(read):
    read.select("vending machines")
    read.highlight("yellow")
    read.page.locator("mark").focus()
    press(read, "s")
    has(read, LAST)


def test_the_cursor_begins_at_the_paragraph_that_has_the_focus(read):
    read.page.locator(".para-note").nth(1).focus()
    press(read, "s")
    has(read, QUOTE)


def test_the_cursor_begins_at_the_first_sentence_in_view(open_page, sign_in, alice, make_article):
    article = make_article("".join(f"<p>This is paragraph {n}. It goes on.</p>" for n in range(60)))
    page = open_page()
    sign_in(page, alice)
    read = Reading.of(page, article)
    page.evaluate("scrollBy(0, document.querySelectorAll('#article-body p')[20].getBoundingClientRect().top)")
    press(read, "s")
    has(read, "This is paragraph 20.")


def test_c_and_l_copy_the_sentence_with_its_source_and_its_link(open_page, article):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    visit = Reading.of(page, article)
    press(visit, "s")
    has(visit, FIRST)
    press(visit, "ArrowRight", "c")
    visit.said("Copied")
    start, end = visit.passage(SECOND)
    address = f"{page.url}passages/1/{start}-{end}/"
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"“{SECOND}” — {article.headline}, The Harbor Light, {address}"
    press(visit, "ArrowLeft", "ArrowRight", "l")
    visit.said("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == address


def test_s_c_and_l_do_nothing_when_single_keys_are_off(open_page, sign_in, alice, article):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    sign_in(page, alice)
    read = Reading.of(page, article)
    press(read, "?")
    page.get_by_label(re.compile("Single keys act")).uncheck()
    press(read, "Escape")
    page.evaluate("navigator.clipboard.writeText('as before')")
    read.select(SECOND)
    press(read, "c", "l", "s")
    has(read, "")
    assert page.evaluate("navigator.clipboard.readText()") == "as before"


def test_the_cursor_says_so_when_the_server_is_away(read):
    read.page.route("**/cursor/", lambda route: route.abort())
    press(read, "s")
    read.said("The server did not answer.")


# ---- by touch ----


@pytest.fixture
def touch(open_page, sign_in, alice, article):
    """Alice has the article open on a phone, and holds its first sentence."""
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    read = Reading.of(page, article)
    page.locator(".para-note").first.tap(position={"x": 10, "y": 22})
    has(read, FIRST, "held")
    return read


def tap(touch, name):
    touch.toolbar.get_by_role("button", name=name, exact=True).tap()


def drag(touch, handle, words):
    """Drag a handle's knob so that its stem goes to the end (start) of `words`, as a finger does."""
    (x, y, to_x, to_y) = touch.page.evaluate(
        """([selector, words]) => {
          const handle = document.querySelector(selector), box = handle.getBoundingClientRect();
          const start = selector.includes("start");
          const line = parseFloat(handle.style.getPropertyValue("--line-h"));
          const x = box.left + box.width / 2, y = start ? box.top + 30 : box.bottom - 16;
          const stem = start ? box.bottom - line / 2 : box.top + line / 2;
          const range = document.createRange();
          for (const p of document.querySelectorAll("#article-body p")) {
            const node = [...p.childNodes].find((each) => each.data?.includes(words));
            if (!node) continue;
            const at = node.data.indexOf(words) + (start ? 0 : words.length);
            range.setStart(node, at - (start ? 0 : 1)); range.setEnd(node, at + (start ? 1 : 0));
          }
          const to = range.getBoundingClientRect();
          return [x, y, start ? to.left : to.right, to.top + to.height / 2 + (y - stem)];
        }""",
        [handle, words],
    )
    session = touch.page.context.new_cdp_session(touch.page)

    def send(kind, *points):
        session.send(
            "Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": a, "y": b} for a, b in points]}
        )

    send("touchStart", (x, y))
    for part in (0.3, 0.6, 1):
        send("touchMove", (x + (to_x - x) * part, y + (to_y - y) * part))
    send("touchEnd")


def test_a_tap_on_a_paragraphs_handle_holds_its_first_sentence(touch):
    touch.said(f"Sentence 1 of 5. {FIRST}")
    tap(touch, "Highlight in green, dashed line")
    expect(touch.page.locator('mark[data-color="green"]')).to_have_text(FIRST)
    has(touch, "", "held")


def test_handles_and_words_are_large_enough_for_a_thumb(touch):
    still(touch.page)
    targets = touch.page.locator(".para-note, .handle, .toolbar button:visible")
    boxes = [box for target in targets.all() if (box := target.bounding_box())]
    assert len(boxes) == 12
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44


def test_the_toolbar_beside_the_handles_is_one_row(touch):
    still(touch.page)
    buttons = touch.toolbar.locator("button:visible").all()
    assert len({round(button.bounding_box()["y"]) for button in buttons}) == 1


def test_a_tap_on_another_sentence_holds_that_one(touch):
    touch.page.locator("#article-body p", has_text="vending").tap()
    has(touch, LAST, "held")


def test_longer_and_shorter_do_what_dragging_does(touch):
    tap(touch, "Longer")
    has(touch, f"{FIRST} {SECOND}", "held")
    tap(touch, "Shorter")
    has(touch, f"{FIRST} They cost $4.10", "held")
    tap(touch, "Longer")
    has(touch, f"{FIRST} {SECOND}", "held")


def test_a_tap_on_the_first_handle_puts_the_beginning_in_hand(touch):
    touch.page.locator(".handle--start").tap()
    tap(touch, "Shorter")
    has(touch, "kitchen bought 600 trays.", "held")
    tap(touch, "Longer")
    has(touch, FIRST, "held")


def test_a_passage_keeps_one_word(touch):
    for _ in range(8):
        tap(touch, "Shorter")
    has(touch, "The", "held")


def test_the_end_is_dragged_to_a_word(touch):
    drag(touch, ".handle--end", "600")
    has(touch, "The kitchen bought 600", "held")


def test_the_beginning_is_dragged_to_a_word(touch):
    drag(touch, ".handle--start", "600")
    has(touch, "600 trays.", "held")


def test_an_end_snaps_to_whole_words(touch):
    drag(touch, ".handle--end", "kitch")
    has(touch, "The kitchen", "held")


def test_the_toolbar_stands_clear_of_words_and_handles(touch):
    still(touch.page)
    bar = touch.toolbar.bounding_box()
    for handle in touch.page.locator(".handle").all():
        box = handle.bounding_box()
        assert box["y"] + box["height"] <= bar["y"] or bar["y"] + bar["height"] <= box["y"]


def test_a_note_is_written_on_what_the_handles_hold(touch):
    tap(touch, "Longer")
    tap(touch, "Note")
    expect(touch.page.locator("#margin[data-sheet]")).to_be_visible()
    expect(touch.editor.locator(".editor-quote")).to_have_text(f"{FIRST} {SECOND}")
    expect(touch.page.locator(".handle")).to_have_count(0)


def test_arrow_keys_move_the_handle_that_has_the_focus(touch):
    touch.page.locator(".handle--end").focus()
    press(touch, "ArrowLeft", "ArrowLeft")
    has(touch, "The kitchen bought", "held")
    press(touch, "Escape")
    has(touch, "", "held")


def test_a_tap_beside_the_text_lets_go(touch):
    touch.page.locator("h1").tap()
    has(touch, "", "held")
    expect(touch.toolbar).to_be_hidden()
    expect(touch.page.locator(".handle")).to_have_count(0)


def test_a_click_of_a_mouse_on_the_paragraph_sign_still_opens_a_note(read):
    read.page.locator(".para-note").nth(1).click()
    expect(read.editor.locator(".editor-quote")).to_have_text(QUOTE)
