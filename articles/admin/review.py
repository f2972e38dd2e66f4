"""Codes that an import leaves on an article, in words for the editor who reviews it."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.importing.words import GUESSES
from articles.models import Article

# So many characters of a line of the source are compared: readers cut long ones.
_SHOWN = 200

FIELDS: dict[str, str | Promise] = {
    "publication": _("Publication"),
    "tagline": _("Tagline"),
    "headline": _("Headline"),
    "dek": _("Dek"),
    "section": _("Section"),
    "bylines": _("Bylines"),
    "published": _("Day of publication"),
    "language": _("Language"),
    "caption": _("Caption"),
    "credit": _("Credit"),
    "tags": _("Topics"),
    "photos": _("Photos"),
    "blocks": _("Text"),
}

# To which field a value may belong instead of the one that is in doubt for this reason.
MAY_BE = {
    "name-before-body": "bylines",
    "line-above-credit": "dek",
    "sentence-above-headline": "headline",
    "title-or-motto": "tagline",
}

# Kinds of lines that say something of a field, though they are no part of the story.
KINDS_OF = {
    "publication": ("nameplate",),
    "tagline": ("nameplate",),
    "section": ("section", "breadcrumb"),
    "tags": ("tags",),
    "bylines": ("byline", "author"),
    "published": ("date", "masthead-date"),
    "photos": ("photo",),
}

REASONS: dict[str, str | Promise] = GUESSES | {
    "asked": _("Another paper may be chosen; its section and its people go along."),
    "home": _("The page names no paper, so the story went to the home publication."),
}

# Pages with markup say of a line that it was taken out as a field.
KINDS: dict[str, str | Promise] = FIELDS | {
    "nameplate": _("nameplate"),
    "advertisement": _("advertisement"),
    "skip": _("link to skip"),
    "menu": _("menu"),
    "search": _("search box"),
    "login": _("signing in"),
    "audio": _("player"),
    "embed": _("frame of another site"),
    "residue": _("leftover of a program"),
    "flag": _("label of the story"),
    "weather": _("weather"),
    "notice": _("notice of the school"),
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
    "site": _("line of the whole site"),
    "form": _("form to fill in"),
    "pull-quote": _("pull quote"),
    "outside": _("outside of the story"),
}

# Where in a story an import has something to tell.
PLACES: dict[str, str | Promise] = FIELDS | {
    "body": FIELDS["blocks"],
    "topics": FIELDS["tags"],
    "status": _("Status"),
    "url": _("Address"),
    "columns": _("Columns"),
}

OUTCOMES: dict[str, str | Promise] = {
    "created": pgettext_lazy("of a document", "created"),
    "updated": pgettext_lazy("of a document", "updated"),
    "unchanged": pgettext_lazy("of a document", "unchanged"),
    "rejected": pgettext_lazy("of a document", "rejected"),
}

# What a line of the source was used for.
USES: dict[str, str | Promise] = FIELDS | {
    "body": _("text"),
    "removed": _("left out"),
    "front-matter": _("head of the file"),
}


def kind_of(line: dict[str, Any], removed: list[dict[str, Any]]) -> str | None:
    """Return as what a line of the source was taken out; None for one that was not, or where nothing tells.

    In a page with markup many lines have one number, so it is told by its words.
    """
    if line["use"] != "removed":
        return None
    alike = (each for each in removed if each["line"] == line["line"])
    found = (each["kind"] for each in alike if each["text"].strip()[:_SHOWN] == line["text"].strip()[:_SHOWN])
    return next(found, None)


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
