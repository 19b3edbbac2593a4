"""The layers of language: sentences, mentions of actors, time expressions, attribution, coreference.

The only home of spaCy, and used by ``reading`` alone. Each layer takes the typed results of those before it and
returns its own; none writes into another's. No layer knows what a stance is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from parley.language.coreference import corefer
from parley.language.layers import (
    Attribution,
    Coreferences,
    Interval,
    Mention,
    Mentions,
    Speech,
    Timex,
)
from parley.language.pipeline import DEFAULT_PIPELINE, load_pipeline
from parley.language.room import room
from parley.language.sentences import BATCH, Sentence, Sentences, parse, readable
from parley.language.times import Resolved, Tense, resolve, timexes

if TYPE_CHECKING:
    from spacy.language import Language as Language
    from spacy.tokens import Doc as Doc
    from spacy.tokens import Token as Token

__all__ = [
    "BATCH",
    "DEFAULT_PIPELINE",
    "Attribution",
    "Coreferences",
    "Interval",
    "Mention",
    "Mentions",
    "Resolved",
    "Sentence",
    "Sentences",
    "Speech",
    "Tense",
    "Timex",
    "corefer",
    "load_pipeline",
    "parse",
    "readable",
    "resolve",
    "room",
    "timexes",
]
