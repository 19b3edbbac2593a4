"""Load and check the cues."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

import tomli
from pydantic import ValidationError

from parley.language.speech.lexicon.cues import Cues, Lexicon, Pos
from parley.records import BadLexicon

FOLDER = Path(__file__).parent


@cache
def load_cues(folder: Path = FOLDER) -> Lexicon:
    """Load every TOML file of a folder.

    Raises:
        BadLexicon: if an entry breaks the form; the message names the file and the entry.
    """
    index: defaultdict[tuple[Pos, str], list[Cues]] = defaultdict(list)
    for file in sorted(folder.glob("*.toml")):
        for number, entry in enumerate(tomli.loads(file.read_text(encoding="utf-8")).get("cues", []), 1):
            cues = _checked(entry, f"{file.name}, entry {entry.get('id', number)}")
            for lemma in dict.fromkeys(cues.lemmas):
                index[cues.pos, lemma].append(cues)
    return {key: tuple(found) for key, found in index.items()}


def _checked(entry: object, where: str) -> Cues:
    try:
        return Cues.model_validate(entry)
    except ValidationError as error:
        raise BadLexicon(
            f"is no valid list of cues ({error.errors()[0]['msg']})",
            where=where,
            remedy="Compare it with the entries beside it.",
        ) from error
