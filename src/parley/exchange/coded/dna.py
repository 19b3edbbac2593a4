"""A database of Discourse Network Analyzer 3 as readings: a document is an article, a coded statement a statement.

DNA counts characters in UTF-16 code units, as Java does. What DNA itself knows is enough; a database that Parley wrote
tells stance, modality and issue besides.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from parley.exchange.coded.text import Places, blocks
from parley.records import (
    Actor,
    ActorKind,
    Article,
    BadImport,
    Evidence,
    Modality,
    Origin,
    ReaderIdentity,
    Reading,
    Reason,
    Stance,
    Statement,
    stable_id,
)

READER = "dna"
NEEDED = frozenset({"concept", "agreement"})
REMEDY = "Give a database (.dna) of Discourse Network Analyzer 3."

LeftOut = Counter[str]
"""How many statements were left out, by the reason."""


@dataclass(frozen=True, slots=True)
class Coding:
    """A reading, and who coded each of its statements, by their ids."""

    reading: Reading
    coders: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Coded:
    """A statement of DNA with the values of its variables, by their names."""

    id: int
    start: int
    stop: int
    coder: str
    values: Mapping[str, str | int]
    kinds: Mapping[str, str]


def read_dna(path: Path, left_out: LeftOut) -> Iterator[Coding]:
    """Read the documents of a database, in the order of their numbers.

    Args:
        path: the database; it is only read.
        left_out: takes the number of statements that cannot be taken, by the reason.

    Raises:
        BadImport: if it is no database of DNA 3.
    """
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path))}?mode=ro", uri=True)) as connection:
            yield from _read(connection, path, left_out)
    except sqlite3.Error as error:
        raise BadImport(f"cannot be read ({error})", where=str(path), remedy=REMEDY) from error


def _read(connection: sqlite3.Connection, path: Path, left_out: LeftOut) -> Iterator[Coding]:
    version = dict(connection.execute("SELECT Property, Value FROM SETTINGS")).get("version", "")
    if not version.startswith("3."):
        raise BadImport(f"is of DNA {version or 'of no version'}, not 3", where=str(path), remedy=REMEDY)
    reader, coded = ReaderIdentity(READER, version), _statements(connection, left_out)
    asked = "SELECT ID, Title, Text, Author, Source, Date FROM DOCUMENTS ORDER BY ID"
    for number, title, text, author, source, seconds in connection.execute(asked):
        article = _article(path, number, text, {"title": title, "byline": author, "outlet": source}, seconds)
        places = Places(text)
        pairs = [(one, _statement(article, one, places, left_out)) for one in coded.get(number, [])]
        made = [(told, one.coder) for one, told in pairs if told]
        reading = Reading(article, reader, tuple(told for told, _ in made))
        yield Coding(reading, {told.id: coder for told, coder in made})


def _statements(connection: sqlite3.Connection, left_out: LeftOut) -> dict[int, list[_Coded]]:
    """Read the statements of the types that agree or disagree with a concept, with all their values."""
    types: dict[int, set[str]] = {}
    for number, name in connection.execute("SELECT StatementTypeId, Variable FROM VARIABLES"):
        types.setdefault(number, set()).add(name)
    values, kinds = _values(connection)
    coders = dict(connection.execute("SELECT ID, Name FROM CODERS"))
    found: dict[int, list[_Coded]] = {}
    asked = "SELECT ID, StatementTypeId, DocumentId, Start, Stop, Coder FROM STATEMENTS ORDER BY DocumentId, Start, ID"
    for number, kind, document, start, stop, coder in connection.execute(asked):
        if not types.get(kind, set()) >= NEEDED:
            left_out["of a type without concept and agreement"] += 1
            continue
        told = _Coded(number, start, stop, coders.get(coder, ""), values.get(number, {}), kinds.get(number, {}))
        found.setdefault(document, []).append(told)
    return found


def _values(connection: sqlite3.Connection) -> tuple[dict[int, dict[str, str | int]], dict[int, dict[str, str]]]:
    """Read the value of each variable in each statement, and what type of actor it is where that is told."""
    values: dict[int, dict[str, str | int]] = {}
    kinds: dict[int, dict[str, str]] = {}
    named = "JOIN VARIABLES V ON V.ID = D.VariableId"
    for table in ("DATABOOLEAN", "DATAINTEGER", "DATALONGTEXT"):
        plain = f"SELECT D.StatementId, V.Variable, D.Value FROM {table} D {named}"
        for number, name, value in connection.execute(plain):
            values.setdefault(number, {})[name] = value
    asked = f"""SELECT D.StatementId, V.Variable, E.Value, A.AttributeValue FROM DATASHORTTEXT D {named}
        JOIN ENTITIES E ON E.ID = D.Entity
        LEFT JOIN ATTRIBUTEVARIABLES T ON T.VariableId = V.ID AND T.AttributeVariable = 'Type'
        LEFT JOIN ATTRIBUTEVALUES A ON A.EntityId = E.ID AND A.AttributeVariableId = T.ID"""
    for number, name, value, kind in connection.execute(asked):
        values.setdefault(number, {})[name] = value
        kinds.setdefault(number, {})[name] = kind or ""
    return values, kinds


def _article(path: Path, number: int, text: str, facts: Mapping[str, str], seconds: int) -> Article:
    moment = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    published = moment.date().isoformat() if moment.time().isoformat() == "00:00:00" else moment.isoformat()
    told = {name: value or None for name, value in facts.items()}
    origins = {f"{name}_from": Origin.META for name, value in told.items() if value}
    name = stable_id("article", ["dna", number, facts["title"], published])
    return Article(name, f"{path}, document {number}", text, blocks(text), published=published,
                   published_from=Origin.META, **told, **origins)  # type: ignore[arg-type]  # fmt: skip


def _statement(article: Article, one: _Coded, places: Places, left_out: LeftOut) -> Statement | None:
    """Make a statement of a coded one, or count why it cannot be."""
    values = one.values
    concept = str(values.get("concept", "")).strip()
    person = _actor(one, "person", ActorKind.PERSON)
    organization = _actor(one, "organization", ActorKind.ORGANISATION)
    actor = person or organization
    start, end = places.of(one.start), places.of(one.stop)
    reasons = {
        "without a person or an organization": actor is None,
        "without a concept": not concept,
        "whose place is not in the text": not start < end,
    }
    if told := next((reason for reason, holds in reasons.items() if holds), None):
        left_out[told] += 1
    if actor is None or told:
        return None
    return Statement(
        id=stable_id("statement", ["dna", article.id, one.id]),
        actor=actor,
        on_behalf_of=organization if person else None,
        stance=_stance(values),
        issue=str(values.get("issue") or concept),
        modality=next((one for one in Modality if one == values.get("modality")), Modality.ACTUAL),
        condition=str(values.get("condition") or "") or None,
        source=(),
        evidence=Evidence.at(article, start, end),
        confidence=1.0,
        why=(Reason("dna.coded", concept),),
    )


def _stance(values: Mapping[str, str | int]) -> Stance:
    """Take the stance that Parley wrote, where it goes with DNA's agreement."""
    agrees = bool(values.get("agreement"))
    told = values.get("stance")
    if told in set(Stance) and (told == Stance.OPPOSES) != agrees:
        return Stance(told)
    return Stance.SUPPORTS if agrees else Stance.OPPOSES


def _actor(one: _Coded, variable: str, kind: ActorKind) -> Actor | None:
    name = str(one.values.get(variable, "")).strip()
    if not name:
        return None
    if name.startswith("unnamed: "):
        return Actor(name, None, ActorKind.UNNAMED)
    told = one.kinds.get(variable, "")
    own = ActorKind(told) if told in set(ActorKind) - {ActorKind.UNNAMED} else kind
    return Actor(name, None, own)
