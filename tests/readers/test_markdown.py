"""Markdown with front matter, as makers of static sites keep it."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.readers.document import ParsedByline, ParsedPhoto, PassedOver, Problem
from articles.readers.markdown import parse
from tests.readers.reading import only, read

pytestmark = pytest.mark.pure


def md(front, text="The trays came.", name="a/post.md", fence="---"):
    return parse(f"{fence}\n{front}\n{fence}\n{text}\n".encode(), name)


def test_names_that_jekyll_parts_by_spaces():
    front = "title: Trays\ncategories: news campus\ntags: foam, school lunch"
    document = md(front, name="site/_posts/2023-10-03-trays.md")
    assert (document.section, document.tags) == ("news", ("foam", "school lunch", "campus"))
    assert md(front).section == "news campus"


def test_what_stands_behind_the_address_of_a_picture_is_its_caption():
    document = md("title: Trays", 'They came.\n\n![Foam](a.jpg "A pile of <foam>")\n\nMore.')
    assert document.photos == (ParsedPhoto(file="a.jpg", caption="A pile of <foam>", alt="Foam"),)
    assert "pile" not in document.html


def test_parameters_of_a_site_s_own_in_toml():
    document = md('title = "Trays"\nimage = "a.jpg"\n[params]\ncredit = "Theo Lindqvist"', fence="+++")
    assert document.photos == (ParsedPhoto(file="a.jpg", credit="Theo Lindqvist"),)


@pytest.mark.parametrize("name", ["README.md", "site/Changelog.md", "LICENSE.md", "README.es.md"])
def test_pages_on_a_project_are_no_stories(name):
    assert read("# Our site\n\nRun it.", name) == [PassedOver("page on the project")]


def test_front_matter_of_jekyll():
    document = md(
        "layout: post\ntitle: 'Trays & foam'\nsubtitle: Foam is gone\ndate: 2023-10-03 21:30:00 -0500\n"
        "author: Maya Okafor, Staff Writer\ncategories: [News, Campus]\ntags:\n  - foam\n  - lunch\n"
        "image:\n  path: /assets/a.jpg\n  alt: Trays",
        "The *trays* came.\n\n## Why\n\n![Foam](img/b%20c.jpg)",
    )
    assert document.headline == "Trays & foam"
    assert document.dek == "Foam is gone"
    assert document.bylines == (ParsedByline("Maya Okafor", "Staff Writer"),)
    assert document.published == date(2023, 10, 3)
    assert document.published_at == datetime(2023, 10, 4, 2, 30, tzinfo=UTC)
    assert (document.section, document.tags) == ("News", ("foam", "lunch", "Campus"))
    assert document.photos == (
        ParsedPhoto(file="assets/a.jpg", alt="Trays"),
        ParsedPhoto(file="img/b c.jpg", alt="Foam"),
    )
    assert "<p>The <em>trays</em> came.</p>" in document.html
    assert "<h2>Why</h2>" in document.html


def test_front_matter_of_hugo():
    document = md(
        "title = 'Trays'\ndate = 2023-10-03T21:30:00-05:00\ndraft = true\ntags = ['a']", fence="+++"
    )
    assert (document.headline, document.published, document.status) == ("Trays", date(2023, 10, 3), "draft")


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: x\ncover:\n  image: /img/a.jpg\n  caption: Trays.\n---\n",
        "+++\ntitle = 'x'\n[cover]\nimage = 'img/a.jpg'\ncaption = 'Trays.'\n+++\n",
        "---\ntitle: x\nfeatured_image: img/a.jpg\ncaption: Trays.\n---\n",
    ],
)
def test_the_cover_is_the_lead_picture(front):
    assert parse(f"{front}Text.".encode(), "a.md").photos == (
        ParsedPhoto(file="img/a.jpg", caption="Trays."),
    )


@pytest.mark.parametrize(
    ("name", "front", "kind"),
    [
        ("content/news/_index.md", "title: News", "list of stories"),
        ("about.md", "layout: page\ntitle: About", "page"),
        ("about.md", "title: About\ntype: 'page'", "page"),
        ("index.md", "layout: home", "home"),
    ],
)
def test_pages_of_a_site_that_are_no_stories_are_passed_over(name, front, kind):
    assert only(f"---\n{front}\n---\nWords.\n", name) == PassedOver(kind)
    assert only("---\nlayout: post\n---\nlayout: page\n", "a.md").html


@pytest.mark.parametrize("title", ["no", "yes", "2023-10-03", "12:30", "1e3", "0x1F"])
def test_yaml_makes_nothing_of_a_title_but_a_title(title):
    assert md(f"title: {title}").headline == title


def test_a_title_with_a_colon_that_nobody_quoted():
    document = md("title: Review: Barbie\nauthor: Maya Okafor\ntags:\n- film\n- a: b: c")
    assert document.headline == "Review: Barbie"
    assert [notice.reason for notice in document.notices] == ["broken-front-matter"]


@pytest.mark.parametrize(
    ("name", "text", "headline", "published"),
    [
        ("_posts/2023-10-03-trays.md", "# Trays\n\nText.", "Trays", date(2023, 10, 3)),
        ("vault/Trays are gone.md", "Text.", "Trays are gone", None),
        ("trays.md", "Text.", "", None),
    ],
)
def test_what_heading_and_file_name_say(name, text, headline, published):
    document = parse(text.encode(), name)
    assert (document.headline, document.published) == (headline, published)
    assert document.html.strip() == "<p>Text.</p>"


def test_what_only_the_sites_maker_understands():
    document = md(
        "title: x",
        '{{< figure src="a.jpg" caption="Trays." attr="Photo by Theo Lindqvist" >}}\n\nOne.\n\n'
        "{{< youtube abc >}}\n\n![b]({{ site.baseurl }}/b.jpg)\n\n![[c.jpg]] and [[Page|a page]].\n{: .lead}",
    )
    assert document.photos == (
        ParsedPhoto(file="a.jpg", caption="Trays.", credit="Theo Lindqvist"),
        ParsedPhoto(file="b.jpg", alt="b"),
        ParsedPhoto(file="c.jpg"),
    )
    assert "a page" in document.html
    assert not any(sign in document.html for sign in ("{", "[["))
    assert document.notices == (Problem("body", "shortcodes-left-out", "youtube (1)"),)


@pytest.mark.parametrize(
    "front",
    [
        "a: &a [x, x]\n"
        + "".join(f"k{n}: &k{n} [*{'k' + str(n - 1) if n else 'a'}, *a]\n" for n in range(60))
        + "title: *k59\ntags: *k59\nauthor: *k59\nimage: *k59",
        "a: &a [*a]\ntags: *a",
        "a: " + "[" * 20_000,
        "? [a]\n: b",
        "!!python/object/apply:os.system ['x']",
        "- just\n- a list",
    ],
)  # fmt: skip
def test_tricks_of_yaml_do_nothing(front):
    assert "The trays came." in md(front).html


def test_more_signs_than_any_story_has_are_refused():
    assert md("title: x", "[" * 60_000) == Problem("a/post.md", "too-many-elements")
    assert md("title: x", "x" * 1_000_001).reason == "too-large"
    assert "x" in md(".".join("a" * 9_000) + " = 1\ntitle = 'x'", fence="+++").headline


@given(st.text(alphabet="-+:=[]{}&*!a \n\"'#<>%|(~`", max_size=80), st.booleans())
def test_whatever_a_file_holds_it_is_read_or_told_of(text, fenced):
    found = parse((f"---\n{text}\n---\nx" if fenced else text).encode(), "x.md")
    assert isinstance(found, Problem) or found.html or found.blocks
