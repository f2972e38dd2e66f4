"""What a WordPress export says becomes articles, pictures and people."""

from datetime import UTC, date, datetime

import pytest

from articles.readers import (
    HEAD,
    Guess,
    ParsedByline,
    ParsedDocument,
    ParsedPhoto,
    ParsedProfile,
    PassedOver,
    Problem,
    ThrownAway,
    reader_for,
)
from tests.readers.exports import SITE, author, digests, document, export, item, picture, quoted, read

pytestmark = pytest.mark.pure

UPLOADS = f"{SITE}/wp-content/uploads/2019/03"


def notices(found: ParsedDocument) -> dict[str, str]:
    return {notice.reason: notice.details for notice in found.notices}


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2", "7.3"])
def test_an_export_of_any_version_is_recognised_by_what_is_in_it(version):
    data = export(item(), version=version)
    assert reader_for(data[:HEAD], "backup.bin").format == "wxr"
    assert reader_for(data[:HEAD], "backup.bin", format="feed").format == "wxr"
    assert [found.headline for found in read(data)] == ["Team wins"]


def test_a_feed_is_no_export():
    feed = b'<?xml version="1.0"?><rss version="2.0"><channel><title>A</title></channel></rss>'
    assert reader_for(feed, "feed.xml").format != "wxr"


def test_a_story_says_who_when_where_and_under_which_address():
    story = document(
        item(
            title="Fish &amp; <em>chips</em>",
            terms=[("category", "Arts &amp; Life"), ("post_tag", "food"), ("post_tag", "food")],
            meta=[
                ("writer", "Jonah Feldstein"),
                ("jobtitle", "News Editor"),
                ("sno_deck", "A tray &amp; a fork"),
            ],
            wp_post_modified_gmt="2020-01-01 00:00:00",
        )
    )
    assert story.source == f"export.xml#{SITE}/?p=10"
    assert story.headline == "Fish & chips"
    assert story.dek == "A tray & a fork"
    assert story.publication == "The Lantern"
    assert story.section == "Arts & Life"
    assert story.tags == ("food",)
    assert story.bylines == (ParsedByline("Jonah Feldstein", "News Editor"),)
    assert story.published == date(2019, 3, 4)
    assert story.published_at == datetime(2019, 3, 5, 2, 30, tzinfo=UTC)
    assert story.updated == datetime(2020, 1, 1, tzinfo=UTC)
    assert (story.url, story.guid) == (f"{SITE}/2019/03/04/story-10/", f"{SITE}/?p=10")
    assert (story.language, story.status) == ("en", "published")
    assert not story.guesses
    assert story.origins == {
        "dek": "meta sno_deck",
        "bylines": "meta writer",
        "published": "post_date",
        "section": "category",
        "publication": "channel title",
    }


def test_every_field_may_be_missing():
    bare = "<item><content:encoded>Only words.</content:encoded></item>"
    (story,) = read(export(bare))
    assert story.headline == "Only words."
    assert {guess.field for guess in story.guesses} == {"headline", "bylines", "published"}
    assert (story.status, story.url, story.guid, story.section) == (None, None, None, None)
    assert story.source.startswith("export.xml#line ")


def test_an_item_with_nothing_in_it_is_a_problem():
    (problem,) = read(export("<item><wp:post_id>7</wp:post_id></item>"))
    assert problem == Problem(f"export.xml#{SITE}/?p=7", "empty")


# What visitors may not read


@pytest.mark.parametrize("status", ["draft", "pending", "private", "future", "pitch"])
def test_what_is_not_out_comes_in_as_a_draft_without_a_public_address(status):
    story = document(item(status=status))
    assert (story.status, story.url) == ("draft", None)


def test_what_needs_a_password_comes_in_as_a_draft():
    assert document(item(wp_post_password="secret")).status == "draft"


