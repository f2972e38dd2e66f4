"""The paper's own name and tagline: where a page says them, at its head and in its foot."""

import re
from functools import lru_cache

from articles.readers.plain_text.lines import Line, line_key
from articles.readers.plain_text.words.names import is_name, is_role
from articles.readers.plain_text.words.vocabulary import AGENCIES, MENU, PAPER_WORDS

ARTICLES = ("The ", "El ", "La ")  # that names of papers begin with
_FOOT = re.compile(
    r"(?:(?:©|\(c\)|copyright)[\s:]{0,3}){1,3}(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|"
    r"present))?)?[,.]?\s*(?:by\s+|•\s*|\|\s*|[-–—]\s*)?(?P<copyright>[^|•©]{2,80})",
    re.IGNORECASE,
)
_BEFORE_COPYRIGHT = re.compile(
    r"^(?P<name>[^©•|]{2,60}?)\s*(?:[•|·,–—-]\s*)?(?:©|\(c\)|copyright\b)", re.IGNORECASE
)
_MENTIONS = (
    re.compile(
        r"^(?:donate to|support|dona(?:r)? a)\s+(?P<name>[A-ZÁÉÍÓÚÑ].{2,60}?)\s*(?-i:today|now)?[.!:]?$",
        re.IGNORECASE,
    ),
    re.compile(r"content from (?P<name>.{3,60}?) (?:delivered|in|straight|right|sent)\b", re.IGNORECASE),
    re.compile(r"contenido de (?P<name>.{3,60}?) en tu\b", re.IGNORECASE),
    re.compile(r"^all (?P<name>.{3,60}?) picks\b", re.IGNORECASE),
    re.compile(r"\bappeared first on (?P<name>.{3,60}?)\.?$", re.IGNORECASE),
    re.compile(r"^(?:more (?:stories )?from|follow) (?P<name>the .{3,50})$", re.IGNORECASE),
    re.compile(r"^(?P<name>[A-Z].{2,50}), proudly powered by\b", re.IGNORECASE),
    re.compile(r"^(?P<name>.{3,50}?) logo$", re.IGNORECASE),
    re.compile(r"^discover more from (?P<name>.{3,50})$", re.IGNORECASE),
    re.compile(r"^(?:back to|more issues of) (?P<name>(?!top$)[A-Z].{3,40})$"),
    # The path to an issue in a library's collection.
    re.compile(
        r"^home\s*[>»›]\s*(?P<name>[^>»›]{3,50}?)\s*[>»›]\s*[^>»›\d]{3,14}\d{1,2}, (?:1[89]|20)\d\d$",
        re.IGNORECASE,
    ),
    re.compile(r"^(?P<name>[A-Z][^.,:?!]{2,40}) (?:welcomes|invites|encourages) (?:\w+ )?comments\b"),
    re.compile(r"^(?:never miss an issue of|friends of) (?P<name>(?-i:[A-Z])[^.?!]{2,40})$", re.IGNORECASE),
    re.compile(r"^listen to (?:the )?(?P<name>(?-i:[A-Z]).{2,40}?) podcast on\b", re.IGNORECASE),
    # What a theme says above its form for comments.
    re.compile(r"^(?P<name>.{3,50}?) intends for this area\b"),
    re.compile(r"^thanks for reading (?P<name>[A-Z][^!]{2,40})!"),
)
_LONGEST_MENTION = 260  # characters; of a longer line its first sentence
# Whose comments are ruled: `The Harbor Light welcomes comments. Profanity will be removed.`.
_RULING = re.compile(
    r"(?P<name>(?:The |El |La )?[A-Z][\w&’' -]{2,40}?) (?:reserves the right|moderates|"
    r"(?:welcomes|encourages|invites|values) (?:\w+ )?(?:comments|discussion|letters|readers|responses|your|"
    r"feedback)|(?:does|will) not (?:publish|allow|tolerate|edit))\b.*\b(?:comments?|letters|profanity|"
    r"moderat\w+|civil|respectful|personal attacks)\b"
)
_SHORTEST_RULING = 18  # characters
_RULED = ("comment", "letters", "profanity", "moderat", "civil", "respectful", "personal attacks")
_NAMING = (
    "home",
    "back to",
    "issues of",
    "©",
    "(c)",
    "copyright",
    "support",
    "dona",
    "content from",
    "contenido",
    "picks",
    "appeared",
    "more from",
    "stories from",
    "follow the",
    "proudly",
    "logo",
    "discover",
    "thanks for",
    "intends for",
    "welcomes",
    "invites",
    "encourages",
    "never miss",
    "friends of",
    "podcast on",
)
_STREET = re.compile(r"[,|•·] (?=\d+ [A-Z])")
_NEXT_SENTENCE = re.compile(r"(?<=\w{4})\. (?=[A-ZÁÉÍÓÚÑ])")
_BESIDE = re.compile(r"\s?(,|[·•–—-])\s")
# Behind the name: "Harrow Falls", "Harrow Falls, OH"
_TOWN = re.compile(r"(?:[A-ZÁÉÍÓÚÑ][\w.'’-]+ ?){1,3}(?:, (?:[A-Z]{2}|[A-Z][a-z]+\.?))?")
_TAIL_WORDS = re.compile(
    r"\s+on (?:patreon|ko-?fi|paypal|gofundme|venmo|buy me a coffee|kickstarter)\b.*$|"
    r"\s+[\w-]+\.(?:com|org|net|edu|example)\b.*$|\s+(?:publishing|publications) board\b.*$|"
    r"\s*[,.|•·–—-]?\s*(?:all rights reserved|todos los derechos reservados|derechos reservados|privacy "
    r"policy|log ?in|(?:proudly )?(?:powered by|created with|made with)|flex\b|theme\b|"
    r"designed by|website by|terms of|no part of|reproduction|a publication of|is a |inc|llc)\b.*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:(?:19|20)\d\d\s*[-–—]\s*)?\b(?:19|20)\d\d$")
