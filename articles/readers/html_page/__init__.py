"""Reads the saved web pages of student newspapers: `read_html_page` one, `entries` those of a run.

Its rooms from the top down; a module imports from its own room and from lower ones (`make lint` holds it):

    pages                    files, and what the pages of a site have in common
    reader                   one page, from its bytes to a document
    recognising, doubts      whether a file is a web page; which fields an editor should look at
    head                     what a page says of its story besides the text
    body                     where the story stands, and what in it is no part of it
    pictures                 the pictures of a story, each with its words
    looking                  what is looked for in a page, and where
    site, byline_text        what comes again on a site's pages; the text of a byline
    kinds                    where the pages of kinds of sites have what
    elements                 from bytes to a tree of elements, and what these print
"""

from articles.readers.html_page.pages import entries, survey
from articles.readers.html_page.reader import read_html_page
from articles.readers.html_page.recognising import is_html_page

__all__ = ["entries", "is_html_page", "read_html_page", "survey"]
