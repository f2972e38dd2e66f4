"""Objects, lines and rows with loose field names become stories."""

import json
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers.decoding import SAMPLE, open_text
from articles.readers.document import Block, ParsedByline, ParsedDocument, ParsedPhoto, PassedOver, Problem
from tests.readers.reading import entries_of, format_of, only, read

pytestmark = pytest.mark.pure
CORPUS = Path(__file__).parents[1] / "corpus" / "text"
BODY = "One tray.\n\nTwo trays."


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Trays", "body": BODY, "author": "Maya Okafor", "date": "2023-10-03"},
        {"headline": "Trays", "articleBody": BODY, "author": {"name": "Maya Okafor"},
         "datePublished": "2023-10-03"},
        {"post_title": "Trays", "post_content": BODY, "Byline": "By Maya Okafor",
         "post_date": "2023-10-03 09:00:00"},
        {"Título": "Trays", "Contenido": BODY, "Autor(es)": ["Maya Okafor"], "Fecha": "3 de octubre de 2023"},
        {"Headline": "Trays", "Full Text": BODY, "writers": "Maya Okafor", "Publish Date": "Oct. 3, 2023"},
    ],
)  # fmt: skip
def test_common_names_of_fields(record):
    document = only(json.dumps(record))
    assert document.headline == "Trays"
    assert document.blocks == (Block("p", "One tray."), Block("p", "Two trays."))
    assert document.bylines == (ParsedByline("Maya Okafor"),)
    assert document.published == date(2023, 10, 3)


def test_html_in_a_field_is_markup_and_its_pictures_are_photos():
    record = {"title": "A &amp; B", "content": "<p>Hi.</p><img src='https://x.org/b.jpg'>", "image": "a.jpg"}
    document = only(json.dumps(record | {"photographer": "Photo by Theo Lindqvist", "caption": "Trays."}))
    assert document.headline == "A & B"
    assert document.blocks == ()
    assert document.photos == (
        ParsedPhoto(file="a.jpg", caption="Trays.", credit="Theo Lindqvist"),
        ParsedPhoto(url="https://x.org/b.jpg"),
    )


@pytest.mark.parametrize(
    ("extra", "status"),
    [({"status": "pending"}, "draft"), ({"draft": True}, "draft"), ({"published": False}, "draft"),
     ({"status": "publish"}, "published"), ({"draft": "no"}, None), ({"password": "x"}, "draft"),
     ({"status": "removed"}, "draft"), ({"status": "In review"}, "draft"), ({"estado": "borrador"}, "draft"),
     ({"status": "publish", "visibility": "private"}, "draft"), ({"visibility": "public"}, None),
     ({"status": "published", "visibility": "members"}, "draft"), ({"status": "Live"}, "published"),
     ({"status": "Needs an editor"}, "draft"), ({"status": "sent"}, "draft"), ({"status": "200 OK"}, None),
     ({"status": "0"}, "draft"), ({"status": 0}, "draft"), ({"state": "-2"}, "draft"),
     ({"status": "1"}, None), ({"status": "Off"}, "draft"), ({"status": "On"}, "published"),
     ({"state": "Ohio"}, None), ({"state": "draft"}, "draft"), ({"visibility": "network"}, "draft")],
)  # fmt: skip
def test_what_no_visitor_may_read_is_a_draft(extra, status):
    assert only(json.dumps({"title": "A", "body": "B"} | extra)).status == status


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.json")), ids=lambda path: path.stem)
def test_documents_of_a_report_come_back_as_they_were(path):
    reported = json.loads(path.read_text())
    again = only(json.dumps({"source": "x", "outcome": "created", "document": reported}))
    for field in ("headline", "publication", "tagline", "dek", "section", "caption", "credit"):
        assert (getattr(again, field) or None) == reported[field], field
    assert [{"kind": block.kind, "text": block.text} for block in again.blocks] == reported["blocks"]
    assert [{"name": person.name, "role": person.role} for person in again.bylines] == reported["bylines"]
    assert (again.published and again.published.isoformat()) == reported["published"]
    assert list(again.tags) == reported["tags"]


