"""The one app: newspapers, their articles, and what readers write beside them."""

from django.apps import AppConfig


class ArticlesConfig(AppConfig):
    """Configuration of the app."""

    name = "articles"
