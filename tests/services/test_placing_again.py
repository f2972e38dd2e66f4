"""A note whose words went gets a new place from its author."""

import pytest

from articles.models import AnchorState
from articles.services import annotating
from articles.services.annotating import Content, Deleted, NoSuchPassage, PassageChanged, Selection
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def orphan(alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Count them", visibility="public")
    save_article(article=article, html="<p>Today we tell of plates, and forks.</p>")
    note.refresh_from_db()
    assert note.state == AnchorState.ORPHANED
    return note


def select(article, quote, **extra):
    start = article.current.text.index(quote)
    return Selection(start=start, end=start + len(quote), revision=article.current.number, **extra)


def test_it_stands_on_the_words_that_were_chosen(orphan, article):
    annotating.place(annotation=orphan, selection=select(article, "plates, and forks"))
    orphan.refresh_from_db()
    assert (orphan.state, orphan.revision_id) == (AnchorState.ANCHORED, article.current_id)
    assert article.current.text[orphan.start : orphan.end] == "plates, and forks"


def test_what_it_was_made_on_stays_on_record(orphan, article):
    made = (orphan.made_revision_id, orphan.made_start, orphan.made_end, orphan.exact, orphan.prefix)
    annotating.place(annotation=orphan, selection=select(article, "forks"))
    orphan.refresh_from_db()
    assert made == (
        orphan.made_revision_id,
        orphan.made_start,
        orphan.made_end,
        orphan.exact,
        orphan.prefix,
    )


def test_it_is_a_new_version_of_the_note(orphan, article):
    before = orphan.version
    annotating.place(annotation=orphan, selection=select(article, "forks"))
    with pytest.raises(annotating.EditConflict):
        annotating.edit(annotation=orphan, content=Content(note="From before"), version=before)


def test_visitors_see_it_in_its_new_place(orphan, article, client):
    assert "<mark" not in client.get(article.get_absolute_url()).content.decode()
    annotating.place(annotation=orphan, selection=select(article, "forks"))
    assert f'<mark data-annotations="{orphan.pk}"' in client.get(article.get_absolute_url()).content.decode()


def test_it_goes_along_with_the_next_correction(orphan, article):
    annotating.place(annotation=orphan, selection=select(article, "forks"))
    save_article(article=article, html="<p>First of all.</p>" + article.current.html)
    orphan.refresh_from_db()
    assert article.current.text[orphan.start : orphan.end] == "forks"


def test_words_chosen_in_an_older_text_are_found_in_the_newest(orphan, article):
    selection = select(article, "forks")
    save_article(article=article, html="<p>First of all.</p>" + article.current.html)
    annotating.place(annotation=orphan, selection=selection)
    assert article.current.text[orphan.start : orphan.end] == "forks"


def test_words_that_are_not_there_are_refused(orphan):
    with pytest.raises(NoSuchPassage):
        annotating.place(annotation=orphan, selection=Selection(start=10_000, end=10_020))


def test_words_that_went_again_meanwhile_are_refused(orphan, article):
    selection = select(article, "forks")
    save_article(article=article, html="<p>Nothing is as it was.</p>")
    with pytest.raises(PassageChanged):
        annotating.place(annotation=orphan, selection=selection)
    orphan.refresh_from_db()
    assert orphan.state == AnchorState.ORPHANED


def test_a_note_that_another_tab_deleted_is_not_placed(orphan, article):
    annotating.delete(annotation=type(orphan).objects.get(pk=orphan.pk))
    with pytest.raises(Deleted):
        annotating.place(annotation=orphan, selection=select(article, "forks"))
