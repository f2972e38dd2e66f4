"""Lists of words, as they are written down here."""


def words(listed: str) -> frozenset[str]:
    """Return the words that stand in a text, parted by white space."""
    return frozenset(listed.split())