_NO_PAPERS = re.compile(
    r"^(?:us|copyright|"
    r"our .*|all rights.*|the author.*|student journalis.*|this .*|reserved.*|(?:.* )?wordpress.*|local .*|"
    r"independent .*|student journalism.*|today|now|\d*)$",
    re.IGNORECASE,
)
_TAGLINE = re.compile(
    r"^(?:the|an?|your|our|le|les|notre|votre|el|la|los|un|una|tu|notes|stories|reports?|dispatches|official|unofficial|"
    r"independent|student|students|award-winning|news|voice|proud)\b[^.:;!?,]{0,60}?"
    r"\b(?:[Nn]ews\w*|briefing|voices?|paper|publication|magazine|journal|journalism|press|media|site|website|source|"
    r"peri[oó]dico|diario|voz|revista|noticias|medio|prensa|étudiante?|voix)\b"
    r"[^.:;!?]{0,40}?\b(?:of|at|for|from|by|since|serving|de|del|du|des|desde|depuis|pour|para)\s(?:the\s|la\s|le\s|el\s|"
    r"los\s|las\s|les\s)?[A-ZÁÉÍÓÚÑ0-9].{1,80}$"
)
# The same with a capital in each word: "student" keeps papers' names out.
_CAPITALS = re.compile(
    r"(?:the|an?|your|our) (?:official |independent |award-winning )?student(?:-run)? "
    r"(?:news ?)?(?:site|paper|newspaper|news|voice|publication|magazine|media|website) "
    r"(?:of|at|for) .{3,80}"
    r"|(?:the )?(?:online|web|digital|print) (?:edition|version|home) of .{3,80}",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"(?:all the news\b|telling the stories of |where every .{2,40} has a |your school\b|"
    r"(?:(?:written|published|made|run|printed|edited|produced) )?(?:by|of) (?:the )?students, ).{0,60}",
    re.IGNORECASE,
)
# What pages of classes, networks and magazines say of themselves, in small letters.
_SELF = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Oo]ur) (?:[\w-]+ ){0,4}(?:blog|online home|newsroom|magazine|zine|journal) "
    r"(?:of|for|by|from) [^.:;?!]{3,60}"
    r"|(?:[Tt]he|[Aa]n?) (?:[\w-]+ ){0,2}student(?:-run)? (?:magazine|newspaper|journal|publication|zine)"
    r"(?: (?:at|of|for|from) [^.:;?!]{3,60})?"
    r"|(?:Student|Teen|Youth|Undergraduate|Classroom)(?:,? [a-z&-]+){0,4} "
    r"(?:writing|journalism|arts|letters|voices|fiction|poetry|essays)(?:,? [a-z&-]+){0,3} (?:from|by|at|of) "
    r"(?:[A-Z]|\d)[^.:;?!]{1,60}"
    r"|(?:Stories|Reviews|Essays|Poems|News|Writing|Art)(?:(?:,| and|, and) [a-z]+){0,4} (?:by|from) "
    r"(?:the )?(?:students|teenagers|teens|undergraduates|young [a-z]+|halls)\b[^.:;?!]{0,60}"
    r"|(?:Stories|Essays|Poems|Fiction|Art|Writing|News)(?:, [a-z]+)+,? and [a-z]+ (?:from|at) "
    r"[A-Z][^.:;?!]{1,60}"
    r"|Where [\w .'-]{2,40} (?:students?|teens?|writers?) (?:publish|write|share|tell)\b[^.:;?!]{0,40}"
    r"|(?:[A-Z][a-z]+, )?(?:[\w-]+ and )?[\w-]+ by (?:(?P<own>\w+), for (?P=own)|"
    r"(?:students|teenagers|teens|undergraduates))"
)
# "Harbor Ridge High School's student newspaper"
_OWNED = re.compile(
    r"^[A-ZÁÉÍÓÚÑ][^:;!?]{3,60}(?:'s|s') (?i:(?:(?:official|independent|award-winning|online|own|only) )?"
    r"(?:(?:daily|weekly|biweekly|monthly|quarterly)(?: student)?|student(?:-run)?)(?: news)? "
    r"(?:newspaper|news|magazine|voice|publication|journal|paper|website|site|media))$"
)
_SINCE = re.compile(
    r"(?:\bsince|\best\.?|\bestablished(?: in)?|\bfounded(?: in)?|\bdesde|\bfundado en)\s+(?:1[6-9]|"
    r"20)\d\d\.?$|^(?:serving|al servicio de)\b",
    re.IGNORECASE,
)
# "A reprint will hang in the newsroom from Monday." tells what comes; no paper says so of itself.
_TELLS = re.compile(r" (?:will|would|was|were|had|has been|can|could|may|might) ")
_FEW = 5  # words: too few for a sentence
# How a longer line begins that says since when there has been a paper.
_OF_A_PAPER = re.compile(
    r"(?:the|your|our|an?|student|students|independent\w*|proudly|voices?|news|truth|journalism|serving|made|run|"
    r"(?:new |undergraduate )?(?:writing|fiction|poetry|essays|stories|art)|written|published|printed|"
    r"founded|established|est\.?|in|since|all|by|for|desde|la|el|tu|"
    r"[\w-]+ing|[\w-]+(?:'s|s')|student-\w+|.*\b(?:newspaper|paper|news|magazine|journal|voice))\b"
    r"(?!.*\b(?:has|have|had) )"
)


