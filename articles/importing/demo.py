"""The sample paper: its stories through the import, its pictures, its people and their notes.

Everything is recognised when it comes again, so that repeating it changes nothing: not what somebody has
written since, nor what they have deleted.
"""

import json
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.core.files import File

from articles.importing.run import run
from articles.importing.writer import Options
from articles.models import Annotation, Article, Photo, Section, User
from articles.services import annotating
from articles.services.annotating import Content, Selection
from articles.services.publishing import show_anew

PEOPLE = ("editor", "teacher", "alice", "bob")
SECTIONS = ("News", "Opinion", "Features", "Sports", "Arts")


def seed(folder: Path, *, password: str, reset_passwords: bool) -> int:
    """Bring the paper of `folder` in and return how many articles it has.

    People who are there keep their passwords, unless `reset_passwords`.
    """
    plan = json.loads((folder / "demo.json").read_text(encoding="utf-8"))
    outcomes = list(run([str(folder / "stories")], Options()))
    slugs = {Path(outcome.source).stem: outcome.slug for outcome in outcomes if outcome.slug}
    articles = Article.objects.select_related("publication", "current").in_bulk(
        slugs.values(), field_name="slug"
    )
    stories = {stem: articles[slug] for stem, slug in slugs.items()}
    _order_sections()
    for picture in plan["pictures"]:
        _attach(stories[picture["story"]], folder / "pictures" / picture["picture"], alt=picture["alt"])
    people = {name: _person(name, password, reset=reset_passwords) for name in PEOPLE}
    for note in plan["notes"]:
        _annotate(people[note["by"]], stories[note["story"]], note)
    return len(stories)


def _order_sections() -> None:
    for position, name in enumerate(SECTIONS):
        Section.objects.filter(name=name).update(position=position)


def _attach(article: Article, path: Path, *, alt: str) -> None:
    photo = article.photos.first() or Photo(article=article)
    if photo.image:
        return
    photo.alt = alt
    with path.open("rb") as picture:
        photo.image.save(path.name, File(picture), save=False)
    photo.save()
    show_anew(article=article)


def _person(name: str, password: str, *, reset: bool) -> User:
    person = User.objects.filter(username=name).first()
    if person is None:
        is_editor = name == "editor"
        return User.objects.create_user(name, password=password, is_staff=is_editor, is_superuser=is_editor)
    if reset:
        person.set_password(password)
        person.save(update_fields=["password"])
    return person


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
        content=Content(note["note"], note["color"], note["visibility"], note["tags"]),
        client_id=client_id,
    )
