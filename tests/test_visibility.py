"""Who sees which annotation, on every surface: one table."""

import itertools
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import get_resolver, resolve
from django.utils import timezone

from articles.models import Annotation, EarlierNote, Group, Membership, Mention
from articles.models.annotation import SEEN, SEEN_BY_ALL
from articles.permissions import may_see
from articles.services import annotating, moderation, threads
from articles.services.publishing import save_article
from tests.test_policies import patterns

pytestmark = pytest.mark.django_db

KINDS = ("private", "group", "whole", "public", "deleted", "taken down")
PEOPLE = ("alice", "bob", "charlie", "visitor")
# Alice wrote all of them, Bob is in the group. The one on the whole article is for the group too.
SEES = {
    "private": {"alice"},
    "group": {"alice", "bob"},
    "whole": {"alice", "bob"},
    "public": {"alice", "bob", "charlie", "visitor"},
    "deleted": set(),
    "taken down": set(),
}
WORDS = {
    "private": "600 trays",
    "group": "$4.10 each",
    "whole": None,
    "public": "vending machines",
    "deleted": "a week",
    "taken down": "The next",
}


@pytest.fixture
def people(alice, bob, charlie):
    return {"alice": alice, "bob": bob, "charlie": charlie, "visitor": AnonymousUser()}


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    Membership.objects.bulk_create(Membership(group=group, user=user) for user in (alice, bob))
    return group


@pytest.fixture
def become(group):
    """Make a private note one of a kind."""

    def become(note, kind):
        if kind in {"group", "whole"}:
            annotating.set_visibility(annotation=note, visibility="group", group=group)
        elif kind != "private":
            annotating.set_visibility(annotation=note, visibility="public")
        if kind == "deleted":
            annotating.delete(annotation=note)
        elif kind == "taken down":
            moderation.take_down(annotation=note, moderator=note.author)

    return become


@pytest.fixture
def notes(alice, article, annotate, become):
    made = {}
    for kind, words in WORDS.items():
        content = annotating.Content(note=f"about {kind}", tags=[f"tag-{kind.replace(' ', '-')}"])
        where = placed(article, words)
        made[kind] = annotating.annotate(author=alice, article=article, selection=where, content=content)
        become(made[kind], kind)
    return {kind: Annotation.objects.get(pk=note.pk) for kind, note in made.items()}


def placed(article, words):
    """Where the words stand; None for the whole article."""
    if words is None:
        return None
    start = article.current.text.index(words)
    return annotating.Selection(start=start, end=start + len(words), revision=1)


@pytest.fixture
def as_person(client, people):
    def sign_in(name):
        if name != "visitor":
            client.force_login(people[name])
        return client

    return sign_in


FORMATS = ("jsonld", "markdown", "csv")


def seen_by(person):
    """Whether this person sees a note, by its kind."""
    return {kind: person in SEES[kind] for kind in KINDS}


