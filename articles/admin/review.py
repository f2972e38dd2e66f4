"""Codes that an import leaves on an article, in words for the editor who reviews it."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from articles.importing.words import GUESSES
from articles.models import Article

FIELDS: dict[str, str | Promise] = {
    "publication": _("Publication"),
    "tagline": _("Tagline"),
    "headline": _("Headline"),
    "dek": _("Dek"),
    "section": _("Section"),
    "bylines": _("Bylines"),
    "published": _("Day of publication"),
    "caption": _("Caption"),
    "credit": _("Credit"),
    "tags": _("Topics"),
    "photos": _("Photos"),
    "blocks": _("Text"),
    "language": _("Language"),
}

REASONS: dict[str, str | Promise] = GUESSES | {
    "home": _("The page names no paper, so the story went to the home publication."),
}

KINDS: dict[str, str | Promise] = {
    "nameplate": _("nameplate"),
    "advertisement": _("advertisement"),
    "skip": _("link to skip"),
    "menu": _("menu"),
    "search": _("search box"),
    "login": _("signing in"),
    "audio": _("player"),
    "flag": _("label of the story"),
    "weather": _("weather"),
    "share": _("share buttons"),
    "comments": _("comments"),
    "about": _("about the writer"),
    "related": _("related stories"),
    "navigation": _("navigation"),
    "donate": _("call for donations"),
    "newsletter": _("newsletter"),
    "footer": _("foot of the page"),
    "poll": _("poll"),
    "photo": _("further photo"),
    "repeat": _("said twice"),
    "masthead-date": _("date of the issue"),
    "breadcrumb": _("path of the page"),
    "section": _("section of the page"),
    "tags": _("topics of the page"),
    "author": _("who put it on the site"),
    "contact": _("address to write to"),
    "mail-header": _("head of an e-mail"),
    "end-mark": _("mark of the end"),
    "date": _("further date"),
    "byline": _("further byline"),
    "name": _("name"),
    "role": _("role"),
    "tail": _("below the story"),
    "furniture": _("between parts of the page"),
}


def in_words(code: str, words: dict[str, str | Promise]) -> str | Promise:
    """Return what `code` means, or the code itself with spaces where there are no words for it yet."""
    return words.get(code) or code.replace("-", " ").replace("_", " ").capitalize()


def guesses_of(article: Article) -> list[dict[str, Any]]:
    """Return what the import was not sure of: which field, and why."""
    return [
        {"field": in_words(guess["field"], FIELDS), "reason": in_words(guess["reason"], REASONS)}
        for guess in article.guesses
    ]


def removed_from(article: Article) -> list[dict[str, Any]]:
    """Return the lines that the import left out: number, kind in words, rule, text."""
    return [{**line, "kind": in_words(line["kind"], KINDS)} for line in article.removed]
