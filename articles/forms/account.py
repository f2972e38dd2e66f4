"""Allauth's forms in this site's words."""

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.validators import validate_email
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.models import User

PASSWORD_HINT = _("10 characters or more. A few words that do not belong together are easy to remember.")


def validate_address(value: str) -> None:
    """Raise ValidationError, saying what is wrong, unless `value` is an e-mail address."""
    try:
        validate_email(value)
    except forms.ValidationError as error:
        name, _at, domain = value.rpartition("@")
        if name and domain and "." not in domain:
            raise forms.ValidationError(_("This address has no ending, such as .org.")) from error
        raise forms.ValidationError(_("This is not an address such as name@example.org.")) from error


class DesignedForm(forms.Form):
    """A form that wears the site's classes, and puts the cursor where something is to be put right."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        for name, field in self.fields.items():
            field.error_messages["required"] = _("This is missing.")
            field.widget.attrs.pop("placeholder", None)
            if not isinstance(field.widget, forms.CheckboxInput):
                field.widget.attrs["class"] = "input"
            if isinstance(field, forms.EmailField):
                field.validators = [validate_address]
            self.describe(name, field)

    def describe(self, name: str, field: forms.Field) -> None:
        """Give the field of that name its label, its hint and what the browser is to know of it."""

    def full_clean(self) -> None:
        """Validate, then put errors in the place of hints and give the cursor to the first field with one."""
        super().full_clean()
        wrong = [name for name in self.fields if name in self.errors]
        for name in wrong:
            self[name].help_text = ""
        if NON_FIELD_ERRORS in self.errors and "password" in self.fields:
            self.fields["password"].widget.attrs |= {"aria-invalid": "true", "aria-describedby": "problem"}
            wrong.append("password")
        if wrong:
            self.fields[wrong[0]].widget.attrs["autofocus"] = True


def describe_remember(field: forms.Field) -> None:
    """Make it a choice about this computer: a school's has another pupil in the next lesson."""
    field.label = _("Keep me signed in on this computer")


class SignInForm(DesignedForm, allauth.LoginForm):
    """A name or an e-mail address, and a password."""

    def describe(self, name: str, field: forms.Field) -> None:
        """Name the fields."""
        match name:
            case "login":
                field.label = _("Name or e-mail")
                field.widget.attrs |= {
                    "autocomplete": "username",
                    "autocapitalize": "none",
                    "spellcheck": "false",
                    "maxlength": "254",
                }
            case "password":
                field.label, field.help_text = _("Password"), ""
            case "remember":
                describe_remember(field)


class SignUpForm(DesignedForm, allauth.SignupForm):
    """A name to stand on one's notes, a password, and an e-mail address for whoever wants one."""

    remember = forms.BooleanField(required=False)
    field_order = ["username", "email", "password1", "remember"]

    def describe(self, name: str, field: forms.Field) -> None:
        """Name the fields; the name's words are the model's."""
        match name:
            case "username":
                field.label = _("Name on your notes")
                field.help_text = User._meta.get_field("username").help_text  # noqa: SLF001 - documented
                field.widget.attrs |= {"autocomplete": "username", "spellcheck": "false"}
            case "email":
                field.label = _("E-mail, if you like")
                field.help_text = _("For a new password if you forget yours. Other readers never see it.")
            case "password1":
                field.help_text = PASSWORD_HINT
            case "remember":
                describe_remember(field)

    def custom_signup(self, request: HttpRequest, user: User) -> None:
        """Let the session last as long as the person chose: 30 days, or until the browser closes."""
        super().custom_signup(request, user)
        request.session.set_expiry(settings.SESSION_COOKIE_AGE if self.cleaned_data["remember"] else 0)


def describe_new_password(name: str, field: forms.Field) -> None:
    """Name the two fields of a new password."""
    match name:
        case "password1":
            field.label, field.help_text = _("New password"), PASSWORD_HINT
        case "password2":
            field.label = _("New password again")


class ChangePasswordForm(DesignedForm, allauth.ChangePasswordForm):
    """The password of today, and a new one twice."""

    def describe(self, name: str, field: forms.Field) -> None:
        """Name the fields."""
        if name == "oldpassword":
            field.label, field.help_text = _("Password now"), ""
        describe_new_password(name, field)


class ResetPasswordForm(DesignedForm, allauth.ResetPasswordForm):
    """The address to which a link for a new password goes."""

    def describe(self, name: str, field: forms.Field) -> None:  # noqa: ARG002 - there is one
        """Name the field."""
        field.label = _("E-mail")


class NewPasswordForm(DesignedForm, allauth.ResetPasswordKeyForm):
    """A new password twice, for whoever came by the link."""

    def describe(self, name: str, field: forms.Field) -> None:
        """Name the fields."""
        describe_new_password(name, field)
