"""What an editor corrected stays when the source changes; what the source did not change is never touched."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import combinations

import pytest

from articles.importing.identity import text_key
from articles.importing.outcome import report_line
from articles.models import (
    Article,
    ArticleKey,
    Byline,
    Contributor,
    Photo,
    Publication,
    Revision,
    Section,
    Topic,
)
from articles.readers import Block, Guess, ParsedByline, ParsedPhoto, Problem, RemovedLine, SourceLine
from articles.services.editing import publish, unpublish
from articles.services.publishing import save_article
from tests.importing.documents import document, exported, kinds, reasons, story, text_of, write

pytestmark = pytest.mark.django_db

PHOTO = ParsedPhoto(caption="The bus.", credit="Wei Zhang", alt="A bus")

# Of each field: what the source says later, what an editor made of it, and what stands there.
FIELDS = {
    "headline": (
        {"headline": "Bus leaves late"},
        lambda article: Article.objects.update(headline="Corrected"),
        lambda article: article.headline,
    ),
    "dek": (
        {"dek": "A quarter past"},
        lambda article: Article.objects.update(dek="Corrected"),
        lambda article: article.dek,
    ),
    "section": (
        {"section": "News"},
        lambda article: Article.objects.update(
            section=Section.objects.create(publication=article.publication, name="Letters")
        ),
        lambda article: article.section.name,
    ),
    "published": (
        {"published": date(2026, 11, 3)},
        lambda article: Article.objects.update(published_on=date(2026, 10, 1)),
        lambda article: article.published_on,
    ),
    "language": (
        {"language": "es"},
        lambda article: Article.objects.update(language="fr"),
        lambda article: article.language,
    ),
    "url": (
        {"url": "https://harborlight.example/2026/other"},
        lambda article: Article.objects.update(source_url="https://corrected.example/"),
        lambda article: article.source_url,
    ),
    "bylines": (
        {"bylines": [ParsedByline("Maya Okafor")]},
        lambda article: article.bylines.update(role="Corrected"),
        lambda article: [str(byline) for byline in article.bylines.all()],
    ),
    "topics": (
        {"tags": ["buses"]},
        lambda article: article.topics.set([Topic.objects.create(name="Corrected")]),
        lambda article: [topic.name for topic in article.topics.all()],
    ),
    "caption": (
        {"photos": [replace(PHOTO, caption="A bus at night.")]},
        lambda article: article.photos.update(caption="Corrected"),
        lambda article: article.photos.get().caption,
    ),
    "credit": (
        {"photos": [replace(PHOTO, credit="W. Zhang")]},
        lambda article: article.photos.update(credit="Corrected"),
        lambda article: article.photos.get().credit,
    ),
    "alt": (
        {"photos": [replace(PHOTO, alt="The late bus")]},
        lambda article: article.photos.update(alt="Corrected"),
        lambda article: article.photos.get().alt,
    ),
    "body": (
        {"blocks": [Block("p", text_of(2))]},
        lambda article: save_article(article=article, html="<p>Corrected.</p>"),
        lambda article: article.current.text,
    ),
}
first = document(url="https://harborlight.example/2026/late-bus")


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_an_editor_corrected_is_kept_and_the_others_change(name):
    said, correct, stands = FIELDS[name]
    write(first)
    correct(story())
    corrected = stands(story())
    other = {"dek": "Changed"} if name != "dek" else {"headline": "Changed"}
    outcome = write(replace(first, **said, **other))[0]
    assert (outcome.kind, list(outcome.kept)) == ("updated", [name])
    assert [(p.place, p.reason) for p in outcome.problems] == [(name, "kept")]
    assert report_line(outcome)["kept"] == [name]
    assert stands(story()) == corrected
    assert "Changed" in {story().dek, story().headline}
    assert kinds(write(replace(first, **said, **other))) == ["unchanged"]


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_nobody_corrected_follows_the_source(name):
    said, _correct, stands = FIELDS[name]
    write(first)
    before = stands(story())
    outcome = write(replace(first, **said))[0]
    assert (outcome.kind, list(outcome.kept)) == ("updated", [])
    assert stands(story()) != before


@pytest.mark.parametrize("name", FIELDS)
def test_a_field_that_the_source_did_not_change_is_never_touched(name):
    _said, correct, stands = FIELDS[name]
    write(first)
    correct(story())
    corrected = stands(story())
    other = {"dek": "Changed"} if name != "dek" else {"headline": "Changed"}
    outcome = write(replace(first, **other))[0]
    assert (outcome.kind, list(outcome.kept)) == ("updated", [])
    assert stands(story()) == corrected


@pytest.mark.parametrize("name", FIELDS)
def test_what_alone_changed_and_is_kept_leaves_the_story_unchanged(name):
    said, correct, _stands = FIELDS[name]
    write(first)
    correct(story())
    before = Article.objects.values("version", "modified").get()
    outcome = write(replace(first, **said))[0]
    assert (outcome.kind, list(outcome.kept)) == ("unchanged", [name])
    assert Article.objects.values("version", "modified").get() == before


def test_a_correction_is_kept_each_time_the_source_changes():
    write(first)
    Article.objects.update(headline="Corrected")
    for headline in ("One", "Two"):
        assert list(write(replace(first, headline=headline))[0].kept) == ["headline"]
    assert story().headline == "Corrected"


def test_a_source_that_says_what_the_editor_made_of_it_is_followed_again():
    write(first)
    Article.objects.update(headline="Corrected")
    assert kinds(write(replace(first, headline="Corrected"))) == ["unchanged"]
    assert kinds(write(replace(first, headline="Changed"))) == ["updated"]
    assert story().headline == "Changed"


def test_what_a_source_takes_out_goes():
    write(first)
    write(replace(first, dek=None, tags=[], photos=[], bylines=[], section=None, published=None))
    article = story()
    assert (article.dek, article.section, article.published_on) == ("", None, None)
    assert [rows.count() for rows in (article.bylines, article.topics, article.photos)] == [0, 0, 0]


@pytest.mark.parametrize("made", [exported, document], ids=["with a guid", "plain text"])
def test_what_another_source_says_nothing_of_stays(made):
    write(made(source="export.xml#7"))
    write(made(source="feed.xml#7", dek=None, tags=[], photos=[], bylines=[], section=None, published=None))
    article = story()
    assert (article.dek, article.section.name) == ("Ten minutes", "Opinion")
    assert article.published_on == date(2026, 11, 2)
    assert [rows.count() for rows in (article.bylines, article.topics, article.photos)] == [1, 1, 1]


def test_a_text_that_only_looks_otherwise_in_the_source_changes_nothing():
    write(exported())
    html = f'<div class="x"><p style="color: red">{text_of(1)}</p></div>'
    assert kinds(write(exported(html=html))) == ["unchanged"]
    assert Revision.objects.count() == 1


def test_a_draft_of_the_source_is_a_draft_here_and_is_published_with_it():
    write(exported(status="draft"))
    assert story().status == "draft"
    write(exported(status="published"))
    assert story().status == "published"
    write(exported(status="draft"))
    assert story().status == "draft"


def test_what_an_editor_made_a_draft_is_never_published_again():
    write(exported(status="published"))
    unpublish(articles=Article.objects.all())
    for status in (None, "draft", "published", None, "published"):
        write(exported(status=status, dek=f"Now {status}"))
        assert story().status == "draft"


def test_a_draft_that_an_editor_published_stays_published():
    write(exported(status="draft"))
    publish(articles=Article.objects.all())
    write(exported(status="draft", dek="Changed"))
    assert (story().status, story().dek) == ("published", "Changed")


def test_with_status_draft_all_come_in_as_drafts():
    write(exported(status="published"), status="draft")
    assert story().status == "draft"


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 8, 3, 30, tzinfo=UTC), date(2026, 3, 7)),
        (datetime(2026, 3, 8, 5, 30, tzinfo=UTC), date(2026, 3, 8)),
        (datetime(2026, 7, 2, 4, 30, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
def test_the_day_of_a_story_is_the_day_at_its_school(moment, day):
    write(exported(published=None, published_at=moment))
    assert (story().published_on, story().published_at) == (day, moment)


def test_the_day_is_that_of_the_paper_s_own_zone():
    Publication.objects.create(name="The Harbor Light", time_zone="Asia/Tokyo")
    write(exported(published=None, published_at=datetime(2026, 3, 7, 20, tzinfo=UTC)))
    assert story().published_on == date(2026, 3, 8)


def test_an_excerpt_in_a_feed_does_not_replace_the_text():
    write(exported())
    stub = exported(source="feed.xml#1", html=f"<p>{text_of(1)[:300]} […]</p>", dek="Changed")
    outcome = write(stub)[0]
    assert (outcome.kind, reasons(outcome)) == ("updated", ["excerpt"])
    assert story().current.text == text_of(1)


def test_the_whole_text_replaces_an_excerpt_even_from_a_source_that_knows_less():
    write(exported(html=f"<p>{text_of(1)[:300]} […]</p>"))
    write(document(url=exported().url))
    assert story().current.text == text_of(1)


def test_a_line_more_in_a_source_that_knows_less_does_not_replace_the_text():
    write(exported())
    blocks = [Block("p", text_of(1)), Block("p", "Sign up for our letter")]
    assert kinds(write(document(url=exported().url, blocks=blocks))) == ["unchanged"]
    assert story().current.text == text_of(1)


def test_a_plain_text_fills_what_an_export_does_not_say_and_changes_nothing_else():
    write(exported(dek=None, section="News"))
    write(document(section="Sports"))
    assert (story().dek, story().section.name) == ("Ten minutes", "News")


def test_what_an_export_says_counts_before_a_feed_and_this_before_nothing():
    write(exported(dek="The deck", tags=[], channel="export"))
    feed = exported(source="feed.xml#1", dek="A summary", tags=["buses"])
    write(replace(feed, url="https://harborlight.example/2026/11/02/late-bus/?utm_source=rss"))
    assert (story().dek, [topic.name for topic in story().topics.all()]) == ("The deck", ["buses"])
    write(exported(source="wp.json#1", dek="Of the interface", channel="api"))
    assert story().dek == "The deck"


KNOWING = {
    "an export": partial(exported, source="export.xml#7", channel="export"),
    "the interface": partial(exported, source="posts.json#7", channel="api"),
    "a feed": partial(exported, source="feed.xml#7"),
    "a page": partial(exported, source="page.html", guid=None),
    "plain text": partial(document, source="page.txt", url=exported().url),
}


@pytest.mark.parametrize(("more", "less"), list(combinations(KNOWING, 2)))
def test_a_field_is_that_of_the_source_that_knows_most_whichever_is_read_again(more, less):
    more, less = KNOWING[more], KNOWING[less]
    write(more(dek="The deck"))
    write(less(dek="A summary"))
    assert kinds(write(less(dek="Another summary"))) == ["unchanged"]
    assert kinds(write(less(dek=None))) == ["unchanged"]
    assert story().dek == "The deck"
    assert kinds(write(more(dek="The new deck"))) == ["updated"]
    assert story().dek == "The new deck"


@pytest.mark.parametrize(("more", "less"), list(combinations(KNOWING, 2)))
def test_a_field_that_the_source_that_knows_most_does_not_have_follows_the_other(more, less):
    more, less = KNOWING[more], KNOWING[less]
    write(more(dek=None))
    for dek in ("A summary", "Another summary"):
        assert kinds(write(less(dek=dek))) == ["updated"]
        assert story().dek == dek
    write(more(dek="The deck"))
    assert story().dek == "The deck"


@pytest.mark.parametrize("kind", ["an export", "the interface"])
def test_what_a_site_takes_out_goes_though_its_next_export_has_another_name(kind):
    write(KNOWING[kind](source="may.xml#7"))
    june = KNOWING[kind](source="june.xml#7", dek=None, tags=[], photos=[], bylines=[], section=None)
    assert kinds(write(june)) == ["updated"]
    assert (story().dek, story().section) == ("", None)
    assert [rows.count() for rows in (story().bylines, story().topics, story().photos)] == [0, 0, 0]
    assert kinds(write(KNOWING[kind](source="may.xml#7"), june)) == ["unchanged", "unchanged"]


def test_an_answer_that_may_say_only_a_part_takes_nothing_back():
    api = KNOWING["the interface"]
    one, two = (replace(PHOTO, url=f"https://harborlight.example/{name}.jpg") for name in ("one", "two"))
    write(api(photos=[one]))
    part = api(
        photos=[two], tags=[], section=None, bylines=[], lacks=["photos", "tags", "section", "bylines"]
    )
    assert kinds(write(part)) == ["updated"]
    article = story()
    assert sorted(photo.source_url for photo in article.photos.all()) == [one.url, two.url]
    assert (article.section.name, article.topics.count(), article.bylines.count()) == ("Opinion", 1, 1)
    assert kinds(write(api(photos=[two]))) == ["updated"]
    assert [photo.source_url for photo in story().photos.all()] == [two.url]


def test_an_export_without_the_attachments_leaves_what_they_said_of_pictures():
    export = KNOWING["an export"]
    whole = replace(PHOTO, url="https://harborlight.example/uploads/bus.jpg")
    small = replace(whole, url="https://harborlight.example/uploads/bus-300x200.jpg", credit=None, alt=None)
    write(export(photos=[whole]))
    posts_alone = export(source="posts.xml#7", photos=[small], lacks=["photos"])
    assert kinds(write(posts_alone)) == ["unchanged"]
    photo = story().photos.get()
    assert (photo.source_url, photo.credit, photo.alt) == (whole.url, "Wei Zhang", "A bus")
    assert kinds(write(export(photos=[replace(whole, credit="Maya Okafor")]))) == ["updated"]
    assert story().photos.get().credit == "Maya Okafor"


def test_a_text_that_a_feed_changes_leaves_that_of_the_export():
    write(exported(channel="export"))
    for seed in (2, 3):
        assert kinds(write(exported(seed, source="feed.xml#7"))) == ["unchanged"]
    assert story().current.text == text_of(1)


def test_what_one_source_keeps_from_visitors_they_do_not_read_until_it_says_otherwise():
    export, api = KNOWING["an export"], KNOWING["the interface"]
    write(export(status="published"))
    for status in ("draft", "published", "draft", "published"):
        assert kinds(write(api(status=status, tags=["buses"]))) == ["updated"]
        assert story().status == status


def test_what_an_export_keeps_from_visitors_no_other_source_publishes():
    export, api = KNOWING["an export"], KNOWING["the interface"]
    write(export(status="draft"))
    for status in ("draft", "published", "draft", "published"):
        write(api(status=status, tags=["buses"]))
        assert story().status == "draft"


def test_an_address_is_kept_without_what_tells_how_a_reader_came():
    write(exported(url="https://harborlight.example/?p=7&utm_source=rss&fbclid=x"))
    assert story().source_url == "https://harborlight.example/?p=7"


def test_a_value_in_doubt_does_not_replace_one_that_stands():
    write(exported())
    feed = exported(
        source="feed.xml#1",
        bylines=[ParsedByline("Web Admin")],
        guesses=[Guess("bylines", "from-account")],
    )
    write(feed)
    assert [str(byline) for byline in story().bylines.all()] == ["Caleb Strand, Columnist"]
    assert not story().needs_review


def test_doubts_that_an_editor_settled_do_not_come_back_with_another_change():
    doubted = document(guesses=[Guess("bylines", "from-signature")])
    write(doubted)
    assert story().needs_review
    Article.objects.update(guesses=[], needs_review=False)
    write(replace(doubted, dek="Changed"))
    assert not story().needs_review
    write(replace(doubted, dek="Changed", bylines=[ParsedByline("Maya Okafor")]))
    assert story().guesses == [{"field": "bylines", "reason": "from-signature"}]


def test_where_fields_were_found_and_what_was_taken_away_is_kept_with_the_article():
    said = document(
        origins={"dek": "meta sno_deck"},
        removed=[RemovedLine(3, "More to Discover", "related", "tail")],
        excerpt=[SourceLine(1, "Late bus", "headline")],
        notices=[Problem("body", "shortcodes-left-out", "gallery (1)")],
    )
    outcome = write(said)[0]
    assert reasons(outcome) == ["shortcodes-left-out"]
    article = story()
    assert article.origins == {"dek": "meta sno_deck"}
    assert article.removed[0]["text"] == "More to Discover"
    assert article.excerpt == [{"line": 1, "text": "Late bus", "use": "headline"}]


def test_notes_follow_a_text_that_changed(alice, annotate):
    write(exported())
    words = text_of(1).split()[5]
    note = annotate(alice, story(), words)
    assert kinds(write(exported(html=f"<p>New: {text_of(1)}</p>"))) == ["updated"]
    note.refresh_from_db()
    assert (note.revision.number, note.revision.text[note.start : note.end]) == (2, words)


def test_a_story_that_was_here_before_imports_kept_its_values_stays_as_it_is(make_article, publication):
    article = make_article(headline="Late bus leaves later", dek="As it was", section=None)
    key = text_key(article.headline, article.published_on)
    ArticleKey.objects.create(article=article, publication=publication, kind=key.kind, value=key.value)
    said = document(
        publication=publication.name,
        published=article.published_on,
        blocks=[Block("p", article.current.text)],
    )
    outcome = write(said)[0]
    assert (outcome.kind, list(outcome.kept)) == ("updated", ["dek", "body"])
    assert (story().dek, story().section.name) == ("As it was", "Opinion")


def test_one_person_under_several_spellings_is_one():
    names = ["Sofia Castellanos", "SOFÍA CASTELLANOS", "By Sofía Castellanos, News Editor"]
    write(
        *(
            document(f"{number}.txt", number, headline=f"Story {number}", bylines=[ParsedByline(name)])
            for number, name in enumerate(names)
        )
    )
    assert Contributor.objects.get().name == "Sofia Castellanos"
    assert sorted(Byline.objects.values_list("role", flat=True)) == ["", "", "News Editor"]


def test_a_name_that_is_shouted_is_written_as_a_name():
    write(document(bylines=[ParsedByline("SOFÍA CASTELLANOS")], section="SPORTS"))
    assert (Contributor.objects.get().name, Section.objects.get().name) == ("Sofía Castellanos", "Sports")


def test_a_photo_that_an_editor_took_out_does_not_come_back():
    write(first)
    Photo.objects.all().delete()
    write(replace(first, photos=[replace(PHOTO, caption="Changed")]))
    assert not Photo.objects.exists()


def test_photos_that_come_and_go_in_the_source_come_and_go_here():
    one, two = (replace(PHOTO, url=f"https://harborlight.example/{name}.jpg") for name in ("one", "two"))
    write(exported(photos=[one]))
    write(exported(photos=[two, replace(one, caption="Changed")]))
    photos = [(photo.source_url, photo.caption) for photo in story().photos.all()]
    assert sorted(photos) == [(one.url, "Changed"), (two.url, "The bus.")]
    write(exported(photos=[two]))
    assert [photo.source_url for photo in story().photos.all()] == [two.url]


def test_a_photo_known_by_its_words_gains_its_address():
    write(document())
    write(exported(photos=[replace(PHOTO, url="https://harborlight.example/one.jpg")]))
    assert [photo.source_url for photo in story().photos.all()] == ["https://harborlight.example/one.jpg"]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:image/png;base64,xx", "//x.example/a.png"])
def test_a_picture_s_address_is_one_of_the_web_or_none(url):
    write(document(photos=[replace(PHOTO, url=url)]))
    assert Photo.objects.get().source_url == ""


def test_a_credit_that_is_too_long_is_cut_and_told():
    outcome = write(document(photos=[replace(PHOTO, credit="x" * 300)]))[0]
    assert (outcome.kind, reasons(outcome)) == ("created", ["cut"])
    assert len(Photo.objects.get().credit) == 200
