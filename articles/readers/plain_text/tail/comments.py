"""What comments below a story look like, and the rules that sites lay down for them."""

import re

_POLICY = re.compile(
    r"\b(?:comments?|commenting|commenters?|civil|profanity|moderat\w+|respectful|e-?mail|vulgar|obscene|"
    r"spam|reply|pseudonym|real names?|first and last names?|on (?:the )?topic|"
    r"offensive|personal attacks|comentarios?|correo|guidelines|reserves? the right)\b",
    re.IGNORECASE,
)
_FULL = 4  # different words of such rules
_POLICY_START = re.compile(
    r"^(?:please|don[’']t|do not|be|keep|no|use|all|we (?:reserve|welcome|moderate|do not)|stay|report|"
    r"threats|.{2,60} intends for this area)\b",
    re.IGNORECASE,
)
_COMMENT_HEAD = re.compile(
    r"\bsays?:?$|\bdice:?$|\bon (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|^\w.{2,40} [•|·] "
    r".*\d|^\w[\w ]{1,30}, \w{3,9}\.? \d",
    re.IGNORECASE,
)


def begins(text: str) -> bool:
    """Say whether a short line looks like the head of a comment: who says it, and when."""
    return _COMMENT_HEAD.search(text) is not None


def begins_rule(text: str) -> bool:
    """Say whether a text begins as a rule for those who comment does."""
    return _POLICY_START.match(text) is not None


def is_house_rules(text: str) -> bool:
    """Say whether a text lays down rules for comments whatever stands above it: it is full of their words.

    >>> is_house_rules("Please be civil. Profanity will be removed. Comments are moderated.")
    True
    """
    return begins_rule(text) and len({word.casefold() for word in _POLICY.findall(text)}) >= _FULL


def is_policy(text: str) -> bool:
    """Say whether a text below "Comments" lays down rules: it uses their words, a long one several."""
    words = {word.casefold() for word in _POLICY.findall(text)}
    return text[0] not in '“"' and len(words) >= (1 if text.count(" ") < 12 else 2)
