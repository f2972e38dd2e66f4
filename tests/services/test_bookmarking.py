"""Stories saved for later, and where their readers are in them."""

import pytest

from articles.models import Article, Bookmark
from articles.services import bookmarking
from articles.services.placing import NoSuchPassage, Selection
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


def place(article, words, revision=1):
    text = article.revisions.get(number=revision).text
    start = text.index(words)
    return Selection(start=start, end=start + len(words), revision=revision)


@pytest.fixture
def remember(alice, article):
    def remember(words, revision=1):
        bookmarking.remember(user=alice, article=article, place=place(article, words, revision))

    return remember


def words_kept(user, article):
    kept = Bookmark.objects.get(user=user, article=article)
    return article.revisions.get(number=kept.revision).text[kept.start : kept.end]


def test_saving_twice_is_saving_once(alice, article):
    for _ in range(2):
        bookmarking.save_for_later(user=alice, article=article)
    assert [*Article.objects.saved_by(alice)] == [article]


def test_the_latest_that_was_saved_stands_first(alice, make_article):
    first, second = make_article(), make_article()
    for story in (first, second, first):
        bookmarking.save_for_later(user=alice, article=story)
    assert [*Article.objects.saved_by(alice)] == [first, second]


def test_nothing_is_left_of_a_bookmark_that_keeps_nothing(alice, article, remember):
    bookmarking.save_for_later(user=alice, article=article)
    remember("counted every tray")
    bookmarking.take_off(user=alice, article=article)
    assert words_kept(alice, article) == "counted every tray"
    bookmarking.forget(user=alice, article=article)
    assert not Bookmark.objects.exists()


def test_forgetting_a_place_leaves_a_saved_story_saved(alice, article, remember):
    bookmarking.save_for_later(user=alice, article=article)
    remember("counted every tray")
    bookmarking.forget(user=alice, article=article)
    assert [*Article.objects.saved_by(alice)] == [article]
    assert not Article.objects.being_read_by(alice).exists()


def test_a_place_is_where_somebody_was_furthest_on(alice, article, remember):
    for words in ("They cost", "The next target", "counted every tray"):
        remember(words)
    assert words_kept(alice, article) == "The next target"


def test_a_newer_text_has_places_of_its_own(alice, article, remember):
    remember("The next target")
    save_article(article=article, html="<p>The kitchen bought 700 trays.</p><p>They cost $4.10 each.</p>")
    remember("They cost", revision=2)
    assert words_kept(alice, article) == "They cost"
    remember("The next target", revision=1)
    assert words_kept(alice, article) == "They cost"


def test_how_far_a_place_is_is_told_in_hundredths(alice, article, remember):
    remember("The next target")
    story = Article.objects.being_read_by(alice).get()
    assert story.percent == round(100 * article.current.text.index("The next") / len(article.current.text))


@pytest.mark.parametrize(("start", "end", "revision"), [(5000, 5010, 1), (0, 10, 7), (3, 3, 1)])
def test_words_that_are_nowhere_are_no_place(alice, article, start, end, revision):
    nowhere = Selection(start=start, end=end, revision=revision)
    with pytest.raises(NoSuchPassage):
        bookmarking.remember(user=alice, article=article, place=nowhere)
    assert not Bookmark.objects.exists()


def test_bookmarks_go_with_their_readers_account(alice, bob, article, remember):
    remember("The next target")
    bookmarking.save_for_later(user=bob, article=article)
    alice.delete()
    assert [each.user for each in Bookmark.objects.all()] == [bob]
