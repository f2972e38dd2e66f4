"""Profiles of a paper's staff fill its contributors."""

from articles.importing.outcome import Kind
from articles.importing.paper import Paper
from articles.models import Contributor, Publication, StaffYear
from articles.readers import ParsedProfile

_LONGEST_ROLE: int = StaffYear._meta.get_field("role").max_length  # noqa: SLF001


def fill(paper: Paper, profile: ParsedProfile) -> tuple[Kind, list[str]]:
    """Write what a profile says of a contributor, who is made where there is none of that name.

    Returns what became of it, and the names of what changed in the source and stays as an editor has it: a
    value is written only over the one that an import wrote there last. The caller has a transaction.
    """
    is_new = paper.know([profile.name]) > 0
    person = Contributor.objects.select_for_update().get(pk=paper.contributor(profile.name).pk)
    before = person.written
    written = {"bio": before.get("bio", ""), "roles": dict(before.get("roles", {}))}
    is_changed = False
    kept: list[str] = []
    if profile.bio and profile.bio != written["bio"]:
        if person.bio == written["bio"]:
            person.bio = written["bio"] = profile.bio
            is_changed = True
        elif person.bio != profile.bio:
            kept.append("bio")
    role = (profile.role or "")[:_LONGEST_ROLE]
    years = {year.school_year: year for year in person.staff_years.all()}
    for school_year in profile.school_years or ([""] if role else []):
        last, stands = written["roles"].get(school_year), years.get(school_year)
        if role == last or (stands and stands.role == role):
            continue
        if (stands.role if stands else None) != last:
            kept.append("role")
            continue
        StaffYear.objects.update_or_create(
            contributor=person, school_year=school_year, defaults={"role": role}
        )
        written["roles"][school_year] = role
        is_changed = True
    if is_changed:
        person.written = written
        person.save()
        # Pages of contributors and of the staff are kept.
        Publication.objects.show_anew(person.publication_id)
    return ("created" if is_new else "updated" if is_changed else "unchanged"), kept
