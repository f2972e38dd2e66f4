"""The margin, and everything that a reader does in it."""

from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from articles import access
from articles.forms.annotation import AnnotationForm, EditForm, PassageForm, groups_for
from articles.models import Annotation, Article, Group
from articles.services import annotating
from articles.views.cards import margin_of, thread_of
from articles.views.filters import Filter
from articles.views.htmx import (
    HtmxHttpRequest,
    load_anew,
    render_part_or_page,
    send_to,
    swap_into,
    wants_part,
)
from articles.views.parts import address_of, done, marked_blocks, parts, shows_current, thread_parts
from articles.views.passages import conflict_context, form_context, place_context
from articles.views.refusals import REFUSED, say
from articles.views.writing import plain_preview


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
        "margin": margin_of(article, request.user, Filter.of(request.GET)),
    }
    return render_part_or_page(
        request, part="annotations/_margin.html", page="annotations/margin.html", context=context
    )


def _annotate(request: HtmxHttpRequest, article: Article) -> HttpResponse:
    if not request.user.is_authenticated:
        return _sign_in_first(request, article)
    form = AnnotationForm(_chosen_anew(request.POST), groups=Group.objects.written_in_by(request.user))
    if "preview" in request.POST:
        return _refused(request, article, form)
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
    except annotating.PassageChanged:
        return _changed(request, article, form)
    except REFUSED as refusal:
        return _refused(request, article, form, status=say(refusal, form))
    return done(request, annotation, said=gettext("Saved"))


def _chosen_anew(data: QueryDict) -> QueryDict:
    """Return the fields of a form; after a conflict, with the sentences of today that were chosen in it."""
    if not data.get("anew"):
        return data
    chosen = data.copy()
    for name in ("start", "end", "revision"):
        chosen[name] = data.get(f"anew_{name}", "")
    chosen["exact"] = ""
    return chosen


def _sign_in_first(request: HtmxHttpRequest, article: Article) -> HttpResponse:
    """Send to signing in, which comes back to the very selection.

    A script has kept the selection itself, with what was written of it, so it comes back to the article.
    """
    if wants_part(request):
        return send_to(redirect_to_login(article.get_absolute_url()).url)
    selection = {name: request.POST[name] for name in ("start", "end", "revision") if request.POST.get(name)}
    if "start" not in selection:
        selection = {"whole": "1"}
    return redirect_to_login(f"{reverse('annotation_new', args=[article.slug])}?{urlencode(selection)}")


