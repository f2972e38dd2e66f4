"""Who may make an account, and whose name is whose."""

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils import timezone

from articles.models import User
from articles.models.user import name_key


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
