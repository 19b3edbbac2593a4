"""When the last brief of a dossier was made: a line in a file beside ``dossier.toml``, for whoever keeps that folder.

It is no entry of the ledger: who has read what is not part of what is known, and in a team each has read another.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from parley.flow.outlets.added import add_lines
from parley.records import BadDossier

FILE = "briefs.jsonl"


def last_brief(folder: Path) -> datetime | None:
    """Give the record time up to which the last brief told, or None where none was made.

    Raises:
        BadDossier: if the file is not as it was written.
    """
    path = folder / FILE
    try:
        if not path.exists():
            return None
        lines = path.read_text(encoding="utf-8").split("\n")[:-1]  # a last line that was cut short tells nothing
        moments = [datetime.fromisoformat(json.loads(line)["known_at"]) for line in lines if line.strip()]
    except (OSError, ValueError, KeyError, TypeError) as error:
        remedy = "Mend its last line, or take the file away: the next brief then tells everything."
        raise BadDossier("does not say when the last brief was made", where=str(path), remedy=remedy) from error
    return moments[-1] if moments else None


def keep_brief(folder: Path, known_at: datetime, head: str) -> None:
    """Note that a brief was made of all that was recorded by a moment; ``head`` is the hash of the last entry.

    Raises:
        BadDossier: if the folder cannot be written.
    """
    path = folder / FILE
    try:
        add_lines(path, [{"known_at": known_at.isoformat(), "head": head}])
    except OSError as error:
        remedy = "Allow it, make room, or name a day with --since."
        raise BadDossier(f"cannot be written ({error.strerror})", where=str(path), remedy=remedy) from error
