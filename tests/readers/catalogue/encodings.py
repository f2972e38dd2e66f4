"""From a page's blocks to a file's bytes: blank lines, line ends, spaces, encodings."""

from tests.readers.catalogue.page import Page


def encode(page: Page) -> None:
    """Set the page's `data`."""
    gap = page.pick(("\n\n", "\n\n", "\n\n", "\n\n\n"))
    text = gap.join("\n".join(row.text for row in block) for block in page.blocks)
    if page.maybe(0.12):
        page.knobs.append("runs-of-blanks")
        text = text.replace("\n\n", "\n" * page.rng.randrange(10, 25), page.rng.randrange(1, 4))
    if page.maybe(0.1):
        page.knobs.append("no-break-spaces")
        text = "".join("\xa0" if mark == " " and page.maybe(0.02) else mark for mark in text)
    if page.maybe(0.1):
        text = "\n".join(line + "  " for line in text.split("\n"))
    text += page.pick(("", "\n", "\n\n"))
    if page.maybe(0.03):
        text += "]]>\n"
    if page.maybe(0.15):
        page.knobs.append("crlf")
        text = text.replace("\n", "\r\n")
    page.data = _bytes(page, text)


def _bytes(page: Page, text: str) -> bytes:
    form = page.rng.random()
    try:
        if form < 0.12:
            page.knobs.append("cp1252")
            return text.encode("cp1252")
        if form < 0.22:
            page.knobs.append("mojibake")
            return text.encode().decode("cp1252").encode()
    except UnicodeError:
        page.knobs[-1] = "utf-8"
    if form < 0.3:
        page.knobs.append("bom")
        return text.encode("utf-8-sig")
    return text.encode()
