"""Reads the saved web pages of student newspapers: `read_html_page` one, `entries` those of a run."""

from articles.readers.html_page.pages import entries, survey
from articles.readers.html_page.reader import read_html_page
from articles.readers.html_page.recognising import is_html_page

__all__ = ["entries", "is_html_page", "read_html_page", "survey"]
