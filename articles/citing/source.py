"""What has to be known of a story to cite it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A story in a newspaper online.

    `bylines` are names as the paper prints them, each with its role there ("" for none). `text` is the story
    itself, by which names are told from words; `read_on` stands for the date of a story that has none.
    """

    headline: str
    paper: str
    address: str
    read_on: date
    bylines: tuple[tuple[str, str], ...] = ()
    published_on: date | None = None
    language: str = "en"
    text: str = ""

    @property
    def is_english(self) -> bool:
        """Whether the guides' rules of capitals hold for its headline."""
        return self.language.partition("-")[0].lower() == "en"
