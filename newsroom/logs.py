"""Logs as one JSON object a line: what happened and to which object, never what a reader wrote."""

import json
import logging
from datetime import UTC, datetime

STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "request", "taskName"}


class JsonFormatter(logging.Formatter):
    """Format a record as JSON: time (UTC, ISO 8601), level, logger, event, and what was given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """Return one line of JSON; values that JSON does not know are written as their `str`."""
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        line |= {name: value for name, value in record.__dict__.items() if name not in STANDARD}
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
