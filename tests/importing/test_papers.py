"""A story of which the paper was a guess is not doubled by a source that says its paper."""

import pytest

from articles.models import Article, Publication
from articles.readers import Guess
from articles.services.reviewing import review
from tests.importing.documents import document, exported, kinds, story, write

pytestmark = pytest.mark.django_db


def answered(**fields):
    """Return the story as an answer of the site's programming interface has it: it names no paper."""
    return exported(**{"source": "posts.json#7", "publication": None} | fields)


@pytest.fixture
def home(publication):
    """The home publication, which is not the story's."""
    Publication.objects.filter(pk=publication.pk).update(name="The Sample", name_key="the sample")
    publication.refresh_from_db()
    return publication


@pytest.mark.parametrize("batches", [(), (1,)])
def test_what_names_no_paper_is_found_under_the_paper_that_an_export_names(home, batches):
    outcomes = write(exported(), answered(dek="Ten minutes later"), batches=batches)
    assert [outcome.slug for outcome in outcomes] == [story().slug] * 2
    assert story().publication.name == "The Harbor Light"
    assert not story().needs_review


@pytest.mark.parametrize("batches", [(), (1,)])
def test_a_story_that_went_home_as_a_guess_goes_to_the_paper_that_an_export_names(home, batches):
    assert kinds(write(answered(), exported(), batches=batches)) == ["created", "updated"]
    article = story()
    assert (article.publication.name, article.section.publication) == (
        "The Harbor Light",
        article.publication,
    )
    assert {byline.contributor.publication for byline in article.bylines.all()} == {article.publication}
    assert not article.needs_review
    assert article.guesses == []


@pytest.mark.parametrize("batches", [(), (1,)])
def test_a_paper_that_was_a_guess_and_is_the_one_that_an_export_names_is_in_doubt_no_more(
    publication, batches
):
    write(answered(), exported(), batches=batches)
    assert story().publication.name == "The Harbor Light"
    assert (story().needs_review, story().guesses) == (False, [])


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 1, 0, 3), (1, 0, 3, 2), (0, 3, 2, 1)])
def test_keys_that_a_story_gains_amid_a_batch_count_for_the_next_document(home, order):
    feed = document(source="feed.xml#1", url="https://harborlight.example/2026/11/02/late-bus/")
    page = document(source="page.html", publication=None, url="https://harborlight.example/?p=7")
    documents = [page, answered(), feed, exported()]
    write(*(documents[number] for number in order))
    assert story().publication.name == "The Harbor Light"


def test_it_is_found_there_from_then_on_in_the_same_batch_and_later(home):
    feed = document(source="feed.xml#1", url="https://harborlight.example/2026/11/02/late-bus/")
    again = document(source="page.html", url="https://harborlight.example/?p=7")
    write(answered(), exported(), feed, again)
    assert kinds(write(answered(), exported(), feed, again)) == ["unchanged"] * 4
    assert story().publication.name == "The Harbor Light"


def test_an_import_that_says_the_paper_moves_what_it_brought_in_without_saying_it(home):
    row = document(source="table.csv#2", publication=None)
    write(row, document(source="table.csv#3", publication=None, headline="Snow day", seed=2))
    assert kinds(write(row, publication="The Courier")) == ["updated"]
    names = Article.objects.order_by("pk").values_list("publication__name", flat=True)
    assert list(names) == ["The Courier", "The Sample"]
    assert kinds(write(row, publication="The Courier")) == ["unchanged"]
    assert kinds(write(row)) == ["unchanged"]


def test_an_import_that_forgets_the_paper_doubles_nothing(home):
    row = document(source="table.csv#2", publication=None)
    write(row, publication="The Courier")
    assert kinds(write(row)) == ["unchanged"]
    assert story().publication.name == "The Courier"


def test_a_story_whose_paper_an_editor_saw_stays_where_it_is(home):
    write(answered())
    review(article=story(), settled={"publication"}, answers={})
    assert kinds(write(exported())) == ["created"]
    assert Article.objects.filter(publication=home).count() == 1


def test_what_skips_changes_leaves_it_where_it_is_and_doubles_nothing(home):
    write(answered())
    assert kinds(write(exported(), on_change="skip")) == ["unchanged"]
    assert story().publication == home


def test_another_story_of_the_same_number_or_of_the_same_words_is_no_such_story(home):
    write(document(source="posts.json#7", publication=None, guid="7"))
    others = [
        document(source="other.json#7", guid="7", headline="Snow day", seed=2),
        document(source="reprint.html", publication="The Courier"),
    ]
    assert kinds(write(*others)) == ["created"] * 2


def test_a_paper_that_is_itself_a_guess_moves_nothing(home):
    write(answered())
    page = exported(source="page.html", guesses=[Guess("publication", "copyright-line")])
    assert "created" not in kinds(write(page))
    assert story().publication == home


def test_the_paper_that_the_import_says_is_no_guess(home):
    page = document(guesses=[Guess("publication", "copyright-line")])
    write(page, publication="The Courier")
    assert not story().needs_review


@pytest.mark.parametrize("batches", [(), (1,)])
@pytest.mark.parametrize("order", [1, -1])
def test_a_dry_run_says_the_same(home, batches, order):
    both = [answered(), exported()][::order]
    foreseen = kinds(write(*both, batches=batches, dry_run=True))
    assert not Article.objects.exists()
    assert foreseen == kinds(write(*both, batches=batches))
