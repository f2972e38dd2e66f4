"""Texts of 5 MB that are made to be hard to compare, and what carrying passages over them takes."""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from articles.anchoring import Passage, carry
from tests.benchmarks import ROOT, texts

SIZE = 5_000_000
PASSAGES = 1_000
PATIENCE = 300  # seconds
Pair = tuple[str, str]


def _one_letter(_: Random) -> Pair:
    return "a" * SIZE, "a" * (SIZE - 12_345)


def _a_letter_and_spaces(_: Random) -> Pair:
    old = "a " * (SIZE // 2)
    return old, old[: SIZE // 3] + "b " + old[: SIZE // 2]


def _nothing_in_common(random: Random) -> Pair:
    return _random_words(random, "abcdefghijklm"), _random_words(random, "nopqrstuvwxyz")


def _random_words(random: Random, letters: str) -> str:
    text = "".join(random.choices(letters + "   ", k=SIZE))
    return text.replace("  ", ". ")


def _shuffled_words(random: Random) -> Pair:
    words = _story(random).split()
    old = " ".join(words)
    random.shuffle(words)
    return old, " ".join(words)


def _shuffled_sentences(random: Random) -> Pair:
    sentences = _story(random).split(". ")
    old = ". ".join(sentences)
    random.shuffle(sentences)
    return old, ". ".join(sentences)


def _without_spaces(random: Random) -> Pair:
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 3_000)]
    return tuple("".join(random.choices(letters, k=SIZE)) for _ in range(2))  # type: ignore[return-value]


def _story(random: Random) -> str:
    few = [texts.paragraph(random) for _ in range(2_000)]
    paragraphs: list[str] = []
    length = 0
    while length < SIZE:
        paragraphs.append(random.choice(few))
        length += len(paragraphs[-1]) + 1
    return "\n".join(paragraphs)


KINDS: dict[str, Callable[[Random], Pair]] = {
    "one letter": _one_letter,
    "one letter and spaces": _a_letter_and_spaces,
    "nothing in common": _nothing_in_common,
    "words shuffled": _shuffled_words,
    "sentences shuffled": _shuffled_sentences,
    "no spaces, nothing in common": _without_spaces,
}


def measured(kind: str) -> tuple[float, float]:
    """Return the seconds, and the MB beside the two texts, that carrying takes in a process of its own."""
    with TemporaryDirectory() as folder:
        for name, text in zip(("old", "new"), KINDS[kind](Random(5)), strict=True):  # noqa: S311
            Path(folder, name).write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "tests.benchmarks.carrying_hostile", folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=PATIENCE)  # noqa: S603
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


def main() -> None:
    """Carry a thousand passages between the texts in a folder and print what it took."""
    old, new = (Path(sys.argv[1], name).read_text(encoding="utf-8") for name in ("old", "new"))
    random = Random(5)  # noqa: S311
    starts = random.sample(range(len(old) - 200), PASSAGES)
    passages = [Passage(start, start + random.randint(1, 200)) for start in starts]
    before = _peak()
    begin = time.perf_counter()
    carry(old, new, passages)
    seconds = time.perf_counter() - begin
    sys.stdout.write(json.dumps([seconds, _peak() - before]))


def _peak() -> float:
    """Return the most memory this process has had, in MB."""
    status = Path("/proc/self/status")
    if (
        status.exists()
    ):  # what `getrusage` says there is no less than what the process that started this one had
        [line] = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) / 1_000
    # macOS counts in bytes, others in kB.
    scale = 1_000_000 if sys.platform == "darwin" else 1_000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


if __name__ == "__main__":
    main()
