"""The feeds of stories: of a paper, a section, a contributor, a topic."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.feedgenerator import Enclosure, SyndicationFeed
from django.utils.html import escape
from django.views.decorators.http import require_safe

from articles.feeds.formats import AtomFeed, JsonFeed, writable
from articles.feeds.subjects import Subject
from articles.markup import absolute
from articles.models import Article, Contributor, Photo
from articles.models.article import UNDATED
from articles.models.photo import picture_type
from newsroom import addresses

STORIES = 20
# So far back a feed goes: whoever wants all of an archive takes the sitemap.
PAGES = 50

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of a subject's stories, the newest first."""

    subject: Subject
    path: str
    number: int
    stories: list[Article]
    is_last: bool

    def address(self, number: int) -> str:
        """Return the address of the page of that number."""
        return addresses.absolute(self.path if number == 1 else f"{self.path}?page={number}")


class _Stories(Feed):
    """A feed of stories, in the format and of the subject that its address says."""

    language = settings.LANGUAGE_CODE

    def __init__(self, subject_of: Callable[..., Subject], feed_type: type[SyndicationFeed]) -> None:
        self.subject_of = subject_of
        self.feed_type = feed_type

    def get_object(self, request: HttpRequest, **kwargs: str) -> _Page:
        """Return the page that is asked for, or raise 404."""
        asked = request.GET.get("page", "1")
        number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0
        if not 1 <= number <= PAGES:
            raise Http404
        subject = self.subject_of(**kwargs)
        first = (number - 1) * STORIES
        # One more than fits tells whether there is another page.
        found = list(subject.stories.published().newest_first().for_feeds()[first : first + STORIES + 1])
        if number > 1 and not found:
            raise Http404
        is_last = len(found) <= STORIES or number == PAGES
        return _Page(subject, request.path, number, found[:STORIES], is_last)

    # ---- the feed ----

    def title(self, page: _Page) -> str:
        """Return what the feed is of."""
        return writable(page.subject.title)

    def link(self, page: _Page) -> str:
        """Return the page for people that shows the same."""
        return addresses.absolute(page.subject.path)

    def feed_url(self, page: _Page) -> str:
        """Return the address of this page of the feed."""
        return page.address(page.number)

    def subtitle(self, page: _Page) -> str | None:
        """Return the line under the title."""
        return writable(page.subject.line) or None

    def author_name(self, page: _Page) -> str:
        """Return the paper: the author of whatever names nobody."""
        return writable(page.subject.paper.name)

    def author_link(self, page: _Page) -> str:
        """Return the paper's front."""
        return addresses.absolute(page.subject.paper.get_absolute_url())

    def feed_extra_kwargs(self, page: _Page) -> dict[str, Any]:
        """Return the pages beside this one."""
        return {
            "previous": page.address(page.number - 1) if page.number > 1 else None,
            "next": None if page.is_last else page.address(page.number + 1),
        }

    def items(self, page: _Page) -> list[Article]:
        """Return its stories."""
        return page.stories

    # ---- a story ----

    def item_title(self, story: Article) -> str:
        """Return the headline, which is plain text here."""
        return writable(story.headline)

    def item_description(self, story: Article) -> str | None:
        """Return the dek, which Django says is HTML."""
        return writable(escape(story.dek)) or None

    def item_link(self, story: Article) -> str:
        """Return the address of its page."""
        return addresses.absolute(story.get_absolute_url())

    def item_guid(self, story: Article) -> str:
        """Return what stays when its slug changes: a tag URI (RFC 4151) of the key and the day it came in."""
        return f"tag:{addresses.host()},{story.created:%Y-%m-%d}:articles/{story.pk}"

    def item_pubdate(self, story: Article) -> Any:  # noqa: ANN401 - a datetime or None
        """Return when it was published, as far as is known."""
        return None if story.sort_at == UNDATED else story.sort_at

    def item_updateddate(self, story: Article) -> Any:  # noqa: ANN401
        """Return when its text last changed."""
        return story.updated_at

    def item_categories(self, story: Article) -> list[str]:
        """Return its section and its topics."""
        names = [story.section.name] if story.section else []
        return [writable(name) for name in [*names, *(topic.name for topic in story.topics.all())]]

    def item_enclosures(self, story: Article) -> list[Enclosure]:
        """Return its lead picture, if it is held here."""
        photo = story.lead_photo
        if photo is None or not photo.image:
            return []
        try:
            size = photo.image.size
        except FileNotFoundError:
            return []
        return [Enclosure(_address_of(photo), str(size), picture_type(photo.image.name) or "image/webp")]

    def item_extra_kwargs(self, story: Article) -> dict[str, Any]:
        """Return what Django's generator does not know of: all authors, the language, the whole text."""
        return {
            "authors": [_author(byline.contributor) for byline in story.bylines.all()],
            "language": story.language,
            "dek": writable(story.dek),
            "content": _content(story),
        }


def _author(contributor: Contributor) -> dict[str, str]:
    return {
        "name": writable(contributor.name),
        "url": addresses.absolute(contributor.get_absolute_url()),
    }


def _address_of(photo: Photo) -> str:
    return addresses.absolute(photo.image.url)


def _content(story: Article) -> str:
    """Return its lead picture and its body, as they can be read away from this site."""
    photo = story.lead_photo
    figure = ""
    if photo and photo.image:
        figure = render_to_string("feeds/_figure.html", {"photo": photo, "address": _address_of(photo)})
    body = absolute(story.current.html, addresses.absolute(story.get_absolute_url()))
    return writable(f"{figure}{body}")


def _view(feed: _Stories) -> View:
    """Return the view of a feed. It speaks the site's language whoever asks, so shared caches may keep it."""

    @login_not_required
    @require_safe
    def view(request: HttpRequest, **kwargs: str) -> HttpResponse:
        with translation.override(settings.LANGUAGE_CODE):
            response = feed(request, **kwargs)
        # The newest story's moment: it would not tell that another was taken back.
        del response.headers["Last-Modified"]
        response.headers["Cache-Control"] = "public, no-cache"
        return response

    return view


def atom(subject_of: Callable[..., Subject]) -> View:
    """Return the view of a subject's stories as Atom."""
    return _view(_Stories(subject_of, AtomFeed))


def json_feed(subject_of: Callable[..., Subject]) -> View:
    """Return the view of a subject's stories as JSON Feed."""
    return _view(_Stories(subject_of, JsonFeed))
