"""Which actors a pronoun, a role or "both sides" stands for."""

from parley.language.coreference.who.groups import group_of, pair, they
from parley.language.coreference.who.pronouns import he_or_she, it, speaker
from parley.language.coreference.who.roles import body_or_state, other_one, person_of_role

__all__ = ["body_or_state", "group_of", "he_or_she", "it", "other_one", "pair", "person_of_role", "speaker", "they"]
