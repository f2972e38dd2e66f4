"""People named in notes by @name."""

import re

from articles.models import Annotation, Mention, User
from articles.models.user import USERNAME, name_key
from articles.permissions import may_see

# A name may hold spaces ("@Ruth Delacroix"), so the longest that somebody has is taken.
_NAMED = re.compile(rf"(?<![\w@/.])@({USERNAME.pattern})")
_LONGEST = 60
# More people than anybody addresses, and a bound on what one note asks of the database.
MENTIONS = 20


def names_in(note: str) -> list[str]:
    """Return what may be names of people behind the @ signs of a note, longer readings of each first."""
    names: list[str] = []
    for match in list(_NAMED.finditer(note))[:MENTIONS]:
        words = match[1][:_LONGEST].split(" ")
        names += [" ".join(words[:count]) for count in range(min(len(words), 4), 0, -1)]
    return names


def mention(annotation: Annotation) -> None:
    """Keep whom a note names, of those who may see it; in the transaction that writes it."""
    keys = {name_key(name) for name in names_in(annotation.note)}
    people = User.objects.filter(name_key__in=keys).exclude(pk=annotation.author_id) if keys else []
    named = {person.pk for person in people if may_see(person, annotation)}
    kept = set(annotation.mentions.values_list("user", flat=True))
    annotation.mentions.filter(user__in=kept - named).delete()
    Mention.objects.bulk_create(
        (Mention(annotation=annotation, user_id=pk) for pk in named - kept), ignore_conflicts=True
    )
