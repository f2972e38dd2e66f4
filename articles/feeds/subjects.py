"""What a feed can be of."""

from dataclasses import dataclass

from django.urls import reverse

from articles import access
from articles.models import ArticleQuerySet, Publication


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose stories a feed tells: its title and line, its page for people, and the paper it is of."""

    title: str
    line: str
    path: str
    paper: Publication
    stories: ArticleQuerySet


def home() -> Subject:
    """The front page of the site: the home publication."""
    paper = access.paper_at(None)
    return Subject(paper.name, paper.tagline, reverse("home"), paper, paper.articles.all())


def publication(slug: str) -> Subject:
    """Any publication."""
    paper = access.publication_at(slug)
    return Subject(paper.name, paper.tagline, paper.get_absolute_url(), paper, paper.articles.all())


def section(slug: str) -> Subject:
    """A section of a publication."""
    found = access.section_at(slug)
    title = f"{found.name} | {found.publication.name}"
    return Subject(title, found.dek, found.get_absolute_url(), found.publication, found.articles.all())


def contributor(slug: str) -> Subject:
    """Somebody whose name stands on stories."""
    found = access.contributor_at(slug)
    title = f"{found.name} | {found.publication.name}"
    return Subject(title, found.bio, found.get_absolute_url(), found.publication, found.articles.all())


def topic(slug: str) -> Subject:
    """What stories of all papers are about; the feed is the home publication's."""
    found = access.topic_at(slug)
    return Subject(found.name, "", found.get_absolute_url(), access.paper_at(None), found.articles.all())
