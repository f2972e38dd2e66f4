"""The one app: newspapers, their articles, and what readers write beside them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """Configuration of the app."""

    name = "articles"
    verbose_name = _("The paper")
