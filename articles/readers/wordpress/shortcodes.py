"""Shortcodes: what stands in square brackets, and is made into HTML when WordPress shows the page."""

import html
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from articles.readers.wordpress import builders
from articles.readers.wordpress.builders import (
    Addresses,
    Attributes,
    Handler,
    figures,
    nothing,
    player,
    titled,
)

# Shortcodes nest no deeper than this in earnest; those farther in are passed over, their text stays.
_DEEPEST = 20

_TAG = re.compile(r"\[(/?)([a-zA-Z][\w-]{0,60})(?![\w-])([^\[\]]*)\]")
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|(\S+)""")
# What only shortcodes have behind their name, as `[sic]` and `[Editor's note: ...]` have not.
_ATTRIBUTES = re.compile(
    r"""(?:\s+[\w-]+\s?=\s?(?:"[^"]*"|'[^']*'|[“”″][^“”″]*[“”″]|[^\s"'“”″]+))+\s*/?|\s*/""", re.ASCII
)
_PICTURE = re.compile(
    r"\s*((?:<div[^<>]*>)?(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?(?:<span[^<>]*>[^<>]*</span></div>)?)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Shortcodes:
    """Makes the shortcodes of one body into HTML.

    `addresses` gives those of the pictures that a gallery shows, by their numbers; `left_out` counts by name
    what could not be made into anything.
    """

    addresses: Addresses
    left_out: Counter[str] = field(default_factory=Counter)

    def expand(self, text: str) -> str:
        """Return `text` with every shortcode replaced, nested ones too. Time is linear in its length.

        What stands in brackets and is no shortcode ("[sic]") stays.
        """
        if "[" not in text:
            return text
        tags = [tag for tag in _TAG.finditer(text) if not _is_escaped(tag, text)]
        ends = _pairs(tags)
        return self._written(text, tags, ends) if tags else text

    def _written(self, text: str, tags: Sequence[re.Match[str]], ends: Mapping[int, int]) -> str:
        frames: list[tuple[int, str, Attributes, list[str]]] = []  # where each ends, what it is, its inside
        out: list[str] = []
        place = 0
        ending = set(ends.values())
        for number, tag in enumerate(tags):
            name = tag[2].lower()
            if not (number in ends or number in ending or _is_shortcode(tag)):
                continue
            out.append(text[place : tag.start()])
            place = tag.end()
            if frames and frames[-1][0] == number:
                _, opened, attributes, before = frames.pop()
                before.append(self._handled(opened, attributes, "".join(out)))
                out = before
            elif not tag[1] and name not in _HANDLERS:
                self.left_out[name] += 1
            elif not tag[1] and number not in ends:
                out.append(self._handled(name, _attributes(tag[3]), ""))
            elif not tag[1] and len(frames) < _DEEPEST:
                frames.append((ends[number], name, _attributes(tag[3]), out))
                out = []
        return "".join([*out, text[place:]])

    def _handled(self, name: str, attributes: Attributes, inside: str) -> str:
        written = _HANDLERS[name](attributes, inside, self.addresses)
        if written is None:
            self.left_out[name] += 1
        return written or ""


def _is_escaped(tag: re.Match[str], text: str) -> bool:
    """Whether a shortcode is shown, not done: `[[gallery]]`."""
    return text[tag.start() - 1 : tag.start()] == "[" and text[tag.end() : tag.end() + 1] == "]"


def _is_shortcode(tag: re.Match[str]) -> bool:
    """Whether a tag without a partner is a shortcode, and not a word that a writer put in brackets."""
    name = tag[2].lower()
    if name in _HANDLERS:
        return bool(tag[1] or tag[3].strip() or name in _ALONE)
    return "_" in name or _ATTRIBUTES.fullmatch(tag[3]) is not None


def _pairs(tags: Sequence[re.Match[str]]) -> dict[int, int]:
    """Return the numbers of the tags that open and of those that end them; an end is the nearest's."""
    open_: list[tuple[int, str]] = []
    waiting: Counter[str] = Counter()
    ends: dict[int, int] = {}
    for number, tag in enumerate(tags):
        name = tag[2].lower()
        if not tag[1]:
            open_.append((number, name))
            waiting[name] += 1
        elif waiting[name]:
            # Those that were opened in between were never meant to be closed.
            while True:
                opened, its_name = open_.pop()
                waiting[its_name] -= 1
                if its_name == name:
                    break
            ends[opened] = number
    return ends


def _attributes(text: str) -> dict[str, str]:
    """Return the attributes of a shortcode; those without a name under their number."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text.removesuffix("/")[:5000]):
        name = (match[1] or str(len(found))).lower()
        value = match[2] or match[3] or match[4] or match[5] or match[6] or ""
        found[name] = html.unescape(value).strip("“”″„=\"' ")
    return found


def _caption(attributes: Attributes, inside: str, addresses: Addresses) -> str:  # noqa: ARG001
    picture = _PICTURE.match(inside)
    if not picture:
        return f"\n\n{inside}\n\n"
    words = attributes.get("caption") or inside[picture.end() :]
    number = html.escape(attributes.get("id", ""))
    return f'\n\n<figure id="{number}">{picture[1]}<figcaption>{words}</figcaption></figure>\n\n'


def _media_credit(attributes: Attributes, inside: str, addresses: Addresses) -> str:  # noqa: ARG001
    name = html.escape(attributes.get("name", ""), quote=False)
    return f'<div class="wp-caption">{inside}<span class="media-credit">{name}</span></div>'


def _gallery(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    numbers = re.findall(r"\d{1,12}", attributes.get("ids") or attributes.get("include") or "")
    return figures(addresses(numbers))


def _youtube(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:
    named = attributes.get("id") or attributes.get("0") or inside.strip()
    if re.fullmatch(r"[\w-]{11}", named):
        return player({"url": f"https://www.youtube.com/watch?v={named}"}, "", addresses)
    return player(attributes, inside, addresses)


def _pull_quote(attributes: Attributes, inside: str, addresses: Addresses) -> str:  # noqa: ARG001
    if not inside.strip():
        return ""
    speaker = attributes.get("speaker") or attributes.get("author") or attributes.get("cite") or ""
    signed = f"<p>— {html.escape(speaker, quote=False)}</p>" if speaker else ""
    return f"\n\n<blockquote>{inside}{signed}</blockquote>\n\n"


def _box(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:
    return titled(attributes, inside, addresses) if inside.strip() else None


def _footnote(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    words = inside.strip()
    return f" ({words})" if words else None


_HANDLERS: dict[str, Handler] = {
    **builders.HANDLERS,
    **dict.fromkeys(("caption", "wp_caption"), _caption),
    "media-credit": _media_credit,
    "gallery": _gallery,
    **dict.fromkeys(("youtube", "youtube_sc", "youtubevideo"), _youtube),
    **dict.fromkeys(
        ("embed", "video", "audio", "vimeo", "soundcloud", "spotify", "tweet", "twitter"), player
    ),
    **dict.fromkeys(("instagram", "facebook", "tiktok", "ted", "issuu", "iframe", "googlemaps"), player),
    **dict.fromkeys(("pullquote", "pull_quote", "quote", "blockquote"), _pull_quote),
    **dict.fromkeys(("sidebar", "infobox", "textbox", "factbox"), _box),
    **dict.fromkeys(("footnote", "efn_note", "ref", "fn", "mfn"), _footnote),
    **dict.fromkeys(("related", "related_posts", "relatedposts", "related-posts", "playlist"), nothing),
    **dict.fromkeys(("ngg", "ngg_images", "nggallery", "slideshow", "singlepic", "imagebrowser"), nothing),
}
# Those that mean something by their name alone.
_ALONE = frozenset({"gallery", "playlist", "nggallery", "slideshow", *builders.HANDLERS})
_ALONE |= {"related", "related_posts", "relatedposts", "related-posts"}
