"""What plugins print under the text of a story, in the body that a site gives to machines too."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fragment_fromstring

from articles.markup.policy import MAX_CHARACTERS, MAX_DEPTH
from articles.markup.whitespace import without_unwanted

# Classes of what plugins of WordPress put around share buttons and lists of other stories.
_WIDGETS = {
    **dict.fromkeys(
        (
            *("sharedaddy", "sd-sharing-enabled", "addtoany_share_save_container", "addtoany_content"),
            *("heateor_sss_sharing_container", "essb_links", "mashsb-container", "ssba", "swp_social_panel"),
        ),
        "share",
    ),
    **dict.fromkeys(("jp-relatedposts", "yarpp", "yarpp-related", "crp_related"), "related"),
}
_HAS_WIDGET = re.compile("|".join(map(re.escape, _WIDGETS)))
_LONGEST = 5_000  # characters of such a part's text


def without_widgets(html: str) -> tuple[str, list[tuple[str, str]]]:
    """Return a body without share buttons and lists of other stories; of each the kind and its text.

    >>> without_widgets('<p>a</p><div class="sharedaddy">Share this</div>')
    ('<p>a</p>', [('share', 'Share this')])
    """
    if not _HAS_WIDGET.search(html) or len(html) > MAX_CHARACTERS:
        return html, []
    parser = HTMLParser(huge_tree=True, remove_pis=True)
    root = fragment_fromstring(without_unwanted(html), create_parent="div", parser=parser)
    if any(depth > MAX_DEPTH for depth in _depths(root)):
        return html, []
    found = []
    for element in list(root.iter("div", "section", "ul")):
        kind = next(
            (_WIDGETS[name] for name in (element.get("class") or "").split() if name in _WIDGETS), None
        )
        if kind is None or element is root or not _is_under(root, element):
            continue
        text = " ".join("".join(element.itertext()).split())
        if len(text) <= _LONGEST:
            found.append((kind, text))
            element.drop_tree()
    written: str = etree.tostring(root, encoding="unicode", method="html")
    return written.removeprefix("<div>").removesuffix("</div>"), found


def _is_under(root: HtmlElement, element: HtmlElement) -> bool:
    """Say whether an element still stands in the tree: it may have gone with the one around it."""
    return next((one for one in element.iterancestors() if one is root), None) is not None


def _depths(root: HtmlElement) -> list[int]:
    depth, depths = 0, [0]
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        depths.append(depth)
    return depths
