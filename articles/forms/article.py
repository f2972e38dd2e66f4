"""The form in which an editor writes an article: its fields, its text, and what changed."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django_prose_editor.fields import ProseEditorFormField
from django_prose_editor.widgets import AdminProseEditorWidget

from articles import markup
from articles.forms.newer import Newer
from articles.models import Article, Publication, Section
from articles.services import reanchoring

# Each button in one group: a second one would take it away from the first.
MENU = ["headings", "lists", "nodes -blockType -lists", "marks", "link", "table", "history"]
# All blocks and inline elements of `articles.markup.policy`: what the editor does not know it drops without a
# word from a text that has it.
EXTENSIONS: dict[str, Any] = {
    "Heading": {"levels": [2, 3]},
    "Bold": True,
    "Italic": True,
    "Strike": True,
    "Subscript": True,
    "Superscript": True,
    "Code": True,
    "HardBreak": True,
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto"]},
    "BulletList": True,
    "OrderedList": {"enableListAttributes": False},
    "ListItem": True,
    "Blockquote": True,
    "CodeBlock": True,
    "HorizontalRule": True,
    "Table": {"resizable": False},
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "Figure": True,
    "Caption": True,
    "Image": True,
    "NoSpellCheck": False,
    "Menu": {"groups": [{"group": group} for group in MENU]},
}

REFUSALS = {
    "too-large": _("The text is too long from line %(line)s on. Split the story in two."),
    "too-deep": _("Line %(line)s: elements are nested too deep. Paste the text without its formatting."),
    "too-many-elements": _(
        "Line %(line)s: there are too many elements. Paste the text without its formatting."
    ),
    "too-many-references": _("Line %(line)s: there are too many “&” in a row."),
}

validate_language = RegexValidator(
    r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z", _("Use a language code such as en, es or pt-BR.")
)


def with_paper(section: Section) -> str:
    """Return the name of a section with its paper's: “The Harbor Light · News”."""
    return f"{section.publication} · {section}"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A text that was sent, as it will be stored, and what becomes of the article's notes in it."""

    html: str
    body: markup.Body
    plan: reanchoring.Plan


def prepare(article: Article, html: str) -> Ahead | None:
    """Prepare a text before the transaction in which its form is checked and saved; None if it is refused.

    Sanitising and comparing may take seconds, in which nobody else could write.
    """
    try:
        body = _as_stored(html.strip())
    except markup.MarkupRefused:
        return None
    return Ahead(html.strip(), body, reanchoring.plan(article=article, body=body))


def _as_stored(html: str) -> markup.Body:
    # The editor writes preformatted text as program code, which it seldom is in a newspaper.
    return markup.clean_body(html.replace("<pre><code>", "<pre>").replace("</code></pre>", "</pre>"))


class ArticleForm(forms.ModelForm):
    """An article with its text.

    After validation `prepared` is the text as it will be stored; `ahead` is what was prepared of it before.
    When somebody else saved the article since this form was made, the form is not valid and `newer` tells
    what stands now; sent once more, it counts.
    """

    ahead: Ahead | None = None

    body = ProseEditorFormField(
        label=_("Text"),
        required=False,
        config={"extensions": EXTENSIONS},
        widget=AdminProseEditorWidget,
        help_text=_("Sanitized when it is saved. Notes are carried to the new text."),
    )
    summary = forms.CharField(
        label=_("What changed"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=_("Kept with the revision."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        model = Article
        fields = [
            "publication",
            "section",
            "headline",
            "dek",
            "status",
            "language",
            "published_on",
            "published_at",
            "topics",
            "source_url",
            "slug",
            "needs_review",
        ]
        widgets = {"dek": forms.Textarea(attrs={"rows": 2, "class": "vLargeTextField"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.prepared: markup.Body | None = None
        self.newer: Newer | None = None
        if self.instance.current_id:
            self.initial["body"] = self.instance.current.html
            self.initial["seen"] = self.instance.modified.isoformat()
        if "published_at" in self.fields:
            day, time = self.fields["published_at"].widget.widgets
            day.attrs["aria-label"], time.attrs["aria-label"] = _("Date"), _("Time")
        if "section" in self.fields:
            self._offer_sections()
        if "status" in self.fields:
            status = self.fields["status"]
            status.choices = [(value, capfirst(name)) for value, name in status.choices]
        if "language" in self.fields:
            self.fields["language"].validators.append(validate_language)

    def _offer_sections(self) -> None:
        """Offer the sections of the article's paper; for a new one those of all papers, named with them."""
        sections: QuerySet[Section] = Section.objects.select_related("publication")
        field = self.fields["section"]
        if self.instance.pk:
            sections = sections.filter(publication=self.instance.publication_id)
        elif Publication.objects.count() > 1:
            field.label_from_instance = with_paper
        field.queryset = sections

    def clean_body(self) -> str:
        """Sanitise and normalise the text; refuse what cannot be, naming the line."""
        html = self.cleaned_data["body"]
        if self.ahead and self.ahead.html == html:
            self.prepared = self.ahead.body
            return html
        try:
            self.prepared = _as_stored(html)
        except markup.MarkupRefused as refused:
            line = refused.place.removeprefix("line ")
            raise ValidationError(REFUSALS[refused.reason], params={"line": line}) from refused
        return html

    def clean(self) -> dict[str, Any]:
        """Hold the section to the paper, give the day of a known moment, and notice a newer version."""
        data = super().clean()
        publication = data.get("publication") or getattr(self.instance, "publication", None)
        section, moment = data.get("section"), data.get("published_at")
        if section and publication and section.publication_id != publication.pk:
            self.add_error(
                "section",
                ValidationError(_("This is no section of %(paper)s."), params={"paper": publication.name}),
            )
        if moment and publication and not data.get("published_on"):
            data["published_on"] = timezone.localdate(moment, publication.zone)
        if self.instance.pk:
            self._notice_newer(data.get("seen", ""))
        return data

    def _notice_newer(self, seen: str) -> None:
        # Locked until the admin's transaction ends, so that nobody saves between. Its versions may have been
        # raised since the instance was read (a note was made): they must not go back.
        stands = Article.objects.select_for_update().get(pk=self.instance.pk)
        self.instance.version, self.instance.current_id = stands.version, stands.current_id
        stamp = stands.modified.isoformat()
        if seen == stamp:
            return
        self.newer = Newer(stands, self, self.prepared.text if self.prepared else None)
        self.data = self.data.copy()
        self.data[self.add_prefix("seen")] = stamp
        self.add_error(
            None,
            _(
                "Somebody else saved this article while you were writing. Nothing of yours is lost: it is in "
                "the form. What they saved is shown above it. Take over what you need, and save again."
            ),
        )
        if self.files:
            self.add_error(None, _("Only a picture that you have chosen has to be chosen again."))