# ---- the one table in which every address stands, and what it shows of the notes on an article to whom ----
# Alice wrote them all. The editor, who may see every article, sees what a stranger sees of the notes.
SIGNED_IN = {kind: who - {"visitor"} for kind, who in SEES.items()}
OWN = {kind: who & {"alice"} for kind, who in SEES.items()}
OF_THE_GROUP = {kind: who if kind in {"group", "whole"} else set() for kind, who in SEES.items()}
NONE = {kind: set() for kind in SEES}
ADDRESSES = {
    "/": NONE,
    "/publications/the-harbor-light/": NONE,
    "/sections/news/": NONE,
    "/archive/": NONE,
    "/archive/undated/": NONE,
    "/archive/2026/": NONE,
    "/archive/2026/11/": NONE,
    "/archive/2026/11/01/": NONE,
    "/corrections/": NONE,
    "/staff/": NONE,
    "/staff/2026-2027/": NONE,
    "/about/": NONE,
    "/publications/the-harbor-light/archive/": NONE,
    "/publications/the-harbor-light/archive/undated/": NONE,
    "/publications/the-harbor-light/archive/2026/": NONE,
    "/publications/the-harbor-light/archive/2026/11/": NONE,
    "/publications/the-harbor-light/archive/2026/11/01/": NONE,
    "/publications/the-harbor-light/corrections/": NONE,
    "/publications/the-harbor-light/staff/": NONE,
    "/publications/the-harbor-light/staff/2026-2027/": NONE,
    "/publications/the-harbor-light/about/": NONE,
    "/publications/": NONE,
    "/topics/trays/feed/": NONE,
    "/topics/trays/feed.json": NONE,
    "/contributors/maya-okafor/feed/": NONE,
    "/contributors/maya-okafor/feed.json": NONE,
    "/topics/trays/": NONE,
    "/contributors/maya-okafor/": NONE,
    "/contributors/maya-okafor/2026-2027/": NONE,
    "/feed/": NONE,
    "/feed.json": NONE,
    "/publications/the-harbor-light/feed/": NONE,
    "/publications/the-harbor-light/feed.json": NONE,
    "/sections/news/feed/": NONE,
    "/sections/news/feed.json": NONE,
    "/articles/{slug}/": SEES,
    "/articles/{slug}/text": NONE,
    "/articles/{slug}/cite/": NONE,
    "/articles/{slug}/print/?notes=all": SEES,
    "/articles/{slug}/save/": NONE,
    "/articles/{slug}/place/": NONE,
    "/saved/": NONE,
    "/articles/{slug}/notes/": SEES,
    "/articles/{slug}/export/": SEES,
    "/articles/{slug}/revisions/": NONE,
    "/articles/{slug}/revisions/1/": NONE,
    "/articles/{slug}/revisions/1/restore/": NONE,
    "/articles/{slug}/revisions/1/cursor/": NONE,
    "/articles/{slug}/passages/1/0-10/": NONE,
    "/articles/{slug}/annotations/": SEES,
    "/articles/{slug}/annotations/new/?start=0&end=10&revision=1": NONE,
    "/articles/{slug}/annotations/live/": SIGNED_IN,
    "/articles/{slug}/annotations/changes/?shown=1&every=1": SIGNED_IN,
    "/annotations/{note}/": SEES,
    "/annotations/{note}/history/": SEES,
    "/annotations/{note}/reply/": SIGNED_IN,
    "/annotations/{note}/edit/": OWN,
    "/annotations/{note}/visibility/": OWN,
    "/annotations/{note}/place/": NONE,  # for what has lost its words; see below
    "/annotations/{note}/delete/": NONE,
    "/annotations/{note}/restore/": NONE,
    "/annotations/{note}/resolve/": NONE,
    "/annotations/{note}/reopen/": NONE,
    "/annotations/{note}/helpful/": NONE,
    "/search/?q=about&in=notes": SEES,
    "/notebook/": OWN,
    "/notebook/export/": OWN,
    "/notes/tags/?q=tag-&article={slug}": SIGNED_IN,
    "/notes/people/?q=al&article={slug}": NONE,
    "/notes/preview/": NONE,
    "/groups/": NONE,
    "/groups/period-3/": NONE,
    "/groups/period-3/notes/": OF_THE_GROUP,
    "/groups/period-3/export/": OF_THE_GROUP,
    "/groups/period-3/rename/": NONE,
    "/groups/period-3/invitation/": NONE,
    "/groups/period-3/colors/": NONE,
    "/groups/period-3/leave/": NONE,
    "/groups/period-3/remove/": NONE,
    "/groups/period-3/hand-over/": NONE,
    "/groups/period-3/archive/": NONE,
    "/groups/period-3/delete/": NONE,
    "/groups/join/come-in/": NONE,
    "/account/": NONE,
    "/account/colors/": NONE,
    "/account/login/": NONE,
    "/account/logout/": NONE,
    "/account/signup/": NONE,
    "/account/inactive/": NONE,
    "/account/password/change/": NONE,
    "/account/password/reset/": NONE,
    "/account/password/reset/done/": NONE,
    "/account/password/reset/key/1-key/": NONE,
    "/account/password/reset/key/done/": NONE,
    "/media/none.png": NONE,
    "/language/es/": NONE,
    "/sitemap.xml": NONE,
    "/sitemap-stories.xml": NONE,
    "/robots.txt": NONE,
    "/styleguide/": NONE,
    "/sw.js": NONE,
    "/manifest.webmanifest": NONE,
    "/offline/": NONE,
    "/healthz": NONE,
}


