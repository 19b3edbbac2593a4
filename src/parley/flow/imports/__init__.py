"""What others made, taken into a dossier: a release of a ledger, a database of Discourse Network Analyzer."""

from parley.flow.imports.dna import Taken, import_dna
from parley.flow.imports.release import import_release

__all__ = ["Taken", "import_dna", "import_release"]
