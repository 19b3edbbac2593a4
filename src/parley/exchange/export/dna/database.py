"""A ledger as a database of Discourse Network Analyzer 3, to be opened by it and by rDNA."""

from __future__ import annotations

import base64
import hashlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from parley.exchange.export.dna.schema import DATED, VERSION, definitions
from parley.exchange.export.dna.statements import LOSSES, Coded, coded
from parley.exchange.export.dna.variables import CUT, HALF, SHORT, TRUTH, VARIABLES, WHOLE, Variable, short, storable
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.losses import Loss, Tally
from parley.exchange.export.output import Output
from parley.ledger import TextVersion

PASSWORD = "parley"
ROUNDS = 100_000
"""Rounds of SHA-256 over a password with its salt, as DNA's library (Jasypt's StrongPasswordEncryptor) does them."""

UNDATED_TEXTS = Loss("articles without a day", "DNA needs a day, and none is made up")
ATTRIBUTES = ("Type", "Alias", "Notes")
VALUES = {TRUTH: "DATABOOLEAN", WHOLE: "DATAINTEGER", SHORT: "DATASHORTTEXT"}


def write_dna(gathered: Gathered, out: Output) -> None:
    """Write the database: a document for each article of a known day, a statement for each that DNA can hold."""
    connection = sqlite3.connect(":memory:")
    try:
        _Filled(connection, gathered.tally).fill(gathered)
        connection.commit()
        made = connection.serialize()
    finally:
        connection.close()
    with out.file("parley.dna") as file:
        file.write(made)


def units(text: str) -> int:
    """Count a text's UTF-16 code units, in which DNA (written in Java) counts characters."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass
class _Filled:
    """A database of DNA that is being filled."""

    connection: sqlite3.Connection
    tally: Tally
    named: dict[tuple[int, str], int] = field(default_factory=dict)
    documents: dict[str, tuple[int, str]] = field(default_factory=dict)

    def fill(self, gathered: Gathered) -> None:
        for definition in definitions():
            self.connection.execute(definition)
        self._set_up(gathered.mark)
        for one in gathered.articles():
            self._document(one)
        for number, statement in enumerate(coded(gathered), start=1):
            self._statement(number, statement)

    def _set_up(self, mark: str) -> None:
        """Put in what each database begins with: a coder who may do everything, and the variables."""
        self._insert("SETTINGS", Property="version", Value=VERSION)
        self._insert("SETTINGS", Property="date", Value=DATED)
        self._insert("CODERS", ID=1, Name="Admin", Red=255, Green=255, Blue=0, Password=hidden(PASSWORD, mark))
        self._insert("STATEMENTTYPES", ID=1, Label="DNA Statement", Red=239, Green=208, Blue=51)
        for number, one in enumerate(VARIABLES, start=1):
            self._insert("VARIABLES", ID=number, Variable=one.name, DataType=one.kind, StatementTypeId=1)
        shorts = [number for number, one in enumerate(VARIABLES, start=1) if one.kind == SHORT]
        for number, (variable, name) in enumerate(((v, n) for v in shorts for n in ATTRIBUTES), start=1):
            self._insert("ATTRIBUTEVARIABLES", ID=number, VariableId=variable, AttributeVariable=name)

    def _document(self, one: TextVersion) -> None:
        if one.published is None:
            self.tally.add(UNDATED_TEXTS)
            return
        number, body, text = len(self.documents) + 1, one.body, storable(one.body["text"], self.tally)
        self.documents[one.id] = number, text
        told = {key: short(body[key] or "", self.tally) for key in ("title", "byline", "outlet")}
        self._insert(
            "DOCUMENTS", ID=number, Title=told["title"] or one.article, Text=text, Coder=1, Author=told["byline"],
            Source=told["outlet"], Notes=storable(_notes(one), self.tally), Date=int(moment_of(body["published"])),
        )  # fmt: skip

    def _statement(self, number: int, one: Coded) -> None:
        document, text = self.documents[one.told.version]
        evidence = one.told.body["evidence"]
        start = units(text[: evidence["start"]])
        stop = start + units(text[evidence["start"] : evidence["end"]])
        self._insert("STATEMENTS", ID=number, StatementTypeId=1, DocumentId=document, Start=start, Stop=stop, Coder=1)
        for place, variable in enumerate(VARIABLES, start=1):
            self._value(number, place, variable, one)

    def _value(self, number: int, place: int, variable: Variable, one: Coded) -> None:
        value = variable.of(one)
        told = {"StatementId": number, "VariableId": place}
        if variable.kind == SHORT:
            self._insert(VALUES[SHORT], **told, Entity=self._named(place, short(str(value), self.tally), one))
        elif isinstance(value, int):
            self._insert(VALUES[variable.kind], **told, Value=value)
        else:
            self._insert("DATALONGTEXT", **told, Value=storable(value, self.tally))

    def _named(self, place: int, value: str, one: Coded) -> int:
        """Give the number of a value of a short text, which is made with its attributes where it is new."""
        key = place, value
        if key not in self.named:
            number = self.named[key] = len(self.named) + 1
            self._insert("ENTITIES", ID=number, VariableId=place, Value=value, Red=0, Green=0, Blue=0)
            kind = _kinds(one).get(VARIABLES[place - 1].name, "") if value else ""
            asked = "SELECT ID, AttributeVariable FROM ATTRIBUTEVARIABLES WHERE VariableId = ? ORDER BY ID"
            for attribute, name in self.connection.execute(asked, (place,)).fetchall():
                told = kind if name == "Type" else ""
                self._insert("ATTRIBUTEVALUES", EntityId=number, AttributeVariableId=attribute, AttributeValue=told)
        return self.named[key]

    def _insert(self, table: str, **values: str | int) -> None:
        marks = ", ".join("?" * len(values))
        self.connection.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))


def hidden(password: str, salt: str) -> str:
    """Hide a password as DNA does; the same ledger has the same salt, so that it gives the same bytes."""
    salted = hashlib.sha256(salt.encode()).digest()[:16]
    told = hashlib.sha256(salted + password.encode()).digest()
    for _ in range(ROUNDS - 1):
        told = hashlib.sha256(told).digest()
    return base64.b64encode(salted + told).decode()


def moment_of(published: str) -> float:
    """Give seconds since 1970 for a time of publication, which DNA takes for local time; a day means its beginning."""
    return datetime.fromisoformat(published).replace(tzinfo=UTC).timestamp()


def _kinds(one: Coded) -> Mapping[str, str]:
    """Say what kind of actor a person or an organization of DNA is."""
    actor, of = one.told.body["actor"], one.told.body["on_behalf_of"]
    return {"person": actor["kind"], "organization": (of or actor)["kind"]}


def _notes(one: TextVersion) -> str:
    return "\n".join(filter(None, (one.body["url"], f"article {one.article}", f"version {one.id}")))


DNA = Format(
    name="dna",
    what="a database of Discourse Network Analyzer 3 (coder Admin, password parley)",
    carries="articles as documents; statements for or against an issue, with their places in the text",
    losses=(*LOSSES, UNDATED_TEXTS, CUT, HALF, *HISTORY),
    write=write_dna,
    suffix=".dna",
)
