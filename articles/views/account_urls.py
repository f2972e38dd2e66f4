"""The addresses of signing in and up, and of passwords, under the names by which allauth knows them."""

from allauth.account import views as allauth
from django.urls import path, re_path

from articles.views import people

urlpatterns = [
    path("login/", people.sign_in, name="account_login"),
    path("logout/", people.sign_out, name="account_logout"),
    path("signup/", people.sign_up, name="account_signup"),
    path("inactive/", allauth.account_inactive, name="account_inactive"),
    path("password/change/", people.change_password, name="account_change_password"),
    path("password/reset/", people.reset_password, name="account_reset_password"),
    path("password/reset/done/", allauth.password_reset_done, name="account_reset_password_done"),
    path(
        "password/reset/key/done/",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        people.set_new_password,
        name="account_reset_password_from_key",
    ),
]
