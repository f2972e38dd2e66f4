"""What a reader's browser loads for an article page, as it goes over the wire."""

import gzip
import re
from collections import defaultdict
from urllib.parse import urljoin, urlsplit

import brotli

from tests.benchmarks import load, servers
from tests.benchmarks.figures import Figure
from tests.benchmarks.paper import FEW, Paper, signed_in

LOADED = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="(/static/[^"]+)"')
REFERENCES = {
    # Not `import("./x.js")`: what is loaded at its first use is no part of the page.
    "script": re.compile(r"""(?:\bfrom|\bimport)\s*["']([./][^"']+)["']"""),
    "styles": re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']"""),
}
KINDS = {".js": "script", ".css": "styles", ".woff2": "fonts"}
LIMITS = {"script": 35, "styles": 18}
WHOLE = 200
DECODE = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


def measure(paper: Paper) -> list[Figure]:
    """Follow what the page loads and add it up, in kB."""
    address = paper.short.get_absolute_url()
    with servers.newsroom() as port:
        visitor = _sizes(port, load.get(address))
        reader = _sizes(port, load.get(address, cookie=signed_in(paper.readers[0])))
    figures = [
        Figure(f"article page, {FEW} notes, signed in: {kind}", size, "kB", "visitor", visitor[kind], limit)
        for kind, size in sorted(reader.items())
        for limit in [LIMITS.get(kind)]
    ]
    whole, beside = sum(reader.values()), sum(visitor.values())
    return [*figures, Figure("the whole of it", whole, "kB", "visitor", beside, WHOLE)]


def _sizes(port: int, request: bytes) -> dict[str, float]:
    """Return the kB of each kind that the page of this request loads, itself included."""
    connection = load.Connection(port)
    page = connection.ask(request)
    sizes: dict[str, float] = defaultdict(float, html=len(page.body) / 1000)
    waiting = [match[1] for match in LOADED.finditer(_text(page))]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = connection.ask(load.get(path))
        if answer.status != 200:
            raise load.BadAnswer(f"{path}: {answer.status}")
        kind = KINDS.get(path[path.rindex(".") :], "other")
        sizes[kind] += len(answer.body) / 1000
        if kind in REFERENCES:
            found = REFERENCES[kind].findall(_text(answer))
            names = (name if isinstance(name, str) else name[0] or name[1] for name in found)
            waiting += [urlsplit(urljoin(path, name)).path for name in names]
    connection.close()
    return sizes


def _text(answer: load.Answer) -> str:
    """The text of an answer, in whichever encoding it came."""
    return DECODE[answer.header("Content-Encoding")](answer.body).decode()
