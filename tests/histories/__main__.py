"""Shows what our carrying does not get right: `python -m tests.histories hard --seed 3 --cases 50`."""

import argparse
import sys

from tests.histories.cases import Asked, Case, cases
from tests.histories.scoring import Place, Score, judge, ours

AROUND = 80


def main() -> None:
    """Print every passage that is not right, and the score of all."""
    parser = argparse.ArgumentParser(prog="python -m tests.histories", description=__doc__)
    parser.add_argument("half", choices=["easy", "hard"])
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--cases", type=int, default=50)
    arguments = parser.parse_args()
    result = Score()
    for number, case in enumerate(cases(arguments.seed, arguments.half, arguments.cases)):
        places = ours(case.old, case.new, [asked.passage for asked in case.asked])
        for place, asked in zip(places, case.asked, strict=True):
            verdict = judge(place, asked)
            result.verdicts[verdict] += 1
            if verdict not in {"right", "let go"}:
                sys.stdout.write(f"{number}: {verdict}: {asked.kind}; {', '.join(case.edits)}\n")
                sys.stdout.write(_shown(case, place, asked))
    sys.stdout.write(f"{result}\n")


def _shown(case: Case, place: Place, asked: Asked) -> str:
    lines = [f"  was   {_around(case.old, asked.passage.start, asked.passage.end)}"]
    if place:
        lines.append(f"  put   {_around(case.new, *place)}")
    if asked.truth:
        lines.append(f"  is    {_around(case.new, asked.truth.start[1], asked.truth.end[0])}")
    return "\n".join(lines) + "\n"


def _around(text: str, start: int, end: int) -> str:
    before, after = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    return f"{before}[[{text[start:end]}]]{after}".replace("\n", "¶")


if __name__ == "__main__":
    main()
