"""What comments below a story look like, and the rules that sites lay down for them."""

import re

_POLICY = re.compile(
    r"\b(?:comments?|commenting|commenters?|civil|profanity|moderat\w+|respectful|e-?mail|vulgar|obscene|"
    r"spam|reply|pseudonym|real names?|first and last names?|on (?:the )?topic|"
    r"offensive|personal attacks|comentarios?|correo|guidelines|reserves? the right)\b",
    re.IGNORECASE,
)
_SEVERAL, _FULL = 3, 4  # different words of such rules
_MANY = 6  # as many tell rules however they begin
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
# What only rules for those who comment speak of besides.
_STRICT = re.compile(
    r"\b(?:abusive|hateful|hate speech|slurs?|harass\w*|libel\w*|defamatory|racis[tm]|insults?|"
    r"name-calling|threats?|advertis(?:ing|ements?)|self-promotion|links|anonymous\w*|off[- ]topic|"
    r"polite|courteous|kind|constructive|relevant|discussions?|conversations?|debates?|"
    r"(?:be|is|are|gets?) (?:removed|deleted|hidden|taken down|rejected|blocked|banned|approved|reviewed|"
    r"screened|posted|published)|(?:our|the) editors|email address|signed|(?:your|a|full|real) name)\b",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"(?:comments?|commenters?|commenting|readers|remarks|responses|by (?:posting|commenting|submitting)|"
    r"before (?:you|posting|commenting)|want to|join|(?:got|have) (?:your say|something)|your|"
    r"(?:share|leave|add) your|we (?:ask|love|want|review|read|expect|delete|remove|edit|believe)|"
    r"[^.!?]{2,60} (?:(?:is|are) (?:open to|glad to|happy to|moderated)|"
    r"welcomes?|encourages?|invites?|values?|appreciates?|loves?|moderates?|reviews?|reserves?|asks?))\b",
    re.IGNORECASE,
)
# One of these is in every text that speaks of comments.
_HINTS = ("comment", "discussion", "conversation", "remarks", "debate", "hear")
_COMMENTS = re.compile(
    r"\b(?:comment\w*|remarks|discussions?|conversations?|debate|hear(?:ing)? from (?:you|readers))\b",
    re.IGNORECASE,
)
_TELLS_READER = re.compile(
    r"\b(?:please|you|your|do not|don[’']t|reserves? the right|will be|(?:may|will) not be|won[’']t be|"
    r"we (?:ask|review|read|remove|delete|edit)|should be|must be)\b|"
    r"(?:^|[.!;] )(?:be|keep|stay|stick|sign|use|no)\b",
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
    is_ruling = begins_rule(text) and len(_words_of_rules(text)) >= _FULL
    return is_ruling or _rules_in(text) >= _SEVERAL


def rules_readers(text: str) -> bool:
    """Say whether a text invites comments and tells those who write them how: no story does.

    >>> rules_readers("The Heron welcomes comments. Please stay civil and on topic. Spam is deleted.")
    True
    """
    return _rules_in(text) >= _FULL


def _rules_in(text: str) -> int:
    """Count the words of rules in a text that speaks of comments to those who write them; 0 for others."""
    if not any(map(text.lower().__contains__, _HINTS)) or any(mark in text for mark in '"“”«'):
        return 0
    if _COMMENTS.search(text) is None or _TELLS_READER.search(text) is None:
        return 0
    count = len(_words_of_rules(text) | {word.casefold() for word in _STRICT.findall(text)})
    is_begun = _INVITES.match(text) is not None or begins_rule(text)
    return count if is_begun or count >= _MANY else 0


def _words_of_rules(text: str) -> set[str]:
    return {word.casefold() for word in _POLICY.findall(text)}


def is_policy(text: str) -> bool:
    """Say whether a text below "Comments" lays down rules: it uses their words, a long one several."""
    words = _words_of_rules(text)
    return text[0] not in '“"' and len(words) >= (1 if text.count(" ") < 12 else 2)
