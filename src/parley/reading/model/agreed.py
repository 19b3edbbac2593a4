"""Two readers that must agree: what grammar and model both find is as sure as the grammar has earned, all else is not.

Nobody has counted how often records are right on which both agree, so agreement makes none surer than it was: lack of
it makes it less sure. Records of the model alone are kept, as unsure as they are without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import tee
from typing import Protocol, TypeVar

from rapidfuzz.fuzz import ratio

from parley.language.actors import fold
from parley.reading.model.spans import stems
from parley.records import Article, Commitment, Meeting, Question, ReaderIdentity, Reading, Reason, Record, Statement

ALONE = 0.5
"""The most that a record of the grammar counts which the model does not tell."""

SPELLED = 88
"""How alike (0 to 100) two words of a name are at least that are spellings of one."""

Found = TypeVar("Found", Statement, Meeting, Commitment, Question)


class Reads(Protocol):
    """A reader, as far as two are held against each other."""

    @property
    def name(self) -> str:
        """What it is called."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever a reading may change."""
        ...

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles in order."""
        ...


@dataclass(frozen=True)
class AgreeingReader:
    """Reads every article twice, by grammar and by a model."""

    grammar: Reads
    model: Reads
    name: str = "both"

    @property
    def version(self) -> str:
        """Both versions."""
        return f"{self.grammar.version}+{self.model.version}"

    def read(self, article: Article) -> Reading:
        """Read one article."""
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Read articles in order; errors are those of the two readers."""
        first, second = tee(articles)
        for one, other in zip(self.grammar.read_all(first), self.model.read_all(second), strict=True):
            yield self._held_together(one, other)

    def _held_together(self, grammar: Reading, model: Reading) -> Reading:
        identity = ReaderIdentity(self.name, self.version)
        return replace(
            grammar,
            reader=identity,
            statements=_together(grammar.statements, model.statements),
            meetings=_together(grammar.meetings, model.meetings),
            commitments=_together(grammar.commitments, model.commitments),
            open_questions=_together(grammar.open_questions, model.open_questions),
            warnings=(*grammar.warnings, *model.warnings),
        )


def _together(grammar: tuple[Found, ...], model: tuple[Found, ...]) -> tuple[Found, ...]:
    """Weigh the grammar's records by whether the model tells them too, and put what the model alone tells behind."""
    left: list[Found] = list(model)
    told: list[Found] = []
    for record in grammar:
        same = next((one for one in left if agree(record, one)), None)
        if same is not None:
            left.remove(same)
        told.append(_weighed(record, same))
    known: set[str] = {record.id for record in told}
    told.extend(record for record in left if record.id not in known)
    return tuple(told)


def _weighed(record: Found, same: Found | None) -> Found:
    if same is None:
        return replace(record, confidence=min(record.confidence, ALONE))
    return replace(record, why=(*record.why, Reason(f"agrees.{same.why[0].rule}", same.why[0].cue)))


def agree(one: Record, other: Record) -> bool:
    """Say whether two records tell the same: of one kind, of the same sentence, of the same
    side, to the same end, on the same issue."""
    return (
        type(one) is type(other)
        and one.evidence.start < other.evidence.end
        and other.evidence.start < one.evidence.end
        and _end(one) == _end(other)
        and _sides_agree(one, other)
        and _about_one(_about(one), _about(other))
    )


def _end(record: Record) -> tuple[str, ...]:
    """Give what a record says of its sides, in the words of the enums."""
    match record:
        case Statement():
            return record.stance.value, record.modality.value
        case Meeting() | Commitment():
            return (record.status.value,)
    return ()


def _about(record: Record) -> str:
    match record:
        case Statement():
            return record.issue
        case Commitment():
            return record.measure
        case Question():
            return record.about
    return ""


def _about_one(phrase: str, other: str) -> bool:
    """Say whether two phrases share a word, endings aside; meetings are about none."""
    left, right = stems(phrase), stems(other)
    return bool(left & right) or not (left or right)


def _sides_agree(one: Record, other: Record) -> bool:
    left, right = _names(one), _names(other)
    return all(any(_same(name, each) for each in right) for name in left) and len(left) == len(right)


def _names(record: Record) -> tuple[str, ...]:
    match record:
        case Statement():
            return (record.actor.name,)
        case Commitment():
            return (record.debtor.name,)
        case Meeting():
            return tuple(one.name for one in record.participants)
    return ()


def _same(name: str, other: str) -> bool:
    """Say whether two names may be one: each word of the shorter is spelled as some word of the longer."""
    few, many = sorted((fold(name).split(), fold(other).split()), key=len)
    return bool(few) and all(any(ratio(word, each) >= SPELLED for each in many) for word in few)
