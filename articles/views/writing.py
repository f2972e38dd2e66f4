"""What helps while a note is being written: how it will look, and what the word at hand may become."""

import time

from django.core.cache import cache
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from articles import access
from articles.forms.writing import BeginningForm, PreviewForm, ReadersForm
from articles.models import Annotation, Article, User, Visibility
from articles.models.completing import members_beginning, tags_beginning, writers_beginning
from articles.services.mentioning import rendered
from articles.views.htmx import HtmxHttpRequest

# More than pauses in a minute of typing, and a bound on what a script makes the server render.
PREVIEWS_A_MINUTE = 120


@require_POST
def preview(request: HtmxHttpRequest) -> HttpResponse:
    """The note that is being written, as it will look to those who will see it. Nothing is saved."""
    if _is_too_often(request.user):
        return render(request, "annotations/_preview.html", {"too_often": True}, status=429)
    form = PreviewForm(request.POST)
    if not form.is_valid():
        return render(request, "annotations/_preview.html", {"errors": form.errors}, status=422)
    return render(request, "annotations/_preview.html", {"html": preview_of(request, form)})


def plain_preview(request: HtmxHttpRequest, *, to: Annotation | None = None) -> SafeString | None:
    """Return the note of a form that asks to be shown and not saved, as its button does without JavaScript.

    None for any other. `to` is the note that it answers, or the reply that is edited.
    """
    if "preview" not in request.POST:
        return None
    form = PreviewForm(request.POST.dict() | {"to": to.pk if to else ""})
    return preview_of(request, form) if form.is_valid() else None


def preview_of(request: HtmxHttpRequest, form: PreviewForm) -> SafeString:
    """Return the HTML of a valid form's note."""
    note = _being_written(request, form)
    note.note = form.cleaned_data["note"]
    return mark_safe(rendered(note))  # noqa: S308 - made by markup.clean_note


def _is_too_often(user: User) -> bool:
    """Count a preview. In the cache, which all workers share; a few may slip through at one moment."""
    key = f"previews:{user.pk}:{int(time.time()) // 60}"
    count = cache.get(key, 0) + 1
    cache.set(key, count, timeout=120)
    return count > PREVIEWS_A_MINUTE


def _being_written(request: HtmxHttpRequest, form: ReadersForm) -> Annotation:
    """Return the note, as far as it says who will see it."""
    asked = form.cleaned_data
    note = Annotation(author=request.user)
    if asked["to"]:
        answered = access.annotation_at(request, asked["to"])
        thread = answered.thread or answered
        note.visibility, note.group = thread.visibility, thread.group
    else:
        note.visibility = asked["visibility"]
        note.group = access.group_of_mine(request, asked["group"]) if asked["group"] else None
    return note


@require_safe
@cache_control(private=True, no_store=True)
def tags(request: HtmxHttpRequest) -> HttpResponse:
    """Tags that begin with `q`: the reader's own, and those that they may see on `article`."""
    form = BeginningForm(request.GET)
    if not form.is_valid():
        return _offer([])
    found = tags_beginning(form.cleaned_data["q"], user=request.user, article=_article_of(request, form))
    return _offer([{"name": name, "count": count} for name, count in found])


@require_safe
@cache_control(private=True, no_store=True)
def people(request: HtmxHttpRequest) -> HttpResponse:
    """Names that begin with `q` of people who will see the note and are known to all who will."""
    form = BeginningForm(request.GET)
    if not form.is_valid():
        return _offer([])
    note, beginning = _being_written(request, form), form.cleaned_data["q"]
    names: list[str] = []
    if note.visibility == Visibility.GROUP and note.group:
        names = members_beginning(beginning, user=request.user, group=note.group)
    elif note.visibility == Visibility.PUBLIC and (article := _article_of(request, form)):
        names = writers_beginning(beginning, user=request.user, article=article)
    return _offer([{"name": name} for name in names])


def _article_of(request: HtmxHttpRequest, form: BeginningForm) -> Article | None:
    slug = form.cleaned_data["article"]
    return access.article_at(request, slug) if slug else None


def _offer(options: list[dict[str, object]]) -> JsonResponse:
    """Answer with what is offered, and with a sentence for those who hear instead of see it."""
    said = ngettext("%(count)s suggestion", "%(count)s suggestions", len(options)) % {"count": len(options)}
    return JsonResponse({"options": options, "said": said})
