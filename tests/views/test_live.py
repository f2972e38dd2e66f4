"""What an open page asks again and again: who is told of which change, and what it costs."""

import json

import pytest

from articles.models import Group, Membership

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    made = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=made, user=member)
    return made


class Watching:
    """A person whose page is open."""

    def __init__(self, client, user, article):
        client.force_login(user)
        self.client = client
        self.address = f"{article.get_absolute_url()}annotations/"
        self.etag = ""

    def ask(self, **query):
        """Ask for what changed since the last answer."""
        response = self.client.get(
            f"{self.address}live/", query, headers={"If-None-Match": self.etag, "HX-Request": "true"}
        )
        self.etag = response.headers.get("ETag", self.etag)
        return response

    def sees(self):
        """The annotations that are there for this person, with their versions."""
        self.etag = ""
        return json.loads(self.ask().content)["cards"]

    def is_told(self):
        """Whether anything changed since the last answer."""
        return {200: True, 304: False}[self.ask().status_code]

    def fetch(self, ids=(), **query):
        return self.client.get(
            f"{self.address}changes/", {"cards": ",".join(map(str, ids)), "shown": 1} | query
        )


@pytest.fixture
def watch(article, client_class=None):
    from django.test import Client

    def watch(user):
        watching = Watching(Client(), user, article)
        watching.ask()
        return watching

    return watch


def test_nothing_is_told_while_nothing_changes(watch, bob):
    assert not watch(bob).is_told()
