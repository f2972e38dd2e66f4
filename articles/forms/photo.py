"""The form of a photo: its picture is told by its content, and described for those who do not see it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminFileWidget
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from articles.models import Photo
from articles.pictures import LARGEST, MOST_PIXELS, Refused
from articles.services import picturing
from articles.services.picturing import Picture

REFUSALS = {
    "picture-too-large": _(
        "“%(file)s” is too large: a picture has at most %(megabytes)d MB and %(pixels)d million pixels."
    ),
    "picture-heic": _(
        "“%(file)s” is a HEIC picture, which few programs show. Save it as JPEG, and choose that."
    ),
    "no-picture": _(
        "“%(file)s” is no whole picture of a kind that is taken in: JPEG, PNG, WebP, GIF or AVIF."
    ),
}


def take_in(uploads: Iterable[UploadedFile]) -> dict[UploadedFile, Picture | Refused]:
    """Take pictures in before the transaction in which their form is saved; those that are refused, with why.

    Sizing takes a second or so each, in which nobody else could write.
    """
    taken: dict[UploadedFile, Picture | Refused] = {}
    for upload in uploads:
        try:
            taken[upload] = picturing.take_in(data=upload.read(LARGEST + 1))
        except Refused as refused:
            taken[upload] = refused
    return taken


class PhotoForm(forms.ModelForm):
    """A photo; `pictures` says what became of each picture that was sent with the form."""

    pictures: Mapping[UploadedFile, Picture | Refused] = {}

    image = forms.FileField(
        label=_("Picture"),
        required=False,
        widget=AdminFileWidget(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif,image/avif"}),
        help_text=_(
            "JPEG, PNG, WebP, GIF or AVIF. It is kept in the sizes that pages use, without what the camera "
            "wrote of place and time; of a picture that moves, the first frame."
        ),
    )

    class Meta:
        model = Photo
        fields = ["image", "alt", "caption", "credit", "source_url", "position"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.picture: Picture | None = None

    def clean_image(self) -> Any:  # noqa: ANN401 - a name, the file that stands, or False to clear it
        """Refuse what is no picture by its content, whatever its name says."""
        upload = self.cleaned_data["image"]
        if not isinstance(upload, UploadedFile):
            return upload
        taken = self.pictures[upload]
        if isinstance(taken, Refused):
            bounds = {"megabytes": LARGEST // 1024 // 1024, "pixels": MOST_PIXELS // 1_000_000}
            raise ValidationError(REFUSALS[taken.reason], params={"file": upload.name, **bounds})
        self.picture = taken
        return taken.name

    def save(self, commit: bool = True) -> Photo:  # noqa: FBT001, FBT002 - Django's
        """Save the photo with the sizes of its picture."""
        if self.picture:
            for name, value in self.picture.fields().items():
                setattr(self.instance, name, value)
        elif not self.instance.image:
            self.instance.width, self.instance.height, self.instance.widths = None, None, []
        return super().save(commit)
