"""The head of a story: what a saved page says of it besides the text.

What the page prints comes first, since it is what readers saw: the place that the site's profile names, then
places that any site may use. Then what the page says to machines, JSON-LD before `meta` elements.
"""

from articles.readers.html_page.head.addresses import read_address
from articles.readers.html_page.head.dates import read_dates
from articles.readers.html_page.head.dek import read_dek
from articles.readers.html_page.head.elsewhere import read_paper_elsewhere, read_paper_in_address
from articles.readers.html_page.head.paper import (
    read_paper,
    read_paper_in_title,
    read_paper_over_headline,
)
from articles.readers.html_page.head.sections import read_section
from articles.readers.html_page.head.slogan import drop_slogan_of_school, read_line_under_paper
from articles.readers.html_page.head.tags import read_tags
from articles.readers.html_page.head.titles import read_headline
from articles.readers.html_page.head.writers import read_bylines
from articles.readers.html_page.looking import Looking
from articles.readers.plain_text.words.papers import is_school
from articles.readers.story import language_of


def read_head(look: Looking) -> None:
    """Read all that a page says of its story besides the text."""
    read_address(look)
    read_paper(look)
    read_headline(look)
    look.pass_others()
    school = look.head.publication
    read_paper_over_headline(look)
    if look.head.publication is None or is_school(look.head.publication):
        read_paper_in_title(look)
    read_paper_elsewhere(look)
    read_paper_in_address(look)
    if school and is_school(school) and look.head.publication != school:
        drop_slogan_of_school(look)
    read_line_under_paper(look)
    read_dek(look)
    read_dates(look)
    read_bylines(look)
    read_section(look)
    read_tags(look)
    tag = look.page.root.get("lang") or look.page.root.get("{http://www.w3.org/XML/1998/namespace}lang")
    locale = look.data.first("og:locale", "content-language", "inlanguage")
    look.head.language = language_of(tag) or (language_of(locale[1]) if locale else None)
