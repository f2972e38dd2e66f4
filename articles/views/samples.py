"""A story, cards and forms that stand for any: what the page of styles shows its parts with. No database."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django import forms
from django.conf import settings
from django.core.paginator import Page, Paginator
from django.utils.safestring import mark_safe

from articles.citing import Citation, Source, citations
from articles.forms.account import DesignedForm
from articles.forms.annotation import AnnotationForm
from articles.markup import clean_body, contents
from articles.models import Photo
from articles.services import picturing
from articles.views.card import Card, Reply
from articles.views.cards import Margin
from articles.views.filters import EVERYTHING, Sifted
from articles.views.popular import Favourite
from articles.views.since import Since

STORY = """
<p>The kitchen bought 600 trays. They cost $4.10 each, and <a href="/">nobody had counted them</a> before.</p>
<h2>What the numbers say</h2>
<p>“We counted every tray for a week,” she said, and a week later she counted them again: 412 were left.</p>
<blockquote><p>A tray that comes back is cheaper than one that does not.</p></blockquote>
<h2>What is eaten from them</h2>
<ul><li>Soup on Mondays</li><li>Pizza, which is <em>square</em>, on Fridays</li></ul>
<ol><li>Washing</li><li>Drying</li></ol>
<table><tr><th>Month</th><th>Trays</th></tr><tr><td>October</td><td>600</td></tr></table>
<hr>
<h2>What comes next</h2>
<pre>tray = tray - 1</pre>
<p>The next target is the vending machines, with H<sub>2</sub>O and a list of <code>412</code> names.</p>
"""
TALL = (400, 500)


class SampleForm(DesignedForm):
    """A field of each kind."""

    name = forms.CharField(label="Name", help_text="By this name others see what you write.")
    email = forms.EmailField(label="E-mail", required=False)


def story() -> SimpleNamespace:
    """Return a story as templates of pages and lists see one."""
    body = clean_body(STORY)
    writer = SimpleNamespace(name="Maya Okafor", get_absolute_url="#")
    bylines = [
        SimpleNamespace(contributor=writer, role="Managing Editor"),
        SimpleNamespace(contributor=SimpleNamespace(name="Sam Lee", get_absolute_url="#"), role=""),
    ]
    return SimpleNamespace(
        pk=0,
        slug="a-sample",
        headline="Cafeteria trades plastic trays for washable ones",
        dek="Six hundred of them, counted twice.",
        language="en",
        get_absolute_url="#",
        section=SimpleNamespace(name="News", get_absolute_url="#"),
        publication=SimpleNamespace(name="The Harbor Light", get_absolute_url="#"),
        published_on=date(2026, 11, 1),
        bylines=SimpleNamespace(all=bylines),
        minutes=4,
        public_notes=12,
        current=SimpleNamespace(html=body.html, text=body.text, number=2),
    )


def citations_of(told: SimpleNamespace) -> list[Citation]:
    """Return its citations; of one a capital is uncertain."""
    bylines = tuple((byline.contributor.name, byline.role) for byline in told.bylines.all)
    return citations(
        Source(
            headline="Harbor Ridge Trades Plastic Trays",
            paper="The Harbor Light",
            address="https://light.example.org/trays/",
            read_on=date(2026, 11, 28),
            bylines=bylines,
        )
    )


def continued(told: SimpleNamespace) -> list[SimpleNamespace]:
    """Return it as a story that somebody is in the middle of."""
    return [SimpleNamespace(**{**vars(told), "percent": 62})]


def photo(*, tall: bool = False, held: bool = True) -> Photo:
    """Return a photo whose picture is of the sample paper, or one of which only the words are known."""
    words: dict[str, Any] = {
        "caption": "Trays, drying.",
        "credit": "Wei Zhang",
        "alt": "A rack of green trays.",
    }
    if not held:
        return Photo(source_url="https://harborlight.example/trays.jpg", **words)
    file = settings.BASE_DIR / "demo" / "pictures" / "trays.webp"
    fields = picturing.take_in(data=file.read_bytes()).fields()
    if tall:
        fields["width"], fields["height"] = TALL
    return Photo(**fields, **words)


def cards(text: str, *, group: str) -> list[Card]:
    """Return a card in each state, on words of a text; `group` keeps the ids of two lists of them apart."""
    plain = _card(text, "600 trays", group, "plain")
    words = {"note": mark_safe("<p>Who <em>counted</em> them?</p>"), "label": "Note by Alice, yellow"}
    reply = _reply(plain, group, "reply")
    return [
        replace(plain, whole=True, start=-1, end=-1, quote="", id=_id(group, "whole"), **words),
        plain,
        replace(_card(text, "$4.10 each", group, "mine", color="green"), mine=True, tags=["cost"], **words),
        replace(
            _card(text, "counted every tray", group, "thread", color="blue"),
            replies=[reply, replace(reply, id=_id(group, "second"), mine=True, answering="Bob")],
            helpful=3,
            found_helpful=True,
            edited="2026-11-02T09:00:00-05:00",
            edited_on="November 2, 2026",
            **words,
        ),
        replace(_card(text, "every tray for a week", group, "over", color="pink"), mine=True),
        replace(
            _card(text, "vending machines", group, "settled"),
            resolved="by the teacher on November 3",
            may_resolve=True,
            **words,
        ),
        replace(
            _card(text, "a list of", group, "changed", color="green"),
            since=_since("a list with", "a list of"),
        ),
        replace(
            _card(text, "Soup on Mondays", group, "orphan", color="pink"),
            orphaned=True,
            mine=True,
            since=_since("Soup on Mondays", ""),
            **words,
        ),
    ]


def margin(text: str) -> Margin:
    """Return a margin with a card in each state, its filter, and what many marked."""
    made = cards(text, group="margin")
    sifted = Sifted.of(made, EVERYTHING)
    start = text.index("A tray that comes back")
    return Margin(
        cards=[card for card in made if not card.orphaned],
        orphans=[card for card in made if card.orphaned],
        choices=sifted.choices,
        popular=[Favourite(start, start + 22, 9, "A tray that comes back", "#:~:text=A%20tray")],
    )


def editors() -> list[dict[str, Any]]:
    """Return the form of a note, empty and refused, each with the key that its labels go by."""
    refused = AnnotationForm({"note": "Who counted them?", "tags": "x" * 70, "start": "0", "end": "9"})
    refused.is_valid()
    return [{"form": AnnotationForm(), "key": "empty"}, {"form": refused, "key": "refused"}]


def fields() -> list[forms.BoundField]:
    """Return fields as they come and as they are refused."""
    return [*SampleForm(auto_id="plain-%s"), *refused()]


def refused() -> SampleForm:
    """Return a form in which each field is refused."""
    return SampleForm({"name": "", "email": "nobody"}, auto_id="refused-%s")


def pages() -> Page:
    """Return a page in the middle of many."""
    return Paginator(range(200), 10).page(6)


def sample(text: str) -> dict[str, Any]:
    """Return what the page of an article shows around a text."""
    told = story()
    return {
        "article": told,
        "publication": told.publication,
        "section": told.section,
        "bylines": told.bylines.all,
        "photo": photo(),
        "photos": [photo(tall=True), photo(held=False)],
        "contents": contents(told.current.html),
        "topics": [SimpleNamespace(name=name, get_absolute_url="#") for name in ("Lunch", "Waste")],
        "corrections": [
            SimpleNamespace(
                corrected_on=date(2026, 11, 2), text="There are 600.", revision=SimpleNamespace(number=2)
            )
        ],
        "changes": 1,
        "changed_on": date(2026, 11, 2),
        "previous": told,
        "next": told,
        "more": [told] * 3,
        "margin": margin(text),
    }


def _id(group: str, name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{group}/{name}"))


def _card(text: str, quote: str, group: str, name: str, color: str = "yellow") -> Card:
    start = text.index(quote)
    return Card(
        id=_id(group, name),
        author_id=1,
        author="Alice",
        mine=False,
        color=color,
        start=start,
        end=start + len(quote),
        whole=False,
        orphaned=False,
        since=None,
        quote=quote,
        language="",
        note=mark_safe(""),
        tags=(),
        made="2026-11-01T12:00:00-05:00",
        made_on="November 1, 2026",
        edited="",
        edited_on="",
        sees="Everyone",
        group="",
        label=f"Highlight by Alice, {color}",
        helpful=0,
        found_helpful=False,
        resolved="",
        may_resolve=False,
        replies=(),
        order=(start, -start - len(quote), 0, name),
    )


def _reply(card: Card, group: str, name: str) -> Reply:
    return Reply(
        id=_id(group, name),
        thread_id=card.id,
        author_id=2,
        author="Bob",
        mine=False,
        answering="",
        note=mark_safe("<p>The cook did.</p>"),
        made=card.made,
        made_on=card.made_on,
        edited="",
        edited_on="",
        sees="",
        helpful=1,
        found_helpful=False,
    )


def _since(old: str, now: str) -> Since:
    return Since(
        old=old, now=now, number=2, day="November 2", url="#", placed=False, stood_in=1, stood_url="#"
    )
