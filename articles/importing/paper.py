"""A publication during an import: its parts and people are looked up once and matched, not doubled."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from articles.models import Contributor, Publication, Section, Topic
from articles.models.naming import fold, free_slugs
from articles.readers import ParsedDocument
from articles.readers.plain_text.words.names import normal_case

# What a site's first paper is called until an editor names it.
UNNAMED_PAPER = "Our Paper"


@dataclass(slots=True)
class Paper:
    """A publication with what was looked up or made of its sections, contributors and topics."""

    publication: Publication
    is_new: bool = False
    sections: dict[str, Section] = field(default_factory=dict)
    contributors: dict[str, Contributor] = field(default_factory=dict)
    topics: dict[str, Topic] = field(default_factory=dict)

    @classmethod
    def named(cls, name: str, *, tagline: str | None) -> Self:
        """Return the paper of that name in any case and accents, made where there is none."""
        publication, is_new = Publication.objects.get_or_create(
            name_key=fold(name), defaults={"name": name, "tagline": (tagline or "")[:300]}
        )
        return cls(publication, is_new)

    @classmethod
    def home(cls, *, name: str = "") -> Self:
        """Return the home publication, for what names no paper; on an empty site one to be renamed."""
        found = Publication.objects.home()
        return cls(found or Publication.objects.create(name=name or UNNAMED_PAPER, is_home=True), not found)

    def day_of(self, document: ParsedDocument) -> date | None:
        """Return the day of publication at the school, where the source says a day or a moment."""
        if document.published or not document.published_at:
            return document.published
        return document.published_at.astimezone(self.publication.zone).date()

    def section(self, name: str) -> Section:
        """Return the section of that name, made behind the others where there is none.

        A name that the page shouts ("SPORTS") is written as a name; short ones (A&E) stay as they are.
        """
        key = fold(name)
        if key not in self.sections:
            self.sections[key], _ = Section.objects.get_or_create(
                publication=self.publication,
                name_key=key,
                defaults={
                    "name": name.title() if name.isupper() and len(name) > 3 else name,
                    "position": self.publication.sections.count(),
                },
            )
        return self.sections[key]

    def know(self, names: Iterable[str]) -> int:
        """Look up the contributors of these names, and make those that there are not, all at once.

        A name that the source shouts is written as a name. Returns how many were made.
        """
        unknown: dict[str, str] = {}
        for name in names:
            if (key := fold(name[:200])) not in self.contributors:
                unknown.setdefault(key, name[:200])
        if not unknown:
            return 0
        known = Contributor.objects.filter(publication=self.publication, name_key__in=unknown)
        self.contributors |= {contributor.name_key: contributor for contributor in known}
        new = {key: name for key, name in unknown.items() if key not in self.contributors}
        slugs = free_slugs(list(new.values()), Contributor.objects, fallback="contributor")
        made = Contributor.objects.bulk_create(
            Contributor(publication=self.publication, name=normal_case(name), name_key=key, slug=slug)
            for (key, name), slug in zip(new.items(), slugs, strict=True)
        )
        self.contributors |= {contributor.name_key: contributor for contributor in made}
        return len(made)

    def contributor(self, name: str) -> Contributor:
        """Return the contributor of a name that is known."""
        return self.contributors[fold(name[:200])]

    def topic(self, name: str) -> Topic:
        """Return the topic of that name, made where there is none."""
        name = name[:100]
        key = fold(name)
        if key not in self.topics:
            self.topics[key], _ = Topic.objects.get_or_create(name_key=key, defaults={"name": name})
        return self.topics[key]
