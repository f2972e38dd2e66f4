"""The addresses of signing in and up, and of passwords, all answered by allauth's views."""

from allauth.account.urls import urlpatterns

__all__ = ["urlpatterns"]
