"""Markdown with front matter, as Jekyll, Hugo, Eleventy and Obsidian keep it."""

import re
from collections import Counter
from collections.abc import Mapping
from html import escape
from posixpath import basename, splitext

from markdown_it import MarkdownIt

from articles.markup.whitespace import without_unwanted
from articles.readers.decoding import decode
from articles.readers.document import Parsed, Problem
from articles.readers.front_matter import part
from articles.readers.moments import when
from articles.readers.picture_addresses import PICTURE_FILE
from articles.readers.records import fields_of, story_of
from articles.readers.story import Story
from articles.readers.texts import plain

# The renderer takes some 20 microseconds a character of text that is nothing but signs, more than for prose.
_LONGEST = 1_000_000
_MOST_LINES = 100_000
_MOST_SIGNS = 50_000
_SIGN = re.compile(r"[\[*_`!<&|~]")
_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd")
_FENCED = re.compile(rb"(---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n){0,200}?\1[ \t]*(?:\r?\n|$)")
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})[-_ ]")
_HEADING = re.compile(r"\s*<h1>(.*?)</h1>", re.DOTALL)
# What makers of sites put into a text for themselves. No tag is longer, so time is linear.
_EMBEDDED = re.compile(r"!\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{0,300}))?\]\]")
_LINKED = re.compile(r"\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")
_ADDRESS = re.compile(
    r"\{\{-?\s{0,9}(?:site\.(?:base)?url|[\"']([^\"'{}\n]{1,300})[\"'][^{}\n]{0,100})\s{0,9}-?\}\}"
)
_SHORTCODE = re.compile(
    r"\{\{[<%]\s{0,9}(/?[\w/.-]{1,60}+)([^{}]{0,2000}?)[>%]\}\}|\{%-?\s{0,9}(\w{1,60}+)[^{}]{0,2000}?%\}"
)
_ATTRIBUTE = re.compile(r"(\w{1,20})=(?:\"([^\"]{0,1000})\"|'([^']{0,1000})')")
_KRAMDOWN = re.compile(r"^\{:[^{}\n]{0,200}\}[ \t]*$|(?<=\))\{:?[.#][^{}\n]{0,200}\}", re.MULTILINE)
_DRAFTS = "_drafts/"
_OF_JEKYLL = re.compile(r"(?:^|/)_(?:posts|drafts)/")
# A picture that stands alone, and what its writer put behind its address in quotation marks.
_TITLED = re.compile(r'<p><img( src="[^"<>]*" alt="[^"<>]*") title="([^"<>]+)"\s*/?></p>')


def recognises(head: bytes, name: str) -> bool:
    """Say whether a file is called Markdown or has front matter; a header in plain text is another thing."""
    name = name.lower()
    if name.endswith(_SUFFIXES):
        return True
    return (
        not name.endswith((".txt", ".text")) and _FENCED.match(head.removeprefix(b"\xef\xbb\xbf")) is not None
    )


def said_by_path(source: str) -> str:
    """Return what a file's path may say of its story beside its title: a day, and that it is a draft."""
    dated = _DATED.match(basename(source))
    return f"{dated[1] if dated else ''}{' draft' if _DRAFTS in source else ''}"


def parse(data: bytes, source: str) -> Parsed:
    """Return the story of a file, or a problem for one that holds none."""
    text = decode(data)
    if text is None:
        return Problem(source, "binary")
    if len(text) > _LONGEST:
        return Problem(source, "too-large", f"> {_LONGEST:,} characters")
    if text.count("\n") > _MOST_LINES or len(_SIGN.findall(text)) > _MOST_SIGNS:
        return Problem(source, "too-many-elements")
    parted = part(without_unwanted(text).lstrip("\n"))
    fields = fields_of(_as_jekyll_reads(parted.fields) if _OF_JEKYLL.search(source) else parted.fields)
    fields.pop("body", None)
    story = story_of(fields, source, where="front matter")
    left_out: Counter[str] = Counter()
    html = _html(_without_shortcodes(parted.text, left_out))
    heading = _HEADING.match(html)
    if heading and plain(heading[1]) == (story.headline or plain(heading[1])):
        html = html[heading.end() :]
        if not story.headline:
            story.headline, story.origins["headline"] = plain(heading[1]), "heading"
    story.body = html if html.strip() else ""
    story.line = parted.line
    _look_at_name(story, source)
    if parted.is_broken:
        story.notices.append(Problem("front matter", "broken-front-matter"))
    if left_out:
        details = ", ".join(f"{name} ({count})" for name, count in left_out.items())
        story.notices.append(Problem("body", "shortcodes-left-out", details))
    return story.finish()


def _as_jekyll_reads(fields: Mapping[str, object]) -> dict[str, object]:
    """Return front matter with lists where Jekyll reads one: these fields hold names with spaces between."""
    return {
        name: value.split()
        if name in {"categories", "tags"} and isinstance(value, str) and "," not in value
        else value
        for name, value in fields.items()
    }


def _look_at_name(story: Story, source: str) -> None:
    """Take what the text does not say from the file's name: Jekyll's day, Obsidian's title."""
    name = splitext(basename(source))[0]
    dated = _DATED.match(name)
    if story.when is None and dated and (found := when(dated[1])):
        story.when, story.origins["published"] = found, "file name"
    if not story.headline and " " in name.strip():
        story.headline = plain(name[dated.end() :] if dated else name)
        story.origins["headline"] = "file name"
    if _DRAFTS in source:
        story.status = "draft"
    # What no mark keeps back its maker publishes; so a draft whose mark was taken off is one no more.
    story.status = story.status or "published"


def _html(text: str) -> str:
    renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    written: str = renderer.render(text)
    return _TITLED.sub(r"<figure><img\1><figcaption>\2</figcaption></figure>", written)


def _without_shortcodes(text: str, left_out: Counter[str]) -> str:
    """Return a text without what only its site's maker understands: pictures stay, the rest is counted."""

    def shortcode(found: re.Match[str]) -> str:
        name = (found[1] or found[3]).lower()
        said = {key.lower(): one or two for key, one, two in _ATTRIBUTE.findall(found[2] or "")}
        if name == "figure" and said.get("src"):
            return _figure(said)
        if not name.startswith(("/", "end")):
            left_out[name] += 1
        return ""

    def embedded(found: re.Match[str]) -> str:
        if PICTURE_FILE.search(found[1].strip()):
            return _figure({"src": found[1].strip()})
        left_out["embed"] += 1
        return ""

    text = _ADDRESS.sub(lambda found: found[1] or "", text)
    text = _SHORTCODE.sub(shortcode, text)
    text = _EMBEDDED.sub(embedded, text)
    text = _LINKED.sub(lambda found: found[2] or found[1], text)
    return _KRAMDOWN.sub("", text)


def _figure(said: dict[str, str]) -> str:
    caption = said.get("caption") or said.get("title") or ""
    credit = said.get("attr") or ""
    words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    words += f'<p class="credit">{escape(credit)}</p>' if credit else ""
    image = f'<img src="{escape(said["src"])}" alt="{escape(said.get("alt", ""))}">'
    return f"\n\n<figure>{image}{words}</figure>\n\n"
