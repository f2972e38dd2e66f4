"""The keys by which a story is recognised when it is imported again, from whatever source."""

import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from django.utils.text import Truncator

from articles.importing.outcome import fields_of
from articles.models import KeyKind
from articles.models.imported import KEY_LENGTH
from articles.models.naming import fold
from articles.readers import ParsedDocument, ThrownAway

# What is put behind an address to count visits, or asks for another form of the same page.
_NO_PART_OF_IT = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|_ga|ref|ref_src|share|amp|print|replytocom|preview.*"
)
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid)(?:=|$)")
_ENDS = re.compile(r"(?:/(?:index|default)\.(?:html?|php|aspx?)|/amp|/+)$", re.IGNORECASE)
_LONGEST = 4_000


class Key(NamedTuple):
    """A key of a story within its publication; `value` is a digest, of the kind too."""

    kind: KeyKind
    value: str


def keys_of(document: ParsedDocument | ThrownAway) -> list[Key]:
    """Return the keys that belong to one story alone, the surest first: of its guid, of its address.

    A guid that is an address counts as one, and `?p=12` behind a site's address, as WordPress makes it, as a
    guid: so an export, a feed and a page of the same story have a key in common.
    """
    found = [_key_of_guid(document.guid)] if document.guid else []
    if document.url:
        found.append(_key_of_address(document.url))
    keys = dict.fromkeys(key for key in found if key)
    return sorted(keys, key=lambda key: key.kind != KeyKind.GUID)


def keys_at(document: ParsedDocument, address: str) -> set[str]:
    """Return the values of the keys that a document would have if its site stood where an address leads.

    Of a site that moved (another name, `www.` taken away by hand) only the host is another.
    """
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return set()
    guid, url = (_at(host, known) if known else None for known in (document.guid, document.url))
    return {key.value for key in keys_of(replace(document, guid=guid, url=url))} if host else set()


def text_key(headline: str, day: date | None) -> Key:
    """Return the key of a headline and a day, which more than one story may have."""
    return _key(KeyKind.TEXT, f"{fold(headline)}|{day.isoformat() if day else ''}")


def words_key(headline: str, mark: str) -> Key:
    """Return the key of a headline and a body (its digest), whatever the day."""
    return _key(KeyKind.TEXT, f"words|{fold(headline)}|{mark}")


def place_of(source: str) -> str:
    """Return the digest of a place in a source, as `Entry.source` names it."""
    return _key(KeyKind.TEXT, f"place|{source}").value


def canonical_address(address: str) -> str | None:
    """Return an address as it is compared, or None for what is no story's address.

    Without scheme, `www.`, closing slash, `index.html`, `/amp`, fragment and what only counts visits.

    >>> canonical_address("http://www.example.org/2026/tray/amp/?utm_source=x#top")
    'example.org/2026/tray'
    >>> canonical_address("https://example.org/") is None
    True
    """
    try:
        parts = urlsplit(address.strip()[:_LONGEST])
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    host = host.removeprefix("www.") + (f":{port}" if port not in {None, 80, 443} else "")
    path = unquote(parts.path)
    while (shorter := _ENDS.sub("", path)) != path:
        path = shorter
    pairs = sorted(pair for pair in parse_qsl(parts.query) if not _NO_PART_OF_IT.fullmatch(pair[0]))
    if posts := [pair for pair in pairs if pair[0] == "p"]:
        pairs = posts[:1]
    if not path and not pairs:
        return None
    return f"{host}{path}?{urlencode(pairs)}" if pairs else f"{host}{path}"


def without_tracking(address: str) -> str:
    """Return an address without what only tells how a reader came to it.

    >>> without_tracking("https://example.org/?p=7&utm_source=rss&utm_medium=rss")
    'https://example.org/?p=7'
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    said = parts.query.split("&")
    kept = [pair for pair in said if not _TRACKING.match(pair)]
    return address if kept == said else urlunsplit(parts._replace(query="&".join(kept)))


def content_digest(document: ParsedDocument) -> str:
    """Return a digest of all that was read of a document: SHA-256, in hexadecimal."""
    content = json.dumps(fields_of(document), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def headline_of(document: ParsedDocument, text: str) -> str:
    """Return the headline, or the first words of the story's text where the source has none."""
    return document.headline or Truncator(" ".join(text[:500].split())).words(10)


def _at(host: str, address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return urlunsplit(parts._replace(netloc=host)) if parts.netloc else address


def _key_of_guid(guid: str) -> Key | None:
    guid = guid.strip()
    return _key_of_address(guid) or (_key(KeyKind.GUID, guid) if guid and "://" not in guid else None)


def _key_of_address(address: str) -> Key | None:
    canonical = canonical_address(address)
    if canonical is None:
        return None
    return _key(KeyKind.GUID if "?p=" in canonical else KeyKind.URL, canonical)


def _key(kind: KeyKind, text: str) -> Key:
    digest = hashlib.sha256(f"{kind.value}:{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return Key(kind, digest[:KEY_LENGTH])
