"""The admin of this project: Django's own, under our site class."""

from django.contrib.admin.apps import AdminConfig


class NewsroomAdminConfig(AdminConfig):
    """Use `newsroom.admin_site.NewsroomAdminSite` as the default admin site.

    It does not live in `articles.admin`: that package registers its pages on the default site when it is
    imported, and Django would import it while it is still making that site.
    """

    default_site = "newsroom.admin_site.NewsroomAdminSite"
