"""Notes survive an editor's work: what was edited, taken out and moved, restored, and placed again."""

import pytest
from playwright.sync_api import expect

from articles.services.publishing import save_article
from tests.browser.conftest import PHONE, WIDE
from tests.browser.reading import Reading
from tests.browser.test_accessible import violations

FIRST = "For the first time in eleven years, lunch no longer ends with a can full of foam."
COUNT = "Nine members stood beside the cans in pairs, in rain jackets, and counted 2,914 trays in a week."
COST = "A washable tray costs the district four dollars and ten cents, and lasts for six school years."
PUMP = "The dishwasher had stood still since its pump broke, and nobody had asked why."
LAST = "The club has written to the company that fills the vending machines outside the gym."


def html(*paragraphs):
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


@pytest.fixture
def article(make_article):
    return make_article(html(FIRST, COUNT, COST, PUMP, LAST))


@pytest.fixture
def editing(open_page, sign_in, edith):
    """Edith's browser. It has no JavaScript, so that she writes the HTML of a text itself."""
    page = open_page(java_script_enabled=False)
    sign_in(page, edith)
    return page


def correct(editing, article, *paragraphs):
    """Save the article with these paragraphs through the admin."""
    editing.goto(f"/admin/articles/article/{article.pk}/change/")
    editing.locator("[name=body]").fill(html(*paragraphs))
    editing.locator("[name=_save]").click()
    expect(editing.locator(".messagelist")).to_contain_text("was changed successfully")


@pytest.mark.twice
def test_three_notes_survive_an_edit_and_its_taking_back(read, editing):
    for words, note in (("counted 2,914 trays", "Alpha"), (COST, "Beta"), ("since its pump broke", "Gamma")):
        read.select(words)
        read.begin_note()
        read.write(note)

    correct(editing, read.article, FIRST, PUMP, COUNT.replace("2,914", "2,194"), LAST)
    read.reload()

    edited, lost, moved = (read.card(note) for note in ("Alpha", "Beta", "Gamma"))
    assert read.marked(edited) == "counted 2,194 trays"
    edited.click()
    edited.get_by_text("Words changed since").click()
    expect(edited.locator("del")).to_have_text("removed: 2,914")
    expect(edited.locator("ins")).to_have_text("added: 2,194")
    expect(read.page.locator("#orphans .card")).to_have_count(1)
    expect(lost).to_contain_text(COST)
    expect(lost).to_contain_text("The paper took these words out in revision 2")
    assert read.marked(lost) == ""
    assert read.marked(moved) == "since its pump broke"
    before = read.page.locator("mark").first
    expect(before).to_have_text("since its pump broke")

    editing.goto(f"{read.article.get_absolute_url()}revisions/1/")
    editing.get_by_role("button", name="Make revision 1 the current text").click()
    expect(editing.get_by_text("The text of revision 1 is the current one again")).to_be_visible()
    read.reload()

    expect(read.page.locator("#orphans .card")).to_have_count(0)
    expect(read.page.locator("#margin details.state")).to_have_count(0)
    assert [read.marked(read.card(note)) for note in ("Alpha", "Beta", "Gamma")] == [
        "counted 2,914 trays",
        COST,
        "since its pump broke",
    ]


@pytest.fixture
def lost(read, annotate, alice):
    """Alice has the article open; the paragraph of her note was taken out."""
    annotate(alice, read.article, COST, "Who pays?")
    save_article(article=read.article, html=html(FIRST, COUNT, PUMP, LAST))
    read.reload()
    return read


def test_an_orphan_leads_to_the_text_that_had_its_words(lost):
    lost.card().get_by_role("link", name="See revision 1").click()
    expect(lost.page.locator("main")).to_contain_text(COST)


def test_an_orphan_is_placed_by_selecting_words(lost):
    lost.card().get_by_role("link", name="Place it again").click()
    expect(lost.card()).to_contain_text("Or select the words in the text.")
    lost.drag("since its pump broke")
    lost.toolbar.get_by_role("button", name="Place it here").click()
    lost.said("Placed")
    expect(lost.page.locator("#orphans .card")).to_have_count(0)
    expect(lost.page.locator("#cards .card")).to_contain_text("Who pays?")
    assert lost.marked(lost.card()) == "since its pump broke"
    lost.reload()
    assert lost.marked(lost.card()) == "since its pump broke"


def test_an_orphan_is_placed_by_keyboard_on_a_sentence(lost):
    page = lost.page
    lost.card().get_by_role("link", name="Place it again").press("Enter")
    expect(lost.card()).to_be_focused()
    page.get_by_role("link", name="The one after").press("Enter")
    expect(lost.card()).to_be_focused()
    page.get_by_role("button", name="Place it on these words").press("Enter")
    lost.said("Placed")
    expect(page.locator("mark")).to_be_focused()


def test_a_click_on_an_orphan_lands_while_another_card_is_in_hand(lost, annotate, alice):
    annotate(alice, lost.article, "counted 2,914 trays", "Many?")
    lost.reload()
    lost.page.locator("mark").click()
    lost.card("Who pays?").get_by_role("link", name="Place it again").click()
    expect(lost.page.get_by_role("button", name="Place it on these words")).to_be_visible()


def test_placing_can_be_left(lost):
    lost.card().get_by_role("link", name="Place it again").click()
    lost.card().get_by_role("link", name="Cancel").click()
    expect(lost.card()).to_contain_text("Who pays?")
    lost.drag("since its pump broke")
    expect(lost.toolbar.get_by_role("button", name="Place it here")).to_be_hidden()


def test_an_orphan_is_placed_without_javascript(open_page, sign_in, alice, article, annotate):
    annotate(alice, article, COST, "Who pays?")
    save_article(article=article, html=html(FIRST, COUNT, PUMP, LAST))
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    read = Reading.of(page, article)
    read.card().get_by_role("link", name="Place it again").click()
    expect(page.get_by_role("button", name="Place it on these words")).to_be_visible()
    while page.get_by_role("link", name="The one after").count():
        with page.expect_navigation():
            page.get_by_role("link", name="The one after").click()
    page.get_by_role("button", name="Place it on these words").click()
    expect(page.locator("mark")).to_have_text(LAST)


@pytest.mark.parametrize("width", [PHONE, WIDE], ids=["phone", "wide"])
def test_axe_finds_nothing_beside_words_that_changed_or_went(
    open_page, sign_in, alice, article, annotate, width
):
    annotate(alice, article, "counted 2,914 trays", "Many?")
    annotate(alice, article, COST, "Who pays?")
    save_article(article=article, html=html(FIRST, COUNT.replace("2,914", "2,194"), PUMP, LAST))
    page = open_page(viewport=width)
    sign_in(page, alice)
    read = Reading.of(page, article)
    read.page.locator("mark").click()
    read.card("Many?").get_by_text("Words changed since").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    read.card("Who pays?").get_by_role("link", name="Place it again").click()
    expect(page.get_by_role("button", name="Place it on these words")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_on_the_plain_page_that_places_again(page, sign_in, alice, article, annotate):
    note = annotate(alice, article, COST, "Who pays?")
    save_article(article=article, html=html(FIRST, COUNT, PUMP, LAST))
    sign_in(page, alice)
    page.goto(f"/annotations/{note.pk}/place/")
    assert violations(page) == []
