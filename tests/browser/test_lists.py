"""A long list goes on in place, with an address for where one is; without a script it has pages."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from articles.models import Topic


@pytest.fixture
def long_list(make_article):
    topic = Topic.objects.create(name="Trays")
    for number in range(30):
        make_article(
            headline=f"Number {number:02}", published_on=date(2026, 10, 1) + timedelta(number)
        ).topics.add(topic)
    return topic.get_absolute_url()


@pytest.mark.parametrize("signed_in", [False, True])
def test_the_next_page_opens_below_and_has_the_focus_and_an_address(
    page, sign_in, alice, long_list, signed_in
):
    if signed_in:
        sign_in(page, alice)
    page.goto(long_list)
    page.get_by_role("link", name="Older").click()
    expect(page.get_by_role("link", name="Number 00")).to_be_visible()
    expect(page.get_by_role("link", name="Number 29")).to_be_visible()
    expect(page.get_by_role("link", name="Number 05")).to_be_focused()
    expect(page).to_have_url(page.url.partition("?")[0] + "?page=2")
    expect(page.get_by_role("link", name="Older")).to_have_count(0)
    # Nothing of what was read is left in the browser's storage for whoever comes next.
    assert page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})").count("Number") == 0


def test_back_from_a_story_shows_the_page_that_its_address_says(page, long_list):
    page.goto(long_list)
    page.get_by_role("link", name="Older").click()
    page.get_by_role("link", name="Number 00").click()
    expect(page.locator("#article-body")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("link", name="Number 00")).to_be_visible()


def test_without_a_script_the_next_page_is_a_page(open_page, long_list):
    page = open_page(java_script_enabled=False)
    page.goto(long_list)
    page.get_by_role("link", name="Older").click()
    expect(page.get_by_role("link", name="Number 00")).to_be_visible()
    expect(page.get_by_role("link", name="Number 29")).to_have_count(0)
    page.get_by_role("link", name="Newer").click()
    expect(page.get_by_role("link", name="Number 29")).to_be_visible()
