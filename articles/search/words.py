"""Words as the index holds them: without case and accents, as stems, in letters that both engines know."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial
from itertools import chain

import snowballstemmer

# By the code of a language; in any other, words are folded only.
STEMMERS = {
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "sv": "swedish",
}
# Longer words are cut into pieces of this many letters, which stand side by side.
_LONGEST = 64
# So many words, and so many pieces of texts in each language, are known at once. Large archives have many
# more, of which most come once; an import would grow by them.
_MOST_WORDS = 10_000
_MOST_KNOWN = 30_000
WORD = re.compile(rf"[\w\u0300-\u036f'’]{{1,{_LONGEST}}}")
_POSSESSIVE = re.compile(r"['’]s$")
_LETTERS = re.compile(r"[^\W_]+")
_FOREIGN = re.compile(r"[^a-z0-9]")
# Plurals that English stemmers do not bring to their singular, of those that school papers are full of.
_SINGULARS = {
    "english": {
        "buses": "bus",
        "busses": "bus",
        "children": "child",
        "feet": "foot",
        "gases": "gas",
        "lenses": "lens",
        "men": "man",
        "mice": "mouse",
        "teeth": "tooth",
        "women": "woman",
    }
}
# What stemmers know by its accent, which a folded word has lost ("elección", "elecciones").
_ACCENTED = {"spanish": (re.compile(r"(?<=[cs])ion$"), "ión")}


def language_of(code: str) -> str:
    """Return the code of the language whose stems a text in `code` has, or "" where none are known.

    >>> language_of("es-MX"), language_of("tlh")
    ('es', '')
    """
    code = code[:2].lower()
    return code if code in STEMMERS else ""


@lru_cache(maxsize=_MOST_WORDS)
def forms_of(word: str) -> tuple[str, ...]:
    """Return a word without case and accents: one form, or several where it is made of several words.

    Letters beyond a to z are written in ASCII, so that no engine parts or folds words in a way of its own.

    >>> forms_of("Élodie’s"), forms_of("O'Brien"), forms_of("день")
    (('elodie',), ('o', 'brien'), ('u0434u0435u043du044c',))
    """
    bare = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", word).casefold())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return tuple(_ascii(form) for form in _LETTERS.findall(bare))


def _ascii(form: str) -> str:
    return form if form.isascii() else _FOREIGN.sub(lambda match: f"u{ord(match[0]):04x}", form)


@lru_cache(maxsize=_MOST_WORDS)
def stem(form: str, language: str) -> str:
    """Return the stem of a folded form in the language of that code, or the form where there is none.

    >>> stem("buses", "en") == stem("bus", "en"), stem("elecciones", "es") == stem("eleccion", "es")
    (True, True)
    """
    name = STEMMERS.get(language)
    if name is None or not form.isalpha() or _FOREIGN.search(form):
        return form
    pattern, accented = _ACCENTED.get(name, (None, ""))
    known = pattern.sub(accented, form) if pattern else _SINGULARS.get(name, {}).get(form, form)
    return "".join(forms_of(_stemmer(name).stemWord(known))) or form


@cache
def _stemmer(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)


@lru_cache(maxsize=_MOST_WORDS)
def stems_of(word: str, language: str) -> tuple[str, ...]:
    """Return the stems of a word as it stands in a text, in the language of that code."""
    return tuple(stem(form, language) for form in forms_of(word))


class _Known(dict[str, str]):
    """What stands in the index for a piece of text between blanks: parted, folded and stemmed once."""

    def __init__(self, read: Callable[[str], Iterable[str]]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> str:
        words = " ".join(chain.from_iterable(map(self._read, WORD.findall(piece))))
        if len(piece) <= _LONGEST:
            if len(self) >= _MOST_KNOWN:
                self.clear()
            self[piece] = words
        return words


@cache
def _stems_known(language: str) -> _Known:
    return _Known(partial(stems_of, language=language))


@cache
def _forms_known(language: str) -> _Known:
    """Return what knows those forms of words whose stem is another."""
    return _Known(lambda word: (form for form in forms_of(word) if stem(form, language) != form))


def stems_in(pieces: Iterable[str], language: str) -> list[str]:
    """Return the stems of all words of a text in its pieces, parted at blanks, in order.

    >>> stems_in("The late buses’ drivers".split(), "en")
    ['the', 'late', 'bus', 'driver']
    """
    return " ".join(map(_stems_known(language).__getitem__, pieces)).split()


def unstemmed_in(pieces: Iterable[str], language: str) -> set[str]:
    """Return the forms of all words of a text in its pieces whose stem is another.

    >>> unstemmed_in(["Buses", "bus"], "en")
    {'buses'}
    """
    return set(" ".join(map(_forms_known(language).__getitem__, set(pieces))).split())
