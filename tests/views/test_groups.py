"""The pages of groups: what owner, member, stranger and visitor get to see and to do."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Annotation, Group, Status
from articles.services import annotating, grouping
from tests.conftest import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob, publication):
    """Alice keeps the group, Bob is in it."""
    group = grouping.create(owner=alice, name="Period 3")
    grouping.join(user=bob, invitation=group.invitation)
    return group


@pytest.fixture
def as_person(alice, bob, charlie, edith):
    people = {"alice": alice, "bob": bob, "charlie": charlie, "edith": edith}

    def sign_in(name):
        client = Client()
        if name != "visitor":
            client.force_login(people[name])
        return client

    return sign_in


def fresh(group):
    return Group.objects.get(pk=group.pk)


def page(client, group):
    return client.get(group.get_absolute_url())


def act(client, group, action, follow=False, **fields):
    return client.post(f"{group.get_absolute_url()}{action}/", fields, follow=follow)


def door(group):
    return f"/groups/join/{group.invitation}/"


# ---- who sees the page ----


@pytest.mark.parametrize(
    ("person", "status"), [("alice", 200), ("bob", 200), ("charlie", 404), ("edith", 404), ("visitor", 302)]
)
def test_a_group_is_seen_by_its_members(person, status, group, as_person):
    response = page(as_person(person), group)
    assert response.status_code == status
    assert ("Period 3" in response.text) is (status == 200)


def test_a_stranger_cannot_tell_a_group_from_none(group, as_person):
    there, nowhere = page(as_person("charlie"), group), as_person("charlie").get("/groups/period-3/")
    assert (there.status_code, nowhere.status_code) == (404, 404)
    said, of_none = (response.text.split("<main")[1].split("</main>")[0] for response in (there, nowhere))
    assert said == of_none


def test_the_page_names_members_by_their_pen_names_and_not_by_address(group, as_person):
    text = page(as_person("bob"), group).text
    assert "Alice" in text
    assert "example.org" not in text


def test_the_next_pupil_does_not_find_it_by_the_back_button(group, as_person):
    assert "no-store" in page(as_person("bob"), group)["Cache-Control"]


def test_only_the_owner_sees_the_link_and_the_buttons(group, as_person):
    owners, members = (page(as_person(name), group).text for name in ("alice", "bob"))
    for word in (group.invitation, "Remove Bob", "Archive the group", "Rename"):
        assert word in owners
        assert word not in members
    assert "Leave the group" in members


OWNERS_ACTIONS = ["rename", "invitation", "colors", "remove", "hand-over", "archive", "delete"]


@pytest.mark.parametrize("action", OWNERS_ACTIONS)
@pytest.mark.parametrize(("person", "status"), [("bob", 403), ("charlie", 404)])
def test_only_the_owner_changes_a_group(person, status, action, group, as_person, bob):
    before = Group.objects.values().get(pk=group.pk)
    fields = {"name": "Mine", "member": bob.pk, "sure": "1", "yellow": "Mine"}
    assert act(as_person(person), group, action, **fields).status_code == status
    assert Group.objects.values().get(pk=group.pk) == before
    assert group.members.count() == 2


def test_a_stranger_cannot_leave(group, as_person):
    assert act(as_person("charlie"), group, "leave").status_code == 404


@pytest.mark.parametrize("action", [*OWNERS_ACTIONS, "leave"])
def test_nothing_is_changed_by_following_a_link(action, group, as_person):
    assert as_person("alice").get(f"{group.get_absolute_url()}{action}/").status_code == 405


def test_the_page_counts_the_notes_of_the_group_and_no_others(
    group, as_person, alice, bob, article, make_article, annotate
):
    assert "Nothing is written here yet." in page(as_person("bob"), group).text
    inside = {"visibility": "group", "group": group}
    for story, author in ((article, alice), (article, bob), (make_article(), bob)):
        annotate(author, story, "600 trays", **inside)
    annotate(bob, article, "a week")
    annotate(bob, article, "a week", visibility="public")
    annotating.delete(annotation=annotate(bob, make_article(), "a week", **inside))
    annotate(alice, make_article(status=Status.DRAFT), "a week", **inside)
    text = page(as_person("bob"), group).text
    assert "3 notes and highlights on 2 stories." in text
    assert f'href="{group.get_absolute_url()}notes/"' in text


# ---- my groups ----


def test_my_groups_are_listed_and_nobody_else_s(group, as_person, charlie):
    grouping.create(owner=charlie, name="Chess")
    text = as_person("bob").get("/groups/").text
    assert "Period 3" in text
    assert "2 members" in text
    assert "Chess" not in text


def test_making_a_group_leads_to_its_page_with_a_link(as_person, publication, alice, settings):
    settings.SITE_URL = "https://news.example.org"
    response = as_person("alice").post("/groups/", {"name": "  AP  Gov "}, follow=True)
    made = Group.objects.get()
    assert response.redirect_chain == [(made.get_absolute_url(), 303)]
    assert made.name == "AP Gov"
    assert f"https://news.example.org{door(made)}" in response.text


@pytest.mark.parametrize("name", ["", "   ", "x" * 101])
def test_a_group_needs_a_name_of_some_length(name, as_person, publication):
    assert as_person("alice").post("/groups/", {"name": name}).status_code == 422
    assert not Group.objects.exists()


def test_too_many_groups_at_once_are_refused(as_person, publication, monkeypatch):
    monkeypatch.setattr(grouping, "GROUPS_AN_HOUR", 0)
    response = as_person("alice").post("/groups/", {"name": "One more"})
    assert response.status_code == 429
    assert 'value="One more"' in response.text


def test_a_list_of_six_groups_costs_no_more_queries_than_one(as_person, alice, publication):
    client = as_person("alice")

    def queries():
        with CaptureQueriesContext(connection) as counted:
            client.get("/groups/")
        return len(counted)

    grouping.create(owner=alice, name="One")
    of_one = queries()
    for number in range(5):
        grouping.create(owner=alice, name=f"Group {number}")
    assert queries() == of_one


def test_a_page_of_six_members_costs_no_more_queries_than_one_of_two(group, as_person):
    client = as_person("alice")

    def queries():
        with CaptureQueriesContext(connection) as counted:
            page(client, group)
        return len(counted)

    of_two = queries()
    for name in ("Dora", "Emil", "Fritz", "Greta"):
        grouping.join(user=make_user(name), invitation=group.invitation)
    assert queries() == of_two


# ---- the invitation ----


@pytest.mark.parametrize("person", ["charlie", "visitor"])
def test_whoever_has_the_link_sees_where_it_leads(person, group, as_person):
    response = as_person(person).get(door(group))
    assert response.status_code == 200
    for words in ("Period 3", "Alice keeps it", "2 members"):
        assert words in response.text
    assert "Bob" not in response.text


def test_a_visitor_signs_in_and_comes_back(group, as_person, settings):
    settings.SIGNUP = "open"
    text = as_person("visitor").get(door(group)).text
    for way_in in ("login", "signup"):
        assert f'href="/account/{way_in}/?next={quote(door(group))}"' in text


def test_an_account_is_offered_only_where_one_can_be_made(group, as_person, settings):
    settings.SIGNUP = "invite"
    text = as_person("visitor").get(door(group)).text
    assert "/account/signup/" not in text
    assert "ask who gave you this one" in text


def test_a_visitor_who_posts_is_sent_to_sign_in(group, as_person):
    response = as_person("visitor").post(door(group))
    assert response["Location"] == f"/account/login/?next={door(group)}"
    assert group.members.count() == 2


def test_looking_at_the_link_joins_nobody(group, as_person):
    as_person("charlie").get(door(group))
    assert group.members.count() == 2


def test_joining_leads_into_the_group(group, as_person, charlie):
    response = as_person("charlie").post(door(group), follow=True)
    assert response.redirect_chain == [(group.get_absolute_url(), 303)]
    assert charlie in group.members.all()


def test_who_is_in_the_group_is_led_to_it_by_an_old_link_too(group, as_person):
    Group.objects.update(invitation_until=timezone.now() - timedelta(days=1))
    assert as_person("bob").get(door(group))["Location"] == group.get_absolute_url()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("end", ["expired", "withdrawn", "renewed", "archived", "never given"])
def test_an_invitation_that_is_over_says_so_and_nothing_of_the_group(end, method, group, as_person):
    address = door(group)
    match end:
        case "expired":
            Group.objects.update(invitation_until=timezone.now() - timedelta(seconds=1))
        case "withdrawn":
            act(as_person("alice"), group, "invitation", withdraw="1")
        case "renewed":
            act(as_person("alice"), group, "invitation", days="30")
        case "archived":
            act(as_person("alice"), group, "archive")
        case _:
            address = "/groups/join/abc/"
    response = getattr(as_person("charlie"), method)(address)
    assert response.status_code == 410
    assert "This invitation is over." in response.text
    assert "Period 3" not in response.text
    assert group.members.count() == 2


def test_too_many_joined_at_once_are_refused(group, as_person, monkeypatch):
    monkeypatch.setattr(grouping, "JOINED_AN_HOUR", 0)
    assert as_person("charlie").post(door(group)).status_code == 429


@pytest.mark.parametrize(("days", "good_for"), [("1", 1), ("30", 30), ("", 7)])
def test_a_new_link_is_good_for_as_long_as_chosen(days, good_for, group, as_person):
    act(as_person("alice"), group, "invitation", days=days)
    rest = fresh(group).invitation_until - timezone.now()
    assert timedelta(days=good_for - 1) < rest <= timedelta(days=good_for)
    assert fresh(group).invitation != group.invitation


@pytest.mark.parametrize("days", ["0", "-1", "9999", "x"])
def test_a_link_is_not_good_for_any_number_of_days(days, group, as_person):
    assert act(as_person("alice"), group, "invitation", days=days).status_code == 422
    assert fresh(group).invitation == group.invitation


def test_an_invitation_that_ran_out_is_not_shown_as_good(group, as_person):
    Group.objects.update(invitation_until=timezone.now() - timedelta(days=1))
    text = page(as_person("alice"), group).text
    assert group.invitation not in text
    assert "Nobody can join at the moment" in text


# ---- what the owner does ----


def test_a_group_gets_another_name_and_keeps_its_address(group, as_person):
    response = act(as_person("alice"), group, "rename", follow=True, name="Period 4")
    assert "Period 4" in response.text
    assert fresh(group).slug == group.slug


def test_a_group_without_a_name_is_refused(group, as_person):
    assert act(as_person("alice"), group, "rename", name=" ").status_code == 422
    assert fresh(group).name == "Period 3"


def test_colours_get_names_that_members_see(group, as_person):
    act(as_person("alice"), group, "colors", yellow=" Claim ", green="", blue="Is it so?", pink="")
    assert fresh(group).color_names == {"yellow": "Claim", "blue": "Is it so?"}
    text = page(as_person("bob"), group).text
    assert "Is it so?" in text


def test_a_name_of_a_colour_has_at_most_thirty_letters(group, as_person):
    response = act(as_person("alice"), group, "colors", yellow="x" * 31)
    assert response.status_code == 422
    assert "x" * 31 in response.text
    assert fresh(group).color_names == {}


def test_removing_a_member_closes_the_link_that_they_have(group, as_person, bob):
    response = act(as_person("alice"), group, "remove", follow=True, member=bob.pk)
    assert "Bob is out of the group" in response.text
    assert page(as_person("bob"), group).status_code == 404
    assert as_person("bob").get(door(group)).status_code == 410


def test_removing_one_who_has_left_changes_nothing(group, as_person, bob):
    grouping.leave(group=group, user=bob)
    act(as_person("alice"), group, "remove", member=bob.pk)
    assert fresh(group).invitation == group.invitation


def test_a_group_is_handed_over(group, as_person, bob):
    response = act(as_person("alice"), group, "hand-over", follow=True, member=bob.pk)
    assert "Bob keeps the group now." in response.text
    assert "Leave the group" in response.text
    assert fresh(group).owner == bob


@pytest.mark.parametrize("name", ["alice", "charlie"])
def test_a_group_is_handed_to_another_member_only(name, group, as_person, request):
    member = request.getfixturevalue(name)
    assert act(as_person("alice"), group, "hand-over", member=member.pk).status_code == 422
    assert fresh(group).owner.username == "Alice"


def test_an_archived_group_shows_that_it_is_and_opens_again(group, as_person):
    client = as_person("alice")
    assert "Archived" in act(client, group, "archive", follow=True).text
    assert "Archived" in as_person("bob").get("/groups/").text
    act(client, group, "archive", open="1")
    assert not fresh(group).is_archived


def test_a_group_is_deleted_when_it_is_archived_and_its_owner_is_sure(group, as_person):
    client = as_person("alice")
    act(client, group, "delete", sure="1")
    assert Group.objects.exists()
    act(client, group, "archive")
    assert act(client, group, "delete").status_code == 422
    act(client, group, "delete", sure="1")
    assert not Group.objects.exists()
    assert page(as_person("bob"), group).status_code == 404


def test_the_owner_of_many_finds_every_member_on_some_page(group, as_person, monkeypatch):
    monkeypatch.setattr("articles.views.groups.MEMBERS_A_PAGE", 1)
    first = page(as_person("alice"), group)
    second = as_person("alice").get(f"{group.get_absolute_url()}?page=2")
    assert "Remove Bob" not in first.text
    assert "2 members" in second.text
    assert "Remove Bob" in second.text


# ---- leaving ----


@pytest.mark.parametrize(("take", "visibility"), [("", "group"), ("1", "private")])
def test_who_leaves_says_what_becomes_of_their_notes(
    take, visibility, group, as_person, bob, article, annotate
):
    annotate(bob, article, "600 trays", visibility="group", group=group)
    client = as_person("bob")
    assert "the note that you have written here" in page(client, group).text
    response = act(client, group, "leave", follow=True, take_notes=take)
    assert response.redirect_chain == [("/groups/", 303)]
    assert "You are out of “Period 3”." in response.text
    assert Annotation.objects.get().visibility == visibility


def test_an_owner_who_wants_to_leave_is_told_what_to_do_first(group, as_person):
    response = act(as_person("alice"), group, "leave", follow=True)
    assert "Hand it over first" in response.text
    assert group.members.count() == 2


def test_notes_of_one_who_was_removed_are_gone_from_their_page_at_once(
    group, as_person, alice, bob, article, annotate
):
    annotate(alice, article, "600 trays", "For us alone", visibility="group", group=group)
    client = as_person("bob")
    assert "For us alone" in client.get(article.get_absolute_url()).text
    grouping.remove(group=group, member=bob)
    assert "For us alone" not in client.get(article.get_absolute_url()).text


def test_who_joins_sees_the_notes_of_the_group_at_once(group, as_person, alice, charlie, article, annotate):
    annotate(alice, article, "600 trays", "For us alone", visibility="group", group=group)
    client = as_person("charlie")
    assert "For us alone" not in client.get(article.get_absolute_url()).text
    client.post(door(group))
    assert "For us alone" in client.get(article.get_absolute_url()).text


# ---- safe words ----


@pytest.mark.parametrize("where", ["group", "list", "door", "member"])
def test_what_a_group_is_called_stays_text(where, group, as_person, alice):
    evil = "<script>alert(1)</script>"
    grouping.rename(group=group, name=evil)
    grouping.name_colors(group=group, names={"yellow": "<b>x"})
    addresses = {"group": group.get_absolute_url(), "list": "/groups/", "door": door(group)}
    person = {"door": "visitor", "member": "bob"}.get(where, "alice")
    text = as_person(person).get(addresses.get(where, group.get_absolute_url())).text
    assert "&lt;script&gt;alert(1)" in text
    assert "<script>alert" not in text
    assert "<b>x" not in text


# ---- one's own colours ----


def test_a_reader_names_their_own_colours(as_person, alice, publication):
    client = as_person("alice")
    fields = {"yellow": "Funny", "pink": "x" * 30}
    response = client.post("/account/colors/", fields, follow=True)
    assert response.redirect_chain == [("/account/#colors", 303)]
    assert 'value="Funny"' in response.text
    alice.refresh_from_db()
    assert alice.color_names == fields


def test_a_name_that_is_too_long_comes_back_to_be_put_right(as_person, alice, publication):
    response = as_person("alice").post("/account/colors/", {"yellow": "x" * 31})
    assert response.status_code == 422
    assert f'value="{"x" * 31}"' in response.text
    alice.refresh_from_db()
    assert alice.color_names == {}


# ---- the way there ----


@pytest.mark.parametrize(("person", "led"), [("bob", True), ("visitor", False)])
def test_whoever_is_signed_in_finds_their_groups_from_every_page(person, led, as_person, article):
    for path in ("/", article.get_absolute_url(), "/account/login/"):
        text = as_person(person).get(path, follow=True).text
        assert ('href="/groups/"' in text) is led, path
