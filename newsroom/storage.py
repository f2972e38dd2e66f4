"""Where static files and pictures are kept, and under which names."""

import os
import re
import secrets
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.utils.encoding import force_str
from rcssmin import cssmin
from rjsmin import jsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

# As Django writes it, which has put the hashed name there.
_IMPORTED = re.compile(r'@import url\("(?P<name>[^"/]+)"\);')


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed, compressed static files; ours without comments and layout, styles whole with what they import.

    A page is painted when all its styles are here, and a browser fetches six files at a time: so what is
    served as one file may be written as two.

    Imports in our ES modules lead to hashed names. Django can rewrite `import "./b.js"` by itself
    (`support_js_module_import_aggregation`), but doing so for every script trips over third-party files; the
    patterns are applied to our `js/` folder alone.
    """

    patterns = (
        *CompressedManifestStaticFilesStorage.patterns,
        (
            "js/*.js",
            (
                (
                    r"""(?P<matched>import(?s:(?P<import>[\s\{].*?|\*\s*as\s*\w+))\s*from\s*['"](?P<url>[./].*?)["']\s*;)""",
                    """import%(import)s from "%(url)s";""",
                ),
                (
                    r"""(?P<matched>import\s*['"](?P<url>[./].*?)["']\s*;)""",
                    """import "%(url)s";""",
                ),
                (r"""(?P<matched>import\(['"](?P<url>[./].*?)["']\))""", """import("%(url)s")"""),
            ),
        ),
    )

    def _save(self, name: str, content: "File[Any]") -> str:
        path = PurePosixPath(name)
        content.seek(0)
        # Our own only: `js/` and `css/` of others are `admin/js/` and the like.
        if (str(path.parent), path.suffix) == ("js", ".js"):
            content = ContentFile(jsmin(force_str(content.read())))
        elif (str(path.parent), path.suffix) == ("css", ".css"):
            content = ContentFile(cssmin(self._whole(path, force_str(content.read()))))
        return super()._save(name, content)

    def _whole(self, path: PurePosixPath, styles: str) -> str:
        """Return styles with those that they import in place; only hashed names are there to be taken in."""

        def imported(statement: re.Match[str]) -> str:
            name = str(path.with_name(statement["name"]))
            if not self.exists(name):
                # Django goes over all files until their names stay the same, so it comes by again.
                return statement[0]
            with self.open(name) as file:
                return force_str(file.read())

        return _IMPORTED.sub(imported, styles)


class MediaStorage(FileSystemStorage):
    """Pictures under names that are made of their content: kept once, whole, and cached for ever."""

    def get_available_name(self, name: str, max_length: int | None = None) -> str:  # noqa: ARG002
        """Return the name unchanged: equal names mean equal content."""
        return name

    def touch(self, name: str) -> bool:
        """Make a file as new as if it were saved now; return whether it is there."""
        try:
            os.utime(self.path(name))
        except FileNotFoundError:
            return False
        return True

    def _save(self, name: str, content: "File[Any]") -> str:
        if not self.exists(name):
            # Written aside and moved in one step: under its name a picture is whole, or it is not there.
            aside = super()._save(f"{name}.{secrets.token_hex(4)}", content)
            Path(self.path(aside)).replace(self.path(name))
        return name
