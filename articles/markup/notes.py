"""A reader's note: Markdown in, safe HTML out."""

from collections.abc import Sequence

import bleach
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from .policy import PROTOCOLS
from .whitespace import without_unwanted

_TAGS = frozenset({"p", "em", "strong", "a", "code", "pre", "blockquote", "ul", "ol", "li", "br"})
_REL = "nofollow ugc noopener"


def clean_note(markdown: str) -> str:
    r"""Return the HTML of a note written in Markdown; an empty string for a blank one.

    Paragraphs, emphasis, links, code, quotations and lists; a line end is a line break. HTML in a note is
    shown as it was typed. Links tell search engines not to follow.

    >>> clean_note("*Who* says so?\n<b>")
    '<p><em>Who</em> says so?<br>\n&lt;b&gt;</p>'
    """
    source = without_unwanted(markdown)
    if not source.strip():
        return ""
    rendered: str = _markdown().render(source)
    cleaner = bleach.Cleaner(tags=_TAGS, attributes={"a": _link_attribute}, protocols=PROTOCOLS, strip=True)
    cleaned: str = cleaner.clean(rendered)
    return cleaned.strip()


def _markdown() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
    parser.disable(["heading", "lheading", "hr", "image", "reference", "html_block", "html_inline"])
    parser.add_render_rule("link_open", _link_open)
    return parser


def _link_open(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
) -> str:
    tokens[index].attrSet("rel", _REL)
    return renderer.renderToken(tokens, index, options, env)


def _link_attribute(_tag: str, name: str, value: str) -> bool:
    return name == "href" or (name == "rel" and value == _REL)
