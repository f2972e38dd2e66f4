"""Every address states who may come in; this list is the whole of it."""

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

PUBLIC = {
    "home",
    "publication",
    "section",
    "publications",
    "topic",
    "contributor",
    "contributor_year",
    "archive",
    "archive_undated",
    "archive_year",
    "archive_month",
    "archive_day",
    "corrections",
    "staff",
    "staff_year",
    "about",
    "feed",
    "json_feed",
    "publication_feed",
    "publication_json_feed",
    "section_feed",
    "section_json_feed",
    "contributor_feed",
    "contributor_json_feed",
    "topic_feed",
    "topic_json_feed",
    "article",
    "article_text",
    "search",
    "cite",
    "clipping",
    "article_export",
    "study",
    "history",
    "revision",
    "cursor",
    "passage",
    "annotations",  # reading the margin; making a note asks for an account
    "annotation",
    "annotation_history",
    "group_join",
    "media",
    "healthz",
    "sitemap",
    "sitemap_part",
    "robots",
    "worker",
    "manifest",
    "offline",
    "language",
    "styleguide",  # with debug on; nothing of anybody's is on it
    "account_login",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
}
SIGNED_IN = {
    "save",
    "place",
    "saved",
    "groups",
    "group",
    "group_rename",
    "group_invitation",
    "group_colors",
    "group_leave",
    "group_remove",
    "group_hand_over",
    "group_archive",
    "group_delete",
    "account_colors",
    "group_export",
    "group_notes",
    "notebook",
    "notebook_export",
    "revision_restore",
    "annotation_new",
    "annotation_edit",
    "annotation_place",
    "annotation_delete",
    "annotation_restore",
    "annotation_reply",
    "annotation_resolve",
    "annotation_reopen",
    "annotation_helpful",
    "annotation_visibility",
    "live",
    "live_changes",
    "note_people",
    "note_preview",
    "note_tags",
    "account",
    "account_change_password",
}


def patterns(resolver, prefix=""):
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            if entry.app_name != "admin":  # its own views ask for staff; see tests/admin
                yield from patterns(entry, prefix + str(entry.pattern))
        elif isinstance(entry, URLPattern):
            yield entry.name, entry.callback


@pytest.mark.parametrize(("name", "view"), patterns(get_resolver()))
def test_every_address_states_its_policy(name, view):
    asks = getattr(view, "login_required", True)
    assert name in (SIGNED_IN if asks else PUBLIC)


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(SIGNED_IN))
def test_a_stranger_is_sent_to_sign_in(client, name, article, alice, annotate):
    note = annotate(alice, article, "600 trays")
    paths = {
        "groups": "/groups/",
        "group": "/groups/period-3/",
        "group_rename": "/groups/period-3/rename/",
        "group_invitation": "/groups/period-3/invitation/",
        "group_colors": "/groups/period-3/colors/",
        "group_leave": "/groups/period-3/leave/",
        "group_remove": "/groups/period-3/remove/",
        "group_hand_over": "/groups/period-3/hand-over/",
        "group_archive": "/groups/period-3/archive/",
        "group_delete": "/groups/period-3/delete/",
        "account_colors": "/account/colors/",
        "group_export": "/groups/period-3/export/",
        "group_notes": "/groups/period-3/notes/",
        "save": f"/articles/{article.slug}/save/",
        "place": f"/articles/{article.slug}/place/",
        "saved": "/saved/",
        "notebook": "/notebook/",
        "notebook_export": "/notebook/export/",
        "revision_restore": f"/articles/{article.slug}/revisions/1/restore/",
        "annotation_new": f"/articles/{article.slug}/annotations/new/",
        "annotation_edit": f"/annotations/{note.pk}/edit/",
        "annotation_place": f"/annotations/{note.pk}/place/",
        "annotation_delete": f"/annotations/{note.pk}/delete/",
        "annotation_restore": f"/annotations/{note.pk}/restore/",
        "annotation_reply": f"/annotations/{note.pk}/reply/",
        "annotation_resolve": f"/annotations/{note.pk}/resolve/",
        "annotation_reopen": f"/annotations/{note.pk}/reopen/",
        "annotation_helpful": f"/annotations/{note.pk}/helpful/",
        "annotation_visibility": f"/annotations/{note.pk}/visibility/",
        "live": f"/articles/{article.slug}/annotations/live/",
        "live_changes": f"/articles/{article.slug}/annotations/changes/",
        "note_people": "/notes/people/",
        "note_preview": "/notes/preview/",
        "note_tags": "/notes/tags/",
        "account": "/account/",
        "account_change_password": "/account/password/change/",
    }
    response = client.post(paths[name])
    assert response.status_code == 302
    assert response["Location"].startswith("/account/login/?next=")


@pytest.mark.django_db
def test_htmx_is_told_to_sign_in_and_to_come_back_to_its_page(client, article, alice, annotate):
    note = annotate(alice, article, "600 trays")
    page = f"http://testserver/articles/{article.slug}/"
    response = client.post(
        f"/annotations/{note.pk}/delete/", headers={"HX-Request": "true", "HX-Current-URL": page}
    )
    assert response.status_code == 401
    assert response["HX-Redirect"] == f"/account/login/?next=/articles/{article.slug}/"
