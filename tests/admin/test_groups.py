"""Groups in the admin are looked at and left alone."""

import pytest
from django.test import Client

from articles.models import Group, User
from articles.services import grouping
from tests.admin.conftest import change_page, list_page


@pytest.fixture
def group(alice: User) -> Group:
    group = grouping.create(owner=alice, name="Period 3")
    grouping.name_colors(group=group, names={"pink": "Loaded word"})
    return group


def test_its_page_says_who_is_in_it_and_what_its_colours_mean(desk: Client, group: Group):
    text = desk.get(change_page(group)).text
    assert "Alice" in text
    assert "pink: Loaded word" in text


def test_its_page_does_not_give_the_invitation_away(desk: Client, group: Group):
    assert group.invitation not in desk.get(change_page(group)).text


def test_it_cannot_be_changed_here(desk: Client, group: Group):
    assert desk.post(change_page(group), {"name": "Mine"}).status_code == 403
    assert Group.objects.get().name == "Period 3"


@pytest.mark.parametrize(("archived", "listed"), [("0", True), ("1", False)])
def test_archived_groups_are_sifted(desk: Client, group: Group, archived: str, listed: bool):
    grouping.archive(group=group)
    text = desk.get(list_page("group"), {"archived_at__isempty": archived}).text
    assert ("Period 3</a>" in text) is listed
