"""Which actors a pronoun, a role or "both sides" stands for."""

from parley.language.coreference.who.descriptions import described
from parley.language.coreference.who.groups import they
from parley.language.coreference.who.pronouns import he_or_she, it, speaker

__all__ = ["described", "he_or_she", "it", "speaker", "they"]
