"""The tools beside a story that stay with their reader's browser: how wide its lines are, and its address."""

import pytest
from playwright.sync_api import expect

from tests.browser.reading import Held, stop_clock

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def story(page, article):
    page.goto(article.get_absolute_url())
    return page


def width_of(page):
    return page.locator("#article-body").evaluate("body => body.getBoundingClientRect().width")


def test_lines_are_as_wide_as_was_chosen_on_the_next_page_too(story):
    usual = width_of(story)
    tools = story.get_by_role("complementary", name="Tools for this article")
    tools.get_by_text("Width").click()
    tools.get_by_role("button", name="Wide").click()
    expect(tools.get_by_role("button", name="Wide")).to_have_attribute("aria-pressed", "true")
    assert width_of(story) > usual
    story.reload()
    assert width_of(story) > usual
    tools.get_by_text("Width").click()
    tools.get_by_role("button", name="As the paper sets it").click()
    assert width_of(story) == usual


def test_a_button_pressed_before_its_script_is_here_acts_once_it_is(page, article):
    held = Held(page, "**/tools.js")
    page.goto(article.get_absolute_url(), wait_until="commit")
    page.get_by_role("button", name="Larger text").click()
    held.release()
    expect(page.locator("html")).to_have_attribute("data-text", "large")


def test_a_story_is_shared_by_its_address(story, article, live_server):
    stop_clock(story)
    story.reload()
    story.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = story.locator("[data-share]")
    button.click()
    expect(button).to_have_text("Copied")
    assert story.evaluate("navigator.clipboard.readText()") == live_server.url + article.get_absolute_url()
    story.clock.run_for(2_000)
    expect(button).to_have_text("Share")


def test_without_javascript_there_are_the_tools_that_need_none(open_page, article):
    page = open_page(java_script_enabled=False)
    page.goto(article.get_absolute_url())
    tools = page.get_by_role("complementary", name="Tools for this article")
    for name in ("Save for later", "Cite", "Print"):
        expect(tools.get_by_role("link", name=name)).to_be_visible()
    expect(tools.get_by_role("button")).to_have_count(0)
    tools.get_by_role("link", name="Cite").click()
    expect(page.get_by_role("heading", name="Cite this story")).to_be_visible()
