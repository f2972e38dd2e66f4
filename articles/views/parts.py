"""What the page is given after a change of one annotation: the parts of it that the change alters."""

from collections.abc import Collection, Iterable

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from articles.anchoring import highlight
from articles.markup import blocks_of, page_blocks
from articles.models import Annotation, Article
from articles.views.card import Card
from articles.views.cards import Margin, margin_of
from articles.views.filters import Filter
from articles.views.htmx import HtmxHttpRequest, load_anew, query_of_page, swap_instead, tell, wants_part


def done(
    request: HtmxHttpRequest,
    annotation: Annotation,
    *,
    said: str,
    strip: str = "kept",
    was_orphaned: bool = False,
) -> HttpResponse:
    """Answer after a change: with the parts to swap, or with the way back to the passage."""
    if wants_part(request):
        return parts(request, annotation, said=said, strip=strip, was_orphaned=was_orphaned)
    return HttpResponseRedirect(address_of(annotation), status=303)


def address_of(annotation: Annotation) -> str:
    """Return where in its article an annotation stands."""
    return f"{annotation.article.get_absolute_url()}#annotation-{annotation.pk}"


def parts(
    request: HtmxHttpRequest, annotation: Annotation, *, said: str, strip: str, was_orphaned: bool = False
) -> HttpResponse:
    """Render what a change of one annotation changes in the page.

    That is its card or reply, the blocks of the text in which its marks stand, the counts, and the strip that
    can undo a deletion: `undo` shows it, `cleared` takes it away, `kept` leaves it. A page that shows an
    older text is loaded anew instead.
    """
    article = annotation.article
    if not shows_current(request, article):
        return load_anew()
    # What was just changed is shown even if the page's filter leaves it out.
    margin = margin_for(request, article, also={str(annotation.thread_id or annotation.pk)})
    card = margin.card_of(annotation)
    context = {
        "article": article,
        "annotation": annotation,
        "cards": [] if card is None or card.orphaned or annotation.thread_id else [card],
        "thread": card if annotation.thread_id else None,
        "reply": card.reply_of(annotation.pk) if card and annotation.thread_id else None,
        "margin": margin,
        "blocks": marked_blocks(article, annotation, margin),
        "orphans_too": was_orphaned or annotation.is_orphaned,
        "strip": strip,
        "said": said,
    }
    response = render(request, "annotations/_changed.html", context)
    return tell_changed(response, annotation, card, said=said)


def thread_parts(request: HtmxHttpRequest, annotation: Annotation, *, said: str, strip: str) -> HttpResponse:
    """Render the whole card on which a reply stands, to be put in the place of the one that the page has."""
    margin = margin_for(request, annotation.article, also={str(annotation.thread_id or annotation.pk)})
    card = margin.card_of(annotation)
    if card is None:
        return load_anew()
    context = {"article": annotation.article, "cards": [card], "margin": margin, "strip": strip}
    response = swap_instead(
        render(request, "annotations/_changed.html", context), f"li:has(> #annotation-{card.id})"
    )
    return tell_changed(response, annotation, card, said=said)


def tell_changed(
    response: HttpResponse, annotation: Annotation, card: Card | None, *, said: str
) -> HttpResponse:
    """Have the page told which annotation changed, and on which card in which version it stands now."""
    details = {"thread": card.id, "version": card.version} if card else {}
    return tell(response, "newsroom:changed", id=str(annotation.pk), said=said, **details)


def margin_for(request: HtmxHttpRequest, article: Article, *, also: Collection[str] = ()) -> Margin:
    """Return the margin as the page that sent this has it, filtered by its address, with the cards `also`."""
    asked = Filter.of(query_of_page(request, article.get_absolute_url()))
    return margin_of(article, request.user, asked, also=also)


def shows_current(request: HtmxHttpRequest, article: Article) -> bool:
    """Whether the page that sent this shows the text of today; one that does not say is taken at its word."""
    return (request.POST or request.GET).get("shown", "") in ("", str(article.current.number))


def marked_blocks(article: Article, annotation: Annotation, margin: Margin) -> list[tuple[int, SafeString]]:
    """Return the blocks of text that the annotation touches: offset and content of each, marks and all."""
    if annotation.start is None or annotation.is_orphaned:
        return []
    return blocks_at(article, blocks_under(article, [(annotation.start, annotation.end)]), margin)


def blocks_under(article: Article, passages: Iterable[tuple[int, int]]) -> set[int]:
    """Return where the blocks of text begin that passages touch; all are code points."""
    blocks = blocks_of(article.current.html)
    return {b.start for start, end in passages for b in blocks if b.start < end and b.end > start}


def blocks_at(article: Article, starts: Collection[int], margin: Margin) -> list[tuple[int, SafeString]]:
    """Return the blocks of text that begin at these offsets: offset and content of each, marks and all."""
    blocks = page_blocks(highlight(article.current.html, margin.spans), starts)
    # Sanitised when it was saved; the marks are ours.
    return [(start, mark_safe(_inside(block))) for start, block in sorted(blocks.items())]  # noqa: S308


def _inside(block: str) -> str:
    """Return what an element holds, without its own tags."""
    return block[block.index(">") + 1 : block.rindex("<")]
