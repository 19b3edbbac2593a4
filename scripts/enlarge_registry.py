"""Write states, organisations and office holders as a file of the registry, from data that the user supplies.

    python scripts/enlarge_registry.py DUMP.json[.gz] > own.toml          a Wikidata JSON dump, one entity a line
    python scripts/enlarge_registry.py RESULT.json > own.toml             a SPARQL JSON result

A dump is read twice: first for states, organisations and offices, then for the people who hold these. Of a person the
offices are taken that say of which state or body they are (P1001 of the office, or P642 of the claim) and since when.

A SPARQL result has the variables ``kind`` (state, organisation or person), ``name`` and, where there are any,
``alias``, ``iso``, ``adjective``, ``capital``, ``office``, ``of``, ``since`` and ``until``; several rows of one name
are one entry.

What the registry has by the same name already, and what it would refuse (a person of an unknown state), is left out and
counted on standard error. ``load_registry(Path("own.toml"))`` reads the file beside the registry's own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from parley.language.actors.data import Organisation, Person, State, load_tables

Entity = dict[str, Any]
STATES = frozenset({"Q3624078", "Q6256", "Q15634554"})
"""Sovereign state, country, state with limited recognition."""

BODIES = frozenset({"Q484652", "Q245065", "Q4120211", "Q7210356", "Q7278", "Q178706", "Q17149090"})
"""International, intergovernmental, regional and political organisations, parties, institutions, armed groups."""

OFFICES = frozenset({"Q4164871", "Q294414", "Q83307", "Q121998"})
"""Position, public office, minister, ambassador."""

HUMAN = "Q5"
MODELS: dict[str, type[State | Organisation | Person]] = {
    "states": State,
    "organisations": Organisation,
    "persons": Person,
}
ORDER = tuple(MODELS)


@dataclass
class Found:
    """Entries by table and name, and how many were left out for which reason."""

    tables: dict[str, dict[str, dict[str, Any]]] = field(default_factory=lambda: {table: {} for table in ORDER})
    left_out: Counter[str] = field(default_factory=Counter)


def main() -> None:
    """Print the TOML, and on standard error what was left out."""
    parser = argparse.ArgumentParser(description="Write registry entries from a Wikidata dump or a SPARQL result.")
    parser.add_argument("file", type=Path)
    found = enlarged(parser.parse_args().file)
    sys.stdout.write(as_toml(found))
    for reason, count in sorted(found.left_out.items()):
        print(f"left out: {count} ({reason})", file=sys.stderr)


def enlarged(file: Path) -> Found:
    """Read a dump or a SPARQL result and keep what the registry lacks and would accept."""
    found = Found()
    rows = of_sparql(file) if is_sparql(file) else of_dump(file)
    for table, name, row in sorted(rows, key=lambda entry: ORDER.index(entry[0])):
        merge(found.tables[table].setdefault(name, {}), row)
    keep_sound(found)
    return found


def merge(entry: dict[str, Any], row: dict[str, Any]) -> None:
    """Join rows of one name: lists grow, the office held last stays."""
    later = str(row.get("since") or "") >= str(entry.get("since") or "")
    for key, value in row.items():
        if isinstance(value, list):
            entry[key] = list(dict.fromkeys([*entry.get(key, []), *value]))
        elif later:
            entry[key] = value
    if later and row.get("since") and not row.get("until"):
        entry.pop("until", None)


def keep_sound(found: Found) -> None:
    """Leave out what is known already, what breaks the schema, and people and bodies of unknown states."""
    known = load_tables()
    names = {"states": set(known.states), "organisations": set(known.organisations), "persons": set(known.persons)}
    for table in ORDER:
        for name, row in list(found.tables[table].items()):
            reason = (
                "known already" if name in names[table] else fault(table, row, names["states"] | names["organisations"])
            )
            if reason is None:
                names[table].add(name)
            else:
                del found.tables[table][name]
                found.left_out[f"{table}: {reason}"] += 1


def fault(table: str, row: dict[str, Any], owners: set[str]) -> str | None:
    """Say why the registry would refuse an entry, None if it would not."""
    try:
        MODELS[table].model_validate(row)
    except ValidationError as error:
        return f"{error.errors()[0]['loc'][0]} is missing or malformed"
    if table == "persons" and row["of"] not in owners:
        return "of a state or body that is not known"
    return None


def is_sparql(file: Path) -> bool:
    """Say whether a file is a SPARQL result and no dump."""
    with opened(file) as text:
        return '"head"' in text.read(200)


def opened(file: Path) -> Any:  # noqa: ANN401  (gzip and plain files share no narrower type)
    """Open a plain or gzipped text file."""
    return gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8")


def of_sparql(file: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give table, name and entry for each row of a SPARQL result."""
    with opened(file) as lines:
        result = json.load(lines)
    for binding in result["results"]["bindings"]:
        row = {key: cell["value"] for key, cell in binding.items() if cell.get("value")}
        kind, name = row.pop("kind", "person"), row.pop("name", None)
        if name is not None and f"{kind}s" in MODELS:
            yield f"{kind}s", name, entry_of(row)


def entry_of(row: dict[str, str]) -> dict[str, Any]:
    """Turn the cells of a row into an entry of the tables."""
    lists = {"of" if key == "adjective" else key: [row[key]] for key in ("alias", "adjective") if key in row}
    months = {key: month(row[key]) for key in ("since", "until") if key in row}
    rest = {key: row[key] for key in ("iso", "capital", "office", "of") if key in row}
    return rest | lists | months


