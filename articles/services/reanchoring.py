"""Notes follow the text: every annotation of an article is carried to its new revision."""

from collections import defaultdict

from django.db import transaction

from articles.anchoring import Orphaned, Passage, carry
from articles.models import AnchorState, Annotation, Revision


def carry_to(*, revision: Revision) -> None:
    """Carry all annotations of the revision's article to it, deleted ones too.

    Each is carried from the revision in which it last stood, so that a text that returns brings back the
    orphans it had left. An annotation whose words are gone becomes an orphan and keeps its last place.
    """
    with transaction.atomic():
        by_revision: dict[int, list[Annotation]] = defaultdict(list)
        anchored = Annotation.objects.filter(article=revision.article_id, start__isnull=False)
        for annotation in anchored.exclude(revision=revision).select_for_update():
            by_revision[annotation.revision_id].append(annotation)
        texts = Revision.objects.in_bulk(by_revision)
        for revision_id, annotations in by_revision.items():
            _carry_from(texts[revision_id], revision, annotations)


def _carry_from(old: Revision, new: Revision, annotations: list[Annotation]) -> None:
    passages = [Passage(a.start, a.end) for a in annotations]
    for annotation, outcome in zip(annotations, carry(old.text, new.text, passages), strict=True):
        if isinstance(outcome, Orphaned):
            annotation.state = AnchorState.ORPHANED
        else:
            annotation.state = AnchorState.ANCHORED
            annotation.revision = new
            annotation.start, annotation.end = outcome.start, outcome.end
    Annotation.objects.bulk_update(annotations, ["state", "revision", "start", "end"], batch_size=500)
