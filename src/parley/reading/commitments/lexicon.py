"""What can be provided: verbs of providing, and nouns of what is provided."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, Field

from parley.reading.lexicon import STRICT, Index, Predicate, entry_of, tables_of
from parley.records import CommitmentStatus

GAP = "{}"
"""Where the verb stands in the example of a kind."""


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


class ProvisionKind(BaseModel):
    """Verbs of providing that share their grammar; ``{}`` in the example's text is where each stands in turn."""

    model_config = STRICT

    lemmas: tuple[str, ...] = Field(min_length=2)
    measure: tuple[str, ...] = ("object",)
    creditor: tuple[str, ...] = ()
    things: bool = False
    example: ProvisionExample

    def provisions(self) -> Iterator[Provision]:
        """Give the entry of each verb."""
        for lemma in self.lemmas:
            example = self.example.model_copy(update={"text": self.example.text.replace(GAP, lemma)})
            yield Provision(
                lemma=lemma, measure=self.measure, creditor=self.creditor, things=self.things, example=example
            )


class Measures(BaseModel):
    """Nouns of what is provided: things and money, which need a provider named, and acts, which name their own.

    ``nothing`` are nouns of what nobody gets by an offer of it: "offered talks".
    """

    model_config = STRICT

    things: frozenset[str]
    acts: frozenset[str]
    money: frozenset[str]
    nothing: frozenset[str]


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
    single = [entry_of(Provision, entry, file.name) for entry in tables["provision"]]
    kinds = files("parley.reading.commitments") / "kinds.toml"
    shared = [entry_of(ProvisionKind, entry, kinds.name) for entry in tables_of(kinds)["kind"]]
    verbs = Index([*single, *(provision for kind in shared for provision in kind.provisions())])
    return Provisions(verbs, entry_of(Measures, tables["measures"], file.name))
