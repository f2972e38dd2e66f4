"""Passages carried over edits whose truth is known, beside others that look for them; see tests/histories."""

from functools import partial
from itertools import chain
from random import Random

from articles.anchoring import Passage, carry
from tests.benchmarks import BENCH
from tests.benchmarks.carrying_hostile import KINDS, measured
from tests.benchmarks.carrying_peers import FLOOR, best_quote, good_quote, match_main
from tests.benchmarks.figures import Figure, interleaved, milliseconds
from tests.histories.cases import cases
from tests.histories.draft import Draft
from tests.histories.history import KINDS as EDITS
from tests.histories.history import Half
from tests.histories.scoring import Carrier, Score, ours, score

SEEDS = range(500, 510)  # never tuned on
CASES = 100  # of each half, for each seed
SAMPLE = 8  # of these, for all, since the others take their time
ROUNDS = 9
SCALED = 40  # `match_main` is timed on a fortieth of the passages
# Per cent that must not be right, be wrong, be ghosts.
REACH: dict[Half, tuple[float, float, float]] = {"easy": (0.2, 0.05, 0.5), "hard": (1, 0.1, 1)}
PEERS: dict[str, Carrier] = {
    "match_main at the old place": match_main,
    "best quote (rapidfuzz)": best_quote,
    f"best quote of at least {FLOOR} %": good_quote,
}


def measure() -> list[Figure]:
    """Carry all cases, let the others carry a sample, time an edit of 60 kB and texts of 5 MB."""
    figures: list[Figure] = []
    tables = ["# Carrying passages over edits"]
    for half in REACH:
        drawn = [list(cases(seed, half, CASES)) for seed in SEEDS]
        sample = [case for of_seed in drawn for case in of_seed[:SAMPLE]]
        all_of_it = score(ours, chain.from_iterable(drawn))
        rows = {"ours": score(ours, sample)} | {name: score(peer, sample) for name, peer in PEERS.items()}
        figures += [*_reached(half, all_of_it), *_beside(half, rows)]
        tables.append(_table(half, len(SEEDS) * CASES, {"ours": all_of_it}))
        tables.append(_table(half, len(sample), rows))
    timed, hostile = _timed(), {kind: measured(kind) for kind in KINDS}
    tables.append(_hostile_table(timed, hostile))
    (BENCH / "carrying.md").write_text("\n\n".join(tables) + "\n", encoding="utf-8")
    return [*figures, timed, *_worst(hostile)]


def _shares(result: Score) -> tuple[float, float, float]:
    """Return per cent: not right, wrong, ghosts."""
    return (
        100 - result.of_surviving(result.verdicts["right"]),
        result.of_surviving(result.wrong),
        result.of_deleted(result.verdicts["ghost"]),
    )


WHAT = ("surviving passages not right", "of them on wrong words", "ghosts of deleted passages")


def _reached(half: Half, result: Score) -> list[Figure]:
    many = (result.surviving, result.surviving, result.deleted)
    return [
        Figure(f"{what}, {half} half, of {of:,}", value, "%", target=target)
        for what, of, value, target in zip(WHAT, many, _shares(result), REACH[half], strict=True)
    ]


def _beside(half: Half, rows: dict[str, Score]) -> list[Figure]:
    mine = rows["ours"]
    many = (mine.surviving, mine.surviving, mine.deleted)
    return [
        Figure(f"{what}, {half} half, of {of:,}", value, "%", name, theirs, 1, of="ratio")
        for name, other in rows.items()
        if other is not mine
        for what, of, value, theirs in zip(WHAT, many, _shares(mine), _shares(other), strict=True)
    ]


def _table(half: Half, many: int, rows: dict[str, Score]) -> str:
    """Return results as a table in Markdown."""
    first = next(iter(rows.values()))
    lines = [
        f"{half.title()} half, {many:,} articles: {first.surviving:,} passages live, {first.deleted:,} not.",
        "",
        "| | right | orphaned | wrong | of these off at an edge | ghosts |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, row in rows.items():
        lost, wrong, ghosts = _shares(row)
        orphaned, edges = (row.of_surviving(row.verdicts[kind]) for kind in ("orphaned", "off at an edge"))
        shares = (100 - lost, orphaned, wrong, edges, ghosts)
        lines.append(f"| {name} | {' | '.join(f'{share:.2f}' for share in shares)} |")
    return "\n".join(lines)


def _timed() -> Figure:
    """Time a thousand passages over a dozen edits of 60 kB."""
    random = Random(6)  # noqa: S311
    draft = Draft(random, 60_000)
    old = draft.page()
    for edit in random.choices(list(EDITS), [easy for easy, _ in EDITS.values()], k=12):
        edit(draft)
        draft.tidy()
    new = draft.page().text
    spans = random.choices(old.sentences, k=500) + [_quote(random, old.text) for _ in range(500)]
    passages = [Passage(start, end) for start, end in spans]
    random.shuffle(passages)
    few = passages[::SCALED]
    mine = partial(milliseconds, partial(carry, old.text, new, passages))
    theirs = partial(milliseconds, partial(match_main, old.text, new, few))
    [taken] = interleaved(ROUNDS, mine)
    what = f"{len(passages):,} passages over 12 edits of {len(old.text) // 1000} kB"
    beside = f"match_main ({len(few)} passages × {SCALED})"
    return Figure(what, taken, "ms", beside, theirs() * SCALED, 50)


def _quote(random: Random, text: str) -> tuple[int, int]:
    start = random.randrange(len(text) - 60)
    return start, start + random.randint(5, 60)


def _worst(hostile: dict[str, tuple[float, float]]) -> list[Figure]:
    slowest = max(hostile, key=lambda kind: hostile[kind][0])
    largest = max(hostile, key=lambda kind: hostile[kind][1])
    return [
        Figure(f"worst time for 5 MB: {slowest}", hostile[slowest][0], "s"),
        Figure(f"worst memory for 5 MB: {largest}", hostile[largest][1], "MB"),
    ]


def _hostile_table(timed: Figure, hostile: dict[str, tuple[float, float]]) -> str:
    lines = [
        f"{timed.what}: {timed.value:.0f} ms; {timed.beside}: {(timed.baseline or 0) / 1000:.0f} s.",
        "",
        "| two texts of 5 million letters, 1,000 passages | s | MB beside the texts |",
        "| --- | ---: | ---: |",
    ]
    lines += [f"| {kind} | {seconds:.1f} | {mb:.0f} |" for kind, (seconds, mb) in hostile.items()]
    return "\n".join(lines)
