"""Exports of an invented WordPress site with SNO's theme, as large as one likes, the same in every run."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from tests.benchmarks.texts import FIRST, LAST, SECTIONS, paragraph, sentence

SITE = "https://harbor-light.example"
_BEGIN = datetime(2006, 9, 1, 15, 30, tzinfo=UTC)
# Of twenty items; the first must be a picture, which a story after it features.
_KINDS = (
    ("attachment",) * 4 + ("classic",) * 6 + ("blocks",) * 6 + ("draft", "page", "revision", "nav_menu_item")
)


def write_export(path: Path, items: int, *, seed: int = 6) -> int:
    """Write an export of as many items, and return how many of them are stories (drafts too)."""
    random = Random(seed)  # noqa: S311
    stories = 0
    with path.open("w", encoding="utf-8") as file:
        file.write(_head())
        for number in range(1, items + 1):
            kind = _KINDS[(number - 1) % len(_KINDS)]
            stories += kind in {"classic", "blocks", "draft"}
            file.write(_item(random, number, kind))
        file.write("</channel>\n</rss>\n")
    return stories


def _head() -> str:
    authors = "".join(
        f"<wp:author><wp:author_id>{number}</wp:author_id><wp:author_login>{_quoted(f'user{number}')}"
        f"</wp:author_login><wp:author_email>{_quoted(f'user{number}@harbor-light.example')}</wp:author_email>"
        f"<wp:author_display_name>{_quoted(_name(Random(number)))}</wp:author_display_name></wp:author>\n"  # noqa: S311
        for number in range(40)
    )
    return f"""<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.4.3" created="2026-11-01 10:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
	<title>The Harbor Light</title>
	<link>{SITE}</link>
	<description>The student news site of Harbor Ridge High School</description>
	<language>en-US</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>{SITE}</wp:base_site_url>
	<wp:base_blog_url>{SITE}</wp:base_blog_url>
{authors}"""


def _item(random: Random, number: int, kind: str) -> str:
    moment = _BEGIN + timedelta(hours=number)
    local = moment - timedelta(hours=5)
    post_type = {"classic": "post", "blocks": "post", "draft": "post"}.get(kind, kind)
    status = {"draft": "draft", "revision": "inherit", "attachment": "inherit"}.get(kind, "publish")
    body = {"blocks": _blocks, "page": _classic, "draft": _classic, "classic": _classic}.get(kind, _nothing)
    link = f"{SITE}/{local:%Y/%m/%d}/story-{number}/" if status == "publish" else f"{SITE}/?p={number}"
    picture = f"{SITE}/wp-content/uploads/{local:%Y/%m}/picture-{number}.jpg"
    return f"""	<item>
		<title>{_quoted(f"{sentence(random)[:-1]} ({number})")}</title>
		<link>{link}</link>
		<pubDate>{moment:%a, %d %b %Y %H:%M:%S} +0000</pubDate>
		<dc:creator>{_quoted(f"user{number % 40}")}</dc:creator>
		<guid isPermaLink="false">{SITE}/?p={number}</guid>
		<description></description>
		<content:encoded>{_quoted(body(random, number))}</content:encoded>
		<excerpt:encoded>{_quoted(sentence(random) if kind == "attachment" else "")}</excerpt:encoded>
		<wp:post_id>{number}</wp:post_id>
		<wp:post_date>{_quoted(f"{local:%Y-%m-%d %H:%M:%S}")}</wp:post_date>
		<wp:post_date_gmt>{_quoted(f"{moment:%Y-%m-%d %H:%M:%S}")}</wp:post_date_gmt>
		<wp:post_modified>{_quoted(f"{local:%Y-%m-%d %H:%M:%S}")}</wp:post_modified>
		<wp:post_modified_gmt>{_quoted(f"{moment:%Y-%m-%d %H:%M:%S}")}</wp:post_modified_gmt>
		<wp:comment_status>{_quoted("closed")}</wp:comment_status>
		<wp:ping_status>{_quoted("closed")}</wp:ping_status>
		<wp:post_name>{_quoted(f"story-{number}")}</wp:post_name>
		<wp:status>{_quoted(status)}</wp:status>
		<wp:post_parent>0</wp:post_parent>
		<wp:menu_order>0</wp:menu_order>
		<wp:post_type>{_quoted(post_type)}</wp:post_type>
		<wp:post_password>{_quoted("")}</wp:post_password>
		<wp:is_sticky>0</wp:is_sticky>
{_of_picture(random, picture) if kind == "attachment" else _of_story(random, number)}	</item>
"""


def _of_picture(random: Random, address: str) -> str:
    return (
        f"\t\t<wp:attachment_url>{_quoted(address)}</wp:attachment_url>\n"
        + _meta("_wp_attached_file", address.partition("uploads/")[2])
        + _meta(
            "_wp_attachment_metadata", 'a:5:{s:5:"width";i:2048;s:6:"height";i:1365;s:4:"file";s:21:"x";}'
        )
        + _meta("_wp_attachment_image_alt", sentence(random))
        + _meta("photographer", _name(random))
    )


def _of_story(random: Random, number: int) -> str:
    section = random.choice(SECTIONS)
    first = number - (number - 1) % len(_KINDS)  # the first picture of these twenty
    meta = {
        "_edit_last": "3",
        "_edit_lock": "1698000000:3",
        "jobtitle": "Reporter",
        "sno_views": str(number),
        "_thumbnail_id": str(first),
        "featureimage": "Above Story",
        "sno_format": "Classic",
        "showratings": "Hide",
        "related": "",
        "sno_deck": sentence(random),
        "_yoast_wpseo_metadesc": sentence(random),
    }
    comments = "".join(_comment(random, number) for _ in range(number % 3))
    return (
        f'\t\t<category domain="category" nicename="{section.lower()}">{_quoted(section)}</category>\n'
        f'\t\t<category domain="post_tag" nicename="school-life">{_quoted("school life")}</category>\n'
        + "".join(_meta("writer", _name(random)) for _ in range(1 + (number % 7 == 0)))
        + "".join(_meta(key, value) for key, value in meta.items())
        + comments
    )


def _comment(random: Random, number: int) -> str:
    return f"""		<wp:comment>
			<wp:comment_id>{number}</wp:comment_id>
			<wp:comment_author>{_quoted(_name(random))}</wp:comment_author>
			<wp:comment_author_email>{_quoted("reader@harbor-light.example")}</wp:comment_author_email>
			<wp:comment_content>{_quoted(paragraph(random))}</wp:comment_content>
			<wp:comment_approved>{_quoted("1")}</wp:comment_approved>
		</wp:comment>