def test_what_is_no_article_is_counted_by_kind():
    kinds = ["page", "page", "nav_menu_item", "revision", "custom_css", "wp_block", "feedback"]
    others = [item(kind=kind, number=number) for number, kind in enumerate(kinds)]
    gone = [item(status="trash", number=90), item(status="auto-draft", number=91)]
    found = read(export(*others, *gone, item()))
    assert [one.headline for one in found if isinstance(one, ParsedDocument)] == ["Team wins"]
    kinds = {one.kind: one.count for one in found if isinstance(one, PassedOver)}
    once = ("auto-draft", "custom_css", "feedback", "nav_menu_item", "revision", "wp_block")
    assert kinds == dict.fromkeys(once, 1) | {"page": 2}
    assert [(one.kind, one.guid) for one in found if isinstance(one, ThrownAway)] == [
        ("trash", f"{SITE}/?p=90")
    ]
    assert len(found) == 2 + len(kinds)


def test_comments_addresses_and_log_in_names_come_in_nowhere():
    comment = (
        "<wp:comment><wp:comment_author>Troll</wp:comment_author>"
        "<wp:comment_author_email>t@x.org</wp:comment_author_email>"
        f"<wp:comment_content>{quoted('Bad words')}</wp:comment_content></wp:comment>"
    )
    found = read(export(item(raw=comment), head=author("mokafor", "Maya Okafor")))
    for secret in ("Troll", "t@x.org", "Bad words", "mokafor"):
        assert secret not in repr(found)


# People


def test_each_co_author_has_a_field_of_their_own():
    story = document(item(meta=[("writer", "Ana Ruiz"), ("writer", "Kofi Mensah"), ("jobtitle", "Reporter")]))
    assert story.bylines == (ParsedByline("Ana Ruiz"), ParsedByline("Kofi Mensah"))


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("By Ana Ruiz", [("Ana Ruiz", None)]),
        ("Ana Ruiz and Kofi Mensah", [("Ana Ruiz", None), ("Kofi Mensah", None)]),
        ("Ana Ruiz, Staff Writer", [("Ana Ruiz", "Staff Writer")]),
        ('a:2:{i:0;s:8:"Ana Ruiz";i:1;s:11:"José Peña";}', [("Ana Ruiz", None), ("José Peña", None)]),
        ("Editorial Board", [("Editorial Board", None)]),
        ("ana@lantern.example", []),
    ],
)
def test_a_writer_field_holds_a_name_or_several(value, people):
    found = document(item(meta=[("writer", value)])).bylines
    assert [(byline.name, byline.role) for byline in found] == people


def test_writers_are_found_in_the_staff_taxonomy_too():
    story = document(item(terms=[("staff_name", "Ana Ruiz"), ("category", "News")]))
    assert story.bylines == (ParsedByline("Ana Ruiz"),)
    assert story.origins["bylines"] == "category staff_name"


def test_without_a_writer_the_account_is_a_guess():
    story = document(item(), head=author("mokafor", "Maya Okafor"))
    assert story.bylines == (ParsedByline("Maya Okafor"),)
    assert story.guesses == [Guess("bylines", "from-account")]
    assert [(line.use, line.text) for line in story.excerpt if line.use != "published"] == [
        ("headline", "Team wins"),
        ("bylines", "Maya Okafor"),
        ("body", "A story."),
    ]


@pytest.mark.parametrize(
    ("shown", "first", "last"),
    [
        ("mokafor", "", ""),
        ("MOkafor", "", ""),
        ("m@lantern.example", "", ""),
        ("admin", "", ""),
        ("", "", ""),
    ],
)
def test_a_log_in_name_or_an_address_is_no_byline(shown, first, last):
    story = document(item(), head=author("mokafor", shown, first, last))
    assert story.bylines == ()
    assert story.guesses == [Guess("bylines", "missing")]


def test_an_account_that_shows_its_log_in_name_is_called_by_its_own():
    story = document(item(), head=author("mokafor", "mokafor", "Maya", "Okafor"))
    assert story.bylines == (ParsedByline("Maya Okafor"),)


def test_an_account_that_shows_what_can_only_be_a_log_in_is_called_by_its_own_name():
    story = document(item(dc_creator=quoted("jlee")), head=author("jlee", "jlee24", "Jordan", "Lee"))
    assert story.bylines == (ParsedByline("Jordan Lee"),)


