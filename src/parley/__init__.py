"""Parley follows a negotiation through the news.

It reads articles, finds who takes which position on what, who binds himself to what, which meetings are planned or
held and what is still open, and rests every finding on a verbatim sentence. The packages lie on floors, in the way
of the data: ``intake`` -> ``cleaning`` -> ``language`` -> ``reading`` -> ``analysis`` -> ``exchange``, ``cli``;
``records`` holds the nouns that all of them share, ``flow`` walks the line.

From Python, ``read`` and ``read_text`` read articles, ``open_dossier`` opens a ledger with a method for every view;
``docs/guide/python.md`` shows them. They are loaded when they are first named: importing Parley loads nothing.
"""

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parley.flow.python import OpenDossier, Readings, open_dossier, read, read_text

# Our matrices are small: on shared cores the threads of numpy's algebra library wait for each other (eight times
# slower), and the last bits of a sum would depend on how many there are. Whoever sets the variable is obeyed.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"

__all__ = ["OpenDossier", "Readings", "open_dossier", "read", "read_text"]


def __getattr__(name: str) -> object:
    """Load what is offered when it is first named."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module("parley.flow.python"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    """Name what is offered, loaded or not."""
    return sorted({*globals(), *__all__})
