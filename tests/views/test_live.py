"""What an open page asks again and again: who is told of which change, and what it costs."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Annotation, Article, Audience, Group, Membership, Status
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.services.publishing import save_article
from articles.views import cards

pytestmark = pytest.mark.django_db


class Watching:
    """A person whose page is open."""

    def __init__(self, user, article):
        self.client = Client(headers={"HX-Request": "true"})
        self.client.force_login(user)
        self.address = f"{article.get_absolute_url()}annotations/"
        self.etag = ""
        self.ask()

    def ask(self, **query):
        """Ask for what changed since the last answer."""
        response = self.client.get(f"{self.address}live/", query, headers={"If-None-Match": self.etag})
        self.etag = response.headers.get("ETag", self.etag)
        return response

    def is_told(self):
        """Whether anything changed since the last answer."""
        return {200: True, 304: False}[self.ask().status_code]

    def sees(self):
        """The annotations that are there for this person, with their versions."""
        self.etag = ""
        return self.ask().json()["cards"]

    def pace(self, **query):
        """In how many seconds to ask again."""
        return int(self.ask(**query)["Retry-After"])

    def fetch(self, *notes, **query):
        ids = ",".join(str(note.pk) for note in notes)
        return self.client.get(f"{self.address}changes/", {"cards": ids, "shown": 1} | query)


@pytest.fixture
def group(alice, bob):
    made = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=made, user=member)
    return made


@pytest.fixture
def bob_watches(bob, article):
    return Watching(bob, article)


@pytest.fixture
def charlie_watches(charlie, article):
    return Watching(charlie, article)


@pytest.fixture
def note(annotate, alice, article):
    return annotate(alice, article, "600 trays", "Is that many?", visibility="public")


# ---- who is told ----


def test_nothing_is_told_while_nothing_changes(bob_watches):
    assert not bob_watches.is_told()


def test_a_public_note_is_told_to_everyone(bob_watches, note):
    assert bob_watches.is_told()
    assert list(bob_watches.sees()) == [str(note.pk)]


def test_a_private_note_is_told_to_its_author_alone(annotate, alice, article, bob_watches):
    alice_watches = Watching(alice, article)
    annotate(alice, article, "600 trays", "Between me and me")
    assert alice_watches.is_told()
    assert not bob_watches.is_told()


def test_a_note_to_a_group_is_told_to_its_members_alone(
    annotate, alice, article, group, bob_watches, charlie_watches
):
    annotate(alice, article, "600 trays", "For us", visibility="group", group=group)
    assert bob_watches.is_told()
    assert not charlie_watches.is_told()


def test_who_leaves_a_group_is_told_that_its_notes_are_gone(annotate, alice, bob, article, group):
    annotate(alice, article, "600 trays", "For us", visibility="group", group=group)
    watching = Watching(bob, article)
    Membership.objects.get(group=group, user=bob).delete()
    assert watching.is_told()
    assert watching.sees() == {}


def test_a_note_on_another_article_is_not_told(annotate, alice, make_article, bob_watches):
    annotate(alice, make_article(), "600 trays", "Elsewhere", visibility="public")
    assert not bob_watches.is_told()


def test_a_deletion_is_told(note, bob_watches):
    annotating.delete(annotation=note)
    assert bob_watches.is_told()
    assert bob_watches.sees() == {}


def test_a_note_that_becomes_private_is_gone_for_the_others(note, bob_watches):
    annotating.edit(annotation=note, content=Content(note="Is that many?", visibility="private"))
    assert bob_watches.is_told()
    assert bob_watches.sees() == {}


@pytest.mark.parametrize(
    "change",
    [
        lambda note, bob: annotating.edit(
            annotation=note, content=Content(note="Other words", visibility="public")
        ),
        lambda note, bob: annotating.edit(
            annotation=note, content=Content(note="Is that many?", color="pink", visibility="public")
        ),
        lambda note, bob: annotating.edit(
            annotation=note, content=Content(note="Is that many?", tags=["trays"], visibility="public")
        ),
        lambda note, bob: threads.reply(author=bob, to=note, content=Content(note="One for each pupil")),
        lambda note, bob: threads.set_helpful(annotation=note, user=bob, helpful=True),
        lambda note, bob: threads.resolve(thread=note, by=note.author),
    ],
    ids=["words", "colour", "tags", "a reply", "found helpful", "resolved"],
)
def test_every_change_of_a_note_gives_it_another_version(change, note, bob, charlie_watches):
    before = charlie_watches.sees()
    change(Annotation.objects.get(pk=note.pk), bob)
    assert charlie_watches.is_told()
    assert charlie_watches.sees()[str(note.pk)] != before[str(note.pk)]


def test_what_did_not_change_keeps_its_version_in_every_process(note, annotate, bob, article, bob_watches):
    before = bob_watches.sees()
    annotate(bob, article, "a week", "Another")
    cards._public._things.clear()  # as in a process that has just begun
    assert bob_watches.sees()[str(note.pk)] == before[str(note.pk)]


def test_the_page_says_from_where_on_to_ask_and_in_which_versions_its_cards_are(note, bob, article):
    for fleeting in (False, True):
        watching = Watching(bob, article)
        if fleeting:  # a page that is not kept, for it is to say something once
            watching.client.post(f"/annotations/{note.pk}/edit/")
        page = watching.client.get(article.get_absolute_url(), headers={"HX-Request": "false"}).text
        assert f'data-seen="{watching.etag.strip(chr(34))}"' in page
        assert f'data-version="{watching.sees()[str(note.pk)]}"' in page


def test_a_page_of_a_visitor_does_not_ask(note, client, article):
    assert "data-seen" not in client.get(article.get_absolute_url()).text


def test_a_new_text_is_told(article, bob_watches):
    save_article(article=article, html="<p>Other words.</p>")
    assert bob_watches.ask().json()["revision"] == 2


def test_there_is_nothing_to_ask_of_an_article_that_may_not_be_read(bob_watches, article):
    Article.objects.filter(pk=article.pk).update(status=Status.DRAFT)
    assert bob_watches.ask().status_code == 404
    assert bob_watches.fetch().status_code == 404


def test_an_editor_may_ask_of_a_draft(edith, article):
    Article.objects.filter(pk=article.pk).update(status=Status.DRAFT)
    assert not Watching(edith, article).is_told()


def test_whose_session_has_ended_is_told_so(bob_watches):
    bob_watches.client.logout()
    assert bob_watches.ask().status_code == 401


def test_what_is_told_stays_out_of_shared_caches(bob_watches, note):
    for response in (bob_watches.ask(), bob_watches.ask(), bob_watches.fetch(note)):
        assert "private" in response["Cache-Control"]
        assert "Cookie" in response["Vary"]


def test_while_nothing_changes_it_costs_one_look_up_beside_session_and_person(bob_watches, group, note):
    bob_watches.ask()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert not bob_watches.is_told()
    assert len(queries) == 3
    assert {"django_session", "articles_user"} == {
        table for table in ("django_session", "articles_user") if any(table in q["sql"] for q in queries)
    }


# ---- what is fetched ----


def test_what_is_asked_for_comes_with_the_marked_blocks_and_the_counts(bob_watches, note):
    part = bob_watches.fetch(note).text
    assert f'id="annotation-{note.pk}"' in part
    assert "innerHTML:#article-body [data-start='0']" in part
    assert f'<mark data-annotations="{note.pk}"' in part
    assert '<span id="margin-count" hx-swap-oob="innerHTML">1 note</span>' in part


def test_other_cards_do_not_come(annotate, alice, article, bob_watches, note):
    other = annotate(alice, article, "a week", "Another", visibility="public")
    assert f'id="annotation-{note.pk}"' not in bob_watches.fetch(other).text
    assert f'id="annotation-{note.pk}"' in bob_watches.fetch(every="1").text


def test_a_block_comes_without_the_mark_that_is_gone(bob_watches, note):
    annotating.delete(annotation=note)
    part = bob_watches.fetch(blocks="0").text
    assert "innerHTML:#article-body [data-start='0']" in part
    assert "<mark" not in part


def test_the_cards_of_others_do_not_come_for_the_asking(annotate, alice, article, bob_watches):
    private = annotate(alice, article, "600 trays", "Between me and me")
    part = bob_watches.fetch(private, blocks="0").text
    assert str(private.pk) not in part
    assert "Between me" not in part


def test_a_page_of_an_older_text_gets_no_blocks_of_the_new_one(article, bob_watches):
    save_article(article=article, html="<p>Other words.</p>")
    assert bob_watches.fetch(every="1").status_code == 409


@pytest.mark.parametrize("query", [{"cards": "x"}, {"blocks": "x"}, {"shown": ""}, {"blocks": "9" * 30}])
def test_nonsense_is_refused_or_finds_nothing(query, bob_watches):
    response = bob_watches.fetch(**query)
    assert response.status_code == 400 or "innerHTML:#article-body" not in response.text


# ---- how often to ask ----


def test_a_page_asks_seldom_while_nobody_writes(bob_watches):
    assert 3 < bob_watches.pace() < 15


def test_a_page_asks_often_while_somebody_writes_to_everyone(bob_watches, charlie_watches):
    bob_watches.ask(writing="public")
    assert charlie_watches.pace() < 3


def test_a_page_asks_often_while_somebody_writes_to_its_readers_group(alice, article, group, bob_watches):
    Watching(alice, article).ask(writing="group:period-3")
    assert bob_watches.pace() < 3


def test_strangers_cannot_tell_that_somebody_writes_to_a_group(alice, article, group, charlie_watches):
    Watching(alice, article).ask(writing="group:period-3")
    assert charlie_watches.pace() > 3
    assert not charlie_watches.is_told()


def test_a_stranger_does_not_count_as_writing_to_a_group(group, bob_watches, charlie_watches):
    charlie_watches.ask(writing="group:period-3")
    assert bob_watches.pace() > 3


def test_who_stopped_writing_a_while_ago_writes_no_more(bob_watches, charlie_watches):
    bob_watches.ask(writing="public")
    Audience.objects.update(writing_until=timezone.now().timestamp() - 1)
    assert charlie_watches.pace() > 3


def test_to_begin_writing_is_no_change_of_the_margin(bob_watches, charlie_watches):
    bob_watches.ask(writing="public")
    assert not charlie_watches.is_told()


def test_writing_on_is_noted_only_now_and_then(bob_watches):
    bob_watches.ask(writing="public")
    with CaptureQueriesContext(connection) as queries:
        bob_watches.ask(writing="public")
    assert len(queries) == 3
