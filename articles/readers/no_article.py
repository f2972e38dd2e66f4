"""What a site's export holds besides stories, told by the type or the status that it gives."""

import re
from collections.abc import Mapping

from articles.readers.field_names import normal
from articles.readers.record_values import text_of

# Names of fields, and their values that no story has.
_TYPES = frozenset({"post_type", "type", "content_type", "layout"})
_NO_STORIES = frozenset(
    {"page", "página", "pagina", "attachment", "revision", "nav_menu_item", "menu_item", "custom_css"}
    | {"customize_changeset", "oembed_cache", "user_request"}
    | {"wp_block", "wp_template", "wp_template_part", "wp_global_styles", "wp_navigation"}
)
_LAYOUTS = _NO_STORIES | {"home", "archive", "search"}
_STATUSES = frozenset({"status", "post_status", "estado"})
_NEVER = frozenset({"trash", "trashed", "deleted", "auto_draft", "inherit", "spam", "papelera"})
_FRONT = re.compile(rb"(---|\+\+\+)[ \t]*\r?\n((?:[^\n]*\n){0,200}?)\1[ \t]*(?:\r?\n|$)")
_TYPE = re.compile(rb"^(?:layout|type)[ \t]*[:=][ \t]*[\"']?([a-z_]+)[\"']?[ \t]*\r?$", re.MULTILINE)
# What stands at the root of a repository.
_OF_A_PROJECT = re.compile(
    r"(?:^|[/!])(?:README|CHANGELOG|CONTRIBUTING|LICEN[SC]E|CODE_OF_CONDUCT|SECURITY)(?:\.[\w-]{2,5})?\.\w+$",
    re.IGNORECASE,
)
_LIST = re.compile(r"(?:^|[/#!])_index\.\w+$")


def kind_of_record(record: Mapping[str, object]) -> str:
    """Return what a row or an object is that is no story, or an empty string.

    >>> kind_of_record({"Post Type": "page"}), kind_of_record({"Status": "Trash"}), kind_of_record({})
    ('page', 'trash', '')
    """
    for name, value in record.items():
        key = normal(str(name))
        never = _NO_STORIES if key in _TYPES else _NEVER if key in _STATUSES else ()
        if never and (said := normal(text_of(value))) in never:
            return said
    return ""


def kind_of_page(data: bytes, source: str) -> str:
    r"""Return what a page with front matter is that is no story, or an empty string.

    >>> kind_of_page(b"---\nlayout: page\n---\nx", "about.md"), kind_of_page(b"x", "news/_index.md")
    ('page', 'list of stories')
    """
    if _LIST.search(source):
        return "list of stories"
    if _OF_A_PROJECT.search(source):
        return "page on the project"
    front = _FRONT.match(data.removeprefix(b"\xef\xbb\xbf"))
    said = [normal(found.decode()) for found in _TYPE.findall(front[2])] if front else []
    return next((kind for kind in said if kind in _LAYOUTS), "")
