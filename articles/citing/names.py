"""Names on bylines: whose they are, and what is put first when they are turned round."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from articles.citing.vocabulary import words

# Roles of people whose pictures a story has; they are its authors only where nobody wrote it.
_PICTURES = re.compile(
    r"photo|illustrat|graphic|cartoon|video|drawing|design|artist|fot[oó]|ilustra|gráfic|diseñ|dibuj",
    re.IGNORECASE,
)
_GROUP_WORDS = words("""
    staff board team editors council club committee news newsroom press report reports media
    magazine class department service services wire network association society students bureau desk
    agency redacción equipo consejo junta
""")
_NAMELESS = words("""
    the staff report reports reporter reporters writer writers newsroom by
""")
_HONORIFIC = re.compile(
    r"(?:(?:mr|mrs|ms|mx|dr|prof|rev|sra|srta|dra)\.?|professor|coach|principal|superintendent)\s+",
    re.IGNORECASE,
)
_CLASS_YEAR = re.compile(r",?\s*[’‘']\d\d\Z")
_DEGREE = re.compile(r",\s*(?:Ph\.?\s?D|M\.?D|Ed\.?D|M\.?Ed|M\.?A|B\.?A|J\.?D)\.?\Z", re.IGNORECASE)
_NICKNAME = re.compile(r"\s*[\"“(][^\"“”()]*[\"”)]")
_SUFFIX = re.compile(r",?\s+(Jr\.?|Sr\.?|II|III|IV)\Z")
_INITIALS = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_])")
# They go with the family name: in small letters everywhere, and as Americans write some of them.
_PARTICLES = words("""
    de da do dos das del della di du la las le los van von der den ter ten bin ibn al el y e zu De
    Del Della Di Du La Las Los Van Von Der Den
""")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name, in parts; a group's has a family name alone."""

    family: str
    given: str = ""
    suffix: str = ""
    is_group: bool = False

    @property
    def straight(self) -> str:
        """The name as it is spoken."""
        return " ".join(filter(None, [self.given, self.family, self.suffix]))

    @property
    def turned(self) -> str:
        """The name as it stands first in a list: "King, Martin Luther, Jr."."""
        return ", ".join(filter(None, [self.family, self.given, self.suffix]))

    @property
    def initials(self) -> str:
        """The name turned round, with initials: "King, M. L., Jr."."""
        return ", ".join(filter(None, [self.family, _initials(self.given), self.suffix]))


def _initials(given: str) -> str:
    names = ["-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split()]
    return " ".join(names)


def authors(bylines: Iterable[tuple[str, str]], paper: str) -> list[Name]:
    """Return who wrote a story, of its bylines (name, role), in their order.

    Who took its pictures is left out where somebody wrote it. A byline that names nobody ("Staff Report", the
    staff of the paper itself) is none: such a story is unsigned.
    """
    named = [(name, role) for name, role in bylines if name.strip() and not _is_nameless(name, paper)]
    writers = [(name, role) for name, role in named if not _PICTURES.search(role)]
    return [name_of(name) for name, _ in writers or named]


def _is_nameless(name: str, paper: str) -> bool:
    naming = {*re.findall(r"\w+", name.casefold())} - _NAMELESS
    return naming <= {*re.findall(r"\w+", paper.casefold())}


def name_of(printed: str) -> Name:
    """Return the parts of a name as a paper prints it, without titles, nicknames and class years."""
    name = _CLASS_YEAR.sub("", " ".join(printed.split()))
    if _GROUP_WORDS & {*re.findall(r"\w+", name.casefold())}:
        return Name(name, is_group=True)
    name = _HONORIFIC.sub("", _NICKNAME.sub("", _DEGREE.sub("", name)), count=1)
    suffix = _SUFFIX.search(name)
    name = _SUFFIX.sub("", name).strip(" ,")
    ending = suffix[1] if suffix else ""
    if ending in {"Jr", "Sr"}:
        ending += "."
    if ", " in name:
        family, _, given = name.partition(", ")
    else:
        given, family = _parted(name.split())
    return Name(family, _INITIALS.sub(r"\1. ", given), ending)


def _parted(name: list[str]) -> tuple[str, str]:
    """Return given names and family name: the last word, with the particles before it."""
    at = max(len(name) - 1, 0)
    while at > 1 and name[at - 1] in _PARTICLES:
        at -= 1
    if at > 1 and name[at] in {"y", "e"}:
        at -= 1
    return " ".join(name[:at]), " ".join(name[at:])
