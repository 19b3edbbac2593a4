"""Language knowledge in TOML, checked against its schema: for cleaning and for what stands above it."""

from parley.cleaning.lexicon.lexicon import parse_lexicon

__all__ = ["parse_lexicon"]