def test_an_author_of_whom_the_export_says_no_name_is_a_doubt_and_the_others_are_not_lost():
    terms = [("author", "mokafor"), ("author", "cap-someone"), ("author", "Ana Ruiz")]
    story = document(item(terms=terms), head=author("mokafor", "Maya Okafor"))
    assert [person.name for person in story.bylines] == ["Maya Okafor", "Ana Ruiz"]
    assert story.guesses == [Guess("bylines", "account-without-name")]
    assert "someone" not in repr(story)


def test_guest_authors_are_called_by_the_name_they_show():
    guest = item(
        "",
        kind="guest-author",
        number=5,
        meta=[("cap-user_login", "cap-ana"), ("cap-display_name", "Ana Ruiz")],
    )
    story = document(
        item(terms=[("author", "cap-ana"), ("author", "mokafor")]), guest, head=author("mokafor", "x")
    )
    assert story.bylines[0] == ParsedByline("Ana Ruiz")
    assert "mokafor" not in repr(story)


def test_the_first_version_of_the_format_has_the_name_itself():
    (story,) = read(export(item(dc_creator="Maya Okafor"), version="1.0"))
    assert story.bylines == (ParsedByline("Maya Okafor"),)
    assert story.guesses == [Guess("bylines", "from-account")]


@pytest.mark.parametrize(
    "how", [{"kind": "staff_profile"}, {"kind": "post", "meta": [("_mf_write_panel_id", "2")]}]
)
def test_a_staff_profile_becomes_a_person(how):
    fields = [
        ("name", "Ana Ruiz"),
        ("staffposition", "News Editor"),
        ("schoolyear", "2018-19"),
        *how.get("meta", ()),
    ]
    (profile,) = read(
        export(
            item(
                "<p>Ana is a senior. Write to ana@lantern.example today.</p><p>She runs.</p>",
                kind=how["kind"],
                meta=fields,
            )
        )
    )
    assert profile == ParsedProfile(
        source=f"export.xml#{SITE}/?p=10",
        name="Ana Ruiz",
        publication="The Lantern",
        role="News Editor",
        school_years=("2018-2019",),
        bio="Ana is a senior.\nShe runs.",
    )


def test_a_profile_that_is_not_public_stays_out():
    found = read(export(item(kind="staff_profile", status="draft", title="Ana Ruiz")))
    assert found == [PassedOver("staff profile, not public")]


def test_a_byline_above_the_text_counts_before_the_account():
    story = document(
        item("<strong>By Ana Ruiz, Reporter</strong>\n\nText."), head=author("mokafor", "Maya Okafor")
    )
    assert story.bylines == (ParsedByline("Ana Ruiz", "Reporter"),)
    assert (story.origins["bylines"], story.html, story.guesses) == ("first paragraph", "<p>Text.</p>", [])


@pytest.mark.parametrize("first", ["By the time the bell rang, all had gone.", "By noon", "By The Numbers"])
def test_a_first_sentence_is_no_byline(first):
    story = document(item(f"{first}\n\nText."), head=author("mokafor", "Maya Okafor"))
    assert story.html.startswith(f"<p>{first}</p>")
    assert story.bylines == (ParsedByline("Maya Okafor"),)


# Sections


def test_the_section_is_the_first_category_that_is_no_showcase():
    terms = [
        ("category", "Uncategorized"),
        ("category", "Showcase"),
        ("category", "Sports"),
        ("category", "News"),
    ]
    story = document(item(terms=terms))
    assert story.section == "Sports"
    assert story.tags == ("News",)


def test_the_main_category_of_the_editors_counts_before_the_first():
    head = "<wp:category><wp:term_id>4</wp:term_id><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>"
    terms = [("category", "Features"), ("category", "News")]
    story = document(item(terms=terms, meta=[("_yoast_wpseo_primary_category", "4")]), head=head)
    assert story.section == "News"


