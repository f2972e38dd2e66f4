"""How a story begins, printed where a large one has no picture: a front never begins with an empty place."""

from django.utils.text import Truncator

from articles.anchoring import sentences
from articles.markup import blocks_of
from articles.models import Article, Revision

# How many characters of a story are printed, to the end of a sentence.
OPENING_CHARACTERS = 700


def has_picture(story: Article) -> bool:
    """Say whether a story, as lists load it, comes with a picture that is here."""
    photo = story.lead_photo
    return bool(photo and photo.image)


def opening_of(lead: Article) -> list[str]:
    """Return how a lead without a picture begins, by paragraphs: its words stand where it would."""
    if has_picture(lead):
        return []
    body = Revision.objects.only("html", "text").get(pk=lead.current_id)
    paragraphs: list[str] = []
    room = OPENING_CHARACTERS
    for block in blocks_of(body.html):
        if block.tag == "p" and room > 0:
            begun = [s for s in sentences(body.text, block.start, block.end) if s.start < block.start + room]
            words = body.text[block.start : begun[-1].end if begun else block.end]
            paragraphs.append(Truncator(words).chars(2 * OPENING_CHARACTERS))
            room -= len(words)
    return paragraphs
