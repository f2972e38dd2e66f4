"""A story as Wagtail's own tutorial makes one."""

from django.db import models
from wagtail.fields import RichTextField
from wagtail.models import Page


class Story(Page):
    """A page with a day and a body; the headline is its title."""

    date = models.DateField("day of publication")
    body = RichTextField()