def is_tagline(line: Line) -> bool:
    """Say whether a line describes a paper: "The student news site of Harbor Ridge High School"."""
    return describes_paper(line.text)


def describes_paper(text: str) -> bool:
    """Say whether a text in one line describes a paper."""
    words = text.count(" ") + 1
    if not 2 <= words <= 18 or len(text) > 140:
        return False
    if text.count(" / ") == 1 and words > _FEW:  # in two languages
        return any(map(describes_paper, text.split(" / ")))
    is_statement = text.endswith(".")
    text = text.replace("’", "'").strip("\"“”‘'. ") or text
    lowered = text[0].lower() + text[1:]
    if any(form.fullmatch(text) for form in (_OWNED, _CAPITALS, _MOTTO, _SELF)):
        return True
    is_told = is_statement and _TELLS.search(lowered) is not None
    if words >= 4 and not is_told and _TAGLINE.match(lowered) is not None:
        return True
    # "Sione Akana has held the same stop sign since 1988" tells of somebody.
    is_since = _SINCE.search(text) is not None and words <= (6 if is_statement else 14)
    return is_since and (words <= _FEW or _OF_A_PAPER.match(lowered) is not None)


def mentioned_paper(text: str) -> str | None:
    """Return the paper that a line of a foot names, as a copyright line or "Donate to" does."""
    is_long = len(text) >= _SHORTEST_RULING
    ruling = _RULING.match(text) if is_long and any(map(text.__contains__, _RULED)) else None
    if ruling is not None and not is_school(ruling["name"]) and _is_titled(ruling["name"]):
        return ruling["name"]
    if len(text) > _LONGEST_MENTION:
        text = text.partition(". ")[0][:_LONGEST_MENTION]
    lowered = text.lower()
    if not any(map(lowered.__contains__, _NAMING)):
        return None
    before = _BEFORE_COPYRIGHT.match(text)
    foot = _FOOT.search(text)
    candidates = [foot.group("copyright")] if foot else []
    if before and _is_titled(before["name"]):
        candidates.append(before["name"])
    candidates.extend(
        match.group("name") for match in (pattern.search(text) for pattern in _MENTIONS) if match
    )
    for candidate in (_STREET.split(one)[0] for one in candidates):
        whole = _NEXT_SENTENCE.split(candidate)[0].lstrip(" ·•")
        name, mark, behind = [*_BESIDE.split(whole, 1), "", ""][:3]
        is_town = mark == "," and _TOWN.fullmatch(behind.strip(" .")) is not None
        is_placed = is_town or is_school(behind.strip(" .")) or _is_school_in_town(behind)
        is_beside = mark in {"·", "•"} and not is_school(name)  # `The Harbor Light · School Papers Online`
        is_placed = is_placed or is_beside or describes_paper(behind)
        name = _TAIL_WORDS.sub("", name if is_placed else whole).strip(" .,|•·–—-:")
        name = _YEAR.sub("", name).strip(" .,|•·–—-:")
        if (
            3 <= len(name) <= 60
            and not _NO_PAPERS.match(name)
            and line_key(name) not in MENU
            and name[0].isupper()
            and not any(mark in name for mark in "?!:")
            and len(name.split()) <= 8
        ):
            return name
    return None


