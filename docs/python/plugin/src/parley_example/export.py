"""An export: a line for each actor with the number of positions that it holds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from parley import OpenDossier


def write_actors(dossier: OpenDossier, path: Path) -> None:
    """Write the file; every method of the dossier is a view."""
    counted = Counter(row["actor"] for row in dossier.positions())
    lines = (f"{name}\t{number}\n" for name, number in sorted(counted.items()))
    path.write_text("".join(lines), encoding="utf-8")
