"""Lines that lead to one other story: a label and its title together."""

import re

from articles.readers.plain_text.lines import Line

_INLINE_RELATED = re.compile(
    r"^(?:\[?\(?(?:related|read (?:more|next|also)|also read|more|see also|see more|see related|read|watch|"
    r"listen|lee también|lea también|ver también|relacionad[oa]s?|te puede interesar|más|"
    r"related (?:stor(?:y|ies)|articles?|content|coverage|posts?)|further reading|"
    r"from the archives?|editor[’']s picks?))\s*(?:[:|»›•·]|[-–—](?=\s))\s*\S.{3,160}$",
    re.IGNORECASE,
)
# The same where nothing parts label and title, which begins with a capital: `Related Story Goats vote`.
_FUSED_RELATED = re.compile(
    r"(?:(?:RELATED|Related|Similar|SIMILAR|Recommended|RECOMMENDED|Suggested|More|MORE|Featured) "
    r"(?i:stor(?:y|ies)|articles?|posts?|reads?|reading|content|coverage|links?|news)"
    r"|RELATED|READ (?:MORE|NEXT|ALSO)|ALSO READ|SEE (?:ALSO|MORE)|UP NEXT"
    r"|Also [Rr]ead|Read (?:[Aa]lso|[Nn]ext)|Read [Mm]ore(?: (?:about|on|from|in) [\w ]{3,20}:)?|See [Aa]lso|"
    r"[Uu]p [Nn]ext|You (?:[Mm]ay|[Mm]ight) (?:[Aa]lso )?(?:[Ll]ike|[Ee]njoy)"
    r"|(?:Noticia|Historia|Nota|Artículo|Entrada)s? [Rr]elacionad[oa]s?"
    r"|(?:Lee|Lea|Ver) [Tt]ambién|Te (?:puede|podría) interesar) "
    r"[“\"‘'¿¡]?[A-ZÀ-Þ0-9]\S*(?: \S+)+"
)
_LONGEST, _LONGEST_SENTENCE = 25, 16  # words


def leads_to_story(line: Line) -> bool:
    """Say whether a line is a label and another story's title: `See also Goats vote`."""
    if line.words > _LONGEST or (line.words > _LONGEST_SENTENCE and line.text.endswith(".")):
        return False
    is_fused = line.could_be_title and _FUSED_RELATED.fullmatch(line.text) is not None
    return is_fused or _INLINE_RELATED.match(line.text) is not None
