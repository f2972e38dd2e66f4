"""Feeds: RSS, Atom and JSON Feed become stories, with doubts where feeds leave doubts."""

import json
from datetime import UTC, date, datetime

import pytest

from articles.readers.document import Guess, ParsedByline, ParsedPhoto, PassedOver, Problem
from tests.readers.reading import entries_of, only, read

pytestmark = pytest.mark.pure

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
)
STORY = "<p>The trays came on Monday.</p><p>Nobody laughed.</p>"


def rss(*items, head="<title>The Harbor Light</title><link>https://x.org</link>"):
    inside = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel>{head}{inside}</channel></rss>'


def item(extra="", body=STORY, title="Trays"):
    return f"<title>{title}</title><content:encoded><![CDATA[{body}]]></content:encoded>{extra}"


def reasons(document, field):
    return [guess.reason for guess in document.guesses if guess.field == field]


def test_an_item_with_its_full_text():
    document = only(
        rss(
            item(
                "<link>https://x.org/trays/</link><guid isPermaLink='false'>https://x.org/?p=7</guid>"
                "<dc:creator>Maya Okafor</dc:creator><category>News</category>"
                "<pubDate>Tue, 03 Oct 2023 21:30:00 -0500</pubDate>"
                "<description>Foam is gone from lunch.</description>"
            )
        )
    )
    assert document.source == "x#https://x.org/?p=7"
    assert document.headline == "Trays"
    assert document.html == STORY
    assert document.publication == "The Harbor Light"
    assert document.dek == "Foam is gone from lunch."
    assert document.section == "News"
    assert document.published == date(2023, 10, 3)
    assert document.published_at == datetime(2023, 10, 4, 2, 30, tzinfo=UTC)
    assert document.url == "https://x.org/trays/"
    assert document.guid == "https://x.org/?p=7"


def test_a_creator_may_only_have_entered_the_story():
    document = only(rss(item("<dc:creator>Maya Okafor</dc:creator><dc:creator>Jo Feldstein</dc:creator>")))
    assert [person.name for person in document.bylines] == ["Maya Okafor", "Jo Feldstein"]
    assert reasons(document, "bylines") == ["from-account"]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("maya@x.org (Maya Okafor)", ["Maya Okafor"]),
        ("maya@x.org", []),
        ("Maya Okafor &lt;maya@x.org&gt;", ["Maya Okafor"]),
        ("jdoe24", []),
        ("admin", []),
        ("By Maya Okafor and Priya Raman", ["Maya Okafor", "Priya Raman"]),
    ],
)
def test_names_come_in_without_addresses_and_log_ins(author, names):
    document = only(rss(item(f"<author>{author}</author>")))
    assert [person.name for person in document.bylines] == names
    assert "@" not in repr(document)
    assert "jdoe24" not in repr(document)


@pytest.mark.parametrize(
    "text",
    ["<description>The trays came.</description>", item(body="<p>The trays came. [&hellip;]</p>"),
     item(body="<p>The trays came.</p><p><a href='/x'>Continue reading <span>Trays</span> &rarr;</a></p>")],
)  # fmt: skip
def test_an_excerpt_is_never_taken_for_the_whole_story_silently(text):
    assert reasons(only(rss(text)), "blocks") == ["excerpt-only"]


def test_a_story_that_speaks_of_reading_more_is_whole():
    assert reasons(only(rss(item(body="<p>We should all read more.</p>"))), "blocks") == []


@pytest.mark.parametrize(
    ("text", "day", "moment"),
    [
        ("Tue, 03 Oct 2023 21:30:00 +0000", None, datetime(2023, 10, 3, 21, 30, tzinfo=UTC)),
        ("Tue, 03 Oct 2023 21:30:00 GMT", None, datetime(2023, 10, 3, 21, 30, tzinfo=UTC)),
        ("Tue, 03 Oct 2023 21:30:00 EST", date(2023, 10, 3), datetime(2023, 10, 4, 2, 30, tzinfo=UTC)),
        ("Tue, 03 Oct 2023 21:30:00", date(2023, 10, 3), None),
        ("2023-10-03T21:30:00Z", None, datetime(2023, 10, 3, 21, 30, tzinfo=UTC)),
        ("2023-10-03T21:30:00.123456-07:00", date(2023, 10, 3), datetime(2023, 10, 4, 4, 30, tzinfo=UTC)),
        ("2023-10-03", date(2023, 10, 3), None),
        ("2023-10-03T00:00:00Z", date(2023, 10, 3), None),
        ("0000-00-00 00:00:00", None, None),
        ("Tue, 99 Oct 2023 99:99:00 +9999", None, None),
        ("soon", None, None),
    ],
)
def test_a_date_is_a_day_at_the_school_or_a_moment(text, day, moment):
    document = only(rss(item(f"<pubDate>{text}</pubDate>")))
    assert (document.published, document.published_at) == (day, moment)
    assert bool(reasons(document, "published")) == (moment is None and (day is None or text.endswith("Z")))


