"""From the network to the arrays that ship: half precision, and named as the package reads them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from benchmarks.attribution.training.examples import Example
from benchmarks.attribution.training.network import Network
from benchmarks.attribution.training.vocabulary import pretrained, vocabulary
from numpy.typing import NDArray

from parley.language.speech.lexicon import load_cues

Arrays = dict[str, NDArray[Any]]

GROUPS = ("inputs", "tables", "ends", "places")
"""Parts of the network whose name is dropped: ``inputs.vector.weight`` ships as ``vector.weight``."""
LEAST = {"least": 0.45, "least_content": 0.45, "least_source": 0.3, "least_nested": 0.6}


def beginnings(found: Sequence[Example], vectors: Path, words: Path) -> Arrays:
    """Give the vocabularies and the word vectors: all that is known before training."""
    extra = words.read_text(encoding="utf-8").split()
    lists = sorted({cues.id for entries in load_cues().values() for cues in entries})
    lemmas = {lemma for _, lemma in load_cues()}
    names, table = pretrained(found, vectors, [*extra, *sorted(lemmas)])
    plural = {"tag": "tags", "dep": "deps", "shape": "shapes", "lemma": "lemmas"}
    known: Arrays = {plural[column]: vocabulary(found, column) for column in plural}
    known["kids.weight"] = np.zeros((len(known["deps"]) + 1, 1), dtype=np.float16)
    known.update(
        {
            "words": names,
            "words.weight": np.concatenate([np.zeros((1, table.shape[1]), dtype=np.float16), table]),
            "cues": np.array(lists),
        }
    )
    return {**known, **{name: np.array(value, dtype=np.float32) for name, value in LEAST.items()}}


def arrays_of(network: Network) -> Arrays:
    """Give the weights; those of linear layers with the inputs as rows."""
    found: Arrays = {}
    for name, value in network.state_dict().items():
        if name == "words":
            continue
        group, _, rest = name.partition(".")
        array = value.numpy().astype(np.float16)
        short = rest if group in GROUPS else name
        linear = array.ndim == 2 and group not in ("tables", "places")
        found[short] = np.ascontiguousarray(array.T) if linear else array
    return found


def save(file: Path, arrays: Arrays, least: float) -> None:
    """Write the arrays to one file, without pickle."""
    with file.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **{**arrays, "least": np.array(least, dtype=np.float32)})
