"""Buttons and switches of a site, told by what all their words are: `Open in app`, `Site search`."""

from articles.readers.plain_text.words.vocabulary import CONTROL_THINGS, CONTROL_VERBS, CONTROL_WORDS

_MOST_WORDS = 6
_WITH_A_THING = {"write"}  # "Write a review" is a button, "Write it down" a motto
_MARKS = str.maketrans("/()", "   ")


def is_control(key: str) -> bool:
    """Say whether a line could be a button: it says what to do with the page, and nothing of any story.

    `key` is the line's key (`line_key`). All its words are such as buttons have, and one of them is what is
    done or what it is done with.
    """
    words = key.removesuffix("...").rstrip("!?:").translate(_MARKS).split()
    if not 2 <= len(words) <= _MOST_WORDS:
        return False
    verbs = words[0] in CONTROL_VERBS
    things = sum(1 for word in words if word in CONTROL_THINGS)
    if not all(word in CONTROL_VERBS or word in CONTROL_THINGS or word in CONTROL_WORDS for word in words):
        return False
    return (verbs and (things > 0 or words[0] not in _WITH_A_THING)) or things == len(words)