def test_every_address_stands_in_the_table():
    paths = [path.partition("?")[0].format(slug="a-story", note=uuid4()) for path in ADDRESSES]
    assert sorted(resolve(path).url_name for path in paths) == sorted(
        name for name, _ in patterns(get_resolver())
    )


@pytest.mark.parametrize("path", ADDRESSES)
def test_each_address_shows_each_note_to_those_who_may_see_it(path, notes, people, edith, article):
    Group.objects.update(invitation="come-in")
    for person, user in {**people, "editor": edith}.items():
        client = signed_in(user)
        answers = {}
        for kind, note in notes.items():
            address = path.format(slug=article.slug, note=note.pk)
            if address not in answers:
                answers[address] = page_and_part(client, address)
            marks = (
                f"about {kind}",
                f"tag-{kind.replace(' ', '-')}",
                f'"{note.pk}"',
                f"annotation-{note.pk}",
            )
            expected = ("charlie" if person == "editor" else person) in ADDRESSES[path][kind]
            assert any(mark in answers[address] for mark in marks) is expected, (person, kind)


def signed_in(user):
    client = Client()
    if user.is_authenticated:
        client.force_login(user)
    return client


def page_and_part(client, address):
    """All that is answered: to a browser, and to a page that asks for a part of it."""
    both = [client.get(address, headers=headers) for headers in ({}, {"HX-Request": "true"})]
    return "".join((answer.getvalue() if answer.streaming else answer.content).decode() for answer in both)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "whole"])
@pytest.mark.parametrize(
    ("new", "fate"), [("700 trays", "Words changed since"), ("", "The paper took these words out")]
)
def test_what_became_of_its_words_is_told_to_those_who_may_see_it(
    kind, new, fate, people, annotate, become, article
):
    note = annotate(people["alice"], article, "600 trays. They cost", note="about its words")
    become(note, kind)
    html = article.current.html
    save_article(article=article, html=html.replace("600 trays. They cost", new and f"{new}. They cost"))
    for person, user in people.items():
        client = signed_in(user)
        for path in (f"/articles/{article.slug}/", f"/articles/{article.slug}/annotations/"):
            text = client.get(path).text
            assert (fate in text) is (person in SEES[kind]), person
            assert ("about its words" in text) is (person in SEES[kind]), person
        form = client.get(f"/annotations/{note.pk}/place/").text
        assert ("600 trays" in form) is (person == "alice" and person in SEES[kind] and not new), person


def seen_by_hand(user):
    """The keys of what the conditions for queries by hand let a person see."""
    conditions = [(SEEN, [user.pk, user.pk])] + ([] if user.is_authenticated else [(SEEN_BY_ALL, [])])
    rows = "articles_annotation a LEFT JOIN articles_annotation t ON t.id = a.thread_id"
    queries = [(f"SELECT a.id FROM {rows} WHERE {where}", values) for where, values in conditions]  # noqa: S608
    [seen] = {frozenset(note.pk for note in Annotation.objects.raw(*query)) for query in queries}
    return seen


