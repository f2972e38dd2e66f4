"""People named in notes by @name.

A note names a person only where they may see it. What its readers are shown of that must not tell them of
anybody else: neither that an account of such a name exists, nor that it does not.
"""

import re
from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser

from articles.markup import clean_note
from articles.models import Annotation, Mention, User, Visibility
from articles.models.user import USERNAME, name_key
from articles.permissions import may_see

# A name may hold spaces ("@Ruth Delacroix"), so the longest that somebody has is taken.
_NAMED = re.compile(rf"(?<![\w@/.])@({USERNAME.pattern})")
_LONGEST = 60
_WORDS = 4
# More people than anybody addresses, and a bound on what one note asks of the database.
MENTIONS = 20


def names_in(note: str) -> list[list[str]]:
    """Return what may be a person's name behind each @ of a note, the longer readings first.

    >>> names_in("@Ruth Delacroix's tray")
    [["Ruth Delacroix's tray", "Ruth Delacroix's", 'Ruth Delacroix', 'Ruth']]
    """
    return [_readings(match[1][:_LONGEST].split(" ")) for match in list(_NAMED.finditer(note))[:MENTIONS]]


def _readings(words: list[str]) -> list[str]:
    readings: list[str] = []
    for count in range(min(len(words), _WORDS), 0, -1):
        name = " ".join(words[:count])
        readings.append(name)
        if name.endswith(("'s", "’s")):
            readings.append(name[:-2])
    return readings


def people_named(annotation: Annotation, *, known: bool = False) -> dict[str, User]:
    """Return whom a note names, of those who may see it but its author, by the name as it is typed.

    With `known`, only people of whom all know who see the note: the members of its group, and of people at
    large those whose name stands on a public note. Nobody else takes part in finding the longest name.
    """
    named = names_in(annotation.note)
    keys = {name_key(name) for readings in named for name in readings}
    found = User.objects.filter(name_key__in=keys).exclude(pk=annotation.author_id) if keys else []
    people = {person.name_key: person for person in found if may_see(person, annotation)}
    if known and people and annotation.visibility == Visibility.PUBLIC:
        in_public = _in_public(people.values())
        people = {key: person for key, person in people.items() if person.pk in in_public}
    meant = (next((name for name in readings if name_key(name) in people), None) for readings in named)
    return {name: people[name_key(name)] for name in meant if name}


def _in_public(people: Iterable[User]) -> set[int]:
    """Return who of them wrote a note that everyone sees."""
    written = Annotation.objects.visible_to(AnonymousUser()).filter(author__in=people)
    return set(written.order_by().values_list("author", flat=True).distinct())


def rendered(annotation: Annotation) -> str:
    """Return the HTML of a note as its readers see it, from its words and from who sees them."""
    return clean_note(annotation.note, named=people_named(annotation, known=True))


def mention(annotation: Annotation) -> None:
    """Keep whom a note names, of those who may see it; in the transaction that writes it."""
    named = {person.pk for person in people_named(annotation).values()}
    kept = set(annotation.mentions.values_list("user", flat=True))
    annotation.mentions.filter(user__in=kept - named).delete()
    Mention.objects.bulk_create(
        (Mention(annotation=annotation, user_id=pk) for pk in named - kept), ignore_conflicts=True
    )
