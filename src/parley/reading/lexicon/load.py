"""Load the lexicons: TOML files beside this module, checked against their schema."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from parley.reading.lexicon.frame import Frame
from parley.reading.lexicon.index import Index
from parley.records import BadLexicon

Entry = TypeVar("Entry", bound=BaseModel)

Frames = Index[Frame]
"""The frames by their predicates."""


@lru_cache(maxsize=1)
def load_frames() -> Frames:
    """Load every frame of the package.

    Raises:
        BadLexicon: naming the file and entry that break the schema, or a frame that stands twice.
    """
    folder = files("parley.reading.lexicon") / "frames"
    found: dict[str, Frame] = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            for frame in frames_of(file):
                if frame.id in found:
                    raise BadLexicon(f"the frame {frame.id} stands twice", where=file.name, remedy="Remove one.")
                found[frame.id] = frame
    return Index(found.values())


def frames_of(file: Traversable) -> list[Frame]:
    """Read one file: a table ``[meaning]`` of defaults, then ``[[frame]]`` entries.

    Raises:
        BadLexicon: naming the file and entry that break the schema.
    """
    data = tables_of(file)
    defaults = data.get("meaning", {})
    return [entry_of(Frame, {**defaults, **entry}, file.name) for entry in data.get("frame", [])]


def tables_of(file: Traversable) -> dict[str, Any]:
    """Parse a TOML file.

    Raises:
        BadLexicon: if it is no TOML, naming the line.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon(f"is no TOML ({error})", where=file.name, remedy="Mend the line.") from error


def entry_of(model: type[Entry], entry: dict[str, Any], where: str) -> Entry:
    """Check one entry against its model."""
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        said = f"entry {entry.get('lemma', entry)!r}: {key}: {first['msg']}"
        raise BadLexicon(said, where=where, remedy="docs/reference/lexicon.md tells the form.") from error
