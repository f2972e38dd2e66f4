"""Pages of student papers by the catalogue of what their sites print: text, and what must become of it."""

from tests.readers.catalogue.page import Page, Row
from tests.readers.catalogue.sites import KINDS, OTHER_KINDS, make_page, make_site, page_of
from tests.readers.catalogue.wider_sites import WIDER_KINDS

__all__ = ["KINDS", "OTHER_KINDS", "WIDER_KINDS", "Page", "Row", "make_page", "make_site", "page_of"]
