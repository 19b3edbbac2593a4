"""What the fields and values of a record mean, in the records' own words: the texts that stand below them."""

from __future__ import annotations

import ast
import inspect
from dataclasses import is_dataclass
from enum import Enum
from functools import cache
from textwrap import dedent


@cache
def meanings(kind: type) -> dict[str, str]:
    """Read the text below each field of a dataclass, or below each member of an enum, by the member's value."""
    if issubclass(kind, Enum):
        told = _told(kind)
        return {str(one.value): told[one.name] for one in kind if one.name in told}
    shapes = [one for one in reversed(kind.__mro__) if is_dataclass(one)]
    return {name: text for one in shapes for name, text in _told(one).items()}


def _told(kind: type) -> dict[str, str]:
    (shape,) = ast.parse(dedent(inspect.getsource(kind))).body
    if not isinstance(shape, ast.ClassDef):
        return {}
    pairs = zip(shape.body, shape.body[1:], strict=False)
    return {name: text for one, after in pairs if (name := _name(one)) and (text := _text(after))}


def _name(statement: ast.stmt) -> str:
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id
    return ""


def _text(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return " ".join(str(statement.value.value).split())
    return ""
