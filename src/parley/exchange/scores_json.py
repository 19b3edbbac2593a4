"""An evaluation as JSON, to be compared with a later one: ``parley/scores/1``."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from parley.analysis import Scores
from parley.records import BadScores

if TYPE_CHECKING:
    from pydantic import TypeAdapter

SCHEMA = "parley/scores/1"
REMEDY = "Write one with `parley evaluate GOLD_DIR --save FILE`."


def save_scores(scores: Scores) -> str:
    """Write an evaluation with every record that was right, missed or told in vain."""
    told = _adapter().dump_python(scores, mode="json")
    return f"{json.dumps({'schema': SCHEMA, 'scores': told}, ensure_ascii=False, indent=1)}\n"


def read_scores(path: Path) -> Scores:
    """Read a saved evaluation back.

    Raises:
        BadScores: if the file is none.
    """
    from pydantic import ValidationError  # noqa: PLC0415  (0.1 s: who only evaluates does not pay it)

    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadScores(f"is no JSON in UTF-8 ({error})", where=str(path), remedy=REMEDY) from error
    if not isinstance(told, dict) or told.get("schema") != SCHEMA:
        raise BadScores(f"is no saved evaluation ({SCHEMA})", where=str(path), remedy=REMEDY)
    try:
        return _adapter().validate_json(json.dumps(told.get("scores")))
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        place = ".".join(map(str, fault["loc"]))
        raise BadScores(f"breaks the form of a saved evaluation: {place}: {fault['msg']}", where=str(path)) from error


@cache
def _adapter() -> TypeAdapter[Scores]:
    """Build the checker, once."""
    from pydantic import TypeAdapter  # noqa: PLC0415  (0.1 s: who only evaluates does not pay it)

    return TypeAdapter(Scores)
