"""Two editors on one article: the second is told, sees both versions, and loses nothing."""

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from PIL import Image

from articles.models import Annotation, Article, Byline, Contributor, Correction, Photo, Topic, User
from articles.services import publishing, reanchoring
from articles.services.publishing import save_article
from tests.admin.conftest import change_page

pytestmark = pytest.mark.django_db

Fields = Callable[..., dict[str, Any]]
THEIRS = "<p>The kitchen bought 700 trays.</p>\n<p>The next target is the vending machines.</p>"
MINE = "<p>The kitchen bought 800 trays.</p>\n<p>The next target is the vending machines.</p>"


@pytest.fixture
def maya(article: Article) -> Contributor:
    return Contributor.objects.create(publication=article.publication, name="Maya Okafor")


@pytest.fixture
def sam(article: Article) -> Contributor:
    return Contributor.objects.create(publication=article.publication, name="Sam Lee")


def read_again(article: Article) -> Article:
    return Article.objects.get(pk=article.pk)


def save_again(desk: Client, article: Article, refused: Any, mine: dict[str, Any]) -> Any:
    """Send what the refused form holds: what was sent, but for what the server put into its hidden fields."""
    context = refused.context
    again = mine | {"seen": context["adminform"].form["seen"].value()}
    for formset in context["inline_admin_formsets"]:
        again |= {
            name: value
            for name, value in formset.formset.data.items()
            if name.startswith(formset.formset.prefix)
        }
    return desk.post(change_page(article), again)


def test_the_second_sees_by_words_what_their_text_would_change(
    desk: Client, fields: Fields, article: Article
):
    mine = fields(article, body=MINE)
    save_article(article=article, html=THEIRS)
    page = desk.post(change_page(article), mine).text
    assert re.search(r"<del>(<[^>]*>|removed: )*700</del>", page)
    assert re.search(r"<ins>(<[^>]*>|added: )*800</ins>", page)
    assert "1 paragraph is the same." in page
    assert read_again(article).current.text.startswith("The kitchen bought 700 trays.")


def test_the_second_sees_which_fields_differ(desk: Client, fields: Fields, article: Article):
    mine = fields(article, headline="My headline", dek="My dek")
    desk.post(change_page(article), fields(article, headline="Their headline", status="draft"))
    differences = desk.post(change_page(article), mine).context["adminform"].form.newer.differences
    assert {d.label: (d.theirs, d.mine) for d in differences} == {
        "Headline": ("Their headline", "My headline"),
        "Dek": ("–", "My dek"),
        "Status": ("Draft", "Published"),
    }


def test_a_text_that_is_the_same_is_not_shown_twice(desk: Client, fields: Fields, article: Article):
    mine = fields(article, headline="My headline")
    desk.post(change_page(article), fields(article, headline="Their headline"))
    assert "The same as yours." in desk.post(change_page(article), mine).text


def test_everything_in_the_form_is_kept(desk: Client, fields: Fields, article: Article, maya: Contributor):
    topic = Topic.objects.create(name="Lunch")
    mine = fields(
        article,
        headline="My headline",
        dek="My dek",
        body=MINE,
        summary="Mine",
        topics=[topic.pk],
        new_bylines=[{"contributor": maya.pk, "role": "writer", "position": 0}],
        new_photos=[{"caption": "My caption", "credit": "", "alt": "", "position": 0}],
        new_corrections=[{"corrected_on": "2026-11-03", "text": "It was 800.", "revision": ""}],
    )
    save_article(article=article, html=THEIRS)
    refused = desk.post(change_page(article), mine)
    assert 'value="My caption"' in refused.text or ">\nMy caption</textarea>" in refused.text
    save_again(desk, article, refused, mine)
    saved = read_again(article)
    assert (saved.headline, saved.dek, saved.current.html) == (
        "My headline",
        "My dek",
        MINE,
    )
    assert (saved.current.number, saved.current.summary) == (3, "Mine")
    assert [t.name for t in saved.topics.all()] == ["Lunch"]
    assert [str(b.contributor) for b in saved.bylines.all()] == ["Maya Okafor"]
    assert [p.caption for p in saved.photos.all()] == ["My caption"]
    assert [c.text for c in saved.corrections.all()] == ["It was 800."]


