"""An article under the editor's hands."""

from random import Random

from tests.histories.letters import Block, Mint, Page, Strand, page
from tests.histories.writer import Writer


class Draft:
    """The blocks of an article, who writes them, and the chance that the edits are drawn by."""

    def __init__(self, random: Random, length: int) -> None:
        """Write an article of about `length` code points."""
        self.random = random
        self.mint = Mint()
        self.writer = Writer(random)
        self.blocks: list[Block] = []
        written = 0
        while written < length:
            kind = random.random()
            block = self.head() if kind < 0.08 and self.blocks else self.paragraph()
            self.blocks.append(block)
            written += sum(map(len, block)) + len(block)

    def page(self) -> Page:
        """Return the canonical text as it stands now."""
        return page(self.blocks)

    def paragraph(self) -> Block:
        """Return a new paragraph."""
        return [self.mint.strand(sentence) for sentence in self.writer.paragraph()]

    def head(self) -> Block:
        """Return a new subhead."""
        return [self.mint.strand(self.writer.head())]

    def sentence(self) -> Strand:
        """Return a new sentence."""
        return self.mint.strand(self.writer.sentence())

    def again(self, strand: Strand) -> Strand:
        """Return the same words, written anew: a copy is nobody's old words."""
        return self.mint.strand(strand.text)

    def pick(self) -> tuple[int, int]:
        """Return the place of some sentence: which block, which sentence of it."""
        places = [(b, s) for b, block in enumerate(self.blocks) for s in range(len(block))]
        return self.random.choice(places)

    def pick_block(self) -> int:
        """Return which block."""
        return self.random.randrange(len(self.blocks))

    def gap(self) -> tuple[int, int]:
        """Return a place between sentences where one can be put in."""
        b = self.pick_block()
        return b, self.random.randint(0, len(self.blocks[b]))

    def take(self, b: int, s: int) -> Strand:
        """Take a sentence out, and its block when that is left empty."""
        strand = self.blocks[b].pop(s)
        self.tidy()
        return strand

    def tidy(self) -> None:
        """Drop blocks without words; an article keeps at least one."""
        for block in self.blocks:
            block[:] = [strand for strand in block if strand.text]
        self.blocks[:] = [block for block in self.blocks if block] or [self.paragraph()]
