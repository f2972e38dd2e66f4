"""Two people on one article: what the one writes comes to the other and disturbs nothing; and tunnels."""

import pytest
from playwright.sync_api import expect

from articles.models import Annotation
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.services.publishing import save_article
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading, still, stop_clock
from tests.browser.test_accessible import violations

LONG = "".join(f"<p>Paragraph {number}. {'Words stand here. ' * 20}</p>" for number in range(40))


# A page asks when its connection is back, so it asks often when it believes that this happens often.
IMPATIENT = "setInterval(() => dispatchEvent(new Event('online')), 200)"


@pytest.fixture
def bobs(open_page, sign_in, bob, read):
    """Bob has the same article open, in a browser of his own that asks more often than others."""
    page = open_page()
    page.add_init_script(IMPATIENT)
    sign_in(page, bob)
    return Reading.of(page, read.article)


@pytest.fixture
def say(annotate, alice, read):
    """Alice notes something for everyone, from wherever she is."""

    def say(quote, words, **content):
        return annotate(alice, read.article, quote, words, **{"visibility": "public"} | content)

    return say


def places(reading):
    """Where the blocks of the text stand in the window."""
    still(reading.page)
    return reading.page.locator("#article-body [data-start]").evaluate_all(
        "(blocks) => blocks.map((block) => JSON.stringify(block.getBoundingClientRect()))"
    )


# ---- what comes ----


@pytest.mark.twice
def test_a_note_of_the_one_comes_to_the_other(read, open_page, sign_in, bob):
    page = open_page()
    sign_in(page, bob)
    bobs = Reading.of(page, read.article)
    read.drag("600 trays")
    read.begin_note()
    read.write("Is that many?", choice="Everyone")
    card = bobs.card("Is that many?")
    expect(card).to_contain_text("Alice")
    expect(card).to_contain_text("New")
    assert bobs.marked(card) == "600 trays"
    expect(bobs.page.locator("#margin-count")).to_have_text("1 note")
    expect(bobs.page.locator("#whose")).to_contain_text("Everyone 1")
    bobs.said("1 new note")


def test_a_card_that_was_looked_at_is_new_no_more(bobs, say):
    say("600 trays", "Is that many?")
    bobs.card("Is that many?").click()
    expect(bobs.card().get_by_text("New", exact=True)).to_be_hidden()


def test_cards_come_in_the_order_of_the_text(bobs, say):
    say("vending machines", "Last")
    expect(bobs.card("Last")).to_be_visible()
    say("600 trays", "First")
    expect(bobs.card()).to_contain_text(["First", "Last"])


def test_changed_words_and_colours_come(bobs, say):
    note = say("600 trays", "Is that many?")
    expect(bobs.card("Is that many?")).to_be_visible()
    annotating.edit(annotation=note, content=Content(note="Quite many", color="pink", visibility="public"))
    expect(bobs.card("Quite many")).to_be_visible()
    expect(bobs.page.locator('mark[data-color="pink"]')).to_have_text("600 trays")
    expect(bobs.card()).to_have_count(1)


def test_a_reply_comes(bobs, say, charlie):
    note = say("600 trays", "Is that many?")
    expect(bobs.card("Is that many?")).to_be_visible()
    threads.reply(author=charlie, to=note, content=Content(note="One for each pupil"))
    expect(bobs.card("One for each pupil")).to_contain_text("Is that many?")


def test_what_is_deleted_goes_from_margin_and_text(bobs, say):
    note = say("600 trays", "Is that many?")
    expect(bobs.card()).to_have_count(1)
    annotating.delete(annotation=note)
    expect(bobs.card()).to_have_count(0)
    expect(bobs.page.locator("mark")).to_have_count(0)
    expect(bobs.page.get_by_text("No notes yet. Select a few words to be the first.")).to_be_visible()


def test_a_note_to_oneself_does_not_come(bobs, say):
    say("600 trays", "Between me and me", visibility="private")
    say("vending machines", "For all")
    expect(bobs.card("For all")).to_be_visible()
    expect(bobs.card()).to_have_count(1)


def test_many_come_at_once(bobs, charlie, read, say):
    text = read.article.current.text
    notes = [
        Annotation(
            author=charlie,
            article=read.article,
            note=f"Note {number}",
            note_html=f"<p>Note {number}</p>",
            visibility="public",
            made_revision=read.article.current,
            made_start=number % 40,
            made_end=number % 40 + 5,
            exact=text[number % 40 : number % 40 + 5],
            prefix="",
            suffix="",
            revision=read.article.current,
            start=number % 40,
            end=number % 40 + 5,
            state="anchored",
        )
        for number in range(119)
    ]
    Annotation.objects.bulk_create(notes)
    say("vending machines", "The last")
    expect(bobs.card()).to_have_count(120)


