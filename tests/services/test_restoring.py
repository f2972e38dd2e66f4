"""An editor makes an old text the current one again."""

import pytest
from django.utils import translation

from articles.models import AnchorState, Annotation, Carrying, Fate, Revision
from articles.services import annotating, publishing
from articles.services.annotating import Selection
from articles.services.publishing import SavedMeanwhile, save_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(article):
    """The first revision of an article that has a second one."""
    revision = article.current
    save_article(article=article, html="<p>Nothing is as it was.</p>")
    return revision


def test_the_old_text_is_current_again_in_a_new_revision(first, article, edith):
    revision = publishing.restore(revision=first, editor=edith, seen=2)
    article.refresh_from_db()
    assert article.current == revision
    assert (revision.number, revision.html, revision.text) == (3, first.html, first.text)
    assert revision.editor == edith


def test_its_summary_names_the_revision_in_the_editors_language(first, edith):
    with translation.override("en"):
        revision = publishing.restore(revision=first, editor=edith, seen=2)
    assert revision.summary == "Text of revision 1"


def test_the_orphans_of_its_words_come_back(article, alice, annotate, edith):
    note = annotate(alice, article, "600 trays")
    first = article.current
    save_article(article=article, html="<p>Nothing is as it was.</p>")
    revision = publishing.restore(revision=first, editor=edith, seen=2)
    note.refresh_from_db()
    assert (note.state, note.revision) == (AnchorState.ANCHORED, revision)
    assert revision.text[note.start : note.end] == "600 trays"
    assert Carrying.objects.get(annotation=note, revision=revision).fate == Fate.RETURNED


def test_a_passage_that_an_edit_had_cut_is_whole_again(article, alice, annotate, edith):
    note = annotate(alice, article, "The kitchen bought 600 trays")
    first = article.current
    save_article(article=article, html=first.html.replace("The kitchen bought", "It got"))
    Annotation.objects.filter(pk=note.pk).update(
        revision=article.current, start=7, end=16, state=AnchorState.ANCHORED
    )
    revision = publishing.restore(revision=first, editor=edith, seen=2)
    note.refresh_from_db()
    assert revision.text[note.start : note.end] == "The kitchen bought 600 trays"


def test_a_note_that_its_author_placed_elsewhere_stays_there(article, alice, annotate, edith):
    note = annotate(alice, article, "600 trays")
    first = article.current
    save_article(article=article, html=first.html.replace("600 trays", "nothing"))
    start = article.current.text.index("a week")
    selection = Selection(start=start, end=start + 6, revision=2)
    annotating.place(annotation=note, selection=selection)
    revision = publishing.restore(revision=first, editor=edith, seen=2)
    note.refresh_from_db()
    assert revision.text[note.start : note.end] == "a week"


def test_it_is_refused_when_somebody_saved_since_the_editor_looked(first, article, edith):
    save_article(article=article, html="<p>Meanwhile.</p>")
    with pytest.raises(SavedMeanwhile):
        publishing.restore(revision=first, editor=edith, seen=2)
    article.refresh_from_db()
    assert article.current.text == "Meanwhile."


def test_the_text_that_stands_makes_no_new_revision(first, article, edith):
    modified = type(article).objects.get(pk=article.pk).modified
    assert publishing.restore(revision=article.current, editor=edith, seen=2) is None
    assert Revision.objects.count() == 2
    assert type(article).objects.get(pk=article.pk).modified == modified


def test_nothing_else_of_the_article_goes_back(first, article, edith):
    article.headline = "A better headline"
    article.save()
    publishing.restore(revision=first, editor=edith, seen=2)
    article.refresh_from_db()
    assert article.headline == "A better headline"


def test_whoever_has_the_article_open_is_told_of_a_newer_one(first, article, edith):
    before = type(article).objects.get(pk=article.pk).modified
    publishing.restore(revision=first, editor=edith, seen=2)
    assert type(article).objects.get(pk=article.pk).modified > before


def test_visitors_see_it(first, article, edith, client):
    client.get(article.get_absolute_url())
    publishing.restore(revision=first, editor=edith, seen=2)
    assert "600 trays" in client.get(article.get_absolute_url()).content.decode()
