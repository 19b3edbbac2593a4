"""The nouns of Parley: articles, evidence, actors, the four kinds of record, and the errors.

Every record is frozen and checks itself; nothing here reads or writes. Field names are the contract of
``parley/reading/1`` (``parley schema`` prints it).
"""

from parley.records.actor import Actor, ActorKind
from parley.records.article import Article, Block, BlockKind, Origin
from parley.records.commitment import Commitment, CommitmentStatus
from parley.records.dossier import UNITS, Dossier, Issue, Keep, ListKind, Outlet, Party, parse_dossier, span_of
from parley.records.errors import (
    BadAnswer,
    BadDossier,
    BadEndpoint,
    BadExport,
    BadGold,
    BadImport,
    BadJudgement,
    BadLedger,
    BadLexicon,
    BadPlugin,
    BadQuery,
    BadReview,
    BadScores,
    BadUsers,
    BrokenLine,
    Forbidden,
    Gone,
    MissingExtra,
    MissingPipeline,
    ParleyError,
    PrivateAddress,
    ReaderFailed,
    Retry,
    SetAside,
    Stop,
    Unreachable,
    UnreadableInput,
)
from parley.records.evidence import Evidence, Reason, Span
from parley.records.identity import stable_id
from parley.records.meeting import Meeting, MeetingFormat, MeetingStatus
from parley.records.question import Question
from parley.records.reading import SCHEMA, UNREAD, ReaderIdentity, Reading, Record
from parley.records.statement import Modality, Stance, Statement
from parley.records.terms import ConditionKind, Period, Quantity

__all__ = [
    "SCHEMA",
    "UNITS",
    "UNREAD",
    "Actor",
    "ActorKind",
    "Article",
    "BadAnswer",
    "BadDossier",
    "BadEndpoint",
    "BadExport",
    "BadGold",
    "BadImport",
    "BadJudgement",
    "BadLedger",
    "BadLexicon",
    "BadPlugin",
    "BadQuery",
    "BadReview",
    "BadScores",
    "BadUsers",
    "Block",
    "BlockKind",
    "BrokenLine",
    "Commitment",
    "CommitmentStatus",
    "ConditionKind",
    "Dossier",
    "Evidence",
    "Forbidden",
    "Gone",
    "Issue",
    "Keep",
    "ListKind",
    "Meeting",
    "MeetingFormat",
    "MeetingStatus",
    "MissingExtra",
    "MissingPipeline",
    "Modality",
    "Origin",
    "Outlet",
    "ParleyError",
    "Party",
    "Period",
    "PrivateAddress",
    "Quantity",
    "Question",
    "ReaderFailed",
    "ReaderIdentity",
    "Reading",
    "Reason",
    "Record",
    "Retry",
    "SetAside",
    "Span",
    "Stance",
    "Statement",
    "Stop",
    "Unreachable",
    "UnreadableInput",
    "parse_dossier",
    "span_of",
    "stable_id",
]
