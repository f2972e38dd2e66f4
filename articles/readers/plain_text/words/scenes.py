"""What a line shows, as a picture's words do, or tells, as a story does."""

import re

# A stop after a lone letter ("a.m. on", "J. Doe") or a title ends no sentence.
_SENTENCE_BREAK = re.compile(
    r"(?<![\s.(][A-Za-z])(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|No|vs|Lt))(?<!\b(?:Mrs|Gov|Rev|Col|Gen|Sen|Rep|Ave))"
    r"[.!?][”\"’]?\s+[A-Z“\"‘¿¡]"
)
_RUN_IN = re.compile(r"[a-zà-þ][.!?][A-ZÀ-Þ][a-zà-þ]")  # `all of it.A band`
# What only a story's writer says of himself; `Act I` is no writer's.
_OWN_WORDS = re.compile(
    r"\b(?:(?<!\bact )(?<!\bpart )(?<!\bwar )(?<!\bdivision )i(?!\.$)|i'[mvd]e?|my|we|we've)\b"
)
# A story tells what was, or is its writer's; a picture's words say what it shows.
_TELLING = re.compile(
    rf"{_OWN_WORDS.pattern}|\b(?:me|our|was|were|had|said|would|did|didn't|you|your|wanted)\b"
)
_QUOTED_WORK = re.compile(r"[“\"«][^”\"»]{1,60}[^,.!?”\"»][”\"»] [a-z]")  # “Hollow Light” opens
# "Sione Fonua holds up a trophy": a name and what it does; "counted", "was": what is told, not shown.
# "Six hours", "Both teams", "Ashby’s bicycles" are no names with what they do.
_DOES = re.compile(
    r"\b(?!(?:Both|All|Many|Most|Some|These|Those|Few|Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|"
    r"Eleven|Twelve|My|Our|Your|His|Her|Their|Its|No|New|Other|More|What|Which|How)\b)"
    r"[A-ZÀ-Þ][\w’'-]+(?<![’']s) [a-z]{3,}s\b(?! of\b)"
)
# "A bucket of brushes soaks beside the wall": what is there to be seen, and where.
_STANDS = re.compile(
    r"(?:An?|The) (?:[\w’'-]+ ){1,5}[a-z]{2,}s (?:on|in|at|by|beside|behind|outside|inside|along|across|"
    r"near|over|under|above|below|against|between|around|from|through)\b"
)
# "Students wait for the bus", "Noor Haddad and Ana Ruiz rehearse the last act": several do something now.
_DO = re.compile(
    r"(?:(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}and (?:[A-ZÀ-Þ][\w’'-]+ ){1,3}"
    r"|(?:[A-Z][a-z]+ )?[A-Za-z][a-z]+s (?:of the [a-z]+ )?)[a-z]{3,}(?<!ed)(?<!s) (?:an?|the|their|his|her|"
    r"for|to|on|in|at|after|before|along|across|around|during|outside)\b"
    r"|[A-ZÀ-Þ][a-zà-þ]+s (?:de [a-zà-þ]+ )?[a-zà-þ]{2,}[ae]n (?:el|las?|los|una?|en|con|por|sobre)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|said|came|went|took|made|got|won|lost|led|ran|fell|held|told|gave|found|began|broke|"
    r"brought|became|kept|sent|heard|felt|knew|rose|sold|spent|taught|thought|wrote|[a-z]{2,}ed)\b(?!-)"
)
# A picture's words name whom and what they show: nobody is "they" yet.
_UNNAMED = re.compile(r"(?:It|They|He|She|There|Nobody) [a-z]")
_SHORT, _SEEN, _SURELY = 20, 2, 3  # words of a caption; how much it shows


def shows(text: str) -> int:
    """Say how much a line tells what is to be seen: somebody does something now, in one sentence."""
    if not is_one_sentence(text):
        return 0
    is_seen = _DOES.search(text) or _STANDS.match(text) or _DO.match(text)
    return 2 * (is_seen is not None) + (_PAST.search(text) is None)


def shows_somebody(text: str) -> bool:
    """Say whether a text is one short sentence that says what is to be seen: hardly a story's first words."""
    return text.count(" ") < _SHORT and text.endswith((".", ".”", '."')) and shows(text) == _SURELY


def shows_something(text: str) -> bool:
    """Say whether a text is one sentence that says what is to be seen, whatever else it tells."""
    return shows(text) >= _SEEN


def tells_nothing(text: str) -> bool:
    """Say whether a text is one sentence that tells neither what was nor of its writer: maybe a caption."""
    return is_one_sentence(text) and not _TELLING.search(text.casefold())


def is_one_sentence(text: str) -> bool:
    """Say whether a text is one sentence at most, and none that somebody says."""
    is_said = text[0] in '“"«' and not _QUOTED_WORK.match(text)
    return not is_said and not are_sentences(text)


def are_sentences(text: str) -> bool:
    """Say whether a text is more than one sentence, even if no space parts them."""
    return _SENTENCE_BREAK.search(text) is not None or _RUN_IN.search(text) is not None


def is_writers(key: str) -> bool:
    """Say whether a line's key is its writer's own words: `I`, `my`, `we`."""
    return _OWN_WORDS.search(key) is not None


def is_telling(key: str) -> bool:
    """Say whether a line's key tells what was, or is its writer's own words."""
    return _TELLING.search(key) is not None


def opens_story(text: str, key: str) -> bool:
    """Say whether a line with its key reads as a story's first: it is its writer's, or names nobody yet."""
    return _UNNAMED.match(text) is not None or is_writers(key)
