"""Load the lexicons: TOML files beside this module, checked against their schema."""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from parley.reading.lexicon.frame import Frame
from parley.reading.lexicon.index import Index
from parley.reading.lexicon.meanings import frames_of_classes
from parley.reading.lexicon.toml import entry_of, tables_of
from parley.records import BadLexicon

Frames = Index[Frame]
"""The frames by their predicates."""


@lru_cache(maxsize=1)
def load_frames() -> Frames:
    """Load every frame of the package; a word's own frame goes before the one that a class of meaning lends it.

    Raises:
        BadLexicon: naming the file and entry that break the schema, or a frame that stands twice.
    """
    found: dict[str, Frame] = {}
    for file in (*_tables("frames"), *_tables("classes")):
        for frame in (*frames_of(file), *frames_of_classes(file)):
            if frame.told in found:
                raise BadLexicon(f"the frame {frame.told} stands twice", where=file.name, remedy="Remove one.")
            found[frame.told] = frame
    return Index(found.values())


def _tables(folder: str) -> list[Traversable]:
    listed = (files("parley.reading.lexicon") / folder).iterdir()
    return sorted((file for file in listed if file.name.endswith(".toml")), key=lambda file: file.name)


def frames_of(file: Traversable) -> list[Frame]:
    """Read one file: a table ``[meaning]`` of defaults, then ``[[frame]]`` entries.

    Raises:
        BadLexicon: naming the file and entry that break the schema.
    """
    data = tables_of(file)
    defaults = data.get("meaning", {})
    return [entry_of(Frame, {**defaults, **entry}, file.name) for entry in data.get("frame", [])]
