"""Pictures that an export tells of, for the posts that show them."""

import re
from pathlib import PurePosixPath
from sys import intern
from urllib.parse import urlsplit

from articles.readers.findings import Attachment, Findings
from articles.readers.texts import plain
from articles.readers.wordpress.post import Post

_PICTURES = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic", ".svg", ""}
# Every way in which a body names a picture by its number.
_SIGNS = ("wp-image-", "attachment_", "wp-att-", "data-id=", "ids=", "include=", "image=", "images=")
_NAMED = re.compile(
    r"""(?:wp-image-|attachment_|wp-att-|data-id=["']|\b(?:(?:gallery_|image_)?ids|include|images?)=["']?)"""
    r"""(\d[\d\s,]*)"""
)


# What WordPress puts behind the name of a file: its size, that it was made smaller, that it was cut.
_VERSION = re.compile(r"(?:-e\d{10,13}|-\d{1,5}x\d{1,5}|-scaled)+(?=\.\w{1,5}$)")
_UPLOADED = re.compile(r"uploads/[^\s\"'<>?#]{1,500}")


def upload_key(address: str) -> str:
    """Return what the versions of a picture have in common, wherever the site has moved since.

    >>> upload_key("https://old.example/wp-content/uploads/2019/03/a-300x200.jpg?w=300")
    '2019/03/a.jpg'
    """
    path = address.partition("?")[0].partition("://")[2].partition("/")[2]
    return _VERSION.sub("", path.partition("uploads/")[2] or path)


def keep_attachment(post: Post, base: str, findings: Findings) -> None:
    """Put an attachment into the findings, if it is a picture."""
    url = post.attachment_url.strip() or post.guid.strip()
    try:
        suffix = PurePosixPath(urlsplit(url).path).suffix.lower()
    except ValueError:
        return
    if not url.startswith(("http://", "https://")) or suffix not in _PICTURES:
        return
    # Up to a hundred thousand of these are held at once.
    base = intern(base)
    findings.attachments[base, post.number] = Attachment(
        url=url,
        caption=plain(post.excerpt) or None,
        credit=plain(post.first("photographer") or post.first("_media_credit")) or None,
        alt=plain(post.first("_wp_attachment_image_alt")) or None,
    )
    findings.numbers[hash((base, upload_key(url)))] = post.number
    if post.parent not in {"", "0"}:
        findings.uploads.setdefault((base, post.parent), []).append(post.number)


def numbers_in(content: str) -> list[str]:
    """Return the numbers of the pictures that a body names.

    >>> numbers_in('[gallery ids="7,8"] <img class="wp-image-9">')
    ['7', '8', '9']
    """
    # Most bodies name none, and eight quick looks cost less than one with the pattern.
    if not any(sign in content for sign in _SIGNS):
        return []
    return [number for found in _NAMED.findall(content) for number in re.findall(r"\d+", found)]


def numbers_by_address(content: str, base: str, findings: Findings) -> list[str]:
    """Return the numbers of the pictures that a body names by their address, in whatever size."""
    if "uploads/" not in content:
        return []
    keys = (_VERSION.sub("", found.removeprefix("uploads/")) for found in _UPLOADED.findall(content))
    return [number for key in keys if (number := findings.numbers.get(hash((base, key))))]
