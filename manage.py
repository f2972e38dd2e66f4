#!/usr/bin/env python
"""Django's command-line utility for administrative tasks."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    # A command prints itself what it did.
    os.environ.setdefault("NEWSROOM_LOG_LEVEL", "WARNING")
    execute_from_command_line(sys.argv)
