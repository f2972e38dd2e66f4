"""Exports: who gets what, and that page and command send the same."""

import io

import pytest
from django.core.management import CommandError, call_command

from articles.models import Annotation, Group, Membership
from articles.services import annotating
from articles.services.annotating import Content

pytestmark = pytest.mark.django_db

FORMATS = ("jsonld", "markdown", "csv")


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    return group


@pytest.fixture
def notes(alice, article, annotate, group):
    for kind, words in {"private": "600 trays", "group": "$4.10", "public": "a week"}.items():
        note = annotate(alice, article, words)
        content = Content(note=f"about {kind}", visibility=kind, group=group if kind == "group" else None)
        annotating.edit(annotation=note, content=content)


def sent(client, path, **query):
    response = client.get(path, query)
    assert response.status_code == 200
    return b"".join(response.streaming_content).decode()


def command(**options):
    out = io.StringIO()
    call_command("export_annotations", stdout=out, **options)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("person", "kinds"),
    [
        ("alice", {"private", "group", "public"}),
        ("bob", {"group", "public"}),
        ("charlie", {"public"}),
        (None, {"public"}),
    ],
)
def test_an_article_is_exported_with_what_this_person_may_see(
    client, article, notes, request, person, kinds, form
):
    if person:
        client.force_login(request.getfixturevalue(person))
    text = sent(client, f"/articles/{article.slug}/export/", format=form)
    assert {kind for kind in ("private", "group", "public") if f"about {kind}" in text} == kinds


@pytest.mark.parametrize("form", FORMATS)
def test_a_notebook_holds_ones_own_alone(client, alice, bob, notes, form):
    client.force_login(alice)
    assert "about private" in sent(client, "/notebook/export/", format=form)
    client.force_login(bob)
    assert "about" not in sent(client, "/notebook/export/", format=form)


@pytest.mark.parametrize("form", FORMATS)
def test_an_article_gives_ones_own_notes_on_it_alone(
    client, alice, bob, notes, article, annotate, make_article, form
):
    annotate(bob, article, "vending machines", "about another", visibility="public")
    other = make_article(headline="Another story")
    annotate(alice, other, "600 trays", "about elsewhere")
    client.force_login(alice)
    assert (
        f"/notebook/export/?format={form}&amp;article={article.slug}"
        in client.get(f"/articles/{article.slug}/").text
    )
    text = sent(client, "/notebook/export/", format=form, article=article.slug)
    assert "about private" in text
    assert "about another" not in text
    assert "about elsewhere" not in text
    assert client.get("/notebook/export/", {"article": "no-such-story"}).status_code == 404


@pytest.mark.parametrize("form", FORMATS)
def test_a_groups_notes_are_for_its_members(client, bob, charlie, notes, form):
    client.force_login(bob)
    text = sent(client, "/groups/period-3/export/", format=form)
    assert "about group" in text
    assert "about public" not in text
    client.force_login(charlie)
    assert client.get("/groups/period-3/export/", {"format": form}).status_code == 404


@pytest.mark.parametrize("form", FORMATS)
def test_page_and_command_send_the_same_bytes(client, alice, bob, article, notes, form):
    public = sent(client, f"/articles/{article.slug}/export/", format=form)
    assert command(format=form, article=article.slug) == public
    client.force_login(bob)
    seen = sent(client, f"/articles/{article.slug}/export/", format=form)
    assert command(format=form, article=article.slug, user="Bob") == seen
    assert command(format=form, group="period-3") == sent(client, "/groups/period-3/export/", format=form)
    client.force_login(alice)
    assert command(format=form, user="Alice") == sent(client, "/notebook/export/", format=form)


def test_a_file_is_kept_in_no_cache_and_has_a_name(client, article, notes):
    response = client.get(f"/articles/{article.slug}/export/", {"format": "csv"})
    assert "no-store" in response["Cache-Control"]
    assert response["Content-Disposition"] == f'attachment; filename="{article.slug}-notes.csv"'


def test_there_is_no_format_beside_these(client, article):
    assert client.get(f"/articles/{article.slug}/export/", {"format": "exe"}).status_code == 404


@pytest.mark.parametrize("options", [{}, {"article": "nowhere"}, {"group": "nowhere"}, {"user": "Zed"}])
def test_a_wrong_call_is_told(db, options):
    with pytest.raises(CommandError) as wrong:
        command(format="csv", **options)
    assert wrong.value.returncode == 2


def test_thousands_of_notes_take_few_queries(client, alice, article, annotate, django_assert_max_num_queries):
    note = annotate(alice, article, "600 trays")
    fields = {f.attname: getattr(note, f.attname) for f in Annotation._meta.concrete_fields}
    fields = {name: value for name, value in fields.items() if name not in ("id", "client_id")}
    Annotation.objects.bulk_create((Annotation(**fields) for _ in range(2_000)), batch_size=500)
    client.force_login(alice)
    with django_assert_max_num_queries(20):
        text = sent(client, "/notebook/export/", format="csv")
    assert text.count("\r\n") == 2_002
