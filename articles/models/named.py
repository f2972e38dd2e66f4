"""What is found by its name, however that is written."""

from typing import Any

from articles.models.addressed import Addressed
from articles.models.naming import fold


class Named(Addressed):
    """A thing with an address and a name, of which it keeps a key without case, accents, doubled blanks."""

    # Each noun has its own, of its own length.
    name: Any
    name_key: Any

    class Meta(Addressed.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the key in step with the name."""
        self.name_key = fold(self.name)
        super().save(*args, **kwargs)
