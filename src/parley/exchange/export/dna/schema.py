"""The tables of a Discourse Network Analyzer 3 database (SQLite), as its program makes and reads them.

After the data definition of DNA 3.0 (Leifeld, github.com/leifeld/dna, ``sql/Sql.java``): names, types, defaults and
constraints are the format, and ``benchmarks/dna.py`` compares them with a database that DNA made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

VERSION, DATED = "3.0.11", "2025-02-05"
"""The version of DNA whose databases these are; DNA opens those that begin with 3.0."""

SHORTEST = 190
"""Characters that a short text of DNA holds."""

RIGHTS = (
    *(f"{what}Documents" for what in ("Add", "Edit", "Delete", "Import")),
    *(f"{what}Statements" for what in ("Add", "Edit", "Delete")),
    *(f"Edit{what}" for what in ("Attributes", "Regex", "StatementTypes", "Coders", "CoderRelations")),
    *(f"{what}Others{of}" for of in ("Documents", "Statements") for what in ("View", "Edit")),
)
"""What a coder may do, in the order of the columns."""

KEY = "ID INTEGER NOT NULL PRIMARY KEY"
KEY_LATER = "ID INTEGER PRIMARY KEY NOT NULL"


def _short(name: str, rest: str = "") -> str:
    return f"{name} TEXT {rest}CHECK (LENGTH({name}) < {SHORTEST + 1})"


def _number(name: str, low: int, high: int, default: str = "", *, late: str = "") -> str:
    return f"{name} INTEGER {default}CHECK ({name} BETWEEN {low} AND {high}){late}"


def _colors(default: str = "NOT NULL DEFAULT 0 ") -> Iterator[str]:
    return (_number(name, 0, 255, default) for name in ("Red", "Green", "Blue"))


def _flag(name: str, default: int) -> str:
    return _number(name, 0, 1, "NOT NULL ", late=f" DEFAULT {default}")


def _to(column: str, table: str) -> str:
    return f"FOREIGN KEY({column}) REFERENCES {table}(ID) ON DELETE CASCADE"


def _values(name: str, value: str, *more: str) -> tuple[str, ...]:
    """A table that holds the value of one variable in each statement."""
    ties = (_to("StatementId", "STATEMENTS"), _to("VariableId", "VARIABLES"), *more, "UNIQUE (StatementId, VariableId)")
    return (KEY_LATER, "StatementId INTEGER NOT NULL", "VariableId INTEGER NOT NULL", f"{name} {value}", *ties)


TABLES: Mapping[str, tuple[str, ...]] = {
    "SETTINGS": ("Property TEXT PRIMARY KEY", "Value TEXT NOT NULL"),
    "CODERS": (
        KEY, _short("Name", "NOT NULL "), *_colors(),
        _number("Refresh", 0, 9999, "NOT NULL ", late=" DEFAULT 0"),
        _number("FontSize", 1, 99, "NOT NULL ", late=" DEFAULT 14"),
        _short("Password", "NOT NULL "), _number("PopupWidth", 100, 9999, late=" DEFAULT 300"),
        _flag("ColorByCoder", 0), _flag("PopupDecoration", 0), _flag("PopupAutoComplete", 1),
        *(_flag(f"Permission{right}", 1) for right in RIGHTS),
    ),
    "DOCUMENTS": (
        KEY, _short("Title", "NOT NULL "), "Text TEXT NOT NULL", "Coder INTEGER",
        *(_short(name, "NOT NULL DEFAULT '' ") for name in ("Author", "Source", "Section")),
        "Notes TEXT NOT NULL DEFAULT ''", _short("Type", "NOT NULL DEFAULT '' "), "Date INTEGER NOT NULL",
        _to("Coder", "CODERS"),
    ),
    "STATEMENTTYPES": (KEY, _short("Label", "NOT NULL "), *_colors()),
    "VARIABLES": (
        KEY, _short("Variable", "NOT NULL "),
        "DataType TEXT NOT NULL CHECK (DataType = 'boolean' OR DataType = 'integer' OR DataType = 'long text' "
        "OR DataType = 'short text') DEFAULT 'short text'",
        "StatementTypeId INTEGER", _to("StatementTypeId", "STATEMENTTYPES"), "UNIQUE (Variable, StatementTypeId)",
    ),
    "VARIABLELINKS": (
        KEY, "SourceVariableId INTEGER", "TargetVariableId INTEGER", "CHECK (TargetVariableId != SourceVariableId)",
        _to("SourceVariableId", "VARIABLES"), _to("TargetVariableId", "VARIABLES"),
    ),
    "REGEXES": (_short("Label", "PRIMARY KEY "), *_colors()),
    "CODERRELATIONS": (
        KEY, "Coder INTEGER CHECK(Coder > 0)", "OtherCoder INTEGER CHECK(OtherCoder > 0)",
        *(f"{name} INTEGER NOT NULL DEFAULT 1 CHECK({name} BETWEEN 0 AND 1)"
          for name in ("viewStatements", "editStatements", "viewDocuments", "editDocuments")),
        "CHECK (Coder != OtherCoder)", _to("Coder", "CODERS"), _to("OtherCoder", "CODERS"),
    ),
    "STATEMENTS": (
        KEY, "StatementTypeId INTEGER", "DocumentId INTEGER", "Start INTEGER NOT NULL CHECK(Start >= 0)",
        "Stop INTEGER NOT NULL CHECK(Stop >= 0)", "Coder INTEGER", "CHECK (Start < Stop)",
        _to("StatementTypeId", "STATEMENTTYPES"), _to("Coder", "CODERS"), _to("DocumentId", "DOCUMENTS"),
    ),
    "DATABOOLEAN": _values("Value", "INTEGER NOT NULL DEFAULT 1"),
    "DATAINTEGER": _values("Value", "INTEGER NOT NULL DEFAULT 0"),
    "ENTITIES": (
        KEY_LATER, "VariableId INTEGER NOT NULL", _short("Value", "NOT NULL DEFAULT '' "), *_colors(""),
        "ChildOf INTEGER CHECK(ChildOf > 0)", "UNIQUE (VariableId, Value)", _to("ChildOf", "ENTITIES"),
        _to("VariableId", "VARIABLES"),
    ),
    "DATASHORTTEXT": _values("Entity", "INTEGER NOT NULL", _to("Entity", "ENTITIES")),
    "DATALONGTEXT": _values("Value", "TEXT DEFAULT ''"),
    "ATTRIBUTEVARIABLES": (
        KEY_LATER, "VariableId INTEGER NOT NULL", _short("AttributeVariable", "NOT NULL "),
        "UNIQUE(VariableId, AttributeVariable)", _to("VariableId", "VARIABLES"),
    ),
    "ATTRIBUTEVALUES": (
        KEY_LATER, "EntityId INTEGER NOT NULL", "AttributeVariableId INTEGER NOT NULL",
        _short("AttributeValue", "NOT NULL DEFAULT '' "), "UNIQUE (EntityId, AttributeVariableId)",
        _to("EntityId", "ENTITIES"), _to("AttributeVariableId", "ATTRIBUTEVARIABLES"),
    ),
}  # fmt: skip
"""Each table with its columns and constraints, in the order in which DNA makes them."""


def definitions() -> Iterator[str]:
    """Give the statement that makes each table."""
    for name, parts in TABLES.items():
        yield f"CREATE TABLE {name}({', '.join(parts)})"
