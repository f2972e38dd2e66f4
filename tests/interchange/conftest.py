"""Notes of every kind on one article, to be taken home."""

import pytest

from articles.models import Group, Membership
from articles.services import annotating, threads
from articles.services.annotating import Content, Selection


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    return group


@pytest.fixture
def noted(alice, bob, article, group):
    """Alice's highlight, group note and note on the whole article; Bob's reply and a note of his own."""
    text = article.current.text

    def make(author, words, **content):
        start = text.index(words) if words else None
        chosen = Selection(start, start + len(words), 1, words) if words else None
        return annotating.annotate(
            author=author, article=article, selection=chosen, content=Content(**content)
        )

    made = {
        "private": make(alice, "600 trays", color="green"),
        "group": make(
            alice, "for a week", note="*How* long?", tags=["time"], visibility="group", group=group
        ),
        "whole": make(alice, None, note="=HYPERLINK(1)", visibility="public"),
        "bob": make(bob, "vending machines", note="Next.", visibility="public"),
    }
    made["reply"] = threads.reply(author=bob, to=made["group"], content=Content(note="Seven days."))
    return made