def of_dump(file: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Give table, name and entry for each state, body and office holder of a dump."""
    offices: dict[str, tuple[str, str | None]] = {}
    labels: dict[str, str] = {}
    for entity in entities(file):
        name, kinds = label(entity), set(items(entity, "P31"))
        if name is not None and kinds & (STATES | BODIES):
            labels[entity["id"]] = name
            yield (("states", name, state(entity)) if kinds & STATES else ("organisations", name, body(entity)))
        elif name is not None and (kinds & OFFICES or "P1001" in entity.get("claims", {})):
            offices[entity["id"]] = (name, next(items(entity, "P1001"), None))
    for entity in entities(file, having='"P39"'):
        name = label(entity)
        if name is not None and HUMAN in items(entity, "P31"):
            yield from (("persons", name, row) for row in held(entity, offices, labels))


def entities(file: Path, having: str = "") -> Iterator[Entity]:
    """Give the entities of a dump, one JSON array with an entity a line; others than those having a text are passed."""
    with opened(file) as lines:
        for line in lines:
            text = line.strip().rstrip(",")
            if text not in {"", "[", "]"} and having in text:
                yield json.loads(text)


def label(entity: Entity) -> str | None:
    """Give the English name."""
    name = entity.get("labels", {}).get("en", {}).get("value")
    return str(name) if name else None


def aliases(entity: Entity) -> list[str]:
    """Give the other English names."""
    return [alias["value"] for alias in entity.get("aliases", {}).get("en", [])]


def values(entity: Entity, claim: str) -> Iterator[Any]:
    """Give the values of a claim that are not deprecated."""
    for statement in entity.get("claims", {}).get(claim, []):
        value = statement.get("mainsnak", {}).get("datavalue", {}).get("value")
        if value is not None and statement.get("rank") != "deprecated":
            yield value


def items(entity: Entity, claim: str) -> Iterator[str]:
    """Give the ids of the items that a claim names."""
    return (value["id"] for value in values(entity, claim) if isinstance(value, dict) and "id" in value)


def body(entity: Entity) -> dict[str, Any]:
    """Give the entry of an organisation."""
    return {"alias": aliases(entity)}


def state(entity: Entity) -> dict[str, Any]:
    """Give the entry of a state: ISO code (P297), adjectives and people (P1549)."""
    demonyms = [v["text"] for v in values(entity, "P1549") if isinstance(v, dict) and v.get("language") == "en"]
    entry: dict[str, Any] = {"alias": aliases(entity), "of": [word for word in demonyms if not word.endswith("s")]}
    entry["people"] = [word for word in demonyms if word.endswith("s")]
    codes = list(values(entity, "P297"))
    return entry | ({"iso": codes[0]} if codes else {})


def held(
    entity: Entity, offices: dict[str, tuple[str, str | None]], labels: dict[str, str]
) -> Iterator[dict[str, Any]]:
    """Give an entry for each dated office (P39) that a person holds or held."""
    for statement in entity.get("claims", {}).get("P39", []):
        office_id = statement.get("mainsnak", {}).get("datavalue", {}).get("value", {}).get("id")
        office, owner = offices.get(office_id, (None, None))
        qualifiers = statement.get("qualifiers", {})
        of = next(chain(qualified(qualifiers, "P642"), [owner]), None)
        since = next(qualified(qualifiers, "P580"), None)
        if office is not None and of in labels and since is not None:
            entry: dict[str, Any] = {"office": short(office, labels[of]), "of": labels[of], "since": month(since)}
            until = next(qualified(qualifiers, "P582"), None)
            yield entry | ({"until": month(until)} if until else {}) | {"alias": aliases(entity)}


def qualified(qualifiers: dict[str, Any], claim: str) -> Iterator[str]:
    """Give ids and times of a qualifier."""
    for snak in qualifiers.get(claim, []):
        value = snak.get("datavalue", {}).get("value")
        if isinstance(value, dict):
            yield str(value.get("id") or value.get("time"))


def month(time: str) -> str:
    """Give year and month of a time, or the year alone: "+2021-12-08T00:00:00Z", "+2021-00-00T00:00:00Z"."""
    return time.lstrip("+")[:7].removesuffix("-00")


def short(office: str, of: str) -> str:
    """Give an office as texts say it: "minister of foreign affairs of France" is "minister of foreign affairs"."""
    return office.lower().removesuffix(f" of the {of.lower()}").removesuffix(f" of {of.lower()}").strip()


def as_toml(found: Found) -> str:
    """Write the entries in the form of the registry's own files."""
    return "\n".join(part for table in ORDER if (part := table_as_toml(table, found.tables[table])))


def table_as_toml(table: str, rows: dict[str, dict[str, Any]]) -> str:
    """Write one table, its entries by name; nothing for an empty one."""
    lines = [f"{quoted(name)} = {{ {', '.join(cells(row))} }}" for name, row in sorted(rows.items())]
    return "\n".join([f"[{table}]", *lines, ""]) if lines else ""


def cells(row: dict[str, Any]) -> Iterable[str]:
    """Write the filled keys of an entry."""
    for key, value in row.items():
        if value:
            text = f"[{', '.join(map(quoted, value))}]" if isinstance(value, list) else quoted(value)
            yield f"{key} = {text}"


def quoted(text: str) -> str:
    """Write a TOML string: the escapes of JSON are those of TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


if __name__ == "__main__":
    main()
