"""What can be provided: verbs of providing, and nouns of what is provided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, Field

from parley.reading.lexicon import STRICT, Index, Predicate, SlotName, entry_of, tables_of
from parley.records import CommitmentStatus

MEASURES = "measures.toml"
"""The file of nouns."""

ACCORDS = "accords.toml"
"""The file of texts that bind their parties."""

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
    ``gets`` where the deep subject is the creditor: "will get aid". ``kept`` where the present tells that it is done:
    "both armies respect the truce". ``stops`` where a harm that ends makes it one, too: "stop the raids", "stop
    shelling". ``unless`` are words that make the verb another one: "raise it with". ``noun`` names the deed where the
    verb stands without an object: "has already signed" is a signature.
    """

    measure: tuple[SlotName, ...] = ("object",)
    creditor: tuple[SlotName, ...] = ()
    things: bool = False
    gets: bool = False
    kept: bool = False
    stops: bool = False
    unless: frozenset[str] = frozenset()
    noun: str | None = None
    example: ProvisionExample


class ProvisionKind(BaseModel):
    """Verbs of providing that share their grammar; ``{}`` in the example's text is where each stands in turn."""

    model_config = STRICT

    lemmas: tuple[str, ...] = Field(min_length=2)
    measure: tuple[SlotName, ...] = ("object",)
    creditor: tuple[SlotName, ...] = ()
    things: bool = False
    gets: bool = False
    kept: bool = False
    stops: bool = False
    unless: frozenset[str] = frozenset()
    noun: str | None = None
    example: ProvisionExample

    def provisions(self) -> Iterator[Provision]:
        """Give the entry of each verb."""
        for lemma in self.lemmas:
            told = {key: getattr(self.example, key).replace(GAP, lemma) for key in ("text", "measure")}
            example = self.example.model_copy(update=told)
            yield Provision(**self.model_dump(exclude={"lemmas", "example"}), lemma=lemma, example=example)


class Measures(BaseModel):
    """Nouns of what is provided: things and money, which need a provider named, and acts, which name their own.

    ``takers`` are predicates by which one lets others act: only an act makes them a commitment ("accepts the cut", but
    not "accepts the loan"). ``attitudes`` are held and not provided: "share the wish". ``mutual`` are acts that take
    two: who rules one out denies nobody anything. ``nothing`` are nouns of what nobody gets by an offer of it:
    "offered talks". ``harms`` are what one provides by stopping it, ``rules`` what one provides by keeping to it.
    """

    model_config = STRICT

    things: frozenset[str]
    acts: frozenset[str]
    money: frozenset[str]
    attitudes: frozenset[str]
    mutual: frozenset[str]
    harms: frozenset[str]
    rules: frozenset[str]
    takers: frozenset[str]
    nothing: frozenset[str]


class Accords(BaseModel):
    """Nouns of texts that bind their parties, of drafts and of asking, with the verbs beside them."""

    model_config = STRICT

    agreed: frozenset[str]
    drafted: frozenset[str]
    proposed: frozenset[str]
    obliging: frozenset[str]
    asking: frozenset[str]
    general: frozenset[str]
    granting: frozenset[str]
    pressing: frozenset[str]
    before: frozenset[str]
    example: tuple[ProvisionExample, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Provisions:
    """The lexicon of commitments."""

    verbs: Index[Provision]
    measures: Measures
    accords: Accords
    nouns: Mapping[str, str]


@lru_cache(maxsize=1)
def load_provisions() -> Provisions:
    """Load the lexicon of what can be provided: each file holds one kind of providing.

    Raises:
        BadLexicon: naming the entry that breaks the schema.
    """
    folder = files("parley.reading.commitments") / "lexicon"
    verbs: list[Provision] = []
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        tables = tables_of(file)
        verbs += [entry_of(Provision, entry, file.name) for entry in tables.get("provision", ())]
        for entry in tables.get("kind", ()):
            verbs += entry_of(ProvisionKind, entry, file.name).provisions()
    nouns, texts = folder / MEASURES, folder / ACCORDS
    measures = entry_of(Measures, tables_of(nouns)["measures"], nouns.name)
    named = {verb.lemma: verb.noun for verb in verbs if verb.noun}
    accords = entry_of(Accords, tables_of(texts)["accords"], texts.name)
    return Provisions(Index(verbs), measures, accords, named)