POST = {
    "id": 7,
    "date": "2023-10-03T21:30:00",
    "date_gmt": "2023-10-04T02:30:00",
    "modified_gmt": "2023-10-05T00:00:01",
    "guid": {"rendered": "https://x.org/?p=7"},
    "link": "https://x.org/trays/",
    "status": "publish",
    "type": "post",
    "title": {"rendered": "Trays &#8217;n&#8217; foam"},
    "content": {"rendered": "<p>Hi there.</p><img src='/a-300x200.jpg'>", "protected": False},
    "excerpt": {"rendered": "<p>Hi [&hellip;]</p>"},
    "author": 3,
    "_embedded": {
        "author": [{"id": 3, "name": "Maya Okafor", "slug": "mokafor24"}],
        "wp:featuredmedia": [
            {"source_url": "https://x.org/a.jpg", "alt_text": "Trays",
             "meta": {"photographer": "Theo Lindqvist"}, "caption": {"rendered": "<p>New trays.</p>"}},
        ],
        "wp:term": [
            [{"taxonomy": "category", "name": "News &amp; more"}], [{"taxonomy": "post_tag", "name": "foam"}],
        ],
    },
}  # fmt: skip


def test_what_plugins_print_into_a_post_is_kept_beside_it():
    told = '<p>Hi there.</p><div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3></div>'
    document = only(
        json.dumps(POST | {"content": {"rendered": f'{told}<div id="jp" class="jp-relatedposts">More</div>'}})
    )
    assert document.html == "<p>Hi there.</p>"
    assert [(line.text, line.kind, line.rule) for line in document.removed] == [
        ("Share this:", "share", "widget"),
        ("More", "related", "widget"),
    ]


def test_a_post_of_wordpress_with_what_is_embedded():
    document = only(json.dumps(POST))
    assert document.headline == "Trays ’n’ foam"
    assert (document.section, document.tags, document.dek) == ("News & more", ("foam",), None)
    assert (document.published, document.published_at) == (
        date(2023, 10, 3),
        datetime(2023, 10, 4, 2, 30, tzinfo=UTC),
    )
    assert document.guid == "https://x.org/?p=7"
    assert document.photos == (
        ParsedPhoto(url="https://x.org/a.jpg", caption="New trays.", credit="Theo Lindqvist", alt="Trays"),
    )
    assert [(g.field, g.reason) for g in document.guesses] == [("bylines", "from-account")]
    assert "mokafor24" not in repr(document)


@pytest.mark.parametrize(
    "extra",
    [{"ct_writer": "Priya Raman"}, {"custom_fields": {"writer": ["Priya Raman"]}},
     {"meta": {"writer": "Priya Raman"}}, {"acf": {"story_writer": ["Priya Raman"]}},
     {"coauthors": [{"display_name": "Priya Raman"}]}],
)  # fmt: skip
def test_fields_of_themes_name_the_writer(extra):
    document = only(json.dumps([POST | extra]))
    assert [person.name for person in document.bylines] == ["Priya Raman"]
    assert document.guesses == ()


def test_posts_that_are_no_articles_or_no_visitor_may_read():
    found = read(
        json.dumps([POST | {"type": "page"}, POST | {"status": "private"}, POST | {"status": "trash"}])
    )
    assert found[0] == PassedOver("page")
    assert (found[1].status, found[1].url) == ("draft", None)
    assert (found[2].kind, found[2].guid, found[2].url) == ("trash", POST["guid"]["rendered"], POST["link"])


def test_a_post_without_what_is_embedded_may_lack_it():
    assert set(only(json.dumps(POST | {"_embedded": {}})).lacks) == {"section", "tags", "photos", "bylines"}
    assert only(json.dumps(POST)).lacks == ()


