"""One follower at a time for a dossier: two would fetch everything twice."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from parley.records import BadDossier

LOCK = ".follow.lock"
HOLDER = ".follow.json"


@contextmanager
def alone(folder: Path, *, since: datetime) -> Iterator[None]:
    """Keep other followers of a dossier away; a process that ends, however it ends, keeps nobody away any more.

    Args:
        folder: that of the dossier.
        since: the moment, for whoever is kept away.

    Raises:
        BadDossier: if it is followed already, naming by which process since when, or the folder cannot be written.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415  (only who follows needs it)

    holder, told = folder / HOLDER, {"process": os.getpid(), "since": since.isoformat(timespec="seconds")}
    with ExitStack() as stack:
        try:
            stack.enter_context(FileLock(folder / LOCK, timeout=0))
            stack.callback(holder.unlink, missing_ok=True)
            holder.write_text(json.dumps(told))
        except Timeout as error:
            problem = f"is followed already{_by(folder)}"
            raise BadDossier(problem, where=str(folder), remedy="Stop that one first.") from error
        except OSError as error:
            remedy = "Allow it, and make room: who follows a dossier notes there what was fetched."
            raise BadDossier(f"cannot be written ({error.strerror})", where=str(folder), remedy=remedy) from error
        yield


def _by(folder: Path) -> str:
    """Say who follows a dossier, so far as it can be told."""
    try:
        told = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        return f" by process {told['process']} since {told['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