@pytest.mark.parametrize("person", PEOPLE)
def test_the_queries_and_the_rule_say_the_same(person, notes, people):
    user, expected = people[person], seen_by(person)
    seen, by_hand = Annotation.objects.visible_to(user), seen_by_hand(user)
    assert {kind: may_see(user, note) for kind, note in notes.items()} == expected
    assert {kind: seen.filter(pk=note.pk).exists() for kind, note in notes.items()} == expected
    assert {kind: note.pk in by_hand for kind, note in notes.items()} == expected


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("part", [False, True])
@pytest.mark.parametrize(
    "path", ["/articles/{slug}/", "/articles/{slug}/?kind=note&kind=whole", "/articles/{slug}/annotations/"]
)
def test_page_and_margin_show_each_to_those_who_may_see_it(person, path, part, notes, as_person, article):
    headers = {"HX-Request": "true"} if part else {}
    content = as_person(person).get(path.format(slug=article.slug), headers=headers).content.decode()
    assert {kind: f"about {kind}" in content for kind in KINDS} == seen_by(person)
    assert {kind: str(note.pk) in content for kind, note in notes.items()} == seen_by(person)


def shown(client, path, notes):
    """The kinds of the notes that a page shows: their words, their quotes and their keys."""
    content, kinds = client.get(path).content.decode(), set()
    for kind, note in notes.items():
        told = {what in content for what in (f"about {kind}", WORDS[kind], str(note.pk)) if what}
        assert len(told) == 1
        if told == {True}:
            kinds.add(kind)
    return kinds


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("query", ["", "?whose=mine", "?whose=group:period-3"])
def test_the_study_view_shows_each_to_those_who_may_see_it(person, query, notes, as_person, article):
    asked = {"": {*KINDS}, "?whose=mine": {*KINDS}, "?whose=group:period-3": {"group", "whole"}}[query]
    if query == "?whose=mine" and person in {"bob", "charlie"}:
        asked = set()  # they wrote none of them
    if query == "?whose=group:period-3" and person in {"charlie", "visitor"}:
        asked = {*KINDS}  # there is no such choice for them: what they see anyway
    expected = {kind for kind in asked if person in SEES[kind]}
    assert shown(as_person(person), f"/articles/{article.slug}/notes/{query}", notes) == expected


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(
    "query", ["", "?by=date", "?words=about", "?sees=group:period-3&sees=public&sees=private"]
)
def test_the_notebook_shows_what_one_wrote_oneself(person, query, notes, as_person):
    expected = {kind for kind in KINDS if person == "alice" and person in SEES[kind]}
    assert shown(as_person(person), f"/notebook/{query}", notes) == expected


@pytest.mark.parametrize("person", PEOPLE)
def test_the_notebook_shows_mentions_to_those_who_may_see_them(person, notes, people, as_person):
    for who in (people["bob"], people["charlie"]):
        Mention.objects.bulk_create(Mention(annotation=note, user=who) for note in notes.values())
    expected = {kind for kind in KINDS if person in SEES[kind] - {"alice", "visitor"}}
    assert shown(as_person(person), "/notebook/?of=mentions", notes) == expected
    if person in {"bob", "charlie"}:
        count = sum(person in who for who in SEES.values())
        assert f"Mentions me <small>{count}</small>" in as_person(person).get("/notebook/").content.decode()


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("query", ["", "?by=date", "?words=about", "?sees=public&sees=private"])
def test_a_groups_notes_are_for_its_members(person, query, notes, as_person):
    expected = {"group", "whole"} if person in {"alice", "bob"} and "sees" not in query else set()
    assert shown(as_person(person), f"/groups/period-3/notes/{query}", notes) == expected


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("path", ["/groups/", "/groups/period-3/", "/groups/join/come-in/"])
def test_the_pages_of_groups_show_no_note_and_count_ones_own_alone(person, path, notes, as_person):
    Group.objects.update(invitation="come-in")
    text = as_person(person).get(path, follow=True).content.decode()
    assert "about " not in text
    assert not any(str(note.pk) in text for note in notes.values())
    if (person, path) == ("bob", "/groups/period-3/"):
        assert "You have written nothing here." in text