def test_a_post_with_a_password_is_a_draft_though_its_text_is_kept_back():
    kept_back = {"rendered": "", "protected": True}
    document = only(json.dumps(POST | {"content": kept_back, "excerpt": kept_back | {"rendered": "Locked."}}))
    assert (document.headline, document.status, document.dek) == ("Trays ’n’ foam", "draft", None)
    assert [notice.reason for notice in document.notices] == ["no-text"]
    assert only(json.dumps(POST | {"content": {"rendered": ""}})).reason == "no-body"


def test_a_template_that_nobody_filled_is_no_writer():
    document = only("Title,Body,Author\nA,B,[Your Name]\n", "x.csv")
    assert document.bylines == ()
    assert document.notices == (Problem("bylines", "unfilled-name"),)


def test_only_what_counts_is_in_the_digest_of_a_post():
    (one,) = entries_of(json.dumps(POST))[1]
    (two,) = entries_of(json.dumps(POST | {"modified_gmt": "2024-01-01T00:00:00", "views": 9}))[1]
    (other,) = entries_of(json.dumps(POST | {"ct_writer": "Priya Raman"}))[1]
    assert one.digest == two.digest != other.digest


def test_lists_in_wrappers_and_values_that_follow_one_another():
    stories = [{"title": f"T{number}", "body": "B"} for number in range(3)]
    for data in (json.dumps({"posts": stories}), json.dumps(stories), "\n\n".join(map(json.dumps, stories))):
        assert [document.headline for document in read(data)] == ["T0", "T1", "T2"]


def test_one_bad_line_never_stops_a_run():
    lines = ['{"title": "A", "body": "B"}', "{bad", "[" * 100_000, "7", '{"n": ' + "9" * 5_000 + "}", "",
             '{"title": NaN, "title": "C", "body": "D"}']  # fmt: skip
    found = read("\n".join(lines), "x.jsonl")
    assert [getattr(part, "headline", None) or part.reason for part in found] == [
        "A", "broken-json", "too-deep", "no-object", "broken-json", "C",
    ]  # fmt: skip
    assert found[1].place == "x.jsonl, line 2"


def test_a_long_list_is_cut_where_it_breaks():
    story = json.dumps({"title": "T", "body": "x" * 1_000})
    found = read("[" + ",\n".join([story] * 300) + ",\n{oops], and what follows")
    assert len(found) == 301
    assert (found[-1].reason, found[-1].place) == ("broken-json", "x, line 301")
    assert read("[" + ",".join([story] * 3))[-1].reason == "truncated"


TABLE = 'Title;Author;Date;Story;Views\r\n"A ""b""";"Okafor, Maya";10/3/2023;"Eins – é\r\n\r\nZwei";7\r\n'


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_tables_as_excel_writes_them(delimiter, encoding):
    text = TABLE.replace(";", delimiter)
    kind, found = entries_of(text.encode(encoding), "x.csv")
    document = found[0].parse()
    assert kind == "csv"
    assert len(found) == 1
    assert document.headline == 'A "b"'
    assert [block.text for block in document.blocks] == ["Eins – é", "Zwei"]
    assert document.published == date(2023, 10, 3)
    assert document.origins["headline"] == "column Title"


@pytest.mark.parametrize(("encoding", "end"), [("mac_roman", "\r"), ("cp1252", "\r\n")])
def test_tables_as_excel_on_a_mac_and_on_windows_writes_them(encoding, end):
    story = "The café’s owner didn’t say “who’d win” — at all…"
    table = f'Title,Author,Body{end}“Café” closes,José Núñez,"{story}"{end}'
    [document] = read(table.encode(encoding), "x.csv")
    assert (document.headline, document.bylines[0].name) == ("“Café” closes", "José Núñez")
    assert document.blocks[0].text == story


def test_a_letter_that_is_cut_where_the_encoding_is_told_tells_of_none():
    text = "c" * (SAMPLE - 1) + "é and on"
    assert open_text(BytesIO(text.encode())).read() == text


