"""Who is writing: noted for those who will see it, so that their pages ask for it more often."""

from time import time

from articles.models import Audience, Membership, User
from articles.models.audience import EVERYONE, audience_of_group
from articles.models.versions import MarginVersion

# For so many seconds somebody who was writing counts as writing still.
LASTS = 60
# It is noted anew when less than this is left of it, so twice a minute however many write.
RENEWED_AT = 30


def is_written_to(seen: MarginVersion) -> bool:
    """Whether somebody writes to an audience that the reader belongs to."""
    now = time()
    return any(until > now for until in seen.writing_until.values())


def note_writing(*, user: User, seen: MarginVersion, group: str | None) -> None:
    """Note that `user` writes to the group of that slug, or (None) to everyone.

    Nothing is noted of a group that they are not in, nor ever of what somebody writes to themselves: nobody
    else waits for it.
    """
    name = EVERYONE
    if group is not None:
        membership = Membership.objects.filter(user=user, group__slug=group).first()
        if membership is None:
            return
        name = audience_of_group(membership.group_id)
    now = int(time())
    if seen.writing_until.get(name, 0) > now + RENEWED_AT:
        return
    Audience.objects.bulk_create(
        [Audience(article_id=seen.article_id, name=name, writing_until=now + LASTS)],
        update_conflicts=True,
        unique_fields=["article", "name"],
        update_fields=["writing_until"],
    )
