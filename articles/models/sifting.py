"""Which of many notes are meant, by colour, who sees them, kind, tag, person, words; how many there are."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Case, CharField, Count, F, Q, Value, When
from django.db.models.functions import Concat
from django.utils.translation import gettext_lazy as _

from articles.models.annotation import AnchorState, Annotation, AnnotationQuerySet, Visibility

# What is found of words: all that a person writes in years, and no more than a database takes as a list.
MOST_FOUND = 10_000
MOST_WORDS = 8
# In front of the slug of a group among those who see a note.
GROUP = "group:"
KINDS = {
    "note": _("Notes"),
    "highlight": _("Highlights only"),
    "whole": _("On a whole story"),
    "reply": _("Replies"),
}
# By what notes are told apart: each note has one value of each, and within one of them any will do.
DIMENSIONS = ("color", "sees", "kind", "gone", "person")
_COLUMNS = {"color": "hue", "sees": "sees", "kind": "kind", "gone": "gone", "person": "author__username"}
_MARKS = re.compile("[\u0300-\u036f]+")
# What printers set, and what is typed for it. One by one: str.translate takes three times as long.
_TYPED = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))


@dataclass(frozen=True, slots=True)
class Sift:
    """What is asked for: notes that have, of each dimension that is given, one of its values; and all words.

    `sees` holds visibilities and, for a group, `group:` with its slug; `gone` holds "1" for notes whose words
    are no longer in the article. Nothing given asks for all.
    """

    color: frozenset[str] = frozenset()
    sees: frozenset[str] = frozenset()
    kind: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    person: frozenset[str] = frozenset()
    tag: frozenset[str] = frozenset()
    words: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it asks for all."""
        return self == Sift()

    def fits(self, values: Mapping[str, str], *, but: str = "") -> bool:
        """Whether these values, one a dimension, are among those asked for; `but` is not looked at."""
        wanted = ((name, getattr(self, name)) for name in DIMENSIONS if name != but)
        return all(not any_of or values[name] in any_of for name, any_of in wanted)


def plain(text: str) -> str:
    """Return text as words are looked for in it: without case and accents, and as one types it.

    >>> plain("L’ÉTÉ – là-bas") == "l'ete - la-bas"
    True
    """
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    for set_by_printers, typed in _TYPED:
        text = text.replace(set_by_printers, typed)
    return text


def faceted(annotations: AnnotationQuerySet) -> AnnotationQuerySet:
    """Add the values of the dimensions. Only a passage has a colour; without its group nobody sees a note."""
    in_group = Q(visibility=Visibility.GROUP)
    return annotations.annotate(
        hue=Case(When(start__isnull=True, then=Value("")), default=F("color")),
        sees=Case(
            When(in_group & Q(group__isnull=True), then=Value(Visibility.PRIVATE)),
            When(in_group, then=Concat(Value(GROUP), F("group__slug"), output_field=CharField())),
            default=F("visibility"),
            output_field=CharField(),
        ),
        kind=Case(
            When(thread__isnull=False, then=Value("reply")),
            When(start__isnull=True, then=Value("whole")),
            When(note="", then=Value("highlight")),
            default=Value("note"),
        ),
        gone=Case(When(state=AnchorState.ORPHANED, then=Value("1")), default=Value("")),
    )


def holding(annotations: AnnotationQuerySet, words: str) -> AnnotationQuerySet:
    """Keep those whose note or passage holds every one of the words, or its beginning or end; newest 10,000.

    Compared here and not in the database, since only so both databases fold the same accents.
    """
    wanted = plain(words).split()[:MOST_WORDS]
    if not wanted:
        return annotations
    found = []
    texts = annotations.order_by("-created").values_list("pk", "note", "exact")
    for pk, note, exact in texts.iterator():
        text = plain(f"{note}\n{exact or ''}")
        if all(word in text for word in wanted):
            found.append(pk)
            if len(found) == MOST_FOUND:
                break
    return annotations.filter(pk__in=found)


def sifted(annotations: AnnotationQuerySet, sift: Sift) -> AnnotationQuerySet:
    """Keep what `sift` asks for of annotations that are `faceted` and hold its words."""
    for name in DIMENSIONS:
        if wanted := getattr(sift, name):
            annotations = annotations.filter(**{f"{_COLUMNS[name]}__in": wanted})
    if sift.tag:
        tagged = Annotation.tags.through.objects.filter(tag__name__in=sift.tag)
        annotations = annotations.filter(pk__in=tagged.values("annotation"))
    return annotations


@dataclass(frozen=True, slots=True)
class Counts:
    """How many notes there are of each value, were it chosen beside what the other dimensions ask for."""

    total: int
    of: Mapping[str, Mapping[str, int]]
    tags: Mapping[str, int] = field(default_factory=dict)


def counts_of(annotations: AnnotationQuerySet, sift: Sift) -> Counts:
    """Return the counts of annotations that are `faceted` and hold the words of `sift`, in two queries."""
    columns = [_COLUMNS[name] for name in DIMENSIONS]
    tagged = sifted(annotations, Sift(tag=sift.tag)).order_by()
    rows = tagged.values_list(*columns).annotate(Count("pk"))
    cells = [(dict(zip(DIMENSIONS, values, strict=True)), number) for *values, number in rows]
    of: dict[str, Counter[str]] = {name: Counter() for name in DIMENSIONS}
    for name, counter in of.items():
        for values, number in cells:
            if sift.fits(values, but=name):
                counter[values[name]] += number
    total = sum(number for values, number in cells if sift.fits(values))
    return Counts(total, of, _tags(sifted(annotations, replace(sift, tag=frozenset()))))


def _tags(annotations: AnnotationQuerySet) -> dict[str, int]:
    """Return how many have each tag, the most frequent first."""
    through = Annotation.tags.through.objects.filter(annotation__in=annotations.order_by().values("pk"))
    rows: Iterable[tuple[str, int]] = through.values_list("tag__name").annotate(number=Count("pk"))
    return dict(sorted(rows, key=lambda row: (-row[1], row[0])))
