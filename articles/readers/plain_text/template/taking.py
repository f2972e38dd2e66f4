"""From a line of a head, and the part that it plays on its site's pages, to the draft's field."""

from articles.readers.document import ParsedByline
from articles.readers.plain_text.draft import Draft
from articles.readers.plain_text.head.lines import section_of_crumb
from articles.readers.plain_text.head.nameplate import strip_title_suffix
from articles.readers.plain_text.lines import line_key
from articles.readers.plain_text.template.affixes import Part, is_people
from articles.readers.plain_text.template.features import Feature
from articles.readers.plain_text.template.value import Template
from articles.readers.plain_text.words.bylines import parse_people
from articles.readers.plain_text.words.credits import clean_credit
from articles.readers.plain_text.words.names import is_role
from articles.readers.plain_text.words.papers import same_paper
from articles.readers.plain_text.words.photos import parse_photo
from articles.readers.plain_text.words.vocabulary import SECTIONS


def _headline(draft: Draft, feature: Feature, template: Template) -> None:
    is_paper = bool(template.paper) and same_paper(feature.line.text, template.paper)
    if is_paper and not any(line_key(one.text) == feature.line.key for one in draft.removed):
        draft.remove(feature.line, "nameplate", "site-memory")  # the page has no headline
        return
    draft.headline, paper = strip_title_suffix(feature.line.text, draft.publication)
    draft.publication = draft.publication or paper
    draft.use(feature.line, "headline")


def _dek(draft: Draft, feature: Feature, _: Template) -> None:
    if draft.dek is None:
        draft.dek = feature.line.text
        draft.use(feature.line, "dek")


def _site(draft: Draft, feature: Feature, template: Template) -> None:
    head = feature.head
    if feature.looks == "const" and line_key(feature.line.text) in {
        line_key(template.paper),
        line_key(template.tagline),
    }:
        draft.remove(feature.line, "nameplate", "site-memory")
    elif head is not None and head.mark is not None:
        draft.remove(feature.line, head.mark.kind, head.mark.rule)
    else:
        if head is not None and head.label == "crumb" and draft.section is None:
            draft.section = section_of_crumb(head, draft.publication)
        draft.remove(feature.line, "site", "site-template")


def _section(draft: Draft, feature: Feature, _: Template) -> None:
    head = feature.head
    text = head.section if head is not None and head.section else None
    if text is None and feature.parts and not (head is not None and head.label == "section"):
        text = feature.parts[0].text
    if text and draft.section is None:
        draft.section = next(
            (part.strip() for part in text.replace("|", ",").split(",") if part.strip()), text
        )
    draft.use(feature.line, "section")


def _date(draft: Draft, feature: Feature, template: Template) -> None:
    if feature.date is not None and feature.date.vague:
        draft.guess("published", "no-full-date")
    _other_parts(draft, feature, template)
    draft.use(feature.line, "published")


def _other_parts(draft: Draft, feature: Feature, template: Template) -> None:
    for part in feature.parts:
        if draft.section is None and _is_section(part, template):
            draft.section = part.text


_BY = {"by *", "por *"}


def _is_section(part: Part, template: Template) -> bool:
    if part.affix in _BY:
        return False
    return part.text.casefold() in SECTIONS | template.wording.sections


def _byline(draft: Draft, feature: Feature, template: Template) -> None:
    head = feature.head
    if feature.looks == "their name" and feature.line.key == line_key(template.paper):
        _site(draft, feature, template)
        return
    draft.use(feature.line, "bylines")
    if feature.looks == "role" and draft.bylines and draft.bylines[-1].role is None:
        draft.bylines[-1] = ParsedByline(draft.bylines[-1].name, feature.line.text)
        return
    said = [part for part in feature.parts if part.text.lower() not in template.wording.constants]
    is_whole = len(said) == len(feature.parts) and not (feature.affix and feature.date)
    is_byline = head is not None and head.label == "byline"
    # One piece whose own words tell writers and section leaves nothing to learn.
    is_piece = is_byline and len(feature.parts) == 1
    is_told = is_piece and head is not None and line_key(head.section or "") in SECTIONS
    is_known = is_told or (is_whole and (is_byline or not feature.affix))
    if head is not None and head.byline is not None and is_known:
        draft.bylines.extend(person for person in head.byline.people if person not in draft.bylines)
        if head.section and draft.section is None:
            draft.section = head.section
        return
    if not said and head is not None and head.byline is not None and not draft.bylines:
        draft.bylines.extend(head.byline.people)  # all stories of the site are by one board
    for part in said:
        if not _is_section(part, template):
            _add_people(draft, part)
    _other_parts(draft, feature, template)


def _add_people(draft: Draft, part: Part) -> None:
    if is_people(part.text, named=True) or part.affix or not draft.bylines:
        people = parse_people(part.text, explicit=True, named=True)
        draft.bylines.extend(person for person in people if person not in draft.bylines)
    elif draft.bylines[-1].role is None and is_role(part.text):
        draft.bylines[-1] = ParsedByline(draft.bylines[-1].name, part.text)


def _credit(draft: Draft, feature: Feature, _: Template) -> None:
    if draft.credit is not None:
        draft.remove(feature.line, "photo", "further-photo")
        return
    photo = feature.head.photo if feature.head is not None else None
    if photo is not None:
        draft.credit = photo.credit
        draft.caption = draft.caption or photo.caption
    else:
        draft.credit = clean_credit(feature.parts[0].text if feature.parts else feature.line.text)
    draft.use(feature.line, "credit")


def _caption(draft: Draft, feature: Feature, _: Template) -> None:
    if draft.caption is not None:
        draft.remove(feature.line, "photo", "further-caption")
        return
    photo = parse_photo(feature.line.text)
    draft.caption = (photo.caption if photo is not None else None) or feature.line.text
    draft.use(feature.line, "caption")


TAKES = {
    "F": _site,
    "S": _section,
    "H": _headline,
    "E": _dek,
    "B": _byline,
    "D": _date,
    "C": _credit,
    "X": _caption,
}