@pytest.mark.parametrize("person", ["alice", "bob", "charlie"])  # a visitor's page does not ask
@pytest.mark.parametrize(
    "asked", ["live/?", "changes/?shown=1&every=1", "changes/?shown=1&blocks=0&cards={ids}"]
)
def test_an_open_page_is_told_of_what_its_reader_may_see(person, asked, notes, as_person, article):
    path = f"{article.get_absolute_url()}annotations/" + asked.format(
        ids=",".join(str(note.pk) for note in notes.values())
    )
    content = as_person(person).get(path, headers={"HX-Request": "true"}).content.decode()
    for kind, note in notes.items():
        assert (str(note.pk) in content) is (person in SEES[kind])
        assert f"about {kind}" not in content or person in SEES[kind]


@pytest.mark.parametrize("person", PEOPLE)
def test_the_count_is_of_what_this_person_may_see(person, notes, as_person, article):
    content = as_person(person).get(f"/articles/{article.slug}/").content.decode()
    count = sum(person in who for who in SEES.values())
    assert f'id="margin-count">{count} note' in content


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("path", ["/", "/sections/news/"])
def test_the_fronts_count_public_notes_alone(person, path, notes, as_person, article):
    content = as_person(person).get(path).content.decode()
    assert "1 note" in content
    assert not [kind for kind in KINDS if f"about {kind}" in content]


@pytest.mark.parametrize("person", PEOPLE)
def test_its_address_leads_those_who_may_see_it_to_the_passage(person, notes, as_person, article):
    for kind, note in notes.items():
        response = as_person(person).get(f"/annotations/{note.pk}/")
        if person in SEES[kind]:
            assert response["Location"] == f"/articles/{article.slug}/#annotation-{note.pk}"
        else:
            assert (kind, response.status_code) == (kind, 404)
            assert f"about {kind}" not in response.content.decode()


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("form", FORMATS)
def test_an_article_is_exported_with_what_this_person_may_see(person, form, notes, as_person, article):
    text = exported(as_person(person), f"/articles/{article.slug}/export/", form)
    assert {kind: f"about {kind}" in text for kind in KINDS} == seen_by(person)


@pytest.mark.parametrize("person", ["alice", "bob", "charlie"])  # a visitor is asked to sign in
@pytest.mark.parametrize("form", FORMATS)
def test_a_notebook_and_a_group_are_exported_to_those_whose_they_are(person, form, notes, as_person, article):
    client, own = as_person(person), {kind for kind in KINDS if person == "alice" and person in SEES[kind]}
    theirs = {"group", "whole"} if person in {"alice", "bob"} else set()
    of_article = {"article": article.slug}
    for path, query, expected in (
        ("/notebook/export/", {}, own),
        ("/notebook/export/", of_article, own),
        ("/groups/period-3/export/", {}, theirs),
    ):
        text = exported(client, path, form, **query)
        assert (path, {kind for kind in KINDS if f"about {kind}" in text}) == (path, expected)


def exported(client, path, form, **query):
    """The file that is sent; empty where there is none for this person."""
    response = client.get(path, {"format": form} | query)
    return b"".join(response.streaming_content).decode() if response.streaming else ""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("person", PEOPLE)
def test_what_many_marked_is_told_from_public_marks_alone(
    kind, person, people, annotate, become, as_person, article
):
    marks = [annotate(people[name], article, "counted every") for name in ("alice", "bob", "charlie")]
    for mark, of in zip(marks, (kind, "public", "public"), strict=True):
        become(mark, of)
    client = as_person(person)
    popular = client.get(f"/articles/{article.slug}/?popular=1").text.partition('id="popular"')[2]
    of_the_week = client.get("/").text.partition('<ol class="passages')[2].partition("</ol>")[0]
    assert ("3 readers" in popular) is (kind == "public")
    assert ("counted every" in of_the_week) is (kind == "public")
    assert not any(name in of_the_week for name in ("Alice", "Bob", "Charlie"))