# ---- what is not disturbed ----


def test_the_text_does_not_move(bobs, say):
    before = places(bobs)
    say("600 trays", "Is that many?")
    say("“We counted every tray for a week", "Across a link")
    expect(bobs.card("Across a link")).to_be_visible()
    assert places(bobs) == before


def test_the_text_does_not_move_when_notes_come_above_the_window(bobs, say):
    save_article(article=bobs.article, html=LONG)
    bobs.reload()
    bobs.page.evaluate("scrollTo({ top: 3000, behavior: 'instant' })")
    before = places(bobs)
    say("Paragraph 1.", "Far above")
    expect(bobs.notice("1 above")).to_be_visible()
    assert places(bobs) == before


def test_a_draft_that_is_being_typed_is_untouched(bobs, say):
    bobs.drag("600 trays")
    field = bobs.begin_note().get_by_label("Your note")
    field.press_sequentially("Half a")
    say("They cost $4.10 each", "In the same paragraph")
    expect(bobs.card("In the same paragraph")).to_be_visible()
    expect(field).to_be_focused()
    field.press_sequentially(" word")
    expect(field).to_have_value("Half a word")
    bobs.editor.get_by_role("button", name="Save").click()
    assert bobs.marked(bobs.card("Half a word")) == "600 trays"


def test_a_card_in_which_somebody_writes_waits_until_they_are_done(bobs, say, charlie):
    note = say("600 trays", "Is that many?")
    bobs.card("Is that many?").click()
    bobs.card().get_by_role("link", name="Reply").click()
    field = bobs.page.locator("#margin form.editor").get_by_label("Your")
    field.press_sequentially("Yes, be")
    threads.reply(author=charlie, to=note, content=Content(note="One for each pupil"))
    say("vending machines", "Meanwhile")
    expect(bobs.card("Meanwhile")).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value("Yes, be")
    bobs.page.locator("#margin form.editor").get_by_role("link", name="Cancel").click()
    bobs.page.locator("h1").click()
    expect(bobs.card("One for each pupil")).to_be_visible()


def test_a_focused_card_keeps_the_focus_when_it_changes(bobs, say):
    note = say("600 trays", "Is that many?")
    bobs.card("Is that many?").focus()
    annotating.edit(annotation=note, content=Content(note="Quite many", visibility="public"))
    expect(bobs.card("Quite many")).to_be_focused()


def test_a_button_that_has_the_focus_stays_until_it_is_left(bobs, say):
    note = say("600 trays", "Is that many?")
    bobs.card("Is that many?").click()
    link = bobs.card().get_by_role("link", name="Link")
    link.focus()
    annotating.delete(annotation=note)
    say("vending machines", "Meanwhile")
    expect(bobs.card("Meanwhile")).to_be_visible()
    expect(link).to_be_focused()
    bobs.page.get_by_role("link", name="Notebook").focus()
    expect(bobs.card("Is that many?")).to_have_count(0)


def test_a_focused_mark_keeps_the_focus(bobs, say):
    say("600 trays", "Is that many?")
    mark = bobs.page.locator("mark", has_text="600 trays")
    mark.focus()
    say("They cost $4.10 each", "In the same paragraph")
    expect(bobs.card("In the same paragraph")).to_be_visible()
    expect(mark).to_be_focused()


def test_a_selection_stays_and_its_paragraph_is_marked_when_it_is_let_go(bobs, say):
    bobs.select("600 trays")
    say("They cost $4.10 each", "In the same paragraph")
    expect(bobs.card("In the same paragraph")).to_be_visible()
    assert bobs.page.evaluate("getSelection().toString()") == "600 trays"
    expect(bobs.page.locator("mark")).to_have_count(0)
    bobs.page.keyboard.press("Escape")
    bobs.page.evaluate("getSelection().removeAllRanges()")
    expect(bobs.page.locator("mark")).to_have_text("They cost $4.10 each")


def test_what_folds_stays_open(bobs, say, charlie):
    note = say("600 trays", "Is that many?")
    for number in range(11):
        threads.reply(author=charlie, to=note, content=Content(note=f"Reply {number}"))
    bobs.card("Is that many?").get_by_text("1 more reply").click()
    expect(bobs.page.get_by_text("Reply 10")).to_be_visible()
    threads.reply(author=charlie, to=note, content=Content(note="Reply 11"))
    bobs.page.get_by_role("link", name="Notebook").focus()
    expect(bobs.page.get_by_text("Reply 11")).to_be_visible()


