"""Public notes are moderated; private and group notes cannot be reached in the admin by any way."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from articles.models import Annotation, Article, Group, Membership, Publication, User, Visibility
from articles.services import annotating, moderation
from tests.admin.conftest import change_page, delete_page, list_page
from tests.admin.test_lists import act

SECRET = "I am afraid of him"


@pytest.fixture
def public(alice: User, article: Article, annotate: Callable[..., Annotation]) -> Annotation:
    return annotate(alice, article, "600 trays", "So many", visibility="public", tags=["trays"])


@pytest.fixture(params=["private", "group"])
def hidden(
    request: pytest.FixtureRequest, alice: User, article: Article, annotate: Callable[..., Annotation]
) -> Annotation:
    note = annotate(alice, article, "vending machines", SECRET, tags=["afraid"])
    if request.param == "group":
        group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
        Membership.objects.create(group=group, user=alice)
        Annotation.objects.filter(pk=note.pk).update(visibility=Visibility.GROUP, group=group)
    return note


def test_a_public_note_is_listed(desk: Client, public: Annotation):
    assert "So many" in desk.get(list_page("annotation")).content.decode()


def surfaces(note: Annotation) -> dict[str, str]:
    asked = {"app_label": "articles", "model_name": "annotation", "field_name": "parent", "term": "of"}
    kind = ContentType.objects.get_for_model(Annotation)
    return {
        "list": list_page("annotation"),
        "search in notes": list_page("annotation") + "?q=of",
        "search in quotes": list_page("annotation") + "?q=mach",
        "page": change_page(note),
        "history": reverse("admin:articles_annotation_history", args=[note.pk]),
        "deletion": delete_page(note),
        "completion": reverse("admin:autocomplete", query=asked),
        "shortcut": f"/admin/r/{kind.pk}/{note.pk}/",
        "article": change_page(note.article),
        "deletion of the article": delete_page(note.article),
        "author": change_page(note.author),
        "tags": list_page("tag"),
        "tag": change_page(note.tags.get()),
        "groups": list_page("group"),
        "index": "/admin/",
    }


def test_a_hidden_note_shows_on_no_surface(desk: Client, hidden: Annotation):
    for name, address in surfaces(hidden).items():
        page = desk.get(address, follow=True).content.decode()
        for word in (SECRET, "afraid", f"/annotations/{hidden.pk}", f"annotation/{hidden.pk}"):
            assert word not in page.replace(address, ""), f"{word} on {name}"


@pytest.mark.parametrize("asked", ["of", "mach", "Alice", "Cafeteria"])
def test_no_search_finds_a_hidden_note(desk: Client, hidden: Annotation, asked: str):
    found = desk.get(list_page("annotation"), {"q": asked}).context["cl"]
    assert (found.result_count, found.full_result_count) == (0, 0)


def test_the_address_of_a_hidden_note_answers_as_if_there_were_none(desk: Client, hidden: Annotation):
    there = desk.get(change_page(hidden))
    nowhere = desk.get(reverse("admin:articles_annotation_change", args=[uuid4()]))
    assert (there.status_code, there.url) == (nowhere.status_code, nowhere.url)


@pytest.mark.parametrize(
    "asked",
    [
        "article/?annotations__isnull=0",
        "article/?annotations__note__contains=afraid",
        "user/?annotations__isnull=0",
        "tag/?annotations__isnull=0",
        "group/?annotations__isnull=0",
        "revision/?article__annotations__isnull=0",
        "annotation/?replies__isnull=0",
        "article/?bookmarks__isnull=0",
        "article/?bookmarks__user=1",
        "user/?bookmarks__isnull=0",
        "section/?articles__bookmarks__isnull=0",
    ],
)
def test_lists_are_not_sifted_by_what_readers_keep_for_themselves(
    desk: Client, hidden: Annotation, asked: str
):
    response = desk.get(f"/admin/articles/{asked}")
    assert response.status_code in {302, 400}


def test_actions_do_not_reach_a_hidden_note(desk: Client, hidden: Annotation):
    act(desk, "take_down", hidden)
    hidden.refresh_from_db()
    assert hidden.deleted_at is None


def test_the_service_refuses_a_hidden_note(hidden: Annotation, edith: User):
    with pytest.raises(moderation.NotPublic):
        moderation.take_down(annotation=hidden, moderator=edith)


def test_a_note_taken_down_is_gone_for_readers_and_the_versions_rise(
    desk: Client, public: Annotation, client: Client
):
    public.article.refresh_from_db()
    counts = Publication.objects.get().notes_version
    act(desk, "take_down", public)
    assert client.get(public.get_absolute_url()).status_code == 404
    assert Article.objects.get().version > public.article.version
    assert Publication.objects.get().notes_version > counts


def test_a_note_taken_down_can_be_brought_back(desk: Client, public: Annotation):
    act(desk, "take_down", public)
    act(desk, "bring_back", public)
    public.refresh_from_db()
    assert public.deleted_at is None


def test_what_its_author_deleted_is_not_the_editors_to_see(desk: Client, public: Annotation):
    annotating.delete(annotation=public)
    assert "So many" not in desk.get(list_page("annotation")).content.decode()


def test_what_its_author_made_private_is_out_of_reach(desk: Client, public: Annotation):
    Annotation.objects.update(visibility=Visibility.PRIVATE)
    assert "So many" not in desk.get(list_page("annotation")).content.decode()


def test_nobody_rewrites_what_a_reader_wrote(desk: Client, public: Annotation):
    response = desk.post(change_page(public), {"note": "Changed"})
    public.refresh_from_db()
    assert (response.status_code, public.note) == (403, "So many")
