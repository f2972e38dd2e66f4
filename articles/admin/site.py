"""The admin site of Newsroom."""

from django.contrib.admin import AdminSite


class NewsroomAdminSite(AdminSite):
    """Django's admin under the paper's name."""
