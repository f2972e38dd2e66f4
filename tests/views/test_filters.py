"""The filter of the margin: what it leaves of cards and marks, what it counts, its address."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Group, Membership
from articles.services import annotating, publishing, threads
from articles.views.cards import margin_of
from articles.views.filters import Filter
from tests.conftest import STORY

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(
        name="Period 3", slug="period-3", owner=alice, color_names={"green": "Evidence"}
    )
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    return group


@pytest.fixture
def notes(alice, bob, charlie, article, annotate, group):
    """By name: what Alice, Bob and Charlie wrote; the secret is Bob's own."""
    public = {"visibility": "public"}
    return {
        "trays": annotate(alice, article, "600 trays", "Une fenêtre **ÉTÉ**", color="yellow", tags=["why"]),
        "cost": annotate(
            bob, article, "$4.10 each", "Too much", color="blue", tags=["money", "why"], **public
        ),
        "week": annotate(charlie, article, "for a week", color="pink", **public),
        "group": annotate(bob, article, "The next", "For us", color="green", visibility="group", group=group),
        "secret": annotate(bob, article, "vending machines", "Mine alone", color="green", tags=["hush"]),
    }


@pytest.fixture
def shown(article, notes, alice):
    """Return the names of the notes that a person's filtered page shows as cards and, the same, as marks."""

    def shown(query, user=alice, **headers):
        client = Client()
        if user:
            client.force_login(user)
        content = client.get(f"{article.get_absolute_url()}?{query}", headers=headers).content.decode()
        cards = {name for name, note in notes.items() if f'id="annotation-{note.pk}"' in content}
        marked = set(" ".join(re.findall(r'<mark data-annotations="([^"]+)"', content)).split())
        assert {name for name, note in notes.items() if str(note.pk) in marked} == cards
        return cards

    return shown


def ask(client, article, query="", **headers):
    return client.get(f"{article.get_absolute_url()}{query}", headers=headers).content.decode()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {"trays", "cost", "week", "group"}),
        ("whose=mine", {"trays"}),
        ("whose=group:period-3", {"group"}),
        ("color=blue", {"cost"}),
        ("color=blue&color=pink", {"cost", "week"}),
        ("tag=why", {"trays", "cost"}),
        ("tag=why&color=blue", {"cost"}),
        ("person=Bob", {"cost", "group"}),
        ("person=Alice", {"trays"}),
        ("kind=highlight", {"week"}),
        ("kind=note", {"trays", "cost", "group"}),
        ("q=FENETRE+ete", {"trays"}),
        ("q=%244.10", {"cost"}),
        ("q=strong", set()),
        ("color=red", set()),
        ("tag=hush", set()),
        ("q=alone", set()),
        ("whose=group:no-such", set()),
        ("page=2&color=", {"trays", "cost", "week", "group"}),
    ],
)
def test_what_is_asked_for_is_shown_as_cards_and_as_marks(query, expected, shown):
    assert shown(query) == expected


def test_words_are_looked_for_in_replies_too(notes, bob, shown):
    said = annotating.Content(note="Nobody paid for windows", visibility="public")
    threads.reply(author=bob, to=notes["cost"], content=said)
    assert shown("q=window") == {"cost"}


def test_a_visitor_filters_what_everyone_sees(shown):
    assert shown("person=Bob", user=None) == {"cost"}
    assert shown("whose=mine", user=None) == set()


def test_orphans_can_be_looked_at_alone(notes, article, shown, client, alice):
    publishing.save_article(article=article, html=STORY.replace("600 trays. They", "They"))
    client.force_login(alice)
    content = ask(client, article, "?kind=gone")
    assert f'id="annotation-{notes["trays"].pk}"' in content
    assert "<mark" not in content


def test_notes_on_the_whole_article_can_be_looked_at_alone(alice, article, client):
    whole = annotating.annotate(
        author=alice, article=article, selection=None, content=annotating.Content(note="All of it")
    )
    client.force_login(alice)
    assert str(whole.pk) in ask(client, article, "?kind=whole")
    assert str(whole.pk) not in ask(client, article, "?kind=note")


def counts(content):
    labels = re.findall(r"<span>([^<]+)</span> <small>(\d+)</small>", content)
    return {label: int(number) for label, number in labels}


def test_counts_are_of_what_this_person_may_see(client, notes, article, alice, bob):
    client.force_login(alice)
    assert counts(ask(client, article))["why"] == 2
    assert "hush" not in counts(ask(client, article))
    client.force_login(bob)
    assert counts(ask(client, article))["why"] == 1
    assert counts(ask(client, article))["hush"] == 1


def test_a_choice_counts_what_the_others_leave(client, notes, article, alice):
    client.force_login(alice)
    assert counts(ask(client, article, "?color=blue"))["why"] == 1


def test_it_says_how_many_it_shows_and_leads_to_all(client, notes, article, alice):
    client.force_login(alice)
    content = ask(client, article, "?color=blue")
    assert "Showing 1 of 4" in content
    assert f'id="sift-all" href="{article.get_absolute_url()}#margin"' in content
    assert "Showing" not in ask(client, article)


def test_the_counts_of_the_article_stay_what_they_are(client, notes, article, alice):
    client.force_login(alice)
    number = re.compile(r'id="article-count">([^<]+)<')
    assert number.search(ask(client, article))[1] == number.search(ask(client, article, "?color=blue"))[1]


