"""What helps while a note is being written: a preview, and words to complete; each only what one may see."""

import pytest
from django.test import Client

from articles.models import Annotation, Group, Membership
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.views import writing
from tests.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create([Membership(group=group, user=user) for user in (alice, bob)])
    return group


@pytest.fixture
def preview(client, alice):
    """Alice looks at what she is writing."""
    client.force_login(alice)
    return lambda note, **fields: client.post("/notes/preview/", {"note": note, **fields})


@pytest.fixture
def tags(client, alice, article):
    """What is offered to Alice on the article for a tag that begins so."""
    client.force_login(alice)

    def ask(beginning="", **query):
        response = client.get("/notes/tags/", {"q": beginning, "article": article.slug, **query})
        return [(option["name"], option["count"]) for option in response.json()["options"]]

    return ask


@pytest.fixture
def people(client, alice, article):
    """Whom Alice is offered on the article for a name that begins so."""
    client.force_login(alice)

    def ask(beginning="", **query):
        response = client.get("/notes/people/", {"q": beginning, "article": article.slug, **query})
        return [option["name"] for option in response.json()["options"]]

    return ask


# ---- the preview ----


def test_a_note_is_shown_as_it_will_look_and_not_saved(preview):
    assert preview("*Who* says so?").content.decode().strip() == "<p><em>Who</em> says so?</p>"
    assert not Annotation.objects.exists()


def test_html_in_it_is_shown_as_it_was_typed(preview):
    assert "<script" not in preview("<script>alert(1)</script>").content.decode()


def test_it_shows_whom_the_note_will_name(preview, bob, charlie, group):
    html = preview("@Bob @Charlie", visibility=f"group:{group.slug}").content.decode()
    assert '<span class="mention">@Bob</span> @Charlie' in html


def test_it_names_nobody_of_a_group_that_the_writer_is_not_in(preview, charlie):
    theirs = Group.objects.create(name="Theirs", slug="theirs", owner=charlie)
    Membership.objects.create(group=theirs, user=charlie)
    html = preview("@Charlie", visibility="group:theirs").content.decode()
    assert "mention" not in html


def test_it_shows_whom_a_reply_will_name(preview, alice, bob, group, article, annotate):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    assert "mention" in preview("@Bob", to=note.pk).content.decode()


def test_it_tells_nothing_of_a_note_that_the_writer_may_not_see(preview, bob, article, annotate):
    hidden = annotate(bob, article, "600 trays", note="Many?")
    assert preview("@Bob", to=hidden.pk).status_code == 404


def test_a_note_that_is_too_long_is_refused_in_it(preview):
    response = preview("a" * 20_001)
    assert response.status_code == 422
    assert "20000" in response.content.decode().replace(",", "")


def test_a_script_cannot_have_previews_made_for_ever(preview, monkeypatch):
    monkeypatch.setattr(writing, "PREVIEWS_A_MINUTE", 0)
    assert preview("a").status_code == 429


def test_a_preview_asks_for_a_token_of_this_site(alice):
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)
    assert client.post("/notes/preview/", {"note": "a"}).status_code == 403


# ---- the preview without a script ----


@pytest.fixture
def passage(article):
    """The fields that name a passage."""
    start = article.current.text.index("600 trays")
    return {"start": start, "end": start + 9, "revision": 1}


def shown_in(response):
    """What is shown above the form, and the words in it."""
    html = response.content.decode()
    above = html.partition('<section class="previewed"')[2].partition("</section>")[0]
    return above, html.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0]


def test_a_new_note_is_shown_above_its_form_and_not_saved(client, alice, article, passage):
    client.force_login(alice)
    sent = {"note": "*Who* says so?", "tags": "claim", "preview": "1", **passage}
    response = client.post(f"/articles/{article.slug}/annotations/", sent)
    above, words = shown_in(response)
    assert response.status_code == 200
    assert "<em>Who</em>" in above
    assert words == "*Who* says so?"
    assert 'value="claim"' in response.content.decode()
    assert not Annotation.objects.exists()


