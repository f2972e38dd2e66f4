"""Stories that their site has thrown away, and that stand here all the same."""

from articles.importing.identity import keys_of
from articles.importing.outcome import Outcome
from articles.importing.prepared import Options
from articles.models import ArticleKey, Publication, Status
from articles.models.naming import fold
from articles.readers import Problem, ThrownAway


def outcome_of(thrown: ThrownAway, options: Options) -> Outcome | None:
    """Return that visitors still read a story here, or None where they do not.

    It may lie in the trash by mistake, and readers may have notes in it: what becomes of it here an editor
    says, nobody else.
    """
    name = options.publication or thrown.publication
    home = Publication.objects.home()
    papers = Publication.objects.filter(name_key=fold(name)) if name else [home] if home else []
    keys = ArticleKey.objects.filter(
        publication__in=papers,
        value__in=[key.value for key in keys_of(thrown)],
        is_alias=False,
        article__status=Status.PUBLISHED,
    )
    slug = keys.values_list("article__slug", flat=True).first()
    if slug is None:
        return None
    return Outcome(thrown.source, "unchanged", slug, problems=[Problem("status", "in-trash", thrown.kind)])
