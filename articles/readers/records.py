"""Loose fields, as tables, objects and front matter name them, become a story."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from articles.readers.digests import digest_of
from articles.readers.document import ParsedPhoto, Problem, ThrownAway
from articles.readers.field_names import FIELDS, normal
from articles.readers.moments import is_unreadable, moment_in_utc, moment_of, when
from articles.readers.people import is_person, is_unfilled, people_of
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.record_values import MOST, pictures_in, scalar_of, text_of, texts_of, truth_of
from articles.readers.story import Story, is_status, status_of, web_address
from articles.readers.texts import plain

Fields = dict[str, tuple[str, object]]  # of each field: what the source calls it, and its value

# Beside what headers of pages say: what exports of content management systems and schema.org call them, and
# the heads of tables in other languages. What is said first is believed first.
_NAMES: dict[str, str] = {
    "headline": f"headline post_title {FIELDS['headline']} name titre überschrift schlagzeile titel titolo",
    "body": (
        "body content story text article article_body body_html content_html html full_text "
        "body_text content_text post_content story_text story_body markdown texto contenido cuerpo texte "
        "contenu inhalt conteúdo testo contenuto"
    ),
    "dek": (
        f"sno_deck sno_subtitle {FIELDS['dek']} sub_headline sub_heading sub_title custom_excerpt "
        "post_excerpt alternative_headline sous_titre chapô untertitel subtítulo sottotitolo"
    ),
    "bylines": (
        f"writer {FIELDS['bylines']} creator dc_creator author_name written_by auteur auteurs autorin "
        "verfasser autore"
    ),
    "account": "post_author account user username uploader",
    "role": FIELDS["role"],
    "published": (
        f"published_at date_published publish_date publication_date published_on pub_date "
        f"{FIELDS['published']} post_date publish_at publishdate created_at date_created "
        "datum date_de_publication"
    ),
    "published_gmt": "post_date_gmt date_gmt published_gmt",
    "updated": "updated_at date_modified modified_at updated modified last_modified lastmod actualizado",
    "section": (
        f"primary_category {FIELDS['section']} article_section post_category rubrique catégorie rubrik "
        "ressort kategorie"
    ),
    "publication": FIELDS["publication"],
    "tagline": FIELDS["tagline"],
    "tags": f"{FIELDS['tags']} post_tag post_tags mots_clés schlagwörter palavras_chave",
    "url": f"url permalink canonical_url {FIELDS['url']} post_url story_url article_url",
    "guid": "guid uuid id",
    "language": f"{FIELDS['language']} in_language",
    "credit": f"{FIELDS['credit']} photographers image_by",
    "caption": f"{FIELDS['caption']} cutline image_description featured_image_caption feature_image_caption",
    "alt": "alt alt_text image_alt photo_alt featured_image_alt feature_image_alt",
    "photos": (
        "photos images photo image picture pictures featured_image featured_image_url feature_image "
        "image_url image_urls photo_url photo_urls cover cover_image hero hero_image header_image "
        "teaser_image banner og_image thumbnail thumbnail_url photo_file image_file picture_file "
        "photo_filename image_filename img foto fotos imagen"
    ),
    "status": "status post_status statut stato state estado",
    "draft": "draft is_draft borrador",
    "visible": "published is_published publish publicado",
    "private": "private is_private password post_password",
    "visibility": "visibility visibilidad",
}
_ORDER = {
    field: {name: place for place, name in enumerate(dict.fromkeys(names.split()))}
    for field, names in _NAMES.items()
}
_FIELDS_OF: dict[str, list[str]] = {}
for _field, _names in _ORDER.items():
    for _name in _names:
        _FIELDS_OF.setdefault(_name, []).append(_field)
# "By line" and "Head_line" are a byline and a headline.
_UNPARTED: dict[str, str] = {}
for _name in _FIELDS_OF:
    _UNPARTED.setdefault(_name.replace("_", ""), _name)

_GUID = re.compile(
    r"https?://|urn:|tag:|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$|[0-9a-f]{24,64}$", re.IGNORECASE
)
# The status that Drupal and Joomla give in figures to what is not out, or was thrown away.
_OFF = re.compile(r"0|-\d")
# Drupal calls so what an editor added to its own fields.
_ADDED = "field_"
# Names that are as often those of a place: only of a status that is known they say it.
_STATES = {"state", "estado"}
_EXTRAS = (
    "custom_fields",
    "customfields",
    "meta",
    "acf",
    "metadata",
    "attributes",
    "fields",
    "frontmatter",
    "params",
    "extra",
)


def field_names(name: str) -> Sequence[str]:
    """Return the fields that a column or key of this name may stand for, none for a name that nobody knows.

    >>> field_names("Post Title"), field_names("articleBody"), field_names("BY LINE"), field_names("views")
    (['headline'], ['body'], ['bylines'], [])
    """
    return _FIELDS_OF.get(_known_as(name), [])


def _known_as(name: str) -> str:
    """Return a name as it is in the list of names, wherever its words are parted."""
    key = normal(name).removeprefix(_ADDED)
    return key if key in _FIELDS_OF else _UNPARTED.get(key.replace("_", ""), key)


def fields_of(record: Mapping[str, object]) -> Fields:
    """Return those fields of an object or a row that are known and not empty."""
    best: dict[str, tuple[int, str, object]] = {}
    for level, source in enumerate((record, *_extras(record))):
        for name, value in source.items():
            if _is_empty(value):
                continue
            for field in field_names(str(name)):
                rank = level * 1_000 + _ORDER[field][_known_as(str(name))]
                if _suits(field, str(name), value) and (field not in best or rank < best[field][0]):
                    best[field] = (rank, str(name), value)
                elif field == "published" and is_unreadable(value) and truth_of(value) is None:
                    best.setdefault("unreadable", (rank, str(name), value))
    return {field: (name, value) for field, (_, name, value) in sorted(best.items())}


def _extras(record: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    for name, value in record.items():
        if isinstance(value, Mapping) and normal(str(name)) in _EXTRAS:
            yield value


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {})


def _suits(field: str, name: str, value: object) -> bool:
    """Say whether a value can be that of a field: `photo` and `published` mean several things."""
    if field == "photos":
        return any(True for _ in pictures_in(value))
    if field == "credit":
        return isinstance(value, (str, list)) and not any(True for _ in pictures_in(value))
    if field == "visible":
        return truth_of(value) is not None or "published" not in field_names(name)
    if field in {"published", "published_gmt"}:
        return when(scalar_of(value)) is not None
    if field == "url":
        return web_address(text_of(value)) is not None
    return True


def digest_of_fields(fields: Fields, *others: str) -> str:
    """Return the digest of all that a story is made of, not of when it was last saved."""
    said = {field: value for field, (_, value) in fields.items() if field != "updated"}
    return digest_of(json.dumps(said, ensure_ascii=False, sort_keys=True, default=str), *others)


def story_of(
    fields: Fields, source: str, *, where: str, base: str | None = None, days_first: bool | None = None
) -> Story:
    """Return the story that fields tell of. `where` says what they are: `column`, `field`, `front matter`.

    `days_first` says whether their dates in figures have the day before the month, where that is known.
    Whatever their status, they wait for their day: so makers of sites have it that publish what is dated.
    """
    story = Story(source, base=base, waits=True)
    values = {field: value for field, (_, value) in fields.items()}
    story.origins = {
        field: f"{where} {name}"[:200]
        for field, (name, _) in fields.items()
        if field in {"headline", "dek", "bylines", "section", "publication", "published", "tags", "language"}
    }
    story.headline = plain(text_of(values.get("headline")))
    story.body = text_of(values.get("body"))
    for field in ("dek", "publication", "tagline"):
        setattr(story, field, plain(text_of(values.get(field))) or None)
    story.url = web_address(text_of(values.get("url")))
    story.language = text_of(values.get("language"))
    guid = text_of(values.get("guid")).strip()
    story.guid = guid if _GUID.match(guid) else None
    _set_people(story, values)
    _set_dates(story, fields, where, days_first=days_first)
    _set_terms(story, values)
    _set_photos(story, values)
    _set_status(story, fields, values)
    return story


def thrown_away(fields: Fields, kind: str, source: str, *, where: str) -> ThrownAway:
    """Return by what a record that is in the trash is known, if it came in before."""
    story = story_of(fields, source, where=where)
    return ThrownAway(source, kind, story.publication, story.guid, story.url)


def _set_people(story: Story, values: Mapping[str, object]) -> None:
    role = plain(text_of(values.get("role"))) or None
    story.bylines = people_of(values.get("bylines"), role)
    if not story.bylines and is_unfilled(text_of(values.get("bylines"))):
        story.notices.append(Problem("bylines", "unfilled-name"))
    if not story.bylines and "account" in values:
        people = people_of(values["account"], role)
        if people and is_person(people):
            story.bylines = people
            story.guess("bylines", "from-account")


def _set_dates(story: Story, fields: Fields, where: str, *, days_first: bool | None) -> None:
    name, value = fields.get("published", ("", None))
    story.when = when(scalar_of(value), days_first=days_first)
    moment = moment_in_utc(scalar_of(fields["published_gmt"][1])) if "published_gmt" in fields else None
    if story.when is None and moment:
        story.when = when(moment)
    if "updated" in fields:
        story.updated = moment_of(scalar_of(fields["updated"][1]))
    if story.when is None and name:
        story.origins.pop("published", None)
    if story.when is None and "unreadable" in fields:
        name, value = fields["unreadable"]
        story.miss_date(f"{where} {name}", text_of(value))


def _set_terms(story: Story, values: Mapping[str, object]) -> None:
    sections = texts_of(values.get("section"))
    story.section = sections[0] if sections else None
    story.tags = [*texts_of(values.get("tags")), *sections[1:]]


def _set_photos(story: Story, values: Mapping[str, object]) -> None:
    photos = list(pictures_in(values.get("photos")))[:MOST] or [ParsedPhoto()]
    said = [_one_each(values.get(name), len(photos)) for name in ("caption", "credit", "alt")]
    words = zip_longest(*said, fillvalue="")
    photos = [_with_words(photo, *next(words, ("", "", ""))) for photo in photos]
    story.photos = [one for one in photos if one.url or one.file or one.caption or one.credit]


def _one_each(value: object, count: int) -> list[str]:
    """Return what is said of each picture: one text is of the first, unless `|` parts it in as many."""
    texts = texts_of(value, split=False)
    parts = [part.strip() for part in texts[0].split("|")] if len(texts) == 1 else []
    return parts if len(parts) == count else [" and ".join(texts)]


def _with_words(photo: ParsedPhoto, caption: str, credit: str, alt: str) -> ParsedPhoto:
    credit = clean_credit(credit)
    line = parse_photo(caption) if caption and not credit else None
    if line is not None and line.sure and line.credit:
        caption, credit = line.caption or "", line.credit
    return ParsedPhoto(
        photo.url,
        photo.file,
        photo.caption or caption or None,
        photo.credit or credit or None,
        photo.alt or alt or None,
    )


def _set_status(story: Story, fields: Fields, values: Mapping[str, object]) -> None:
    private = values.get("private")
    if truth_of(values.get("draft")) or truth_of(values.get("visible")) is False:
        story.status = "draft"
        return
    for field in ("draft", "visible"):
        if not _is_empty(values.get(field)) and truth_of(values[field]) is None:
            story.status = "draft"
            story.notices.append(Problem("status", "unknown-status", text_of(values[field])[:100]))
            return
    if not _is_empty(private) and truth_of(private) is not False:
        story.status = "draft"
        return
    name, said = fields.get("status", ("", ""))
    status, visibility = text_of(said).strip(), text_of(values.get("visibility")).strip()
    if _OFF.fullmatch(status):
        story.status = "draft"
        return
    if status[:1].isdigit() or (normal(name) in _STATES and not is_status(status)):
        status = ""
    if status_of(visibility) == "draft":
        status = visibility
    story.status = status_of(status)
    if status and not is_status(status):
        story.notices.append(Problem("status", "unknown-status", status[:100]))
