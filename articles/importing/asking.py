"""What the database is asked of a batch: which entries came before, which articles documents may be of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q

from articles.importing.identity import Key, place_of
from articles.importing.merging import AHEAD
from articles.importing.prepared import Options, Prepared, stamped
from articles.models import ArticleKey, ImportedSource

# With so many stories at most one is compared because of a headline that they share.
MOST_NAMESAKES = 50


class Remembered(NamedTuple):
    """What is known of an entry that was imported before: its article's slug, the stamps of its pictures."""

    slug: str
    pictures: Mapping[str, str]


# An entry as it is known: its place in a source, and the digest of what it says.
Known = tuple[str, str]


def remembered(entries: Iterable[Known], options: Options) -> dict[Known, list[Remembered]]:
    """Return those entries that were imported before, each with what is remembered of it.

    They need not be parsed again, unless they wait for a day, which may have come, or say elsewhere what
    their site has changed since: it may have changed it back. Another digest counts where options override
    what the entries say.
    """
    asked: dict[str, list[Known]] = defaultdict(list)
    for entry in entries:
        asked[stamped(entry[1], options)].append(entry)
    later = ImportedSource.objects.filter(
        article=OuterRef("article"), rank=OuterRef("rank"), is_alias=False, updated__gt=OuterRef("updated")
    ).exclude(digest=OuterRef("digest"))
    found = ImportedSource.objects.filter(digest__in=asked).annotate(is_past=Exists(later))
    known: dict[Known, list[Remembered]] = defaultdict(list)
    for source in found.select_related("article").only(
        "digest", "place", "pictures", "said", "is_alias", "article__slug"
    ):
        if source.said.get("status") == AHEAD:
            continue
        for entry in asked[source.digest]:
            if source.is_alias or not source.is_past or source.place == place_of(entry[0]):
                known[entry].append(Remembered(source.article.slug, source.pictures))
    return known


def candidates(batch: Iterable[Prepared], text_keys: Iterable[Key]) -> set[int]:
    """Return the keys of the articles that these documents may be of."""
    batch = list(batch)
    values = {key.value for prepared in batch for key in prepared.keys} | {key.value for key in text_keys}
    said = Q(place__in={prepared.place for prepared in batch})
    said |= Q(digest__in={prepared.digest for prepared in batch})
    bands = [prepared.bands for prepared in batch if prepared.bands]
    for number, same in enumerate(zip(*bands, strict=True), start=1):
        said |= Q(**{f"band_{number}__in": set(same)})
    found = set(ImportedSource.objects.filter(said).values_list("article", flat=True))
    numbers: Counter[str] = Counter()
    for value, article in (
        ArticleKey.objects.filter(value__in=values).order_by("pk").values_list("value", "article")
    ):
        numbers[value] += 1
        if numbers[value] <= MOST_NAMESAKES:
            found.add(article)
    return found
