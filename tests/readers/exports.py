"""WordPress exports for tests: only what is said is in them."""

import io
from collections.abc import Sequence

from articles.readers import Entry, Findings, ParsedDocument, ParsedProfile, PassedOver, Problem, wordpress

SITE = "https://lantern.example"
NAMESPACES = (
    'xmlns:excerpt="http://wordpress.org/export/{0}/excerpt/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/{0}/"'
)


def quoted(text: str) -> str:
    """CDATA as WordPress writes it."""
    return f"<![CDATA[{text.replace(']]>', ']]]]><![CDATA[>')}]]>"


def item(
    content: str = "A story.",
    *,
    number: int = 10,
    title: str = "Team wins",
    status: str = "publish",
    kind: str = "post",
    terms: Sequence[tuple[str, str]] = (),
    meta: Sequence[tuple[str, str]] = (),
    raw: str = "",
    **fields: str,
) -> str:
    """An item; `fields` are its elements (`wp_post_date` for `wp:post_date`), an empty one is not written."""
    elements = {
        "title": quoted(title),
        "link": f"{SITE}/2019/03/04/story-{number}/",
        "guid": f"{SITE}/?p={number}",
        "dc:creator": quoted("mokafor"),
        "content:encoded": quoted(content),
        "wp:post_id": str(number),
        "wp:post_date": quoted("2019-03-04 21:30:00"),
        "wp:post_date_gmt": quoted("2019-03-05 02:30:00"),
        "wp:status": quoted(status),
        "wp:post_type": quoted(kind),
        **{name.replace("_", ":", 1) if "_" in name else name: value for name, value in fields.items()},
    }
    written = [f"<{name}>{value}</{name}>" for name, value in elements.items() if value]
    written += [
        f'<category domain="{domain}" nicename="x">{quoted(name)}</category>' for domain, name in terms
    ]
    written += [
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{quoted(value)}</wp:meta_value></wp:postmeta>"
        for key, value in meta
    ]
    return "<item>\n" + "\n".join([*written, raw]) + "\n</item>"


def picture(
    number: int, name: str, *, caption: str = "", meta: Sequence[tuple[str, str]] = (), **fields: str
) -> str:
    """An attachment."""
    return item(
        "",
        number=number,
        kind="attachment",
        status="inherit",
        meta=meta,
        excerpt_encoded=quoted(caption),
        wp_attachment_url=f"{SITE}/wp-content/uploads/2019/03/{name}",
        **fields,
    )


def author(login: str, shown: str, first: str = "", last: str = "") -> str:
    """An account of the site."""
    return (
        f"<wp:author><wp:author_login>{quoted(login)}</wp:author_login>"
        f"<wp:author_email>{quoted(login + '@lantern.example')}</wp:author_email>"
        f"<wp:author_display_name>{quoted(shown)}</wp:author_display_name>"
        f"<wp:author_first_name>{quoted(first)}</wp:author_first_name>"
        f"<wp:author_last_name>{quoted(last)}</wp:author_last_name></wp:author>"
    )


def export(*items: str, head: str = "", version: str = "1.2", end: str = "</channel></rss>\n") -> bytes:
    """The file of an export."""
    return (
        '<?xml version="1.0" encoding="UTF-8" ?>\n'
        f'<rss version="2.0" {NAMESPACES.format(version)}>\n<channel>\n'
        f"<title>The Lantern</title><link>{SITE}</link><language>en-US</language>"
        f"<wp:wxr_version>{version}</wp:wxr_version><wp:base_blog_url>{SITE}</wp:base_blog_url>\n"
        f"{head}\n" + "\n".join(items) + f"\n{end}"
    ).encode()


def read(*files: bytes) -> list[ParsedDocument | ParsedProfile | PassedOver | Problem]:
    """All that is in some files of one run, parsed."""
    findings = Findings()
    for data in files:
        wordpress.survey(io.BytesIO(data), "export.xml", findings)
    found = [entry for data in files for entry in wordpress.entries(io.BytesIO(data), "export.xml", findings)]
    return [entry.parse() if isinstance(entry, Entry) else entry for entry in found]


def document(*items: str, head: str = "") -> ParsedDocument:
    """The one story of an export."""
    documents = [found for found in read(export(*items, head=head)) if isinstance(found, ParsedDocument)]
    assert len(documents) == 1
    return documents[0]


def digests(*files: bytes) -> list[str]:
    """The digests of the entries of some files."""
    findings = Findings()
    for data in files:
        wordpress.survey(io.BytesIO(data), "export.xml", findings)
    found = [entry for data in files for entry in wordpress.entries(io.BytesIO(data), "export.xml", findings)]
    return [entry.digest for entry in found if isinstance(entry, Entry)]