def test_a_row_that_was_deleted_meanwhile_can_still_be_saved(
    desk: Client, fields: Fields, article: Article, maya: Contributor, sam: Contributor
):
    gone = Byline.objects.create(article=article, contributor=maya, role="writer", position=0)
    Byline.objects.create(article=article, contributor=sam, role="editor", position=1)
    mine = fields(article, headline="My headline")
    gone.delete()
    save_article(article=article, html=THEIRS)
    refused = desk.post(change_page(article), mine)
    assert save_again(desk, article, refused, mine).status_code == 302
    bylines = {(str(b.contributor), b.role) for b in read_again(article).bylines.all()}
    assert bylines == {("Maya Okafor", "writer"), ("Sam Lee", "editor")}


def test_a_picture_stays_with_its_row_when_another_was_deleted(
    desk: Client, fields: Fields, article: Article
):
    gone = Photo.objects.create(article=article, caption="Old", position=0)
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(file, "WEBP")
    picture = SimpleUploadedFile("trays.webp", file.getvalue(), content_type="image/webp")
    mine = fields(article, new_photos=[{"image": picture, "caption": "New", "alt": "Trays", "position": 1}])
    gone.delete()
    assert desk.post(change_page(article), mine).status_code == 302
    assert {(p.caption, bool(p.image)) for p in article.photos.all()} == {("Old", False), ("New", True)}


def test_a_picture_that_has_to_be_chosen_again_is_told_of(desk: Client, fields: Fields, article: Article):
    picture = SimpleUploadedFile("trays.webp", b"anything", content_type="image/webp")
    mine = fields(article, new_photos=[{"image": picture, "caption": "", "position": 0}])
    save_article(article=article, html=THEIRS)
    assert "has to be chosen again" in desk.post(change_page(article), mine).text


def test_the_second_sees_the_bylines_and_corrections_that_stand(
    desk: Client, fields: Fields, article: Article, maya: Contributor
):
    mine = fields(article, headline="My headline")
    Correction.objects.create(article=article, corrected_on="2026-11-03", text="It was 700.")
    Byline.objects.create(article=article, contributor=maya, role="writer", position=0)
    save_article(article=article, html=THEIRS)
    page = desk.post(change_page(article), mine).text
    assert "<dd>Maya Okafor, writer</dd>" in page
    assert "It was 700." in page


def test_a_restored_text_is_noticed(desk: Client, fields: Fields, article: Article, edith: User):
    save_article(article=article, html=THEIRS)
    mine = fields(article, body=MINE)
    publishing.restore(revision=article.revisions.get(number=1), editor=edith, seen=2)
    assert desk.post(change_page(article), mine).context["adminform"].form.newer
    assert read_again(article).current.number == 3


def test_a_note_made_meanwhile_is_no_conflict(
    desk: Client, fields: Fields, article: Article, alice: User, annotate: Callable[..., Annotation]
):
    mine = fields(article, headline="My headline")
    annotate(alice, article, "vending machines", "Which?", visibility="public")
    before = read_again(article).version
    assert desk.post(change_page(article), mine).status_code == 302
    saved = read_again(article)
    assert saved.headline == "My headline"
    assert saved.version > before


@pytest.mark.django_db(transaction=True)
def test_nobody_waits_while_notes_are_compared_with_the_new_text(
    desk: Client,
    fields: Fields,
    article: Article,
    alice: User,
    annotate: Callable[..., Annotation],
    monkeypatch: pytest.MonkeyPatch,
):
    annotate(alice, article, "vending machines")
    compared, align = [], reanchoring.align

    def watched(*args: Any) -> Any:
        compared.append(connection.in_atomic_block)
        return align(*args)

    monkeypatch.setattr(reanchoring, "align", watched)
    assert desk.post(change_page(article), fields(article, body=MINE)).status_code == 302
    assert compared == [False]
