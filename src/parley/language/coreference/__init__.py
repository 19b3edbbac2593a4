"""Layer 4: coreference. What pronouns, roles, "both sides" and "this demand" stand for, by rules, with a confidence."""

from parley.language.coreference.corefer import corefer

__all__ = ["corefer"]
