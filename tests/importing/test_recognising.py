"""One story from several sources is one article; two stories of one headline are two."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from articles.importing.asking import remembered
from articles.importing.identity import canonical_address, keys_of
from articles.importing.prepared import Options
from articles.models import Article, ArticleKey, Contributor, ImportedSource, KeyKind, Revision, Status
from articles.readers import Block, Guess, ParsedByline
from tests.importing.documents import document, exported, kinds, reasons, story, text_of, write

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "https://harborlight.example/2026/late-bus",
        "http://www.harborlight.example/2026/late-bus/",
        "https://HarborLight.example/2026/late-bus/?utm_source=feed&utm_medium=rss",
        "https://harborlight.example/2026/late-bus/?fbclid=abc#comments",
        "https://harborlight.example:443/2026/late-bus/index.html",
        "https://harborlight.example/2026/late-bus/amp/",
        "https://harborlight.example/2026/late-bus/?amp=1",
    ],
)
def test_an_address_counts_without_what_is_no_part_of_it(address):
    assert canonical_address(address) == "harborlight.example/2026/late-bus"


@pytest.mark.parametrize(
    "address", ["https://harborlight.example/", "mailto:a@example.org", "javascript:1", "http://[", "", "x"]
)
def test_what_is_no_address_of_a_story_is_none(address):
    assert canonical_address(address) is None


def test_the_number_of_a_post_is_a_guid_wherever_it_is_met():
    page = document(url="https://www.harborlight.example/?p=7")
    export = document(guid="http://harborlight.example/?p=7")
    assert keys_of(page) == keys_of(export)
    assert keys_of(page)[0].kind == KeyKind.GUID


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (document(), exported()),
        (exported(), document()),
        (document(url="http://www.harborlight.example/2026/11/02/late-bus"), exported(headline="Late bus")),
        (exported(), document(source="feed.xml#x", url=None, guid="http://harborlight.example/?p=7")),
        (exported(), document(published=None)),
        (document(headline="LATE BUS LEAVES LATER"), exported()),
    ],
)
def test_a_story_meets_itself_from_whatever_source(first, second):
    write(first)
    outcome = write(second)[0]
    assert outcome.kind in {"updated", "unchanged"}
    assert outcome.slug == story().slug
    assert "same-story" not in reasons(outcome)


@pytest.mark.parametrize("order", [1, -1])
@pytest.mark.parametrize("words", [20, 120])
def test_a_page_meets_its_export_in_which_the_headline_and_the_writer_are_as_they_were_typed(order, words):
    page = document(
        headline="Bus “won’t” leave – late",
        bylines=[ParsedByline("Pat O’Neil")],
        blocks=[Block("p", text_of(1, words))],
    )
    typed = exported(
        headline='Bus "won\'t" leave -- late',
        bylines=[ParsedByline("Pat O'Neil")],
        html=f"<p>{text_of(1, words)}</p>",
    )
    first, second = [page, typed][::order]
    assert [reasons(outcome) for outcome in write(first) + write(second)] == [[], []]
    assert Article.objects.count() == Contributor.objects.count() == 1
    assert story().source_url == typed.url


def test_it_meets_itself_by_a_key_that_it_gained():
    write(document())
    write(exported())
    feed = exported(source="feed.xml#1", headline="The late bus", seed=2)
    assert kinds(write(feed)) == ["updated"]
    assert Article.objects.count() == 1


def test_a_guid_that_changed_is_known_by_the_address():
    write(exported())
    write(exported(guid="https://new.example/?p=12"))
    assert Article.objects.count() == 1
    assert ArticleKey.objects.filter(kind=KeyKind.GUID).count() == 2


def test_where_guid_and_address_name_two_stories_the_text_tells_which():
    one, other = "https://harborlight.example/one", "https://harborlight.example/other"
    write(exported(1, 1, url=one), exported(2, 2, url=other, headline="Snow"))
    moved = exported(2, 1, source="new.xml#1", url=other, headline="Snow", dek="It snowed")
    outcome = write(moved)[0]
    assert (outcome.kind, outcome.slug) == ("updated", "snow")


def test_an_edited_file_is_the_same_story_whatever_its_text_says_now():
    write(document(seed=1))
    assert kinds(write(document(seed=2))) == ["updated"]
    assert story().current.number == 2


def test_an_edited_file_with_another_headline_is_the_same_story_while_its_text_is_alike():
    write(document())
    assert kinds(write(document(headline="Late bus, later"))) == ["updated"]
    assert story().headline == "Late bus, later"


def test_another_story_in_the_same_file_is_another_story():
    write(document(source="latest.txt"))
    assert kinds(write(document(source="latest.txt", headline="Snow", seed=2))) == ["created"]


def test_a_file_that_moved_is_the_same_story():
    write(document(source="old/a.txt"))
    edited = text_of(1).replace(".", " indeed.")
    outcome = write(document(source="new/a.txt", blocks=[Block("p", edited)]))[0]
    assert outcome.kind == "updated"
    assert story().current.text == edited


@pytest.mark.parametrize("day", [date(2026, 11, 2), None])
@pytest.mark.parametrize("batches", [(), (1,)])
def test_two_stories_of_one_headline_on_one_day_stay_two(day, batches):
    two = [document("a.txt", 1, published=day), document("b.txt", 2, published=day)]
    assert kinds(write(*two, batches=batches)) == ["created", "created"]
    assert kinds(write(*two)) == ["unchanged", "unchanged"]
    assert kinds(write(*reversed(two))) == ["unchanged", "unchanged"]


def test_of_two_namesakes_each_is_updated_by_its_own_file():
    write(document("a.txt", 1), document("b.txt", 2))
    assert kinds(write(document("a.txt", 1), document("b.txt", 3))) == ["unchanged", "updated"]
    texts = Article.objects.values_list("current__text", flat=True)
    assert sorted(texts) == sorted([text_of(1), text_of(3)])


def test_of_very_many_namesakes_some_are_compared_and_all_are_known_again():
    many = [document(f"{number}.txt", number, headline="Editorial", published=None) for number in range(70)]
    assert set(kinds(write(*many, batches=[30, 30]))) == {"created"}
    assert set(kinds(write(*many))) == {"unchanged"}
    assert kinds(write(document("69.txt", 99, headline="Editorial", published=None))) == ["updated"]


def test_two_short_stories_of_one_headline_stay_two():
    one = document("a.txt", blocks=[Block("p", "Game tonight at seven against Lakes.")])
    other = document("b.txt", blocks=[Block("p", "No school on Monday, bring your books home.")])
    assert kinds(write(one, other)) == ["created", "created"]


def test_the_same_story_at_another_address_is_reported_not_doubled():
    write(exported(1, 7))
    text = text_of(1).replace(".", " – the paper.")
    copy = exported(1, 8, url="https://harborlight.example/again/", headline="The bus", html=f"<p>{text}</p>")
    outcome = write(copy)[0]
    assert (outcome.kind, outcome.slug) == ("unchanged", "late-bus-leaves-later")
    assert [(p.place, p.reason, p.details) for p in outcome.problems] == [
        ("url", "same-story", "late-bus-leaves-later")
    ]
    assert story().headline == "Late bus leaves later"


MOVED = {"guid": "https://light.example/?p=7", "url": "https://light.example/2026/11/02/late-bus/"}


@pytest.mark.parametrize(
    "change",
    [
        {"html": f"<p>{text_of(1).replace('.', ' – the paper.')}</p>"},
        {"html": f"<p>{text_of(2)}</p>"},
        {"headline": "The bus leaves later"},
        {"dek": "Twenty minutes", "url": "https://light.example/news/late-bus/"},
    ],
    ids=["a word", "the text", "the headline", "other paths"],
)
def test_a_story_of_a_site_that_moved_to_another_host_is_followed(change):
    write(exported())
    moved = exported(source="moved.xml#1", **MOVED | change)
    outcome = write(moved)[0]
    assert (outcome.kind, outcome.slug, reasons(outcome)) == ("updated", "late-bus-leaves-later", [])
    assert kinds(write(moved)) == ["unchanged"]
    assert kinds(write(exported(source="moved.xml#1", **MOVED | change | {"dek": "At last"}))) == ["updated"]
    assert story().dek == "At last"


def test_a_story_without_text_of_a_site_that_moved_is_not_doubled():
    write(exported(html=""))
    assert kinds(write(exported(source="moved.xml#1", html="", **MOVED))) == ["updated"]


@pytest.mark.parametrize("batches", [(), (1,), (1, 1)])
def test_a_site_that_moved_is_followed_in_whatever_batches_its_exports_come(batches):
    old = [exported(html=""), exported(2, 8, headline="Snow", url=None, status="draft")]
    paths = {"guid": "https://light.example/?p=8", "url": None}
    new = [
        exported(source="moved.xml#1", html="", dek="At last", **MOVED),
        exported(2, source="moved.xml#2", headline="Snow", dek="It snowed", status="draft", **paths),
    ]
    assert kinds(write(*old, *new, batches=batches)) == ["created", "created", "updated", "updated"]
    assert kinds(write(*new)) == ["unchanged", "unchanged"]


def test_a_draft_of_a_site_that_moved_is_published_once_it_is():
    write(exported(9, 9, headline="Snow"), exported(url=None, status="draft"))
    write(exported(source="moved.xml#1", status="draft", **MOVED | {"url": None}))
    write(exported(source="moved.xml#1", status="published", **MOVED))
    assert Article.objects.get(headline="Late bus leaves later").status == Status.PUBLISHED


def test_another_story_of_one_number_at_another_host_is_another():
    write(exported())
    assert kinds(write(exported(2, source="moved.xml#1", headline="Snow", **MOVED))) == ["created"]


def test_a_copy_never_changes_the_story_afterwards():
    write(exported(1, 7))
    address = "https://harborlight.example/again/"
    write(exported(1, 8, url=address, headline="The bus"))
    outcome = write(exported(2, 8, url=address, headline="The bus, again"))[0]
    assert (outcome.kind, reasons(outcome)) == ("unchanged", ["same-story"])
    assert (story().headline, Revision.objects.count()) == ("Late bus leaves later", 1)


@pytest.mark.parametrize("order", [1, -1])
def test_a_page_whose_headline_was_guessed_meets_its_export(order):
    guessed = document(headline="The trays came", guesses=[Guess("headline", "missing")])
    first, second = [guessed, exported(section="News")][::order]
    outcomes = write(first) + write(second)
    assert [reasons(outcome) for outcome in outcomes] == [[], []]
    assert (story().headline, story().section.name) == ("Late bus leaves later", "News")
    assert kinds(write(guessed, exported(section="News"))) == ["unchanged", "unchanged"]


def test_a_text_under_another_headline_stays_a_copy_where_neither_was_guessed():
    write(document(headline="The trays came"))
    assert reasons(write(exported())[0]) == ["same-story"]


def test_alike_stories_of_two_papers_are_two():
    write(document(), document(source="b.txt", publication="The Courier"))
    assert Article.objects.count() == 2


def test_stories_that_share_a_passage_are_two():
    shared = text_of(9, 60)
    one = document("a.txt", headline="Snow", blocks=[Block("p", text_of(1)), Block("p", shared)])
    other = document("b.txt", headline="Rain", blocks=[Block("p", text_of(2)), Block("p", shared)])
    assert kinds(write(one, other)) == ["created", "created"]


def test_a_guid_or_an_address_belongs_to_one_story_in_the_database_too(make_article):
    one, other = make_article(), make_article()
    fields = {"publication": one.publication, "value": "0" * 40}
    ArticleKey.objects.create(article=one, kind=KeyKind.TEXT, **fields)
    ArticleKey.objects.create(article=other, kind=KeyKind.TEXT, **fields)
    fields["value"] = "1" * 40
    ArticleKey.objects.create(article=one, kind=KeyKind.URL, **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        ArticleKey.objects.create(article=other, kind=KeyKind.URL, **fields)


def test_digests_of_earlier_imports_are_known_unless_other_options_count():
    write(document(), publication="The Courier")
    entry = ("stories/b.txt", ImportedSource.objects.get().digest)
    assert remembered([entry], Options()) == {entry: [("late-bus-leaves-later", {})]}
    assert remembered([entry], Options(section="News")) == {}


def test_a_source_that_goes_back_to_its_old_text_is_followed():
    for seed in (1, 2, 1):
        write(document(seed=seed))
    assert story().current.text == text_of(1)


def test_a_story_that_an_editor_deleted_comes_back_as_a_new_one():
    write(document())
    story().delete()
    assert kinds(write(document())) == ["created"]


def shown():
    """What there is in the end, without keys and moments."""
    rows = Article.objects.order_by("slug").values_list(
        "slug", "headline", "dek", "section__name", "current__number", "current__text", "published_on"
    )
    keys = ArticleKey.objects.order_by("value", "article__slug").values_list(
        "value", "article__slug", "is_alias"
    )
    return list(rows), list(keys)


STORIES = st.lists(
    st.builds(
        lambda source, seed, dek, is_export, headline: (
            exported(
                seed,
                1 + seed,
                source=f"{source}#{seed}",
                dek=dek,
                headline=headline,
                url=f"https://x.example/{seed}",
            )
            if is_export
            else document(source, seed, dek=dek, headline=headline)
        ),
        st.sampled_from(["a.txt", "b.txt", "c.txt"]),
        st.integers(1, 3),
        st.sampled_from(["one", "two"]),
        st.booleans(),
        st.sampled_from(["Snow", "Rain"]),
    ),
    max_size=7,
    # A file says one thing at a time.
    unique_by=lambda made: made.source,
)


@pytest.mark.parametrize(
    "documents",
    [
        [exported(source="1.xml#7"), exported(source="2.xml#7"), exported(source="3.xml#7", dek="New")],
        [document(), exported(source="1.xml#7"), exported(source="2.xml#7", headline="Bus leaves at four")],
        [exported(source="1.xml#7", dek="A"), exported(source="2.xml#7", dek="B"), document(dek="A")],
    ],
    ids=["copies", "a page first", "a page last"],
)
@pytest.mark.parametrize("stopped", [0, 1, 2])
def test_files_that_differ_on_a_story_end_alike_however_often_they_are_read(documents, stopped):
    with transaction.atomic():
        write(*documents)
        whole = shown()
        transaction.set_rollback(True)
    write(*documents[:stopped])
    write(*documents)
    assert shown() == whole
    assert kinds(write(*documents)) == ["unchanged"] * 3
    assert shown() == whole


class TestGrouping(TestCase):
    @settings(max_examples=40)
    @given(documents=STORIES, batches=st.lists(st.integers(1, 3), max_size=5), again=st.integers(0, 7))
    def test_the_end_is_the_same_in_any_grouping_and_a_second_run_changes_nothing(
        self, documents, batches, again
    ):
        with transaction.atomic():
            write(*documents)
            whole = shown()
            transaction.set_rollback(True)
        # Stopped somewhere, and run again from the beginning.
        write(*documents[:again], batches=batches)
        write(*documents, batches=batches)
        assert shown() == whole
        assert set(kinds(write(*documents))) <= {"unchanged"}
        assert shown() == whole
