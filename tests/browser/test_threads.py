"""Threads in the browser: reply, find helpful, settle, show to others; by mouse, keys, touch, no script."""

import re

import pytest
from playwright.sync_api import expect

from articles.models import Annotation, Group, Membership
from articles.services import annotating, threads
from articles.services.annotating import Content
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading, still

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create([Membership(group=group, user=user) for user in (alice, bob)])
    return group


@pytest.fixture
def note(bob, article, annotate, group):
    return annotate(bob, article, "600 trays", note="Many?", visibility="public")


@pytest.fixture
def answered(alice, bob, note):
    """A note by Bob with twelve replies by Alice and Bob."""
    for number in range(12):
        threads.reply(author=(alice, bob)[number % 2], to=note, content=Content(note=f"Answer {number}."))
    return note


@pytest.fixture
def read(note, page, sign_in, alice, article):
    sign_in(page, alice)
    return Reading.of(page, article)


def form_of(card):
    return card.locator(".reply form")


def act(card, name):
    """Press what a card itself has, not its replies."""
    card.locator("> .card-do").get_by_text(name, exact=False).click()


def test_a_reply_is_written_under_its_note_and_stays(read):
    card = read.card("Many?")
    card.click()
    act(card, "Reply")
    form_of(card).get_by_label("Your reply").fill("Enough for *all*.")
    form_of(card).get_by_role("button", name="Save").click()
    reply = card.locator(".reply", has_text="Enough for all.")
    expect(reply).to_be_visible()
    read.said("Saved")
    expect(read.page.locator("#margin-count")).to_have_text("2 notes")
    read.reload()
    expect(read.card("Many?").locator(".reply", has_text="Enough for all.")).to_be_visible()


def test_a_form_that_is_open_is_not_opened_twice(read):
    card = read.card("Many?")
    card.click()
    for _ in range(2):
        act(card, "Reply")
        expect(form_of(card)).to_have_count(1)
    expect(form_of(card).get_by_label("Your reply")).to_be_focused()


def test_the_words_of_a_reply_survive_a_reload(read):
    card = read.card("Many?")
    card.click()
    act(card, "Reply")
    form_of(card).get_by_label("Your reply").fill("Half a thought")
    read.reload()
    expect(form_of(read.card("Many?")).get_by_label("Your reply")).to_have_value("Half a thought")


def test_ones_own_reply_is_edited_deleted_and_brought_back(read, alice, note):
    threads.reply(author=alice, to=note, content=Content(note="Enough."))
    read.reload()
    card = read.card("Many?")
    card.click()
    reply = card.locator(".reply", has_text="Enough")
    reply.get_by_text("Edit", exact=True).click()
    form_of(card).locator("textarea").fill("More than enough.")
    form_of(card).get_by_role("button", name="Save").click()
    expect(card.locator(".reply")).to_contain_text(["More than enough."])
    card.locator(".reply").get_by_role("button", name="Delete").click()
    expect(card.locator(".reply")).to_have_count(0)
    read.page.locator("#undo").get_by_role("button", name="Undo").click()
    expect(card.locator(".reply")).to_contain_text(["More than enough."])


def test_leaving_the_edit_of_a_reply_brings_it_back(read, alice, note):
    threads.reply(author=alice, to=note, content=Content(note="Enough."))
    read.reload()
    card = read.card("Many?")
    card.click()
    card.locator(".reply").get_by_text("Edit", exact=True).click()
    form_of(card).get_by_text("Cancel").click()
    expect(form_of(card)).to_have_count(0)
    expect(card.locator(".reply .card-note")).to_have_text("Enough.")


def test_by_keys_alone_a_note_is_answered_found_helpful_and_left(read):
    page = read.page
    page.locator("mark").first.focus()
    page.keyboard.press("Enter")
    card = read.card("Many?")
    expect(card).to_be_focused()
    page.keyboard.press("Tab")
    expect(card.get_by_role("link", name="Reply")).to_be_focused()
    page.keyboard.press("Enter")
    expect(form_of(card).get_by_label("Your reply")).to_be_focused()
    page.keyboard.type("Enough.")
    page.keyboard.press("Control+Enter")
    expect(card.locator(".reply")).to_be_focused()
    helpful = card.get_by_role("button", name="Helpful")
    helpful.focus()
    page.keyboard.press("Enter")
    expect(helpful).to_have_attribute("aria-pressed", "true")
    expect(helpful).to_have_text("Helpful 1")
    expect(helpful).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("mark").first).to_be_focused()


def test_the_address_of_a_reply_that_is_folded_away_opens_its_thread(read, answered):
    last = Annotation.objects.get(note="Answer 11.")
    read.page.goto(f"/annotations/{last.pk}/")
    reply = read.page.locator(f"#annotation-{last.pk}")
    expect(reply).to_be_in_viewport()
    expect(read.card("Many?")).to_have_attribute("data-active", "")


def test_a_new_reply_in_a_folded_thread_is_seen_at_once(read, answered):
    read.reload()
    card = read.card("Many?")
    expect(card.locator(".reply", has_text="Answer 11.")).to_be_hidden()
    card.click(position={"x": 10, "y": 10})
    act(card, "Reply")
    form_of(card).get_by_label("Your reply").fill("The thirteenth.")
    form_of(card).get_by_role("button", name="Save").click()
    expect(card.locator(".reply", has_text="The thirteenth.")).to_be_visible()