@pytest.mark.parametrize("person", PEOPLE)
def test_a_history_tells_the_fates_of_what_this_person_may_see(person, notes, as_person, article):
    html = article.current.html
    save_article(article=article, html=html.replace("The kitchen", "Our kitchen"))
    save_article(article=article, html="<p>Nothing of it stands.</p>")
    count = sum(person in who for kind, who in SEES.items() if kind != "whole")
    text = as_person(person).get(f"/articles/{article.slug}/revisions/").text
    notes_, their = ("note", "its") if count == 1 else ("notes", "their")
    assert f"<b>{count}</b> {notes_} carried over" in text
    assert f"<b>{count}</b> {notes_} lost {their} words" in text


@pytest.mark.parametrize("person", PEOPLE)
def test_the_filter_offers_tags_of_what_this_person_may_see(person, notes, as_person, article):
    content = as_person(person).get(f"/articles/{article.slug}/").content.decode()
    assert {kind: f"tag-{kind.replace(' ', '-')}" in content for kind in KINDS} == seen_by(person)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "whole"])
@pytest.mark.parametrize("audience", ["public", "private", "group:period-3"])
def test_names_are_offered_to_strangers_of_those_who_wrote_in_public(
    kind, audience, alice, annotate, become, as_person, article
):
    become(annotate(alice, article, "600 trays"), kind)
    query = {"q": "al", "article": article.slug, "visibility": audience}
    offered = as_person("charlie").get("/notes/people/", query).json()["options"]
    assert offered == ([{"name": "Alice"}] if (kind, audience) == ("public", "public") else [])


@pytest.mark.parametrize("person", ["alice", "bob", "charlie"])  # a visitor is asked to sign in
def test_its_tags_are_offered_to_those_who_may_see_it(person, notes, as_person, article):
    for kind in notes:
        tag = f"tag-{kind.replace(' ', '-')}"
        response = as_person(person).get("/notes/tags/", {"q": tag, "article": article.slug})
        offered = [option["name"] for option in response.json()["options"]]
        assert offered == ([tag] if person in SEES[kind] else [])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("person", ["bob", "charlie"])
def test_a_reply_to_it_is_shown_to_those_who_may_see_it(kind, person, notes, as_person):
    response = as_person(person).post("/notes/preview/", {"note": "@Alice", "to": str(notes[kind].pk)})
    assert response.status_code == (200 if person in SEES[kind] else 404)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("person", ["bob", "charlie"])  # a visitor is asked to sign in: test_policies.py
@pytest.mark.parametrize("action", ["edit", "delete", "restore"])
def test_only_its_author_changes_it(kind, person, action, notes, as_person):
    response = as_person(person).post(f"/annotations/{notes[kind].pk}/{action}/", {"note": "mine now"})
    assert response.status_code == (403 if person in SEES[kind] else 404)
    notes[kind].refresh_from_db()
    assert notes[kind].note == f"about {kind}"


@pytest.mark.parametrize("action", ["edit", "delete", "restore"])
def test_its_author_does_not_bring_back_what_a_moderator_took_down(action, notes, as_person):
    note = notes["taken down"]
    assert as_person("alice").post(f"/annotations/{note.pk}/{action}/", {"note": "again"}).status_code == 404


def test_nothing_that_is_not_public_is_kept_for_visitors(notes, as_person, article, client):
    as_person("alice").get(f"/articles/{article.slug}/")
    client.logout()
    client.cookies.clear()
    content = client.get(f"/articles/{article.slug}/").content.decode()
    assert "about public" in content
    assert "about private" not in content


def test_what_a_group_sees_gets_no_wider_when_the_group_goes(notes, people):
    Group.objects.all().delete()
    note = notes["group"]
    note.refresh_from_db()
    assert [name for name, who in people.items() if may_see(who, note)] == ["alice"]
    assert not Annotation.objects.visible_to(people["bob"]).filter(pk=note.pk).exists()