def test_the_form_shows_what_is_chosen(client, notes, article, alice):
    client.force_login(alice)
    content = ask(client, article, "?color=blue&q=too+much&whose=group:period-3")
    assert 'value="blue" checked' in content
    assert 'value="too much"' in content
    assert '<input type="hidden" name="whose" value="group:period-3">' in content


def test_what_is_asked_for_is_escaped(client, notes, article):
    content = ask(
        client, article, "?q=%22%3E%3Cscript%3E&tag=%3Cscript%3E&person=%3Cscript%3E&whose=%3Cscript%3E"
    )
    assert "<script>" not in content


# ---- pages that are kept ----


@pytest.mark.parametrize("query", ["?color=blue", "?whose=mine", "?q=trays", "?popular=1"])
def test_a_filtered_page_is_never_kept_as_the_whole_one(query, client, notes, article, alice):
    client.force_login(alice)
    ask(client, article, query)
    assert "Showing" not in ask(client, article)
    assert str(notes["week"].pk) in ask(client, article)
    ask(client, article, query)
    visitor = Client()
    ask(visitor, article, query)
    assert str(notes["week"].pk) in ask(visitor, article)


def test_a_whole_page_is_never_shown_for_a_filtered_one(client, notes, article, alice):
    client.force_login(alice)
    ask(client, article)
    assert str(notes["week"].pk) not in ask(client, article, "?color=blue")


def test_htmx_gets_only_what_the_filter_changes(client, notes, article, alice):
    client.force_login(alice)
    ask(client, article)
    response = client.get(f"{article.get_absolute_url()}?color=blue&q=", headers={"HX-Request": "true"})
    assert "<html" not in response.text
    assert str(notes["cost"].pk) in response.text
    assert str(notes["week"].pk) not in response.text
    assert f'"address": "{article.get_absolute_url()}?color=blue"' in response["HX-Trigger-After-Settle"]
    assert "HX-Request" in response["Vary"]


def test_a_page_that_shows_an_older_text_is_loaded_anew(client, notes, article, alice):
    client.force_login(alice)
    response = client.get(f"{article.get_absolute_url()}?color=blue&shown=7", headers={"HX-Request": "true"})
    assert response["HX-Refresh"] == "true"


# ---- on a filtered page ----


def on_filtered(article, query="?color=pink"):
    page = f"http://testserver{article.get_absolute_url()}{query}"
    return {"HX-Request": "true", "HX-Current-URL": page}


def test_what_one_has_just_made_is_shown_though_the_filter_hides_it(client, notes, article, alice):
    client.force_login(alice)
    start = article.current.text.index("numbers")
    made = {"start": start, "end": start + 7, "revision": 1, "color": "green", "note": "Just made"}
    response = client.post(f"{article.get_absolute_url()}annotations/", made, headers=on_filtered(article))
    assert "Just made" in response.text
    assert "<mark" in response.text


def test_a_change_brings_no_marks_that_the_filter_hides(client, notes, article, annotate, alice):
    mine = annotate(alice, article, "They cost", "Over it", color="pink")
    client.force_login(alice)
    response = client.post(
        f"/annotations/{mine.pk}/edit/", {"note": "Over it", "color": "pink"}, headers=on_filtered(article)
    )
    assert str(mine.pk) in response.text
    assert str(notes["cost"].pk) not in response.text


def test_what_others_write_is_told_as_hidden_where_the_filter_hides_it(client, notes, article, alice):
    client.force_login(alice)
    told = client.get(f"{article.get_absolute_url()}annotations/live/", headers=on_filtered(article)).json()
    assert str(notes["cost"].pk) in told["hidden"]
    assert str(notes["week"].pk) not in told["hidden"]
    assert str(notes["secret"].pk) not in told["cards"]


# ---- what colours mean ----


def test_a_reader_finds_their_own_names_of_colours_on_the_page_that_others_share(client, article, alice, bob):
    alice.color_names = {"yellow": "Claim <1>"}
    alice.save()
    client.force_login(bob)
    assert "Claim" not in ask(client, article)
    client.force_login(alice)
    content = ask(client, article)
    assert '<span class="named" id="legend-yellow">Claim &lt;1&gt;</span>' in content
    assert 'aria-label="Highlight in yellow, solid line: Claim &lt;1&gt;"' in content
    assert 'aria-label="Highlight in pink, double line"' in content
    client.force_login(bob)
    assert "Claim" not in ask(client, article)


def test_a_name_changed_is_there_at_once(client, article, alice):
    client.force_login(alice)
    for name in ("Claim", "Fact"):
        alice.color_names = {"blue": name}
        alice.save()
        assert f'id="legend-blue">{name}<' in ask(client, article)


def test_where_a_groups_notes_are_looked_at_its_names_hold(client, notes, article, alice):
    alice.color_names = {"green": "My green", "blue": "My blue"}
    alice.save()
    client.force_login(alice)
    content = ask(client, article, "?whose=group:period-3")
    assert 'id="legend-green">Evidence<' in content
    assert "My " not in content
    assert 'id="legend-green">My green<' in ask(client, article, "?color=green")


def test_strangers_do_not_see_how_a_group_names_its_colours(client, notes, article, charlie):
    client.force_login(charlie)
    content = ask(client, article, "?whose=group:period-3")
    assert "Evidence" not in content
    assert "Period 3" not in content


# ---- queries ----


def test_the_filter_takes_no_query_more(notes, article, alice):
    def queries(asked):
        with CaptureQueriesContext(connection) as captured:
            margin_of(article, alice, asked)
        return len(captured)

    margin_of(article, alice)
    assert queries(Filter(color=frozenset({"blue"}), words="trays")) == queries(Filter())
