"""What readers do beside the text."""

from uuid import uuid4

import pytest

from articles.models import AnchorState, Annotation, Audience
from articles.services import annotating, grouping
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


def select(article, quote, **extra):
    start = article.current.text.index(quote)
    return Selection(start=start, end=start + len(quote), revision=article.current.number, **extra)


def test_an_annotation_keeps_its_quote_and_what_stands_around_it(alice, article, annotate):
    note = annotate(alice, article, "counted every tray")
    assert (note.exact, note.prefix[-4:], note.suffix[:11]) == ("counted every tray", "“We ", " for a week")


def test_white_space_at_the_ends_of_a_selection_is_left_out(alice, article, annotate):
    assert annotate(alice, article, " 600 trays. ").exact == "600 trays."


def test_a_passage_may_run_over_two_paragraphs(alice, article, annotate):
    note = annotate(alice, article, "$4.10 each.\nWhat the numbers")
    assert note.exact == "$4.10 each.\nWhat the numbers"


def test_the_same_client_id_twice_makes_one_annotation(alice, article):
    sent = {
        "author": alice,
        "article": article,
        "selection": select(article, "600 trays"),
        "content": Content(note="Count them"),
        "client_id": uuid4(),
    }
    assert annotating.annotate(**sent) == annotating.annotate(**sent)
    assert Annotation.objects.count() == 1


def test_two_people_may_have_the_same_client_id(alice, bob, article):
    sent = {
        "article": article,
        "selection": select(article, "600 trays"),
        "content": Content(),
        "client_id": uuid4(),
    }
    annotating.annotate(author=alice, **sent)
    annotating.annotate(author=bob, **sent)
    assert Annotation.objects.count() == 2


def test_a_highlight_made_twice_is_one_in_the_last_colour(alice, article, annotate):
    first = annotate(alice, article, "600 trays", color="yellow")
    again = annotate(alice, article, "600 trays", color="pink")
    assert again == first
    assert Annotation.objects.get().color == "pink"
    assert again.version == first.version + 1


def test_the_same_highlight_once_more_changes_nothing(alice, article, annotate):
    first = annotate(alice, article, "600 trays")
    shown = list(Audience.objects.values_list("name", "number"))
    assert annotate(alice, article, "600 trays").version == first.version
    assert list(Audience.objects.values_list("name", "number")) == shown


@pytest.mark.parametrize(
    "first", [{"note": "Is that many?"}, {"tags": ["numbers"]}, {"visibility": "public"}]
)
def test_what_was_said_before_of_the_same_words_stays_beside_a_highlight(first, alice, article, annotate):
    said = annotate(alice, article, "600 trays", **first)
    assert annotate(alice, article, "600 trays", color="pink") != said
    said.refresh_from_db()
    assert said.color == "yellow"


def test_a_note_on_highlighted_words_and_the_highlight_of_another_stay_apart(alice, bob, article, annotate):
    annotate(alice, article, "600 trays")
    annotate(alice, article, "600 trays", note="Is that many?")
    annotate(alice, article, "600")
    annotate(bob, article, "600 trays")
    assert Annotation.objects.count() == 4


def test_who_left_a_group_does_not_recolour_what_stays_in_it(alice, bob, article, annotate):
    group = grouping.create(owner=alice, name="Period 3")
    grouping.join(user=bob, invitation=group.invitation)
    annotate(bob, article, "600 trays", visibility="group", group=group)
    grouping.leave(group=group, user=bob)
    with pytest.raises(annotating.NotInGroup):
        annotate(bob, article, "600 trays", color="pink", visibility="group", group=group)


def test_a_highlight_that_was_deleted_is_not_brought_back_by_another(alice, article, annotate):
    deleted = annotate(alice, article, "600 trays")
    annotating.delete(annotation=deleted)
    assert annotate(alice, article, "600 trays") != deleted