@pytest.mark.parametrize(
    "head",
    ["Titre;Auteur;Date;Rubrique;Texte;Statut", "Überschrift;Autor;Datum;Ressort;Text;Status",
     "Título;Autor;Fecha;Sección;Texto;Estado"],
)  # fmt: skip
def test_heads_of_tables_in_other_languages_are_understood(head):
    row = "Le bus;Maya Okafor;13/03/2021;News;It left.;draft"
    [document] = read(f"{head}\n{row}\n", "x.csv")
    assert (document.headline, document.bylines[0].name, document.section) == (
        "Le bus",
        "Maya Okafor",
        "News",
    )
    assert (document.published, document.status, document.notices) == (date(2021, 3, 13), "draft", ())


def test_rows_that_cannot_be_read_are_told_by_line():
    found = read('title,body\nA,"x\ny"\n\nB,b,c\nC,\nD,d\n"E,e\nF,f\n', "x.csv")
    assert [getattr(part, "headline", None) or (part.place, part.reason) for part in found] == [
        "A", ("x.csv, line 5", "too-many-cells"), ("x.csv, line 6", "no-body"), "D",
        ("x.csv, line 8", "unclosed-quote"),
    ]  # fmt: skip
    assert only("a,b\n1,2\n", "x.csv").reason == "no-columns"
    assert only("", "x.csv").reason == "empty"


@pytest.mark.parametrize(
    ("written", "read_as", "doubt"),
    [
        (["03/10/2023", "31/10/2023"], date(2023, 10, 3), []),
        (["03/10/2023", "10/31/2023"], date(2023, 3, 10), []),
        (["3.10.2023", "10.31.2023"], date(2023, 3, 10), []),
        (["03/10/2023", "04/10/2023"], date(2023, 3, 10), ["two-readings"]),
        (["03/10/2023", "31/10/2023", "10/31/2023"], date(2023, 3, 10), ["two-readings"]),
        (["3.10.2023", "4.10.2023"], date(2023, 10, 3), []),
        (["Oct. 3, 2023", "31/10/2023"], date(2023, 10, 3), []),
        (["sometime soon"], None, ["unreadable-date"]),
        (["0000-00-00 00:00:00"], None, ["missing"]),
    ],
)
def test_a_column_of_dates_tells_their_order(written, read_as, doubt):
    rows = "".join(f"T{number},B,{day!r}\n".replace("'", '"') for number, day in enumerate(written))
    document = read(f"Title,Body,Date\n{rows}", "x.csv")[0]
    assert document.published == read_as
    assert [guess.reason for guess in document.guesses] == doubt
    said = [(one.place, one.reason, one.details) for one in document.notices]
    assert said == ([("column Date", "unreadable-date", written[0])] if "unreadable-date" in doubt else [])


def test_a_line_on_what_parts_the_columns_counts_as_a_line():
    rows = 'sep=;\nTitle;Body\n"T";"One\n\ntwo"\nU;V\nW;X;Y\n'
    one, other, problem = read(rows, "x.csv")
    assert (one.source, other.source, problem.place) == ("x.csv#3", "x.csv#6", "x.csv, line 7")


def test_an_export_of_ghost_puts_writers_tags_and_words_of_pictures_to_their_posts():
    post = {"id": "1", "type": "post", "status": "published", "title": "Trays", "html": "<p>They came.</p>"}
    data = {
        "posts": [
            post | {"feature_image": "__GHOST_URL__/content/images/a.jpg", "custom_excerpt": "At last"},
            post | {"id": "2", "title": "Bus", "status": "draft"},
            post | {"id": "3", "type": "page"},
        ],
        "users": [{"id": "u", "name": "Maya Okafor"}, {"id": "v", "name": "Wei Zhang"}],
        "posts_authors": [
            {"post_id": "1", "author_id": "v", "sort_order": 1},
            {"post_id": "1", "author_id": "u", "sort_order": 0},
        ],
        "tags": [{"id": "t", "name": "News"}, {"id": "s", "name": "foam"}, {"id": "h", "name": "#hidden"}],
        "posts_tags": [{"post_id": "1", "tag_id": tag} for tag in "tsh"],
        "posts_meta": [{"post_id": "1", "feature_image_caption": "Foam.", "feature_image_alt": "A tray"}],
        "settings": [{"key": "title", "value": "The Harbor Light"}],
    }
    for content in {"db": [{"meta": {}, "data": data}]}, {"data": data}:
        story, draft, page = read(json.dumps(content))
        assert (story.headline, story.dek, story.section, story.tags) == (
            "Trays",
            "At last",
            "News",
            ("foam",),
        )
        assert [person.name for person in story.bylines] == ["Maya Okafor", "Wei Zhang"]
        assert story.photos == (ParsedPhoto(file="content/images/a.jpg", caption="Foam.", alt="A tray"),)
        assert (story.publication, draft.status, page) == ("The Harbor Light", "draft", PassedOver("page"))


