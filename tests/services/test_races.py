"""What happens when two things happen at once; real threads, real transactions."""

import threading
from uuid import uuid4

import pytest
from django.db import connection

from articles.models import AnchorState, Annotation, Revision
from articles.services import annotating
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*actions):
    """Run the actions at the same time, each on a connection of its own; raise what any of them raised."""
    barrier = threading.Barrier(len(actions))
    errors = []

    def run(action):
        try:
            barrier.wait()
            action()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[action]) for action in actions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]


def test_a_request_sent_twice_at_one_moment_makes_one_annotation(alice, article):
    client_id = uuid4()

    def send():
        annotating.annotate(
            author=alice,
            article=article,
            selection=Selection(start=0, end=11),
            content=Content(),
            client_id=client_id,
        )

    at_once(send, send, send, send)
    assert Annotation.objects.count() == 1


def test_a_note_and_a_correction_at_one_moment_lose_neither(alice, article):
    end = article.current.text.index("600 trays") + len("600 trays")
    selection = Selection(start=end - 9, end=end, revision=1)

    def note():
        annotating.annotate(author=alice, article=article, selection=selection, content=Content())

    def correct():
        save_article(article=article, html="<p>First of all.</p>" + article.current.html)

    at_once(note, correct)
    annotation = Annotation.objects.get()
    current = Revision.objects.get(number=2)
    assert (annotation.state, annotation.revision) == (AnchorState.ANCHORED, current)
    assert current.text[annotation.start : annotation.end] == "600 trays"


def test_two_corrections_at_one_moment_make_two_revisions(article):
    def correct(words):
        return lambda: save_article(article=article, html=f"<p>{words}</p>")

    at_once(correct("One."), correct("Two."))
    assert sorted(Revision.objects.values_list("number", flat=True)) == [1, 2, 3]


def test_saving_an_article_that_was_read_before_a_correction_sets_nothing_back(article):
    stale = type(article).objects.get(pk=article.pk)
    save_article(article=article, html="<p>Corrected.</p>")
    article.refresh_from_db()
    stale.headline = "A better headline"
    save_article(article=stale, html="<p>Corrected.</p>")
    fresh = type(article).objects.get(pk=article.pk)
    assert (fresh.headline, fresh.current.text) == ("A better headline", "Corrected.")
    assert fresh.version > article.version


def test_editing_a_note_that_was_read_before_a_correction_leaves_it_where_it_was_carried(
    alice, article, annotate
):
    note = annotate(alice, article, "600 trays")
    save_article(article=article, html="<p>First of all.</p>" + article.current.html)
    annotating.edit(annotation=note, content=Content(note="Who counted?"))
    note.refresh_from_db()
    assert (note.revision_id, note.note) == (article.current_id, "Who counted?")