def _is_school_in_town(text: str) -> bool:
    """Say whether a text is a school's name and the town that it is in: `Otter Falls College, Corliss`."""
    school, mark, town = text.strip(" .").partition(", ")
    return mark != "" and is_school(school) and _TOWN.fullmatch(town) is not None


def _is_titled(text: str) -> bool:
    """Say whether a text has capitals as a name has, and is no motto: `Veritas et vox`."""
    words = text.split()
    return words[-1][0].isupper() and ". " not in text and not describes_paper(text)


def credited_paper(text: str, *, sure: bool) -> str | None:
    """Return the paper behind the slash of a credit, if what stands there has a paper's form.

    `sure`: the line is a credit, so that a name without a paper's words may be one.
    """
    match = _CREDITED.search(text)
    if match is None:
        return None
    name = match.group(1).strip()
    is_short = len(name.split()) <= (5 if name.startswith("The ") else 3)
    is_other = name.startswith("The ") or (sure and not is_role(name) and not is_name(name))
    is_paper = looks_like_paper(name) or (is_short and is_other)
    return name if is_paper and line_key(name) not in AGENCIES | MENU else None


_CREDITED = re.compile(r"[^\W\d_](?:\s*/\s*|\s\|\s)([A-Z][^/()|]{3,40}?)[).]*$")


def looks_like_paper(text: str) -> bool:
    """Say whether a short line has the form of a paper's name: `The Harbor Light`, `Heron Herald`."""
    words = text.split()
    if not 1 <= len(words) <= 6 or len(text) > 50 or text[-1] in '.?!:;,”"':
        return False
    if not all(
        word[0].isupper()
        or not word[0].isalpha()
        or word in {"of", "the", "at", "de", "del", "la", "el", "and"}
        for word in words
    ):
        return False
    return any(line_key(word) in PAPER_WORDS - {"the", "el", "la"} for word in words)


def is_school(text: str) -> bool:
    """Say whether a line is the name of a school and nothing else: its pages may hold a paper's."""
    return len(text) <= 70 and _SCHOOL.fullmatch(text) is not None


_SCHOOL = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑ][\w.'’&-]*\s+|of\s+|de\s+|the\s+){1,7}(?:(?:High|Middle|Secondary|Preparatory|Charter|Day|"
    r"Elementary) School|Junior High|High|Elementary|"
    r"Schools?(?: (?:District(?: (?:No\.? )?\d{1,4})?|(?:for|of) (?:the )?[A-Z]\w+))?|"
    r"Academy|Preparatory|College|University|Institute)(?: of [A-Z][\w ]{2,30})?"
    r"|(?:University|Academy|Universidad|Escuela|Colegio|Instituto) (?:of|de|for) [A-ZÁÉÍÓÚÑ].{2,40}"
)


# A paper's site may be called `The Harrier Online Edition`.
_EDITION = re.compile(r"(?<=\w\w) (?:online|web|internet|digital)(?: edition)?$")


def same_paper(one: str, two: str) -> bool:
    """Compare two names of papers without regard to case and a leading article."""
    return _bare(one) == _bare(two)


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    return _EDITION.sub("", line_key(name)).removeprefix("the ").removeprefix("el ").removeprefix("la ")
