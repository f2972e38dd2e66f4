"""Reading without a connection: what was read is there, and nothing of anybody's is kept."""

import pytest
from playwright.sync_api import expect

from articles.views import offline
from tests.conftest import PASSWORD, PATIENCE

pytestmark = pytest.mark.django_db(transaction=True)

STORIES = """async () => {
  const cache = await caches.open("read"), stories = await cache.keys();
  return stories.map(({ url }) => new URL(url).pathname);
}"""
# All that is kept, as one text.
TEXTS = """async () => {
  const texts = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const answer = await cache.match(key, { ignoreVary: true });
      texts.push(key.url, await answer.text());
    }
  }
  return texts.join("\\n");
}"""
UNTIL_KEPT = f"""async (path) => {{
  for (let tries = {PATIENCE} / 50; tries; tries -= 1) {{
    if ((await ({STORIES})()).at(-1) === path) return;
    await new Promise((resolve) => {{ setTimeout(resolve, 50); }});
  }}
  throw new Error(`${{path}} is not kept`);
}}"""


@pytest.fixture
def reader(open_page):
    """A browser that keeps what is read."""
    return open_page(worker=True)


def open_story(page, story):
    """Read a story, until it is kept as the last one that was read."""
    page.goto(story.get_absolute_url())
    page.evaluate(UNTIL_KEPT, story.get_absolute_url())


def test_a_story_that_was_read_is_there_without_a_connection(reader, article, make_article):
    other = make_article(headline="Never opened")
    open_story(reader, article)
    reader.context.set_offline(True)
    reader.goto(article.get_absolute_url())
    expect(reader.locator("h1")).to_have_text(article.headline)
    expect(reader.locator("#article-body")).to_contain_text("600 trays")
    # In its own clothes.
    assert "Newsreader" in reader.locator("h1").evaluate("element => getComputedStyle(element).fontFamily")
    reader.goto(other.get_absolute_url())
    expect(reader.locator("h1")).to_have_text("This page has to wait for a connection.")
    reader.context.set_offline(False)
    reader.goto(other.get_absolute_url())
    expect(reader.locator("h1")).to_have_text("Never opened")


def test_with_a_connection_the_newest_text_comes(reader, article, annotate, alice):
    open_story(reader, article)
    annotate(alice, article, "600 trays", note="Who counted them?", visibility="public")
    reader.goto(article.get_absolute_url())
    expect(reader.locator("#margin")).to_contain_text("Who counted them?")


def test_nothing_of_a_readers_own_is_kept(reader, sign_in, alice, article, annotate):
    annotate(alice, article, "600 trays", note="My secret thought")
    sign_in(reader, alice)
    open_story(reader, article)
    # Once more, by the worker now.
    open_story(reader, article)
    expect(reader.locator("#margin")).to_contain_text("My secret thought")
    kept = reader.evaluate(TEXTS)
    assert "600 trays" in kept
    assert "My secret thought" not in kept
    assert "Alice" not in kept
    assert "csrf" not in kept.lower()
    reader.context.set_offline(True)
    reader.goto(article.get_absolute_url())
    expect(reader.locator("#article-body")).to_contain_text("600 trays")
    expect(reader.locator("body")).not_to_contain_text("My secret thought")


def test_a_draft_is_not_kept_although_an_editor_reads_it(reader, sign_in, edith, article, make_article):
    draft = make_article(headline="Not yet", status="draft")
    sign_in(reader, edith)
    reader.goto(draft.get_absolute_url())
    expect(reader.locator("h1")).to_have_text("Not yet")
    open_story(reader, article)
    assert reader.evaluate(STORIES) == [article.get_absolute_url()]


def test_only_the_stories_last_read_are_kept(reader, make_article, monkeypatch):
    monkeypatch.setattr(offline, "MOST_STORIES", 2)
    first, second, third = (make_article() for _ in range(3))
    open_story(reader, first)
    open_story(reader, second)
    open_story(reader, first)
    open_story(reader, third)
    assert set(reader.evaluate(STORIES)) == {first.get_absolute_url(), third.get_absolute_url()}


def test_who_signs_out_leaves_nothing_kept(reader, alice, article):
    reader.goto("/account/login/")
    reader.get_by_label("Name").fill("Alice")
    reader.get_by_label("Password").fill(PASSWORD)
    reader.get_by_role("button", name="Sign in").click()
    expect(reader.get_by_role("navigation", name="You").get_by_role("link", name="Alice")).to_be_visible()
    open_story(reader, article)
    reader.goto("/account/logout/")
    reader.locator("#main").get_by_role("button", name="Sign out").click()
    reader.wait_for_url("/")
    assert article.get_absolute_url() not in reader.evaluate(STORIES)
