"""Headlines in the capitals of a guide: MLA and Chicago want each word's that counts, APA those of names."""

import re
from collections import Counter
from typing import NamedTuple

from articles.citing.vocabulary import words

_LITTLE = words("""
    a an the and but or nor for as at by from in into of on onto per to via vs with
""")
# MLA keeps prepositions of any length small, and two more conjunctions; Chicago those of up to four letters.
MLA_SMALL = _LITTLE | words("""
    so yet about across after against along among around before behind between beyond during inside
    near through throughout toward towards under until upon within without
""")
CHICAGO_SMALL = _LITTLE
# Where the story itself does not tell: words that are nobody's name.
_NO_NAMES = MLA_SMALL | words("""
    is are was were be been has have had do does did can could should would it its this that these
    those they their them he his she her we our you your my who what when where why how which if
    than then not no more most up down out off over all new first last after amid gets get makes
    make takes take
""")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
# What stands before the first word of a sentence.
_STARTS = re.compile(r"(?:\A|[.!?:…]|\n)[\s“‘\"'(]*\Z")
# A small word behind a colon; "iPhone" is written as it is.
_AFTER_COLON = re.compile(r"(?<=: )[“‘\"'(]*[^\W\d_](?![^\W\d_]*[A-Z])")
_LOOK_BACK = 4


class Cased(NamedTuple):
    """A headline in other capitals, and whether some of them are a guess."""

    text: str
    uncertain: bool


def curled(headline: str) -> str:
    """Return a headline with typographic quotation marks: opening ones where a word begins."""

    def curl(mark: re.Match[str]) -> str:
        before = headline[: mark.start()][-1:]
        opens = (not before or before in " ([—“‘") and not headline[mark.end() : mark.end() + 2].isdigit()
        return {'"': "”“", "'": "’‘"}[mark[0]][opens]

    return re.sub(r"[\"']", curl, headline)


def inside_quotation(headline: str) -> str:
    """Return a headline as it stands inside quotation marks: its own become single ones."""
    return headline.replace("“", "‘").replace("”", "’")


def title_case(headline: str, small: frozenset[str], text: str) -> str:
    """Return an English headline with a capital on each word but the `small` ones.

    Letters inside a word stay ("iPhone", "NASA"); one that is in capitals throughout is first told by the
    story's `text`.
    """
    if headline.isupper():
        headline = sentence_case(headline, text).text
    found_words = list(_WORD.finditer(headline))

    def cased(word: re.Match[str]) -> str:
        found = word[0]
        if not (found.islower() or found.istitle()):
            return found
        is_edge = word.start() in {found_words[0].start(), found_words[-1].start()} or _opens(
            headline, word.start()
        )
        if found.lower() in small and not is_edge:
            return found.lower()
        return found if _continues(headline, word.start()) else found[0].upper() + found[1:]

    return _WORD.sub(cased, headline)


def sentence_case(headline: str, text: str) -> Cased:
    """Return a headline with capitals for its first word and for names.

    One that the paper printed so is left, but for a capital behind a colon. In any other a word stays large
    if the story's `text` writes it so, and becomes small if it writes it small; what it does not tell stays,
    and is uncertain.
    """
    shouts = headline.isupper()
    if not shouts and not _is_title_cased(headline):
        return Cased(_AFTER_COLON.sub(lambda found: found[0].upper(), headline), uncertain=False)
    forms = _forms(text)
    uncertain = False

    def cased(word: re.Match[str]) -> str:
        nonlocal uncertain
        found, small = word[0], word[0].lower()
        usual = forms.get(small)
        if not shouts and not found.istitle():
            form = found
        elif usual:
            form = max(usual, key=lambda form: (usual[form], form.islower()))
            form = form if shouts or form.islower() else found
        elif small in _NO_NAMES or found.islower():
            form = small
        else:
            uncertain = True
            form = found.capitalize() if shouts else found
        return form[0].upper() + form[1:] if _opens(headline, word.start()) else form

    return Cased(_WORD.sub(cased, headline), uncertain)


def _opens(headline: str, at: int) -> bool:
    """Whether a word is the first of the headline or of what follows a colon or the end of a sentence."""
    return bool(_STARTS.search(headline[:at]))


def _continues(headline: str, at: int) -> bool:
    """Whether letters belong to the figure before them: "4th"."""
    return headline[:at][-1:].isdigit()


def _is_title_cased(headline: str) -> bool:
    """Whether most of the longer words behind the first have a capital."""
    longer = [word for word in _WORD.findall(headline)[1:] if word.lower() not in _NO_NAMES]
    large = sum(not word[0].islower() for word in longer)
    return len(longer) > 1 and large * 4 >= len(longer) * 3


def _forms(text: str) -> dict[str, Counter[str]]:
    """Return in which capitals a text writes each word inside its sentences."""
    forms: dict[str, Counter[str]] = {}
    for word in _WORD.finditer(text):
        # The first word of a sentence is large whatever it is, but never large throughout.
        if not word[0].istitle() or not _STARTS.search(
            text[max(0, word.start() - _LOOK_BACK) : word.start()].rjust(_LOOK_BACK, "\n")
        ):
            forms.setdefault(word[0].lower(), Counter())[word[0]] += 1
    return forms