@pytest.mark.parametrize(("start", "end"), [(10_000, 10_020), (0, 1_000_000), (5, 5), (9, 3)])
def test_a_passage_that_is_not_there_is_refused(alice, article, start, end):
    with pytest.raises(annotating.NoSuchPassage):
        annotating.annotate(
            author=alice, article=article, selection=Selection(start=start, end=end), content=Content()
        )


def test_offsets_that_do_not_match_the_words_seen_are_refused(alice, article):
    with pytest.raises(annotating.NoSuchPassage):
        annotating.annotate(
            author=alice,
            article=article,
            selection=Selection(start=0, end=5, exact="trays"),
            content=Content(),
        )


def test_more_annotations_than_a_person_makes_are_refused(alice, article, annotate, monkeypatch):
    monkeypatch.setattr(annotating, "ANNOTATIONS_A_MINUTE", 2)
    annotate(alice, article, "600 trays")
    annotate(alice, article, "a week")
    with pytest.raises(annotating.TooManyAnnotations):
        annotate(alice, article, "The next target")


def test_a_note_follows_its_words_when_the_text_before_them_grows(alice, article, annotate):
    note = annotate(alice, article, "vending machines")
    save_article(article=article, html="<p>A new beginning.</p>" + article.current.html)
    note.refresh_from_db()
    text = article.current.text
    assert text[note.start : note.end] == "vending machines"
    assert note.state == AnchorState.ANCHORED


def test_a_note_whose_words_went_is_kept_as_an_orphan(alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Count them")
    save_article(article=article, html="<p>Nothing is as it was.</p>")
    note.refresh_from_db()
    assert (note.state, note.exact, note.note) == (AnchorState.ORPHANED, "600 trays", "Count them")


def test_an_orphan_comes_back_with_its_words(alice, article, annotate):
    before = article.current.html
    note = annotate(alice, article, "600 trays")
    save_article(article=article, html="<p>Nothing is as it was.</p>")
    save_article(article=article, html=before)
    note.refresh_from_db()
    assert (note.state, note.revision_id) == (AnchorState.ANCHORED, article.current_id)


def test_a_note_from_a_page_that_is_older_is_placed_where_its_words_now_stand(alice, article):
    selection = select(article, "vending machines")
    save_article(article=article, html="<p>A new beginning.</p>" + article.current.html)
    note = annotating.annotate(author=alice, article=article, selection=selection, content=Content())
    assert article.current.text[note.start : note.end] == "vending machines"


def test_a_note_on_words_that_went_meanwhile_is_refused_and_can_be_kept_without_a_place(alice, article):
    selection = select(article, "600 trays")
    save_article(article=article, html="<p>Nothing is as it was.</p>")
    with pytest.raises(annotating.PassageChanged):
        annotating.annotate(author=alice, article=article, selection=selection, content=Content())
    note = annotating.annotate(
        author=alice, article=article, selection=selection, content=Content(), unplaced=True
    )
    assert (note.state, note.exact) == (AnchorState.ORPHANED, "600 trays")


def test_deleting_and_restoring_leaves_the_note_as_it_was(alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Count them", tags=["numbers"])
    annotating.delete(annotation=note)
    assert not Annotation.objects.visible_to(alice).exists()
    annotating.restore(annotation=note)
    seen = Annotation.objects.visible_to(alice).get()
    assert (seen.note, [t.name for t in seen.tags.all()]) == ("Count them", ["numbers"])


def test_the_note_is_kept_as_it_was_written_and_shown_as_safe_html(alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="*Who* counted? <script>alert(1)</script>")
    assert note.note == "*Who* counted? <script>alert(1)</script>"
    assert "<em>Who</em>" in note.note_html
    assert "<script" not in note.note_html


def test_a_public_note_raises_the_version_of_its_article_and_a_private_one_does_not(alice, article, annotate):
    article.refresh_from_db()
    before = article.version
    annotate(alice, article, "600 trays")
    article.refresh_from_db()
    unmoved = article.version
    annotate(alice, article, "a week", visibility="public")
    article.refresh_from_db()
    assert (unmoved, article.version) == (before, before + 1)
