"""Names that the registry does not know: where they stand, what kind each is, which of them are one."""

from parley.language.actors.strangers.runs import Run, runs
from parley.language.actors.strangers.unknown import Unknown, unknown_names

__all__ = ["Run", "Unknown", "runs", "unknown_names"]
