"""Kinds of sites whose pages differ as one desk's habits do: a desk has the same on all its pages."""

from collections.abc import Callable

from tests.readers.catalogue.campus_daily import campus_daily
from tests.readers.catalogue.campus_house import campus_house
from tests.readers.catalogue.club_portal import club_portal
from tests.readers.catalogue.digitised import digitised
from tests.readers.catalogue.flex_classic_house import flex_classic_house
from tests.readers.catalogue.flex_pro_house import flex_pro_house
from tests.readers.catalogue.handmade_daily import handmade_daily
from tests.readers.catalogue.head import Site
from tests.readers.catalogue.letters import letters
from tests.readers.catalogue.magazine import magazine
from tests.readers.catalogue.membership_blog import membership_blog
from tests.readers.catalogue.network import network
from tests.readers.catalogue.news_theme import news_theme
from tests.readers.catalogue.page import Page
from tests.readers.catalogue.post_letter import post_letter
from tests.readers.catalogue.share_stub_house import share_stub_house
from tests.readers.catalogue.spanish import spanish
from tests.readers.catalogue.squarespace_house import squarespace_house
from tests.readers.catalogue.university_daily import drupal_daily
from tests.readers.catalogue.wordpress_house import wordpress_house
from tests.readers.catalogue.words import Words

# Scored by the command, and by the suite on sites that are read together.
WIDER_KINDS: dict[str, Callable[[Page, Site, Words], None]] = {
    "drupal-daily": drupal_daily,
    "news-theme": news_theme,
    "letters": letters,
    "spanish": spanish,
    "handmade-daily": handmade_daily,
    "magazine": magazine,
    "campus-daily": campus_daily,
    "network": network,
    "membership-blog": membership_blog,
    "club-portal": club_portal,
    "digitised": digitised,
    "post-letter": post_letter,
    "flex-pro-house": flex_pro_house,
    "flex-classic-house": flex_classic_house,
    "share-stub-house": share_stub_house,
    "wordpress-house": wordpress_house,
    "campus-house": campus_house,
    "squarespace-house": squarespace_house,
}
