"""manage.py reanchor, through the command."""

import io

import pytest
from django.core.management import CommandError, call_command

from articles.models import AnchorState, Annotation, Carrying, Fate
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db

BUS = "<p>The late bus leaves at five. It waits for nobody.</p>"
LATER = "<p>The late bus leaves at half past five. It waits for nobody.</p>"


@pytest.fixture
def bus(make_article):
    return make_article(BUS, headline="Late bus")


def reanchor(*args):
    """Run the command; return the lines it printed."""
    out = io.StringIO()
    call_command("reanchor", *args, stdout=out)
    return out.getvalue().strip().splitlines()


@pytest.fixture
def lost(alice, bus, annotate):
    """A note that an older way of carrying took for an orphan, though its words stand in revision 2."""
    note = annotate(alice, bus, "It waits for nobody", visibility="public")
    save_article(article=bus, html=LATER)
    Annotation.objects.filter(pk=note.pk).update(
        revision=note.made_revision, start=note.start, end=note.end, state=AnchorState.ORPHANED
    )
    Carrying.objects.create(annotation=note, revision=bus.current, fate=Fate.ORPHANED)
    return note


def words_of(note):
    note.refresh_from_db()
    return note.revision.text[note.start : note.end] if note.state == AnchorState.ANCHORED else None


def test_notes_that_stand_are_checked_and_stay(alice, bus, annotate):
    annotate(alice, bus, "It waits for nobody")
    before = list(Annotation.objects.values())
    assert reanchor() == [
        "Checked 1 note of 1 article.",
        "unchanged 1, moved 0, edited 0, orphaned 0",
    ]
    assert list(Annotation.objects.values()) == before


def test_an_orphan_whose_words_stand_gets_its_place(lost):
    assert reanchor()[-1] == "unchanged 0, moved 1, edited 0, orphaned 0"
    assert words_of(lost) == "It waits for nobody"


def test_of_a_note_that_never_went_nothing_is_told(lost):
    reanchor()
    assert not lost.carryings.exists()


def test_a_note_that_an_earlier_revision_took_away_is_told_as_returned(lost, bus):
    lost.carryings.update(revision=lost.made_revision)
    reanchor()
    assert lost.carryings.get(revision=bus.current).fate == Fate.RETURNED


def test_an_orphan_whose_words_are_gone_stays_one(alice, bus, annotate):
    annotate(alice, bus, "It waits for nobody")
    save_article(article=bus, html="<p>Nothing is as it was.</p>")
    bus.refresh_from_db()
    assert reanchor()[-1] == "unchanged 0, moved 0, edited 0, orphaned 1"
    assert type(bus).objects.get().version == bus.version


def test_an_orphan_that_has_no_place_by_where_it_last_stood_gets_one_by_what_it_was_made_on(lost, bus):
    save_article(article=bus, html="<p>Nothing is as it was.</p>")
    Annotation.objects.filter(pk=lost.pk).update(revision=bus.current, start=0, end=7)
    save_article(article=bus, html=LATER)
    Annotation.objects.filter(pk=lost.pk).update(state=AnchorState.ORPHANED)
    reanchor()
    assert words_of(lost) == "It waits for nobody"


def test_a_note_that_was_left_behind_in_an_older_text_catches_up(lost, bus):
    Annotation.objects.filter(pk=lost.pk).update(state=AnchorState.ANCHORED)
    reanchor()
    assert (words_of(lost), lost.revision) == ("It waits for nobody", bus.current)


def test_a_note_that_reaches_beyond_its_text_is_put_back_on_its_words(alice, bus, annotate):
    note = annotate(alice, bus, "It waits for nobody")
    Annotation.objects.filter(pk=note.pk).update(start=5_000, end=5_010)
    reanchor()
    assert words_of(note) == "It waits for nobody"


def test_a_dry_run_says_the_same_and_changes_nothing(lost):
    before = list(Annotation.objects.values())
    said = reanchor("--dry-run")
    assert list(Annotation.objects.values()) == before
    assert said == reanchor()


def test_a_second_run_finds_all_in_place(lost):
    reanchor()
    assert reanchor()[-1] == "unchanged 1, moved 0, edited 0, orphaned 0"


def test_visitors_see_the_note_in_its_place(lost, bus, client):
    assert "<mark" not in client.get(bus.get_absolute_url()).content.decode()
    reanchor()
    assert f'<mark data-annotations="{lost.pk}"' in client.get(bus.get_absolute_url()).content.decode()


def test_one_article_can_be_named(lost, alice, make_article, annotate):
    other = make_article(BUS, headline="Another bus")
    annotate(alice, other, "It waits for nobody")
    assert reanchor("--article", other.slug)[0] == "Checked 1 note of 1 article."
    assert words_of(lost) is None


def test_an_article_that_does_not_exist_is_named(bus):
    with pytest.raises(CommandError, match="no-such-bus") as stop:
        reanchor("--article", "no-such-bus")
    assert stop.value.returncode == 2


def test_an_article_without_notes_has_nothing_to_carry(bus):
    assert reanchor("--article", bus.slug)[0] == "Checked 0 notes of 0 articles."
