"""What others made, taken into a dossier: a release of a ledger."""

from parley.flow.imports.release import import_release

__all__ = ["import_release"]
