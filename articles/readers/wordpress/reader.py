"""Reads an export in two passes: what its posts must know of each other, then the posts."""

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from articles.readers.document import Entry, Found, PassedOver, Problem, ThrownAway
from articles.readers.findings import Findings
from articles.readers.texts import has_email, plain
from articles.readers.trash import passed_over
from articles.readers.wordpress.attachments import keep_attachment
from articles.readers.wordpress.channel import read_channel
from articles.readers.wordpress.documents import Site, digest_of_post, guid_of, parser
from articles.readers.wordpress.export import Export, Item
from articles.readers.wordpress.people import shown_name
from articles.readers.wordpress.post import Post, read_post
from articles.readers.wordpress.xml_tree import Broken, namer, parse

# Post types that are articles. Others (pages, menus, events, answers to forms ...) are counted.
_ARTICLES = {"", "post", "article", "articles", "story", "stories", "news", "sno_story"}
_GUEST_AUTHOR = "guest-author"
_NEVER = {"trash", "auto-draft", "inherit"}


def recognises(head: bytes, name: str) -> bool:  # noqa: ARG001 - exports are called anything
    """Say whether a file that begins with `head` is an export of WordPress, in any version of the format."""
    head = head.replace(b"\0", b"")
    return b"<rss" in head and (b"wordpress.org/export/" in head or b"wxr_version>" in head)


def survey(file: BinaryIO, source: str, findings: Findings) -> None:
    """Put the pictures and the accounts of an export into the findings."""
    export = Export(file, source)
    if _declares_entities(export):
        return
    channel = read_channel(export.head)
    for account in channel.accounts:
        if name := shown_name(account):
            findings.authors[channel.key, account.login.casefold()] = name
    name_of = namer()
    for item in export.items():
        if isinstance(item, Problem) or not ("attachment" in item.xml or _GUEST_AUTHOR in item.xml):
            continue
        try:
            post = read_post(parse(channel.root, item.xml)[0], name_of)
        except Broken:
            continue  # told of in the second pass
        if post.type == "attachment":
            keep_attachment(post, channel.key, findings)
        elif post.type == _GUEST_AUTHOR:
            login, shown = post.first("cap-user_login"), plain(post.first("cap-display_name"))
            if login and shown and not has_email(shown):
                findings.authors.setdefault((channel.key, login.casefold()), shown)


def entries(file: BinaryIO, source: str, findings: Findings) -> Iterator[Found]:
    """Yield the articles and staff profiles of an export, what is broken, and what was passed over."""
    export = Export(file, source)
    if _declares_entities(export):
        yield Problem(source, "declares-entities")
        return
    site = Site(read_channel(export.head), findings)
    name_of = namer()
    counts: Counter[str] = Counter()
    for item in export.items():
        if isinstance(item, Problem):
            yield item
            continue
        try:
            element, mended = parse(site.channel.root, item.xml)
        except Broken as broken:
            yield Problem(f"{source}, line {item.line + broken.line - 1}", "broken-xml")
            continue
        post = read_post(element, name_of)
        if kind := _no_article(post):
            found = passed_over(kind, _thrown_away(post, site, source, kind))
            if isinstance(found, PassedOver):
                counts[found.kind] += 1
            else:
                yield found
        elif post.type != "attachment":
            yield _entry(post, site, source, item, mended=mended)
    for kind, count in sorted(counts.items()):
        yield PassedOver(kind, count)


def _declares_entities(export: Export) -> bool:
    """No export of WordPress does: it would be a trick, or another format."""
    return "<!ENTITY" in export.head


def _no_article(post: Post) -> str:
    """Return what a post is that is no article, or an empty string."""
    if post.type == "attachment":
        return ""
    if not (post.is_staff_profile or post.type in _ARTICLES):
        return post.type
    if post.status in _NEVER:
        return post.status
    # A profile that is not out may be of somebody who wants none.
    is_hidden = post.is_staff_profile and (post.status not in {"publish", ""} or post.password)
    return "staff profile, not public" if is_hidden else ""


def _thrown_away(post: Post, site: Site, source: str, kind: str) -> ThrownAway:
    guid = guid_of(post, site.channel)
    return ThrownAway(f"{source}#{guid}", kind, site.channel.title or None, guid)


def _entry(post: Post, site: Site, source: str, item: Item, *, mended: bool) -> Entry:
    own = guid_of(post, site.channel) or post.link.strip() or post.number or f"line {item.line}"
    name = f"{source}#{own}"
    return Entry(name, digest_of_post(post, site), parser(post, site, name, item.line, mended=mended))
