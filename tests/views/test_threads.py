"""Threads on the cards: replies, the one reaction, settling, who sees them, and what they said before."""

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from articles.models import Annotation, Group, Membership, Publication
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.views.cards import margin_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create([Membership(group=group, user=user) for user in (alice, bob)])
    return group


@pytest.fixture
def note(alice, article, annotate):
    return annotate(alice, article, "600 trays", note="Many?", visibility="public")


@pytest.fixture
def reply(bob):
    def make(to, note="Enough.", author=bob):
        return threads.reply(author=author, to=to, content=Content(note=note))

    return make


@pytest.fixture
def by(client):
    def sign_in(person):
        client.force_login(person)
        return client

    return sign_in


def page_of(client, article):
    return client.get(article.get_absolute_url()).text


def card_of(page, annotation):
    return re.search(
        rf'<li[^>]*><article class="card" id="annotation-{annotation.pk}".*?</article></li>', page, re.DOTALL
    )[0]


# ---- replies ----


def test_a_plain_form_of_a_reply_is_answered_with_the_way_to_it(by, bob, article, note):
    response = by(bob).post(f"/annotations/{note.pk}/reply/", {"note": "Enough."})
    made = Annotation.objects.get(author=bob)
    assert (response.status_code, response["Location"]) == (
        303,
        f"{article.get_absolute_url()}#annotation-{made.pk}",
    )


def test_htmx_gets_the_reply_and_the_counts(by, bob, note):
    response = by(bob).post(f"/annotations/{note.pk}/reply/", {"note": "Enough."}, headers=HTMX)
    made = Annotation.objects.get(author=bob)
    assert f'<li class="reply" id="annotation-{made.pk}"' in response.text
    assert "2 notes" in response.text
    assert "1 note, 1 reply" in response.text
    assert 'class="card"' not in response.text


def test_the_same_reply_sent_twice_is_made_once(by, bob, note):
    sent = {"note": "Enough.", "client_id": str(uuid4())}
    for _ in range(2):
        by(bob).post(f"/annotations/{note.pk}/reply/", sent)
    assert Annotation.objects.filter(author=bob).count() == 1


def test_a_reply_without_words_is_refused(by, bob, note):
    response = by(bob).post(f"/annotations/{note.pk}/reply/", {"note": "  "})
    assert response.status_code == 422
    assert not Annotation.objects.filter(author=bob).exists()


def test_the_form_of_a_reply_says_who_will_see_it(by, alice, bob, article, annotate, group):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    for headers in ({}, HTMX):
        assert "Seen by Period 3" in by(bob).get(f"/annotations/{note.pk}/reply/", headers=headers).text


def test_words_for_a_thread_that_is_gone_are_not_lost(by, bob, note, monkeypatch):
    def deleted(**_kwargs):
        raise annotating.Deleted

    monkeypatch.setattr(threads, "reply", deleted)
    response = by(bob).post(f"/annotations/{note.pk}/reply/", {"note": "Enough."})
    assert response.status_code == 409
    assert "Enough." in response.text


def test_nothing_is_written_in_an_archived_group(by, alice, bob, article, annotate, group, note):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    Group.objects.update(archived_at="2026-01-01T00:00Z")
    response = by(bob).post(f"/annotations/{note.pk}/reply/", {"note": "Enough."})
    assert response.status_code == 409
    assert "archived" in response.text


def test_replies_stand_oldest_first_and_name_whom_they_answer(client, alice, article, note, reply):
    first = reply(note, "First.")
    second = reply(note, "Second.", author=alice)
    reply(first, "Third.", author=alice)
    page = page_of(client, article)
    assert re.findall(r"(First|Second|Third)\.", card_of(page, note)) == ["First", "Second", "Third"]
    assert re.findall(r"answering (\w+)", page) == ["Bob"]
    assert second.parent == note


def test_a_reply_to_the_reader_says_so_within_its_sentence(by, alice, article, note, reply):
    first = reply(note, "First.", author=alice)
    reply(first, "Second.")
    assert re.findall(r"answering (\w+)", page_of(by(alice), article)) == ["you"]


def test_a_long_thread_is_folded_after_ten_replies(client, article, note, reply):
    for number in range(12):
        reply(note, f"Reply number {number}.")
    shown, folded = page_of(client, article).split("2 more replies")
    assert "Reply number 9." in shown
    assert "Reply number 10." not in shown
    assert "Reply number 11." in folded


