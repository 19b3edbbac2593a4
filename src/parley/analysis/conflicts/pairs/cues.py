"""The words that tell what kind of disagreement two reports are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from parley.cleaning.lexicon import parse_lexicon
from parley.records import BadLexicon


class CueClass(BaseModel):
    """Phrases in lower case, with texts of our own that hold one and such that hold none."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    others: tuple[str, ...]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    cues: dict[str, CueClass]


@dataclass(frozen=True, slots=True)
class Cues:
    """The classes of ``cues.toml``, each as a pattern; what each means is said there."""

    denies: re.Pattern[str]
    changes: re.Pattern[str]
    another: re.Pattern[str]
    meets: re.Pattern[str]
    turns: re.Pattern[str]
    narrows: re.Pattern[str]
    counts: re.Pattern[str]
    vague: re.Pattern[str]
    idle: re.Pattern[str]
    owns: re.Pattern[str]


@lru_cache(maxsize=1)
def load_cue_classes() -> dict[str, CueClass]:
    """Load the classes by name.

    Raises:
        BadLexicon: naming what breaks the schema.
    """
    text = (files("parley.analysis.conflicts.pairs") / "cues.toml").read_text(encoding="utf-8")
    return parse_lexicon(text, _File, where="cues.toml").cues


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Make the patterns.

    Raises:
        BadLexicon: if a class is missing or one too many.
    """
    try:
        return Cues(**{name: _pattern(told.phrases) for name, told in load_cue_classes().items()})
    except TypeError as error:
        raise BadLexicon(str(error), where="cues.toml", remedy="Name the classes as Cues does.") from error


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Match any phrase as whole words, whatever its case."""
    told = "|".join(re.escape(one.rstrip("*")) + (r"\w*" if one.endswith("*") else "") for one in phrases)
    return re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
