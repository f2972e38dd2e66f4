"""Exports of Ghost: posts, and in lists beside them who wrote them and how they are tagged."""

from collections.abc import Iterator, Mapping
from typing import Any

# Stands for the address of the site, which the export does not say.
_SITE = "__GHOST_URL__"
_TEXTS = ("html", "feature_image", "custom_excerpt", "canonical_url")
_TITLE = "title"


def posts_of(content: Mapping[str, object]) -> list[dict[str, Any]] | None:
    """Return the posts of an export as objects like any other's, or None for what is no export of Ghost.

    Names of writers and tags are put into them, the first of the tags as the section: so Ghost has them. A
    relative address is one in `content/images`, which lies beside the export where it was copied.
    """
    data = _data_of(content)
    posts = data.get("posts")
    if not isinstance(posts, list):
        return None
    writers = _Linked(data, "posts_authors", "author_id", "users", "name")
    tags = _Linked(data, "posts_tags", "tag_id", "tags", "name")
    meta = {row.get("post_id"): row for row in _rows(data, "posts_meta")}
    paper = next((row.get("value") for row in _rows(data, "settings") if row.get("key") == _TITLE), None)
    return [
        _post(post, writers, tags, meta.get(post.get("id"), {}), paper)
        for post in posts
        if isinstance(post, dict)
    ]


def _data_of(content: Mapping[str, object]) -> Mapping[str, Any]:
    """Return the tables of an export, which newer versions keep in `db`."""
    databases = content.get("db")
    first = databases[0] if isinstance(databases, list) and databases else content
    data = first.get("data") if isinstance(first, Mapping) else None
    return data if isinstance(data, Mapping) else {}


def _rows(data: Mapping[str, Any], table: str) -> Iterator[dict[str, Any]]:
    rows = data.get(table)
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()


class _Linked:
    """The names of what posts are linked to, in their order."""

    def __init__(self, data: Mapping[str, Any], links: str, key: str, table: str, name: str) -> None:
        names = {row.get("id"): row.get(name) for row in _rows(data, table)}
        self._of: dict[object, list[str]] = {}
        for row in sorted(_rows(data, links), key=lambda row: str(row.get("sort_order", "")).zfill(6)):
            if isinstance(found := names.get(row.get(key)), str):
                self._of.setdefault(row.get("post_id"), []).append(found)

    def of(self, post: Mapping[str, Any]) -> list[str]:
        """Return the names for a post."""
        return self._of.get(post.get("id"), [])


def _post(
    post: dict[str, Any], writers: _Linked, tags: _Linked, meta: Mapping[str, Any], paper: object
) -> dict[str, Any]:
    names = tags.of(post)
    # Tags that begin so are for the site's maker and not shown.
    shown = [name for name in names if not name.startswith("#")]
    said = {name: post[name].replace(_SITE, "") for name in _TEXTS if isinstance(post.get(name), str)}
    return {
        **{name: value for name, value in post.items() if name not in {"plaintext", "mobiledoc", "lexical"}},
        **{name: value for name, value in meta.items() if name.startswith("feature_image_")},
        **said,
        "authors": writers.of(post),
        "section": shown[0] if shown else None,
        "tags": shown[1:],
        "publication": paper,
    }
