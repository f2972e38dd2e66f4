"""Sentences as a student newspaper has them: few words often, many seldom, each article with its own."""

from collections.abc import Sequence
from itertools import accumulate
from random import Random

from tests.histories import vocabulary as words


class Bag:
    """Words of which the first come most often, as Zipf's law has it."""

    def __init__(self, random: Random, items: Sequence[str], *, shuffled: bool) -> None:
        """Weigh `items` in this order, or in an order of its own in which the first is less frequent."""
        self._random = random
        self._items = random.sample(items, len(items)) if shuffled else list(items)
        self._weights = list(accumulate(1 / (rank + (4 if shuffled else 1)) for rank in range(len(items))))

    def draw(self) -> str:
        """Return a word."""
        return self._random.choices(self._items, cum_weights=self._weights)[0]


class Writer:
    """Writes one article: its people and its frequent words are drawn once."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self._nouns = Bag(random, words.NOUNS, shuffled=True)
        self._verbs = Bag(random, words.VERBS, shuffled=True)
        self._adjectives = Bag(random, words.ADJECTIVES, shuffled=True)
        self._adverbs = Bag(random, words.ADVERBS, shuffled=True)
        self._determiners = Bag(random, words.DETERMINERS, shuffled=False)
        self._prepositions = Bag(random, words.PREPOSITIONS, shuffled=False)
        self._pronouns = Bag(random, words.PRONOUNS, shuffled=False)
        self._helpers = Bag(random, words.HELPERS, shuffled=False)
        self._joints = Bag(random, words.JOINTS, shuffled=False)
        self._stock = random.sample(words.STOCK, 4)
        self.people = [
            f"{random.choice(words.TITLES)}{first} {random.choice(words.LAST)}"
            for first in random.sample(words.FIRST, 5)
        ]

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def word(self) -> str:
        """Return a word of any kind, function words as often as English has them."""
        if self._chance(0.45):
            bags = (self._determiners, self._prepositions, self._pronouns, self._helpers, self._joints)
            return self.random.choice(bags).draw()
        return self.random.choice(
            (self._nouns, self._nouns, self._verbs, self._adjectives, self._adverbs)
        ).draw()

    def noun_phrase(self) -> str:
        """Return who or what."""
        kind = self.random.random()
        if kind < 0.14:
            person = self.random.choice(self.people)
            return person if self._chance(0.5) else person.split()[-1]
        if kind < 0.28:
            return self._pronouns.draw()
        if kind < 0.34:
            return f"{self.random.choice(words.NUMBERS)} {words.plural(self._nouns.draw())}"
        if kind < 0.37:
            return self.random.choice(words.PLACES)
        noun = self._nouns.draw()
        noun = words.plural(noun) if self._chance(0.3) else noun
        adjective = f"{self._adjectives.draw()} " if self._chance(0.3) else ""
        if kind < 0.385:
            adjective = f"{self.random.choice(words.MARKED)} "
        return f"{self._determiners.draw()} {adjective}{noun}"

    def phrase(self) -> str:
        """Return a few words that can be put in anywhere."""
        return f"{self._prepositions.draw()} {self.noun_phrase()}"

    def clause(self) -> str:
        """Return a main clause without its full stop."""
        verb = self._verbs.draw()
        if self._chance(0.3):
            verb = f"{self._helpers.draw()} {verb}"
        if self._chance(0.15):
            verb = f"{self._adverbs.draw()} {verb}"
        parts = [self.noun_phrase(), verb]
        if self._chance(0.75):
            parts.append(self.noun_phrase())
        while self._chance(0.55) and len(parts) < 7:
            parts.append(self.phrase())
        if self._chance(0.2):
            parts.append(f"and {self.noun_phrase()}")
        if self._chance(0.15):
            parts.append(f"to {self._nouns.draw()} the {self._nouns.draw()}")
        return " ".join(parts)

    def sentence(self) -> str:
        """Return a sentence, sometimes one of the stock, sometimes somebody's words."""
        kind = self.random.random()
        if kind < 0.05:
            return self.stock()
        if kind < 0.06:
            return "".join(self.random.choices(words.PAIRS, k=self.random.randint(4, 12))) + "。"
        text = self.clause()
        if self._chance(0.45):
            text += f"{self.random.choice((',', ' —', ','))} {self._joints.draw()} {self.clause()}"
        if kind < 0.2:
            text = f"“{_capital(text)},” {self.random.choice(self.people)} {self.random.choice(words.SAYING)}"
        elif kind < 0.24:
            return f"“{_capital(text)}.”"
        elif kind < 0.36:
            text = f"{self.random.choice(words.OPENERS)}, {text}"
        end = f"! {self.random.choice(words.EMOJI)}" if self._chance(0.02) else "."
        return _capital(text) + ("?" if self._chance(0.03) else end)

    def stock(self) -> str:
        """Return a sentence of the few that come back in this article."""
        return self.random.choice(self._stock)

    def head(self) -> str:
        """Return a subhead; some come back."""
        return self.random.choice(words.HEADS) if self._chance(0.6) else _capital(self.clause())

    def paragraph(self) -> list[str]:
        """Return one to six sentences."""
        return [self.sentence() for _ in range(self.random.choice((1, 1, 2, 2, 3, 3, 4, 4, 5, 6)))]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
