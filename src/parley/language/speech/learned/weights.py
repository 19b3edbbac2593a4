"""The trained numbers: arrays by name in one file, read without pickle."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from parley.records import BadLexicon

FILE = Path(__file__).parent / "model.npz"

Floats = NDArray[np.float32]
Hashes = NDArray[np.uint64]


class Weights:
    """Layers by name (``cue.1`` has ``cue.1.weight`` and perhaps ``cue.1.bias``) and vocabularies as sorted hashes."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        self._floats = {k: np.ascontiguousarray(v, dtype=np.float32) for k, v in arrays.items() if v.dtype.kind == "f"}
        self._names = {k: tuple(v.tolist()) for k, v in arrays.items() if v.dtype.kind == "U"}
        self._hashes = {k: np.asarray(v, dtype=np.uint64) for k, v in arrays.items() if v.dtype.kind == "u"}

    def __contains__(self, name: str) -> bool:
        return f"{name}.weight" in self._floats

    def number(self, name: str) -> float:
        """Give a single number, such as a threshold."""
        return float(self._floats[name].item())

    def size(self, name: str) -> int:
        """Give how many inputs a layer takes, or how many rows a table has."""
        return len(self._floats[f"{name}.weight"])

    def rows_of(self, vocabulary: str) -> int:
        """Give how many rows the table of a vocabulary has, that of the unknown included."""
        return len(self._hashes[vocabulary]) + 1

    def names(self, name: str) -> tuple[str, ...]:
        """Give the names of a layer's inputs."""
        return self._names[name]

    def linear(self, name: str, rows: Floats) -> Floats:
        """Apply a linear layer to rows."""
        found: Floats = rows @ self._floats[f"{name}.weight"]
        if f"{name}.bias" in self._floats:
            found += self._floats[f"{name}.bias"]
        return found

    def rows(self, name: str, index: NDArray[np.integer]) -> Floats:
        """Look up rows of a table."""
        found: Floats = self._floats[f"{name}.weight"][index]
        return found

    def normed(self, name: str, rows: Floats) -> Floats:
        """Normalise each row to mean 0 and deviation 1, then scale and shift it as learned."""
        centred: Floats = rows - rows.mean(axis=1, keepdims=True)
        spread = np.sqrt(np.einsum("ij,ij->i", centred, centred) / rows.shape[1] + 1e-5)
        centred *= (1.0 / spread)[:, None]
        centred *= self._floats[f"{name}.weight"]
        centred += self._floats[f"{name}.bias"]
        return centred

    def index(self, vocabulary: str, hashes: Hashes) -> NDArray[np.int64]:
        """Give for each hash its row in a vocabulary's table; row 0 is for what was not seen in training."""
        known = self._hashes[vocabulary]
        at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
        return np.where(known[at] == hashes, at + 1, 0)


@cache
def load_weights(file: Path = FILE) -> Weights:
    """Load the model that ships with the package.

    Raises:
        BadLexicon: if the file is missing or holds something else.
    """
    try:
        with np.load(file, allow_pickle=False) as arrays:
            return Weights(dict(arrays))
    except (OSError, ValueError) as error:
        raise BadLexicon(
            f"is no model ({error})", where=file.name, remedy="Install the package again, or train the model anew."
        ) from error
