"""The notebook in a browser: filtered by keyboard, many tagged at once, without a script, on paper."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Annotation, Group, Membership
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.services.publishing import save_article
from tests.browser.conftest import PHONE, WIDE
from tests.browser.test_accessible import violations


@pytest.fixture
def notes(alice, bob, article, annotate):
    """A note, a highlight, a reply, a note on the whole, and one that lost its words."""
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    annotate(alice, article, "600 trays", "Is that many?", color="green", tags=["numbers"])
    annotate(alice, article, "a week", color="pink", visibility="group", group=group)
    theirs = annotate(bob, article, "vending machines", "Why, @Alice?", visibility="group", group=group)
    threads.reply(author=alice, to=theirs, content=Content(note="They say so below."))
    annotating.annotate(author=alice, article=article, selection=None, content=Content(note="A good story"))
    annotate(alice, article, "They cost $4.10 each.", "Dear ones")
    save_article(article=article, html=article.current.html.replace(" They cost $4.10 each.", ""))
    return group


@pytest.fixture
def notebook(page, sign_in, alice, notes):
    sign_in(page, alice)
    page.goto("/notebook/")
    return page


def entries(page):
    return page.locator(".entry")


def test_it_is_reached_from_every_page(page, sign_in, alice, article):
    sign_in(page, alice)
    page.goto(article.get_absolute_url())
    page.get_by_role("link", name="Notebook").click()
    expect(page.get_by_role("heading", name="Notebook")).to_be_visible()
    expect(page.get_by_role("link", name="Notebook")).to_have_attribute("aria-current", "page")


def test_a_note_leads_to_its_place(notebook):
    entries(notebook).filter(has_text="Is that many?").get_by_role("link", name="Open in its place").click()
    card = notebook.locator(".card").filter(has_text="Is that many?")
    expect(card).to_have_attribute("data-active", re.compile(".*"))


def test_it_is_filtered_by_keyboard_with_the_focus_kept_and_back_works(notebook):
    green = notebook.get_by_role("checkbox", name="Green")
    green.focus()
    notebook.keyboard.press("Space")
    expect(entries(notebook)).to_have_count(1)
    expect(green).to_be_checked()
    expect(green).to_be_focused()
    expect(notebook).to_have_url(re.compile(r"\?color=green"))
    expect(notebook.get_by_role("status").filter(has_text="1 note or highlight")).to_be_visible()
    notebook.get_by_text("Export this one").click()
    expect(notebook.get_by_role("link", name="CSV, for a spreadsheet")).to_have_attribute(
        "href", "/notebook/export/?format=csv&color=green"
    )
    notebook.go_back()
    expect(entries(notebook)).to_have_count(5)


def test_words_are_looked_for_while_they_are_typed(notebook):
    box = notebook.get_by_label("Words in my notes or in the passage")
    box.press_sequentially("MANY")
    expect(entries(notebook)).to_have_count(1)
    expect(entries(notebook)).to_contain_text("600 trays")
    expect(box).to_be_focused()
    expect(box).to_have_value("MANY")
    notebook.get_by_role("link", name="By date").click()
    expect(entries(notebook)).to_have_count(1)


def test_many_are_tagged_by_keyboard(notebook):
    for what in ("600 trays", "a week"):
        notebook.get_by_role("checkbox", name=f"Choose “{what}”").press("Space")
    tags = notebook.get_by_label("Tags, parted by commas")
    expect(tags).to_be_in_viewport()
    tags.fill("Lede")
    tags.press("Enter")
    expect(notebook.get_by_text("Tags put on 2 notes.")).to_be_visible()
    expect(notebook.get_by_role("link", name="lede")).to_have_count(2)
    assert Annotation.objects.filter(tags__name="lede").count() == 2


def test_it_works_without_a_script(open_page, sign_in, alice, notes):
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    page.goto("/notebook/")
    page.get_by_role("checkbox", name="Notes").check()
    page.get_by_label("Words in my notes or in the passage").fill("many")
    page.get_by_role("button", name="Filter").click()
    expect(entries(page)).to_have_count(1)
    page.get_by_label("The one on this page").check()
    page.get_by_label("Tags, parted by commas").fill("numbers")
    page.get_by_role("button", name="Remove tag").click()
    expect(page.get_by_text("Tags taken off 1 note.")).to_be_visible()
    expect(page.get_by_label("Words in my notes or in the passage")).to_have_value("many")
    expect(entries(page).locator(".tags")).to_have_count(0)


def test_on_paper_stand_the_passages_and_what_was_said_of_them(notebook, article):
    notebook.goto(f"{article.get_absolute_url()}notes/")
    notebook.emulate_media(media="print")
    expect(notebook.get_by_role("heading", name="Along the text")).to_be_visible()
    expect(notebook.get_by_text("Is that many?")).to_be_visible()
    expect(notebook.get_by_text("They say so below.")).to_be_visible()
    for gone in ("Open in its place", "Export these", "Print", "Everyone 5"):
        for shown in notebook.locator("main").get_by_text(gone).all():
            expect(shown).to_be_hidden()
    quote = notebook.locator(".entry blockquote").first.bounding_box()
    note = notebook.locator(".entry:has(blockquote) .said").first.bounding_box()
    assert note["x"] >= quote["x"] + quote["width"]
    assert notebook.locator(".entry mark").first.evaluate("(m) => getComputedStyle(m).backgroundColor") == (
        "rgba(0, 0, 0, 0)"
    )


ADDRESSES = [
    "/notebook/",
    "/notebook/?by=date&words=a",
    "/notebook/?of=mentions",
    "/notebook/?words=nothing",
    "/groups/period-3/notes/",
    "{article}notes/",
]


@pytest.mark.parametrize("width", [PHONE, WIDE], ids=["phone", "wide"])
def test_axe_finds_nothing(open_page, sign_in, alice, article, notes, width):
    page = open_page(viewport=width)
    sign_in(page, alice)
    for address in ADDRESSES:
        page.goto(address.format(article=article.get_absolute_url()))
        assert (address, violations(page)) == (address, [])
    page.goto("/notebook/")
    page.get_by_role("checkbox", name="Choose “600 trays”").check()
    if width == PHONE:
        page.locator("#filters > summary").click()
    page.get_by_role("button", name="Add tag").click()
    expect(page.get_by_text("Write a tag first.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Choose “600 trays”")).to_be_checked()
    assert violations(page) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_does_not_scroll_sideways_at_320_pixels(open_page, sign_in, alice, article, notes, address):
    page = open_page(viewport={"width": 320, "height": 700})
    sign_in(page, alice)
    page.goto(address.format(article=article.get_absolute_url()))
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
