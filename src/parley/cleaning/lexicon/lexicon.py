"""Language knowledge as text in TOML, checked against its schema."""

from __future__ import annotations

import re
from typing import TypeVar

import tomli
from pydantic import TypeAdapter, ValidationError

from parley.records import BadLexicon

Told = TypeVar("Told")


def parse_lexicon(text: str, schema: type[Told], *, where: str) -> Told:
    """Make of a TOML text what its schema says.

    Args:
        text: the TOML.
        schema: a model of pydantic, or a mapping of names to one.
        where: the name of the file.

    Raises:
        BadLexicon: naming the file and the entry that breaks the schema.
    """
    try:
        return TypeAdapter(schema).validate_python(tomli.loads(text))
    except (ValidationError, tomli.TOMLDecodeError, re.error) as error:
        raise BadLexicon(f"breaks its schema ({error})", where=where, remedy="Mend the entry.") from error
