"""The parts of an explanation; every quoted piece is the article's own text, with its place."""

from __future__ import annotations

from dataclasses import dataclass

from parley.records import Evidence, Reading, Record


@dataclass(frozen=True, slots=True)
class Entry:
    """A frame or a rule: where it stands, what it means, and the sentence that proves it.

    ``file`` is a path from the folder that holds the package; ``line`` counts from 1, None for a rule that is code.
    """

    id: str
    file: str
    line: int | None
    example: str
    meaning: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """What filled a part of the record: ``part`` is its field, ``name`` the predicate's slot, ``gives`` the value."""

    part: str
    name: str
    words: Evidence
    gives: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that made the stance, the modality or the status what it is, the nearest to the cue first.

    ``kind`` says what it is (auxiliaries, adverb, operator, light verb, frame above, said by ...), ``effect`` what it
    does, ``entry`` where it stands if it is an entry of the lexicon.
    """

    kind: str
    words: tuple[Evidence, ...]
    effect: str
    entry: Entry | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of an anaphora chain: words, what they stand for, and by which rule or how surely (0..1).

    ``antecedent`` is the piece of text that the words point to, None where a name is looked up in the registry.
    """

    words: Evidence
    antecedent: Evidence | None
    means: str
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Family:
    """A family of records that the record belongs to, widest first: how many were told, how many right, and the share.

    ``share`` is smoothed towards that of the wider family; the last one less its standard error is the confidence.
    """

    name: tuple[str, ...]
    told: int
    right: int
    share: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why one record was made."""

    record: Record
    entry: Entry
    cue: Evidence
    slots: tuple[Slot, ...]
    steps: tuple[Step, ...]
    anaphora: tuple[Link, ...]
    families: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A reading with the explanation of each of its records, in their order."""

    reading: Reading
    explanations: tuple[Explanation, ...]

    def within(self, reading: Reading) -> Explained:
        """Keep the explanations of the records that a narrower reading still holds."""
        held = {record.id for record in reading.records}
        return Explained(reading, tuple(told for told in self.explanations if told.record.id in held))
