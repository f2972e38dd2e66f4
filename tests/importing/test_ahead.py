"""What comes next is parsed in another process, which nothing depends on."""

import os
import signal
from functools import partial
from itertools import chain
from pathlib import Path

import pytest

from articles.importing import run
from articles.importing.ahead import Ahead
from articles.importing.outcome import Outcome
from articles.importing.prepared import Options
from articles.importing.run import Run
from articles.readers import Entry, Problem

HERE = os.getpid()
KNOWN = "known"


def entry(number: int = 0, parse=os.getpid, *, digest: str = "", travels: bool = True):
    """An entry that tells, instead of a story, in which process it was parsed."""
    return Entry(f"{number}.txt", digest or str(number), parse, travels), None


def parsed(*batches):
    """What each entry of the batches gave, with another process."""
    with Ahead() as ahead:
        ahead.start()
        found = list(chain(*ahead.parsed(batches, lambda _: {("3.txt", KNOWN)})))
    return [each if isinstance(each, Problem) else each[0].parse() for each in found]


def test_entries_are_parsed_in_another_process_and_come_in_order():
    pids = parsed([entry(1), entry(2)], [entry(3)])
    assert len(pids) == 3
    assert HERE not in pids
    names = partial(str.format, "{}", 1), partial(str.format, "{}", 2), partial(str.format, "{}", 3)
    assert parsed([entry(1, names[0]), entry(2, names[1])], [entry(3, names[2])]) == ["1", "2", "3"]


def test_only_what_travels_and_is_not_known_goes_to_the_other_process():
    problem = Problem("a.txt", "empty")
    there, stays, known = entry(1), entry(2, travels=False), entry(3, digest=KNOWN)
    pids = parsed([stays, problem, there, known], [known])
    assert pids[0] == HERE
    assert pids[1] is problem
    assert pids[2] != HERE
    assert pids[3:] == [HERE, HERE]


def test_what_fails_there_fails_here_too():
    with pytest.raises(ValueError, match="no number"):
        parsed([entry(1), entry(2, partial(int, "no number"))])


def test_when_the_other_process_dies_all_the_rest_is_parsed_here(caplog):
    with Ahead() as ahead:
        ahead.start()
        batches = ahead.parsed([[entry(number)] for number in range(5)], lambda _: ())
        [(first, _)] = next(batches)
        pid = first.parse()
        os.kill(pid, signal.SIGKILL)
        os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
        # The second may have been answered by then.
        pids = [each.parse() for [(each, _)] in batches]
    assert len(pids) == 4
    assert pids[1:] == [HERE, HERE, HERE]
    assert "goes on without it" in caplog.text


def test_the_other_process_ends_with_the_run():
    with Ahead() as ahead:
        ahead.start()
        [[(first, _)]] = ahead.parsed([[entry()]], lambda _: ())
    with pytest.raises(ProcessLookupError):
        os.kill(first.parse(), 0)


@pytest.mark.django_db
def test_a_run_makes_the_same_of_its_documents_with_another_process(tmp_path: Path, monkeypatch):
    for number in range(50):
        (tmp_path / f"{number:02}.txt").write_text(
            f"The Plainsman\n\nTable {number} counts\n\nBy Maya Okafor\nMay 3, 2023\n\n"
            f"Committee {number} counted every chair in the building and found four hundred missing.\n\n"
            "Tune in to Radio Heron at noon\n\n© 2023 The Plainsman\n",
            encoding="utf-8",
        )
        (tmp_path / f"{number:02}.html").write_text(
            f"<title>Hall {number} - The Plainsman</title><h1>Hall {number}</h1><p>Committee {number} "
            "counted every chair in the whole building and found that four hundred of them were missing.</p>"
            f"<p>Tune in to Radio Heron at noon</p><p>Nobody in hall {number} knew who had them.</p>"
        )
    (tmp_path / "50.html").write_text("<h1>Bees</h1><p>No story.</p>")
    (tmp_path / "51.md").write_text("---\ntitle: Goats vote\n---\n\nThey *did*, after a long debate.\n")
    (tmp_path / "52.txt").write_bytes(b"\x89PNG\x00\x01")
    (tmp_path / "53.txt").write_bytes(b"")

    def outcomes(many: int) -> list[Outcome]:
        monkeypatch.setattr(run, "_MANY", many)
        return list(Run([str(tmp_path)], Options(dry_run=True)).outcomes())

    here = outcomes(1_000)
    assert outcomes(0) == here
    assert {outcome.kind for outcome in here} == {"created", "rejected"}
    assert "site-memory" in {line.rule for one in here if one.document for line in one.document.removed}
