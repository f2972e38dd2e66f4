"""A word that a reader puts on a note. It is seen only with a note that may be seen."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

NAME_LENGTH = 60
# More words than anybody puts on one note.
TAGS = 20


def tag_names(words: Iterable[str]) -> list[str]:
    """Return words as names of tags: in lower case, without # and superfluous space, each once.

    >>> tag_names(["#Lede", " who  says ", "lede", ""])
    ['lede', 'who says']
    """
    names = (" ".join(word.lower().lstrip("#").split()) for word in words)
    return list(dict.fromkeys(name for name in names if name))


class Tag(models.Model):
    """A reader's word, in lower case. Topics of articles are another table, so that the two never mix."""

    name = models.CharField(_("name"), max_length=NAME_LENGTH, unique=True)

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
