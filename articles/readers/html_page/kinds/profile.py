"""What is declared of a kind of site."""

from dataclasses import dataclass

from articles.readers.html_page.elements.selectors import Selectors


@dataclass(frozen=True, slots=True)
class Profile:
    """Where the pages of a kind of site have the parts of a story; of several selectors the first that fits.

    A page is of this kind if one of `marks` is found in it. `photos` are the places of pictures outside of
    the body. `cut` is what the body holds that is no part of the story, as kind and selectors.
    """

    name: str
    marks: Selectors = ()
    body: Selectors = ()
    headline: Selectors = ()
    dek: Selectors = ()
    byline: Selectors = ()
    date: Selectors = ()
    section: Selectors = ()
    photos: Selectors = ()
    tags: Selectors = ()
    cut: tuple[tuple[str, Selectors], ...] = ()
