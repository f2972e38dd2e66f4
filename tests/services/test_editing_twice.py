"""Two tabs on one note: the second save is told, and nothing of either is lost."""

import pytest

from articles.models import Annotation
from articles.services import annotating
from articles.services.annotating import Content, Deleted, EditConflict

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(alice, article, annotate):
    return annotate(alice, article, "600 trays", note="Count them", tags=["numbers"])


@pytest.fixture
def other_tab(note):
    return Annotation.objects.get(pk=note.pk)


def test_each_change_by_its_author_makes_a_new_version(note):
    versions = [note.version]
    annotating.edit(annotation=note, content=Content(note="Who counted?"))
    versions.append(note.version)
    annotating.delete(annotation=note)
    versions.append(note.version)
    annotating.restore(annotation=note)
    versions.append(note.version)
    note.refresh_from_db()
    assert (versions, note.version) == ([1, 2, 3, 4], 4)


def test_an_edit_of_the_version_that_stands_is_saved(note):
    annotating.edit(annotation=note, content=Content(note="Who counted?"), version=note.version)
    note.refresh_from_db()
    assert note.note == "Who counted?"


def test_an_edit_of_an_older_version_is_refused(note, other_tab):
    annotating.edit(annotation=note, content=Content(note="From the first tab"), version=1)
    with pytest.raises(EditConflict):
        annotating.edit(annotation=other_tab, content=Content(note="From the second", tags=["x"]), version=1)
    note.refresh_from_db()
    assert (note.note, list(note.tags.all())) == ("From the first tab", [])


def test_a_refused_edit_says_what_stands_now(note, other_tab):
    annotating.edit(annotation=note, content=Content(note="First", color="blue", visibility="public"))
    with pytest.raises(EditConflict):
        annotating.edit(annotation=other_tab, content=Content(note="Second"), version=1)
    stands = (other_tab.note, other_tab.color, other_tab.visibility, other_tab.version)
    assert stands == ("First", "blue", "public", 2)
    assert "First" in other_tab.note_html


def test_an_edit_of_a_note_that_another_tab_deleted_is_refused(note, other_tab):
    annotating.delete(annotation=note)
    with pytest.raises(Deleted):
        annotating.edit(annotation=other_tab, content=Content(note="Second"), version=1)
    note.refresh_from_db()
    assert (note.note, other_tab.deleted_at) == ("Count them", note.deleted_at)


def test_a_deleted_note_can_be_brought_back_with_the_new_words(note, other_tab, client, article):
    annotating.delete(annotation=note)
    content = Content(note="Second", visibility="public")
    annotating.edit(annotation=other_tab, content=content, version=note.version, bring_back=True)
    assert "Second" in client.get(article.get_absolute_url()).content.decode()
