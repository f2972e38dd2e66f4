"""Pages of student papers by the catalogue of what their sites print: text, and what must become of it."""

from tests.readers.catalogue.page import Page, Row
from tests.readers.catalogue.sites import KINDS, OTHER_KINDS, make_page, make_site, page_of

__all__ = ["KINDS", "OTHER_KINDS", "Page", "Row", "make_page", "make_site", "page_of"]
