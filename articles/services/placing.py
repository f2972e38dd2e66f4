"""Where an annotation stands: the passage that it was made on, and where that passage is today."""

from dataclasses import dataclass, replace

from articles.anchoring import Orphaned, Outcome, Passage, carry, quote_of, stands, tidy
from articles.models import AnchorState, Annotation, Article, Revision


class NoSuchPassage(Exception):
    """The offsets name no words of the revision."""


class PassageChanged(Exception):
    """The passage was selected in an older revision, and its words stand there no more."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage as a reader selected it.

    `start` and `end` are code points of the canonical text of the article's revision number `revision`
    (None: the current one); `exact`, where the browser sent it, the words it saw there.
    """

    start: int
    end: int
    revision: int | None = None
    exact: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A passage of the revision `named`, and what became of it in the revision `current`."""

    named: Revision
    passage: Passage
    current: Revision
    outcome: Outcome


def find(article: Article, selection: Selection) -> Found:
    """Find the selected passage in its revision and in the current one. Raises NoSuchPassage."""
    current = article.current
    named = _revision(article, selection.revision)
    passage = tidy(named.text, selection.start, selection.end)
    if passage is None or selection.end > len(named.text):
        raise NoSuchPassage
    if selection.exact.strip() and not stands(named.text, selection.start, selection.end, selection.exact):
        raise NoSuchPassage
    return Found(named, passage, current, carry(named.text, current.text, [passage])[0])


def checked(article: Article, selection: Selection, found: Found) -> Found:
    """Return what was found, or, if a revision came before the article was locked, what is found now.

    Two long texts take a while to compare, so that is done before the transaction: others wait for its end.
    """
    if article.current_id == found.current.pk:
        return found
    return find(article, replace(selection, revision=found.named.number))


def _revision(article: Article, number: int | None) -> Revision:
    if number is None or number == article.current.number:
        return article.current
    revision = Revision.objects.filter(article=article, number=number).first()
    if revision is None:
        raise NoSuchPassage
    return revision


def make(annotation: Annotation, found: Found) -> None:
    """Set the anchor it is made with, which never changes."""
    start, end = found.passage.start, found.passage.end
    quote = quote_of(found.named.text, start, end)
    annotation.made_revision, annotation.made_start, annotation.made_end = found.named, start, end
    annotation.exact, annotation.prefix, annotation.suffix = quote.exact, quote.prefix, quote.suffix


def place(annotation: Annotation, found: Found, *, unplaced: bool = False) -> None:
    """Set the anchor it has now. Raises PassageChanged, but with `unplaced` makes it an orphan."""
    if not isinstance(found.outcome, Orphaned):
        annotation.revision, annotation.state = found.current, AnchorState.ANCHORED
        annotation.start, annotation.end = found.outcome.start, found.outcome.end
    elif unplaced:
        annotation.revision, annotation.state = found.named, AnchorState.ORPHANED
        annotation.start, annotation.end = found.passage.start, found.passage.end
    else:
        raise PassageChanged
