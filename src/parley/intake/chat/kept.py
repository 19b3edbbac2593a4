"""Answers on disk, one file each, under the digest of all that was asked."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

VARIABLE = "PARLEY_LLM_CACHE"
log = logging.getLogger("parley")


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Say where answers are kept: ``PARLEY_LLM_CACHE``, by default the user's cache; set to nothing it keeps none."""
    if VARIABLE in environment:
        return Path(environment[VARIABLE]) if environment[VARIABLE].strip() else None
    home = environment.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "parley" / "llm"


def place_of(folder: Path, asked: object) -> Path:
    """Give the file of an answer."""
    told = json.dumps(asked, ensure_ascii=True, sort_keys=True)
    name = hashlib.sha256(told.encode()).hexdigest()
    return folder / name[:2] / f"{name}.json"


def kept(path: Path) -> dict[str, Any] | None:
    """Give what is kept in a file, or None where there is none that can be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None


def keep(path: Path, told: Mapping[str, object]) -> None:
    """Keep an answer, whole or not at all; a folder that cannot be written costs the answer nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as out:
            json.dump(told, out, ensure_ascii=False)
        os.replace(out.name, path)  # noqa: PTH105  (a file of two names in one folder)
    except OSError as error:
        log.warning("%s: the model's answer cannot be kept there (%s); it will be asked for again", path, error)