def test_an_edited_note_is_shown_and_stays_as_it_is(client, alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Before")
    client.force_login(alice)
    above, _ = shown_in(client.post(f"/annotations/{note.pk}/edit/", {"note": "**After**", "preview": "1"}))
    note.refresh_from_db()
    assert "<strong>After</strong>" in above
    assert note.note == "Before"


def test_a_reply_is_shown_with_whom_it_names(client, alice, bob, group, article, annotate):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    client.force_login(bob)
    above, words = shown_in(client.post(f"/annotations/{note.pk}/reply/", {"note": "@Alice", "preview": "1"}))
    assert '<span class="mention">@Alice</span>' in above
    assert words == "@Alice"
    assert Annotation.objects.count() == 1


def test_a_form_that_was_just_opened_shows_no_preview(client, alice, article):
    client.force_login(alice)
    assert shown_in(client.get(f"/articles/{article.slug}/annotations/new/?start=4&end=9"))[0] == ""


# ---- tags ----


def test_the_readers_own_tags_come_first_and_the_most_used_of_them(tags, alice, bob, article, annotate):
    annotate(alice, article, "600 trays", tags=["attitude", "attribution"])
    annotate(alice, article, "$4.10 each", tags=["attribution"])
    for words in ("a week", "vending", "machines"):
        annotate(bob, article, words, visibility="public", tags=["attic"])
    assert tags("att") == [("attribution", 2), ("attitude", 1), ("attic", 3)]


def test_tags_that_begin_otherwise_are_not_offered(tags, alice, article, annotate):
    annotate(alice, article, "600 trays", tags=["claim", "evidence"])
    assert tags("EV") == [("evidence", 1)]


def test_another_readers_private_tag_is_never_offered(tags, bob, article, annotate):
    annotate(bob, article, "600 trays", tags=["secret"])
    assert tags("s") == []


def test_a_private_use_of_a_tag_is_not_counted(tags, bob, charlie, article, annotate):
    annotate(bob, article, "600 trays", tags=["lede"])
    annotate(charlie, article, "600 trays", visibility="public", tags=["lede"])
    assert tags("l") == [("lede", 1)]


def test_the_tag_of_a_deleted_note_is_not_offered(tags, alice, article, annotate):
    annotating.delete(annotation=annotate(alice, article, "600 trays", tags=["gone"]))
    assert tags("g") == []


def test_others_tags_on_other_articles_are_not_offered(tags, bob, make_article, annotate):
    annotate(bob, make_article(), "600 trays", visibility="public", tags=["elsewhere"])
    assert tags("e") == []


def test_her_own_tags_follow_a_reader_to_every_article(tags, alice, make_article, annotate):
    annotate(alice, make_article(), "600 trays", tags=["elsewhere"])
    assert tags("e") == [("elsewhere", 1)]


def test_what_is_offered_is_kept_nowhere(client, alice, article):
    client.force_login(alice)
    assert "no-store" in client.get("/notes/tags/", {"q": "a", "article": article.slug})["Cache-Control"]


@pytest.mark.parametrize("query", ["q=%00", f"q={'a' * 61}", "article=%2F", "to=x"])
def test_nonsense_is_offered_nothing(client, alice, query):
    client.force_login(alice)
    assert client.get(f"/notes/tags/?{query}").json()["options"] == []


# ---- people ----


def test_members_are_offered_in_a_groups_note(people, bob, charlie, group):
    assert people("b", visibility=f"group:{group.slug}") == ["Bob"]
    assert people("c", visibility=f"group:{group.slug}") == []


def test_nobody_is_offered_of_a_group_that_the_writer_is_not_in(people, charlie):
    theirs = Group.objects.create(name="Theirs", slug="theirs", owner=charlie)
    Membership.objects.create(group=theirs, user=charlie)
    assert people("c", visibility="group:theirs") == []


def test_who_wrote_in_public_on_the_article_is_offered_in_a_public_note(
    people, bob, charlie, article, annotate
):
    annotate(bob, article, "600 trays", note="Many?", visibility="public")
    annotate(charlie, article, "600 trays", note="Many?")
    assert people(visibility="public") == ["Bob"]


def test_nobody_is_offered_in_a_private_note(people, bob, article, annotate):
    annotate(bob, article, "600 trays", note="Many?", visibility="public")
    assert people("b", visibility="private") == people("b") == []


def test_in_a_reply_those_are_offered_who_see_its_thread(people, alice, bob, group, article, annotate):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    reply = threads.reply(author=bob, to=note, content=Content(note="No."))
    assert people(to=note.pk) == people(to=reply.pk) == ["Bob"]


def test_a_name_is_found_in_any_case(people, article, annotate):
    annotate(make_user("Élodie"), article, "600 trays", note="Many?", visibility="public")
    assert people("é", visibility="public") == ["Élodie"]
