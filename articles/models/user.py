"""A person with an account. What others see is the name on their notes; it may be a pen name."""

import re
import unicodedata
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

# Letters of any script, digits, and single spaces, dots, hyphens, underscores or apostrophes between them.
USERNAME = re.compile(r"[^\W_](?:[ ._'’-]?[^\W_])*", re.UNICODE)

validate_username = RegexValidator(
    rf"^{USERNAME.pattern}\Z",
    _("Use letters and digits, with single spaces, dots, hyphens or apostrophes between them."),
)


def name_key(name: str) -> str:
    """Return the name as it is compared: in any case the same name, in every script and on every database.

    >>> name_key("Élodie") == name_key("élodie")
    True
    """
    return unicodedata.normalize("NFKC", name).casefold()


class User(AbstractUser):
    """An account. `username` is what others see; other readers never see the e-mail address."""

    username = models.CharField(
        _("name on your notes"),
        max_length=60,
        unique=True,
        help_text=_("A pen name is fine. It is all that others see."),
        validators=[validate_username],
        error_messages={"unique": _("This name is taken.")},
    )
    name_key = models.CharField(
        max_length=180, unique=True, editable=False, error_messages={"unique": _("This name is taken.")}
    )
    color_names = models.JSONField(_("names of the colors"), default=dict, blank=True, editable=False)
    first_name = None
    last_name = None

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the name's key in step, and the address in lower case, as signing in looks for it."""
        self.name_key = name_key(self.username)
        self.email = self.email.lower()
        super().save(*args, **kwargs)

    def get_full_name(self) -> str:
        """Return the name on this person's notes: there is no other."""
        return self.username

    def get_short_name(self) -> str:
        """Return the name on this person's notes: there is no other."""
        return self.username
