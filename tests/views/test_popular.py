"""What many readers marked: of public annotations alone, counted by readers, in articles and on the front."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from articles.models import Annotation, Group, Membership, Publication, Status
from articles.services import annotating
from tests.conftest import make_user

pytestmark = pytest.mark.django_db

WORDS = "counted every tray"


@pytest.fixture
def readers(alice, bob, charlie):
    return [alice, bob, charlie]


@pytest.fixture
def mark(article, annotate):
    """Have people mark the same words, for everyone to see unless said otherwise."""

    def mark(people, words=WORDS, **content):
        return [annotate(each, article, words, **{"visibility": "public"} | content) for each in people]

    return mark


def popular_part(content):
    _, found, rest = content.partition('id="popular"')
    return rest.partition("</section>")[0] if found else ""


@pytest.fixture
def popular(article):
    """The part of the article's page that shows what many marked, as a person gets it."""

    def get(user=None, query="?popular=1"):
        client = Client()
        if user:
            client.force_login(user)
        return popular_part(client.get(article.get_absolute_url() + query).content.decode())

    return get


@pytest.fixture
def on_the_front(client):
    def get():
        content = client.get("/").content.decode()
        return content.partition('<ol class="passages')[2].partition("</ol>")[0]

    return get


def test_what_three_readers_marked_is_popular(mark, readers, popular):
    mark(readers)
    assert WORDS in popular()
    assert "3 readers" in popular()


def test_two_readers_are_not_enough(mark, readers, popular):
    mark(readers[:2])
    assert popular() == ""


def test_one_reader_who_marks_thrice_is_one(mark, readers, popular):
    mark([readers[0]] * 3)
    mark(readers[1:2])
    assert popular() == ""


def test_private_marks_never_count(mark, readers, popular):
    mark(readers[:2])
    mark(readers[2:], visibility="private")
    assert [popular(reader) for reader in readers] == ["", "", ""]


def test_marks_for_a_group_never_count_not_even_for_its_members(mark, readers, popular):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=readers[0])
    for reader in readers:
        Membership.objects.create(group=group, user=reader)
    mark(readers, visibility="group", group=group)
    assert popular(readers[0]) == ""


def test_a_deleted_mark_counts_no_more(mark, readers, popular):
    annotating.delete(annotation=mark(readers)[0])
    assert popular() == ""


def test_who_they_are_is_not_said(mark, readers, popular):
    mark(readers)
    shown = popular()
    assert not any(reader.username in shown for reader in readers)


def test_it_is_hidden_unless_it_is_asked_for(mark, readers, popular):
    mark(readers)
    assert popular(query="").startswith(' aria-labelledby="popular-title" hidden')
    assert popular(readers[0], query="").startswith(' aria-labelledby="popular-title" hidden')
    assert "hidden" not in popular().partition(">")[0]


def test_a_page_without_a_script_leads_to_it(mark, readers, client, article):
    mark(readers)
    assert (
        f'href="{article.get_absolute_url()}?popular=1#popular"'
        in client.get(article.get_absolute_url()).text
    )


def test_a_filter_of_the_margin_does_not_change_what_many_marked(mark, readers, popular):
    mark(readers)
    assert WORDS in popular(readers[0], query="?popular=1&color=pink")


def test_it_leads_to_the_words(mark, readers, popular, article):
    mark(readers)
    start = article.current.text.index(WORDS)
    assert f'href="#passage-{start}-{start + len(WORDS)}:~:text=' in popular()


def test_a_page_that_was_kept_shows_a_third_mark_at_once(mark, readers, popular):
    mark(readers[:2])
    assert popular(readers[0], query="") == ""
    mark(readers[2:])
    assert WORDS in popular(readers[0], query="")


def test_the_front_shows_the_passages_of_the_week(mark, readers, on_the_front, article):
    mark(readers)
    assert WORDS in on_the_front()
    assert article.headline in on_the_front()
    assert "3 readers" in on_the_front()


def test_the_front_has_no_column_where_nothing_was_marked_by_many(mark, readers, on_the_front):
    mark(readers[:2])
    mark(readers[2:], visibility="private")
    assert on_the_front() == ""


def test_the_front_forgets_what_was_marked_before_the_week(mark, readers, on_the_front):
    mark(readers)
    Annotation.objects.update(created=timezone.now() - timedelta(days=8))
    assert on_the_front() == ""


def test_the_front_forgets_a_story_that_was_taken_back(mark, readers, on_the_front, article):
    mark(readers)
    assert WORDS in on_the_front()
    article.status = Status.DRAFT
    article.save()
    Publication.objects.show_anew(article.publication_id)
    assert on_the_front() == ""


def test_the_front_shows_a_mark_made_private_no_more(mark, readers, on_the_front):
    made = mark(readers)
    assert WORDS in on_the_front()
    annotating.edit(annotation=made[0], content=annotating.Content(visibility="private"))
    assert on_the_front() == ""


def test_of_a_story_the_front_shows_what_most_readers_marked(mark, readers, on_the_front):
    mark(readers, "600 trays")
    mark([*readers, make_user("Dora")], "vending machines")
    assert "vending machines" in on_the_front()
    assert "600 trays" not in on_the_front()


def test_the_story_whose_words_most_readers_marked_comes_first(
    mark, readers, on_the_front, annotate, make_article
):
    other = make_article("<p>Nine of ten buses were late.</p>", headline="Buses")
    mark(readers)
    for reader in [*readers, make_user("Dora")]:
        annotate(reader, other, "Nine of ten", visibility="public")
    assert on_the_front().index("Nine of ten") < on_the_front().index(WORDS)


def test_words_that_the_paper_took_out_are_on_no_front(mark, readers, on_the_front):
    mark(readers)
    Annotation.objects.update(state="orphaned")
    assert on_the_front() == ""
