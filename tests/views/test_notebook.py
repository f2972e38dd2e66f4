"""The notebook, a group's notes, and an article's to study: what stands there, and in what order."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Annotation, Article, Audience, Group, Membership, Status
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.services.publishing import save_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(alice, bob):
    group = Group.objects.create(name="Period 3", slug="period-3", owner=alice)
    for member in (alice, bob):
        Membership.objects.create(group=group, user=member)
    return group


@pytest.fixture
def as_alice(client, alice):
    client.force_login(alice)
    return client


def page(client, path="/notebook/", status=200):
    response = client.get(path)
    assert response.status_code == status
    return response.content.decode()


def quotes(content):
    """The passages on a page, in its order."""
    return re.findall(r"<mark [^>]*>(.*?)</mark>", content)


def on_the_whole(author, article, note, **content):
    return annotating.annotate(
        author=author, article=article, selection=None, content=Content(note=note, **content)
    )


def reply(author, to, note):
    return threads.reply(author=author, to=to, content=Content(note=note))


# ---- what stands in it ----


def test_highlights_notes_and_replies_of_mine_stand_in_it(as_alice, alice, bob, article, annotate):
    annotate(alice, article, "600 trays", "Is that many?")
    annotate(alice, article, "$4.10")
    on_the_whole(alice, article, "A good story")
    theirs = annotate(bob, article, "a week", "Which one?", visibility="public")
    reply(alice, theirs, "The last of May")
    content = page(as_alice)
    assert quotes(content) == ["600 trays", "$4.10"]
    for words in ("Is that many?", "Highlight, no note", "On the whole story", "The last of May"):
        assert words in content
    assert "4 notes and highlights in 1 article" in content
    assert "Which one?" not in content


def test_a_reply_says_what_it_answers(as_alice, alice, bob, article, annotate):
    theirs = annotate(bob, article, "a week", "Which one?", visibility="public")
    reply(alice, theirs, "The last of May")
    assert re.search(r"Reply to a note by Bob\s*<span class=\"about\">a week</span>", page(as_alice))


def test_a_reply_outlives_its_thread(as_alice, alice, bob, article, annotate):
    theirs = annotate(bob, article, "a week", "Which one?", visibility="public")
    reply(alice, theirs, "The last of May")
    annotating.delete(annotation=theirs)
    content = page(as_alice)
    assert "The last of May" in content
    assert "Reply to a note that is out of sight" in content
    assert "a week" not in content
    assert "Open in its place" not in content


def test_an_orphan_keeps_its_quote_and_leads_to_its_revision(as_alice, alice, article, annotate):
    annotate(alice, article, "600 trays", "Is that many?")
    save_article(article=article, html="<p>The kitchen closed.</p>")
    content = page(as_alice)
    assert quotes(content) == ["600 trays"]
    assert "The paper took these words out" in content
    assert f'href="/articles/{article.slug}/revisions/1/"' in content


def test_each_is_a_click_from_its_place(as_alice, alice, article, annotate):
    note = annotate(alice, article, "600 trays")
    assert f'href="{article.get_absolute_url()}#annotation-{note.pk}">Open in its place' in page(as_alice)


def test_a_note_on_a_story_that_was_withdrawn_stays_with_its_author(as_alice, alice, article, annotate):
    annotate(alice, article, "600 trays", "Is that many?")
    Article.objects.update(status=Status.DRAFT)
    content = page(as_alice)
    assert "Is that many?" in content
    assert "A story that is not public now" in content
    assert article.headline not in content
    assert article.slug not in content


def test_replies_to_a_note_are_counted_as_i_may_see_them(as_alice, alice, bob, article, annotate):
    note = annotate(alice, article, "600 trays", "Is that many?", visibility="public")
    reply(bob, note, "Very")
    hidden = reply(bob, note, "Very indeed")
    annotating.delete(annotation=hidden)
    assert "1 reply" in page(as_alice)


def test_mentions_of_me_are_those_that_i_may_see(as_alice, alice, bob, article, annotate):
    annotate(bob, article, "600 trays", "Look, @Alice", visibility="public")
    hidden = annotate(bob, article, "a week", "Again, @Alice", visibility="public")
    Annotation.objects.filter(pk=hidden.pk).update(visibility="private")
    content = page(as_alice, "/notebook/?of=mentions")
    assert "Look, " in content
    assert "Again, " not in content
    assert "Mentions me <small>1</small>" in page(as_alice)


def test_an_empty_notebook_says_what_comes_into_it(as_alice):
    content = page(as_alice)
    assert "What you highlight and write beside a story stands here" in content
    assert 'id="words"' not in content


# ---- order and pages ----


def test_articles_stand_by_my_latest_note_and_their_notes_in_text_order(
    as_alice, alice, article, make_article, annotate
):
    other = make_article(headline="Another story")
    annotate(alice, other, "a week")
    annotate(alice, article, "vending machines")
    annotate(alice, article, "600 trays")
    content = page(as_alice)
    assert quotes(content) == ["600 trays", "vending machines", "a week"]
    assert content.index(article.headline) < content.index("Another story")


def test_days_and_hours_are_told_in_the_zone_of_the_school(as_alice, alice, article, annotate):
    note = annotate(alice, article, "600 trays")
    Annotation.objects.filter(pk=note.pk).update(created=datetime(2026, 3, 2, 3, 5, tzinfo=UTC))
    content = page(as_alice, "/notebook/?by=date")
    assert "Sunday, March 1, 2026" in content
    assert ">22:05<" in content
    assert ">Mar 1, 2026<" in page(as_alice)


def test_by_date_the_newest_stands_first(as_alice, alice, article, annotate):
    annotate(alice, article, "600 trays")
    annotate(alice, article, "vending machines")
    assert quotes(page(as_alice, "/notebook/?by=date")) == ["vending machines", "600 trays"]


@pytest.fixture
def many(alice, article, annotate):
    """More notes than a page holds."""
    first = annotate(alice, article, "600 trays")
    values = {f.name: getattr(first, f.name) for f in Annotation._meta.concrete_fields if f.name != "id"}
    Annotation.objects.bulk_create(
        Annotation(**values | {"note": f"note {n}", "start": n, "end": n + 3}) for n in range(49)
    )


def test_pages_have_addresses_and_carry_the_filter(as_alice, many):
    content = page(as_alice, "/notebook/?color=yellow&by=date")
    assert content.count('class="entry"') == 40
    assert 'href="?color=yellow&amp;by=date&amp;page=2"' in content
    assert page(as_alice, "/notebook/?page=2").count('class="entry"') == 10


@pytest.mark.parametrize("query", ["", "?by=date", "?words=trays", "?tag=a&color=yellow"])
def test_as_many_queries_for_forty_notes_as_for_ten(as_alice, alice, many, query):
    def queries():
        with CaptureQueriesContext(
            connection,
        ) as captured:
            page(as_alice, f"/notebook/{query}")
        return len(captured)

    for note in Annotation.objects.all():
        annotating.edit(annotation=note, content=Content(note="n", tags=["a", f"b{note.start % 7}"]))
    forty = queries()
    Annotation.objects.filter(pk__in=list(Annotation.objects.values_list("pk", flat=True)[10:])).delete()
    assert Annotation.objects.count() == 10
    assert queries() == forty


# ---- filters and words ----


@pytest.fixture
def varied(alice, article, annotate, group):
    annotate(alice, article, "600 trays", "Is that many?", color="green", tags=["numbers"])
    annotate(alice, article, "$4.10", color="pink", visibility="public", tags=["numbers", "money"])
    annotate(alice, article, "a week", "Who counted?", visibility="group", group=group)
    on_the_whole(alice, article, "A good story")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("color=green", ["600 trays"]),
        ("color=green&color=pink", ["600 trays", "$4.10"]),
        ("sees=private&kind=note", ["600 trays"]),
        ("sees=group:period-3", ["a week"]),
        ("sees=public", ["$4.10"]),
        ("tag=numbers", ["600 trays", "$4.10"]),
        ("tag=numbers&kind=note", ["600 trays"]),
        ("kind=whole", []),
        ("kind=highlight", ["$4.10"]),
        ("gone=1", []),
        ("words=who+COUNTED", ["a week"]),
        ("words=trays+many", ["600 trays"]),
        ("color=mauve", []),
        ("color=%00&words=%00", ["600 trays", "$4.10", "a week"]),
    ],
)
def test_what_is_asked_for_is_listed(as_alice, varied, query, found):
    assert quotes(page(as_alice, f"/notebook/?{query}")) == found


def test_orphans_alone_are_listed(as_alice, alice, article, annotate):
    annotate(alice, article, "600 trays")
    annotate(alice, article, "The next target is the vending machines.")
    save_article(article=article, html="<p>The next target is the vending machines.</p>")
    assert quotes(page(as_alice, "/notebook/?gone=1")) == ["600 trays"]


def count_of(content, name, value):
    """The number beside a box of the filter; None where there is no such box."""
    box = re.search(rf'name="{name}" value="{value}".*?<small>(\d+)</small>', content)
    return box and int(box[1])


def test_counts_are_of_what_would_be_listed(as_alice, varied):
    content = page(as_alice, "/notebook/?tag=numbers")
    assert count_of(content, "color", "green") == 1
    assert count_of(content, "color", "pink") == 1
    assert count_of(content, "color", "yellow") is None
    assert count_of(content, "tag", "money") == 1
    assert count_of(content, "sees", "public") == 1
    content = page(as_alice, "/notebook/?color=green")
    assert count_of(content, "color", "pink") == 1
    assert count_of(content, "tag", "money") is None


@pytest.mark.parametrize("words", ["resume", "RÉSUMÉ", "re\u0301sume\u0301", "l'ete", "ete resume"])
def test_words_are_found_without_their_accents(as_alice, alice, article, annotate, words):
    annotate(alice, article, "600 trays", "Le résumé de l’été")
    assert quotes(page(as_alice, f"/notebook/?words={words}")) == ["600 trays"]


def test_the_names_that_i_gave_the_colours_stand_in_the_filter(as_alice, alice, article, annotate):
    alice.color_names = {"yellow": "Claim"}
    alice.save()
    annotate(alice, article, "600 trays")
    assert "Claim" in page(as_alice)


def test_the_export_is_of_what_is_listed(as_alice, varied):
    assert "/notebook/export/?format=csv&amp;color=green&amp;words=many" in page(
        as_alice, "/notebook/?color=green&words=many"
    )


def exported(client, path):
    return b"".join(client.get(path).streaming_content).decode()


def test_the_file_holds_what_was_listed(as_alice, varied):
    content = exported(as_alice, "/notebook/export/?format=csv&tag=numbers&words=many")
    assert "600 trays" in content
    assert "$4.10" not in content
    assert "a week" not in content


def test_replies_go_along_though_their_thread_is_gone(as_alice, alice, bob, article, annotate):
    theirs = annotate(bob, article, "a week", "Which one?", visibility="public")
    reply(alice, theirs, "The last of May")
    annotating.delete(annotation=theirs)
    assert "The last of May" in exported(as_alice, "/notebook/export/?format=csv")


# ---- tags for many ----


def tag(client, notes, tags, do="add", path="/notebook/", **more):
    return client.post(path, {"chosen": [note.pk for note in notes], "tags": tags, "do": do, **more})


def tags_of(note):
    return sorted(note.tags.values_list("name", flat=True))


def test_tags_are_put_on_the_chosen_notes(as_alice, alice, article, annotate):
    first, second = annotate(alice, article, "600 trays", tags=["old"]), annotate(alice, article, "a week")
    other = annotate(alice, article, "$4.10")
    response = tag(as_alice, [first, second], "#Numbers, lede", path="/notebook/?by=date")
    assert response.status_code == 303
    assert response["Location"] == "/notebook/?by=date"
    assert "Tags put on 2 notes." in page(as_alice)
    assert [tags_of(note) for note in (first, second, other)] == [
        ["lede", "numbers", "old"],
        ["lede", "numbers"],
        [],
    ]


def test_tags_are_taken_off_the_chosen_notes(as_alice, alice, article, annotate):
    first, second = (annotate(alice, article, words, tags=["a", "b"]) for words in ("600 trays", "a week"))
    tag(as_alice, [first], "a", do="remove")
    assert [tags_of(first), tags_of(second)] == [["b"], ["a", "b"]]


def test_all_on_the_page_are_chosen_at_once(as_alice, alice, article, annotate):
    notes = [annotate(alice, article, words) for words in ("600 trays", "a week")]
    tag(as_alice, [], "seen", all="1", shown=[note.pk for note in notes])
    assert [tags_of(note) for note in notes] == [["seen"], ["seen"]]


def test_nobody_tags_what_another_wrote(as_alice, bob, article, annotate):
    note = annotate(bob, article, "600 trays", visibility="public")
    tag(as_alice, [note], "mine")
    assert tags_of(note) == []


def test_a_form_that_was_open_meanwhile_learns_of_the_new_tags(as_alice, alice, article, annotate):
    note = annotate(alice, article, "600 trays", "Is that many?")
    tag(as_alice, [note], "numbers")
    with pytest.raises(annotating.EditConflict):
        annotating.edit(annotation=note, content=Content(note="x"), version=1)


def test_whoever_sees_a_note_sees_its_new_tags(as_alice, alice, article, annotate, group):
    in_group = annotate(alice, article, "600 trays", visibility="group", group=group)
    public = annotate(alice, article, "a week", visibility="public")
    numbers = dict(Audience.objects.filter(article=article).values_list("name", "number"))
    version = Article.objects.get().version
    tag(as_alice, [in_group, public], "numbers")
    assert Article.objects.get().version == version + 1
    after = dict(Audience.objects.filter(article=article).values_list("name", "number"))
    assert {name for name in after if after[name] > numbers[name]} == set(after)


def test_a_note_that_has_the_tag_already_does_not_change(as_alice, alice, article, annotate):
    note = annotate(alice, article, "600 trays", tags=["numbers"])
    tag(as_alice, [note], "numbers")
    note.refresh_from_db()
    assert note.version == 1


def test_a_note_takes_no_more_tags_than_its_own_form_does(as_alice, alice, article, annotate):
    note = annotate(alice, article, "600 trays", tags=[f"t{n}" for n in range(20)])
    tag(as_alice, [note], "one more")
    assert "1 note has too many tags to take more." in page(as_alice)
    assert len(tags_of(note)) == 20


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"tags": ""}, "Write a tag first."),
        ({"tags": "x" * 61}, "At most 20 tags of 60 letters."),
        ({"chosen": []}, "Choose notes first"),
        ({"chosen": ["no key"]}, "Choose notes first"),
    ],
)
def test_a_refused_change_keeps_what_was_chosen_and_written(
    as_alice, alice, article, annotate, data, problem
):
    note = annotate(alice, article, "600 trays")
    sent = {"chosen": [note.pk], "tags": "numbers", "do": "add"} | data
    response = as_alice.post("/notebook/", sent)
    content = response.content.decode()
    assert response.status_code == 422
    assert problem in content
    assert f'value="{sent["tags"]}"' in content
    assert (f'id="choose-{note.pk}" form="tagging" checked' in content) is (sent["chosen"] == [note.pk])


# ---- a group's notes ----


def test_members_read_the_groups_notes_with_their_replies(as_alice, alice, bob, article, annotate, group):
    theirs = annotate(bob, article, "600 trays", "Is that many?", visibility="group", group=group)
    annotate(bob, article, "a week", "Not for the group", visibility="public")
    annotate(alice, article, "$4.10", "Nor this")
    reply(alice, theirs, "Too many")
    content = page(as_alice, "/groups/period-3/notes/")
    assert quotes(content) == ["600 trays"]
    assert content.index("Is that many?") < content.index("Too many")
    assert "Not for the group" not in content
    assert "Nor this" not in content


def test_strangers_do_not_know_of_a_groups_notes(client, charlie, group):
    client.force_login(charlie)
    page(client, "/groups/period-3/notes/", status=404)


def test_a_groups_notes_are_filtered_by_person(as_alice, alice, bob, article, annotate, group):
    for author, words in ((alice, "600 trays"), (bob, "a week")):
        annotate(author, article, words, visibility="group", group=group)
    content = page(as_alice, "/groups/period-3/notes/?person=Bob")
    assert quotes(content) == ["a week"]
    assert count_of(content, "person", "Alice") == 1


# ---- the study view ----


def study(client, article, query=""):
    return page(client, f"/articles/{article.slug}/notes/{query}")


def test_the_notes_of_an_article_stand_in_text_order_with_their_threads(
    as_alice, alice, bob, article, annotate
):
    annotate(alice, article, "vending machines", "Last")
    first = annotate(bob, article, "600 trays", "Second", visibility="public")
    annotate(bob, article, "a week", "Fourth", visibility="public")
    answered = reply(alice, first, "Third, a")
    reply(bob, answered, "Third, b")
    on_the_whole(alice, article, "First")
    content = study(as_alice, article)
    places = [content.index(w) for w in ("First", "Second", "Third, a", "Third, b", "Fourth", "Last")]
    assert places == sorted(places)


def test_orphans_stand_at_the_end_of_it(as_alice, alice, article, annotate):
    annotate(alice, article, "600 trays", "Gone")
    annotate(alice, article, "The next target is the vending machines.", "Here")
    save_article(article=article, html="<p>The next target is the vending machines.</p>")
    content = study(as_alice, article)
    assert content.index("Here") < content.index("No longer in the article") < content.index("Gone")


def test_whose_notes_are_shown_is_chosen(as_alice, alice, bob, article, annotate, group):
    mine = annotate(alice, article, "600 trays", visibility="public")
    reply(bob, mine, "An answer to me")
    annotate(bob, article, "a week", visibility="public")
    annotate(bob, article, "$4.10", visibility="group", group=group)
    content = study(as_alice, article, "?whose=mine")
    assert quotes(content) == ["600 trays"]
    assert "An answer to me" in content
    assert quotes(study(as_alice, article, "?whose=group:period-3")) == ["$4.10"]
    assert quotes(study(as_alice, article, "?whose=group:another")) == ["600 trays", "$4.10", "a week"]


def test_a_visitor_studies_what_is_public(client, alice, article, annotate):
    annotate(alice, article, "600 trays", visibility="public")
    annotate(alice, article, "a week")
    assert quotes(study(client, article)) == ["600 trays"]


def test_as_many_queries_for_forty_threads_as_for_ten(as_alice, alice, bob, article, annotate, many):
    for note in Annotation.objects.all():
        reply(alice, note, "So?") if note.start % 5 == 0 else None

    def queries():
        with CaptureQueriesContext(connection) as captured:
            study(as_alice, article)
        return len(captured)

    forty = queries()
    Annotation.objects.filter(start__gt=9).delete()
    assert queries() == forty


def test_a_deleted_note_stands_nowhere(as_alice, alice, article, annotate):
    note = annotate(alice, article, "600 trays")
    Annotation.objects.update(taken_down_at=timezone.now())
    assert quotes(page(as_alice)) == []
    Annotation.objects.update(taken_down_at=None)
    annotating.delete(annotation=note)
    assert quotes(page(as_alice)) == []
