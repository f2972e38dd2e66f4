"""A post of an export becomes an article."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from articles.markup.policy import MAX_CHARACTERS
from articles.readers.digests import digest_of
from articles.readers.document import (
    DocumentStatus,
    Guess,
    Parsed,
    ParsedDocument,
    ParsedPhoto,
    Problem,
    SourceLine,
)
from articles.readers.findings import Attachment, Findings
from articles.readers.people import is_unfilled
from articles.readers.texts import plain
from articles.readers.wordpress.attachments import numbers_by_address, numbers_in
from articles.readers.wordpress.body import StoryBody, story_body
from articles.readers.wordpress.channel import Channel
from articles.readers.wordpress.dates import modified, published
from articles.readers.wordpress.people import profile_of, writers_above, writers_of
from articles.readers.wordpress.pictures import Pictures, words_of
from articles.readers.wordpress.post import Post
from articles.readers.wordpress.sections import section_of, tags_of

# A story in parts: where the container of a part is named.
_CONTAINERS: Final = ("sno_longform_list", "sno_grid_list", "sno_sidebyside_list")
_TERMS: Final = {"category", "post_tag", "tag", "staff_name", "staff_year", "schoolyear", "author"}
_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>\]]+")
_LONGEST_LINE: Final = 300  # of what an editor is shown
_LONGEST_DATE: Final = 100
_WORDS: Final = 10  # of a story that stand in for a headline


@dataclass(frozen=True, slots=True)
class Site:
    """The site that an export is of, with what was found of it in all files of the run."""

    channel: Channel
    findings: Findings

    def find(self, number: str) -> Attachment | None:
        """Return the picture of a number."""
        return self.findings.attachments.get((self.channel.key, number))

    def named(self, content: str) -> list[str]:
        """Return the numbers of the pictures that a body names."""
        return [*numbers_in(content), *numbers_by_address(content, self.channel.key, self.findings)]

    def uploads(self, post: Post) -> list[str]:
        """Return the numbers of the pictures that were uploaded to a post."""
        return self.findings.uploads.get((self.channel.key, post.number), [])

    def shown(self, login: str) -> str:
        """Return the name that an account shows, or an empty string.

        The first version of the format names no accounts: it has the names that they show.
        """
        if not self.channel.accounts and self.channel.version.startswith("1.0"):
            return plain(login)
        return self.findings.authors.get((self.channel.key, login.strip().casefold()), "")


def status_of(post: Post) -> DocumentStatus | None:
    """Return whether visitors may read a post: a draft is whatever is not out, or needs a password."""
    if post.password:
        return "draft"
    if not post.status:
        return None
    return "published" if post.status == "publish" else "draft"


def digest_of_post(post: Post, site: Site) -> str:
    """Return the digest of all that becomes an article: not of views, nor of when it was last saved."""
    numbers = [post.first("_thumbnail_id"), *site.named(post.content)]
    if _shows_uploads(post):
        numbers += site.uploads(post)
    pictures = [
        (picture.url, picture.caption, picture.credit, picture.alt)
        for number in numbers
        if (picture := site.find(number))
    ]
    names = [site.shown(post.creator), *(site.shown(t.name) for t in post.terms if t.domain == "author")]
    said = (
        *(post.title, post.link, post.guid, post.content, post.excerpt),
        *(post.date, post.date_gmt, post.pub_date, status_of(post), post.type),
        *([term for term in post.terms if term.domain in _TERMS], post.fields, pictures, names),
        *(site.channel.title, site.channel.language, site.channel.base),
    )
    return digest_of(json.dumps(said, ensure_ascii=False, sort_keys=True))


def _shows_uploads(post: Post) -> bool:
    return "[gallery" in post.content or _is_slideshow(post)


def _is_slideshow(post: Post) -> bool:
    return "slideshow" in post.first("featureimage").lower()


def parser(post: Post, site: Site, source: str, line: int, *, mended: bool) -> Callable[[], Parsed]:
    """Return what makes the document of a post, or the profile that it is. `line` is where it begins."""

    def parse() -> Parsed:
        if post.is_staff_profile:
            profile = profile_of(post, site.channel.title or None, source)
            return profile or Problem(source, "no-name")
        if len(post.content) > MAX_CHARACTERS:
            return Problem(source, "too-large", f"> {MAX_CHARACTERS:,} characters")
        return _document(post, site, source, line, mended=mended)

    return parse


def _document(post: Post, site: Site, source: str, line: int, *, mended: bool) -> ParsedDocument | Problem:
    channel = site.channel
    body, pictures = _body_and_pictures(post, site)
    writers, html = writers_of(post, site.shown), body.html
    if writers.doubt:
        above, html = writers_above(html)
        writers = above if above.bylines else writers
    text = plain(html)
    headline = plain(post.title)
    if not (headline or text or pictures.photos):
        return Problem(source, "empty")
    dek, dek_origin = _dek(post, text)
    date = published(post)
    section, section_origin = section_of(post, channel)
    is_status_lost = mended and not (post.status or post.password)
    status = "draft" if is_status_lost else status_of(post)
    address = post.link.strip()
    origins = {
        "dek": dek_origin,
        "bylines": writers.origin,
        "published": date.origin,
        "section": section_origin,
        "publication": "channel title" if channel.title else "",
    }
    doubts = {
        "headline": None if headline else "first-words",
        "bylines": writers.doubt,
        "published": date.doubt,
    }
    guesses = [Guess(name, doubt) for name, doubt in doubts.items() if doubt]
    return ParsedDocument(
        source=source,
        headline=headline or " ".join(text.split()[:_WORDS]),
        html=html if text else None,
        publication=channel.title or None,
        dek=dek,
        section=section,
        bylines=writers.bylines,
        published=date.day,
        published_at=date.moment,
        updated=modified(post),
        status=status,
        photos=_photos(post, pictures),
        tags=tags_of(post, section),
        url=address if status != "draft" and address.startswith(("http://", "https://")) else None,
        guid=guid_of(post, channel),
        channel="export",
        language=channel.language.split("-")[0].lower() or None,
        origins={name: origin for name, origin in origins.items() if origin},
        guesses=guesses,
        notices=[
            *_unreadable(date.unreadable),
            *([Problem("wp:status", "unknown-status")] if is_status_lost else []),
            *_notices(post, site, body, pictures.missing, mended=mended),
        ],
        lacks=("photos",) if pictures.missing else (),
        excerpt=_excerpt(post, site, text, line) if guesses else (),
    )


def _body_and_pictures(post: Post, site: Site) -> tuple[StoryBody, Pictures]:
    """Return a post's story and its pictures: the lead, those of the story, those of a slideshow."""
    pictures = Pictures(site.find, site.named, site.channel.base, site.uploads(post))
    if lead := post.first("_thumbnail_id").strip():
        pictures.add(lead)
    body = story_body(post.content, pictures)
    if _is_slideshow(post):
        for number in pictures.uploads:
            pictures.add(number)
    return body, pictures