def test_the_link_of_a_reply_leads_to_it(client, article, note, reply):
    made = reply(note)
    response = client.get(f"/annotations/{made.pk}/")
    assert response["Location"] == f"{article.get_absolute_url()}#annotation-{made.pk}"
    part = client.get(f"/annotations/{made.pk}/", headers=HTMX).text
    assert part.startswith('<li class="reply"')


def test_the_card_of_a_note_comes_with_its_replies(client, note, reply):
    reply(note)
    assert "Enough." in client.get(f"/annotations/{note.pk}/", headers=HTMX).text


def test_a_reply_is_edited_in_its_place(by, bob, note, reply):
    made = reply(note)
    form = by(bob).get(f"/annotations/{made.pk}/edit/", headers=HTMX).text
    assert 'name="color"' not in form
    response = by(bob).post(
        f"/annotations/{made.pk}/edit/", {"note": "More than enough.", "version": 1}, headers=HTMX
    )
    assert '<li class="reply"' in response.text
    assert "More than enough." in response.text
    made.refresh_from_db()
    assert (made.note, made.visibility) == ("More than enough.", "public")


def test_a_reply_is_not_emptied(by, bob, note, reply):
    made = reply(note)
    assert by(bob).post(f"/annotations/{made.pk}/edit/", {"note": ""}).status_code == 422


def test_the_same_words_of_a_reply_sent_twice_are_no_conflict(by, bob, note, reply):
    made = reply(note)
    for _ in range(2):
        response = by(bob).post(f"/annotations/{made.pk}/edit/", {"note": "Many.", "version": 1})
    assert response.status_code == 303


def test_a_reply_that_was_deleted_comes_back_with_its_whole_thread(by, bob, note, reply):
    made = reply(note)
    gone = by(bob).post(f"/annotations/{made.pk}/delete/", headers=HTMX).text
    assert f'action="/annotations/{made.pk}/restore/"' in gone
    assert "Enough." not in gone
    response = by(bob).post(f"/annotations/{made.pk}/restore/", headers=HTMX)
    assert response["HX-Retarget"] == f"li:has(> #annotation-{note.pk})"
    assert "Enough." in response.text


def test_the_replies_to_a_deleted_note_come_back_with_it(by, alice, article, note, reply):
    made = reply(note)
    by(alice).post(f"/annotations/{note.pk}/delete/")
    assert "Enough." not in page_of(by(alice), article)
    assert by(alice).get(f"/annotations/{made.pk}/").status_code == 404
    by(alice).post(f"/annotations/{note.pk}/restore/")
    assert "Enough." in page_of(by(alice), article)


def test_visitors_are_asked_to_sign_in_for_a_reply_and_are_shown_no_buttons(client, article, note):
    card = card_of(page_of(client, article), note)
    assert f'href="/annotations/{note.pk}/reply/"' in card
    assert "<button" not in card
    assert client.get(f"/annotations/{note.pk}/reply/").status_code == 302


# ---- helpful ----


def test_helpful_is_a_switch_that_shows_its_count(by, bob, note):
    on = by(bob).post(f"/annotations/{note.pk}/helpful/", {"helpful": "1"}, headers=HTMX).text
    assert re.search(r'aria-pressed="true"[^>]*>Helpful 1<', on)
    off = by(bob).post(f"/annotations/{note.pk}/helpful/", {"helpful": "0"}, headers=HTMX).text
    assert re.search(r'aria-pressed="false"[^>]*>Helpful<', off)


def test_what_one_reader_finds_helpful_is_pressed_on_their_page_alone(by, bob, charlie, article, note):
    page_of(by(charlie), article)
    by(bob).post(f"/annotations/{note.pk}/helpful/", {"helpful": "1"})
    assert 'aria-pressed="true"' in card_of(page_of(by(bob), article), note)
    others = card_of(page_of(by(charlie), article), note)
    assert 'aria-pressed="true"' not in others
    assert "Helpful 1" in others


def test_taking_it_back_is_seen_on_the_next_page(by, bob, article, note):
    for helpful in ("1", "0"):
        by(bob).post(f"/annotations/{note.pk}/helpful/", {"helpful": helpful})
    assert 'aria-pressed="true"' not in card_of(page_of(by(bob), article), note)


def test_nobody_finds_their_own_note_helpful(by, alice, article, note):
    assert by(alice).post(f"/annotations/{note.pk}/helpful/").status_code == 403
    assert f"/annotations/{note.pk}/helpful/" not in page_of(by(alice), article)


# ---- settled ----


