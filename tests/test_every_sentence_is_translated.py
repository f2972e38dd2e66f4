"""No page has a sentence of ours that gettext was not asked for.

Every translation comes in brackets here, and the paper and its people write Greek: so each Latin word that
stands outside of brackets is one that stays English for everybody.
"""

import re

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import translation
from lxml import html

from articles.models import Byline, Contributor, Correction, Section
from articles.services import annotating, grouping, threads
from articles.services.publishing import save_article
from tests.conftest import make_user
from tests.test_visibility import ADDRESSES

pytestmark = pytest.mark.django_db

# What is the same in all languages.
OURS = {"Newsroom", "CSV", "Markdown", "MLA", "APA", "Chicago"}
# What says its own language is quoted: words of a story, a citation.
UNSAID = "//script | //style | //kbd | //code | //*[@lang][not(self::html)]"
SAID = (
    "//text() | //@aria-label | //@title | //@alt | //@placeholder"
    " | //@*[starts-with(name(), 'data-')][contains(., ' ')]"
)
BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
# Words of the stories, which say their own language wherever they stand by themselves.
OF_A_STORY = re.compile("δίσκοι|πλένονται|Τέλος|πλυντήριο|Όλα καλά|Άλλο|άλλο")
# Latin letters, but not in the name of a variable, an address or a row of numbers.
WORD = re.compile(r"(?<![\w/.@-])[A-Za-z]{2,}(?![\w/@-]|://|\.\w)")


@pytest.fixture
def bracketed(monkeypatch):
    """Every translation comes in brackets."""
    for name in ("gettext", "pgettext", "ngettext", "npgettext"):
        real = getattr(translation._trans, name)
        monkeypatch.setattr(translation._trans, name, lambda *sentence, real=real: f"⟦{real(*sentence)}⟧")


@pytest.fixture
def story(make_article, publication):
    """A story of the addresses of the table, with all that a page may have."""
    publication.name, publication.tagline = "Το Φως", "Νέα του λιμανιού"
    publication.save()
    section = Section.objects.create(publication=publication, name="Νέα", slug="news", dek="Όλα τα νέα")
    text = "<p>Οι δίσκοι πλένονται. Τέλος καλό.</p><h2>Α</h2><h2>Β</h2><h2>Γ</h2><p>Όλα καλά εδώ.</p>"
    greek = {"section": section, "language": "el"}
    story = make_article(text, headline="Οι δίσκοι", slug="diskoi", dek="Και το πλυντήριο", **greek)
    for number in range(12):
        make_article("<p>Άλλο.</p>", headline=f"Άλλο {number}", dek="Κι άλλο", **greek)
    for place, name in enumerate(("Άννα", "Βίκυ", "Γιώργος")):
        writer = Contributor.objects.create(publication=publication, name=name, slug=f"writer-{place}")
        Byline.objects.create(article=story, contributor=writer, role="γραφέας", position=place)
    Correction.objects.create(article=story, corrected_on="2026-11-02", text="Ήταν 600.")
    return story


@pytest.fixture
def people(story):
    """Whoever keeps a group and has written all kinds of things, and somebody who reads them."""
    writer, reader = make_user("Αλίκη", is_staff=True, is_superuser=True), make_user("Βύρων")
    group = grouping.create(owner=writer, name="Ομάδα")
    grouping.join(user=reader, invitation=group.invitation)
    type(group).objects.filter(pk=group.pk).update(slug="period-3", invitation="come-in")
    for person in (writer, reader):
        note = write(person, story, "Όλα καλά", note="Σωστά", visibility="public", tags=["μέτρα"])
        write(person, story, "Οι δίσκοι", visibility="public", color="pink")
        write(person, story, None, note="Γενικά", visibility="public")
        write(person, story, "Τέλος καλό", note="Μόνο εγώ")
        answer = threads.reply(author=reader, to=note, content=annotating.Content(note="Ναι"))
        threads.reply(author=writer, to=answer, content=annotating.Content(note="Όχι"))
        annotating.edit(annotation=note, content=annotating.Content(note="Σωστά είναι", visibility="public"))
        threads.set_helpful(annotation=note, user=person, helpful=True)
    threads.resolve(thread=note, by=writer)
    save_article(article=story, html=story.current.html.replace("Τέλος καλό", "Τέλος"))
    return writer, reader


def write(author, article, quote, note="", **content):
    selection = None
    if quote:
        start = article.current.text.index(quote)
        selection = annotating.Selection(start=start, end=start + len(quote), revision=article.current.number)
    said = annotating.Content(note=note, **content)
    return annotating.annotate(author=author, article=article, selection=selection, content=said)


def page_of(response):
    """The page or part that was answered, if it was one."""
    if response.get("Content-Type", "").startswith("text/html") and response.content.strip():
        return html.fromstring(response.text)
    return html.fromstring("<p></p>")


def words_of_a_story_in_no_language(response):
    """Pieces of a page that quote a story and do not say its language; a sentence that names it needs not."""
    pieces = page_of(response).xpath("//text()[not(ancestor::title or ancestor::script)]")
    return {
        piece
        for piece in pieces
        if OF_A_STORY.search(piece)
        and "⟦" not in piece
        and not piece.getparent().xpath("ancestor-or-self::*[@lang][1][not(self::html)]")
    }


def latin_words(response):
    """The words of a page outside of brackets."""
    page = page_of(response)
    for element in page.xpath(UNSAID):
        element.drop_tree()
    said = " | ".join(page.xpath(SAID))
    while said != (rest := BRACKETED.sub("", said)):
        said = rest
    return set(WORD.findall(said)) - OURS


@pytest.mark.parametrize("who", ["visitor", "writer", "reader"])
def test_no_page_has_a_word_that_stays_english_or_is_read_out_in_the_wrong_language(
    who, bracketed, story, people
):
    client, note = Client(), people[0].annotations.order_by("created").first()
    if who != "visitor":
        client.force_login(people[who == "reader"])
    for path in [*ADDRESSES, "/no/such/page/"]:
        looked_for = set(QueryDict(path.partition("?")[2]).get("q", "").split())
        for headers in ({}, {"HX-Request": "true"}):
            response = client.get(path.format(slug=story.slug, note=note.pk), headers=headers)
            assert (path, latin_words(response) - looked_for) == (path, set())
            if not headers:  # a part is put where its language is said
                assert (path, words_of_a_story_in_no_language(response)) == (path, set())


def test_no_refusal_has_a_word_that_stays_english(bracketed, story, people, settings):
    settings.SIGNUP = "open"
    client = Client()
    for path, fields in (
        ("/account/login/", {"login": "Αλίκη", "password": "no"}),
        ("/account/signup/", {"username": "Αλίκη", "email": "no", "password1": "12345"}),
        ("/account/password/reset/", {"email": "no"}),
    ):
        assert latin_words(client.post(path, fields)) == set()
    client.force_login(people[0])
    for path, fields in (
        ("/account/password/change/", {"oldpassword": "no", "password1": "12345678901", "password2": "x"}),
        ("/groups/", {"name": ""}),
        ("/groups/period-3/hand-over/", {}),
        ("/groups/period-3/invitation/", {"days": "no"}),
        (f"/articles/{story.slug}/annotations/", {"start": "9", "end": "3", "revision": "1", "color": "no"}),
        (f"/articles/{story.slug}/annotations/", {"start": "0", "end": "900", "revision": "1"}),
        (f"/articles/{story.slug}/annotations/", {"note": "", "visibility": "group:no"}),
    ):
        response = client.post(path, fields)
        assert response.status_code in {200, 422}
        assert latin_words(response) == set()
