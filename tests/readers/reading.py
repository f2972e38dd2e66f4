"""Reading a source in a test as a run does."""

import io

from articles.readers import Findings, reader_for


def entries_of(data, name="x", kind="auto"):
    data = data.encode() if isinstance(data, str) else data
    reader = reader_for(data[:65_536], name, format=kind)
    findings = Findings()
    if reader.survey:
        reader.survey(io.BytesIO(data), name, findings)
    return reader.format, list(reader.entries(io.BytesIO(data), name, findings))


def read(data, name="x", kind="auto"):
    """Return what each entry of a source becomes, problems among them."""
    return [e.parse() if hasattr(e, "parse") else e for e in entries_of(data, name, kind)[1]]


def only(data, name="x", kind="auto"):
    (found,) = read(data, name, kind)
    return found


def format_of(data, name="x"):
    data = data.encode() if isinstance(data, str) else data
    return reader_for(data[:65_536], name).format