def test_rows_and_objects_that_are_no_stories_are_passed_over():
    kinds = ["page", "attachment", "nav_menu_item", "revision"]
    rows = "".join(f"T,B,{kind},publish\n" for kind in [*kinds, "post"]) + "T,,page,\nT,B,post,trash\n"
    found = read(f"Title,Content,Post Type,Status\n{rows}", "x.csv")
    assert found[:4] == [PassedOver(kind) for kind in kinds]
    assert found[4].status == "published"
    assert found[5:] == [PassedOver("page"), PassedOver("trash")]
    records = [{"title": "T", "body": "B"} | extra for extra in ({"type": "page"}, {"status": "Trash"})]
    assert read(json.dumps(records)) == [PassedOver("page"), PassedOver("trash")]


def test_a_status_that_is_not_understood_is_told():
    found = read("Title,Body,Status\nA,x,Needs an editor\nC,x,draft\n", "x.csv")
    assert [one.notices for one in found] == [
        (Problem("status", "unknown-status", "Needs an editor"),), (),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["draft", "is_published", "publish"])
def test_a_mark_that_is_not_understood_makes_a_draft_and_is_told(name):
    (story,) = read(json.dumps([{"title": "T", "body": "B", name: "maybe"}]))
    assert (story.status, story.notices) == ("draft", (Problem("status", "unknown-status", "maybe"),))


def test_columns_that_are_not_understood_are_told_once():
    found = read("Title,Kicker,Body,ID\nA,x,B,1\nC,x,D,2\n", "x.csv")
    assert [one.notices for one in found] == [
        (Problem("columns", "columns-not-understood", "Kicker"),), (),
    ]  # fmt: skip


def test_they_are_told_once_though_a_row_between_is_rejected_and_with_the_first_that_is_not():
    found = read("Title,Kicker,Body\nZ,x,Y,too,many\nA,x,B\nC,x,D,too,many\nE,x,F\n", "x.csv")
    told = [one.notices for one in found if isinstance(one, ParsedDocument)]
    assert told == [(Problem("columns", "columns-not-understood", "Kicker"),), ()]


def test_a_table_of_nodes_of_drupal():
    head = "nid,title,field_byline,field_subtitle,body,created,field_section,field_tags,status"
    story = only(f'{head}\n7,Trays,By Maya Okafor,Foam is gone,B,1331154900,News,"lunch, trays",1\n', "x.csv")
    assert (story.dek, story.section, story.tags) == ("Foam is gone", "News", ("lunch", "trays"))
    assert (story.bylines, story.status) == ((ParsedByline("Maya Okafor"),), None)
    assert story.published_at == datetime(2012, 3, 7, 21, 15, tzinfo=UTC)


def test_a_day_and_its_hour_in_ten_figures_are_no_seconds():
    story = only("title,date,body\nTrays,2016110214,B\n", "x.csv")
    assert (story.published, story.published_at) == (None, None)


def test_names_of_columns_are_known_wherever_their_words_are_parted():
    story = only("HEAD LINE,By-Line,Full Text,Photo File,Sub Head\nA,Maya Okafor,B,a.jpg,D\n", "x.csv")
    assert (story.headline, story.dek, story.blocks[0].text) == ("A", "D", "B")
    assert [byline.name for byline in story.bylines] == ["Maya Okafor"]
    assert story.photos[0].file == "a.jpg"
    assert story.notices == ()


