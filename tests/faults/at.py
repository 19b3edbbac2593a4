"""A command in a process whose clock says something else: python -m tests.faults.at 2031-05-01T12:00 status ..."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import time_machine

from parley.cli import main

if __name__ == "__main__":
    moment = datetime.fromisoformat(sys.argv[1]).replace(tzinfo=UTC)
    sys.argv = ["parley", *sys.argv[2:]]
    with time_machine.travel(moment, tick=True):
        main()