"""


def _nothing(random: Random, number: int) -> str:
    return ""


def _paragraphs(random: Random) -> list[str]:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < 2_900:
        text = paragraph(random)
        if len(paragraphs) % 4 == 3:
            first, _, rest = text.partition(". ")
            text = f'<a href="https://example.org/{len(paragraphs)}">{first}</a>. <em>{rest}</em>'
        paragraphs.append(text)
    return paragraphs


def _classic(random: Random, number: int) -> str:
    paragraphs = _paragraphs(random)
    second = number - (number - 1) % len(_KINDS) + 1
    if number % 3 == 0:
        paragraphs.insert(
            1,
            f'[caption id="attachment_{second}" align="alignleft" width="300"]'
            f'<img class="wp-image-{second}" src="{SITE}/wp-content/uploads/x/picture-{second}-300x200.jpg" '
            f'alt="" width="300" height="200" /> {sentence(random)}[/caption]',
        )
    if number % 5 == 0:
        paragraphs.insert(
            4, f'[pullquote speaker="{_name(random)}" align="left"]{sentence(random)}[/pullquote]'
        )
    if number % 11 == 0:
        paragraphs.append(f'[related title="More" stories="{number - 1}" align="left"]')
    return "\r\n\r\n".join(paragraphs)


def _blocks(random: Random, number: int) -> str:
    blocks = [f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in _paragraphs(random)]
    third = number - (number - 1) % len(_KINDS) + 2
    if number % 3 == 0:
        blocks.insert(
            1,
            f'<!-- wp:image {{"id":{third},"sizeSlug":"large"}} -->\n<figure class="wp-block-image">'
            f'<img src="{SITE}/wp-content/uploads/x/picture-{third}-1024x683.jpg" alt="" '
            f'class="wp-image-{third}"/><figcaption>{sentence(random)}</figcaption></figure>\n'
            "<!-- /wp:image -->",
        )
    if number % 5 == 0:
        blocks.insert(4, f"<!-- wp:heading -->\n<h2>{sentence(random)[:-1]}</h2>\n<!-- /wp:heading -->")
    return "\n\n".join(blocks)


def _name(random: Random) -> str:
    return f"{random.choice(FIRST)} {random.choice(LAST)}"


def _meta(key: str, value: str) -> str:
    return (
        f"\t\t<wp:postmeta><wp:meta_key>{_quoted(key)}</wp:meta_key>"
        f"<wp:meta_value>{_quoted(value)}</wp:meta_value></wp:postmeta>\n"
    )


def _quoted(text: str) -> str:
    return f"<![CDATA[{text}]]>"
