"""Load every data file of the package strictly, and see that generated files are fresh.

A data file is loaded by a function ``load_*`` that needs no argument; each raises BadLexicon, naming file and entry.
"""

import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import parley
from parley.exchange import packaged_schema, reading_schema, schema_text
from parley.records import ParleyError

HEAVY = {"load_pipeline"}
"""Loads the parser, which is no data file of ours."""


def loaders() -> Iterator[Callable[[], object]]:
    """Find every loader, each once, in the module that defines it."""
    for found in pkgutil.walk_packages(parley.__path__, "parley."):
        module = import_module(found.name)
        for name, loader in sorted(vars(module).items()):
            if name.startswith("load_") and name not in HEAVY and _is_loader(loader, found.name):
                yield loader


def _is_loader(value: object, module: str) -> bool:
    """Say whether a value is a function that a module itself defines and that can be called without arguments."""
    inside = inspect.unwrap(value) if callable(value) else value
    if not inspect.isfunction(inside) or inside.__module__ != module:
        return False
    return all(told.default is not told.empty for told in inspect.signature(inside).parameters.values())


def faults() -> Iterator[str]:
    """Say what does not load and what is not fresh."""
    for loader in loaders():
        try:
            loader()
        except ParleyError as error:
            yield str(error)
    if packaged_schema() != schema_text(reading_schema()):
        yield "src/parley/exchange/data: the schema is not that of the records; run make generate"


def main() -> int:
    """Print the faults and give the exit status."""
    told = list(faults())
    files = len(list(Path(parley.__path__[0]).rglob("*.toml")))
    print("\n".join(told) if told else f"{len(list(loaders()))} loaders of {files} data files: all well")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