def test_a_date_that_cannot_be_read_is_told_with_what_stands_there():
    for text, told in ("next week", ["next week"]), ("Mon, 30 Nov -0001 00:00:00 +0000", []):
        document = only(rss(item(f"<pubDate>{text}</pubDate>")))
        assert [one.details for one in document.notices if one.reason == "unreadable-date"] == told
        assert reasons(document, "published") == (["unreadable-date"] if told else ["missing"])


def test_what_wordpress_puts_under_a_story_is_kept_beside_it():
    footer = '<p>The post <a href="/t">Trays</a> appeared first on <a href="/">The Harbor Light</a>.</p>'
    document = only(rss(item(body=STORY + footer)))
    assert document.html == STORY
    assert [line.text for line in document.removed] == ["The post Trays appeared first on The Harbor Light."]


def test_pictures_of_body_and_item_are_photos_each_once():
    document = only(
        rss(
            item(
                '<media:content url="https://x.org/b.jpg" medium="image"/>'
                '<media:content url="https://1.gravatar.com/avatar/3" medium="image"/>'
                '<enclosure url="https://x.org/a.jpg" type="image/jpeg" length="1"/>',
                body=STORY + "<figure><img src='/a.jpg' alt='Trays'><figcaption>New.</figcaption></figure>",
            )
        )
    )
    assert document.photos == (
        ParsedPhoto(url="https://x.org/a.jpg", caption="New.", alt="Trays"),
        ParsedPhoto(url="https://x.org/b.jpg"),
    )


def test_the_feed_of_a_section_names_the_paper_behind_it():
    head = (
        "<title>Sports Archives - The Harbor Light</title>"
        '<atom:link href="https://x.org/category/sports/feed/" rel="self"/>'
    )
    assert only(rss(item(), head=head)).publication == "The Harbor Light"


def test_an_atom_entry_with_markup_of_its_own():
    document = only(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es-MX"><title>El Faro</title>'
        '<link href="https://x.org/"/><entry><title type="html">Un &lt;i&gt;gato&lt;/i&gt;</title>'
        '<id>tag:x.org,2023:1</id><link rel="alternate" href="/gato"/><category term="Noticias"/>'
        "<author><name>Maya Okafor</name><email>m@x.org</email></author>"
        "<published>2023-10-03T18:30:00-05:00</published><updated>2023-10-05T18:30:00-05:00</updated>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <em>gato</em>.</p></div>'
        "</content></entry></feed>"
    )
    assert "<p>Un <em>gato</em>.</p>" in document.html
    assert document.headline == "Un gato"
    assert document.url == "https://x.org/gato"
    assert document.bylines == (ParsedByline("Maya Okafor"),)
    assert document.published == date(2023, 10, 3)
    assert document.language == "es"
    assert "m@x.org" not in repr(document)


def test_rss_1_has_a_list_of_items_first():
    document = only(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        f"{NAMESPACES}><channel rdf:about='https://x.org/'><title>Light</title><items><rdf:Seq/></items>"
        "</channel><item rdf:about='https://x.org/a'><title>Trays</title><link>https://x.org/a</link>"
        f"<dc:date>2023-10-03</dc:date><content:encoded>{STORY.replace('<', '&lt;')}</content:encoded></item>"
        "</rdf:RDF>"
    )
    assert (document.headline, document.publication, document.html) == ("Trays", "Light", STORY)


def test_a_broken_item_breaks_no_other_and_entities_of_html_are_read():
    found = read(
        rss("<title>A &nbsp;caf&eacute; & b</title><description>x &copy;</description>", "<a", item())
    )
    assert [getattr(f, "headline", "problem") for f in found] == ["A café & b", "problem", "Trays"]


def test_a_feed_that_was_cut_off_gives_what_it_has_and_says_so():
    found = read(rss(item(), item())[:-60])
    assert found[0].headline == "Trays"
    assert found[-1].reason == "truncated"


def test_declared_entities_are_refused():
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + rss(item(title="&b;"))[21:]
    assert only(bomb, kind="feed") == Problem("x", "declares-entities")


FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Harbor Light",
    "home_page_url": "https://x.org/",
    "authors": [{"name": "The Staff"}],
    "items": [
        {
            "id": "7",
            "url": "/trays",
            "title": "Trays &amp; more",
            "content_html": STORY + "<img src='/a.jpg'>",
            "date_published": "2023-10-03T21:30:00-05:00",
            "authors": [{"name": "Maya Okafor", "url": "mailto:m@x.org"}],
            "tags": ["lunch", "foam"],
            "image": "https://x.org/a.jpg",
        },
        {"id": "8", "summary": "Only this.", "title": "Short"},
        "nonsense",
    ],
}


