"""The source as the guards see it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/parley"
FILES = sorted(SOURCE.rglob("*.py"))
LEXICONS = sorted(SOURCE.rglob("*.toml"))
PACKAGES = sorted({file.parent for file in FILES})

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    """Name a file by its place in the package."""
    return path.relative_to(SOURCE).as_posix()


def tree(file: Path) -> ast.Module:
    """Parse a file."""
    return ast.parse(file.read_text(encoding="utf-8"))


def functions(file: Path) -> Iterator[Function]:
    """Give every function of a file, methods too."""
    yield from (node for node in ast.walk(tree(file)) if isinstance(node, Function))


def lines(node: Function) -> int:
    """Count the lines of a function from ``def`` to its end, without its docstring."""
    total = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    is_text = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if is_text and ast.get_docstring(node) else 0
    return total - docstring


def public_names(file: Path) -> Iterator[str]:
    """Give the names that a file offers: modules, classes, functions, their parameters and fields."""
    if not file.stem.startswith("_"):
        yield file.stem
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node.name
        if isinstance(node, Function) and not node.name.startswith("_"):
            yield from (argument.arg for argument in node.args.args + node.args.kwonlyargs)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from (
                field.target.id
                for field in node.body
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
            )
