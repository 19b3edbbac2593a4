"""The lexicon: what a predicate means is data; each entry carries the sentence that proves it."""

from parley.reading.lexicon.frame import (
    STRICT,
    Complement,
    Effect,
    Frame,
    FrameExample,
    Negation,
    PartOfSpeech,
    Predicate,
)
from parley.reading.lexicon.harms import Harm, hurts, load_harms
from parley.reading.lexicon.index import Index
from parley.reading.lexicon.load import Frames, frames_of, load_frames
from parley.reading.lexicon.operators import (
    Governor,
    LightEffect,
    LightVerb,
    Operator,
    Operators,
    Over,
    load_light_verbs,
    load_operators,
)
from parley.reading.lexicon.signatures import SURE, CertaintyExample, Signature, load_signatures
from parley.reading.lexicon.toml import SPEAKER, THINGS, SlotName, entry_of, tables_of
from parley.reading.lexicon.words import Words, load_words

__all__ = [
    "SPEAKER",
    "STRICT",
    "SURE",
    "THINGS",
    "CertaintyExample",
    "Complement",
    "Effect",
    "Frame",
    "FrameExample",
    "Frames",
    "Governor",
    "Harm",
    "Index",
    "LightEffect",
    "LightVerb",
    "Negation",
    "Operator",
    "Operators",
    "Over",
    "PartOfSpeech",
    "Predicate",
    "Signature",
    "SlotName",
    "Words",
    "entry_of",
    "frames_of",
    "hurts",
    "load_frames",
    "load_harms",
    "load_light_verbs",
    "load_operators",
    "load_signatures",
    "load_words",
    "tables_of",
]