# Bob replied under notes of Alice; "narrowed" ones were public when he did, then shown to fewer.
REPLIES = {
    "in a group": {"alice", "bob"},
    "in public": {"alice", "bob", "charlie", "visitor"},
    "narrowed to a group": {"alice", "bob"},
    "narrowed to one": {"bob"},
    "under a deleted note": set(),
    "under a note taken down": set(),
    "deleted reply": set(),
    "reply taken down": set(),
}
# The page shows a reply under its note alone; Bob finds in his notebook the one whose note he sees no more.
ON_THE_PAGE = REPLIES | {"narrowed to one": set()}
# What he wrote is his to find and to take home, also where its note is gone.
IN_HIS_NOTEBOOK = {
    kind: set() if kind in {"deleted reply", "reply taken down"} else {"bob"} for kind in REPLIES
}
IN_THE_GROUP = {kind: who if "group" in kind else set() for kind, who in REPLIES.items()}


@pytest.fixture
def replies(alice, bob, article, annotate, group, notes):
    made = {}
    for kind in REPLIES:
        shown = {"visibility": "group", "group": group} if kind == "in a group" else {"visibility": "public"}
        note = annotate(alice, article, "600 trays", note="thread", **shown)
        made[kind] = threads.reply(author=bob, to=note, content=annotating.Content(note=f"reply {kind}."))
        if kind == "narrowed to a group":
            annotating.set_visibility(annotation=note, visibility="group", group=group)
        elif kind == "narrowed to one":
            annotating.set_visibility(annotation=note, visibility="private")
        elif kind == "under a deleted note":
            annotating.delete(annotation=note)
        elif kind == "under a note taken down":
            moderation.take_down(annotation=note, moderator=alice)
        elif kind == "deleted reply":
            annotating.delete(annotation=made[kind])
        elif kind == "reply taken down":
            moderation.take_down(annotation=made[kind], moderator=alice)
    return {kind: Annotation.objects.get(pk=reply.pk) for kind, reply in made.items()}


@pytest.mark.parametrize("person", PEOPLE)
def test_of_replies_too_the_queries_and_the_rule_say_the_same(person, replies, people):
    user, expected = people[person], {kind: person in who for kind, who in REPLIES.items()}
    seen, by_hand = Annotation.objects.visible_to(user), seen_by_hand(user)
    assert {kind: may_see(user, reply) for kind, reply in replies.items()} == expected
    assert {kind: seen.filter(pk=reply.pk).exists() for kind, reply in replies.items()} == expected
    assert {kind: reply.pk in by_hand for kind, reply in replies.items()} == expected


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("part", [False, True])
@pytest.mark.parametrize("path", ["/articles/{slug}/", "/articles/{slug}/annotations/"])
def test_page_and_margin_show_replies_to_those_who_may_see_them(
    person, path, part, replies, as_person, article
):
    headers = {"HX-Request": "true"} if part else {}
    content = as_person(person).get(path.format(slug=article.slug), headers=headers).content.decode()
    shown = {kind for kind, reply in replies.items() if f"annotation-{reply.pk}" in content}
    assert shown == {kind for kind, who in ON_THE_PAGE.items() if person in who}
    assert shown == {kind for kind in REPLIES if f"reply {kind}." in content}


