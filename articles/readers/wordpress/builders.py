"""Shortcodes of page builders (WPBakery, Divi, Avada): columns and boxes around texts, and what they show."""

import base64
import binascii
import html
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import unquote

Attributes = Mapping[str, str]
Addresses = Callable[[Sequence[str]], Sequence[str]]
Handler = Callable[[Attributes, str, Addresses], str | None]

_NUMBER = re.compile(r"\d{1,12}")
_ADDRESS = re.compile(r"\s*(https?://[^\s<>\"']+)\s*")


def figures(addresses: Sequence[str]) -> str | None:
    """Return pictures one after the other, or None for none."""
    pictures = [f'<figure><img src="{html.escape(address)}"></figure>' for address in addresses]
    return "\n\n" + "".join(pictures) + "\n\n" if pictures else None


def player(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    """Make a link of what would be shown or played here."""
    if "<" in inside:
        return f"\n\n{inside}\n\n"
    values = [inside.strip(), *attributes.values()]
    address = next((value for value in values if value.startswith(("https://", "http://"))), None)
    if address is None or any(sign.isspace() for sign in address):
        return None
    written = html.escape(address)
    return f'\n\n<p><a href="{written}">{written}</a></p>\n\n'


def _layout(attributes: Attributes, inside: str, addresses: Addresses) -> str:  # noqa: ARG001
    return f"\n\n{inside}\n\n"


def titled(attributes: Attributes, inside: str, addresses: Addresses) -> str:  # noqa: ARG001
    """Set a box's title above what is in it."""
    title = attributes.get("title", "")
    heading = f"<h3>{html.escape(title, quote=False)}</h3>" if title else ""
    return f"\n\n{heading}\n\n{inside}\n\n"


def _heading(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    words = html.escape(attributes.get("text") or attributes.get("title") or "", quote=False)
    words = words or inside.strip()
    return f"\n\n<h2>{words}</h2>\n\n" if words else None


def _numbered(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    said = (attributes.get(name, "") for name in ("image", "images", "gallery_ids", "image_ids"))
    numbers = _NUMBER.findall(" ".join(said))
    return figures(addresses(numbers)) if numbers else None


def _picture(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    found = _ADDRESS.fullmatch(attributes.get("src") or attributes.get("image") or inside)
    if found is None:
        return f"\n\n{inside}\n\n" if "<img" in inside else None
    alt = html.escape(attributes.get("alt", ""))
    return f'\n\n<figure><img src="{html.escape(html.unescape(found[1]))}" alt="{alt}"></figure>\n\n'


def _raw(attributes: Attributes, inside: str, addresses: Addresses) -> str | None:  # noqa: ARG001
    """Read what WPBakery keeps in Base64, with `%` before what is no letter."""
    try:
        written = unquote(base64.b64decode("".join(inside.split()), validate=True).decode("utf-8"))
    except (binascii.Error, UnicodeDecodeError):
        return None
    return f"\n\n{written}\n\n"


def nothing(attributes: Attributes, inside: str, addresses: Addresses) -> None:
    """Leave out what is no part of a story, leads elsewhere, or is not in the export."""


def _space(attributes: Attributes, inside: str, addresses: Addresses) -> str:  # noqa: ARG001
    return "\n\n"


HANDLERS: dict[str, Handler] = {
    **dict.fromkeys(
        (
            *("vc_row", "vc_row_inner", "vc_section", "vc_column", "vc_column_inner", "vc_column_text"),
            *("et_pb_section", "et_pb_row", "et_pb_row_inner", "et_pb_column", "et_pb_column_inner"),
            *("et_pb_text", "et_pb_code", "fusion_builder_container", "fusion_builder_row", "fusion_text"),
            *("fusion_builder_column", "fusion_builder_row_inner", "fusion_builder_column_inner"),
        ),
        _layout,
    ),
    **dict.fromkeys(("vc_empty_space", "vc_separator", "et_pb_divider", "fusion_separator"), _space),
    **dict.fromkeys(("vc_custom_heading", "vc_text_separator", "et_pb_heading", "fusion_title"), _heading),
    **dict.fromkeys(("et_pb_blurb", "et_pb_toggle", "vc_toggle", "vc_tta_section", "fusion_toggle"), titled),
    **dict.fromkeys(("vc_single_image", "vc_gallery", "vc_images_carousel"), _numbered),
    **dict.fromkeys(("et_pb_gallery", "fusion_gallery"), _numbered),
    **dict.fromkeys(("et_pb_image", "fusion_imageframe"), _picture),
    **dict.fromkeys(("vc_video", "et_pb_video", "et_pb_audio", "fusion_video"), player),
    "vc_raw_html": _raw,
    "vc_raw_js": nothing,
}
