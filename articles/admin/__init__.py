"""Editing: every noun in Django's admin, one module each. Importing the package registers them."""

from articles.admin import (
    annotation,
    article,
    contributor,
    group,
    imports,
    publication,
    revision,
    section,
    tag,
    topic,
    user,
)

__all__ = [
    "annotation",
    "article",
    "contributor",
    "group",
    "imports",
    "publication",
    "revision",
    "section",
    "tag",
    "topic",
    "user",
]
