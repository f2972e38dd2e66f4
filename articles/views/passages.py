"""What the forms of an annotation show of the text: its passage, sentences, the paragraph as it now reads."""

import re
from typing import Any

from articles.anchoring import Passage, quote_of, sentences, tidy
from articles.anchoring.differences import Piece, words_changed
from articles.forms.annotation import AnnotationForm, PassageForm
from articles.markup import blocks_of
from articles.models import Annotation, Article, Revision

# From this share of common words on, a paragraph or sentence is taken for the old one, edited.
ALIKE = 0.3
_WORD = re.compile(r"\w+")


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
        "whole": form.is_on_the_whole,
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
    data, read = form.cleaned_data, revision_of(article, form)
    stood = data["end"] <= len(read.text)
    marked = quote_of(read.text, data["start"], data["end"]).exact if stood else data["exact"]
    history = f"{article.get_absolute_url()}revisions/"
    return _as_it_reads(article, read.text[_line(read.text, data["start"])], marked) | {
        "article": article,
        "publication": article.publication,
        "form": form,
        "quote": marked,
        "changes": f"{history}?old={read.number}&new={article.current.number}#diff",
    }


def place_context(annotation: Annotation, form: PassageForm, at: str) -> dict[str, Any]:
    """Return what is shown to give an orphan a new place: the sentences of one block, and the way to others.

    It is the block that begins at the offset `at`; where none does, the one nearest to the words that went.
    """
    article, old = annotation.article, annotation.revision.text
    before = old[_line(old, annotation.start)]
    context = _as_it_reads(article, before, annotation.exact, at=_number(at))
    sent = _passage(article.current.text, form["start"].value(), form["end"].value())
    return context | {
        "annotation": annotation,
        "article": article,
        "publication": article.publication,
        "form": form,
        "quote": annotation.exact,
        "chosen": sent or context["chosen"],
    }


def _line(text: str, offset: int) -> slice:
    """Where the block around an offset stands: between two line feeds."""
    end = text.find("\n", offset)
    return slice(text.rfind("\n", 0, offset) + 1, end if end >= 0 else len(text))


def _as_it_reads(article: Article, before: str, marked: str, *, at: int | None = None) -> dict[str, Any]:
    """Return the block of today to choose words of instead of `marked`, which stood in the block `before`.

    That is the one that begins at `at`, else the one that shares most words with `before`. It comes with
    what changed of it, its sentences, the ones chosen to begin with, and where its neighbours begin. It is
    shown for the reader to judge; nothing is placed by it.
    """
    text, words = article.current.text, _words(before)
    blocks = [Passage(block.start, block.end) for block in blocks_of(article.current.html)] or [Passage(0, 0)]
    alike = [_shared(words, _words(text[block.start : block.end])) for block in blocks]
    starts = [block.start for block in blocks]
    number = starts.index(at) if at in starts else alike.index(max(alike))
    here = blocks[number]
    paragraph = text[here.start : here.end]
    is_same = alike[number] >= ALIKE
    return {
        "here": here,
        "pieces": words_changed(before, paragraph) if is_same else [Piece("same", paragraph)],
        "sentences": choices(text, here),
        "chosen": _nearest(text, here, _words(marked)),
        "previous": starts[number - 1] if number else None,
        "next": starts[number + 1] if number + 1 < len(starts) else None,
    }


def _nearest(text: str, block: Passage, marked: set[str]) -> Passage:
    """Return the sentences of a block that are most like what was marked; all of them if none is like it."""
    found = sentences(text, block.start, block.end)
    likes = [_shared(marked, _words(text[each.start : each.end])) for each in found]
    best = max(likes, default=0)
    if best < ALIKE:
        return block
    chosen = [each for each, like in zip(found, likes, strict=True) if like >= best / 2]
    return Passage(chosen[0].start, chosen[-1].end)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _shared(some: set[str], others: set[str]) -> float:
    """Return which share of all their words two texts have in common."""
    return len(some & others) / (len(some | others) or 1)


def _passage(text: str, first: object, last: object) -> Passage | None:
    """Return the passage that two values of a form name, which may be anything."""
    start, end = _number(first), _number(last)
    return tidy(text, start, end) if start is not None and end is not None else None


def _number(value: object) -> int | None:
    digits = str(value)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None
