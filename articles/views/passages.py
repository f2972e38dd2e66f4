"""What the forms of an annotation show of the text: its passage, sentences, the paragraph as it now reads."""

from typing import Any

from articles.anchoring import Passage, quote_of, sentences, tidy
from articles.forms.annotation import AnnotationForm
from articles.markup import blocks_of
from articles.models import Article, Revision


def form_context(article: Article, form: AnnotationForm) -> dict[str, Any]:
    """Return what the form of a new annotation shows: its words, and the sentences to choose from."""
    text = revision_of(article, form).text
    chosen = _passage(text, form["start"].value(), form["end"].value())
    start, _, end = str(form["within"].value() or "").partition("-")
    passage = _passage(text, start, end) or chosen
    return {
        "article": article,
        "publication": article.publication,
        "form": form,
        "passage": passage,
        "chosen": chosen or passage,
        "quote": text[passage.start : passage.end] if passage else "",
        "sentences": choices(text, passage),
    }


def choices(text: str, passage: Passage | None) -> list[tuple[Passage, str]]:
    """Return the sentences of a passage with their words."""
    if passage is None:
        return []
    return [(each, text[each.start : each.end]) for each in sentences(text, passage.start, passage.end)]


def revision_of(article: Article, form: AnnotationForm) -> Revision:
    """Return the revision that a form names, or the current one."""
    number = _number(form["revision"].value())
    if number is None or number == article.current.number:
        return article.current
    return article.revisions.filter(number=number).first() or article.current


def conflict_context(article: Article, form: AnnotationForm) -> dict[str, Any]:
    """Return what is shown when the words of a valid form do not stand in the text of today."""
    data = form.cleaned_data
    old, new = revision_of(article, form).text, article.current.text
    marked = quote_of(old, data["start"], data["end"]).exact if data["end"] <= len(old) else data["exact"]
    here = _paragraph_now(old[_line(old, data["start"])], article.current)
    return {
        "article": article,
        "publication": article.publication,
        "form": form,
        "quote": marked,
        "paragraph": new[here.start : here.end],
        "sentences": choices(new, here),
    }


def _line(text: str, offset: int) -> slice:
    """Where the block around an offset stands: between two line feeds."""
    end = text.find("\n", offset)
    return slice(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))


def _paragraph_now(before: str, revision: Revision) -> Passage:
    """Return the block of a revision that shares most words with a paragraph of before.

    It is shown for the reader to judge; nothing is placed by it.
    """
    words = set(before.split())

    def shared(block: Passage) -> float:
        others = set(revision.text[block.start : block.end].split())
        return len(words & others) / (len(words | others) or 1)

    blocks = (Passage(block.start, block.end) for block in blocks_of(revision.html))
    return max(blocks, key=shared, default=Passage(0, 0))


def _passage(text: str, first: object, last: object) -> Passage | None:
    """Return the passage that two values of a form name, which may be anything."""
    start, end = _number(first), _number(last)
    return tidy(text, start, end) if start is not None and end is not None else None


def _number(value: object) -> int | None:
    digits = str(value)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None
