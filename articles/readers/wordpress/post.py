"""An item of an export as it stands there, reduced to what the reader goes by."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

# The custom fields that are read. Whatever else a site's plugins keep changes nothing here.
FIELDS = frozenset(
    {
        *(
            "writer",
            "jobtitle",
            "sno_deck",
            "sno_teaser",
            "teaser",
            "caption",
            "photographer",
            "featureimage",
        ),
        *(
            "video",
            "audio",
            "sno_longform_list",
            "sno_grid_list",
            "sno_sidebyside_list",
            "_mf_write_panel_id",
        ),
        *("name", "staffposition", "schoolyear"),
        *("_thumbnail_id", "_wp_attachment_image_alt", "_media_credit", "_wp_attached_file"),
        *("_yoast_wpseo_primary_category", "rank_math_primary_category"),
        *("cap-display_name", "cap-user_login"),
    }
)


class Term(NamedTuple):
    """A category, a tag or another name that a post is filed under; `domain` says which."""

    domain: str
    slug: str
    name: str


@dataclass(slots=True)
class Post:
    """A post of any type: an article, a picture, a page. What the export does not say is empty."""

    title: str = ""
    link: str = ""
    guid: str = ""
    creator: str = ""
    content: str = ""
    excerpt: str = ""
    pub_date: str = ""
    number: str = ""
    date: str = ""
    date_gmt: str = ""
    modified_gmt: str = ""
    status: str = ""
    type: str = ""
    parent: str = ""
    password: str = ""
    attachment_url: str = ""
    terms: list[Term] = field(default_factory=list)
    fields: dict[str, list[str]] = field(default_factory=dict)

    def first(self, name: str) -> str:
        """Return the first value of a custom field that is not blank, or an empty string."""
        return next((value for value in self.fields.get(name, ()) if value.strip()), "")

    @property
    def is_staff_profile(self) -> bool:
        """Whether a member of the staff is presented; on old sites that was a kind of post."""
        return self.type == "staff_profile" or self.first("_mf_write_panel_id").strip() == "2"


_PLACES = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "dc:creator": "creator",
    "content:encoded": "content",
    "excerpt:encoded": "excerpt",
    "pubDate": "pub_date",
    "wp:post_id": "number",
    "wp:post_date": "date",
    "wp:post_date_gmt": "date_gmt",
    "wp:post_modified_gmt": "modified_gmt",
    "wp:status": "status",
    "wp:post_type": "type",
    "wp:post_parent": "parent",
    "wp:post_password": "password",
    "wp:attachment_url": "attachment_url",
}


def read_post(item: etree._Element, name: Callable[[str], str]) -> Post:
    """Read an item; comments are passed over."""
    post = Post()
    for element in item:
        if not isinstance(element.tag, str):
            continue
        tag = name(element.tag)
        if tag in _PLACES:
            setattr(post, _PLACES[tag], _text(element))
        elif tag == "category":
            term = Term(element.get("domain", "category"), element.get("nicename", ""), _text(element))
            post.terms.append(term)
        elif tag == "wp:postmeta":
            _take_field(post, element, name)
    return post


def _take_field(post: Post, element: etree._Element, name: Callable[[str], str]) -> None:
    key = value = ""
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if name(child.tag) == "wp:meta_key":
            key = _text(child)
            if key not in FIELDS:
                return
        elif name(child.tag) == "wp:meta_value":
            value = _text(child)
    if key in FIELDS and value:
        post.fields.setdefault(key, []).append(value)


def _text(element: etree._Element) -> str:
    return "".join(element.itertext()) if len(element) else element.text or ""
