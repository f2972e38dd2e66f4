"""How a story changed: who sees it, what it counts, and an old text made the current one."""

from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, Group, Membership
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

FIRST = "<p>The kitchen bought 600 trays.</p><p>They cost a lot.</p><p>They are washed at noon.</p>"
SECOND = "<p>The kitchen bought 640 trays.</p><p>They are washed at noon.</p>"


@pytest.fixture
def story(make_article):
    return make_article(FIRST, headline="Trays")


@pytest.fixture
def change(edith):
    """Give an article another text."""

    def save(article, html=SECOND, summary="Number of trays"):
        save_article(article=article, html=html, editor=edith, summary=summary)
        article.refresh_from_db()

    return save


def get(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def history(client, article, query=""):
    return get(client, f"/articles/{article.slug}/revisions/{query}")


def restore(client, article, number, seen):
    return client.post(f"/articles/{article.slug}/revisions/{number}/restore/", {"seen": seen})


def test_the_newest_change_is_shown(client, story, change):
    change(story)
    page = history(client, story)
    assert "From revision 1 to 2" in page
    assert (
        '<del><span class="vh">removed: </span>600</del><wbr><ins><span class="vh">added: </span>640</ins>'
        in page
    )
    assert 'They cost a lot.</del><wbr></span> <span class="nobody">This paragraph was taken out.' in page
    assert "1 paragraph stayed the same" in page


def test_each_revision_says_who_changed_how_much_and_why(client, story, change):
    change(story)
    page = history(client, story)
    for words in ("Number of trays", "Edith", "5 words changed", "Imported", "14 words<"):
        assert words in page


def test_a_moment_is_told_in_the_zone_of_the_school(client, story, change, publication):
    change(story)
    publication.time_zone = "Asia/Tokyo"
    publication.save()
    moment = story.current.created.astimezone(ZoneInfo("Asia/Tokyo"))
    assert f"{moment:%B} {moment.day}, {moment.year}, {moment.hour}:{moment:%M}" in history(client, story)


def test_any_two_texts_are_compared_side_by_side(client, story, change):
    change(story)
    change(story, "<p>The kitchen closed.</p>")
    page = history(client, story, "?new=3&old=1&view=side")
    assert "From revision 1 to 3" in page
    assert 'data-side="Revision 1"' in page
    assert "added: </span>closed" in page


@pytest.mark.parametrize(
    "query", ["?new=9", "?new=x", "?new=0", "?old=7", "?new=²", "?new=99999999999999999999"]
)
def test_there_is_no_page_for_a_revision_that_is_not(client, story, change, query):
    change(story)
    get(client, f"/articles/{story.slug}/revisions/{query}", 404)


def test_a_story_with_one_text_says_so(client, story):
    page = history(client, story)
    assert "One text" in page
    assert 'id="diff"' not in page


def test_a_long_history_stands_on_several_pages(client, story, change):
    for number in range(52):
        change(story, f"<p>The kitchen bought {number} trays.</p>", f"Change {number}.")
    assert "Change 1." not in history(client, story)
    assert "Change 1." in history(client, story, "?page=2")


def test_a_longer_history_asks_no_more_questions(client, story, change):
    def questions():
        history(client, story)  # the figures are kept
        with CaptureQueriesContext(connection) as queries:
            history(client, story)
        return len(queries)

    change(story)
    change(story, "<p>The kitchen closed.</p>")
    before = questions()
    for number in range(10):
        change(story, f"<p>The kitchen bought {number} trays.</p>")
    assert questions() <= before


# ---- what became of the notes ----


@pytest.fixture
def noted(story, change, alice, bob, annotate):
    """A change edits a public note of Alice's, and takes the words of three of hers away.

    One of those everybody sees, one only Bob's group, one only Alice herself.
    """
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    annotate(alice, story, "The kitchen bought 600 trays.", note="Many.", visibility="public")
    annotate(alice, story, "They cost a lot.", note="Do they?", visibility="public")
    annotate(alice, story, "cost a lot", note="My secret.")
    shared = annotate(alice, story, "They cost a lot.", note="Ours.")
    shared.visibility, shared.group = "group", group
    shared.save()
    change(story)
    return story


@pytest.mark.parametrize(("name", "lost"), [("alice", 3), ("bob", 2), ("charlie", 1), (None, 1)])
def test_notes_are_counted_for_those_who_may_see_them(request, client, noted, charlie, name, lost):
    if name:
        client.force_login(request.getfixturevalue(name))
    page = history(client, noted)
    assert f"<b>{lost}</b> note{'s' if lost > 1 else ''} lost" in page
    assert page.count("lost its words.</b>") == lost


def test_a_note_beside_a_change_is_named_by_its_author(client, noted, alice):
    assert "Alice’s note lost its words." in history(client, noted)
    client.force_login(alice)
    assert "Your note lost its words." in history(client, noted)


def test_a_note_that_nobody_else_may_see_leaves_no_trace(client, noted, charlie):
    client.force_login(charlie)
    assert "“cost a lot”" not in history(client, noted)


def test_notes_that_stayed_and_that_came_back_are_counted(client, story, change, alice, annotate):
    annotate(alice, story, "washed at noon", visibility="public")
    annotate(alice, story, "They cost a lot.", visibility="public")
    change(story)
    change(story, FIRST, "Back")
    page = history(client, story)
    newest = page[page.index("Back") : page.index("Number of trays")]
    assert "<b>1</b> note carried over" in newest
    assert "<b>1</b> note found its words again" in newest


# ---- one text ----


def test_an_old_text_is_a_page_that_says_so(client, story, change):
    change(story)
    page = get(client, f"/articles/{story.slug}/revisions/1/")
    assert "<p>They cost a lot.</p>" in page
    assert "Revision 1 of 2" in page
    assert "An old text" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Make revision 1 the current text" not in page


@pytest.mark.parametrize("path", ["", "1/"])
def test_the_history_of_a_draft_is_its_editors(client, make_article, alice, edith, path):
    draft = make_article(FIRST, status="draft")
    for person, status in ((None, 404), (alice, 404), (edith, 200)):
        if person:
            client.force_login(person)
        get(client, f"/articles/{draft.slug}/revisions/{path}", status)


# ---- restoring ----


def test_an_editor_makes_an_old_text_the_current_one(client, story, change, edith):
    change(story)
    client.force_login(edith)
    assert "Make revision 1 the current text" in get(client, f"/articles/{story.slug}/revisions/1/")
    response = restore(client, story, 1, seen=2)
    assert (response.status_code, response["Location"]) == (303, f"/articles/{story.slug}/revisions/")
    assert "The text of revision 1 is the current one again, as revision 3." in history(client, story)
    story.refresh_from_db()
    assert story.current.text.startswith("The kitchen bought 600 trays.")


def test_the_current_text_is_not_restored(client, story, edith):
    client.force_login(edith)
    restore(client, story, 1, seen=1)
    assert "That is the current text already." in history(client, story)
    assert story.revisions.count() == 1


def test_a_reader_restores_nothing(client, story, change, alice):
    change(story)
    client.force_login(alice)
    assert restore(client, story, 1, seen=2).status_code == 403
    Article.objects.update(status="draft")
    assert restore(client, story, 1, seen=2).status_code == 404
    assert story.revisions.count() == 2


def test_an_editor_is_told_what_was_saved_meanwhile(client, story, change, edith):
    change(story)
    client.force_login(edith)
    change(story, "<p>The kitchen closed.</p>", "It closed")
    response = restore(client, story, 1, seen=2)
    page = response.content.decode()
    assert response.status_code == 409
    assert "It closed" in page
    assert "added: </span>closed" in page
    assert '<input type="hidden" name="seen" value="3">' in page
    assert restore(client, story, 1, seen=3).status_code == 303


# ---- the article's page ----


def test_an_article_leads_to_its_history_once_it_changed(client, story, change):
    address = f"/articles/{story.slug}/revisions/"
    assert address not in get(client, story.get_absolute_url())
    change(story)
    assert "Changed once, on" in (page := get(client, story.get_absolute_url()))
    assert f'<a href="{address}">How this story changed</a>' in page


def test_a_correction_stands_at_the_end_with_its_change(client, story, change):
    change(story)
    story.corrections.create(corrected_on="2026-11-03", text="It was 640 & not 600.", revision=story.current)
    page = get(client, story.get_absolute_url())
    assert "<b>Correction, November 3, 2026.</b> <span>It was 640 &amp; not 600.</span>" in page
    assert f'<a href="/articles/{story.slug}/revisions/?new=2#diff">See what changed.</a>' in page
    assert "It was 640 &amp; not 600." in history(client, story)
