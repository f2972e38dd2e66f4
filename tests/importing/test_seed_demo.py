"""manage.py seed_demo, and what it leaves alone when it comes again."""

import io

import pytest
from django.core.management import call_command

from articles.models import Annotation, Article, Correction, Publication, Revision, Section, User

pytestmark = pytest.mark.django_db

PASSWORD = "four words of its own"


@pytest.fixture(autouse=True)
def paper(db):
    """The sample paper was brought in."""
    seed()


def seed():
    out = io.StringIO()
    call_command("seed_demo", password=PASSWORD, stdout=out)
    return out.getvalue()


def test_the_sample_paper_has_articles_pictures_people_and_notes():
    home = Publication.objects.home()
    assert (home.name, home.articles.published().count()) == ("The Harbor Light", 20)
    assert Article.objects.filter(photos__width=1600).count() == 9
    assert Annotation.objects.count() > 30
    assert User.objects.get(username="editor").is_staff


def test_each_of_its_stories_has_a_writer_and_a_day():
    assert not Article.objects.filter(bylines=None).exists()
    assert not Article.objects.filter(published_on=None).exists()


@pytest.mark.parametrize(
    ("headline", "dek", "caption"),
    [
        ("Cafeteria trades", "The environmental club counted", "The new trays after second lunch"),
        ("School board delays", "A full auditorium", "More than 200 people attended"),
        ("Why does the late bus", "Forty-one students walk home", "The late bus on its way out"),
    ],
)
def test_a_story_keeps_its_dek_apart_from_its_pictures_caption(headline, dek, caption):
    story = Article.objects.get(headline__startswith=headline)
    assert story.dek.startswith(dek)
    assert story.photos.get().caption.startswith(caption)


def test_its_archive_has_something_on_a_day_of_an_earlier_year(client):
    page = client.get("/archive/2026/11/24/").content.decode()
    assert "The cafeteria’s broken dishwasher turns ten" in page


def test_a_story_was_corrected_and_its_notes_were_carried():
    correction = Correction.objects.get()
    assert "641" in correction.text
    assert correction.revision.number == 2
    assert sorted(correction.revision.carryings.values_list("fate", flat=True)) == ["edited", "orphaned"]
    assert correction.article.current.number == 3


def test_it_prints_how_to_sign_in(client):
    assert PASSWORD in seed()
    assert client.login(username="alice", password=PASSWORD)


def test_a_second_time_changes_nothing():
    def everything():
        return [
            list(model.objects.order_by("pk").values())
            for model in (Article, Annotation, Section, Publication, Revision, Correction)
        ]

    before = everything()
    seed()
    assert everything() == before


def test_what_was_deleted_or_arranged_stays_so():
    section = Section.objects.get(name="Sports")
    section.position = 0
    section.save()
    Annotation.objects.all().delete()
    seed()
    section.refresh_from_db()
    assert (section.position, Annotation.objects.count()) == (0, 0)


def test_people_who_call_themselves_otherwise_are_not_made_again():
    alice = User.objects.get(username="alice")
    alice.username = "Alice"
    alice.save()
    seed()
    assert User.objects.count() == 4
