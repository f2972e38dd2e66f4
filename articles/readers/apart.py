"""A process that only parses: what `parse` is of entries comes in, what they hold goes out.

`python -m articles.readers.apart FILE`, with the number of the open file by which it is connected. Readers
are pure: it knows nothing of Django or a database, and nothing is lost when it dies. Once whoever started it
is gone, however that came, nothing more can come in, and it ends.
"""

import gc
import logging
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection

from articles.readers.document import Parsed

# So many objects are made before garbage is looked for.
_OBJECTS = 10_000


def serve(connection: Connection) -> None:
    """Answer batch after batch, until no more come."""
    while True:
        try:
            batch = connection.recv()
            connection.send([_parsed(parse) for parse in batch])
        except (EOFError, OSError):
            return


def _parsed(parse: Callable[[], Parsed]) -> Parsed | None:
    """Return what an entry holds, or None where a reader fails: whoever asked will see it fail too."""
    try:
        return parse()
    except Exception:  # noqa: BLE001 - whatever it is, the rest goes on
        return None


if __name__ == "__main__":
    # What readers log is logged by whoever asked.
    logging.disable()
    gc.set_threshold(_OBJECTS)
    with Connection(int(sys.argv[1])) as connected:
        serve(connected)
