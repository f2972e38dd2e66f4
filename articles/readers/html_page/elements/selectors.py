"""Selectors, as far as profiles use them: names, ids, classes and attributes, one inside the other."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

Selectors = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Simple:
    """One part of a selector: `h1.headline`, `#story`, `meta[name=author]`, `[class*=advert]`."""

    tag: str
    name: str
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]

    def fits(self, element: HtmlElement) -> bool:
        """Say whether an element is of this kind."""
        if (self.tag and element.tag != self.tag) or (self.name and element.get("id") != self.name):
            return False
        if self.classes:
            own = (element.get("class") or "").split()
            if not all(name in own for name in self.classes):
                return False
        return all(_has(element, *wanted) for wanted in self.attributes)


def _has(element: HtmlElement, key: str, sign: str, wanted: str) -> bool:
    value = element.get(key)
    return value is not None and fits_value(value, sign, wanted)


def fits_value(value: str, sign: str, wanted: str) -> bool:
    """Say whether the value of an attribute is what a selector wants: `=` all of it, `*=` a part."""
    return wanted in value.casefold() if sign == "*=" else sign != "=" or value.casefold() == wanted


_PART = re.compile(
    r"(?P<tag>^[a-z][\w-]*)|#(?P<id>[\w-]+)|\.(?P<class>[\w-]+)|\[(?P<key>[\w:-]+)(?:(?P<sign>\*?=)(?P<value>[^\]]*))?\]"
)


_NAME_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# What builders number their boxes with: `elementor-element-00001ad` is no advertisement.
_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?=[a-f]*\d)[0-9a-f]{6,}(?![0-9A-Za-z])")


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words that names of classes are made of.

    >>> words_of("Story_leadCaption__q1 c-overline")
    ('story', 'lead', 'caption', 'q', 'c', 'overline')
    """
    return tuple(part.casefold() for part in _NAME_PART.findall(_NUMBER.sub("", name)))


def parsed(selector: str) -> tuple[Simple, ...]:
    """Return the parts of a selector, the outermost first."""
    simples = []
    for part in selector.split():
        tag = name = ""
        classes: list[str] = []
        attributes: list[tuple[str, str, str]] = []
        for found in _PART.finditer(part):
            tag = found["tag"] or tag
            name = found["id"] or name
            if found["class"]:
                classes.append(found["class"])
            if found["key"]:
                attributes.append((found["key"], found["sign"] or "", (found["value"] or "").casefold()))
        simples.append(Simple(tag, name, tuple(classes), tuple(attributes)))
    return tuple(simples)
