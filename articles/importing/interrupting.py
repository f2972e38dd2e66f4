"""Ctrl+C while a batch is on its way: heard when what was written has been told too."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupted_afterwards() -> Iterator[None]:
    """Let Ctrl+C wait for the end of the block, and raise KeyboardInterrupt there; a second one is heard.

    Nothing changes outside of the main thread, which alone hears it, nor where Ctrl+C is not for this
    process: a shell lets the jobs of a script's background ignore it.
    """
    is_main = threading.current_thread() is threading.main_thread()
    before = signal.getsignal(signal.SIGINT)
    if not is_main or before in {signal.SIG_IGN, None}:
        yield
        return
    came = False

    def hear(_number: int, _frame: object) -> None:
        nonlocal came
        if came:
            raise KeyboardInterrupt
        came = True

    signal.signal(signal.SIGINT, hear)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt
