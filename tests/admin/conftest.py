"""An editor at work: signed in, with the fields of an article's form."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Article, Photo, User


@pytest.fixture
def desk(edith: User) -> Client:
    """Return a browser in which the editor is signed in."""
    client = Client()
    client.force_login(edith)
    return client


@pytest.fixture
def fields() -> Callable[..., dict[str, Any]]:
    """Return what the form of an article sends when nothing but `changes` was changed."""

    def of(article: Article | None = None, **changes: Any) -> dict[str, Any]:
        values: dict[str, Any] = {
            "language": "en",
            "status": "published",
            "headline": "",
            "dek": "",
            "summary": "",
        }
        values |= {"published_on": "2026-11-02", "published_at_0": "", "published_at_1": "", "source_url": ""}
        bylines, photos, corrections = [], [], []
        if article:
            article.refresh_from_db()
            values |= {
                "headline": article.headline,
                "section": article.section_id or "",
                "slug": article.slug,
                "body": article.current.html,
                "seen": article.modified.isoformat(),
                "topics": [topic.pk for topic in article.topics.all()],
            }
            bylines = [
                {"id": b.pk, "contributor": b.contributor_id, "role": b.role, "position": b.position}
                for b in article.bylines.all()
            ]
            photos = [_photo(photo) for photo in article.photos.all()]
            corrections = [
                {"id": c.pk, "corrected_on": c.corrected_on, "text": c.text, "revision": c.revision_id or ""}
                for c in article.corrections.all()
            ]
        bylines += changes.pop("new_bylines", [])
        photos += changes.pop("new_photos", [])
        corrections += changes.pop("new_corrections", [])
        rows = {"bylines": bylines, "photos": photos, "corrections": corrections}
        for prefix, kept in rows.items():
            values |= _rows(prefix, kept)
        return values | changes

    return of


def _photo(photo: Photo) -> dict[str, Any]:
    return {"id": photo.pk, "caption": photo.caption, "credit": photo.credit, "alt": photo.alt, "position": 0}


def _rows(prefix: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    kept = sum("id" in row for row in rows)
    values: dict[str, Any] = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": kept}
    for number, row in enumerate(rows):
        values |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return values


def change_page(thing: Any) -> str:
    return reverse(f"admin:articles_{thing._meta.model_name}_change", args=[thing.pk])


def list_page(name: str) -> str:
    return reverse(f"admin:articles_{name}_changelist")


def delete_page(thing: Any) -> str:
    return reverse(f"admin:articles_{thing._meta.model_name}_delete", args=[thing.pk])