def test_a_settled_thread_folds_and_its_mark_loses_its_fill(read, alice, article, annotate):
    annotate(alice, article, "vending machines", note="Where?")
    read.reload()
    card = read.card("Where?")
    card.click()
    act(card, "Resolve")
    expect(card.locator("summary")).to_contain_text("Resolved by you")
    expect(card.locator(".card-note")).to_be_hidden()
    mark = read.page.locator("mark[data-resolved]")
    expect(mark).to_have_text("vending machines")
    card.locator("summary").click()
    card.get_by_role("button", name="Open it again").click()
    expect(card.locator(".card-note")).to_be_visible()
    expect(mark).to_have_count(0)


def test_a_note_on_the_whole_article_stands_at_the_head_of_the_margin(read):
    read.page.get_by_role("link", name="Note on the whole article").click()
    read.write("Well told.")
    card = read.card("Well told.")
    expect(card).to_contain_text("On the whole article")
    still(read.page)
    first, second = card.bounding_box(), read.card("Many?").bounding_box()
    assert first["y"] + first["height"] <= second["y"]
    read.reload()
    expect(read.page.locator("#cards > li").first).to_contain_text("Well told.")


def test_who_sees_a_note_is_chosen_among_ones_groups_and_remembered(read):
    read.select("vending machines")
    read.begin_note()
    read.write("Where?", choice="Period 3")
    expect(read.card("Where?").locator(".card-see")).to_contain_text("Period 3")
    read.select("a week")
    read.begin_note()
    expect(read.editor.get_by_label("Period 3")).to_be_checked()
    read.editor.get_by_text("Cancel").click()
    read.select("The next")
    read.highlight("green")
    expect(read.card().locator(".card-see", has_text="Only me")).to_have_count(1)


def test_who_sees_a_note_is_changed_on_its_card(read, alice, article, annotate):
    note = annotate(alice, article, "vending machines", note="Where?")
    read.reload()
    card = read.card("Where?")
    card.locator(".card-see a").click()
    expect(card.get_by_role("button", name="Only me")).to_be_focused()
    card.get_by_role("button", name="Period 3").click()
    expect(card.locator(".card-see a")).to_contain_text("Period 3")
    note.refresh_from_db()
    assert (note.visibility, note.group.slug) == ("group", "period-3")


def test_the_choices_of_who_sees_a_note_close_by_escape_and_when_one_turns_away(
    read, alice, article, annotate
):
    annotate(alice, article, "vending machines", note="Where?")
    read.reload()
    card = read.card("Where?")
    card.locator(".card-see a").click()
    expect(card.get_by_role("button", name="Only me")).to_be_focused()
    read.page.keyboard.press("Escape")
    expect(card.get_by_role("button", name="Everyone")).to_be_hidden()
    expect(card.locator(".card-see summary")).to_be_focused()
    read.page.keyboard.press("Enter")
    expect(card.get_by_role("button", name="Everyone")).to_be_visible()
    read.page.locator("h1").click()
    expect(card.get_by_role("button", name="Everyone")).to_be_hidden()


def test_earlier_words_are_shown_on_demand(read, bob, note):
    annotating.edit(annotation=note, content=Content(note="How many?", visibility="public"))
    read.reload()
    card = read.card("How many?")
    card.get_by_role("link", name=re.compile("edited")).click()
    expect(card.locator(".earlier")).to_contain_text("Many?")


def test_on_a_phone_a_thread_is_read_and_answered_in_the_sheet(open_page, sign_in, alice, article, answered):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    read = Reading.of(page, article)
    page.locator("mark").first.tap()
    card = read.card("Many?")
    expect(card).to_be_in_viewport()
    card.locator("> .card-do").get_by_text("Reply").tap()
    form_of(card).get_by_label("Your reply").fill("From the bus.")
    form_of(card).get_by_role("button", name="Save").tap()
    expect(card.locator(".reply", has_text="From the bus.")).to_be_in_viewport()
    expect(card.locator(".reply", has_text="From the bus.")).to_be_focused()
    expect(page.locator("#margin")).to_have_attribute("data-sheet", "")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_a_script_threads_work_in_plain_pages(open_page, sign_in, alice, bob, article, answered):
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    page.goto(article.get_absolute_url())
    card = page.locator("#margin .card", has_text="Many?")
    card.locator("> .card-do").get_by_text("Reply").click()
    page.get_by_label("Your reply").fill("Without a script.")
    page.get_by_role("button", name="Save").click()
    expect(page).to_have_url(re.compile("#annotation-"))
    expect(page.locator(".reply", has_text="Without a script.")).to_be_visible()
    card.locator("> .card-do").get_by_role("button", name="Helpful").click()
    expect(card.locator("> .card-do .helpful")).to_have_text("Helpful 1")
    page.get_by_role("link", name="Note on the whole article").click()
    page.get_by_label("Your note").fill("Well told.")
    page.get_by_label("Period 3").check()
    page.get_by_role("button", name="Save").click()
    whole = page.locator("#margin .card", has_text="Well told.")
    expect(whole).to_contain_text("Period 3")
    whole.get_by_role("link", name=re.compile("change who sees it")).click()
    page.get_by_label("Everyone").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#margin .card", has_text="Well told.").locator(".card-see")).to_contain_text(
        "Everyone"
    )
    whole.locator("> .card-do").get_by_role("button", name="Resolve").click()
    expect(page.locator("#margin .card[data-state=resolved]")).to_contain_text("Resolved by you")
