"""Where each frame and rule stands: the entries of every lexicon under the ids that ``why`` names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from pydantic import BaseModel, Field

from parley.reading.commitments import ProvisionKind
from parley.reading.explain.explanation import Entry
from parley.reading.lexicon import STRICT, Predicate, entry_of, tables_of
from parley.reading.lexicon.meanings import frames_of_classes

TABLES = ("frame", "operator", "governor", "light", "encounter", "provision", "open")
"""The tables of predicates; every other file of the package holds words, counts or the rules below."""


class Rule(BaseModel):
    """A rule that is written as code."""

    model_config = STRICT

    id: str = Field(min_length=1)
    file: str
    meaning: str
    example: str


@lru_cache(maxsize=1)
def load_entries() -> Mapping[str, Entry]:
    """Find every entry of every lexicon in its file.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    found = {entry.id: entry for entry in _rules()}
    for file, place in _lexicons(files("parley.reading"), "parley/reading"):
        found.update({entry.id: entry for entry in _entries(file, place)})
    return found


def entry_named(rule: str) -> Entry:
    """Give the entry of a rule; one that stands in no data file is told by its id alone."""
    return load_entries().get(rule) or Entry(rule, "", None, "")


def _rules() -> Iterator[Entry]:
    file = files("parley.reading.explain") / "rules.toml"
    for raw in tables_of(file)["rule"]:
        rule = entry_of(Rule, raw, file.name)
        yield Entry(rule.id, rule.file, None, rule.example, rule.meaning)


def _lexicons(folder: Traversable, place: str) -> Iterator[tuple[Traversable, str]]:
    """Give every data file below a folder with its place."""
    for inside in sorted(folder.iterdir(), key=lambda inside: inside.name):
        if inside.is_dir():
            yield from _lexicons(inside, f"{place}/{inside.name}")
        elif inside.name.endswith(".toml"):
            yield inside, f"{place}/{inside.name}"


def _entries(file: Traversable, place: str) -> Iterator[Entry]:
    """Put each entry of a file beside the line that its table begins in."""
    tables, text = tables_of(file), file.read_text(encoding="utf-8")
    for table in TABLES:
        heads = _heads(text, table)
        for line, raw in zip(heads, tables.get(table, []) if heads else [], strict=True):
            told = {**tables.get("meaning", {}), **raw}
            yield Entry(_id(table, told), place, line, told["example"]["text"])
    classes = zip((told["name"] for told in tables.get("class", [])), _heads(text, "class"), strict=True)
    begins: dict[str | None, int] = dict(classes)
    for line, raw in zip(_heads(text, "kind"), tables.get("kind", []), strict=True):
        kind = entry_of(ProvisionKind, raw, file.name)
        yield from (Entry(f"provision.{one.name}", place, line, one.example.text) for one in kind.provisions())
    for frame in frames_of_classes(file):
        yield Entry(frame.id, place, begins[frame.meaning], frame.example.text, f"class of meaning “{frame.meaning}”")


def _heads(text: str, table: str) -> list[int]:
    """Give the lines in which the entries of a table begin."""
    return [number for number, line in enumerate(text.splitlines(), 1) if line.startswith(f"[[{table}]]")]


def _id(table: str, told: Mapping[str, Any]) -> str:
    """Write an entry's id as the finders do."""
    named = Predicate.model_validate({key: told[key] for key in ("lemma", "pos", "words") if key in told}).name
    if table == "governor":
        return f"governor.{named}.{told['signature']}"
    return f"{named}.{told['stance']}" if table == "frame" else f"{table}.{named}"
