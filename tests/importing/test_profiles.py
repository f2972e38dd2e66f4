"""Profiles of a staff fill contributors; what an editor made of one stays."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from articles.importing.prepared import Options
from articles.importing.writer import Writer
from articles.models import Contributor, StaffYear
from articles.readers import ParsedByline, ParsedProfile
from tests.importing.documents import document, write

pytestmark = pytest.mark.django_db

PROFILE = ParsedProfile(
    source="export.xml#3",
    name="Sofía Castellanos",
    publication="The Harbor Light",
    role="News Editor",
    school_years=["2025-2026"],
    bio="She likes buses.",
)


def fill(profile=PROFILE, **options):
    return Writer(Options(**options)).write_profile(profile)


def years():
    return list(StaffYear.objects.values_list("school_year", "role"))


def test_a_profile_fills_the_contributor_of_that_name():
    write(document(bylines=[ParsedByline("SOFIA CASTELLANOS")]))
    assert fill().kind == "updated"
    assert Contributor.objects.get().bio == "She likes buses."
    assert years() == [("2025-2026", "News Editor")]


def test_a_profile_makes_a_contributor_where_there_is_none():
    assert fill(replace(PROFILE, name="SOFÍA CASTELLANOS")).kind == "created"
    assert Contributor.objects.get().name == "Sofía Castellanos"


def test_a_second_time_changes_nothing():
    fill()
    before = Contributor.objects.values().get(), years()
    assert fill().kind == "unchanged"
    assert (Contributor.objects.values().get(), years()) == before


def test_another_year_is_added_and_a_role_that_changed_is_followed():
    fill()
    outcome = fill(replace(PROFILE, role="Editor-in-Chief", school_years=["2025-2026", "2026-2027"]))
    assert (outcome.kind, list(outcome.kept)) == ("updated", [])
    assert years() == [("2026-2027", "Editor-in-Chief"), ("2025-2026", "Editor-in-Chief")]


def test_a_role_without_a_year_is_kept_without_one():
    fill(replace(PROFILE, school_years=[]))
    assert years() == [("", "News Editor")]


def test_what_an_editor_corrected_or_took_out_stays():
    fill()
    Contributor.objects.update(bio="Corrected")
    StaffYear.objects.all().delete()
    outcome = fill(replace(PROFILE, role="Editor-in-Chief", bio="She likes trams."))
    assert (outcome.kind, list(outcome.kept)) == ("unchanged", ["bio", "role"])
    assert (Contributor.objects.get().bio, years()) == ("Corrected", [])


def test_a_dry_run_changes_nothing():
    assert fill(dry_run=True).kind == "created"
    assert not Contributor.objects.exists()


@pytest.mark.parametrize("year", ["2026", "2025-26", "2025-2026\n"])
def test_a_school_year_is_written_in_one_way(year):
    with pytest.raises(ValidationError):
        StaffYear(school_year=year, contributor_id=1).clean_fields()
