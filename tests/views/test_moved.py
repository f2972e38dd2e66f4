"""What changed its address is found under the old one; what was deleted says so."""

import pytest
from django.core.exceptions import ValidationError

from articles.models import Article, Contributor, FormerSlug, Publication, Section, Topic
from articles.services import editing

pytestmark = pytest.mark.django_db


def rename(thing, slug):
    thing.slug = slug
    thing.save()
    return thing


@pytest.fixture
def moved(article):
    """An article that stood at /articles/old/, and stands at /articles/new/."""
    rename(article, "old")
    return rename(article, "new")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/articles/old/", "/articles/new/"),
        ("/articles/old/?popular=1", "/articles/new/?popular=1"),
        ("/articles/old/text", "/articles/new/text"),
        ("/articles/old/revisions/1/", "/articles/new/revisions/1/"),
    ],
)
def test_an_old_address_leads_to_the_new_one_for_good(client, moved, old, new):
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, new)


def test_a_note_that_is_sent_to_an_old_address_arrives(client, moved, alice):
    client.force_login(alice)
    form = {"start": 0, "end": 11, "exact": "The kitchen", "revision": 1, "note": "Which?", "color": "yellow"}
    first = client.post("/articles/old/annotations/", form)
    assert (first.status_code, first["Location"]) == (308, "/articles/new/annotations/")
    client.post("/articles/old/annotations/", form, follow=True)
    assert moved.annotations.get().note == "Which?"


def test_an_address_that_was_given_up_twice_leads_to_the_last(client, moved):
    rename(moved, "newest")
    assert client.get("/articles/old/")["Location"] == "/articles/newest/"
    assert client.get("/articles/new/")["Location"] == "/articles/newest/"


def test_what_takes_its_old_address_back_stands_there(client, moved):
    rename(moved, "old")
    assert client.get("/articles/old/").status_code == 200
    assert client.get("/articles/new/")["Location"] == "/articles/old/"


def test_sections_and_papers_move_too(client, article, section, publication):
    rename(section, "campus")
    rename(publication, "light")
    assert client.get("/sections/news/")["Location"] == "/sections/campus/"
    assert client.get("/publications/the-harbor-light/")["Location"] == "/publications/light/"


def test_an_old_address_does_not_tell_of_a_draft(client, moved, edith):
    editing.unpublish(articles=Article.objects.all())
    assert client.get("/articles/old/").status_code == 404
    client.force_login(edith)
    assert client.get("/articles/old/").status_code == 301


def test_a_new_thing_does_not_get_an_old_address_by_chance(moved, make_article, publication):
    assert make_article(headline="Old").slug == "old-2"
    section = rename(Section.objects.create(publication=publication, name="Sports"), "games")
    assert section.slug == "games"
    assert (
        Section.objects.create(publication=Publication.objects.create(name="B"), name="Sports").slug
        == "sports-2"
    )


@pytest.mark.parametrize("model", [Contributor, Topic, Section, Publication])
def test_nobody_is_given_an_old_address_of_another_by_hand(model, publication):
    def make(name):
        extra = {} if model in {Topic, Publication} else {"publication": publication}
        return model.objects.create(name=name, **extra)

    rename(make("First"), "elsewhere")
    second = make("Second")
    second.slug = "first"
    with pytest.raises(ValidationError, match="former address of “First”"):
        second.full_clean()


def test_a_deleted_story_says_that_it_is_gone(client, moved):
    moved.delete()
    for path in ("/articles/new/", "/articles/old/", "/articles/new/text"):
        response = client.get(path)
        assert response.status_code == 410
        assert "was taken down" in response.content.decode()


def test_stories_deleted_together_say_so_too(client, article):
    Article.objects.filter(pk=article.pk).delete()
    assert client.get(article.get_absolute_url()).status_code == 410


def test_a_draft_that_was_deleted_was_never_there(client, make_article):
    draft = make_article(status="draft")
    draft.delete()
    assert client.get(draft.get_absolute_url()).status_code == 404
    assert not FormerSlug.objects.exists()


def test_a_story_that_comes_again_gets_another_address_unless_an_editor_says_so(
    client, article, make_article
):
    path, headline, slug = article.get_absolute_url(), article.headline, article.slug
    article.delete()
    again = make_article(headline=headline)
    assert client.get(path).status_code == 410
    again.slug = slug
    again.full_clean(exclude=["current"])
    again.save()
    assert client.get(path).status_code == 200


def test_a_new_story_that_an_editor_puts_at_the_address_of_a_deleted_one_is_at_home_there(
    client, article, make_article
):
    path, slug = article.get_absolute_url(), article.slug
    article.delete()
    new = make_article(slug=slug)
    assert client.get(f"{path}revisions/9/").status_code == 404
    editing.unpublish(articles=Article.objects.filter(pk=new.pk))
    assert client.get(path).status_code == 404


def test_the_admin_refuses_an_old_address_of_another_and_leaves_ones_own_behind(
    client, edith, section, publication
):
    client.force_login(edith)
    form = {"publication": publication.pk, "name": "News", "dek": "", "position": 0, "slug": "campus"}
    client.post(f"/admin/articles/section/{section.pk}/change/", form)
    assert client.get("/sections/news/")["Location"] == "/sections/campus/"
    other = Section.objects.create(publication=publication, name="Sports")
    form |= {"name": "Sports", "slug": "news"}
    answer = client.post(f"/admin/articles/section/{other.pk}/change/", form)
    assert "former address" in answer.content.decode()
