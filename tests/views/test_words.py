"""Links to passages without any annotation, and where the sentences of a text stand."""

import pytest

from articles.anchoring import text_directive
from articles.services.publishing import save_article
from tests.conftest import STORY

pytestmark = pytest.mark.django_db


def link_to(article, quote, *, revision=1):
    start = article.current.text.index(quote)
    return f"/articles/{article.slug}/passages/{revision}/{start}-{start + len(quote)}/"


def test_a_link_to_a_passage_leads_a_visitor_to_its_place_and_its_words(client, article):
    start = article.current.text.index("600 trays")
    response = client.get(link_to(article, "600 trays"))
    assert response.status_code == 302
    place = f"#passage-{start}-{start + 9}:~:text=600%20trays"
    assert response["Location"] == f"/articles/{article.slug}/{place}"


def test_a_link_to_a_passage_leads_to_where_its_words_stand_after_an_edit(client, article):
    link = link_to(article, "vending machines")
    save_article(article=article, html="<p>It is the cooks’ own idea.</p>" + STORY)
    start = article.current.text.index("vending machines")
    assert f"#passage-{start}-{start + 16}:" in client.get(link)["Location"]


def test_a_link_to_words_that_the_paper_took_out_leads_to_the_text_that_had_them(client, article):
    link = link_to(article, "The next target is the vending machines.")
    save_article(article=article, html=STORY.replace("<p>The next target is the vending machines.</p>", ""))
    location = client.get(link)["Location"]
    assert location.startswith(f"/articles/{article.slug}/revisions/1/#:~:text=The%20next%20target")


@pytest.mark.parametrize("passage", ["1/5-5", "1/9-4", "1/0-99999", "7/0-5", "99999999999999999999/0-5"])
def test_a_link_to_no_passage_leads_at_least_to_the_article(client, article, passage):
    response = client.get(f"/articles/{article.slug}/passages/{passage}/")
    assert response["Location"] == f"/articles/{article.slug}/"


def test_a_link_into_a_draft_leads_nowhere(client, make_article):
    draft = make_article(status="draft")
    assert client.get(link_to(draft, "600 trays")).status_code == 404


def test_the_cursor_gets_the_sentences_of_the_revision_that_is_shown(client, article):
    text = article.current.text
    save_article(article=article, html="<p>Short now.</p>")
    content = client.get(f"/articles/{article.slug}/revisions/1/cursor/").content.decode()
    second = text.index("They cost")
    assert f'data-sentences="0-{second - 1} {second}-' in content


@pytest.mark.pure
@pytest.mark.parametrize(
    ("text", "quote", "directive"),
    [
        ("One well-known thing", "well-known", "well%2Dknown"),
        ("Fish, chips", "Fish, chips", "Fish%2C%20chips"),
        ("a tray\nthe tray", "tray", "a-,tray"),
        ("Ten washable trays", "ash", "washable"),
        ("We don’t pay 3.39 each", "on’t pay 3", "don%E2%80%99t%20pay%203.39"),
        (
            "One two three\nfour five six seven eight",
            None,
            "One%20two%20three,five%20six%20seven%20eight",
        ),
        ("One two\nthree", None, "One%20two,three"),
        ("word " * 40 + "end.", None, "word%20word%20word%20word,word%20word%20word%20end."),
    ],
)
def test_the_directive_of_a_passage_has_browsers_find_its_words(text, quote, directive):
    start = text.index(quote) if quote else 0
    assert text_directive(text, start, start + len(quote or text)) == f":~:text={directive}"
