"""What its site keeps from visitors nobody reads here, on any address, whenever that was decided."""

from uuid import UUID

import pytest

from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.models import Article
from articles.services.editing import unpublish
from tests.importing.documents import kinds, reasons, story, text_of
from tests.readers.exports import export, item, quoted
from tests.test_visibility import ADDRESSES

pytestmark = pytest.mark.django_db

# Words that stand in nothing but the story.
HEADLINE, DEK, WRITER, TAG, SECTION = (
    "Zeppelin lands",
    "Quokkas wept",
    "Xanthe Quill",
    "zeppelins",
    "Aviation",
)
SECRETS = [HEADLINE, DEK, WRITER, TAG, "zeppelin-lands", "xanthe-quill", text_of(1).split()[40]]
HIDDEN = {
    "draft": {"status": "draft"},
    "pending": {"status": "pending"},
    "private": {"status": "private"},
    "scheduled": {"status": "future"},
    "locked": {"status": "publish", "wp_post_password": quoted("sesame")},
    "of an unknown status": {"status": "in-progress"},
}
PUBLIC = {"status": "publish"}


@pytest.fixture
def bring(tmp_path):
    def bring(**fields):
        told = item(
            f"{text_of(1)}\n\n<img src='https://lantern.example/wp-content/uploads/2019/03/z.png'>",
            title=HEADLINE,
            excerpt_encoded=quoted(DEK),
            terms=[("category", SECTION), ("post_tag", TAG)],
            meta=[("writer", WRITER)],
            **fields,
        )
        other = item(text_of(2), number=11, title="Bus", link="", terms=[("category", "News")])
        (tmp_path / "site.xml").write_bytes(export(told, other))
        return list(Run([str(tmp_path / "site.xml")], Options()).outcomes())

    return bring


FILLED = {
    "the-harbor-light": "the-lantern",
    "/news/": "/aviation/",
    "trays": "zeppelins",
    "maya-okafor": "xanthe-quill",
    "2026/11/01": "2019/03/04",
    "2026/11": "2019/03",
    "2026": "2019",
    "{note}": str(UUID(int=1)),
}
QUERIES = [f"/search/?q={words}" for words in (HEADLINE, DEK, WRITER, TAG, text_of(1).split()[40][:-1])]
SITEMAPS = ["/sitemap.xml", "/sitemap-articles.xml", "/sitemap-news.xml", "/sitemap-sections.xml"]


def told(client, slug):
    """Return on which addresses something of the story is told that whoever asked did not say."""
    found = {}
    for address in [*ADDRESSES, *QUERIES, *SITEMAPS]:
        asked = address
        for what, name in FILLED.items():
            asked = asked.replace(what, name)
        response = client.get(asked := asked.format(slug=slug))
        page = b"".join(response.streaming_content if response.streaming else [response.content]).decode()
        if words := [secret for secret in SECRETS if secret in page and secret not in asked]:
            found[asked] = words
    return found


def slug():
    return Article.objects.get(headline=HEADLINE).slug


@pytest.mark.parametrize("status", HIDDEN)
def test_what_comes_in_hidden_nobody_reads(client, bring, status):
    assert kinds(bring(**HIDDEN[status])) == ["created", "created"]
    assert told(client, slug()) == {}


@pytest.mark.parametrize("status", HIDDEN)
def test_what_its_site_hides_later_nobody_reads_any_more_and_what_it_shows_again_everybody(
    client, bring, status
):
    bring(**PUBLIC)
    shown = told(client, slug())
    assert {"/", "/feed/", "/archive/2019/", "/topics/zeppelins/", QUERIES[0]} <= set(shown)
    assert kinds(bring(**HIDDEN[status])) == ["updated", "unchanged"]
    assert told(client, slug()) == {}
    assert kinds(bring(**HIDDEN[status])) == ["unchanged", "unchanged"]
    assert kinds(bring(**PUBLIC)) == ["updated", "unchanged"]
    assert told(client, slug()) == shown


def test_what_its_site_throws_away_stays_and_is_reported_until_an_editor_takes_it_back(client, bring):
    bring(**PUBLIC)
    shown = told(client, slug())
    for _ in range(2):
        gone, other = bring(status="trash")
        assert (gone.kind, gone.slug, reasons(gone)) == ("unchanged", "zeppelin-lands", ["in-trash"])
        assert (other.kind, reasons(other)) == ("unchanged", [])
    assert told(client, slug()) == shown
    unpublish(articles=Article.objects.filter(headline=HEADLINE))
    assert kinds(bring(status="trash")) == ["unchanged"]
    assert told(client, slug()) == {}


def test_what_was_in_the_trash_before_it_came_in_is_only_counted(bring):
    assert kinds(bring(status="trash")) == ["created"]
    assert not Article.objects.filter(headline=HEADLINE).exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("posts.json", '[{{"title": "Bus", "body": "It left.", "url": "{url}", "status": "{status}"}}]'),
        ("posts.csv", "title,body,url,status\nBus,It left.,{url},{status}\n"),
        (
            "wp.json",
            '[{{"title": "Bus", "content": {{"raw": "It left."}}, "link": "{url}", "status": "{status}"}}]',
        ),
    ],
)
def test_the_trash_of_tables_and_json_is_told_as_well(tmp_path, name, text):
    for status, told in ("publish", []), ("trash", ["in-trash"]):
        (tmp_path / name).write_text(text.format(url="https://x.example/bus", status=status))
        run = Run([str(tmp_path / name)], Options())
        assert [reasons(outcome) for outcome in run.outcomes()] == [told]
        assert not run.passed_over
    assert story().status == "published"