def test_a_json_feed():
    found = read(json.dumps(FEED))
    assert entries_of(json.dumps(FEED))[0] == "feed"
    assert found[0].source == "x#7"
    assert found[0].headline == "Trays & more"
    assert found[0].url == "https://x.org/trays"
    assert found[0].bylines == (ParsedByline("Maya Okafor"),)
    assert found[0].tags == ("lunch", "foam")
    assert found[0].photos == (ParsedPhoto(url="https://x.org/a.jpg"),)
    assert Guess("blocks", "excerpt-only") in found[1].guesses
    assert Guess("bylines", "from-account") in found[1].guesses
    assert found[2] == Problem("x#3", "no-object")


def test_only_what_counts_is_in_a_digest():
    def digest(data):
        return [entry.digest for entry in entries_of(data)[1] if hasattr(entry, "digest")]

    one = rss(item("<slash:comments>3</slash:comments>"))
    assert digest(one) == digest(one.replace(">3<", ">4<"))
    assert digest(one) != digest(one.replace("Monday", "Tuesday"))
    feed = FEED | {"items": [FEED["items"][0] | {"_views": 3, "date_modified": "2024-01-01T00:00:01Z"}]}
    assert digest(json.dumps(feed)) == digest(json.dumps(FEED))[:1]


def test_any_encoding_that_a_feed_declares():
    data = rss(item(title="Café")).replace('version="1.0"?', 'version="1.0" encoding="ISO-8859-1"?')
    assert only(data.encode("latin-1")).headline == "Café"
    assert only(rss(item(title="Café")).encode("utf-8-sig")).headline == "Café"
    assert only(rss(item(title="Café")).encode("cp1252")).headline == "Café"
    assert only(rss(item(title="CafÃ©"))).headline == "Café"


BLOGGER = "http://schemas.google.com/blogger/2008/kind"
APART = (
    'xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" '
    'xmlns:app="http://purl.org/atom/app#" xmlns:blogger="http://schemas.google.com/blogger/2018"'
)


def backup(*entries):
    """The backup of a blog; each entry is an id and what tells its kind."""
    inside = "".join(
        f"<entry><id>tag:blogger.com,1999:{name}</id><title>Trays</title>"
        f'<content type="html">&lt;p&gt;They came on Monday.&lt;/p&gt;</content>{said}</entry>'
        for name, said in entries
    )
    return f"<feed {APART}><title>Hill Paper</title>{inside}</feed>"


@pytest.mark.parametrize(
    "said",
    [
        *(
            f'<category scheme="http://schemas.google.com/g/2005#kind" term="{BLOGGER}#{kind}"/>'
            for kind in ("comment", "page", "settings", "template")
        ),
        "<blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>",
        "<blogger:type>PAGE</blogger:type>",
        '<thr:in-reply-to ref="tag:blogger.com,1999:1"/>',
        '<link rel="alternate" href="https://x.example/2020/trays.html?showComment=12#c12"/>',
    ],
)
def test_what_the_backup_of_a_blog_holds_besides_its_stories_is_passed_over(said):
    story, other = entries_of(backup(("1", ""), ("2", said)))[1]
    assert story.parse().headline == "Trays"
    assert isinstance(other, PassedOver)


def test_a_saved_feed_of_comments_gives_no_stories():
    said = "<link>https://x.org/trays/#comment-12</link><guid isPermaLink='false'>https://x.org/?p=7#comment-12</guid>"
    assert entries_of(rss(item(said, title="By: Ann")))[1] == [PassedOver("comment")]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("<app:control><app:draft>yes</app:draft></app:control>", "draft"),
        ("<app:control><app:draft>no</app:draft></app:control>", None),
        ("<blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>", "draft"),
        ("<blogger:type>POST</blogger:type><blogger:status>SCHEDULED</blogger:status>", "draft"),
        ("<blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>", None),
        ("", None),
    ],
)
def test_a_draft_in_the_backup_of_a_blog_is_a_draft(said, status):
    assert only(backup(("1", said))).status == status


def test_a_draft_that_was_published_since_says_something_else():
    draft, out = (
        entries_of(backup(("1", f"<blogger:status>{status}</blogger:status>")))[1][0].digest
        for status in ("DRAFT", "LIVE")
    )
    assert draft != out


def test_what_a_blog_threw_away_is_known_by_its_id():
    thrown = only(
        backup(("1", "<blogger:type>POST</blogger:type><blogger:status>SOFT_TRASHED</blogger:status>"))
    )
    assert (thrown.kind, thrown.guid) == ("trash", "tag:blogger.com,1999:1")