def test_its_author_settles_a_thread_which_folds_and_whose_mark_says_so(by, alice, article, note, reply):
    reply(note)
    response = by(alice).post(f"/annotations/{note.pk}/resolve/", headers=HTMX)
    assert re.search(rf'<mark data-annotations="{note.pk}"[^>]* data-resolved', response.text)
    card = card_of(page_of(by(alice), article), note)
    assert 'data-state="resolved"' in card
    assert re.search(r"<summary>.*Resolved</b> by you, .*2 notes.*</summary>", card)


def test_a_settled_thread_is_opened_again(by, alice, article, note):
    by(alice).post(f"/annotations/{note.pk}/resolve/")
    by(alice).post(f"/annotations/{note.pk}/reopen/")
    assert "data-resolved" not in page_of(by(alice), article)


def test_the_owner_of_a_group_settles_its_threads(by, alice, bob, article, annotate, group):
    note = annotate(bob, article, "600 trays", note="Many?", visibility="group", group=group)
    assert by(alice).post(f"/annotations/{note.pk}/resolve/").status_code == 303
    note.refresh_from_db()
    assert note.resolved_by == alice


def test_others_do_not_settle_it(by, bob, article, note):
    assert by(bob).post(f"/annotations/{note.pk}/resolve/").status_code == 403
    assert "/resolve/" not in page_of(by(bob), article)


def test_a_reply_is_no_thread_to_settle(by, bob, note, reply):
    assert by(bob).post(f"/annotations/{reply(note).pk}/resolve/").status_code == 403


# ---- what it said before ----


def test_an_edited_note_says_so_and_shows_its_earlier_words_when_asked(by, alice, bob, article, note):
    annotating.edit(annotation=note, content=Content(note="How many?", visibility="public"))
    card = card_of(page_of(by(bob), article), note)
    assert f'href="/annotations/{note.pk}/history/"' in card
    assert "Many?" not in card
    for headers in ({}, HTMX):
        assert "Many?" in by(bob).get(f"/annotations/{note.pk}/history/", headers=headers).text


def test_when_it_said_so_is_told_in_the_zone_of_the_school(by, alice, article, note):
    annotating.edit(annotation=note, content=Content(note="How many?", visibility="public"))
    note.earlier.update(until=datetime(2026, 3, 2, 3, 5, tzinfo=UTC))
    Publication.objects.update(time_zone="America/New_York")
    assert "Until Mar 1, 2026, 22:05" in by(alice).get(f"/annotations/{note.pk}/history/").text


def test_a_note_that_says_what_it_first_said_is_not_called_edited(client, article, note):
    assert "edited" not in card_of(page_of(client, article), note)


def test_words_that_were_private_stay_private_when_the_note_is_shown_to_others(
    client, by, alice, article, annotate
):
    note = annotate(alice, article, "600 trays", note="A raw draft.")
    annotating.edit(annotation=note, content=Content(note="Polished.", visibility="public"))
    page = client.get(f"/annotations/{note.pk}/history/").text
    assert "Polished." in page
    assert "A raw draft." not in page
    assert "A raw draft." in by(alice).get(f"/annotations/{note.pk}/history/").text


def test_words_that_a_group_saw_are_not_shown_to_everyone(by, alice, bob, charlie, article, annotate, group):
    note = annotate(alice, article, "600 trays", note="Among us.", visibility="group", group=group)
    annotating.edit(annotation=note, content=Content(note="Still.", visibility="group", group=group))
    assert "Among us." in by(bob).get(f"/annotations/{note.pk}/history/").text
    annotating.set_visibility(annotation=note, visibility="public")
    assert "Among us." not in by(charlie).get(f"/annotations/{note.pk}/history/").text


# ---- the whole article ----


def test_a_note_on_the_whole_article_needs_no_passage(by, alice, article, note):
    response = by(alice).post(f"{article.get_absolute_url()}annotations/", {"note": "Well told."})
    made = Annotation.objects.get(note="Well told.")
    assert (response.status_code, made.is_on_the_whole) == (303, True)
    page = page_of(by(alice), article)
    assert page.index(f"annotation-{made.pk}") < page.index(f'class="card" id="annotation-{note.pk}')
    assert "On the whole article" in card_of(page, made)


def test_a_note_on_the_whole_article_has_something_to_say(by, alice, article):
    response = by(alice).post(f"{article.get_absolute_url()}annotations/", {"note": ""})
    assert response.status_code == 422
    assert not Annotation.objects.exists()


@pytest.mark.parametrize("half", [{"start": 3}, {"end": 3}])
def test_half_a_passage_is_not_taken_for_the_whole_article(by, alice, article, half):
    response = by(alice).post(f"{article.get_absolute_url()}annotations/", {"note": "Well told."} | half)
    assert response.status_code == 422
    assert not Annotation.objects.exists()


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_its_form_is_a_page_and_a_part(by, alice, article, headers):
    response = by(alice).get(f"{article.get_absolute_url()}annotations/new/?whole=1", headers=headers)
    assert "whole article" in response.text
    assert 'name="note"' in response.text


