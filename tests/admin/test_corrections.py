"""An editor says what the paper had got wrong."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Article, Correction
from articles.services.publishing import save_article
from tests.admin.conftest import change_page

Fields = Callable[..., dict[str, Any]]
WORDS = "An earlier version gave the number of trays as 500."


@pytest.fixture
def mended(article: Article) -> Article:
    """The article has a second revision."""
    save_article(article=article, html="<p>The kitchen bought 600 trays.</p>", summary="Number of trays")
    return article


def correct(desk: Client, fields: Fields, article: Article, **values: Any) -> Any:
    row = {"corrected_on": "2026-11-03", "text": WORDS, "revision": ""} | values
    return desk.post(change_page(article), fields(article, new_corrections=[row]))


def inline(desk: Client, article: Article) -> Any:
    formsets = desk.get(change_page(article)).context["inline_admin_formsets"]
    return next(each.formset for each in formsets if each.formset.model is Correction)


def test_a_correction_is_dated_and_belongs_to_a_revision(desk: Client, fields: Fields, mended: Article):
    correct(desk, fields, mended, revision=mended.current_id)
    correction = mended.corrections.get()
    assert (correction.text, str(correction.corrected_on)) == (WORDS, "2026-11-03")
    assert correction.revision == mended.current


def test_a_correction_that_comes_with_a_change_belongs_to_it(desk: Client, fields: Fields, article: Article):
    row = {"corrected_on": "2026-11-03", "text": WORDS, "revision": ""}
    desk.post(change_page(article), fields(article, new_corrections=[row], body="<p>640 trays.</p>"))
    assert article.corrections.get().revision.number == 2


def test_a_correction_without_a_change_belongs_to_no_revision(desk: Client, fields: Fields, mended: Article):
    correct(desk, fields, mended)
    assert mended.corrections.get().revision is None


def test_a_correction_raises_the_version_of_the_page(desk: Client, fields: Fields, article: Article):
    before = article.version
    correct(desk, fields, article)
    article.refresh_from_db()
    assert article.version > before


def test_a_kept_page_shows_a_correction_at_once(desk: Client, fields: Fields, article: Article):
    assert WORDS not in desk.get(article.get_absolute_url()).content.decode()
    correct(desk, fields, article)
    desk.get(article.get_absolute_url())  # says that the article was saved
    assert WORDS in desk.get(article.get_absolute_url()).content.decode()


def test_a_deleted_correction_leaves_the_page(desk: Client, fields: Fields, article: Article):
    correct(desk, fields, article)
    desk.post(change_page(article), fields(article, **{"corrections-0-DELETE": "on"}))
    assert WORDS not in desk.get(article.get_absolute_url()).content.decode()


def test_a_correction_begins_with_today_at_the_school(desk: Client, article: Article):
    form = inline(desk, article).empty_form
    today = timezone.localdate(timezone=article.publication.zone)
    assert form.get_initial_for_field(form.fields["corrected_on"], "corrected_on") == today


def test_the_revisions_to_choose_from_are_those_of_the_article(
    desk: Client, mended: Article, make_article: Callable[..., Article]
):
    make_article("<p>Another story.</p>")
    choices = inline(desk, mended).empty_form.fields["revision"].choices
    assert [str(label).split(" · ")[::2] for _, label in choices] == [
        ["---------"],
        ["2", "Number of trays"],
        ["1"],
    ]


def test_a_revision_of_another_article_is_refused(
    desk: Client, fields: Fields, article: Article, make_article: Callable[..., Article]
):
    other = make_article("<p>Another story.</p>")
    assert correct(desk, fields, article, revision=other.current_id).status_code == 200
    assert not article.corrections.exists()
