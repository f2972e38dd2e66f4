"""Stories that are given to another paper, with their section and their people."""

import pytest
from django.db import transaction

from articles.models import Contributor, Publication
from articles.readers import ParsedByline
from articles.services.moving import move
from tests.importing.documents import exported, story, write

pytestmark = pytest.mark.django_db


@transaction.atomic
def test_who_is_keyed_in_an_older_spelling_is_found_in_the_other_paper():
    write(exported(bylines=[ParsedByline("Pat O’Neil")]))
    # So a name that was here in two spellings is left by the migration.
    Contributor.objects.update(name_key="pat o’neil")
    other = Publication.objects.create(name="The Lantern")
    known = Contributor.objects.create(publication=other, name="Pat O'Neil")
    move(article=story(), publication=other)
    assert [byline.contributor for byline in story().bylines.all()] == [known]
