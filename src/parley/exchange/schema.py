"""The contract of a reading as JSON Schema (draft 2020-12), generated from the records.

A copy ships with the package as ``data/reading-1.schema.json``; ``scripts/write_schema.py`` writes it anew.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from parley.records import SCHEMA, Reading

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE = "reading-1.schema.json"


def reading_schema() -> dict[str, Any]:
    """Generate the schema from the types: every key required, none besides them."""
    from pydantic import TypeAdapter  # noqa: PLC0415  (0.1 s: who prints the shipped copy does not pay it)

    told = TypeAdapter(Reading).json_schema(mode="serialization")
    for shape in (told, *told["$defs"].values()):
        _close(shape)
    definitions = told.pop("$defs")
    return {"$schema": DIALECT, "title": SCHEMA} | _schema_key_first(told) | {"$defs": definitions}


def packaged_schema() -> str:
    """Give the copy that ships with the package, as it is in the file."""
    return (files("parley.exchange") / "data" / FILE).read_text(encoding="utf-8")


def schema_text(schema: dict[str, Any]) -> str:
    """Write a schema as the package keeps it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _close(shape: dict[str, Any]) -> None:
    """Demand every property of an object, allow no other, and leave defaults out: a writer writes them all."""
    if "description" in shape:
        shape["description"] = shape["description"].partition("\n\nRaises:")[0].replace("``", "`").replace("\n", " ")
    if "properties" not in shape:
        return
    for part in shape["properties"].values():
        part.pop("default", None)
        part.pop("title", None)
    shape["required"] = list(shape["properties"])
    shape["additionalProperties"] = False


def _schema_key_first(told: dict[str, Any]) -> dict[str, Any]:
    """Name the key ``schema`` first, as a reading does."""
    for key in ("required", "properties"):
        names = ["schema", *(name for name in told[key] if name != "schema")]
        told[key] = names if key == "required" else {name: told[key][name] for name in names}
    return {key: value for key, value in told.items() if key != "title"}
