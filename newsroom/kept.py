"""Things that take long to make, kept in the process's memory as long as they are true."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar


class Sized(Protocol):
    """What knows how much memory it takes."""

    @property
    def size(self) -> int:
        """Bytes or characters, about."""


T = TypeVar("T", bound=Sized)


class Kept(Generic[T]):
    """Things under keys, each in its newest version; the least recently used leave when they grow too many.

    In the process's own memory because fetching a page from a shared cache costs more than it saves; what is
    shared is the version, in the database, so that all processes show a change at once.
    """

    def __init__(self, largest: int) -> None:
        """`largest` is the size of all things together that is kept."""
        self._largest = largest
        self._size = 0
        self._things: OrderedDict[object, tuple[object, T]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: object, version: object) -> T | None:
        """Return the thing of that key, if it is kept in that version."""
        with self._lock:
            kept = self._things.get(key)
            if kept is None or kept[0] != version:
                return None
            self._things.move_to_end(key)
            return kept[1]

    def keep(self, key: object, version: object, thing: T) -> None:
        """Keep a thing in the place of its older version."""
        with self._lock:
            if old := self._things.pop(key, None):
                self._size -= old[1].size
            self._things[key] = (version, thing)
            self._size += thing.size
            while self._size > self._largest:
                self._size -= self._things.popitem(last=False)[1][1].size

    def get(self, key: object, version: object, make: Callable[[], T]) -> T:
        """Return the thing of that key in that version, made if it is not there."""
        thing = self.find(key, version)
        if thing is None:
            thing = make()
            self.keep(key, version, thing)
        return thing