def test_a_story_that_is_only_in_showcases_has_no_section():
    assert document(item(terms=[("category", "Uncategorized"), ("category", "Featured")])).section is None


def test_a_teaser_or_an_excerpt_is_the_dek_unless_it_repeats_the_story():
    assert document(item(meta=[("sno_teaser", "Why it matters")])).dek == "Why it matters"
    assert document(item(excerpt_encoded="Why it matters")).dek == "Why it matters"
    assert document(item("The very beginning of it.", excerpt_encoded="The very beginning [...]")).dek is None


# Dates


@pytest.mark.parametrize(
    ("fields", "day", "moment", "origin"),
    [
        (
            {"wp_post_date": "2019-03-04 21:30:00", "wp_post_date_gmt": "0000-00-00 00:00:00"},
            date(2019, 3, 4),
            None,
            "post_date",
        ),
        (
            {"wp_post_date": "0000-00-00 00:00:00", "wp_post_date_gmt": "2019-03-05 02:30:00"},
            None,
            datetime(2019, 3, 5, 2, 30, tzinfo=UTC),
            "post_date_gmt",
        ),
        (
            {"wp_post_date": "", "wp_post_date_gmt": "", "pubDate": "Tue, 05 Mar 2019 02:30:00 +0000"},
            None,
            datetime(2019, 3, 5, 2, 30, tzinfo=UTC),
            "pubDate",
        ),
        (
            {"wp_post_date": "", "wp_post_date_gmt": "", "pubDate": "Mon, 30 Nov -0001 00:00:00 +0000"},
            date(2019, 3, 4),
            None,
            "address",
        ),
        (
            {
                "wp_post_date": "2019-13-45 99:00:00",
                "wp_post_date_gmt": "never",
                "link": f"{SITE}/2019/99/99/x/",
            },
            None,
            None,
            None,
        ),
    ],
)
def test_the_day_is_that_at_the_school_and_where_it_is_missing_the_next_best(fields, day, moment, origin):
    story = document(item(**fields))
    assert (story.published, story.published_at, story.origins.get("published")) == (day, moment, origin)


def test_a_date_from_an_address_and_none_at_all_are_doubts():
    empty = {"wp_post_date": "", "wp_post_date_gmt": ""}
    assert Guess("published", "from-headline-or-address") in document(item(**empty)).guesses
    assert Guess("published", "missing") in document(item(**empty, link=f"{SITE}/?p=3")).guesses


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            {"wp_post_date": "31.02.2019", "wp_post_date_gmt": "never", "pubDate": "Last Tuesday"},
            {"post_date": "31.02.2019", "post_date_gmt": "never", "pubDate": "Last Tuesday"},
        ),
        ({"wp_post_date": "soon", "wp_post_date_gmt": "0000-00-00 00:00:00"}, {"post_date": "soon"}),
        ({"wp_post_date": "1970-01-01 00:00:00", "wp_post_date_gmt": ""}, {}),
    ],
)
def test_dates_of_which_none_can_be_read_are_told_with_their_place(fields, told):
    story = document(item(**fields, link=f"{SITE}/?p=3"))
    said = [(one.place, one.details) for one in story.notices if one.reason == "unreadable-date"]
    assert said == ([(", ".join(told), ", ".join(told.values()))] if told else [])
    assert Guess("published", "unreadable-date" if told else "missing") in story.guesses


def test_a_date_in_another_form_than_wordpress_writes_it_is_read():
    story = document(item(wp_post_date="March 4, 2019 9:30 pm", wp_post_date_gmt=""))
    assert (story.published, story.notices) == (date(2019, 3, 4), [])


def test_dates_that_contradict_each_other_are_a_doubt_and_the_clock_at_the_school_counts():
    story = document(item(wp_post_date_gmt="2021-01-01 00:00:00"))
    assert (story.published, story.published_at) == (date(2019, 3, 4), None)
    assert Guess("published", "dates-disagree") in story.guesses


# Pictures


