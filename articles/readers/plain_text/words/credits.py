"""A picture's credit: who took it, out of the words around the name."""

import re

from articles.readers.plain_text.words.names import (
    bare_name,
    clean_name,
    is_collective,
    is_name,
    is_photo_role,
    is_role,
    normal_case,
)
from articles.readers.plain_text.words.vocabulary import AGENCIES, PAPER_WORDS

MEDIUM = (
    r"(?:(?:ap|file|staff|submitted|contributed|digital|featured?|cover|top|header|lead)\s+)?"
    r"(?:photo(?:s|graph|graphs|graphy|illustration| illustration| collage)?|images?|pictures?|pics?|"
    r"graphics?|"
    r"illustrations?|illustrated|art|artwork|cartoon|comic|drawing|rendering|design|infographic|collage|video|"
    r"screenshot|"
    r"media(?=\s+credit)|foto(?:s|graf[ií]as?)?|imagen|im[aá]genes|ilustraci[oó]n|gr[aá]fic[oa]|dibujo|v[ií]deo)"
)
PREFIX = re.compile(
    rf"^\(?\s*(?:{MEDIUM}\s*(?:credits?|cr[eé]dito)?\s*(?:/|\|)?\s*(?:and graphic |and caption |y texto )?"
    r"(?:courtesy\s+(?:of|from|:)|cortes[ií]a\s+de|provided\s+by|taken\s+(?:by|from)|"
    r"used\s+with\s+permission\s+(?:of|from)|"
    r"contributed\s+by|submitted\s+by|created\s+(?:by|in|with)|generated\s+(?:by|with)|by|via|from|of|de|por|"
    r"tomad[ao]\s+(?:por|de)|proporcionad[ao]\s+por)?\s*[:\-–—|/]?\s+"
    r"|(?:photo\s+)?courtesy(?:\s+photo)?\s*(?:of|from|by|:)\s*:?\s*|cortes[ií]a\s*(?:de|:)\s*:?\s*"
    r"|(?:photo\s+|image\s+|video\s+|art\s+)?credits?\s*(?:to|:|by)\s*:?\s*|cr[eé]ditos?\s*:\s*|photo/\s*|"
    r"artists?\s*:\s*"
    r"|photographers?\s*:\s*|illustrators?\s*:\s*|fot[oó]graf[oa]s?\s*:\s*|graphic/\s*|via\s+)",
    re.IGNORECASE,
)
# A prefix that ends in a plain word ("Photo Maya Okafor", "Art class ...") says little by itself.
SURE = re.compile(
    r"(?:\b(?:by|via|from|of|de|por|courtesy|cortes[ií]a|with|in|credits?|to)\s*:?|[:|/–—-])\s*$",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"\s*(?:/|\||\s[–—•·-]\s|,|;|\bvia\b|\bfor\b|\bwith permission\b|\bused with\b|\bused under\b|"
    r"\bthrough\b|\bpara\b|\bon\b(?=\s[A-Z]))\s*.*$",
    re.IGNORECASE,
)
_WHOSE, _OWNER_WORDS = {"the", "his", "her", "their", "our", "la", "el"}, 4  # `the city archive`
# `Maya Okafor photo`
MEDIUM_BEHIND = re.compile(rf"\s+{MEDIUM}$", re.IGNORECASE)


def clean_credit(text: str) -> str:
    """Return the bare name in a credit: no "Photo by", no paper, no role, no permission."""
    text = text.strip(" ()[]|•·–—-:")
    prefix = PREFIX.match(text)
    if prefix and SURE.search(prefix.group()):
        text = text[prefix.end() :]
    text = re.sub(r"^(?:ap|reuters|getty|afp)\s+(?:photo|images?)\s*/\s*", "", text, flags=re.IGNORECASE)
    head = _OWNER.sub("", text).strip(" .,;:|()[]")
    behind = MEDIUM_BEHIND.search(head)
    is_courtesy = prefix is not None and "courtesy" in prefix.group().lower()
    if behind and is_name(head[: behind.start()]) and not is_courtesy:
        return clean_name(head[: behind.start()])
    named = [part for part in re.split(r"\s+(?:and|y|&)\s+", head) if is_name(part)]
    if head and (named or is_name(head)):
        return (
            normal_case(clean_name(head))
            if not text.rstrip(" )]").endswith((" Jr.", " Sr."))
            else text.strip(" ()[]")
        )
    return head or text.strip(" .")


def is_credit(name: str) -> bool:
    """Say whether a text is who took a picture: a name or several, a staff, an agency."""
    parts = re.split(r"\s+(?:and|y|&)\s+", name)
    if all(is_name(part) for part in parts):
        return True
    return name.casefold() in AGENCIES or is_collective(name)


def could_be_owner(text: str) -> bool:
    """Accept behind "Courtesy of" a short name that is no person's: a school, a site, a family."""
    text = text.strip(" .()[]")
    if not text or len(text) > 80 or text[-1:] in "!?":
        return False
    words = text.split()
    is_somebodys = words[0] in _WHOSE and 1 < len(words) <= _OWNER_WORDS
    capitals = sum(1 for word in words if word[0].isupper() or not word[0].isalpha())
    return (
        len(words) <= 9
        and (capitals * 2 >= len(words) or "." in text or is_somebodys)
        and (words[0][0].isupper() or words[0] in _WHOSE or len(words) == 1)
    )


def is_owner(text: str) -> bool:
    """Say whether what stands behind a photographer's name is a paper, an agency or a role."""
    folded = text.strip(" .").casefold()
    words = re.split(r"[\s/]+", folded)
    if is_role(text.strip(" .")):
        return is_photo_role(text)
    return (
        folded in AGENCIES
        or any(word in PAPER_WORDS for word in words)
        or "photo" in folded
        or folded.startswith("the ")
        or (text[:1].isupper() and len(words) <= 4 and not is_name(bare_name(text)))
    )


def credit_behind_paper(text: str) -> tuple[str, str] | None:
    """Part `The Harrier/Maya Okafor` into paper and photographer."""
    found = _PAPER_FIRST.fullmatch(text.strip("()[] "))
    if found is None or is_name(found["paper"]) or not is_name(found["name"]):
        return None
    return found["paper"], clean_name(found["name"])


_PAPER_FIRST = re.compile(r"(?P<paper>The [A-Z][^/|]{2,40}?)\s*/\s*(?P<name>[^/|]{4,50})")
