"""The margin, and everything that a reader does in it."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from articles import access
from articles.anchoring import highlight, quote_of, sentences, tidy
from articles.forms.annotation import AnnotationForm, ContentForm
from articles.markup import blocks_of, page_blocks
from articles.models import Annotation, Article
from articles.services import annotating
from articles.views.cards import card_of, margin_of
from articles.views.htmx import HtmxHttpRequest, render_part_or_page, send_to, tell, wants_part


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def annotations(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """GET the margin of an article; POST makes an annotation."""
    article = access.article_at(request, slug)
    if request.method == "POST":
        return _annotate(request, article)
    context = {
        "article": article,
        "publication": article.publication,
        "margin": margin_of(article, request.user),
    }
    return render_part_or_page(
        request, part="annotations/_margin.html", page="annotations/margin.html", context=context
    )


def _annotate(request: HtmxHttpRequest, article: Article) -> HttpResponse:
    form = AnnotationForm(request.POST)
    if not request.user.is_authenticated:
        return _sign_in_first(request, article)
    if not form.is_valid():
        return _refused(request, article, form, status=422)
    data = form.cleaned_data
    try:
        annotation = annotating.annotate(
            author=request.user,
            article=article,
            selection=form.selection,
            content=form.content,
            client_id=data["client_id"],
            unplaced=data["unplaced"],
        )
    except annotating.NoSuchPassage:
        form.add_error(None, gettext("The article has no such passage. Select the words again."))
        return _refused(request, article, form, status=422)
    except annotating.TooManyAnnotations:
        form.add_error(None, gettext("That was a lot at once. Wait a minute, then save again."))
        return _refused(request, article, form, status=429)
    except annotating.PassageChanged:
        return _changed(request, article, form)
    return _done(request, annotation, said=gettext("Saved"))


def _sign_in_first(request: HtmxHttpRequest, article: Article) -> HttpResponse:
    """Send to signing in, which comes back to the very selection."""
    selection = {name: request.POST[name] for name in ("start", "end", "revision") if request.POST.get(name)}
    back = f"{reverse('annotation_new', args=[article.slug])}?{urlencode(selection)}"
    response = redirect_to_login(back)
    return send_to(response.url) if wants_part(request) else response


def _refused(
    request: HtmxHttpRequest, article: Article, form: AnnotationForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the form of a new annotation: as it was sent, or, before it is sent, empty."""
    context = _form_context(article, form)
    return render_part_or_page(
        request, part="annotations/_new.html", page="annotations/new.html", context=context, status=status
    )


def _form_context(article: Article, form: AnnotationForm) -> dict[str, Any]:
    text = article.current.text
    start, end = _offset(form, "start"), _offset(form, "end")
    passage = tidy(text, start, end) if start is not None and end is not None else None
    return {
        "article": article,
        "publication": article.publication,
        "form": form,
        "passage": passage,
        "quote": text[passage.start : passage.end] if passage else "",
        "sentences": [(s, text[s.start : s.end]) for s in sentences(text, passage.start, passage.end)]
        if passage
        else [],
    }


def _offset(form: AnnotationForm, name: str) -> int | None:
    """Return a passage's offset from a form that may be wrong everywhere else."""
    value = str(form[name].value())
    return int(value) if value.isdecimal() and len(value) < 10 else None


def _changed(request: HtmxHttpRequest, article: Article, form: AnnotationForm) -> HttpResponse:
    """Answer 409: the words are kept, the paragraph is shown as it now reads, and there are two ways on."""
    data = form.cleaned_data
    blocks = blocks_of(article.current.html)
    text = article.current.text
    here = next((b for b in blocks if b.end >= data["start"]), blocks[-1])
    named = article.revisions.filter(number=data["revision"]).first()
    context = {
        "article": article,
        "publication": article.publication,
        "form": form,
        "quote": quote_of(named.text, data["start"], data["end"]).exact if named else data["exact"],
        "paragraph": text[here.start : here.end],
    }
    return render_part_or_page(
        request,
        part="annotations/_conflict.html",
        page="annotations/conflict.html",
        context=context,
        status=409,
    )


