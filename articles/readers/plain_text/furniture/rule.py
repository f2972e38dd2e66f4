"""What a rule of furniture is: a kind, how sure its wordings are, and their pattern.

The pattern is matched against the whole key of a line (`line_key`): small letters, straight quotes,
no bullets and no arrows. Wordings are English and Spanish.
"""

from typing import Literal

Weight = Literal["sure", "opener", "weak"]
Rule = tuple[str, Weight, str]


def rule(kind: str, weight: Weight, *patterns: str) -> Rule:
    """Return a kind of furniture, how sure its wordings are, and the pattern that they make."""
    return kind, weight, "|".join(f"(?:{pattern})" for pattern in patterns)
