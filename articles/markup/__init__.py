"""Floor 1, pure Python: HTML in, safe HTML and canonical text out. No Django.

`clean_body` is the way in for every body that comes as HTML, `plain_body` for plain text; what they give is
stored. `page` is the way out, after the marks.
"""

from .absolute import absolute
from .blocks import normalise
from .body import Body, clean_body, plain_body
from .canonical import TextBlock, blocks_of, project
from .notes import clean_note
from .page import Heading, contents, page, page_blocks
from .plain_blocks import blocks_from_body, body_from_blocks
from .sanitize import MarkupRefused, sanitize

__all__ = [
    "Body",
    "Heading",
    "MarkupRefused",
    "TextBlock",
    "absolute",
    "blocks_from_body",
    "blocks_of",
    "body_from_blocks",
    "clean_body",
    "clean_note",
    "contents",
    "normalise",
    "page",
    "page_blocks",
    "plain_body",
    "project",
    "sanitize",
]
