"""What an element prints: its lines of text, as a browser shows them."""

from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from articles.markup.whitespace import collapse, is_blank

_PLAIN = {**dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff")), 0xA0: " "}
BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
        ),
        *(
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
        ),
        *(
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
        ),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    }
)
# What holds no words of the page.
SILENT = frozenset(
    {
        *("audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "link", "map", "math"),
        *("meta", "noscript", "object", "param", "progress", "script", "select", "source", "style", "svg"),
        *("template", "textarea", "title", "track", "video"),
    }
)


def lines_of(element: HtmlElement) -> list[tuple[int, str]]:
    """Return the lines that an element prints: the line of the source where each begins, and its text."""
    return [(begins, text) for begins, text, _ in placed_lines(element)]


def placed_lines(element: HtmlElement) -> list[tuple[int, str, HtmlElement]]:
    """Return the lines that an element prints, each with the block that it stands in, or the element."""
    lines: list[tuple[int, str, HtmlElement]] = []
    parts: list[str] = []
    around = [element]
    begins = element.sourceline or 1

    def end() -> None:
        text = collapse("".join(parts).translate(_PLAIN)).strip() if parts else ""
        if text and not is_blank(text):
            lines.append((begins, text, around[-1]))
        parts.clear()

    for event, part in printed(element):
        is_block = part.tag in BLOCKS
        if is_block or part.tag == "br":
            end()
        if is_block and event == "start":
            around.append(part)
        elif is_block:
            around.pop()
        if not parts:
            begins = part.sourceline or begins
        text = part.text if event == "start" else None if part is element else part.tail
        if text and (event == "end" or part.tag not in SILENT):
            parts.append(text)
    end()
    return lines


def printed(element: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """Yield the starts and ends of what is printed in an element; what is not, without its inside."""
    silent: HtmlElement | None = None
    for event, part in etree.iterwalk(element, events=("start", "end")):
        if silent is None and event == "start" and part.tag in SILENT:
            silent = part
            yield event, part
        elif silent is None:
            yield event, part
        elif part is silent and event == "end":
            silent = None
            yield event, part


def text_of(element: HtmlElement) -> str:
    """Return the text of an element in one line."""
    return " ".join(text for _, text in lines_of(element))
