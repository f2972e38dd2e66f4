"""The ways in for a body: HTML of any kind, or plain blocks, become what is stored, with its text."""

from collections.abc import Iterable
from dataclasses import dataclass

from .blocks import normalise
from .canonical import project
from .plain_blocks import body_from_blocks
from .sanitize import refuse_too_large, sanitize


@dataclass(frozen=True, slots=True)
class Body:
    """A body as it is stored: `html` in the stored form, `text` its canonical text."""

    html: str
    text: str


def clean_body(html: str) -> Body:
    """Return `html` sanitised, in the stored form, with its canonical text. Idempotent.

    Raises `MarkupRefused` for what is too large or too tangled.

    >>> clean_body("<div>Hello<script>x</script> <b>world</b></div>")
    Body(html='<p>Hello <strong>world</strong></p>', text='Hello world')
    """
    stored = normalise(sanitize(html))
    return Body(stored, project(stored))


def plain_body(blocks: Iterable[tuple[str, str]]) -> Body:
    """Return the body of blocks of plain text, as `body_from_blocks` takes them.

    It is what `clean_body` would make of it, in a fraction of the time: all text was escaped here, and no tag
    or attribute came from outside. Raises `MarkupRefused` for more text than a body may have.

    >>> plain_body([("p", "Fish & chips")])
    Body(html='<p>Fish &amp; chips</p>', text='Fish & chips')
    """
    stored = body_from_blocks(blocks)
    refuse_too_large(stored)
    return Body(stored, project(stored))
