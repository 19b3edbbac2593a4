"""The form of a model's answer; nothing may be missing, nothing else be told."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from parley.records import ActorKind, CommitmentStatus, MeetingFormat, MeetingStatus, Modality, Stance

LONGEST = 600
"""Characters of a phrase."""


class Strict(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedActor(Strict):
    """Somebody as the article names him."""

    name: str = Field(max_length=LONGEST)
    kind: ActorKind


class TellsStatement(Strict):
    """A position as the model tells it."""

    actor: NamedActor
    stance: Stance
    issue: str = Field(max_length=LONGEST)
    modality: Modality
    condition: str | None
    evidence: str


class TellsCommitment(Strict):
    """A commitment as the model tells it."""

    debtor: NamedActor
    creditor: NamedActor | None
    measure: str = Field(max_length=LONGEST)
    status: CommitmentStatus
    condition: str | None
    amount: str | None
    deadline: str | None
    evidence: str


class TellsMeeting(Strict):
    """A meeting as the model tells it."""

    participants: list[NamedActor]
    format: MeetingFormat
    place: str | None
    when_text: str | None
    status: MeetingStatus
    evidence: str


class TellsQuestion(Strict):
    """An open question as the model tells it."""

    about: str = Field(max_length=LONGEST)
    evidence: str


FORMS: dict[str, type[Strict]] = {
    "statements": TellsStatement,
    "commitments": TellsCommitment,
    "meetings": TellsMeeting,
    "open_questions": TellsQuestion,
}
"""The form of a record of each kind."""


PROSE = frozenset({"title", "description", "maxLength"})
"""Keys of a schema that say nothing of its form, or that small servers do not know."""


@cache
def schema_of_answers() -> dict[str, Any]:
    """Give the JSON Schema of an answer: a list of records under each kind, with all that they rest on inside."""
    lists = {key: {"type": "array", "items": _inlined(form.model_json_schema())} for key, form in FORMS.items()}
    return {"type": "object", "properties": lists, "required": list(FORMS), "additionalProperties": False}


def _inlined(schema: dict[str, Any]) -> dict[str, Any]:
    """Put what is defined apart in its place, and leave out titles and prose: small servers know no more."""
    defined = schema.pop("$defs", {})

    def walk(told: Any) -> Any:  # noqa: ANN401  (JSON)
        if isinstance(told, list):
            return [walk(one) for one in told]
        if not isinstance(told, dict):
            return told
        if "$ref" in told:
            return walk(defined[told["$ref"].rpartition("/")[2]])
        kept = {key: one for key, one in told.items() if key not in PROSE or not isinstance(one, str | int)}
        return {key: walk(one) for key, one in kept.items()}

    inlined: dict[str, Any] = walk(schema)
    return inlined
