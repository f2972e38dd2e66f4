"""Folders in which a program makes a site of texts: which of their files are the texts."""

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Final

# By what lies at the root of such a folder. Hugo keeps its texts in one folder.
_OF_HUGO: Final = {"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"}
_MAY_BE_HUGO: Final = {"config.toml", "config.yaml", "config.yml"}
_BESIDE_CONTENT: Final = ("archetypes", "layouts", "themes", "static")
_OTHERS: Final = {
    *("_config.yml", "_config.yaml", "_config.toml"),
    *(".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"),
}
_MADE_OF: Final = {
    *("_layouts", "_includes", "_sass", "_data", "_site", "vendor", "themes", "public", "scaffolds"),
}
_MARKDOWN: Final = {".md", ".markdown"}


def is_left_out(paths: Iterable[PurePosixPath]) -> Callable[[PurePosixPath], bool]:
    """Return what says of the files of a folder whether they serve a site's maker, or were made by it.

    >>> at = [PurePosixPath(name) for name in ("s/hugo.toml", "s/content/a.md", "s/public/a/index.html")]
    >>> [str(path) for path in at if not is_left_out(at)(path)]
    ['s/content/a.md']
    """
    held = set(paths)
    folders: set[PurePosixPath] | None = None
    hugo, others = set(), set()
    for path in held:
        if path.name in _OF_HUGO:
            # Its settings may lie in `config/_default`.
            hugo.add(path.parent.parent.parent if path.parent.name == "_default" else path.parent)
        elif path.name in _OTHERS:
            others.add(path.parent)
        elif path.name in _MAY_BE_HUGO:
            folders = folders or {parent for each in held for parent in each.parents}
            beside = (path.parent / name for name in _BESIDE_CONTENT)
            if path.parent / "content" in folders and not folders.isdisjoint(beside):
                hugo.add(path.parent)

    def left_out(path: PurePosixPath) -> bool:
        return any(
            (parent in hugo and path.relative_to(parent).parts[0] != "content")
            or (parent in others and _is_no_text(path.relative_to(parent)))
            for parent in path.parents
        )

    return left_out if hugo or others else lambda _: False


def _is_no_text(path: PurePosixPath) -> bool:
    """Whether a file in the folder of Jekyll, Hexo or Eleventy is none of its texts."""
    folders = path.parts[:-1]
    if not _MADE_OF.isdisjoint(folders):
        return True
    return path.suffix.lower() not in _MARKDOWN and not any(name.startswith("_") for name in folders)
