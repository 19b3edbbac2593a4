"""What can be provided: verbs of providing, and nouns of what is provided."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel

from parley.reading.lexicon import STRICT, Index, Predicate, entry_of, tables_of
from parley.records import CommitmentStatus


class ProvisionExample(BaseModel):
    """A sentence of our own that proves the entry; a test reads it and expects this commitment."""

    model_config = STRICT

    text: str
    debtor: str
    measure: str
    status: CommitmentStatus


class Provision(Predicate):
    """A verb of providing; its deep subject is the debtor.

    ``things`` where only a noun of ``measures`` makes it one: "put soldiers", not "put a question".
    """

    measure: tuple[str, ...] = ("object",)
    creditor: tuple[str, ...] = ()
    things: bool = False
    example: ProvisionExample


class Measures(BaseModel):
    """Nouns of what is provided: things and money, which need a provider named, and acts, which name their own."""

    model_config = STRICT

    things: frozenset[str]
    acts: frozenset[str]
    money: frozenset[str]


@dataclass(frozen=True, slots=True)
class Provisions:
    """The lexicon of commitments."""

    verbs: Index[Provision]
    measures: Measures


@lru_cache(maxsize=1)
def load_provisions() -> Provisions:
    """Load the lexicon of what can be provided.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    file = files("parley.reading.commitments") / "provisions.toml"
    tables = tables_of(file)
    verbs = Index(entry_of(Provision, entry, file.name) for entry in tables["provision"])
    return Provisions(verbs, entry_of(Measures, tables["measures"], file.name))