@pytest.mark.parametrize("person", PEOPLE)
def test_other_pages_and_files_hold_replies_for_those_who_may_see_them(person, replies, as_person, article):
    client = as_person(person)
    for path, shown in {
        "/articles/{slug}/notes/": REPLIES,
        "/articles/{slug}/annotations/changes/?shown=1&every=1": ON_THE_PAGE,
        "/notebook/": IN_HIS_NOTEBOOK,
        "/notebook/?by=date": IN_HIS_NOTEBOOK,
        "/groups/period-3/notes/": IN_THE_GROUP,
        **{f"/articles/{{slug}}/export/?format={form}": REPLIES for form in FORMATS},
        **{f"/notebook/export/?format={form}": IN_HIS_NOTEBOOK for form in FORMATS},
        **{f"/groups/period-3/export/?format={form}": IN_THE_GROUP for form in FORMATS},
    }.items():
        response = client.get(path.format(slug=article.slug), headers={"HX-Request": "true"})
        content = (response.getvalue() if response.streaming else response.content).decode()
        found = {kind for kind in REPLIES if f"reply {kind}." in content}
        signed_out = person == "visitor" and "changes" in path  # a visitor's page does not ask
        expected = set() if signed_out else {kind for kind, who in shown.items() if person in who}
        assert (path, found) == (path, expected)


@pytest.mark.parametrize(
    "path",
    ["/articles/{slug}/", "/articles/{slug}/notes/", "/notebook/"]
    + [f"{of}/export/?format={form}" for of in ("/articles/{slug}", "/notebook") for form in FORMATS],
)
def test_a_reply_that_stays_behind_tells_nothing_of_its_note(path, alice, bob, article, annotate, as_person):
    note = annotate(alice, article, "600 trays", note="mine again", tags=["inward"], visibility="public")
    threads.reply(author=bob, to=note, content=annotating.Content(note="still here"))
    annotating.set_visibility(annotation=note, visibility="private")
    response = as_person("bob").get(path.format(slug=article.slug))
    content = (response.getvalue() if response.streaming else response.content).decode()
    assert ("still here" in content) is (path != "/articles/{slug}/")
    assert not any(words in content for words in ("mine again", "inward", "Alice"))


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize(("rest", "found"), [("", 302), ("history/", 200)])
def test_the_addresses_of_a_reply_know_who_may_see_it(person, rest, found, replies, as_person):
    client = as_person(person)
    answers = {kind: client.get(f"/annotations/{reply.pk}/{rest}") for kind, reply in replies.items()}
    assert {kind: answer.status_code for kind, answer in answers.items()} == {
        kind: found if person in who else 404 for kind, who in REPLIES.items()
    }


@pytest.mark.parametrize("person", PEOPLE)
def test_a_part_of_the_page_is_a_reply_where_its_note_is_seen(person, replies, as_person):
    client, part = as_person(person), {"HX-Request": "true"}
    answers = {kind: client.get(f"/annotations/{reply.pk}/", headers=part) for kind, reply in replies.items()}
    assert {kind: answer.status_code for kind, answer in answers.items()} == {
        kind: 200 if person in who else 404 for kind, who in ON_THE_PAGE.items()
    }


@pytest.mark.parametrize("person", ["alice", "charlie"])
@pytest.mark.parametrize("action", ["reply", "helpful"])
def test_one_answers_and_finds_helpful_what_one_sees(person, action, replies, as_person):
    for kind, reply in replies.items():
        response = as_person(person).post(f"/annotations/{reply.pk}/{action}/", {"note": "mine"})
        assert (kind, response.status_code) == (kind, 303 if person in REPLIES[kind] else 404)


@pytest.mark.parametrize(("kind", "person"), itertools.product(KINDS, PEOPLE))
def test_what_a_note_said_before_is_seen_by_those_who_saw_it(kind, person, notes, as_person):
    note = notes[kind]
    EarlierNote.objects.create(annotation=note, note="kept to myself", until=timezone.now())
    shown = EarlierNote.objects.create(annotation=note, note="shown to them", until=timezone.now())
    EarlierNote.objects.filter(pk=shown.pk).update(visibility=note.visibility, group=note.group)
    response = as_person(person).get(f"/annotations/{note.pk}/history/")
    assert response.status_code == (200 if person in SEES[kind] else 404)
    assert ("kept to myself" in response.text) is (person == "alice" and person in SEES[kind])
    assert ("shown to them" in response.text) is (person in SEES[kind])
