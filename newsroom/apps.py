"""The admin of this project: Django's own, under our site class."""

from django.contrib.admin.apps import AdminConfig


class NewsroomAdminConfig(AdminConfig):
    """Use `articles.admin.site.NewsroomAdminSite` as the default admin site."""

    default_site = "articles.admin.site.NewsroomAdminSite"
