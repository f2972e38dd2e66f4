"""axe reports nothing, whatever is open; and the browser's console stays empty."""

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import Reading

AXE = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLORS = ["color-contrast", "link-in-text-block"]
RUN = "(rules) => axe.run({runOnly: rules, resultTypes: ['violations']})"


def violations(page):
    """What axe finds on a page in both themes: nothing but colours differs between them."""
    page.wait_for_load_state()  # a page that was left for this one may have been expected without its styles
    page.evaluate(AXE.read_text())
    return [
        (theme, problem["id"], [node["html"][:120] for node in problem["nodes"]])
        for theme, rules in (("light", RULES), ("dark", OF_COLORS))
        for problem in violations_of(page, theme, rules)
    ]


def violations_of(page, theme, rules):
    page.emulate_media(color_scheme=theme)
    return page.evaluate(RUN, rules)["violations"]


def nothing_open(read):
    pass


def toolbar(read):
    read.select("counted every tray")


def editor(read):
    read.select("counted every tray")
    read.begin_note()


def refused(read):
    editor(read)
    read.editor.get_by_label("Tags").fill("x" * 70)
    read.editor.get_by_role("button", name="Save").click()
    expect(read.editor.locator(".error")).to_be_visible()


def failed(read):
    read.page.route("**/annotations/", lambda route: route.abort())
    editor(read)
    read.editor.get_by_role("button", name="Save").click()
    expect(read.editor.get_by_role("alert")).to_be_visible()


def active_card(read):
    read.page.locator("mark").first.click()


def undo(read):
    active_card(read)
    read.page.get_by_role("button", name="Delete").first.click()
    expect(read.page.get_by_role("button", name="Undo")).to_be_visible()


def keys(read):
    read.page.keyboard.press("?")


def cursor(read):
    read.page.keyboard.press("s")
    expect(read.page.get_by_label("Sentence cursor")).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize(
    "state",
    [nothing_open, toolbar, editor, refused, failed, active_card, undo, keys, cursor],
    ids=lambda f: f.__name__,
)
def test_axe_finds_nothing(open_page, sign_in, alice, bob, article, annotate, width, state):
    annotate(alice, article, "600 trays", "Is that many?", tags=["numbers"])
    annotate(bob, article, "trays. They cost", "Dear ones", visibility="public", color="pink")
    page = open_page(viewport=width)
    sign_in(page, alice)
    read = Reading.of(page, article)
    state(read)
    assert violations(page) == []


@pytest.mark.parametrize("width", [PHONE, WIDE], ids=["phone", "wide"])
def test_axe_finds_nothing_around_a_sentence_held_by_touch(open_page, article, width):
    page = open_page(viewport=width, has_touch=True, is_mobile=True)
    page.goto(article.get_absolute_url())
    page.locator(".para-note").nth(1).tap(position={"x": 10, "y": 22})
    expect(page.locator(".handle")).to_have_count(2)
    assert violations(page) == []


@pytest.mark.parametrize("address", ["new/?start=0&end=50&revision=1", "new/?start=x", ""])
def test_axe_finds_nothing_on_the_plain_pages(page, sign_in, alice, article, annotate, address):
    annotate(alice, article, "600 trays", "Is that many?")
    sign_in(page, alice)
    page.goto(f"{article.get_absolute_url()}annotations/{address}")
    assert violations(page) == []


def test_axe_finds_nothing_where_a_visitor_is_offered_to_sign_in(page, article):
    read = Reading.of(page, article)
    read.select("600 trays")
    read.highlight("yellow")
    expect(read.page.locator(".offer")).to_be_visible()
    assert violations(read.page) == []


def test_the_console_stays_empty_through_a_whole_journey(page, sign_in, alice, article):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    sign_in(page, alice)
    read = Reading.of(page, article)
    read.drag("600 trays")
    read.highlight("green")
    read.card().locator(".card-by").click()
    read.card().get_by_role("link", name="Add a note").click()
    read.write("Is that many?")
    read.card().get_by_role("button", name="Delete").click()
    read.page.get_by_role("button", name="Undo").click()
    expect(read.card()).to_contain_text("Is that many?")
    assert json.dumps(said) == "[]"