def test_a_deck_of_sno_comes_before_an_excerpt():
    assert only("Title,Excerpt,sno_deck,Body\nA,Cut off,The deck,B\n", "x.csv").dek == "The deck"
    assert only("Title,Sub-headline,Body\nA,The deck,B\n", "x.csv").dek == "The deck"


def test_captions_of_several_pictures_are_parted_as_these_are():
    table = "Title,Body,Image,Caption,Credit\nA,B,a.jpg|b.jpg,One.|Two.,{}\n"
    assert only(table.format("Maya Okafor|Theo Lindqvist"), "x.csv").photos == (
        ParsedPhoto(file="a.jpg", caption="One.", credit="Maya Okafor"),
        ParsedPhoto(file="b.jpg", caption="Two.", credit="Theo Lindqvist"),
    )
    assert [photo.credit for photo in only(table.format("Maya Okafor"), "x.csv").photos] == [
        "Maya Okafor", None,
    ]  # fmt: skip


def test_views_change_no_digest_of_a_row():
    (one,), (two,) = (entries_of(text, "x.csv")[1] for text in (TABLE, TABLE.replace(";7", ";8")))
    assert one.digest == two.digest


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda path: path.stem)
def test_plain_text_is_nothing_else(path):
    assert format_of(path.read_bytes(), path.name) == "text"
    assert format_of(path.read_bytes(), "-") == "text"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        ("Title, Story\nI read it, twice.\n", "x.txt", "text"),
        ("title,author,body\na,b,c\n", "-", "csv"),
        ("---\ntitle: x\n---\ny", "x.md", "markdown"),
        ("---\ntitle: x\n---\ny", "x.txt", "text"),
        ("+++\ntitle = 'x'\n+++\ny", "-", "markdown"),
        ("[Editor's note: x]\ny", "x", "text"),
        ("{curly} words", "x", "text"),
        ('{"a": 1}\n{"a": 2}', "x", "jsonl"),
        ('{"a":\n1}', "x", "json"),
        ("\ufeff<?xml version='1.0'?><!-- c --><feed xmlns='x'></feed>", "x.txt", "feed"),
        ("<p>About <rss> and more</p>", "x", "text"),
    ],
)  # fmt: skip
def test_a_format_is_told_by_content(data, name, kind):
    assert format_of(data, name) == kind


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("<p>x</p>"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
        st.sampled_from(["title", "body", "content", "author", "date", "image", "tags", "rendered", "name",
                         "meta", "blocks", "document", "headline", "_embedded", "wp:term", "guid", "status",
                         "published",
                         "photos", "items", "version", "bylines", "id", "wp:featuredmedia", "text", "kind"]),
        inner, max_size=6),
    max_leaves=30,
)  # fmt: skip


@given(JSON, st.booleans())
def test_whatever_an_object_holds_it_is_read_or_told_of(value, as_feed):
    if as_feed and isinstance(value, dict):
        value |= {"version": "https://jsonfeed.org/version/1.1"}
    for found in (*read(json.dumps(value), kind="json"), *read(json.dumps(value), kind="jsonl")):
        assert isinstance(found, Problem) or found.source.startswith("x")


@given(st.text(alphabet='ab"\n\r,;\t\0é', max_size=60))
def test_whatever_a_table_holds_it_is_read_or_told_of(text):
    for found in read("title,body\n" + text, "x.csv"):
        assert isinstance(found, Problem) or found.blocks or found.html


@given(
    st.integers(0, 400), st.binary(max_size=4), st.sampled_from(["json", "jsonl", "csv", "feed", "markdown"])
)
def test_a_mutated_file_breaks_no_reader(place, bytes_, kind):
    data = (json.dumps(POST) if kind != "csv" else TABLE).encode()
    read(data[:place] + bytes_ + data[place + 1 :], kind=kind)
