"""Give a story to another paper: one that an import took for the wrong one's."""

from articles.models import Article, Contributor, Publication, Section
from articles.models.naming import fold
from articles.services.publishing import show_anew


def move(*, article: Article, publication: Publication) -> None:
    """Give a story, locked in the caller's transaction, to another paper, with its section and its people.

    They are matched there by their names, and made where there are none. What imports remember of the story
    stays with the paper under which they met it, so that they find it again.
    """
    before, article.publication = article.publication_id, publication
    written = dict(article.written)
    if section := article.section:
        article.section = _section(publication, section.name)
        if written.get("section") == section.pk:
            written["section"] = article.section.pk
    people: dict[int, int] = {}
    for byline in article.bylines.select_related("contributor"):
        person = byline.contributor
        byline.contributor, _ = Contributor.objects.get_or_create(
            publication=publication, name_key=fold(person.name), defaults={"name": person.name}
        )
        people[person.pk] = byline.contributor.pk
        byline.save()
    # As the import wrote them, they are still the import's.
    written["bylines"] = [[people.get(pk, pk), role] for pk, role in written.get("bylines", [])]
    article.written = written
    article.save()
    show_anew(article=article)
    Publication.objects.show_anew(before)


def _section(publication: Publication, name: str) -> Section:
    """Return the section of that name, made behind the others where there is none."""
    section, _ = Section.objects.get_or_create(
        publication=publication,
        name_key=fold(name),
        defaults={"name": name, "position": publication.sections.count()},
    )
    return section