def _excerpt(post: Post, site: Site, text: str, line: int) -> list[SourceLine]:
    """Return that by which an editor can tell whether a guess is right, at the line where the post begins."""
    said = {
        "headline": plain(post.title),
        "bylines": site.shown(post.creator),
        "published": " ".join(
            value for value in (post.date, post.date_gmt, post.pub_date, post.link) if value
        ),
        "body": text,
    }
    return [SourceLine(line, words[:_LONGEST_LINE], use) for use, words in said.items() if words]


def guid_of(post: Post, channel: Channel) -> str | None:
    """Return what the site calls a post: its guid, else what WordPress would make it of."""
    if guid := post.guid.strip():
        return guid
    return f"{channel.base}/?p={post.number}" if channel.base and post.number else None


def _dek(post: Post, text: str) -> tuple[str | None, str]:
    """Return the line under the headline and its origin; no excerpt that only repeats the beginning."""
    if deck := plain(post.first("sno_deck")):
        return deck, "meta sno_deck"
    for name in ("sno_teaser", "teaser"):
        if teaser := plain(post.first(name)):
            return (None, "") if _repeats(teaser, text) else (teaser, f"meta {name}")
    excerpt = plain(post.excerpt)
    return (excerpt, "excerpt") if excerpt and not _repeats(excerpt, text) else (None, "")


def _repeats(excerpt: str, text: str) -> bool:
    return text.startswith(excerpt.rstrip(" .…[]"))


def _photos(post: Post, pictures: Pictures) -> list[ParsedPhoto]:
    """Return the pictures; old themes keep the words of the first with the story."""
    if not pictures.photos:
        return []
    first, *others = pictures.photos
    caption, credit = words_of(plain(post.first("caption")), plain(post.first("photographer")))
    return [
        replace(first, caption=first.caption or caption, credit=first.credit or credit),
        *others,
    ]


def _unreadable(dates: Mapping[str, str]) -> list[Problem]:
    """Say where dates stand that cannot be read, and what stands there."""
    said = ", ".join(text.strip()[:_LONGEST_DATE] for text in dates.values())
    return [Problem(", ".join(dates), "unreadable-date", said)] if dates else []


def _notices(post: Post, site: Site, body: StoryBody, missing: int, *, mended: bool) -> list[Problem]:
    """Say what of a post is not in its article."""
    left_out = {
        "shortcodes-left-out": ", ".join(f"{name} ({count})" for name, count in body.shortcodes.items()),
        "blocks-left-out": ", ".join(f"{name} ({count})" for name, count in body.blocks.items()),
        "pictures-not-in-export": str(missing) if missing else "",
    }
    notices = [Problem("body", reason, details) for reason, details in left_out.items() if details]
    for name in ("video", "audio"):
        if value := post.first(name):
            found = _ADDRESS.search(value)
            notices.append(Problem(f"meta {name}", f"{name}-left-out", found[0] if found else ""))
    notices += [
        Problem(f"meta {name}", "part-of", f"{site.channel.base}/?p={container}")
        for name in _CONTAINERS
        if (container := post.first(name).strip())
    ]
    if any(is_unfilled(value) for value in post.fields.get("writer", ())):
        notices.append(Problem("meta writer", "unfilled-name"))
    if not plain(body.html):
        notices.append(Problem("body", "no-text"))
    if mended:
        notices.append(Problem("item", "mended-xml"))
    return notices
