"""The page of one's own account."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """What the site knows of the person who is signed in, and the ways to change it."""
    return render(request, "account/account.html")
