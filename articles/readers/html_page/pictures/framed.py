"""A page with a figure around each of its story's pictures, and without the site's own."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from articles.readers.html_page.elements.tree import Page
from articles.readers.html_page.kinds.profile import Profile
from articles.readers.html_page.looking import Head
from articles.readers.html_page.pictures import boxing, framing
from articles.readers.html_page.pictures.areas import photo_areas
from articles.readers.html_page.pictures.known import drop_known
from articles.readers.html_page.site import Site


def frame_pictures(
    page: Page,
    head: Head,
    profile: Profile,
    bodies: Sequence[HtmlElement],
    aside: Sequence[HtmlElement],
    *,
    site: Site,
) -> tuple[list[HtmlElement], bool]:
    """Frame a page's pictures; returns where those outside of its body stand, as `photo_areas` does."""
    framing.drop_advertisements(page)
    drop_known(page, site)
    framing.settle(page, head.url)
    boxing.frame_tables(page, bodies)
    framing.drop_nameplates(page, head.publication)
    framing.drop_portraits(page, {byline.name for byline in head.bylines})
    # No box of a picture holds the story, or a part of its head.
    boxing.frame_boxes(page, [*bodies, *(element for _, element in head.used)])
    framing.name_words(page)
    areas, are_named = photo_areas(page, head, profile, bodies, aside)
    framing.frame_areas(areas)
    return areas, are_named
