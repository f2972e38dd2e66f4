"""A small HTTP client that asks for one page again and again, over loopback.

It shares the machine's cores with the servers, so it does next to nothing: requests are bytes made once, and
of an answer it reads the status, the length and whether the connection stays. A connection that the server
closes (as gunicorn's sync workers do after each answer) is opened anew.
"""

import selectors
import socket
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

CHUNK = 1 << 18
PATIENCE = 20  # seconds
WITHOUT_BODY = {204, 304}


class BadAnswer(Exception):
    """The server answered something else than was asked for."""


def get(path: str, *, cookie: str = "", **headers: str) -> bytes:
    """Return a GET request as a browser sends it."""
    return _request("GET", path, {"Cookie": cookie} | headers)


def post(path: str, fields: dict[str, str], *, cookie: str = "", **headers: str) -> bytes:
    """Return a POST request of a form."""
    body = urlencode(fields).encode()
    form = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": str(len(body))}
    return _request("POST", path, {"Cookie": cookie} | form | headers) + body


def _request(method: str, path: str, headers: dict[str, str]) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Accept-Encoding: gzip, deflate, br"]
    lines += [f"{name}: {value}" for name, value in headers.items() if value]
    return "\r\n".join([*lines, "", ""]).encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, whole."""

    head: bytes
    body: bytes

    @property
    def status(self) -> int:
        """The status code."""
        return int(self.head[9:12])

    @property
    def ends_connection(self) -> bool:
        """Whether the server closes the connection behind it."""
        return b"\r\nconnection: close" in self.head.lower()

    def header(self, name: str) -> str:
        """Return a header's value, or nothing."""
        for line in self.head.decode("latin-1").split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return ""

    @classmethod
    def from_bytes(cls, received: bytes) -> Self | None:
        """Return the answer if it has arrived whole, else None. It must say its length, if it has a body."""
        head_end = received.find(b"\r\n\r\n")
        if head_end < 0:
            return None
        head = received[:head_end]
        answer = cls(head, received[head_end + 4 :])
        if answer.status in WITHOUT_BODY:
            return answer
        at = head.lower().find(b"content-length:")
        if at < 0:
            raise BadAnswer(head.decode("latin-1"))
        length = int(head[at + 15 : at + 30].split(b"\r", 1)[0])
        return answer if len(answer.body) >= length else None


class Connection:
    """A connection to a server of this machine, opened when it is needed."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.received = b""
        self.socket: socket.socket | None = None

    def send(self, request: bytes) -> socket.socket:
        """Send a request and return the socket on which its answer comes."""
        if self.socket is None:
            self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = b""
        self.socket.sendall(request)
        return self.socket

    def receive(self) -> Answer | None:
        """Read what has come; return the answer when it is whole."""
        chunk = self.socket.recv(CHUNK)
        if not chunk:
            raise BadAnswer(f"port {self.port} hung up")
        self.received = self.received + chunk if self.received else chunk
        answer = Answer.from_bytes(self.received)
        if answer and answer.ends_connection:
            self.close()
        return answer

    def ask(self, request: bytes) -> Answer:
        """Send a request and wait for its answer."""
        self.send(request)
        while True:
            if answer := self.receive():
                return answer

    def close(self) -> None:
        """Hang up."""
        if self.socket:
            self.socket.close()
            self.socket = None


def ask(port: int, request: bytes) -> Answer:
    """Return the answer to one request."""
    connection = Connection(port)
    try:
        return connection.ask(request)
    finally:
        connection.close()


def latencies(port: int, requests: Iterable[bytes], *, status: int = 200) -> list[float]:
    """Ask one request after the other and return how long each took, in milliseconds, shortest first."""
    connection = Connection(port)
    taken = []
    for request in requests:
        begin = time.perf_counter()
        answer = connection.ask(request)
        taken.append((time.perf_counter() - begin) * 1000)
        if answer.status != status:
            raise BadAnswer(answer.head.decode("latin-1"))
    connection.close()
    return sorted(taken)


def per_second(
    port: int, request: bytes, *, seconds: float, connections: int = 8, status: int = 200
) -> float:
    """Keep some requests on their way for a while and return how many were answered a second."""
    selector = selectors.DefaultSelector()
    for _ in range(connections):
        _send(selector, Connection(port), request)
    answered = 0
    begin = time.perf_counter()
    end = begin + seconds
    while (now := time.perf_counter()) < end:
        for key, _ in selector.select(timeout=PATIENCE):
            connection: Connection = key.data
            answer = connection.receive()
            if answer is None:
                continue
            if answer.status != status:
                raise BadAnswer(answer.head.decode("latin-1"))
            answered += 1
            if connection.socket is None:
                selector.unregister(key.fileobj)
                _send(selector, connection, request)
            else:
                connection.send(request)
    for key in list(selector.get_map().values()):
        key.data.close()
    selector.close()
    return answered / (now - begin)


def _send(selector: selectors.BaseSelector, connection: Connection, request: bytes) -> None:
    selector.register(connection.send(request), selectors.EVENT_READ, connection)
