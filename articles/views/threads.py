"""What readers say to each other on a card: reply, find helpful, settle; who sees it; what it said before."""

from http import HTTPStatus
from uuid import UUID, uuid4

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from articles import access
from articles.forms.annotation import EditForm, ReplyForm, VisibilityForm, groups_for
from articles.markup import clean_note
from articles.models import Annotation
from articles.services import annotating, threads
from articles.services.annotating import Content
from articles.views.cards import thread_of
from articles.views.htmx import HtmxHttpRequest, render_part_or_page, swap_instead, wants_part
from articles.views.parts import address_of, done, tell_changed
from articles.views.refusals import REFUSED, say
from articles.views.writing import plain_preview


@require_http_methods(["GET", "HEAD", "POST"])
def reply(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Answer a note or a reply: GET the form, POST the words."""
    to = access.annotation_at(request, annotation_id)
    if not thread_of(to, request.user):  # a reply that stayed behind when its thread was narrowed
        raise Http404
    if request.method != "POST":
        return _replying(request, to, ReplyForm(initial={"client_id": uuid4()}))
    form = ReplyForm(request.POST)
    if "preview" in request.POST:
        return _replying(request, to, form)
    if not form.is_valid():
        return _replying(request, to, form, status=422)
    words = {"content": Content(note=form.cleaned_data["note"]), "client_id": form.cleaned_data["client_id"]}
    try:
        made = threads.reply(author=request.user, to=to, **words)
    except REFUSED as refusal:
        return _replying(request, to, form, status=say(refusal, form))
    return done(request, made, said=gettext("Saved"))


def _replying(
    request: HtmxHttpRequest, to: Annotation, form: ReplyForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the form of a reply."""
    context = {
        "to": to,
        "key": f"reply-{to.pk}",
        "thread": to.thread or to,
        "article": to.article,
        "publication": to.article.publication,
        "form": form,
        "preview": plain_preview(request, to=to),
    }
    part, page = "annotations/_reply_new.html", "annotations/reply.html"
    return render_part_or_page(request, part=part, page=page, context=context, status=status)


@require_POST
def resolve(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Settle a thread."""
    thread = access.thread_to_resolve_at(request, annotation_id)
    threads.resolve(thread=thread, by=request.user)
    return done(request, thread, said=gettext("Resolved"))


@require_POST
def reopen(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Open a thread again."""
    thread = access.thread_to_resolve_at(request, annotation_id)
    threads.reopen(thread=thread)
    return done(request, thread, said=gettext("Open again"))


@require_POST
def helpful(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Say of somebody's note that it helps, or take that back (`helpful=0`). HTMX gets the button."""
    found = access.annotation_of_another_at(request, annotation_id)
    is_helpful = request.POST.get("helpful") != "0"
    threads.set_helpful(annotation=found, user=request.user, helpful=is_helpful)
    if not wants_part(request):
        return HttpResponseRedirect(address_of(found), status=303)
    cards = thread_of(found, request.user)
    if not cards:
        raise Http404
    said = cards[0].reply_of(found.pk) or cards[0]
    response = render(request, "annotations/_helpful.html", {"said": said, "signed_in": True})
    return tell_changed(response, found, cards[0], said="")


@require_http_methods(["GET", "HEAD", "POST"])
def visibility(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """Show one's own note to others than before: GET the choices, POST one of them."""
    found = access.own_annotation_at(request, annotation_id)
    if found.thread_id:  # a reply is seen as its thread is
        raise Http404
    groups = groups_for(found)
    if request.method != "POST":
        initial = {"visibility": EditForm.initial_of(found)["visibility"]}
        return _choosing(request, found, VisibilityForm(initial=initial, groups=groups))
    form = VisibilityForm(request.POST, groups=groups)
    if not form.is_valid():
        return _choosing(request, found, form, status=422)
    chosen = form.cleaned_data
    try:
        annotating.set_visibility(annotation=found, visibility=chosen["visibility"], group=chosen["group"])
    except annotating.NotInGroup as refusal:
        return _choosing(request, found, form, status=say(refusal, form))
    except annotating.Deleted as gone:
        raise Http404 from gone
    return done(request, found, said=gettext("Saved"))


def _choosing(
    request: HtmxHttpRequest, annotation: Annotation, form: VisibilityForm, *, status: int = 200
) -> HttpResponse:
    """Answer with the choices of who sees a note."""
    article = annotation.article
    context = {"annotation": annotation, "article": article, "publication": article.publication, "form": form}
    part, page = "annotations/_visibility.html", "annotations/visibility.html"
    response = render_part_or_page(request, part=part, page=page, context=context, status=status)
    # A choice that was refused came from the choices, which stand in a card.
    refused = status != HTTPStatus.OK and wants_part(request)
    return swap_instead(response, f"#annotation-{annotation.pk} .card-see") if refused else response


@login_not_required
@require_safe
def history(request: HtmxHttpRequest, annotation_id: UUID) -> HttpResponse:
    """What a note said before, of which this reader may see it, newest first."""
    found = access.annotation_at(request, annotation_id)
    earlier = found.earlier.visible_to(request.user).order_by("-until", "-pk")
    context = {
        "annotation": found,
        "article": found.article,
        "publication": found.article.publication,
        # Clean by that.
        "before": [(each, mark_safe(clean_note(each.note))) for each in earlier],  # noqa: S308
    }
    part, page = "annotations/_earlier.html", "annotations/history.html"
    return render_part_or_page(request, part=part, page=page, context=context)
