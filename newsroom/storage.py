"""Where static files and pictures are kept, and under which names."""

import os
import secrets
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.files import File
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.utils.encoding import force_str
from rjsmin import jsmin
from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Hashed, compressed static files; our own ES modules with imports rewritten and no comments in them.

    Django can rewrite `import "./b.js"` (`support_js_module_import_aggregation`), but doing so for every
    script trips over third-party files; the patterns are applied to our `js/` folder alone.
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
        if PurePosixPath(name).match("js/*.js"):
            # A third of what readers would load of them, compressed.
            content.seek(0)
            content = ContentFile(jsmin(force_str(content.read())))
        return super()._save(name, content)


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
