"""Why what a reader wrote was not saved: said on their form, in words."""

from django.forms import Form
from django.utils.translation import gettext_lazy as _

from articles.services import annotating, threads

# By what a service raises: the status of the answer, the field that it is about, and the words.
_REFUSALS = {
    annotating.NoSuchPassage: (422, None, _("The article has no such passage. Select the words again.")),
    annotating.NotInGroup: (
        422,
        "visibility",
        _("You do not write in that group (any more). Choose again."),
    ),
    annotating.TooManyAnnotations: (
        429,
        None,
        _("That was a lot at once. Wait a minute, then save again."),
    ),
    annotating.Deleted: (
        409,
        None,
        _("The note was deleted while you were writing. What you wrote is below."),
    ),
    threads.Archived: (409, None, _("The group was archived: it can be read, and no more be written in.")),
}
REFUSED = tuple(_REFUSALS)


def say(refusal: Exception, form: Form) -> int:
    """Say on a form why it was refused, and return the status of the answer."""
    status, name, words = _REFUSALS[type(refusal)]
    form.add_error(name, words)
    return status
