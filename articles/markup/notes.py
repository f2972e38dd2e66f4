"""A reader's note: Markdown in, safe HTML out."""

import re
from collections.abc import Collection, Sequence
from functools import partial
from html import escape
from typing import Any

import bleach
from bleach.linkifier import LinkifyFilter
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from .policy import PROTOCOLS
from .whitespace import without_unwanted

_TAGS = frozenset({"p", "em", "strong", "a", "code", "pre", "blockquote", "ul", "ol", "li", "br", "span"})
_REL = "nofollow ugc noopener"
_MENTION = "mention"

# Each sign that becomes an element or an entity costs bleach some 30 µs, more among thousands of neighbours:
# a note of nothing else took seconds. Whoever writes that many wrote no Markdown.
_MARKUP = re.compile(r"[*_`\[\]<>&\"\\\n]")
_MOST_MARKUP = 2_500

# It shows where it leads, and ends before the punctuation of its sentence. No name without a scheme is taken:
# "St.Anne" and "notes.md" are none.
_WEB_ADDRESS = re.compile(r"(?<![\w@/.])https?://[^\W_](?:[^\s<>\"“”„«»]*[\w/#=&%+~$)-])?", re.IGNORECASE)


def clean_note(markdown: str, *, named: Collection[str] = ()) -> str:
    r"""Return the HTML of a note written in Markdown; an empty string for a blank one.

    Paragraphs, emphasis, links, code, quotations and lists; a line end is a line break. HTML in a note is
    shown as it was typed. Web addresses are links, and links tell search engines not to follow. `named` are
    the names, as they are typed, that are shown as a person's where an @ stands before them.
    It takes a time that grows with the length of the note: one with thousands of signs is shown as it was typed.

    >>> clean_note("*Who* says so?\n<b>")
    '<p><em>Who</em> says so?<br>\n&lt;b&gt;</p>'
    >>> clean_note("@Ruth, see https://example.org/.", named=["Ruth"])
    '<p><span class="mention">@Ruth</span>, see <a href="https://example.org/" rel="nofollow ugc noopener">https://example.org/</a>.</p>'
    """  # noqa: E501 - the example
    source = without_unwanted(markdown)
    if not source.strip():
        return ""
    if len(_MARKUP.findall(source)) > _MOST_MARKUP:
        return f"<p>{escape(source.strip(), quote=False)}</p>".replace("\n", "<br>\n")
    rendered: str = _markdown(named).render(source)
    cleaned: str = _cleaner().clean(rendered)
    return cleaned.strip()


def _cleaner() -> bleach.Cleaner:
    link = partial(LinkifyFilter, callbacks=[_link], skip_tags={"pre", "code"}, url_re=_WEB_ADDRESS)
    return bleach.Cleaner(
        tags=_TAGS,
        attributes={"a": ["href"], "span": _is_of_mention},
        protocols=PROTOCOLS,
        strip=True,
        filters=[link],
    )


def _link(attributes: dict[Any, str], new: bool) -> dict[Any, str]:  # noqa: ARG001, FBT001 - as bleach calls it
    attributes[(None, "rel")] = _REL
    return attributes


def _is_of_mention(_tag: str, name: str, value: str) -> bool:
    return name == "class" and value == _MENTION


def _markdown(named: Collection[str]) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
    parser.disable(["heading", "lheading", "hr", "image", "reference", "html_block", "html_inline"])
    if named:
        parser.inline.ruler.push(_MENTION, partial(_mention, _names(named)))
        parser.add_render_rule(_MENTION, _mentioned)
    return parser


def _names(named: Collection[str]) -> re.Pattern[str]:
    """Return a pattern of names behind an @, the longest first: "@Ruth's" is Ruth, "@Ruth-Ann" is not."""
    names = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True))
    return re.compile(rf"(?<![\w@/.])@(?:{names})(?=(?:['’]s)?(?![._'’-]?[^\W_]))")


def _mention(names: re.Pattern[str], state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls it
    found = None if state.linkLevel else names.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.push(_MENTION, "span", 0).content = found[0]
    state.pos = found.end()
    return True


def _mentioned(
    _renderer: RendererHTML, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType
) -> str:
    return f'<span class="{_MENTION}">{escape(tokens[index].content)}</span>'
