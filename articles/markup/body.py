"""The one way in for a body: HTML of any kind becomes what is stored, with its canonical text."""

from dataclasses import dataclass

from .blocks import normalise
from .canonical import project
from .sanitize import sanitize


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
