"""Photo lines: captions and credits, apart or in one line, in every form that papers print them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from articles.readers.plain_text.words.credits import (
    MEDIUM,
    MEDIUM_BEHIND,
    PREFIX,
    SURE,
    clean_credit,
    could_be_owner,
    credit_behind_paper,
    is_credit,
    is_owner,
)
from articles.readers.plain_text.words.names import (
    clean_name,
    is_name,
)

_INLINE = re.compile(
    rf"[\s(\[|•·–—/-]\s*(?=(?:{MEDIUM}\s*(?:credits?\b\s*:?|courtesy\b|by\b|via\b|provided by\b|taken "
    rf"by\b|de\b|por\b|cortes[ií]a\b|:|/)"
    r"|photo courtesy\b|courtesy of\b|cortes[ií]a de\b|credits?\s*:|cr[eé]dito\s*:))",
    re.IGNORECASE,
)
# One quick look spares most lines the slower patterns.
_HINTS = (
    "photo",
    "courtesy",
    "credit",
    "/",
    "|",
    ", used ",
    "via ",
    "foto",
    "cortes",
    "image",
    "graphic",
    "illustrat",
    "ilustra",
    "caption",
    "cutline",
    "video",
    "vídeo",
    "artist",
    "art by",
    "artwork",
    "design",
    "drawing",
    "rendering",
    "picture",
    "cartoon",
    "comic",
    "crédito",
    ".jp",
    ".png",
    ".webp",
    ".gif",
    "art:",
    "collage",
    "screenshot",
    "imágenes",
    "dibujo",
    "gráfic",
    "grafic",
    "pics",
    "leyenda",
    "pie de",
)


# Two more such words; "start" and "department", which many lines hold, are none.
_SHORT_MEDIUM = re.compile(r"[\s(\[|•·–—/-](?:art|pic)")
_BRACKETED_END = re.compile(r"\s*[(\[]([^()\[\]]{3,80})[)\]]\.?$")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s*(?:[|–—-]\s*)?(?=[^\W\d_])")
_OWNED_NAME = re.compile(r"([^!?/|]{4,50}?)\s*[/|]\s*([^./|]{2,50})\.?")
_FILE_PHOTO = re.compile(r"^(?:file|staff|courtesy) (?:photo|graphic|illustration)s? ", re.IGNORECASE)
# `... on Friday. / Maya Okafor`
_NAMED_END = re.compile(r"(?<=[.!?”\"])\s*[/|–—]\s*([A-Z][^.!?/|,]{3,40}(?:[A-Z]\. [^.!?/|,]{2,30})?)$")
# `“More naps.” —Maya Okafor (11)`: who says it, not who took a picture
_SAID = re.compile(r"[“\"«][^“”\"«»]+[”\"»]")
# `... on Friday. Maya Okafor for The Harrier`
_FOR_END = re.compile(
    r"(?<=[.!?”\"])\s+([^.!?/|,]{4,40}(?:[A-Z]\. [^.!?/|,]{2,30})?) for ((?:The )?[A-Z][^.!?/|,]{2,40})$"
)
# `Maya Okafor at the door of the hall | Theo Lindqvist/The Quill`, `... closed in spring. By Theo Lindqvist`
_BARRED_END = re.compile(r"(?P<caption>.{20,400}?)(?:\s*\|\s*(?P<name>[^|/]{4,40})\s*/\s*[^|/]{2,40})")
_BY_END = re.compile(r"(?P<caption>.{12,400}?[.!?”\"]) By (?P<name>[A-Z][^!?/|,]{4,40})")
# `Photo: The gate in May. Credit: Maya Okafor`
_BOTH = re.compile(
    r"(?:photo|image|picture|foto)\s*:\s*(?P<caption>.{8,400}?[.!?”\"])\s+(?:photo )?"
    r"(?:credit|cr[eé]dito)s?\s*:\s*(?P<credit>.{3,80})",
    re.IGNORECASE,
)
# `PHOTO: Maya Okafor / CAPTION: The gate in May.`
_BOTH_BACK = re.compile(
    r"(?:photo|image|picture|foto)(?: credit)?s?\s*:\s*(?P<credit>[^/|:.]{3,80}?)\s*(?:[/|–—;,-]\s*)?"
    r"(?:caption|cutline|leyenda)\s*:\s*(?P<caption>.{8,400})",
    re.IGNORECASE,
)
# `Photo by Maya Okafor: The gate in May.`
_CREDIT_FIRST = re.compile(
    rf"{MEDIUM} (?:by|courtesy of|por|de) (?P<credit>[^:!?|]{{3,60}}?): (?P<caption>.{{8,400}}[.!?”\"])",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(r"^(?:photo\s+)?(?:caption|cutline|pie de foto|leyenda)\s*:\s*", re.IGNORECASE)
_PICTURE_LABEL = re.compile(r"^(?:photo|image|picture|foto|imagen)s?\s*:\s*", re.IGNORECASE)
_FILE_NAME = re.compile(r"^\S{1,120}\.(?:jpe?g|png|gif|webp|heic|tiff?)$", re.IGNORECASE)
_NO_ONE = re.compile(
    r"^(?:file|staff|submitted|contributed|courtesy|stock|archive) (?:photo|image|graphic|illustration|"
    r"art)$|^image result for .{1,80}$"
    r"|^foto de archivo$",
    re.IGNORECASE,
)


_BY = re.compile(r"(?<=[.!?”\"]) By$")  # `... in May. By Courtesy of the Archives`
_CREDIT_END = 160  # code points at a caption's end in which its credit stands


@dataclass(frozen=True, slots=True)
class PhotoLine:
    """What a photo line says. `sure`: it names itself one ("Photo by"), so it is one wherever it stands."""

    credit: str | None
    caption: str | None = None
    sure: bool = True


@lru_cache(maxsize=2048)  # head, body and foot each look at the lines of a page
def parse_photo(text: str) -> PhotoLine | None:
    """Read a credit, a caption that names itself, or a caption with its credit; `None` for other lines."""
    if len(text) > 700:
        return None
    lowered = text.lower()
    names_one = any(map(lowered.__contains__, _HINTS))
    if not (names_one or " for " in lowered[-_CREDIT_END:] or " By " in text or _ends_in_bracket(text)):
        return None
    label = _CAPTION_LABEL.match(text)
    if label:
        inner = _caption_with_credit(text[label.end() :])
        return inner or PhotoLine(None, text[label.end() :].strip() or None)
    if _FILE_NAME.match(text) or _NO_ONE.match(text):
        return PhotoLine(None)
    if labelled := _labelled(text):
        return labelled
    credit = _whole_line_credit(text) if len(text) <= _CREDIT_END else None
    is_marked = names_one or _SHORT_MEDIUM.search(lowered) is not None
    return credit or _caption_with_credit(text, is_marked=is_marked)


def _labelled(text: str) -> PhotoLine | None:
    """Read `Photo: The gate in May. Credit: Maya Okafor`, with the credit first, or in brackets."""
    both = _BOTH.fullmatch(text) or _BOTH_BACK.fullmatch(text)
    if both:
        return PhotoLine(clean_credit(both["credit"]), both["caption"])
    first = _CREDIT_FIRST.fullmatch(text)
    if first and is_credit(name := clean_credit(first["credit"])):
        return PhotoLine(name, first["caption"])
    titled = _PICTURE_LABEL.match(text) if _ends_in_bracket(text) else None
    return _caption_with_credit(text[titled.end() :]) if titled else None


def _ends_in_bracket(text: str) -> bool:
    return text.endswith((")", "]", ").", "]."))


def _whole_line_credit(text: str) -> PhotoLine | None:
    prefix = PREFIX.match(text)
    if prefix:
        rest = text[prefix.end() :]
        # A studio may be called so: "courtesy of Fathom Gate Pictures".
        is_studio = "courtesy" in prefix.group().lower() and MEDIUM_BEHIND.search(rest)
        name = rest.strip(" .()[]") if is_studio else clean_credit(rest)
        sure = SURE.search(prefix.group()) is not None
        if name and (is_credit(name) or (sure and could_be_owner(rest))):
            return PhotoLine(name, sure=sure or is_credit(name))
        return None
    inner = text.strip("()[] ")
    slashed = re.fullmatch(r"([^/|]{4,50}?)\s*[/|]\s*([^/|]{2,60})", inner)
    if slashed and is_name(slashed.group(1), named=True) and is_owner(slashed.group(2)):
        return PhotoLine(clean_name(slashed.group(1)))
    behind = credit_behind_paper(inner)
    if behind or (text[0] in "([" and text[-1] in ")]" and is_credit(inner)):
        return PhotoLine(behind[1] if behind else clean_credit(inner))
    via = re.fullmatch(r"(.{4,50}?)(?:,)? (?:via|courtesy of|for(?= The )|used (?:with|by)) (.{2,50})", inner)
    if via and is_name(via.group(1), named=True) and text[-1] not in ".!?":
        return PhotoLine(clean_name(via.group(1)))
    return None


def _caption_with_credit(text: str, *, is_marked: bool = True) -> PhotoLine | None:
    """Part a caption from the credit behind it: `... line up. (Priya Raman / The Paper)`.

    Where it is not `is_marked`, no word such as "photo" can stand before a credit.
    """
    end = _BRACKETED_END.search(text) if _ends_in_bracket(text) else None
    if end and end.start() > 8:
        inner = end.group(1)
        prefix = PREFIX.match(inner)
        name = clean_credit(inner)
        is_parted = "/" in inner or " | " in inner  # from the paper
        # A name in brackets alone may belong to a sentence: the caption must be one by itself.
        if name and (
            prefix or (is_parted and is_credit(name)) or (is_credit(name) and _closed(text[: end.start()]))
        ):
            return PhotoLine(name, text[: end.start()].strip() or None, sure=bool(prefix) or is_parted)
    for found in _INLINE.finditer(text) if is_marked else ():
        if found.start() <= 8:
            continue
        credit = _whole_line_credit(text[found.end() :].strip(" ()[]|•·–—-"))
        before = text[: found.start() + 1]
        leads = before.rstrip().endswith(":")  # `Read more: Photos: Homecoming parade`
        if credit and credit.credit and not leads and _closed(before.rstrip(" (|[•·–—/-")):
            return PhotoLine(credit.credit, _BY.sub("", before.strip(" (|[•·–—/-")))
    for_paper = _FOR_END.search(text[-120:])
    if for_paper and is_name(for_paper.group(1)):
        return PhotoLine(clean_name(for_paper.group(1)), text[: len(text) - len(for_paper.group())].strip())
    named = _NAMED_END.search(text[-80:])
    if named and is_name(named.group(1)) and not _SAID.fullmatch(text[: len(text) - len(named.group())]):
        return PhotoLine(clean_name(named.group(1)), text[: len(text) - len(named.group())].strip())
    for signed in (_BARRED_END.fullmatch(text), _BY_END.fullmatch(text)):
        if signed is not None and is_name(signed["name"].strip()):
            return PhotoLine(clean_name(signed["name"]), signed["caption"].strip())
    return _caption_with_owner(text) if "/" in text[-60:] or "|" in text[-60:] else None


def _caption_with_owner(text: str) -> PhotoLine | None:
    """Part a caption from `Priya Raman/The Paper` or `Priya Raman | Photo Editor` behind a sentence."""
    for end in reversed(list(_SENTENCE.finditer(text))):
        if len(text) - end.end() > 110:
            return None
        owned = _OWNED_NAME.fullmatch(_FILE_PHOTO.sub("", text[end.end() :]))
        if owned and is_name(owned.group(1).strip()) and owned.group(2)[0].isupper():
            return PhotoLine(clean_name(owned.group(1)), text[: end.start()].strip())
    return None


def _closed(text: str) -> bool:
    """Whether a caption's text ends as one: with a full stop, or as a short title."""
    text = text.rstrip()
    return text[-1:] in '.!?”"’)' or len(text.split()) <= 30
