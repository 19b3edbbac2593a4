"""What may be loaded where: records stand alone, help does not wait for the parser."""

from __future__ import annotations

import ast
import importlib
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.code import FILES, PACKAGES, SOURCE, name, tree

VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
HEAVY = ("spacy", "thinc", "httpx", "trafilatura", "numpy", "pydantic", "lxml")


def imported(file: Path) -> set[str]:
    """Name the top packages that a file imports."""
    found: set[str] = set()
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("file", sorted((SOURCE / "records").glob("*.py")), ids=name)
def test_records_need_the_standard_library_only(file: Path) -> None:
    assert imported(file) - {"parley"} <= sys.stdlib_module_names


@pytest.mark.parametrize("module", ["parley.cli", "parley.exchange", "parley.analysis"])
def test_nothing_heavy_is_loaded_before_it_is_needed(module: str) -> None:
    code = f"import sys, {module}; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "[]\n"


def test_help_is_there_at_once() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "parley", "--help"], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime < 0.5


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name(file) for file in FILES if VAGUE & set(file.relative_to(SOURCE).with_suffix("").parts)] == []


@pytest.mark.parametrize("package", PACKAGES, ids=name)
def test_a_package_says_what_it_offers_in_order(package: Path) -> None:
    dotted = ".".join(("parley", *package.relative_to(SOURCE).parts))
    module = importlib.import_module(dotted)
    offered = getattr(module, "__all__", None)
    names = _reexported(package)
    assert module.__doc__, "say what the package is"
    if offered is None:
        assert not names, f"{dotted} re-exports {sorted(names)} without __all__"
    else:
        assert list(offered) == _sorted(offered)
        assert all(hasattr(module, one) for one in offered)


def _reexported(package: Path) -> set[str]:
    """Name what an ``__init__`` imports from its own package."""
    own = ".".join(("parley", *package.relative_to(SOURCE).parts))
    return {
        alias.name
        for node in tree(package / "__init__.py").body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(own)
        for alias in node.names
    }


def _sorted(names: list[str]) -> list[str]:
    """Sort constants first, then classes, then functions, as ruff does."""
    return sorted(names, key=lambda one: (not one.isupper(), not one[0].isupper(), one))