def test_the_featured_picture_comes_first_with_what_its_attachment_says():
    said = [("photographer", "Photo by Priya Raman"), ("_wp_attachment_image_alt", "A runner")]
    body = f'<p>One.</p><img class="wp-image-13" src="{UPLOADS}/b-300x200.jpg" alt="">'
    story = document(
        item(body, meta=[("_thumbnail_id", "12")]),
        picture(12, "a.jpg", caption="Over the &lt;line&gt;.", meta=said),
        picture(13, "b.jpg", caption="Behind it."),
    )
    assert story.photos == [
        ParsedPhoto(url=f"{UPLOADS}/a.jpg", caption="Over the <line>.", credit="Priya Raman", alt="A runner"),
        ParsedPhoto(url=f"{UPLOADS}/b.jpg", caption="Behind it."),
    ]
    assert "img" not in story.html


def test_what_is_said_on_the_spot_counts_before_the_attachment_and_each_picture_comes_once():
    body = (
        '[caption id="attachment_12" width="300"]<a href="x">'
        f'<img class="wp-image-12" src="{UPLOADS}/a-300x200.jpg" /></a> Here she runs.[/caption]\n\nText.\n\n'
        f'<img src="{UPLOADS}/a-1024x683.jpg">'
    )
    story = document(item(body), picture(12, "a.jpg", caption="A runner."))
    assert story.photos == [ParsedPhoto(url=f"{UPLOADS}/a.jpg", caption="Here she runs.")]
    featured = document(item(body, meta=[("_thumbnail_id", "12")]), picture(12, "a.jpg", caption="A runner."))
    assert featured.photos == story.photos


@pytest.mark.parametrize("name", ["a.jpg", "a-300x200.jpg", "a-scaled.jpg", "a-1024x683.jpg?w=900"])
def test_a_picture_that_a_text_names_only_by_its_address_has_the_words_of_its_attachment(name):
    said = {"caption": "A runner.", "meta": [("photographer", "Priya Raman")]}
    post = item(f'<p>Text.</p><img src="{UPLOADS}/{name}">')
    story = document(post, picture(12, "a.jpg", **said))
    assert story.photos == [ParsedPhoto(url=f"{UPLOADS}/a.jpg", caption="A runner.", credit="Priya Raman")]
    before, after = (digests(export(post, *more)) for more in ((), [picture(12, "a.jpg", **said)]))
    assert before != after


def test_an_export_without_the_attachments_of_a_story_may_lack_photos():
    featured = item(meta=[("_thumbnail_id", "12")])
    assert document(featured).lacks == ("photos",)
    assert document(featured, picture(12, "a.jpg")).lacks == ()


def test_a_picture_keeps_its_words_where_the_site_has_moved():
    body = '<img class="wp-image-12" src="http://old.example/wp-content/uploads/2019/03/a-300x200.jpg">'
    story = document(item(body), picture(12, "a.jpg", caption="A runner."))
    assert story.photos == [ParsedPhoto(url=f"{UPLOADS}/a.jpg", caption="A runner.")]


def test_attachments_are_found_in_other_files_of_the_export():
    story = item(meta=[("_thumbnail_id", "12")])
    pictures = export(picture(12, "a.jpg")).replace(b"<wp:base_blog_url>https:", b"<wp:base_blog_url>http:")
    (found,) = read(export(story), pictures)
    assert [photo.url for photo in found.photos] == [f"{UPLOADS}/a.jpg"]


def test_numbers_of_another_site_are_other_pictures():
    other = export(picture(12, "a.jpg")).replace(b"lantern", b"beacon")
    (found,) = read(export(item(meta=[("_thumbnail_id", "12")])), other)
    assert found.photos == []
    assert notices(found) == {"pictures-not-in-export": "1"}


def test_a_gallery_shows_what_it_names_or_all_that_was_uploaded():
    pictures = [
        picture(12, "a.jpg"),
        picture(13, "b.jpg", wp_post_parent="10"),
        picture(14, "c.pdf", wp_post_parent="10"),
    ]
    named = document(item('Text. [gallery ids="13,12,99"]'), *pictures)
    assert [photo.url for photo in named.photos] == [f"{UPLOADS}/b.jpg", f"{UPLOADS}/a.jpg"]
    assert notices(named) == {"pictures-not-in-export": "1"}
    assert [photo.url for photo in document(item("[gallery]"), *pictures).photos] == [f"{UPLOADS}/b.jpg"]


