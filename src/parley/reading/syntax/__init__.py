"""General grammar over the parse: arguments, slots, polarity, phrases. Knows no word of negotiation."""

from parley.reading.syntax.arguments import (
    AUXILIARIES,
    Tokens,
    antecedent,
    expand,
    is_passive,
    is_wished_done,
    objects,
    opens_relative,
    possessors,
    subjects,
    surface_subjects,
)
from parley.reading.syntax.phrases import short_phrase
from parley.reading.syntax.polarity import WAITING, Polarity, finite_verb, polarity
from parley.reading.syntax.slots import PREPOSITIONS, SLOTS, asks, first_slot, is_infinitive, slot

__all__ = [
    "AUXILIARIES",
    "PREPOSITIONS",
    "SLOTS",
    "WAITING",
    "Polarity",
    "Tokens",
    "antecedent",
    "asks",
    "expand",
    "finite_verb",
    "first_slot",
    "is_infinitive",
    "is_passive",
    "is_wished_done",
    "objects",
    "opens_relative",
    "polarity",
    "possessors",
    "short_phrase",
    "slot",
    "subjects",
    "surface_subjects",
]
