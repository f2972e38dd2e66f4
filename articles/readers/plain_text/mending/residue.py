"""What programs leave in the text that went through them: word processors, shortcodes, marks of markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.readers.plain_text.lines import Line
from articles.readers.plain_text.words.files import is_file_name

# Settings that a word processor writes in front of its text: `Normal 0 false false false EN-US X-NONE`.
_SURE_SETTING = r"false|true|X-NONE|[A-Z]{2}-[A-Z]{2,4}|MicrosoftInternetExplorer\d|DocumentNotSpecified"
_SETTING = rf"(?:{_SURE_SETTING}|Normal|Clean|Print|JA|ZH|KO|HE|AR|\d{{1,3}}(?:\.\d{{1,2}})?|pt|磅)"
_SETTINGS = re.compile(rf"(?:{_SETTING}\s+)*(?:{_SURE_SETTING})(?=\s|$)")
_NO_WORD = re.compile(r"X-NONE|MicrosoftInternetExplorer\d|DocumentNotSpecified")
_ONE_SETTING = re.compile(_SETTING)
_SURE = re.compile(_SURE_SETTING)
_FEWEST_SETTINGS = 3
# `/* Style Definitions */ table.MsoNormalTable {mso-style-name:"Table Normal";}`
_STYLE_NOTE = re.compile(r"/\*[^*]{0,60}\*/")
_SELECTOR = r"(?:[\w-]*(?:[.#@:\\*][\w.#@:\\*-]*)+|p|a|li|div|span|td|th|tr|table|h\d|body|ul|ol|img)"
_PROPERTY = (
    r"(?:mso|font|margin|padding|border|text|line|background|size|page|color|width|height|display|behavior|"
    r"panose|src|position|float|vertical|white|word|list|tab|layout|direction|punctuation)(?:-[\w-]+)? ?:"
)
_STYLE = re.compile(rf"(?:{_SELECTOR}[ ,>]*){{0,12}}\{{\s?{_PROPERTY}[^{{}}]{{0,3000}}\}}")
_STYLE_BEGINS = re.compile(rf"(?:{_SELECTOR}[ ,>]*){{0,12}}\{{(?: ?{_PROPERTY}[^{{}}]*)?")
_SELECTORS = re.compile(rf"(?:{_SELECTOR}[ ,>]*){{1,12}}")
_DECLARATION = re.compile(r"[a-z][\w-]{1,40} ?: ?[^;{}]{1,200};?\}?|\}")
_COMMENT = re.compile(r"<!--.*?-->|<!\[(?:if|endif)[^>]{0,60}\]?>(?:-->)?|\]\]>|<!\[CDATA\[|\{C\}")
# A mark of markup with an attribute or a prefix, one that closes, and a break.
_MARKUP = re.compile(
    r"""<[a-zA-Z][\w:-]{0,30}(?:\s+[\w:-]+\s?=\s?(?:"[^"]*"|'[^']*'|[^\s"'<>]+))+\s*/?>"""
    r"|</?[a-z]\w{0,3}:\w{1,30}\s*/?>|</[a-zA-Z][\w-]{0,20}>|<br ?/?>",
    re.IGNORECASE,
)
_CLOSED_MARK = re.compile(r"<([a-z][\w-]{0,20})>(?=.*</\1>)", re.IGNORECASE)
_SHORTCODE = re.compile(r"\[(?P<closes>/?)(?P<name>[a-zA-Z][\w-]{0,60})(?P<rest>(?![\w-])[^\[\]]{0,2000})\]")
_CLOSING = re.compile(r"\[/([a-zA-Z][\w-]{0,60})\]")
_VALUE = r"""(?:"[^"]*"|'[^']*'|[“”″][^“”″]*[“”″]|[^\s"'“”″]+)"""
# What only shortcodes have behind their name, as `[sic]` and `[Editor's note: ...]` have not.
_ATTRIBUTES = re.compile(
    rf"(?:\s+[\w-]+\s?=\s?{_VALUE})+\s*/?|\s*=\s*{_VALUE}.*|\s+https?://\S+.*|\s*/", re.ASCII
)
# Names of shortcodes that stand alone without anything behind them.
_ALONE = re.compile(
    r"(?:gallery|playlist|slideshow|poll|polldaddy|crowdsignal|contact-form(?:-\d+)?|contact_form|subscribe|toc|"
    r"archives|sitemap|embed|audio|video|youtube|vimeo|soundcloud|spotify|instagram|tweet|twitter|facebook|scribd|"
    r"issuu|flickr|google-?(?:form|map|doc|video)s?|nggallery|ngg|slider|iframe|divider|clear|spacer|"
    r"related-posts|recent-posts|sharethis|addthis|adsense|ads?|more|nextpage)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"\[((?:wp_?)?caption)\b[^\[\]]*\](.*?)\[/\1\]", re.IGNORECASE)
_ADDRESS_INSIDE = re.compile(r"\[(\w[\w-]*)[^\[\]]*\]\s*(?:https?:)?//\S+\s*\[/\1\]")
_SHORTEST_NAME = 3  # `[w/ rice]`
# The address of a film, a post or a song by itself: where its frame was.
_FRAME = re.compile(
    r"(?:https?://)?(?:www\.|m\.|w\.|player\.|open\.|embed\.|docs\.|e\.|view\.)?(?:(?:youtube\.com|vimeo\.com|"
    r"dailymotion\.com|facebook\.com|instagram\.com|tiktok\.com|spotify\.com|soundcloud\.com|issuu\.com|"
    r"scribd\.com|flickr\.com|canva\.com|genial\.ly|padlet\.com|infogr\.am|infogram\.com|google\.com|prezi\.com|"
    r"documentcloud\.org|playbuzz\.com|polldaddy\.com|anchor\.fm|bandcamp\.com)/\S*[/=?@]\S+|"
    r"(?:twitter|x)\.com/\w+/status/\d+\S*|(?:youtu\.be|t\.co|pic\.twitter\.com|instagr\.am|forms\.gle|"
    r"poll\.fm|fb\.watch|flic\.kr)/\S+)",
    re.IGNORECASE,
)
_LONGEST_COMMENT = 400  # lines
# One of these is on every page that has more of such leftovers than names of files and addresses of frames.
_HINTS = ("[", "<", "]]>", "{", "/*", "false", "true", "X-NONE", "MicrosoftInternet", "DocumentNot")
_LOCALE = re.compile(r"-[A-Z]{2}")

Pulled = tuple[Line, str, str]


def pull_out_residue(lines: list[Line]) -> list[Pulled]:
    """Take such leftovers out of a page's lines, and their marks out of its words.

    Returns the lines that were nothing else, each with a kind and a rule. A caption that a shortcode holds
    becomes a line that says so; what an unknown shortcode holds stays.
    """
    page = "\n".join([line.text for line in lines])
    is_marked = any(map(page.__contains__, _HINTS)) or _LOCALE.search(page) is not None
    spans: set[int] = set()
    closed: set[str] = set()
    if is_marked:
        _cut_captions(lines)
        closed = {name.lower() for line in lines if "[/" in line.text for name in _CLOSING.findall(line.text)}
        spans = {*_settings(lines), *_comments(lines), *_styles(lines)}
    pulled: list[Pulled] = []
    kept: list[Line] = []
    gap = 0
    for place, line in enumerate(lines):
        text = line.text
        if is_marked:
            text = "" if place in spans else _without_marks(text, closed)
        found = _named(text) if text else ("residue", "residue")
        if found:
            pulled.append((line, *found))
            gap = max(gap, line.gap)
            continue
        if text != line.text:
            line.change(text)
        if gap:
            line.gap, gap = max(gap, line.gap), 0
        kept.append(line)
    if not kept:
        return []
    lines[:] = kept
    return pulled


def _named(text: str) -> tuple[str, str] | None:
    """Return kind and rule of a line that only names a picture's file, or what a frame shows."""
    if is_file_name(text):
        return "photo", "file-name"
    is_address = "/" in text and " " not in text and _FRAME.fullmatch(text) is not None
    return ("embed", "address-of-frame") if is_address else None


def _without_marks(text: str, closed: set[str]) -> str:
    """Return a line's words: empty where it has none of its own."""
    found = text
    if "[" in found:
        found = _ADDRESS_INSIDE.sub(" ", found)
        is_alone = found.count("[") == 1 and found[0] == "[" and found[-1] == "]"
        found = _SHORTCODE.sub(
            lambda tag: "" if _is_shortcode(tag, closed, is_alone=is_alone) else tag.group(), found
        )
    if "<" in found or "]]>" in found or "{C}" in found:
        found = _CLOSED_MARK.sub("", _COMMENT.sub(" ", found))
        found = _MARKUP.sub(lambda mark: " " if mark.group()[1:3].lower() == "br" else "", found)
    if settings := _SETTINGS.match(found):
        count = settings.group().count(" ") + 1
        if count >= _FEWEST_SETTINGS or _NO_WORD.search(settings.group()):
            found = found[settings.end() :]
    if "{" in found and "}" in found:
        found = _STYLE.sub(" ", _STYLE_NOTE.sub(" ", found))
    elif "/*" in found:
        found = _STYLE_NOTE.sub(" ", found)
    return text if found is text else " ".join(found.split())


def _is_shortcode(tag: re.Match[str], closed: set[str], *, is_alone: bool) -> bool:
    name = tag["name"].lower()
    if tag["closes"]:
        return True
    if name in closed and not tag["rest"].strip():
        return True
    if not tag["rest"].strip():
        return "_" in name or (is_alone and _ALONE.fullmatch(name) is not None)
    return len(name) >= _SHORTEST_NAME and _ATTRIBUTES.fullmatch(tag["rest"]) is not None


def _cut_captions(lines: list[Line]) -> None:
    """Let each caption that a shortcode holds be a line by itself, with the label of one."""
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        found = _CAPTION.search(line.text) if "aption]" in line.text else None
        if found is None:
            continue
        words = [
            line.text[: found.start()].strip(),
            _MARKUP.sub("", found[2]).strip(),
            line.text[found.end() :].strip(),
        ]
        texts = [words[0], f"Caption: {words[1]}" if words[1] else "", words[2]]
        parts = [replace(line, text=text, gap=1) for text in texts if text]
        if parts:
            parts[0].gap = line.gap
            lines[place : place + 1] = parts


def _settings(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of settings that stand in lines of their own, several in a row."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].words == 1 and _ONE_SETTING.fullmatch(lines[end].text):
            end += 1
        run = lines[start:end]
        if len(run) >= _FEWEST_SETTINGS and any(_SURE.fullmatch(line.text) for line in run):
            yield from range(start, end)
        start = max(end, start + 1)


def _comments(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of lines that a comment of markup spans, with those of its ends."""
    for start, line in enumerate(lines):
        if not line.text.startswith("<!--") or "-->" in line.text:
            continue
        behind = range(start + 1, min(start + _LONGEST_COMMENT, len(lines)))
        end = next((place for place in behind if lines[place].text.endswith("-->")), start)
        yield from range(start, end + 1)


def _styles(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the places of lines that make up a style: what it is for, its settings, and their brackets."""
    for start, line in enumerate(lines):
        is_open = "{" in line.text and "}" not in line.text
        if not is_open or not _STYLE_BEGINS.fullmatch(_STYLE_NOTE.sub("", line.text).strip()):
            continue
        end = start + 1
        while end < len(lines) and _DECLARATION.fullmatch(lines[end].text) and lines[end - 1].text[-1] != "}":
            end += 1
        if lines[end - 1].text[-1] != "}":
            continue
        first = start
        while first and line.text[0] == "{" and _SELECTORS.fullmatch(lines[first - 1].text):
            first -= 1
        yield from range(first, end)
