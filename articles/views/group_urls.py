"""The addresses of groups."""

from django.urls import path

from articles.views import groups

urlpatterns = [
    path("", groups.groups, name="groups"),
    path("join/<slug:invitation>/", groups.join, name="group_join"),
    path("<slug:slug>/", groups.group, name="group"),
    path("<slug:slug>/rename/", groups.rename, name="group_rename"),
    path("<slug:slug>/invitation/", groups.invitation, name="group_invitation"),
    path("<slug:slug>/colors/", groups.colors, name="group_colors"),
    path("<slug:slug>/leave/", groups.leave, name="group_leave"),
    path("<slug:slug>/remove/", groups.remove, name="group_remove"),
    path("<slug:slug>/hand-over/", groups.hand_over, name="group_hand_over"),
    path("<slug:slug>/archive/", groups.archive, name="group_archive"),
    path("<slug:slug>/delete/", groups.delete, name="group_delete"),
]
