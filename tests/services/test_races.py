"""What happens when two things happen at once; real threads, real transactions."""

import threading
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import AnchorState, Annotation, Article, Revision
from articles.services import annotating, placing, publishing, reanchoring
from articles.services.annotating import Content, EditConflict, Selection
from articles.services.publishing import SavedMeanwhile, save_article

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


@pytest.fixture
def meanwhile(monkeypatch):
    """Let somebody else do something, on a connection of their own, each time after `name` was computed.

    They would have to wait for ever if that were computed in a transaction, which holds the article; with
    `never_inside`, it is computed in none later on either.
    """

    def arrange(where, name, *actions, never_inside=False):
        real, left = getattr(where, name), list(actions)

        def then_somebody_else(*args, **kwargs):
            computed = real(*args, **kwargs)
            assert not connection.in_atomic_block or not (left or never_inside)
            if left:
                at_once(left.pop(0))
            return computed

        monkeypatch.setattr(where, name, then_somebody_else)
        return left

    return arrange


def prepend(article, words):
    """Return what corrects an article so that the words stand before all others."""

    def correct():
        fresh = Article.objects.get(pk=article.pk)
        save_article(article=fresh, html=f"<p>{words}</p>{fresh.current.html}")

    return correct


def words_of(note):
    """The words on which a note stands in the newest text, or None."""
    note.refresh_from_db()
    current = Article.objects.get(pk=note.article_id).current
    stands = note.state == AnchorState.ANCHORED and note.revision_id == current.pk
    return current.text[note.start : note.end] if stands else None


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
    stale = Article.objects.get(pk=article.pk)
    save_article(article=article, html="<p>Corrected.</p>")
    article.refresh_from_db()
    stale.headline = "A better headline"
    save_article(article=stale, html="<p>Corrected.</p>")
    fresh = Article.objects.get(pk=article.pk)
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


def test_a_note_that_arrives_while_an_edit_compares_the_texts_is_carried(alice, article, annotate, meanwhile):
    made = []
    note = lambda: made.append(annotate(alice, article, "600 trays"))  # noqa: E731
    left = meanwhile(reanchoring, "plan", note)
    prepend(article, "First of all.")()
    assert (left, words_of(made[0])) == ([], "600 trays")


def test_others_write_while_an_edit_compares_the_texts_however_late_the_first_note_came(
    alice, bob, article, annotate, meanwhile
):
    made = []
    meanwhile(reanchoring, "plan", lambda: made.append(annotate(alice, article, "600 trays")))
    left = meanwhile(reanchoring, "align", lambda: made.append(annotate(bob, article, "a week")))
    prepend(article, "First of all.")()
    assert (left, [words_of(note) for note in made]) == ([], ["600 trays", "a week"])


def test_a_note_beside_others_that_arrives_while_an_edit_compares_the_texts_is_carried(
    alice, bob, article, annotate, meanwhile
):
    made = [annotate(bob, article, "a week")]
    meanwhile(reanchoring, "plan", lambda: made.append(annotate(alice, article, "600 trays")))
    prepend(article, "First of all.")()
    assert [words_of(note) for note in made] == ["a week", "600 trays"]


def test_an_edit_that_another_overtakes_carries_the_notes_from_there(alice, article, annotate, meanwhile):
    note = annotate(alice, article, "600 trays")
    meanwhile(reanchoring, "plan", prepend(article, "Meanwhile, this."))
    html = "<p>First of all.</p>" + article.current.html
    assert save_article(article=article, html=html).number == 3
    assert words_of(note) == "600 trays"


def test_an_edit_that_others_overtake_again_and_again_comes_through(alice, article, annotate, meanwhile):
    note = annotate(alice, article, "600 trays")
    others = [prepend(article, f"This is number {number}.") for number in range(publishing.TRIES)]
    left = meanwhile(reanchoring, "plan", *others)
    html = "<p>First of all.</p>" + article.current.html
    assert save_article(article=article, html=html).number == 2 + publishing.TRIES
    assert (left, words_of(note)) == ([], "600 trays")


def test_a_note_that_is_deleted_while_an_edit_compares_the_texts_stays_deleted_and_goes_along(
    alice, article, annotate, meanwhile
):
    note = annotate(alice, article, "600 trays")
    meanwhile(reanchoring, "plan", lambda: annotating.delete(annotation=Annotation.objects.get(pk=note.pk)))
    prepend(article, "First of all.")()
    assert words_of(note) == "600 trays"
    assert note.deleted_at


def test_a_note_that_goes_for_good_while_an_edit_compares_the_texts_is_no_hindrance(
    alice, bob, article, annotate, meanwhile
):
    stays = annotate(alice, article, "600 trays")
    annotate(bob, article, "a week")
    meanwhile(reanchoring, "plan", lambda: type(bob).objects.get(pk=bob.pk).delete())
    save_article(article=article, html="<p>The kitchen bought 600 trays.</p>")
    assert Annotation.objects.get() == stays