# ---- what is out of sight ----


def test_what_comes_out_of_sight_is_a_press_away(bobs, say):
    save_article(article=bobs.article, html=LONG)
    bobs.reload()
    say("Paragraph 30.", "Far below")
    expect(bobs.notice("1 below")).to_be_visible()
    assert violations(bobs.page) == []
    bobs.page.get_by_role("button", name="Show").click()
    expect(bobs.card("Far below")).to_be_focused()
    expect(bobs.card("Far below")).to_be_in_viewport()
    expect(bobs.page.get_by_role("button", name="Show")).to_have_count(0)


def test_on_a_phone_new_notes_come_into_the_sheet_when_they_are_asked_for(open_page, sign_in, bob, read, say):
    page = open_page(viewport=PHONE, has_touch=True)
    sign_in(page, bob)
    phone = Reading.of(page, read.article)
    before = places(phone)
    say("600 trays", "Is that many?")
    expect(phone.notice("1 new note")).to_be_visible()
    assert places(phone) == before
    page.get_by_role("button", name="Show").tap()
    expect(phone.card("Is that many?")).to_be_in_viewport()


def test_a_page_of_an_older_text_says_so_and_keeps_the_draft(bobs, say):
    bobs.drag("600 trays")
    bobs.begin_note().get_by_label("Your note").fill("Not finished")
    save_article(article=bobs.article, html="<p>The kitchen bought 600 trays and 30 bowls.</p>")
    expect(bobs.notice("The article was edited.")).to_be_visible()
    bobs.page.get_by_role("button", name="Load it anew").click()
    expect(bobs.page.locator("#article-body")).to_contain_text("30 bowls")
    expect(bobs.editor.get_by_label("Your note")).to_have_value("Not finished")


# ---- when to ask ----


def asked(reading):
    """The questions that a page asks from now on."""
    questions = []
    reading.page.on(
        "request", lambda request: questions.append(request.url) if "/live/" in request.url else None
    )
    return questions


