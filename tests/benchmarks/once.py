"""Imports a source in a process of its own and prints what that took, for its memory to be told.

`python -m tests.benchmarks.once SOURCE`, with the settings of the process that starts it.
"""

import json
import logging
import sys
import time
from collections import Counter
from pathlib import Path

import django
from django.core.management import call_command


def main() -> None:
    """Import the source that is named, into a database that need not be there yet.

    Printed are the seconds, the peak of memory in MB and how many outcomes there were of which kind.
    """
    django.setup()
    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    from articles.importing.run import Run  # noqa: PLC0415 - only now can it be imported
    from articles.importing.writer import Options  # noqa: PLC0415

    begin = time.perf_counter()
    kinds = Counter(outcome.kind for outcome in Run([sys.argv[1]], Options(status="published")).outcomes())
    taken = time.perf_counter() - begin
    # Not `ru_maxrss`, which begins with the peak of the process that started this one.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    [peak] = [int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")]
    sys.stdout.write(json.dumps({"seconds": taken, "peak": peak, "kinds": kinds}))


if __name__ == "__main__":
    main()
