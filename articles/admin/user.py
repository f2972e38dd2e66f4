"""Accounts: Django's pages for them, without the names that we do not ask for."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from articles.admin.base import NewsroomAdmin
from articles.models import User
from articles.services import moderation
from articles.services.accounts import person_named


class UniqueName:
    """Mixin for forms of accounts: a name that somebody has in another case is taken."""

    def clean_username(self) -> str:
        """Return the name, or refuse it."""
        name = self.cleaned_data["username"]
        holder = person_named(name)
        if holder and holder.pk != self.instance.pk:
            raise ValidationError(gettext_lazy("This name is taken."))
        return name


class PersonForm(UniqueName, UserChangeForm):
    """The form of an account."""


class NewPersonForm(UniqueName, AdminUserCreationForm):
    """The form of a new account."""


@admin.register(User)
class UserAdmin(NewsroomAdmin, DjangoUserAdmin):
    """People. An account is switched off rather than deleted, for what it wrote would go with it."""

    form = PersonForm
    add_form = NewPersonForm
    list_display = ["username", "is_active", "is_staff", "date_joined"]
    list_filter = ["is_active", "is_staff", "is_superuser", "groups"]
    search_fields = ["username"]
    fieldsets = [
        (None, {"fields": ["username", "email", "password"]}),
        (
            gettext_lazy("What they may do"),
            {"fields": ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"]},
        ),
        (gettext_lazy("When"), {"fields": ["date_joined", "last_login"]}),
    ]
    readonly_fields = ["date_joined", "last_login"]

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:  # noqa: ARG002
        """No."""
        return False

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:  # noqa: FBT001
        """Save the account; a new name shows on the notes that stand."""
        with transaction.atomic():
            super().save_model(request, obj, form, change)
            if change and "username" in form.changed_data:
                moderation.show_author_anew(author=obj)