def hide(page, *, hidden):
    """Have the page believe that its tab is hidden, or is back."""
    page.evaluate(
        """(hidden) => {
          Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )


def test_a_hidden_tab_does_not_ask_and_asks_as_soon_as_it_is_seen(read):
    stop_clock(read.page)
    read.reload()
    hide(read.page, hidden=True)
    questions = asked(read)
    read.page.clock.run_for(300_000)
    assert questions == []
    with read.page.expect_request("**/live/"):
        hide(read.page, hidden=False)


def test_a_server_that_is_away_is_asked_less_and_less(read):
    stop_clock(read.page)
    read.reload()
    read.page.route("**/live/**", lambda route: route.abort())
    questions = asked(read)
    for seconds in (3, 5, 9, 18, 36, 72):
        before = len(questions)
        # It says in the console that there was no answer, and then waits.
        with read.page.expect_console_message(lambda message: message.type == "debug"):
            read.page.clock.run_for(seconds * 1_000)
        assert len(questions) - before == 1
    expect(read.notice("The server does not answer.")).to_be_visible()


def test_a_visitor_does_not_ask(page, article):
    stop_clock(page)
    visitor = Reading.of(page, article)
    questions = asked(visitor)
    page.clock.run_for(60_000)
    assert questions == []


# ---- without a connection ----


@pytest.fixture
def settled(read):
    """Alice's page has asked and asks again: what it needs without a connection is there."""
    for _ in range(2):
        with read.page.expect_response("**/live/"):
            read.page.evaluate("dispatchEvent(new Event('online'))")
    return read


def offline(reading, *, is_off=True):
    reading.page.context.set_offline(is_off)


def test_without_a_connection_it_says_so_until_it_is_back(settled):
    offline(settled)
    expect(settled.notice("You are offline.")).to_be_visible()
    assert violations(settled.page) == []
    offline(settled, is_off=False)
    expect(settled.notice("You are offline.")).to_have_count(0)
    settled.said("The connection is back.")


def test_a_connection_that_is_lost_at_once_keeps_a_highlight_too(read):
    read.reload()
    offline(read)
    read.drag("600 trays")
    read.highlight("green")
    expect(read.card()).to_contain_text("On this device only.")
    expect(read.page.locator("mark[data-waiting]")).to_have_text("600 trays")


def test_a_note_written_without_a_connection_is_sent_once_when_it_is_back(settled, alice):
    offline(settled)
    settled.drag("600 trays")
    settled.begin_note()
    settled.write("Is that many?", choice="Everyone")
    expect(settled.card("Is that many?")).to_contain_text("On this device only.")
    expect(settled.card("Is that many?")).to_be_focused()
    expect(settled.page.locator("mark[data-waiting]")).to_have_text("600 trays")
    expect(settled.notice("1 note is waiting to be sent.")).to_be_visible()
    assert not Annotation.objects.exists()
    offline(settled, is_off=False)
    expect(settled.page.locator("[data-waiting]")).to_have_count(0)
    expect(settled.card("Is that many?")).to_contain_text("Everyone")
    assert settled.marked(settled.card("Is that many?")) == "600 trays"
    assert Annotation.objects.get().note == "Is that many?"


def test_highlights_made_without_a_connection_are_sent_in_order(settled):
    offline(settled)
    for words in ("vending machines", "600 trays", "a week"):
        settled.drag(words)
        settled.highlight("green")
        expect(settled.page.locator("mark[data-waiting]", has_text=words)).to_have_count(1)
    expect(settled.notice("3 notes are waiting to be sent.")).to_be_visible()
    offline(settled, is_off=False)
    expect(settled.page.locator("[data-waiting]")).to_have_count(0)
    expect(settled.page.locator("mark[data-color=green]")).to_have_count(3)
    made = Annotation.objects.order_by("created").values_list("exact", flat=True)
    assert list(made) == ["vending machines", "600 trays", "a week"]


def test_what_waits_survives_the_page_and_an_answer_that_was_lost(settled):
    offline(settled)
    settled.drag("600 trays")
    settled.highlight("blue")
    expect(settled.page.locator("mark[data-waiting]")).to_have_text("600 trays")
    # The server gets it, but its answer is lost.
    settled.page.route("**/annotations/", lambda route: (route.fetch(), route.abort()), times=1)
    with settled.page.expect_event("requestfailed", lambda request: request.method == "POST"):
        offline(settled, is_off=False)
    settled.page.goto("/")
    Reading.of(settled.page, settled.article)
    expect(settled.page.locator("[data-waiting]")).to_have_count(0)
    expect(settled.page.locator('mark[data-color="blue"]')).to_have_text("600 trays")
    assert Annotation.objects.count() == 1


def test_what_waits_can_be_edited_and_dropped(settled):
    offline(settled)
    settled.drag("600 trays")
    settled.begin_note()
    settled.write("Is that many?")
    settled.card("Is that many?").get_by_role("button", name="Edit").click()
    expect(settled.editor.get_by_label("Your note")).to_have_value("Is that many?")
    settled.write("Quite many")
    settled.card("Quite many").get_by_role("button", name="Delete").click()
    expect(settled.card()).to_have_count(0)
    expect(settled.page.locator("mark")).to_have_count(0)
    offline(settled, is_off=False)
    expect(settled.notice("You are offline.")).to_have_count(0)
    assert not Annotation.objects.exists()


def test_a_reply_written_without_a_connection_is_sent_when_it_is_back(bobs, say):
    note = say("600 trays", "Is that many?")
    bobs.card("Is that many?").click()
    bobs.card().get_by_role("link", name="Reply").click()
    form = bobs.page.locator("#margin form.editor")
    form.get_by_label("Your").fill("One for each pupil")
    offline(bobs)
    form.get_by_role("button", name="Save").click()
    expect(bobs.notice("1 note is waiting to be sent.")).to_be_visible()
    offline(bobs, is_off=False)
    expect(bobs.card("Is that many?")).to_contain_text("One for each pupil")
    assert note.replies.get().note == "One for each pupil"


def test_what_the_server_refuses_later_stays_with_its_writer(settled):
    offline(settled)
    settled.drag("600 trays")
    settled.begin_note()
    settled.write("Is that many?")
    save_article(article=settled.article, html="<p>All is new.</p>")
    offline(settled, is_off=False)
    expect(settled.card("Is that many?")).to_contain_text("Not saved.")
    settled.card("Is that many?").get_by_role("button", name="Edit").click()
    expect(settled.editor.get_by_label("Your note")).to_have_value("Is that many?")


def test_the_next_person_at_the_computer_neither_sees_nor_sends_what_waits(settled, sign_in, bob):
    offline(settled)
    settled.drag("600 trays")
    settled.begin_note()
    settled.write("Between me and me")
    settled.page.context.clear_cookies()
    sign_in(settled.page, bob)
    offline(settled, is_off=False)
    with settled.page.expect_response("**/live/"):
        settled.page.goto(settled.article.get_absolute_url())
    expect(settled.page.locator("[data-waiting]")).to_have_count(0)
    assert not Annotation.objects.exists()
