"""Links to a passage without any annotation: they open at the words, whatever was edited since."""

import pytest
from playwright.sync_api import expect

from articles.services.publishing import save_article
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading, stop_clock
from tests.conftest import STORY

LONG = "".join(f"<p>This is paragraph {n}. It goes on about its number.</p>" for n in range(80))
ARRIVED = "(words) => [...(CSS.highlights.get('arrived') ?? [])].join('') === words"


def follow(page, link):
    """Open a link in a page whose time stands still: words shown for a moment stay until they are seen."""
    stop_clock(page)
    page.goto(link)


def link_to(article, words):
    start = article.current.text.index(words)
    return f"/articles/{article.slug}/passages/{article.current.number}/{start}-{start + len(words)}/"


@pytest.fixture
def long(make_article):
    return make_article(LONG)


def is_in_view(page, words):
    expect(page.locator("#article-body p", has_text=words)).to_be_in_viewport()


@pytest.mark.parametrize("window", [{}, {"viewport": PHONE, "has_touch": True, "is_mobile": True}])
def test_a_link_opens_at_its_words_and_shows_them(open_page, long, window):
    page = open_page(**window)
    follow(page, link_to(long, "This is paragraph 60."))
    page.wait_for_function(ARRIVED, arg="This is paragraph 60.")
    is_in_view(page, "This is paragraph 60.")


def test_a_link_opens_at_its_words_after_an_edit(open_page, long):
    link = link_to(long, "This is paragraph 60.")
    save_article(article=long, html=STORY + LONG.replace("<p>This is paragraph 59.", "<p>New. This is 59."))
    page = open_page()
    follow(page, link)
    page.wait_for_function(ARRIVED, arg="This is paragraph 60.")
    is_in_view(page, "This is paragraph 60.")


def test_a_link_opens_at_its_words_where_browsers_know_no_text_directives(open_page, long):
    page = open_page()
    start = long.current.text.index("This is paragraph 60.")
    follow(page, long.get_absolute_url())
    # So the fragment stays as it is, as in a browser that does not take the directive off. Written with a
    # tilde, Chromium would take it and go to the first words like these, before or after the page's script.
    page.evaluate(f"location.hash = 'passage-{start}-{start + 21}:%7E:text=This%20is'")
    page.wait_for_function(ARRIVED, arg="This is paragraph 60.")
    is_in_view(page, "This is paragraph 60.")


def test_a_link_to_words_that_are_gone_opens_the_text_that_had_them(open_page, article):
    link = link_to(article, "The next target is the vending machines.")
    save_article(article=article, html="<p>The kitchen bought 600 trays. They cost $4.10 each.</p>")
    page = open_page()
    page.goto(link)
    expect(page.get_by_text("An old text: the paper has changed it since.")).to_be_visible()
    expect(page.get_by_text("The next target is the vending machines.")).to_be_visible()


def test_without_a_script_a_link_opens_the_article(open_page, long):
    page = open_page(java_script_enabled=False)
    page.goto(link_to(long, "This is paragraph 60."))
    expect(page.locator("h1")).to_have_text(long.headline)


def test_a_note_can_be_made_at_once_on_the_paragraph_of_a_link(open_page, sign_in, alice, article):
    page = open_page()
    sign_in(page, alice)
    follow(page, link_to(article, "vending machines"))
    page.wait_for_function(ARRIVED, arg="vending machines")
    page.keyboard.press("n")
    quote = Reading(page, article).editor.locator(".editor-quote")
    expect(quote).to_have_text("The next target is the vending machines.")
