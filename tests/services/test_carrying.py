"""Notes follow the text to its new revision, as many as there are."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.anchoring import Passage, carry
from articles.markup import clean_body
from articles.models import AnchorState, Annotation, Carrying, Fate
from articles.services import annotating, publishing, reanchoring
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article, save_body

pytestmark = pytest.mark.django_db

HOUR = "<p>The late bus leaves at five. It waits for nobody.</p>"
LATER = "<p>The late bus leaves at half past five. It waits for nobody.</p>"
NOTHING = "<p>Nothing is as it was.</p>"
MANY = 1_200


def words_of(note):
    """The words on which a note stands now, or None."""
    note.refresh_from_db()
    return note.revision.text[note.start : note.end] if note.state == AnchorState.ANCHORED else None


def fates_of(note):
    rows = note.carryings.order_by("revision__number")
    return [(row.revision.number, row.fate) for row in rows]


@pytest.fixture
def bus(make_article):
    return make_article(HOUR)


@pytest.fixture
def make_many(alice, bob):
    """Make many notes on the given passages of an article, one after the other, round and round."""

    def make(article, passages):
        rows = [
            Annotation(
                id=uuid4(),
                author=alice,
                article=article,
                made_revision=article.current,
                made_start=start,
                made_end=end,
                exact=article.current.text[start:end],
                prefix="",
                suffix="",
                revision=article.current,
                start=start,
                end=end,
                state=AnchorState.ANCHORED,
            )
            for start, end in (passages[number % len(passages)] for number in range(MANY))
        ]
        return Annotation.objects.bulk_create(rows)

    return make


@pytest.fixture
def long_article(make_article):
    return make_article("".join(f"<p>Paragraph {n} tells of bus {n}.</p>" for n in range(100)))


def paragraphs(text):
    """The places of the paragraphs of a text."""
    ends = [place for place, letter in enumerate(text + "\n") if letter == "\n"]
    return list(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))


# ---- what is told of a note ----


def test_of_words_that_stay_nothing_is_told(alice, bus, annotate):
    note = annotate(alice, bus, "It waits for nobody")
    save_article(article=bus, html=LATER)
    assert (words_of(note), fates_of(note)) == ("It waits for nobody", [])


def test_a_passage_inside_of_which_words_changed_is_told_as_edited(alice, bus, annotate):
    note = annotate(alice, bus, bus.current.text)
    save_article(article=bus, html=LATER)
    assert (words_of(note), fates_of(note)) == (bus.current.text, [(2, Fate.EDITED)])


def test_each_revision_that_edits_a_passage_is_told(alice, bus, annotate):
    note = annotate(alice, bus, bus.current.text)
    save_article(article=bus, html=LATER)
    save_article(article=bus, html=LATER.replace("five", "six"))
    assert fates_of(note) == [(2, Fate.EDITED), (3, Fate.EDITED)]


def test_a_note_that_arrives_late_on_words_edited_meanwhile_is_told_as_edited(alice, bus):
    selection = Selection(start=0, end=len(bus.current.text), revision=1)
    save_article(article=bus, html=LATER)
    note = annotating.annotate(author=alice, article=bus, selection=selection, content=Content())
    assert (words_of(note), fates_of(note)) == (bus.current.text, [(2, Fate.EDITED)])
    assert note.exact == clean_body(HOUR).text


def test_words_that_go_and_come_back_are_told_as_orphaned_once_and_returned(alice, bus, annotate):
    note = annotate(alice, bus, "It waits for nobody")
    save_article(article=bus, html=NOTHING)
    save_article(article=bus, html=NOTHING.replace("was", "were"))
    save_article(article=bus, html=HOUR)
    assert fates_of(note) == [(2, Fate.ORPHANED), (4, Fate.RETURNED)]
    assert words_of(note) == "It waits for nobody"


def test_notes_that_went_with_different_texts_come_back_together(alice, bus, annotate):
    one = annotate(alice, bus, "It waits for nobody")
    save_article(article=bus, html="<p>The late bus leaves at five.</p>")
    other = annotate(alice, bus, "leaves at five")
    save_article(article=bus, html=NOTHING)
    save_article(article=bus, html=HOUR)
    assert (words_of(one), words_of(other)) == ("It waits for nobody", "leaves at five")


def test_a_deleted_note_goes_along_and_is_brought_back_in_its_place(alice, bus, annotate):
    note = annotate(alice, bus, "It waits for nobody")
    annotating.delete(annotation=note)
    save_article(article=bus, html=LATER)
    annotating.restore(annotation=note)
    assert words_of(note) == "It waits for nobody"


def test_a_change_of_looks_alone_is_a_revision_in_which_all_notes_stand(alice, bus, annotate):
    note = annotate(alice, bus, "It waits for nobody")
    save_article(article=bus, html=HOUR.replace("late", "<em>late</em>"))
    assert (words_of(note), note.revision.number) == ("It waits for nobody", 2)


# ---- many of them ----


def test_thousands_of_notes_go_where_carrying_says(long_article, make_many):
    old = long_article.current.text
    passages = [(a, b) for start, end in paragraphs(old) for a, b in [(start, end), (start, start + 9)]]
    notes = make_many(long_article, passages)
    html = long_article.current.html
    html = html.replace("<p>Paragraph 20 tells of bus 20.</p>\n", "")
    html = html.replace("Paragraph 40 tells", "Paragraph 40 told us").replace("bus 60", "the bus 60")
    save_article(article=long_article, html="<p>First of all.</p>" + html)
    new = long_article.current
    outcomes = carry(old, new.text, [Passage(note.start, note.end) for note in notes])
    stands = {a.pk: a for a in Annotation.objects.all()}
    for note, outcome in zip(notes, outcomes, strict=True):
        now = stands[note.pk]
        if hasattr(outcome, "start"):
            place = (new.pk, outcome.start, outcome.end, AnchorState.ANCHORED)
        else:
            place = (note.revision_id, note.start, note.end, AnchorState.ORPHANED)
        assert (now.revision_id, now.start, now.end, now.state) == place


def test_thousands_of_notes_take_few_queries(long_article, make_many):
    make_many(long_article, paragraphs(long_article.current.text))
    html = "<p>First of all.</p>" + long_article.current.html.replace("Paragraph 40 tells", "It told")
    with CaptureQueriesContext(
        connection,
    ) as queries:
        save_article(article=long_article, html=html)
    assert len(queries) < 30


# ---- plans ----


def test_a_plan_for_another_text_is_not_believed(alice, bus, annotate):
    note = annotate(alice, bus, "It waits for nobody")
    plan = reanchoring.plan(article=bus, body=clean_body(NOTHING))
    save_body(article=bus, body=clean_body(LATER), plan=plan)
    assert words_of(note) == "It waits for nobody"


def test_a_note_that_comes_after_the_plan_is_carried_too(alice, bus, annotate):
    body = clean_body(LATER)
    plan = reanchoring.plan(article=bus, body=body)
    note = annotate(alice, bus, "It waits for nobody")
    save_body(article=bus, body=body, plan=plan)
    assert words_of(note) == "It waits for nobody"


def test_a_note_that_is_gone_for_good_after_the_plan_is_no_hindrance(alice, bob, bus, annotate):
    stays = annotate(alice, bus, "It waits for nobody")
    annotate(bob, bus, "leaves at five")
    body = clean_body(LATER)
    plan = reanchoring.plan(article=bus, body=body)
    bob.delete()
    save_body(article=bus, body=body, plan=plan)
    assert words_of(stays) == "It waits for nobody"
    assert not Carrying.objects.exists()


def test_nothing_is_compared_for_a_body_that_stands(alice, bus, annotate, monkeypatch):
    annotate(alice, bus, "It waits for nobody")
    monkeypatch.delattr(reanchoring, "align")
    body = clean_body(HOUR)
    assert save_body(article=bus, body=body, plan=reanchoring.plan(article=bus, body=body)) is None


# ---- what readers see ----


def test_a_reader_of_their_own_notes_sees_what_became_of_them(alice, bus, annotate, client):
    note = annotate(alice, bus, "It waits for nobody", note="My secret")
    client.force_login(alice)
    address = bus.get_absolute_url()
    assert "<mark" in client.get(address).content.decode()
    first = bus.current
    save_article(article=bus, html=NOTHING)
    gone = client.get(address).content.decode()
    assert "<mark" not in gone
    assert "My secret" in gone
    publishing.restore(revision=first, editor=None, seen=2)
    assert f'<mark data-annotations="{note.pk}"' in client.get(address).content.decode()
