"""Import spaCy without its command line: that asks for a web client and takes a third of the time to import."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType

COMMAND_LINE = ("spacy.cli", "spacy.cli.info")
"""What spaCy imports for the one function of its command line that it also offers to programs."""


def spacy_library() -> ModuleType:
    """Import spaCy, once; its command line is imported when somebody names it."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    held = [name for name in COMMAND_LINE if name not in sys.modules]
    for name in held:
        sys.modules[name] = _empty(name)
    try:
        return import_module("spacy")
    finally:
        for name in held:
            del sys.modules[name]


def _empty(name: str) -> ModuleType:
    """Make a module that stands for another until that is wanted."""
    module = ModuleType(name)
    module.__path__ = []
    module.info = _info  # type: ignore[attr-defined]  # of spacy.cli.info
    return module


def _info(*args: object, **named: object) -> object:
    """Do what ``spacy.info`` does."""
    return import_module("spacy.cli.info").info(*args, **named)
