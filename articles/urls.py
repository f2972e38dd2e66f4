"""Every address of the site but the admin's. Each view states its policy; a test walks this list."""

from django.conf import settings
from django.urls import include, path

from articles.views import (
    annotating,
    exporting,
    history,
    live,
    machines,
    notebook,
    people,
    reading,
    words,
    writing,
)

urlpatterns = [
    path("", reading.home, name="home"),
    path("publications/<slug:slug>/", reading.publication, name="publication"),
    path("sections/<slug:slug>/", reading.section, name="section"),
    path("articles/<slug:slug>/", reading.article, name="article"),
    path("articles/<slug:slug>/text", reading.article_text, name="article_text"),
    path("articles/<slug:slug>/revisions/", history.history, name="history"),
    path("articles/<slug:slug>/revisions/<int:number>/", history.revision, name="revision"),
    path("articles/<slug:slug>/revisions/<int:number>/restore/", history.restore, name="revision_restore"),
    path("articles/<slug:slug>/revisions/<int:number>/cursor/", words.cursor, name="cursor"),
    path("articles/<slug:slug>/passages/<int:number>/<int:start>-<int:end>/", words.passage, name="passage"),
    path("articles/<slug:slug>/annotations/", annotating.annotations, name="annotations"),
    path("articles/<slug:slug>/annotations/new/", annotating.new, name="annotation_new"),
    path("articles/<slug:slug>/annotations/live/", live.live, name="live"),
    path("articles/<slug:slug>/annotations/changes/", live.changes, name="live_changes"),
    path("annotations/<uuid:annotation_id>/", annotating.annotation, name="annotation"),
    path("annotations/<uuid:annotation_id>/edit/", annotating.edit, name="annotation_edit"),
    path("annotations/<uuid:annotation_id>/place/", annotating.place, name="annotation_place"),
    path("annotations/<uuid:annotation_id>/delete/", annotating.delete, name="annotation_delete"),
    path("annotations/<uuid:annotation_id>/restore/", annotating.restore, name="annotation_restore"),
    path("articles/<slug:slug>/export/", exporting.article, name="article_export"),
    path("groups/<slug:slug>/export/", exporting.group, name="group_export"),
    path("notebook/export/", exporting.notebook, name="notebook_export"),
    path("notes/preview/", writing.preview, name="note_preview"),
    path("notes/tags/", writing.tags, name="note_tags"),
    path("notes/people/", writing.people, name="note_people"),
    path("groups/", include("articles.views.group_urls")),
    path("articles/<slug:slug>/notes/", notebook.study, name="study"),
    path("groups/<slug:slug>/notes/", notebook.group_notes, name="group_notes"),
    path("notebook/", notebook.notebook, name="notebook"),
    path("account/", people.account, name="account"),
    path("account/colors/", people.colors, name="account_colors"),
    path("account/", include("articles.views.account_urls")),
    path(f"{settings.MEDIA_URL.removeprefix('/')}<path:name>", machines.media, name="media"),
    path("healthz", machines.healthz, name="healthz"),
]
