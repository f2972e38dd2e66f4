"""Who may make an account, whose name is whose, and what a person's colours mean."""

from collections.abc import Mapping
from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.utils import timezone

from articles.models import Annotation, User
from articles.models.audience import audience_of_person
from articles.models.colors import named
from articles.models.user import name_key
from articles.services.locking import lock_articles_of
from articles.services.showing import show_notes


# The dot needs no quoting in an address, unlike the colon that Django puts before a signature.
def _signer() -> Signer:
    return Signer(salt="articles.services.accounts.invite", sep=".")


def invite(*, days: int) -> str:
    """Return a token that lets whoever has it make an account, for that many days from now."""
    until = timezone.now() + timedelta(days=days)
    return _signer().sign(str(int(until.timestamp())))


def may_sign_up(*, invitation: str) -> bool:
    """Return whether a visitor with that invitation ("" for none) may make an account, by NEWSROOM_SIGNUP."""
    if settings.SIGNUP == "invite":
        return _is_good(invitation)
    return settings.SIGNUP == "open"


def _is_good(invitation: str) -> bool:
    try:
        until = int(_signer().unsign(invitation))
    except BadSignature:
        return False
    return timezone.now().timestamp() < until


def person_named(name: str) -> User | None:
    """Return the account of that name in whatever case it is written, or None."""
    return User.objects.filter(name_key=name_key(name)).first()


def name_colors(*, user: User, names: Mapping[str, str]) -> None:
    """Say what the colours mean to a reader, by colour; one without a name means nothing in particular."""
    theirs = Annotation.objects.filter(author=user)
    with transaction.atomic():
        lock_articles_of(theirs)
        user.color_names = named(names)
        user.save(update_fields=["color_names"])
        show_notes(theirs, {audience_of_person(user.pk)})
