"""Puts one story into the fresh Wagtail site: its body comes on standard input, its path goes out.

Run inside that site, by its Python.
"""

import sys
from datetime import date

import django

django.setup()

from stories.models import Story  # noqa: E402 - models need the site set up
from wagtail.models import Page  # noqa: E402

home = Page.objects.get(depth=2)
story = Story(title="A story", slug="a-story", date=date(2026, 11, 1), body=sys.stdin.read())
home.add_child(instance=story)
sys.stdout.write(story.url_path.removeprefix(home.url_path.rstrip("/")))
