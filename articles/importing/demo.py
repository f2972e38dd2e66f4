"""The sample paper: its stories through the import, its pictures, people and notes, and what was corrected.

It is brought in once. Where its people are there already it changes nothing: not what somebody has written
since, nor what they have deleted or arranged in another way.
"""

import json
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction
from django.utils import timezone

from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.markup import clean_body
from articles.models import (
    Annotation,
    Article,
    Contributor,
    Correction,
    Photo,
    Publication,
    StaffYear,
    User,
)
from articles.models.naming import fold
from articles.services import annotating, picturing
from articles.services.accounts import person_named
from articles.services.annotating import Content, Selection
from articles.services.publishing import save_article, show_anew

PEOPLE = ("editor", "teacher", "alice", "bob")
SECTIONS = ("News", "Opinion", "Features", "Sports", "Arts")


def seed(folder: Path, *, password: str, reset_passwords: bool) -> None:
    """Bring the paper of `folder` in, unless its people are there; with `reset_passwords` they get it."""
    people = {name: person for name in PEOPLE if (person := person_named(name))}
    if len(people) == len(PEOPLE):
        for person in people.values() if reset_passwords else ():
            person.set_password(password)
            person.save(update_fields=["password"])
        return
    plan = json.loads((folder / "demo.json").read_text(encoding="utf-8"))
    outcomes = list(Run([str(folder / "stories")], Options()).outcomes())
    slugs = {Path(outcome.source).stem: outcome.slug for outcome in outcomes if outcome.slug}
    articles = Article.objects.select_related("publication", "current").in_bulk(
        slugs.values(), field_name="slug"
    )
    stories = {stem: articles[slug] for stem, slug in slugs.items()}
    publication = next(iter(stories.values())).publication
    _introduce(publication, plan)
    _order_sections(publication)
    for picture in plan["pictures"]:
        _attach(stories[picture["story"]], folder / "pictures" / picture["picture"], alt=picture["alt"])
    with transaction.atomic():
        people = {name: people.get(name) or _person(name, password) for name in PEOPLE}
        for note in plan["notes"]:
            _annotate(people[note["by"]], stories[note["story"]], note)
        for change in plan["changes"]:
            _change(people[change["by"]], stories[change["story"]], change)


def _order_sections(publication: Publication) -> None:
    for position, name in enumerate(SECTIONS):
        publication.sections.filter(name=name).update(position=position)
    Publication.objects.show_anew(publication.pk)


def _introduce(publication: Publication, plan: dict[str, Any]) -> None:
    """Say what the paper is and who is on its staff, unless somebody has said so."""
    if not publication.about:
        publication.about = clean_body(plan["about"]).html
        publication.save(update_fields=["about"])
    for one in plan["staff"]:
        person = Contributor.objects.filter(publication=publication, name_key=fold(one["name"])).first()
        if person is None or person.bio or person.staff_years.exists():
            continue
        person.bio = one["bio"]
        person.save()
        StaffYear.objects.bulk_create(
            StaffYear(contributor=person, school_year=year, role=role) for year, role in one["years"].items()
        )


def _attach(article: Article, path: Path, *, alt: str) -> None:
    photo = article.photos.first() or Photo(article=article)
    if photo.image:
        return
    picture = picturing.take_in(data=path.read_bytes())
    for name, value in ({"alt": alt} | picture.fields()).items():
        setattr(photo, name, value)
    photo.save()
    show_anew(article=article)


def _person(name: str, password: str) -> User:
    is_editor = name == "editor"
    return User.objects.create_user(name, password=password, is_staff=is_editor, is_superuser=is_editor)


def _annotate(author: User, article: Article, note: dict[str, Any]) -> None:
    """Make a note unless its author has made it before; one whose words an editor changed is left out."""
    client_id = uuid5(NAMESPACE_URL, json.dumps(note, sort_keys=True))
    start = article.current.text.find(note["quote"])
    if start < 0 or Annotation.objects.filter(author=author, client_id=client_id).exists():
        return
    annotating.annotate(
        author=author,
        article=article,
        selection=Selection(start=start, end=start + len(note["quote"])),
        content=Content(note["note"], note["color"], note["visibility"], tags=note["tags"]),
        client_id=client_id,
    )


def _change(editor: User, article: Article, change: dict[str, Any]) -> None:
    """Change words of a story, with a correction if there is one; not where somebody changed them before."""
    html = article.current.html
    if not all(old in html for old, _ in change["words"]):
        return
    for old, new in change["words"]:
        html = html.replace(old, new, 1)
    revision = save_article(article=article, html=html, editor=editor, summary=change["summary"])
    if text := change.get("correction"):
        today = timezone.localdate(timezone=article.publication.zone)
        Correction.objects.create(article=article, corrected_on=today, text=text, revision=revision)
        show_anew(article=article)
