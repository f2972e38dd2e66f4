"""Without an account, without JavaScript, and as somebody else."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Annotation
from articles.services.publishing import save_article
from tests.browser.reading import Reading
from tests.browser.test_links import ARRIVED, follow
from tests.conftest import PASSWORD

pytestmark = pytest.mark.twice


@pytest.fixture
def visit(page, article):
    """A visitor has the article open."""
    return Reading.of(page, article)


@pytest.fixture
def plain(open_page, sign_in, alice):
    """A page of a browser without JavaScript, where Alice is signed in."""
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    return page


# ---- signing in ----


def fill_in_sign_in(reading, person):
    reading.page.fill("input[name=login]", person.username)
    reading.page.fill("input[type=password]", PASSWORD)
    reading.page.click("main button[type=submit]")


def test_a_visitor_who_marks_words_is_offered_to_sign_in(visit):
    visit.drag("600 trays")
    visit.highlight("green")
    offer = visit.page.locator(".offer")
    expect(offer).to_contain_text("600 trays")
    expect(offer.get_by_role("link", name="Sign in")).to_be_focused()
    expect(visit.toolbar).to_be_hidden()


def test_signing_in_comes_back_to_the_selection(visit, alice):
    words = visit.drag("a week,” she said.", "The next target")
    visit.highlight("green")
    visit.page.locator(".offer").get_by_role("link", name="Sign in").click()
    fill_in_sign_in(visit, alice)
    expect(visit.page.locator(".editor-quote")).to_have_text(re.compile("she said.\\s*The next target"))
    visit.page.get_by_label("Your note").fill("Mine now")
    visit.page.get_by_role("button", name="Save").click()
    expect(visit.card()).to_contain_text("Mine now")
    assert Annotation.objects.get().exact == words
    assert Annotation.objects.get().color == "green"


def test_not_now_takes_the_offer_away(visit):
    visit.drag("600 trays")
    visit.highlight("green")
    visit.page.get_by_role("button", name="Not now").click()
    expect(visit.page.locator(".offer")).to_have_count(0)


def test_a_session_that_ended_keeps_the_draft_over_signing_in(read, alice):
    read.drag("600 trays")
    read.begin_note().get_by_label("Your note").fill("Is that many?")
    read.page.context.clear_cookies(name="sessionid")
    read.editor.get_by_role("button", name="Save").click()
    fill_in_sign_in(read, alice)
    expect(read.editor.get_by_label("Your note")).to_have_value("Is that many?")


def test_a_session_that_ended_keeps_a_highlight_over_signing_in(read, alice):
    words = read.drag("600 trays")
    read.page.context.clear_cookies(name="sessionid")
    read.highlight("green")
    fill_in_sign_in(read, alice)
    expect(read.page.locator(".editor-quote")).to_have_text(words)
    read.editor.get_by_role("button", name="Save").click()
    expect(read.page.locator('mark[data-color="green"]')).to_have_text(words)
    assert Annotation.objects.get().exact == words


def test_a_visitor_copies_a_quotation(open_page, article):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    visit = Reading.of(page, article)
    visit.select("600 trays")
    visit.toolbar.locator('[data-action="copy"]').click()
    visit.said("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    start, end = visit.passage("600 trays")
    address = f"{page.url}passages/1/{start}-{end}/"
    assert copied == f"“600 trays” — {article.headline}, The Harbor Light, {address}"


def test_a_visitor_copies_an_address_that_leads_to_the_words(open_page, article):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    visit = Reading.of(page, article)
    visit.select("every tray")
    visit.toolbar.locator('[data-action="link"]').click()
    visit.said("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    follow(page, copied)
    page.wait_for_function(ARRIVED, arg="every tray")


# ---- who sees what ----


@pytest.fixture
def both(article, annotate, alice):
    """Alice has a public note on the article and a private one."""
    annotate(alice, article, "600 trays", "For all to see", visibility="public")
    annotate(alice, article, "vending machines", "For me alone", visibility="private")
    return article


def test_a_visitor_sees_the_public_note_and_not_the_private_one(page, both):
    visit = Reading.of(page, both)
    expect(visit.card()).to_have_count(1)
    expect(visit.card()).to_contain_text("For all to see")
    expect(page.locator("mark")).to_have_text(["600 trays"])
    assert "alone" not in page.content()


def test_another_reader_sees_the_public_note_and_cannot_change_it(page, sign_in, bob, both):
    sign_in(page, bob)
    read = Reading.of(page, both)
    expect(read.card()).to_have_count(1)
    expect(read.card().get_by_role("button", name="Delete", include_hidden=True)).to_have_count(0)
    expect(page.locator("#article-count")).to_have_text("1 note or highlight by 1 reader")


def test_the_address_of_a_note_leads_to_its_passage(page, both):
    note = Annotation.objects.get(visibility="public")
    page.goto(note.get_absolute_url())
    expect(page.locator("mark[data-active]")).to_have_text("600 trays")


# ---- without JavaScript ----


def test_a_paragraph_is_noted_without_javascript(plain, article):
    plain.goto(article.get_absolute_url())
    plain.locator(".para-note").nth(1).click()
    plain.get_by_label("Your note").fill("Every one of them?")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator(".card")).to_contain_text("Every one of them?")
    assert Annotation.objects.get().exact == "“We counted every tray for a week,” she said."


def test_sentences_of_a_paragraph_are_chosen_without_javascript(plain, article):
    plain.goto(article.get_absolute_url())
    plain.locator(".para-note").nth(0).click()
    plain.get_by_label("From", exact=True).select_option("They cost $4.10 each.")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator("mark")).to_have_text("They cost $4.10 each.")


def test_sentences_in_the_wrong_order_can_be_chosen_again(plain, article):
    plain.goto(article.get_absolute_url())
    plain.locator(".para-note").nth(0).click()
    plain.get_by_label("Your note").fill("Dear")
    plain.get_by_label("From", exact=True).select_option("They cost $4.10 each.")
    plain.get_by_label("To", exact=True).select_option("The kitchen bought 600 trays.")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator("main")).to_contain_text("The passage ends before it begins.")
    plain.get_by_label("To", exact=True).select_option("They cost $4.10 each.")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator(".card")).to_contain_text("Dear")


def test_a_note_is_edited_without_javascript(plain, article, annotate, alice):
    annotate(alice, article, "600 trays", "Is that many?")
    plain.goto(article.get_absolute_url())
    plain.get_by_role("link", name="Edit").click()
    plain.get_by_label("Your note").fill("One for each pupil")
    plain.get_by_label("green").press("Space")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator(".card")).to_contain_text("One for each pupil")
    expect(plain.locator('mark[data-color="green"]')).to_have_text("600 trays")


def test_a_deletion_is_undone_without_javascript(plain, article, annotate, alice):
    annotate(alice, article, "600 trays", "Is that many?")
    plain.goto(article.get_absolute_url())
    plain.get_by_role("button", name="Delete").click()
    expect(plain.locator(".card")).to_have_count(0)
    plain.get_by_role("button", name="Undo").click()
    expect(plain.locator(".card")).to_contain_text("Is that many?")


def test_a_conflict_is_settled_without_javascript(plain, article):
    plain.goto(article.get_absolute_url())
    plain.locator(".para-note").nth(0).click()
    plain.get_by_label("Your note").fill("Is that many?")
    save_article(article=article, html="<p>Lunch is free on Fridays. Nobody objects.</p>")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator("main")).to_contain_text("The kitchen bought 600 trays.")
    plain.get_by_role("button", name="Save on these words").click()
    expect(plain.locator(".card")).to_contain_text("Is that many?")
    expect(plain.locator("mark")).to_have_text(["Lunch is free on Fridays. Nobody objects."])
