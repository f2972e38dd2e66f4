"""What the head of an article's page tells machines: search engines, and whoever shows a link to it."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import to_locale

from articles.models import Article, Byline, Photo
from newsroom import addresses

DESCRIPTION_CHARACTERS = 200
# OpenGraph asks for a country too.
_LOCALES = {"en": "en_US", "es": "es_ES"}
# What could end the element that data stands in, or begin a comment or another element there.
_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})


def metadata_of(article: Article) -> dict[str, Any]:
    """Return the values of `articles/_machines.html`, of an article with its bylines, photos and topics.

    They are the same for every reader.
    """
    return {
        "canonical": addresses.absolute(article.get_absolute_url()),
        "description": _description(article),
        "locale": _LOCALES.get(article.language, to_locale(article.language)),
        "published": _published(article),
        "modified": article.updated_at.isoformat(),
        "picture": _picture(article.lead_photo),
        "json_ld": _json_ld(article),
    }


def _description(article: Article) -> str:
    """Return the dek, or how the story begins."""
    words = " ".join(article.current.text[: 2 * DESCRIPTION_CHARACTERS].split())
    return article.dek or Truncator(words).chars(DESCRIPTION_CHARACTERS)


def _published(article: Article) -> str:
    """Return the moment of publication, or the day where only that is known, or an empty string."""
    known = article.published_at or article.published_on
    return known.isoformat() if known else ""


def _picture(photo: Photo | None) -> dict[str, Any] | None:
    if photo is None or not photo.image:
        return None
    address = addresses.absolute(photo.image.url)
    return {"url": address, "width": photo.width, "height": photo.height, "alt": photo.alt or photo.caption}


def _json_ld(article: Article) -> SafeString:
    """Return a NewsArticle of schema.org, as it may stand in a script element; only what is known."""
    address, paper = addresses.absolute(article.get_absolute_url()), article.publication
    pictures = filter(None, map(_picture, article.photos.all()))
    document = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": address},
        "url": address,
        "headline": article.headline,
        "description": article.dek,
        "inLanguage": article.language,
        "datePublished": _published(article),
        "dateModified": article.updated_at.isoformat(),
        "author": [_author(byline) for byline in article.bylines.all()],
        "publisher": {
            "@type": "NewsMediaOrganization",
            "name": paper.name,
            "url": addresses.absolute(paper.get_absolute_url()),
        },
        "image": [
            {"@type": "ImageObject", **{key: each[key] for key in ("url", "width", "height")}}
            for each in pictures
        ],
        "articleSection": article.section and article.section.name,
        "keywords": [topic.name for topic in article.topics.all()],
        "wordCount": article.current.words,
        "isAccessibleForFree": True,
    }
    known = {name: value for name, value in document.items() if value}
    data = json.dumps(known, ensure_ascii=False).translate(_ESCAPES)
    return mark_safe(data)  # noqa: S308 - nothing in it can end the element


def _author(byline: Byline) -> dict[str, str]:
    person = byline.contributor
    return {
        "@type": "Person",
        "name": person.name,
        "url": addresses.absolute(person.get_absolute_url()),
    }
