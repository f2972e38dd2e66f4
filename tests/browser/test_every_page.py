"""Every page that people read is whole: axe is content, it fits a small window, it needs no script."""

from datetime import date

import pytest
from django.urls import get_resolver
from playwright.sync_api import expect

from articles.models import Byline, Contributor, Correction, StaffYear, Topic
from tests.browser.test_accessible import violations
from tests.test_policies import patterns

ARTICLE = "/articles/story/"
READING = {
    "home": "/",
    "publication": "/publications/{paper}/",
    "publications": "/publications/",
    "section": "/sections/news/",
    "topic": "/topics/trays/",
    "contributor": "/contributors/maya-okafor/",
    "contributor_year": "/contributors/maya-okafor/2026-2027/",
    "archive": "/archive/",
    "archive_undated": "/archive/undated/",
    "archive_year": "/archive/2026/",
    "archive_month": "/archive/2026/11/",
    "archive_day": "/archive/2026/11/01/",
    "corrections": "/corrections/",
    "staff": "/staff/",
    "staff_year": "/staff/2025-2026/",
    "about": "/about/",
    "search": "/search/?q=trays",
    "cite": f"{ARTICLE}cite/",
    "clipping": f"{ARTICLE}print/?notes=all",
    "study": f"{ARTICLE}notes/",
    "offline": "/offline/",
    "account_login": "/account/login/",
    "account_signup": "/account/signup/",
    "account_reset_password": "/account/password/reset/",
    "account_reset_password_done": "/account/password/reset/done/",
    "account_reset_password_from_key": "/account/password/reset/key/1-abc/",
    "account_reset_password_from_key_done": "/account/password/reset/key/done/",
    "account_inactive": "/account/inactive/",
    "not found": "/nothing/",
}
ONES_OWN = {
    "saved": "/saved/",
    "save": f"{ARTICLE}save/",
    "account": "/account/",
    "account_logout": "/account/logout/",
    "account_change_password": "/account/password/change/",
    "annotation_new": f"{ARTICLE}annotations/new/?start=0&end=40&revision=1",
}
# Pages that tests of their own look at in the same way, in each of their states.
ELSEWHERE = {
    *("article", "annotations", "annotation_edit", "annotation_reply", "annotation_visibility"),
    *("annotation_place", "annotation_history", "history", "revision", "revision_restore", "styleguide"),
    *("notebook", "group_notes", "groups", "group", "group_join"),
}
# What answers with no page: feeds, files, parts of pages, and forms that lead back to one.
NO_PAGES = {
    *("feed", "json_feed", "publication_feed", "publication_json_feed", "section_feed", "section_json_feed"),
    *("topic_feed", "topic_json_feed", "contributor_feed", "contributor_json_feed", "article_text"),
    *("media", "sitemap", "sitemap_part", "robots", "worker", "manifest", "healthz", "language"),
    *("article_export", "group_export", "notebook_export", "cursor", "live", "live_changes"),
    *("note_preview", "note_tags", "note_people", "passage", "place", "account_colors", "annotation"),
    *("annotation_delete", "annotation_restore", "annotation_resolve", "annotation_reopen"),
    *("annotation_helpful", "group_rename", "group_invitation", "group_colors", "group_leave"),
    *("group_remove", "group_hand_over", "group_archive", "group_delete"),
}
WINDOWS = {"320 pixels": (320, 700), "200 %": (720, 450)}
DEAD = (
    "buttons => buttons.filter((b) => b.type === 'button' && b.checkVisibility()).map((b) => b.textContent)"
)


@pytest.fixture
def addresses(make_article, section, annotate, alice, publication):
    """A paper with something on each of its pages; the address of each, by its name."""
    maya = Contributor.objects.create(publication=publication, name="Maya Okafor", bio="Counts things.")
    StaffYear.objects.create(contributor=maya, school_year="2025-2026", role="Editor-in-Chief")
    stories = [
        make_article(
            section=section, slug="story", headline="Cafeteria trades plastic trays", dek="Six hundred."
        ),
        make_article(section=section, published_on=date(2025, 11, 1), headline="Incomprehensibilities " * 5),
        make_article(published_on=None),
    ]
    topic = Topic.objects.create(name="Trays")
    for story in stories:
        Byline.objects.create(article=story, contributor=maya, role="Editor-in-Chief")
        story.topics.add(topic)
    Correction.objects.create(article=stories[0], corrected_on=date(2026, 11, 3), text="It was 640.")
    annotate(alice, stories[0], "600 trays", "Is that many?", visibility="public")
    return {name: path.format(paper=publication.slug) for name, path in (READING | ONES_OWN).items()}


def test_no_page_is_left_out():
    names = {name for name, _ in patterns(get_resolver())}
    assert names - ELSEWHERE - NO_PAGES == {*READING, *ONES_OWN} - {"not found"}


def test_every_page_is_whole_and_accessible(page, sign_in, alice, addresses):
    found = []
    for name, address in addresses.items():
        if name == next(iter(ONES_OWN)):
            sign_in(page, alice)
        page.goto(address)
        for window, (width, height) in WINDOWS.items():
            page.set_viewport_size({"width": width, "height": height})
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append((name, f"scrolls sideways at {window}"))
        found += [(name, problem) for problem in violations(page)]
    assert found == []


def test_every_page_needs_no_script(open_page, sign_in, alice, addresses):
    page = open_page(java_script_enabled=False)
    sign_in(page, alice)
    for address in addresses.values():
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        assert (address, page.locator("button").evaluate_all(DEAD)) == (address, [])
