"""Saving a story, going on where one was, and citing, as a reader does it."""

import pytest
from playwright.sync_api import expect

from articles.models import Bookmark
from tests.browser.reading import stop_clock

pytestmark = pytest.mark.django_db(transaction=True)

PARAGRAPH = "<p>{} The kitchen bought trays, and then it bought more of them than it had shelves for.</p>"
LONG = "".join(PARAGRAPH.format(f"Number {number}.") for number in range(60))


@pytest.fixture
def story(make_article):
    return make_article(LONG, headline="A long story about trays")


def test_a_story_is_saved_by_one_click_and_found_on_the_list(page, sign_in, alice, story):
    sign_in(page, alice)
    page.goto(story.get_absolute_url())
    page.get_by_role("button", name="Save for later").click()
    button = page.get_by_role("button", name="Saved for later")
    expect(button).to_be_focused()
    expect(page.locator("#announce")).to_have_text("Saved for later")
    page.get_by_role("link", name="Saved", exact=True).first.click()
    expect(page.get_by_role("link", name=story.headline)).to_be_visible()


def test_it_is_saved_without_javascript(open_page, sign_in, alice, story):
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    page.goto(story.get_absolute_url())
    page.get_by_role("button", name="Save for later").click()
    expect(page.get_by_role("button", name="Saved for later")).to_be_visible()


def test_reading_goes_on_where_it_stopped_on_another_device(page, open_page, sign_in, alice, story):
    sign_in(page, alice)
    page.goto(story.get_absolute_url())
    block = page.locator("#article-body p", has_text="Number 40.")
    expect(page.locator("#save")).to_be_visible()
    with page.expect_response(lambda response: response.url.endswith("/place/")):
        block.evaluate("block => block.scrollIntoView({block: 'start'})")
    assert Bookmark.objects.get(user=alice).percent > 50
    phone = open_page(viewport={"width": 390, "height": 844})
    sign_in(phone, alice)
    phone.goto(story.get_absolute_url())
    assert phone.evaluate("scrollY") == 0
    phone.get_by_role("link", name="Continue reading").click()
    expect(phone.locator("#article-body p", has_text="Number 40.")).to_be_in_viewport()
    expect(phone.locator("#article-body p", has_text="Number 1.")).not_to_be_in_viewport()


def test_who_reads_to_the_end_is_offered_nothing(page, sign_in, alice, story):
    Bookmark.objects.create(
        user=alice, article=story, revision=1, start=0, end=9, percent=0, read_at=story.created
    )
    sign_in(page, alice)
    page.goto(story.get_absolute_url())
    with page.expect_response(lambda response: response.url.endswith("/place/")):
        page.locator("#article-body p").last.evaluate("block => block.scrollIntoView({block: 'end'})")
    assert not Bookmark.objects.exists()


def test_a_citation_opens_over_its_story_and_is_copied(page, story):
    stop_clock(page)  # what the button says for a moment stays until it is seen
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(story.get_absolute_url())
    page.get_by_role("link", name="Cite").click()
    dialog = page.get_by_role("dialog", name="Cite this story")
    expect(dialog).to_be_visible()
    button = dialog.locator("[data-copy=mla]")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        "“A Long Story about Trays.” The Harbor"
    )
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("link", name="Cite")).to_be_focused()
