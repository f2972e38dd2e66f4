"""What people who listen meet: the trees of names, roles and states, kept in trees/ and read line by line.

`KEEP_TREES=1 pytest tests/browser/test_tree.py` keeps them as they are now; read what changed then.
"""

import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from articles.models import Annotation, Group, Membership
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.services.publishing import save_article
from tests.browser.conftest import PHONE
from tests.browser.reading import Reading, soon, still

TREES = Path(__file__).parent / "trees"
IDENTITY = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
PORT = re.compile(r"(?<=://localhost):\d+")
DAY = datetime(2026, 11, 2, 12, tzinfo=UTC)
LATER = datetime(2099, 6, 1, 12, tzinfo=UTC)

STORY = (
    "<p>The kitchen bought 600 trays. They cost $4.10 each. Nobody asked the students.</p>"
    "<h2>What the numbers say</h2>"
    '<p>“We <a href="https://example.org/count">counted every tray</a> for a week,” she said.</p>'
    "<p>The next target is the vending machines.</p>"
)


def is_kept(found: Locator, name: str) -> None:
    """Compare the tree of an element with the one that is kept under a name."""
    kept = TREES / f"{name}.yml"
    if "KEEP_TREES" in os.environ:
        still(found.page)
        kept.write_text("".join(f"{line}\n" for line in tree_of(found)), encoding="utf-8")
    soon(found.page, lambda: tree_of(found), kept.read_text(encoding="utf-8").splitlines())


def tree_of(found: Locator) -> list[str]:
    return PORT.sub("", IDENTITY.sub("ID", found.aria_snapshot())).splitlines()


def editing(read: Reading) -> Locator:
    return read.page.locator("#cards .card[data-editing]")


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(
        name="Period 3", slug="period-3", owner=alice, invitation="come-in", invitation_until=LATER
    )
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    Membership.objects.update(joined=DAY)
    return group


@pytest.fixture
def story(make_article, section, alice, bob, charlie, annotate, group):
    """A card of every sort: tagged, answered, resolved, a group's, on the whole, edited under, orphaned."""
    article = make_article(STORY, headline="Cafeteria trades plastic trays", section=section)
    annotate(alice, article, "600 trays", "Is that *many*?", color="green", tags=["numbers"])
    asked = annotate(bob, article, "vending machines", "Why these?", color="pink", visibility="public")
    threads.reply(author=alice, to=asked, content=Content(note="They say so below."))
    threads.reply(author=charlie, to=asked, content=Content(note="They do not."))
    threads.set_helpful(annotation=asked, user=charlie, helpful=True)
    settled = annotate(alice, article, "for a week", "Which week?", visibility="public")
    threads.reply(author=bob, to=settled, content=Content(note="The first."))
    threads.resolve(thread=settled, by=alice)
    annotate(bob, article, "counted every tray", color="blue", visibility="group", group=group)
    annotating.annotate(
        author=bob, article=article, selection=None, content=Content(note="Good.", visibility="public")
    )
    annotate(alice, article, "They cost $4.10 each", "Dear ones")
    annotate(alice, article, "Nobody asked the students.", "Did they?")
    changed = STORY.replace("$4.10", "$4.50").replace(" Nobody asked the students.", "")
    save_article(article=article, html=changed)
    for minute, note in enumerate(Annotation.objects.order_by("created")):
        Annotation.objects.filter(pk=note.pk).update(created=DAY + timedelta(minutes=minute))
    Annotation.objects.exclude(resolved_at=None).update(resolved_at=DAY)
    article.revisions.update(created=DAY)
    return article


@pytest.fixture
def read(page, sign_in, alice, story):
    sign_in(page, alice)
    return Reading.of(page, story)


def test_the_article_is_heard_as_it_is_kept(read):
    is_kept(read.page.locator("body"), "article")


def test_the_margin_is_heard_as_it_is_kept(read):
    for summary in read.page.locator("#margin .card .menu > summary").all():
        summary.click()
    is_kept(read.page.locator("#margin"), "margin")


def test_the_toolbar_is_heard_as_it_is_kept(read):
    read.select("600 trays")
    is_kept(read.toolbar, "toolbar")


def test_the_editor_of_a_new_note_is_heard_as_it_is_kept(read):
    read.select("The kitchen")
    read.begin_note()
    expect(read.editor.get_by_label("Period 3")).to_be_visible()
    is_kept(editing(read), "editor-new")


def test_the_editor_of_a_note_is_heard_as_it_is_kept(read):
    read.card("Is that many?").click()
    read.card("Is that many?").get_by_text("Edit", exact=True).click()
    expect(read.editor).to_be_visible()
    is_kept(editing(read), "editor-edit")


def test_the_filter_is_heard_as_it_is_kept(read):
    read.page.locator(".sift-menu > summary").click()
    is_kept(read.page.locator("#margin .margin-head"), "filter")


def test_the_sheet_of_a_phone_is_heard_as_it_is_kept(open_page, sign_in, alice, story):
    page = open_page(viewport=PHONE, has_touch=True, is_mobile=True)
    sign_in(page, alice)
    read = Reading.of(page, story)
    page.locator("mark", has_text="vending machines").tap()
    sheet = page.locator("#margin[data-sheet]")
    expect(sheet).to_be_visible()
    expect(read.card("Is that many?")).to_be_hidden()
    is_kept(sheet, "sheet")


@pytest.mark.parametrize(("path", "name"), [("/notebook/", "notebook"), ("/groups/period-3/", "group")])
def test_the_page_is_heard_as_it_is_kept(path, name, page, sign_in, alice, story):
    sign_in(page, alice)
    page.goto(path)
    is_kept(page.locator("main"), name)
