"""How a story is recognised when it is imported again."""

import hashlib
import json
from collections import defaultdict
from urllib.parse import urlsplit

from django.utils.text import Truncator

from articles.importing.outcome import fields_of
from articles.models.naming import fold
from articles.readers import ParsedDocument


def content_digest(document: ParsedDocument) -> str:
    """Return a digest of all that was read of a document: SHA-256, in hexadecimal."""
    content = json.dumps(fields_of(document), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()


def identity_of(document: ParsedDocument) -> str:
    """Return the key of a story within its publication: its address, else its headline and day.

    An address counts without scheme, `www.` and closing slash. A text without an address is the same story
    as long as it has its headline and day, however its body is edited.
    """
    if document.url and (parts := urlsplit(document.url)).hostname:
        host = parts.hostname.removeprefix("www.")
        query = f"?{parts.query}" if parts.query else ""
        return _short(f"url:{host}{parts.path.rstrip('/')}{query}")
    day = document.published.isoformat() if document.published else ""
    return _short(f"text:{fold(headline_of(document))}|{day}")


def headline_of(document: ParsedDocument) -> str:
    """Return the headline, or the first words of the story where the source has none."""
    return document.headline or Truncator(document.blocks[0].text).words(10)


def _short(key: str) -> str:
    kind, _, _ = key.partition(":")
    return f"{kind}:{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()[:40]}"


class Namesakes:
    """Tells apart the stories of one run that have one identity and different contents.

    The first keeps the identity, the next gets `#2` and so on; the same files in the same order get the same.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[int, str], list[str]] = defaultdict(list)

    def identity(self, publication_id: int, identity: str, digest: str) -> str:
        """Return the identity for a content of this digest."""
        contents = self._seen[publication_id, identity]
        if digest not in contents:
            contents.append(digest)
        number = contents.index(digest) + 1
        return identity if number == 1 else f"{identity}#{number}"