def test_a_slideshow_of_all_attached_images_shows_them():
    meta = [("featureimage", "Slideshow of All Attached Images")]
    story = document(item(meta=meta), picture(12, "a.jpg", wp_post_parent="10"))
    assert [photo.url for photo in story.photos] == [f"{UPLOADS}/a.jpg"]


def test_old_themes_keep_caption_and_photographer_with_the_story():
    meta = [("_thumbnail_id", "12"), ("caption", "A runner."), ("photographer", "Priya Raman")]
    story = document(item(meta=meta), picture(12, "a.jpg"))
    assert story.photos == [ParsedPhoto(url=f"{UPLOADS}/a.jpg", caption="A runner.", credit="Priya Raman")]


def test_a_media_credit_is_the_pictures():
    body = (
        f'[media-credit name="Priya Raman" width="300"]<img src="{UPLOADS}/a.jpg" />[/media-credit]\n\nText.'
    )
    story = document(item(body))
    assert story.photos == [ParsedPhoto(url=f"{UPLOADS}/a.jpg", credit="Priya Raman")]
    assert "Raman" not in story.html


def test_a_video_and_a_container_are_told_of():
    meta = [("video", '<iframe src="https://www.youtube.com/embed/x"></iframe>'), ("sno_longform_list", "8")]
    assert notices(document(item(meta=meta))) == {
        "video-left-out": "https://www.youtube.com/embed/x",
        "part-of": f"{SITE}/?p=8",
    }


def test_a_post_without_text_and_a_template_for_a_name_are_told_of():
    found = document(item(" ", meta=[("writer", "[Your Name]")]))
    assert notices(found) == {"no-text": "", "unfilled-name": ""}
    assert found.bylines == ()


# What counts as a change


CHANGES = {
    "a word": {"content": "Another story."},
    "the headline": {"title": "Team loses"},
    "who wrote it": {"meta": [("writer", "Ana Ruiz")]},
    "the day": {"wp_post_date": "2019-03-05 21:30:00"},
    "that it is out": {"status": "draft"},
    "a password": {"wp_post_password": "x"},
    "a tag": {"terms": [("post_tag", "food")]},
    "the featured picture": {"meta": [("_thumbnail_id", "12")]},
}
NO_CHANGES = {
    "views": {"meta": [("sno_views", "8000")]},
    "when it was saved": {"wp_post_modified_gmt": "2022-01-01 00:00:00"},
    "what it is optimised for": {"meta": [("_yoast_wpseo_metadesc", "x")]},
    "comments": {"raw": "<wp:comment><wp:comment_content>x</wp:comment_content></wp:comment>"},
    "who keeps it open": {"meta": [("_edit_lock", "1:2")]},
    "its place in a menu": {"wp_menu_order": "4"},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_what_is_shown_counts(change):
    assert digests(export(item(), picture(12, "a.jpg"))) != digests(
        export(item(**change), picture(12, "a.jpg"))
    )


@pytest.mark.parametrize("change", NO_CHANGES.values(), ids=NO_CHANGES)
def test_a_change_of_anything_else_does_not(change):
    assert digests(export(item())) == digests(export(item(**change)))


def test_a_new_caption_of_a_picture_changes_the_stories_that_show_it():
    story = item('<img class="wp-image-12">')
    before = digests(export(story, item(number=20), picture(12, "a.jpg")))
    after = digests(export(story, item(number=20), picture(12, "a.jpg", caption="A runner.")))
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_an_export_made_on_another_day_changes_nothing():
    head = "<pubDate>Mon, 01 Jan 2024 00:00:00 +0000</pubDate><generator>https://wordpress.org/?v=6.4</generator>"
    assert digests(export(item())) == digests(export(item(), head=head))