@require_GET
def new(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The form for a note on a passage; a whole page without JavaScript, a card with it."""
    article = access.article_at(request, slug)
    initial = {name: request.GET.get(name) for name in ("start", "end", "revision", "color")}
    form = AnnotationForm(initial=initial | {"client_id": uuid4()})
    return _refused(request, article, form)


@login_not_required
@require_GET
def annotation(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """The permanent address: sends to the passage in its article; HTMX gets the card."""
    found = access.annotation_at(request, annotation_id)
    if not wants_part(request):
        return HttpResponseRedirect(_address(found))
    context = {"card": card_of(found, request.user), "article": found.article}
    return render_part_or_page(
        request, part="annotations/_card.html", page="annotations/_card.html", context=context
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Change the words, colour, tags and visibility of one's own annotation."""
    found = access.own_annotation_at(request, annotation_id)
    if request.method == "POST":
        form = ContentForm(request.POST)
        if form.is_valid():
            annotating.edit(annotation=found, content=form.content)
            return _done(request, found, said=gettext("Saved"))
        status = 422
    else:
        form = ContentForm(initial=ContentForm.initial_of(found))
        status = 200
    context = {
        "annotation": found,
        "article": found.article,
        "publication": found.article.publication,
        "form": form,
        "quote": found.exact,
    }
    return render_part_or_page(
        request, part="annotations/_edit.html", page="annotations/edit.html", context=context, status=status
    )


@require_POST
def delete(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Delete one's own annotation, with a way to bring it back instead of a question before."""
    found = access.own_annotation_at(request, annotation_id)
    annotating.delete(annotation=found)
    if not wants_part(request):
        messages.info(request, gettext("Note deleted"), extra_tags=f"undo {found.pk}")
        return HttpResponseRedirect(found.article.get_absolute_url(), status=303)
    return _parts(request, found, said=gettext("Note deleted"), deleted=True)


@require_POST
def restore(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Bring back an annotation that one has deleted."""
    found = access.own_annotation_at(request, annotation_id, deleted=True)
    annotating.restore(annotation=found)
    return _done(request, found, said=gettext("Note is back"))


def _done(request: HtmxHttpRequest, annotation: Annotation, *, said: str) -> HttpResponse:
    """Answer after a change: with the parts to swap, or with the way back to the passage."""
    if wants_part(request):
        return _parts(request, annotation, said=said)
    return HttpResponseRedirect(_address(annotation), status=303)


def _address(annotation: Annotation) -> str:
    return f"{annotation.article.get_absolute_url()}#annotation-{annotation.pk}"


def _parts(
    request: HtmxHttpRequest, annotation: Annotation, *, said: str, deleted: bool = False
) -> HttpResponse:
    """Render what a change of one annotation changes in the page.

    That is its card, the blocks of the text in which its marks stand, the counts, and what floats.
    """
    article = annotation.article
    margin = margin_of(article, request.user)
    cards = (*margin.cards, *margin.orphans)
    context = {
        "article": article,
        "annotation": annotation,
        "card": next((card for card in cards if card.id == str(annotation.pk)), None),
        "margin": margin,
        "blocks": _marked_blocks(article, annotation, margin.spans),
        "deleted": deleted,
    }
    response = render_part_or_page(
        request, part="annotations/_changed.html", page="annotations/_changed.html", context=context
    )
    return tell(response, "newsroom:changed", id=str(annotation.pk), said=said)


def _marked_blocks(article: Article, annotation: Annotation, spans: list[Any]) -> list[tuple[int, str]]:
    """Return the text blocks that the annotation touches, each with its offset, marks and all."""
    if annotation.is_orphaned:
        return []
    html = article.current.html
    touched = {b.start for b in blocks_of(html) if b.start < annotation.end and b.end > annotation.start}
    blocks = page_blocks(highlight(html, spans), touched)
    return [(start, mark_safe(block)) for start, block in sorted(blocks.items())]  # noqa: S308
