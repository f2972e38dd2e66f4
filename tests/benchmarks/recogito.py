"""Recogito's text annotator, a widely used library that highlights in the browser, on a page of its own."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from articles.anchoring import Span

PACKAGE = "@recogito/text-annotator@4.1.1"
READY = "document.querySelector('.r6o-annotation') !== null"
# What a bundler puts in: without it the library asks Node.js.
PRODUCTION = 'var process = {env: {NODE_ENV: "production"}};'
STARTED = """
const annotator = RecogitoJS.createTextAnnotator(document.getElementById("article-body"));
annotator.setAnnotations(JSON.parse(document.getElementById("annotations").textContent));
"""


@contextmanager
def library() -> Iterator[str]:
    """Give its script, which npm fetches into a temporary folder and which is gone afterwards."""
    with TemporaryDirectory() as folder:
        command = ["npm", "install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", PACKAGE]
        subprocess.run(command, cwd=folder, check=True)  # noqa: S603
        built = Path(folder, "node_modules", "@recogito", "text-annotator", "dist", "text-annotator.umd.js")
        yield built.read_text(encoding="utf-8")


def scripts(built: str, text: str, spans: Sequence[Span]) -> str:
    """Return what a page needs behind its text to have these passages highlighted."""
    annotations = json.dumps([_annotation(text, span) for span in spans]).replace("<", "\\u003c")
    return (
        f"<script>{PRODUCTION}{built}</script>\n"
        f'<script type="application/json" id="annotations">{annotations}</script>\n'
        f"<script>{STARTED}</script>"
    )


def _annotation(text: str, span: Span) -> dict[str, object]:
    selector = {"quote": text[span.start : span.end], "start": span.start, "end": span.end}
    return {"id": span.id, "bodies": [], "target": {"annotation": span.id, "selector": [selector]}}