def _refused(
    request: HtmxHttpRequest, article: Article, form: AnnotationForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the form of a new annotation: as it was sent, or, before it is sent, empty."""
    context = form_context(article, form) | {"preview": plain_preview(request)}
    return render_part_or_page(
        request, part="annotations/_new.html", page="annotations/new.html", context=context, status=status
    )


def _changed(request: HtmxHttpRequest, article: Article, form: AnnotationForm) -> HttpResponse:
    """Answer 409: the words are kept, the paragraph is shown as it now reads, and there are two ways on."""
    return render_part_or_page(
        request,
        part="annotations/_conflict.html",
        page="annotations/conflict.html",
        context=conflict_context(article, form),
        status=409,
    )


@require_GET
def new(request: HtmxHttpRequest, slug: str) -> HttpResponse:
    """The form for a note on a passage, with `whole` on it all; a page without JavaScript, a card with it."""
    article = access.article_at(request, slug)
    asked = {name: request.GET.get(name) for name in ("start", "end", "revision", "color", "whole")}
    within = f"{asked['start']}-{asked['end']}"
    form = AnnotationForm(
        initial=asked | {"within": within, "client_id": uuid4()},
        groups=Group.objects.written_in_by(request.user),
    )
    return _refused(request, article, form)


@login_not_required
@require_GET
def annotation(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """The permanent address: sends to its place in its article; HTMX gets its card or, of a reply, that."""
    found = access.annotation_at(request, annotation_id)
    if not wants_part(request):
        return HttpResponseRedirect(address_of(found))
    cards = thread_of(found, request.user)
    reply = cards[0].reply_of(found.pk) if cards else None
    if found.thread_id and reply is None:
        raise Http404
    context = {"cards": cards, "reply": reply, "signed_in": request.user.is_authenticated}
    part = "annotations/_reply.html" if reply else "annotations/_cards.html"
    return render_part_or_page(request, part=part, page=part, context=context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Change the words, colour, tags and visibility of one's own annotation."""
    # What was written about a note that was deleted in another window is not lost either.
    found = access.own_annotation_at(request, annotation_id, deleted=request.method == "POST")
    needs_words = found.start is None
    groups = groups_for(found)
    if request.method != "POST":
        return _editor(request, found, EditForm(initial=EditForm.initial_of(found), groups=groups))
    form = EditForm(request.POST, groups=groups, needs_words=needs_words)
    if "preview" in request.POST:
        return _editor(request, found, form)
    if not form.is_valid():
        return _editor(request, found, form, status=422)
    data = form.cleaned_data
    try:
        annotating.edit(
            annotation=found, content=form.content, version=data["version"], bring_back=data["bring_back"]
        )
    except annotating.NotInGroup as refusal:
        return _editor(request, found, form, status=say(refusal, form))
    except (annotating.EditConflict, annotating.Deleted):
        # The same words sent twice are no conflict: the first answer may have been lost on its way.
        if found.deleted_at or not form.says_what_stands(found):
            form.overtaken_by(found)
            return _editor(request, found, form, status=409)
    return done(request, found, said=gettext("Saved"))


def _editor(
    request: HtmxHttpRequest, annotation: Annotation, form: EditForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the form of an annotation; after a conflict (409) with what stands now above it."""
    context = {
        "annotation": annotation,
        "article": annotation.article,
        "publication": annotation.article.publication,
        "form": form,
        "quote": annotation.exact,
        "overtaken": status == 409,
        "preview": plain_preview(request, to=annotation if annotation.thread_id else None),
    }
    if context["overtaken"] and wants_part(request) and shows_current(request, annotation.article):
        margin = margin_of(annotation.article, request.user)
        context |= {"margin": margin, "blocks": marked_blocks(annotation.article, annotation, margin)}
    part = "annotations/_reply_edit.html" if annotation.thread_id else "annotations/_edit.html"
    page = "annotations/edit.html"
    return render_part_or_page(request, part=part, page=page, context=context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Give one's own annotation, whose words the paper took out, a place in the text of today."""
    found = access.own_annotation_at(request, annotation_id)
    if not found.is_orphaned:  # an older text has been restored meanwhile
        return load_anew() if wants_part(request) else HttpResponseRedirect(address_of(found), status=303)
    if request.method != "POST":
        return _placing(request, found, PassageForm())
    form = PassageForm(request.POST)
    if not form.is_valid():
        return _placing(request, found, form, status=422)
    try:
        annotating.place(annotation=found, selection=form.selection)
    except annotating.Deleted as gone:
        raise Http404 from gone
    except annotating.NoSuchPassage:
        form.add_error(None, gettext("The article has no such passage. Select the words again."))
        return _placing(request, found, form, status=422)
    except annotating.PassageChanged:
        form.add_error(None, gettext("The paper changed these words this moment. Choose again."))
        return _placing(request, found, form, status=409)
    response = done(request, found, said=gettext("Placed"), was_orphaned=True)
    # Its card was among those of the orphans.
    return swap_into(response, "#cards") if wants_part(request) else response


def _placing(
    request: HtmxHttpRequest, annotation: Annotation, form: PassageForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the form that places an annotation again."""
    at = request.POST.get("at") or request.GET.get("at", "")
    return render_part_or_page(
        request,
        part="annotations/_place.html",
        page="annotations/place.html",
        context=place_context(annotation, form, at),
        status=status,
    )


@require_POST
def delete(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Delete one's own annotation, with a way to bring it back instead of a question before."""
    found = access.own_annotation_at(request, annotation_id)
    annotating.delete(annotation=found)
    said = _by_kind(
        found,
        note=gettext("Note deleted"),
        highlight=gettext("Highlight deleted"),
        reply=gettext("Reply deleted"),
    )
    if not wants_part(request):
        messages.info(request, said, extra_tags=f"undo {found.pk}")
        return HttpResponseRedirect(found.article.get_absolute_url(), status=303)
    return parts(request, found, said=said, strip="undo")


@require_POST
def restore(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Bring back an annotation that one has deleted."""
    found = access.own_annotation_at(request, annotation_id, deleted=True)
    annotating.restore(annotation=found)
    said = _by_kind(
        found,
        note=gettext("Note is back"),
        highlight=gettext("Highlight is back"),
        reply=gettext("Reply is back"),
    )
    if found.thread_id and wants_part(request):
        return thread_parts(request, found, said=said, strip="cleared")
    return done(request, found, said=said, strip="cleared")


def _by_kind(annotation: Annotation, *, note: str, highlight: str, reply: str) -> str:
    """Return the sentence that is true of this annotation."""
    if annotation.thread_id:
        return reply
    return note if annotation.note else highlight
