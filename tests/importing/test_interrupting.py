"""Ctrl+C in the middle of a batch."""

import os
import signal
from collections.abc import Callable, Iterator

import pytest

from articles.importing.interrupting import interrupted_afterwards


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def in_a_batch(*steps: Callable[[], object]) -> None:
    with interrupted_afterwards():
        for step in steps:
            step()


def ctrl_c() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def fill_the_disk() -> None:
    raise OSError("full")


def test_ctrl_c_is_heard_at_the_end_of_a_batch():
    told: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        in_a_batch(ctrl_c, lambda: told.append("the rest"))
    assert told


def test_a_second_one_is_heard_at_once():
    told: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        in_a_batch(ctrl_c, ctrl_c, lambda: told.append("the rest"))
    assert not told


def test_what_ended_a_batch_is_told_rather_than_ctrl_c_and_the_next_one_is_heard():
    with pytest.raises(OSError, match="full"):
        in_a_batch(ctrl_c, fill_the_disk)
    with pytest.raises(KeyboardInterrupt):
        ctrl_c()


def test_a_process_that_ignores_ctrl_c_goes_on_ignoring_it():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    in_a_batch(ctrl_c)
    assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