def test_a_note_that_is_placed_while_an_edit_compares_the_texts_keeps_its_new_place(
    alice, article, annotate, meanwhile
):
    note = annotate(alice, article, "600 trays")
    before = article.current.text
    start = before.index("a week")

    def place():
        fresh = Annotation.objects.get(pk=note.pk)
        annotating.place(annotation=fresh, selection=Selection(start=start, end=start + 6, revision=1))

    meanwhile(reanchoring, "plan", place)
    prepend(article, "First of all.")()
    assert words_of(note) == "a week"


def test_a_note_from_an_old_page_is_placed_though_a_revision_comes_while_it_is(alice, article, meanwhile):
    start = article.current.text.index("600 trays")
    prepend(article, "First of all.")()
    left = meanwhile(placing, "carry", prepend(article, "Before that."))
    note = annotating.annotate(
        author=alice,
        article=Article.objects.get(),
        selection=Selection(start=start, end=start + 9, revision=1, exact="600 trays"),
        content=Content(),
    )
    assert (left, words_of(note)) == ([], "600 trays")


def test_a_note_without_a_revision_is_about_the_text_that_its_reader_had(alice, article):
    start = article.current.text.index("600 trays")
    prepend(article, "First of all.")()
    note = annotating.annotate(
        author=alice, article=article, selection=Selection(start=start, end=start + 9), content=Content()
    )
    assert words_of(note) == "600 trays"


def test_of_two_edits_of_one_version_of_a_note_one_is_refused(alice, article, annotate):
    note = annotate(alice, article, "600 trays")
    refused = []

    def edit(words):
        def save():
            fresh = Annotation.objects.get(pk=note.pk)
            try:
                annotating.edit(annotation=fresh, content=Content(note=words), version=1)
            except EditConflict:
                refused.append(fresh.note)

        return save

    at_once(edit("One"), edit("Two"), edit("Three"))
    note.refresh_from_db()
    assert (refused, note.version) == ([note.note] * 2, 2)


def test_of_two_editors_who_restore_an_old_text_one_is_told(article, edith):
    first = article.current
    prepend(article, "First of all.")()
    refused = []

    def restore():
        try:
            publishing.restore(revision=Revision.objects.get(pk=first.pk), editor=edith, seen=2)
        except SavedMeanwhile:
            refused.append(edith)

    at_once(restore, restore)
    assert (refused, Revision.objects.count()) == ([edith], 3)


def test_a_note_that_arrives_while_an_import_compares_the_texts_is_carried(
    alice, bob, annotate, meanwhile, tmp_path
):
    page = tmp_path / "bus.txt"
    page.write_text("Title: Late bus\nDate: 2026-11-02\n\nIt waits for nobody.\n", encoding="utf-8")
    call_command("import_articles", str(page))
    article = Article.objects.get()
    made = [annotate(bob, article, "nobody")]
    page.write_text("Title: Late bus\nDate: 2026-11-02\n\nSo it waits for nobody.\n", encoding="utf-8")

    def arrive():
        made.append(annotate(alice, article, "waits for"))

    left = meanwhile(reanchoring, "align", arrive, never_inside=True)
    call_command("import_articles", str(page))
    assert (left, [words_of(note) for note in made]) == ([], ["nobody", "waits for"])


def test_carrying_again_while_an_edit_is_saved_leaves_all_in_place(alice, article, annotate):
    note = annotate(alice, article, "600 trays")
    prepend(article, "First of all.")()
    Annotation.objects.update(revision=note.made_revision, start=note.made_start, end=note.made_end)
    at_once(lambda: call_command("reanchor", verbosity=0), prepend(article, "Before that."))
    assert words_of(note) == "600 trays"


def test_many_notes_and_many_edits_at_one_moment_lose_nothing(alice, bob, charlie, article):
    quotes = ["600 trays", "counted every tray", "vending machines"]
    text = article.current.text

    def note(author):
        def write():
            for quote in quotes:
                start = text.index(quote)
                annotating.annotate(
                    author=author,
                    article=Article.objects.get(),
                    selection=Selection(start=start, end=start + len(quote), revision=1, exact=quote),
                    content=Content(visibility="public"),
                )

        return write

    def correct(words):
        def write():
            for number in range(3):
                prepend(article, f"{words} {number}.")()

        return write

    at_once(note(alice), note(bob), note(charlie), correct("One"), correct("Two"))
    assert Revision.objects.count() == 7
    assert sorted(map(words_of, Annotation.objects.all())) == sorted(quotes * 3)
