"""The one way in which a picture stands on a page: in the size that its place needs, its room kept."""

from typing import Any

from django import template

from articles.models import Photo

register = template.Library()

# How wide a picture is in each place of the pages, which browsers must know before they have the styles: the
# columns of front.css and article.css. A test measures whether it is so.
SIZES = {
    # The lead of a front or a section: all of the page, two thirds, its text columns.
    "top": "(min-width: 75rem) 47rem, (min-width: 56rem) 60vw, 93vw",
    # The same where nothing stands beside it.
    "whole": "(min-width: 75rem) 75rem, 93vw",
    # One of three side by side.
    "row": "(min-width: 75rem) 23rem, (min-width: 40rem) 28vw, 93vw",
    # The lead of a part of the front, with a list beside it; with a short list its words stand there too.
    "lead": "(min-width: 75rem) 34rem, (min-width: 40rem) 54vw, 93vw",
    "beside": "(min-width: 75rem) 18rem, (min-width: 56rem) 28vw, (min-width: 40rem) 54vw, 93vw",
    # The column beside the lead.
    "aside": (
        "(min-width: 75rem) min(25rem, 100vw - 55rem), (min-width: 56rem) 30vw, (min-width: 40rem) 53vw, 93vw"
    ),
    # A story's own, never higher than two thirds of the window, which makes tall ones narrow.
    "figure": "(min-width: 45.0625rem) min(93vw, 62.5rem, {tall}vh), min(100vw, 35rem)",
    # Its others, below the text and as wide as that.
    "text": "min(93vw, 34rem, {tall}vh)",
}
HIGHEST = 66  # hundredths of the window: `.figure img` in article.css


@register.inclusion_tag("articles/_picture.html")
def picture(
    photo: Photo, place: str, *, alt: str = "", lang: str = "", first: bool = False
) -> dict[str, Any]:
    """Show a photo's picture in a place of a page.

    `alt` is empty where the picture stands in a link beside the headline that says the same. `first`: the
    largest thing above the fold, fetched before others; any other picture is fetched when it comes near.
    """
    ratio = photo.width / photo.height if photo.width and photo.height else 1
    return {
        "photo": photo,
        "sizes": SIZES[place].format(tall=round(HIGHEST * ratio)),
        "srcset": ", ".join(f"{url} {width}w" for width, url in photo.sizes.items()),
        "alt": alt,
        "lang": lang,
        "first": first,
    }
