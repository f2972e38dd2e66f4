"""The page of the search: whatever is typed is answered, in whole and in part."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Byline, Contributor, Publication
from articles.search import lookup
from articles.services import annotating
from articles.services.annotating import Content
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(make_article, section):
    return make_article(
        "<p>Nobody waits. The late buses &amp; their &lt;b&gt;drivers&lt;/b&gt; leave at 5:20.</p>",
        headline="Why does the late bus leave?",
        section=section,
    )


def page(client, **query):
    response = client.get("/search/", query)
    assert response.status_code == 200
    return response.text


def test_a_heading_is_kept_apart_from_what_stands_below_it(client, make_article):
    make_article("<p>We all waited.</p><h2>A bad start</h2><p>The tram was late.</p>")
    assert 'We all waited. A bad start · The <mark class="hit">tram</mark>' in " ".join(
        page(client, q="tram").split()
    )


def test_words_are_marked_as_they_stand_and_markup_in_a_text_stays_text(client, story):
    text = page(client, q="late bus driver")
    assert 'Why does the <mark class="hit">late bus</mark> leave?' in text
    assert (
        'The <mark class="hit">late buses</mark> &amp; their &lt;b&gt;<mark class="hit">drivers</mark>'
        in text
    )


def test_what_was_typed_is_text_wherever_it_stands(client, story):
    text = page(client, q='"><script>alert(1)</script>')
    assert "<script>alert" not in text


def test_one_answer_is_told(client, story):
    assert "1 article, best match first." in page(client, q="bus")


def test_without_an_answer_it_says_what_to_do(client, story):
    assert "No story has “zzz”." in page(client, q="zzz")
    assert "Write a word that is to be there, too." in page(client, q="-bus")
    assert "What are you looking for?" in page(client)


def test_words_that_begin_so_are_offered_where_there_are_some(client, story):
    assert "?q=dri%2A" in page(client, q="dri")
    assert "Words that begin with" not in page(client, q="dro")


def test_what_is_narrowed_to_nothing_can_be_had_whole(client, story):
    text = page(client, q="bus", year="1999")
    assert "Without what you have chosen there is 1." in text
    assert 'href="?q=bus"' in text


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({"section": "news"}, 1),
        ({"section": ["news", "sports"]}, 1),
        ({"section": "sports"}, 0),
        ({"year": "2026"}, 1),
        ({"year": "1999"}, 0),
        ({"year": "x"}, 1),
        ({"publication": "the-harbor-light"}, 1),
        ({"contributor": "nobody"}, 0),
        ({"order": "newest"}, 1),
        ({"page": "9"}, 1),
        ({"section": "a\0b"}, 1),
    ],
)
def test_the_address_narrows_down(query, count, client, story):
    assert page(client, q="bus", **query).count('<article class="result"') == count


def test_boxes_have_counts_where_there_is_a_choice(client, story, make_article):
    other = Publication.objects.create(name="Millbrook Courier")
    make_article("<p>A bus.</p>", publication=other)
    text = page(client, q="bus")
    assert 'value="millbrook-courier"' in text
    assert 'name="year"' not in text  # both are of one year


@pytest.mark.parametrize("year", ["²", pytest.param("9" * 5000, id="many digits"), '2026"', "20'6", "abc"])
@pytest.mark.parametrize("most", [1, 1000])
def test_what_is_no_year_is_not_asked_however_many_answers_there_are(
    client, story, make_article, year, most, monkeypatch
):
    monkeypatch.setattr(lookup, "MOST", most)
    make_article("<p>The bus.</p>")
    text = page(client, q="bus", year=year)
    assert text.count('<article class="result"') == min(most, 2)


def test_who_stands_on_drafts_alone_is_named_to_nobody(client, story, make_article):
    person = Contributor.objects.create(publication=story.publication, name="José Nuñez")
    Byline.objects.create(article=make_article(status="draft"), contributor=person)
    assert "José Nuñez" not in page(client, q="bus", contributor=person.slug)
    Byline.objects.create(article=story, contributor=person)
    assert "José Nuñez" in page(client, q="bus", contributor=person.slug)


def test_there_are_pages(client, make_article):
    for _ in range(21):
        make_article("<p>A bus.</p>")
    assert page(client, q="bus").count('<article class="result"') == 20
    assert page(client, q="bus", page="2").count('<article class="result"') == 1
    assert 'href="?q=bus&amp;page=2"' in page(client, q="bus")


def test_a_story_that_is_no_more_public_is_not_shown_to_editors_either(client, edith, story):
    story.status = "draft"
    save_article(article=story, html=story.current.html)
    client.force_login(edith)
    assert "No story has" in page(client, q="bus")


def test_notes_stand_below_and_on_a_page_of_their_own(client, alice, story, annotate):
    annotate(alice, story, "Nobody waits", note="Is **the bus** ours?")
    assert "In notes" not in page(client, q="bus")
    client.force_login(alice)
    for text in (page(client, q="bus"), page(client, q="bus", **{"in": "notes"})):
        assert 'Is the <mark class="hit">bus</mark> ours?' in text
        assert "Nobody waits" in text


def test_a_reply_and_a_note_on_the_whole_story_are_shown(client, alice, story, annotate):
    annotate(alice, story, "Nobody waits", note="bus")
    annotating.annotate(
        author=alice, article=story, selection=None, content=Content(note="a bus on the whole")
    )
    client.force_login(alice)
    assert page(client, q="bus", **{"in": "notes"}).count('<article class="result"') == 2


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries(
        {
            "q": st.text(
                st.one_of(st.sampled_from("\"*-: '()|&!<>\\\0éñab"), st.characters(codec="utf-8")),
                max_size=40,
            )
        },
        optional={
            name: st.text(st.characters(codec="utf-8"), max_size=8)
            for name in ("in", "section", "year", "page", "order")
        },
    )
)
def test_whatever_is_asked_is_answered(client, story, query):
    page(client, **query)


def test_the_number_of_queries_does_not_grow_with_the_answers(
    client, make_article, django_assert_max_num_queries
):
    for number in range(12):
        make_article(f"<p>Bus {number}.</p>")
        if number == 1:
            page(client, q="bus")
    with django_assert_max_num_queries(12):
        page(client, q="bus")
