"""Edits of whole sentences and paragraphs. What is moved keeps its identity; a copy is written anew."""

from tests.histories.draft import Draft
from tests.histories.letters import Block, Strand


def insert_sentence(draft: Draft) -> None:
    """Put a new sentence in somewhere."""
    b, s = draft.gap()
    draft.blocks[b].insert(s, draft.sentence())


def delete_sentence(draft: Draft) -> None:
    """Take a sentence out."""
    draft.take(*draft.pick())


def replace_sentence(draft: Draft) -> None:
    """Write another sentence in its place: what they share is coincidence."""
    b, s = draft.pick()
    draft.blocks[b][s] = draft.sentence()


def move_sentence(draft: Draft) -> None:
    """Move a sentence to another place."""
    strand = draft.take(*draft.pick())
    b, s = draft.gap()
    draft.blocks[b].insert(s, strand)


def swap_sentences(draft: Draft) -> None:
    """Swap two sentences: two that follow each other, or any two."""
    b, s = draft.pick()
    if len(draft.blocks[b]) > 1 and draft.random.random() < 0.6:
        s = min(s, len(draft.blocks[b]) - 2)
        other = (b, s + 1)
    else:
        other = draft.pick()
    (c, t), blocks = other, draft.blocks
    blocks[b][s], blocks[c][t] = blocks[c][t], blocks[b][s]


def insert_paragraph(draft: Draft) -> None:
    """Put a new paragraph in."""
    draft.blocks.insert(draft.random.randint(0, len(draft.blocks)), draft.paragraph())


def delete_paragraph(draft: Draft) -> None:
    """Take a paragraph out, sometimes the first or the last."""
    b = draft.random.choice((draft.pick_block(), draft.pick_block(), 0, len(draft.blocks) - 1))
    del draft.blocks[b]
    draft.tidy()


def replace_paragraph(draft: Draft) -> None:
    """Write another paragraph in its place."""
    draft.blocks[draft.pick_block()] = draft.paragraph()


def move_paragraph(draft: Draft) -> None:
    """Move one to three paragraphs to another place."""
    b = draft.pick_block()
    end = b + draft.random.choice((1, 1, 1, 2, 3))
    moved = draft.blocks[b:end]
    del draft.blocks[b:end]
    place = draft.random.randint(0, len(draft.blocks))
    draft.blocks[place:place] = moved


def swap_paragraphs(draft: Draft) -> None:
    """Swap two paragraphs: two that follow each other, or any two."""
    b = draft.pick_block()
    c = (b + 1) % len(draft.blocks) if draft.random.random() < 0.5 else draft.pick_block()
    draft.blocks[b], draft.blocks[c] = draft.blocks[c], draft.blocks[b]


def shuffle_paragraph(draft: Draft) -> None:
    """Put a paragraph's sentences in another order."""
    draft.random.shuffle(draft.blocks[draft.pick_block()])


def split_paragraph(draft: Draft) -> None:
    """Make two paragraphs of one."""
    long = [b for b, block in enumerate(draft.blocks) if len(block) > 1]
    if long:
        b = draft.random.choice(long)
        s = draft.random.randrange(1, len(draft.blocks[b]))
        draft.blocks[b : b + 1] = [draft.blocks[b][:s], draft.blocks[b][s:]]


def join_paragraphs(draft: Draft) -> None:
    """Make one paragraph of two."""
    if len(draft.blocks) > 1:
        b = draft.random.randrange(len(draft.blocks) - 1)
        draft.blocks[b : b + 2] = [draft.blocks[b] + draft.blocks[b + 1]]


def split_sentence(draft: Draft) -> None:
    """Make two sentences of one at a comma; its small letter gives way to a capital one."""
    commas = [(b, s) for b, block in enumerate(draft.blocks) for s, at in enumerate(block) if ", " in at.text]
    if commas:
        b, s = draft.random.choice(commas)
        strand = draft.blocks[b][s]
        place = strand.text.index(", ")
        first = strand.cut(0, place) + draft.mint.strand(".")
        rest = _cased(draft, strand.cut(place + 2), upper=True)
        draft.blocks[b][s : s + 1] = [first, rest]


def join_sentences(draft: Draft) -> None:
    """Make one sentence of two that follow each other."""
    b = draft.pick_block()
    block = draft.blocks[b]
    if len(block) > 1:
        s = draft.random.randrange(len(block) - 1)
        if block[s].text.endswith("."):
            joint = draft.mint.strand(draft.random.choice((", and ", "; ", ", while ", " — ")))
            block[s : s + 2] = [
                block[s].cut(0, len(block[s]) - 1) + joint + _cased(draft, block[s + 1], upper=False)
            ]


def bring_back(draft: Draft) -> None:
    """Put in a sentence of the stock, once more."""
    b, s = draft.gap()
    draft.blocks[b].insert(s, draft.mint.strand(draft.writer.stock()))


def copy_sentence(draft: Draft) -> None:
    """Say a sentence once more elsewhere; the copy is nobody's old words."""
    b, s = draft.pick()
    copy = draft.again(draft.blocks[b][s])
    c, t = draft.gap()
    draft.blocks[c].insert(t, copy)


def add_head(draft: Draft) -> None:
    """Put a subhead in, sometimes one that stands already."""
    heads = [block for block in draft.blocks if len(block) == 1 and block[0].text[-1:].isalnum()]
    new: Block = (
        [draft.again(draft.random.choice(heads)[0])]
        if heads and draft.random.random() < 0.5
        else draft.head()
    )
    draft.blocks.insert(draft.random.randint(0, len(draft.blocks)), new)


def delete_the_one_of_two(draft: Draft) -> None:
    """Take out a sentence or a head whose equal stands elsewhere, when there is one."""
    seen: dict[str, tuple[int, int]] = {}
    pairs: list[tuple[int, int]] = []
    for b, block in enumerate(draft.blocks):
        for s, strand in enumerate(block):
            if strand.text in seen:
                pairs += [seen[strand.text], (b, s)]
            seen[strand.text] = b, s
    if pairs:
        draft.take(*draft.random.choice(pairs))
    else:
        delete_sentence(draft)


def _cased(draft: Draft, strand: Strand, *, upper: bool) -> Strand:
    """Return the sentence with another first letter, where that is another."""
    first = strand.text[:1].upper() if upper else strand.text[:1].lower()
    if first == strand.text[:1] or len(first) != 1:
        return strand
    return draft.mint.strand(first) + strand.cut(1)
