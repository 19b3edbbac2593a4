"""All that one reader found in one version of an article."""

from dataclasses import dataclass, field
from typing import Literal

from parley.records.article import Article
from parley.records.commitment import Commitment
from parley.records.meeting import Meeting
from parley.records.question import Question
from parley.records.shown import ShownReading
from parley.records.statement import Statement

SCHEMA: Literal["parley/reading/1"] = "parley/reading/1"

Record = Statement | Meeting | Commitment | Question
"""One of the four kinds of finding."""

KINDS = {"statements": "statement", "meetings": "meeting", "commitments": "commitment", "open_questions": "question"}
"""The lists of a reading in the order of its records, as the contract names them, with what is called one of each."""

UNREAD = "unread"
"""The name in place of a reader's where an article was left unread; its language is in place of the version."""

UNRELATED = "its words tell of no negotiation: it is kept, not read; --gate off reads it all the same"
"""The warning of a reading of an article that was passed over before it was parsed."""


@dataclass(frozen=True, slots=True)
class ReaderIdentity:
    """Which reader, in which version: the same two give the same reading of the same article."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Reading(ShownReading):
    """The records of one article, in the order of the text, and what the reader could not do.

    Raises:
        ValueError: if the evidence of a record is not the article's own text.
    """

    article: Article
    reader: ReaderIdentity
    statements: tuple[Statement, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    open_questions: tuple[Question, ...] = ()
    warnings: tuple[str, ...] = ()
    schema: Literal["parley/reading/1"] = field(default=SCHEMA)

    def __post_init__(self) -> None:
        """Refuse a record that does not rest on the article's own words."""
        for record in self.records:
            evidence = record.evidence
            if self.article.text[evidence.start : evidence.end] != evidence.text or not evidence.text:
                raise ValueError(f"record {record.id} rests on words that the article does not say")

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record, kind by kind."""
        return self.statements + self.meetings + self.commitments + self.open_questions
