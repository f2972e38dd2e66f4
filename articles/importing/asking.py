"""What the database is asked of a batch: which entries came before, which articles documents may be of."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.db.models import Q

from articles.importing.identity import Key
from articles.importing.merging import AHEAD
from articles.importing.prepared import Options, Prepared, stamped
from articles.models import ArticleKey, ImportedSource

# With so many stories at most one is compared because of a headline that they share.
MOST_NAMESAKES = 50


class Remembered(NamedTuple):
    """What is known of an entry that was imported before: its article's slug, the stamps of its pictures."""

    slug: str
    pictures: Mapping[str, str]


def remembered(digests: Iterable[str], options: Options) -> dict[str, list[Remembered]]:
    """Return those digests of entries that were imported before, each with what is remembered of it.

    They need not be parsed again, unless they wait for a day, which may have come. Another digest counts
    where options override what the entries say.
    """
    asked = {stamped(digest, options): digest for digest in digests}
    found = ImportedSource.objects.filter(digest__in=asked)
    known: dict[str, list[Remembered]] = defaultdict(list)
    for digest, slug, pictures, status in found.values_list(
        "digest", "article__slug", "pictures", "said__status"
    ):
        if status != AHEAD:
            known[asked[digest]].append(Remembered(slug, pictures))
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
