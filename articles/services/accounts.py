"""Who may make an account, and whose name is whose."""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils import timezone

from articles.models import User


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
    if name.isascii():
        return User.objects.filter(username__iexact=name).first()
    # SQLite takes É and é for two letters, so names beyond ASCII are compared here.
    folded = name.casefold()
    names = User.objects.values_list("pk", "username").iterator()
    found = next((pk for pk, other in names if other.casefold() == folded), None)
    return User.objects.filter(pk=found).first()
