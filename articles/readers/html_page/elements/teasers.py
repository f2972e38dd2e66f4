"""Cards that lead to other stories: a picture and a headline, both links, in a row of such cards."""

from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from articles.readers.html_page.elements.printed import text_of
from articles.readers.html_page.elements.tree import Page

_CARDS = ("li", "article", "div", "section")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_ROW = 3  # cards side by side, fewer of which a story may have
_LONGEST = 600  # characters of a card


def teasers(page: Page) -> Iterator[HtmlElement]:
    """Yield the rows of cards in a page, or the cards alone where their box holds more than them.

    >>> from articles.readers.html_page.elements.tree import read_page
    >>> card = '<li><a href="/1"><img src="1.jpg"></a><h3><a href="/1">Chess club wins</a></h3></li>'
    >>> [row.tag for row in teasers(read_page(f"<body><p>A story.</p><ul>{3 * card}</ul></body>"))]
    ['ul']
    """
    cards = [card for name in _CARDS for card in page.all(name) if _is_card(page, card)]
    rows = Counter(card.getparent() for card in cards)
    for row, count in rows.items():
        if row is not None and count >= _ROW:
            is_row = 2 * count > len(row) and row.tag != "body" and next(row.iter("h1"), None) is None
            yield from [row] if is_row else (card for card in cards if card.getparent() is row)


def articles_apart(page: Page, headline: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the articles of a page that do not hold its headline.

    Where none holds it, those that have a linked heading of their own.
    """
    is_inside = next(headline.iterancestors("article"), None) is not None
    for article in page.all("article"):
        heading = next((one for one in article.iter(*_HEADINGS) if text_of(one)), None)
        is_headed = heading is not None and next(heading.iter("a"), None) is not None
        if not page.holds(article, headline) and (is_inside or is_headed):
            yield article


def _is_card(page: Page, box: HtmlElement) -> bool:
    if not 0 < page.weight(box) <= _LONGEST:
        return False
    headings = [heading for heading in box.iter(*_HEADINGS) if text_of(heading)]
    return (
        len(headings) == 1
        and any(next(link.iter("img"), None) is not None for link in box.iter("a"))
        and " ".join(text_of(link) for link in headings[0].iter("a")) == text_of(headings[0])
    )
