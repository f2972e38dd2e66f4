"""Tell a person's name, and a role at a paper, from other short lines."""

import re
from functools import lru_cache

from articles.readers.plain_text.words.vocabulary import (
    ALSO_NAMES,
    NOT_NAMES,
    PARTICLES,
    PHOTO_ROLE_WORDS,
    ROLE_WORDS,
)

_TITLE = re.compile(r"^(?:mr|mrs|ms|mx|dr|prof|sr|sra|srta)\.?\s+", re.IGNORECASE)
_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
_YEAR_MARK = re.compile(r"\s*(?:[’'‘]\d{2}|\([’'‘]?(?:\d{1,2}|\d{4})\)|\(\d{1,2}(?:th|st|nd|rd)\))$")
_NICKNAME = re.compile(r"[“\"‘'(]\w[\w .]*[”\"’')]")
_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_ELIDED = re.compile(r"^[dl]['’](?=[^\W\d_])")  # d’Aubigny
_COUNTED = {"two", "three", "four"}
_COLLECTIVE = re.compile(
    r"^(?:the )?(?:[\w&'’. -]{1,50} )?(?:staff|staff reports?|editorial board|editors|redacción|"
    r"newsroom|(?:news|sports|opinion|arts|features|copy|campus|city|web) desk|journalism class|"
    r"consejo editorial|equipo editorial)$"
    r"|^the \d{1,3} members of .{3,60}$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def is_name(text: str, *, named: bool = False) -> bool:
    """Say whether a text has the form of one person's name, two to five words long.

    `named`: the line says that a name comes, by "By" before it or a role behind it. So one word of it may be
    one that headlines are made of and some people are called, as in Will Park.
    """
    if not 4 <= len(text) <= 60 or any(mark in text for mark in ",;:!?/|•"):
        return False
    if text[-5:].casefold() == "grade" and _GRADE.fullmatch(text):
        return False
    words = _TITLE.sub("", bare_name(text)).split()
    titled = _TITLE.match(text) is not None
    if not (1 if titled else 2) <= len(words) <= 6:
        return False
    # A title that asks "Will ..." is longer than a name.
    is_will = words[0] == "Will" and len([word for word in words if len(word) > 2]) == 2
    return _are_name_words(words, titled=titled, odd=int(named or is_will))


def _are_name_words(words: list[str], *, titled: bool, odd: int) -> bool:
    """Say whether all words are such as names have, but for so many `odd` ones."""
    capitals = 0
    for place, printed in enumerate(words):
        word = _ELIDED.sub("", printed)
        folded = word.casefold().strip(".")
        if folded in PARTICLES and 0 < place < len(words) - 1:
            continue
        if place and word.casefold() in _SUFFIXES:
            continue
        if not word[0].isupper() or not _WORD.fullmatch(word) or folded[-3:] in {"n't", "n’t"}:
            return False
        if folded in _COUNTED and 0 < place < len(words) - 1 and words[-1][-1] == "s":
            continue  # Winona Two Bulls
        if folded in NOT_NAMES and not (len(word) == 2 and word.endswith(".")):
            odd -= 1
            if odd < 0 or folded not in ALSO_NAMES:
                return False
        if word.endswith(".") and len(word) > 4 and "." not in word[:-1]:
            return False
        capitals += 1
    return (1 if titled else 2) <= capitals <= 4


def bare_name(text: str) -> str:
    """Return a name without a class year, a grade mark or a nickname's quotes counted as words."""
    text = _YEAR_MARK.sub("", text.strip()).strip()
    return _NICKNAME.sub(" ", text) if any(mark in text for mark in '“"(') else text


def clean_name(text: str) -> str:
    """Return a name as it goes into a byline: the class year gone, everything else as printed."""
    return (
        _YEAR_MARK.sub("", text.strip()).strip(" .,;|/")
        if not _ends_with_initial(text)
        else text.strip(" ,;|/")
    )


def normal_case(name: str) -> str:
    """Return a name that was set in capitals as it is written elsewhere; other names as they are."""
    if not name.isupper() or len(name.split()) < 2:
        return name
    words = [
        word if word in {"II", "III", "IV"} else _CAPITAL.sub(lambda m: m.group().capitalize(), word)
        for word in name.split()
    ]
    return " ".join(re.sub(r"^Mc(\w)", lambda m: f"Mc{m.group(1).upper()}", word) for word in words)


_CAPITAL = re.compile(r"[^\W\d_]+")


def _ends_with_initial(text: str) -> bool:
    last = text.strip().rsplit(" ", 1)[-1]
    return last.endswith(".") and (len(last) == 2 or last.casefold() in _SUFFIXES)


def is_collective(text: str) -> bool:
    """Say whether a text names a group that signs together, such as an editorial board."""
    is_title = "letter from " in text.casefold()  # "A letter from your editors"
    return len(text) <= 80 and not is_title and _COLLECTIVE.match(text) is not None


_GRADE = re.compile(
    r"(?:grade|year) \d{1,2}|"
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth|eleventh|twelfth)[ -]grade(?:r|s)?|"
    r"(?:[a-z]+ )?(?:journalism|newspaper|yearbook|media)(?: \w{1,3})? (?:student|class|club|member)",
    re.IGNORECASE,
)


def is_role(text: str) -> bool:
    """Say whether a text is a role that papers give, such as `News and Copy Editor`."""
    if not 3 <= len(text) <= 70 or text[-1] in ".!?:;" or text.startswith(("The ", "the ")):
        return False  # `The Harbor Reporter` is a paper
    words = [word.casefold().strip("()") for word in re.split(r"[\s/]+", text)]
    if len(words) > 8:
        return False
    is_told = any(word in ROLE_WORDS for word in words) or _GRADE.fullmatch(text) is not None
    return is_told or text.casefold().startswith(("class of ", "special to "))


def is_role_line(text: str) -> bool:
    """Say whether a role is set as in a line of its own: in capitals, but for such as `Editor in chief`."""
    words = text.split(" ")
    return is_role(text) and all(word[0].isupper() or len(word) < 4 or word in ROLE_WORDS for word in words)


def is_photo_role(text: str | None) -> bool:
    """Say whether a role is one of those who make pictures."""
    return bool(text) and any(word in PHOTO_ROLE_WORDS for word in re.split(r"[\s/&-]+", text.casefold()))  # type: ignore[union-attr]


def could_be_role(text: str) -> bool:
    """Say whether a text could be a role that the vocabulary does not know: short, no sentence."""
    if not 3 <= len(text) <= 60 or text[-1] in '.!?:;”"' or any(mark.isdigit() for mark in text):
        return False
    return len(text.split()) <= 6