# ---- who sees it ----


def test_a_note_for_a_group_bears_its_name(by, alice, bob, article, group):
    sent = {"note": "Well told.", "visibility": "group", "group": "period-3"}
    by(alice).post(f"{article.get_absolute_url()}annotations/", sent)
    note = Annotation.objects.get()
    assert (note.visibility, note.group) == ("group", group)
    assert "Period 3</span>" in card_of(page_of(by(bob), article), note)


def test_the_editor_offers_the_groups_in_which_one_writes(by, alice, article, group):
    Group.objects.create(name="Strangers", slug="strangers", owner=alice)
    Membership.objects.create(
        group=Group.objects.create(name="Old", slug="old", owner=alice, archived_at="2026-01-01T00:00Z"),
        user=alice,
    )
    form = by(alice).get(f"{article.get_absolute_url()}annotations/new/?whole=1").text
    assert re.findall(r'name="visibility" value="([^"]*)"', form) == ["private", "group:period-3", "public"]


def test_the_page_offers_them_too_and_to_nobody_else(by, bob, charlie, article, group):
    assert 'value="group:period-3"' in page_of(by(bob), article)
    assert 'value="group:period-3"' not in page_of(by(charlie), article)


@pytest.mark.parametrize("visibility", ["group", "group:period-3", "group:nowhere"])
def test_one_writes_in_no_group_of_others(by, charlie, article, group, visibility):
    sent = {"note": "Well told.", "visibility": visibility, "group": "period-3"}
    response = by(charlie).post(f"{article.get_absolute_url()}annotations/", sent)
    assert response.status_code == 422
    assert "Well told." in response.text
    assert not Annotation.objects.exists()


@pytest.mark.parametrize(
    ("chosen", "shown"), [("public", "Everyone"), ("group:period-3", "Period 3"), ("private", "Only me")]
)
def test_who_sees_a_note_is_changed_on_its_card(by, alice, article, annotate, group, chosen, shown):
    note = annotate(alice, article, "600 trays", note="Many?")
    choices = by(alice).get(f"/annotations/{note.pk}/visibility/", headers=HTMX).text
    assert f'value="{chosen}"' in choices
    by(alice).post(f"/annotations/{note.pk}/visibility/", {"visibility": chosen})
    note.refresh_from_db()
    assert (note.note, note.visibility) == ("Many?", chosen.partition(":")[0])
    assert shown in card_of(page_of(by(alice), article), note)


def test_a_refused_choice_is_said_where_it_was_made(by, alice, article, annotate):
    note = annotate(alice, article, "600 trays", note="Many?")
    response = by(alice).post(
        f"/annotations/{note.pk}/visibility/", {"visibility": "group:nowhere"}, headers=HTMX
    )
    assert response.status_code == 422
    assert response["HX-Retarget"] == f"#annotation-{note.pk} .card-see"


def test_a_reply_has_no_visibility_of_its_own(by, bob, note, reply):
    made = reply(note)
    assert by(bob).get(f"/annotations/{made.pk}/visibility/").status_code == 404


def test_a_reply_that_fewer_people_see_than_its_thread_says_so(
    by, alice, bob, article, annotate, group, reply
):
    note = annotate(alice, article, "600 trays", note="Many?", visibility="group", group=group)
    reply(note)
    annotating.set_visibility(annotation=note, visibility="public")
    assert re.search(r'<span class="card-see">Period 3</span>', card_of(page_of(by(bob), article), note))


# ---- how much it takes ----


def test_five_hundred_notes_with_replies_take_as_many_queries_as_five(
    alice, bob, article, annotate, group, django_assert_max_num_queries
):
    def write(count):
        for number in range(count):
            author = (alice, bob)[number % 2]
            note = annotate(author, article, "600 trays", note="Many?", visibility="public", tags=["counts"])
            made = threads.reply(author=bob, to=note, content=Content(note="Enough."))
            threads.reply(author=alice, to=made, content=Content(note="No."))
            if author == alice:
                threads.set_helpful(annotation=note, user=bob, helpful=True)
            Annotation.objects.update(created="2026-01-01T00:00Z")

    write(5)
    with django_assert_max_num_queries(4):
        margin_of(article, bob)
    write(35)
    article.refresh_from_db()
    assert article.current.text
    assert article.publication.zone
    with django_assert_max_num_queries(4):
        assert margin_of(article, bob).count == 120
