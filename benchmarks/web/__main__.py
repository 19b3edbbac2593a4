"""Read the workspace as twenty people at once while one adds articles: ``make bench-web``.

python -m benchmarks.web 10000 [FOLDER]

A ledger of so many articles is grown (see ``benchmarks.ledger``) in FOLDER, or taken from there if it is one already,
and served by ``parley serve`` on a free port of this machine. Each reader asks for a page, reads for a while (a second
on average, longer than no one and shorter than most) and asks for the next. Everything goes over loopback and ends by
itself. The exit code is 1 if a page that is measured takes too long, or was not answered.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.web.grow import grow
from benchmarks.web.load import Load, loaded

LIMIT = 0.5
"""Seconds that nineteen of twenty measured pages may take."""

MEASURED = ("matrix", "history", "search")


def main(size: int, folder: Path) -> int:
    """Print a table, a line for each kind of page."""
    talks = folder / "talks"
    grow(talks, size)
    with served(talks) as address:
        load = loaded(address, Load(talks, size))
    print(f"{size:,} articles, {load.readers} readers, {load.added} added in {load.seconds:.0f} s, "
          f"{load.adding * 1000:,.0f} ms each in the middle", end="\n\n")  # fmt: skip
    print(f"{'':<16}{'asked':>8}{'median':>10}{'95 %':>10}{'slowest':>10}")
    for kind, timed in load.kinds():
        print(f"{kind:<16}{timed.count:>8}{_ms(timed.median)}{_ms(timed.most)}{_ms(timed.slowest)}")
    late = [kind for kind, timed in load.kinds() if kind in MEASURED and timed.most > LIMIT]
    print(f"\nover {LIMIT * 1000:.0f} ms at the 95th percentile: {', '.join(late) or 'none'}; "
          f"not answered: {load.failed}")  # fmt: skip
    return bool(late or load.failed)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:>7,.0f} ms"


@contextmanager
def served(talks: Path) -> Iterator[str]:
    """Serve a dossier as its users do."""
    command = [sys.executable, "-m", "parley", "serve", "--dossier", str(talks), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"NO_COLOR": "1"}) as server:
        assert server.stderr is not None
        try:
            told = server.stderr.readline().split()
            yield next(word for word in told if word.startswith("http")).rstrip("/")
        finally:
            server.terminate()


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    if len(sys.argv) > 2:
        sys.exit(main(wanted, Path(sys.argv[2])))
    with TemporaryDirectory(prefix="parley-web-") as made:
        sys.exit(main(wanted, Path(made)))
