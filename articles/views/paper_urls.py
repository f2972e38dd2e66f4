"""What every paper has: of the home publication at the root, of any other below its front."""

from django.urls import path, register_converter

from articles.views import archive, converters, paper

register_converter(converters.Year, "year")
register_converter(converters.TwoDigits, "two")
register_converter(converters.SchoolYear, "school_year")

urlpatterns = [
    path("archive/", archive.archive, name="archive"),
    path("archive/undated/", archive.undated, name="archive_undated"),
    path("archive/<year:year>/", archive.year, name="archive_year"),
    path("archive/<year:year>/<two:month>/", archive.month, name="archive_month"),
    path("archive/<year:year>/<two:month>/<two:day>/", archive.day, name="archive_day"),
    path("corrections/", paper.corrections, name="corrections"),
    path("staff/", paper.staff, name="staff"),
    path("staff/<school_year:school_year>/", paper.staff, name="staff_year"),
    path("about/", paper.about, name="about"),
]
