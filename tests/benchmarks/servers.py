"""The servers that are measured: ours, a bare Django view beside it, and the peer."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import ROOT, RUN, load

PORTS = range(8110, 8120)
LOG = RUN / "servers.log"
START = 30  # seconds
BIN = Path(sys.executable).parent
# As bin/run starts it.
GRANIAN = ("--interface", "wsgi", "--host", "127.0.0.1", "--workers", "2", "--blocking-threads", "4")
QUIET = ("--no-ws", "--log-level", "warning")


# The process of each server that runs, by port.
_serving_on: dict[int, int] = {}


def free_port() -> int:
    """Return a port of this machine on which nothing listens."""
    for port in PORTS:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError(f"No port is free between {PORTS.start} and {PORTS.stop - 1}.")


@contextmanager
def newsroom(**environment: str) -> Iterator[int]:
    """Serve Newsroom as production does and give the port; `environment` is put on top of the run's."""
    port = free_port()
    command = [BIN / "granian", *GRANIAN, *QUIET, "--port", str(port), "newsroom.wsgi:application"]
    with _serving(command, port, folder=ROOT, path="/healthz", environment=environment):
        yield port


@contextmanager
def bare(folder: Path) -> Iterator[int]:
    """Serve the files of a folder with a bare Django view, under the same server, and give the port."""
    port = free_port()
    command = [BIN / "granian", *GRANIAN, *QUIET, "--port", str(port), "bare:application"]
    with _serving(
        command, port, folder=Path(__file__).parent, path="/", environment={"BARE_FOLDER": str(folder)}
    ):
        yield port


@contextmanager
def gunicorn(python: Path, folder: Path, *, module: str, settings: str) -> Iterator[int]:
    """Serve a Django site of another environment with two sync workers, and give the port."""
    port = free_port()
    command = [python.parent / "gunicorn", "--workers", "2", "--log-level", "warning"]
    command += ["--bind", f"127.0.0.1:{port}", module]
    with _serving(command, port, folder=folder, path="/", environment={"DJANGO_SETTINGS_MODULE": settings}):
        yield port


def processor_time(port: int) -> float:
    """Return how long a server and its workers have had a processor so far, in milliseconds.

    Unlike the time that passes it says little of what else the machine does. Only Linux tells it.
    """
    return sum(map(_processor_time, _with_children(_serving_on[port])))


def _with_children(process: int) -> Iterator[int]:
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from _with_children(int(child))


def _processor_time(process: int) -> float:
    # In nanoseconds, for each thread.
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1_000_000


@contextmanager
def _serving(
    command: Sequence[str | Path],
    port: int,
    *,
    folder: Path,
    path: str,
    environment: dict[str, str] | None = None,
) -> Iterator[None]:
    """Run a server and wait until it answers; end it, and it alone, by its process at the end."""
    with LOG.open("ab") as log:
        server = subprocess.Popen(  # noqa: S603
            command, cwd=folder, env=os.environ | (environment or {}), stdout=log, stderr=log
        )
    _serving_on[port] = server.pid
    try:
        _wait(server, port, path)
        yield
    finally:
        del _serving_on[port]
        server.terminate()
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _wait(server: "subprocess.Popen[bytes]", port: int, path: str) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            load.ask(port, load.get(path))
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{server.args} did not answer within {START} s; see {LOG}.")
