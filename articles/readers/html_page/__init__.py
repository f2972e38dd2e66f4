"""Reads the saved web pages of student newspapers. `read_html_page` is the way in."""

from articles.readers.html_page.reader import read_html_page
from articles.readers.html_page.recognising import is_html_page

__all__ = ["is_html_page", "read_html_page"]
