"""What a card says when the paper changed the words of its passage, or took them out."""

import re

import pytest

from articles.models import Article
from articles.services import annotating
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article
from articles.views.cards import margin_of

pytestmark = pytest.mark.django_db

WROTE = "The kitchen bought 600 washable trays for the new term."
CORRECTED = "The kitchen bought 900 washable trays for the new term."
LAST = "The next target is the vending machines."
HTMX = {"HX-Request": "true"}


def html(*paragraphs):
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


@pytest.fixture
def article(make_article):
    return make_article(html("It began in March.", WROTE, "Nobody complained of anything at all.", LAST))


@pytest.fixture
def correct(article):
    """Save the article with these paragraphs."""
    return lambda *paragraphs: save_article(article=article, html=html(*paragraphs))


@pytest.fixture
def look(client, article):
    """The article's page as somebody sees it."""

    def look(person=None):
        client.logout()
        if person:
            client.force_login(person)
        return client.get(article.get_absolute_url()).text

    return look


def words(page, element):
    """The words of the elements of a name, without what is said to screen readers."""
    found = re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
    return [re.sub(r'<span class="vh">.*?</span>|<[^>]+>', "", each) for each in found]


@pytest.fixture
def edited(alice, article, annotate, correct):
    """A public note of Alice's, one word of whose passage was corrected in the second revision."""
    note = annotate(alice, article, WROTE, "Many?", visibility="public")
    correct("It began in March.", CORRECTED, "Nobody complained of anything at all.", LAST)
    return note


@pytest.fixture
def orphan(alice, article, annotate, correct):
    """A public note of Alice's whose paragraph was taken out in the second revision."""
    note = annotate(alice, article, WROTE, "Many?", visibility="public")
    correct("It began in March.", "Nobody complained of anything at all.", LAST)
    return note


@pytest.mark.parametrize("who", ["alice", "bob", None])
def test_a_card_shows_which_words_changed_since_and_in_which_revision(edited, look, article, request, who):
    page = look(who and request.getfixturevalue(who))
    assert "Words changed since" in page
    assert (words(page, "del"), words(page, "ins")) == (["600"], ["900"])
    assert "Revision 2, " in page
    assert f'href="{article.get_absolute_url()}revisions/?old=1&amp;new=2#diff"' in page


def test_the_change_is_told_of_the_revision_that_changed_the_words_last(edited, correct, look):
    correct("It began in April.", CORRECTED, "Nobody complained of anything at all.", LAST)
    page = look()
    assert "Revision 2, " in page
    assert "Revision 3, " not in page


def test_words_that_stand_as_they_were_say_nothing(alice, article, annotate, correct, look):
    annotate(alice, article, LAST, visibility="public")
    correct("It began in April.", WROTE, "Nobody complained of anything at all.", LAST)
    assert "Words changed since" not in look()


def test_words_that_were_changed_back_say_nothing(edited, correct, look):
    correct("It began in March.", WROTE, "Nobody complained of anything at all.", LAST)
    assert "Words changed since" not in look()


@pytest.mark.parametrize(("who", "whose"), [("alice", "Your note"), ("bob", "The note"), (None, "The note")])
def test_an_orphan_stands_at_the_foot_with_its_quote(orphan, look, article, request, who, whose):
    page = look(who and request.getfixturevalue(who))
    foot = page[page.index("No longer in the article") :]
    assert WROTE in foot
    assert "The paper took these words out</b> in revision 2, " in foot
    assert f"{whose} is kept with them." in foot
    assert f'href="{article.get_absolute_url()}revisions/1/">See revision 1</a>' in foot


def test_an_orphan_has_no_mark(orphan, look):
    assert "<mark" not in look()


def test_only_its_author_is_offered_to_place_an_orphan_again(orphan, look, alice, bob):
    assert "Place it again" in look(alice)
    assert "Place it again" not in look(bob)


def test_a_note_that_was_kept_without_a_place_is_an_orphan_of_no_revision(alice, article, correct, look):
    start = article.current.text.index(WROTE)
    correct("It began in March.", LAST)
    annotating.annotate(
        author=alice,
        article=article,
        selection=Selection(start=start, end=start + len(WROTE), revision=1),
        content=Content(),
        unplaced=True,
    )
    assert "<b>The paper took these words out.</b> Your note is kept with them." in look(alice)


@pytest.mark.parametrize("paragraphs", [[CORRECTED, LAST], [LAST]])
@pytest.mark.parametrize("path", ["", "annotations/", "revisions/"])
def test_what_became_of_a_private_note_leaks_nowhere(
    alice, bob, client, article, annotate, correct, paragraphs, path
):
    note = annotate(alice, article, WROTE, "Secret")
    correct(*paragraphs)
    for person in (bob, None):
        client.logout()
        if person:
            client.force_login(person)
        page = client.get(article.get_absolute_url() + path).text
        for word in ("Words changed since", "No longer in the article", "Secret", str(note.pk)):
            assert word not in page


def test_the_card_alone_tells_of_the_change_too(edited, client):
    assert "Words changed since" in client.get(f"/annotations/{edited.pk}/", headers=HTMX).text


def test_a_long_passage_shows_only_what_lies_beside_the_change(alice, make_article, annotate, client):
    before, after = "word " * 200, "other " * 200
    article = make_article(f"<p>{before}600{after}</p>".replace("600", "600 "))
    annotate(alice, article, article.current.text, visibility="public")
    save_article(article=article, html=article.current.html.replace("600", "900"))
    page = client.get(article.get_absolute_url()).text
    diff = page[page.index('class="diff"') :].split("</p>")[0]
    assert (words(diff, "del"), words(diff, "ins")) == (["600"], ["900"])
    assert len(diff) < 500


@pytest.mark.parametrize("quotes", [(WROTE,), (WROTE, LAST)])
def test_what_changed_takes_one_query_more_of_all_cards_that_are_made_together(
    alice, bob, article, annotate, correct, django_assert_num_queries, quotes
):
    for quote in quotes:
        annotate(alice, article, quote, tags=["numbers"])
        annotate(bob, article, quote, tags=["numbers"], visibility="public")
    article = Article.objects.select_related("current", "publication").get()
    with django_assert_num_queries(4):
        margin_of(article, alice)
    correct("It began in March.", CORRECTED)
    article = Article.objects.select_related("current", "publication").get()
    # Those that everyone sees, and Alice's own.
    with django_assert_num_queries(4 + 2):
        margin = margin_of(article, alice)
    assert [card.since.number for card in margin] == [2, 2] * len(quotes)
