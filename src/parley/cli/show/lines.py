"""What each kind of record says, in a few lines for people."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from parley.records import Actor, Commitment, Meeting, Modality, Question, Record, Statement

MOODS = {Modality.POSSIBLE: "possibly", Modality.FORMER: "formerly", Modality.NEGATED: "not:"}


def record_lines(record: Record) -> list[Text]:
    """Give the line that says what a record is, then its details; a detail that the text lacks has no line."""
    match record:
        case Statement():
            return _statement(record)
        case Commitment():
            return _commitment(record)
        case Meeting():
            return _meeting(record)
        case Question():
            return [Text(record.about)]


def who(actor: Actor, on_behalf_of: Actor | None = None) -> str:
    """Name an actor, with the side that it speaks for."""
    return f"{actor.name} ({on_behalf_of.name})" if on_behalf_of else actor.name


def stance_of(statement: Statement) -> str:
    """Give the stance with its mood: "possibly supports", "formerly demands", "not: opposes"."""
    return f"{MOODS.get(statement.modality, '')} {statement.stance}".strip()


def _statement(statement: Statement) -> list[Text]:
    said = Text.assemble(
        (who(statement.actor, statement.on_behalf_of), "bold"),
        " ",
        (stance_of(statement), "italic"),
        " ",
        statement.issue,
    )
    return [said, *_details(condition=_condition(statement), reported_by=_chain(statement.source))]


def _commitment(commitment: Commitment) -> list[Text]:
    creditor = f" to {commitment.creditor.name}" if commitment.creditor else ""
    said = Text.assemble(
        (commitment.debtor.name, "bold"), " ", (commitment.status, "italic"), " ", commitment.measure, creditor
    )
    told = _details(
        condition=_condition(commitment),
        amount=_amount(commitment),
        deadline=_deadline(commitment),
        reported_by=_chain(commitment.source),
    )
    return [said, *told]


def _condition(record: Statement | Commitment) -> str | None:
    """Give the condition, with its direction where its words do not begin with it."""
    told, kind = record.condition, record.condition_kind
    if told is None or kind is None:
        return told
    direction = kind.replace("_", " ")
    return told if told.lower().startswith(direction) else f"{told} ({direction})"


def _amount(commitment: Commitment) -> str | None:
    """Give the amount in the text's words, with its numbers where they say it otherwise."""
    told, quantity = commitment.amount, commitment.quantity
    return told if quantity is None or str(quantity) == told else f"{quantity} (“{told}”)"


def _deadline(commitment: Commitment) -> str | None:
    """Give the deadline in the text's words, with its days where they are known."""
    told, due = commitment.deadline, commitment.due
    return told if due is None or due.edtf is None else f"{due} (“{told}”)"


def _meeting(meeting: Meeting) -> list[Text]:
    sides = ", ".join(actor.name for actor in meeting.participants)
    form = "" if meeting.format == "unknown" else f" ({meeting.format})"
    said = Text.assemble((sides, "bold"), " ", (meeting.status, "italic"), form)
    when = meeting.when_text if meeting.when is None else f"{meeting.when} (“{meeting.when_text}”)"
    return [said, *_details(when=when, place=meeting.place, reported_by=_chain(meeting.source))]


def _details(**told: str | None) -> list[Text]:
    """Give a line for each detail that the text tells."""
    return [Text(f"{name.replace('_', ' ')}: {value}") for name, value in told.items() if value]


def _chain(source: Iterable[Actor]) -> str:
    """Name the reporters, from the outlet inwards."""
    return ", who cites ".join(actor.name for actor in source)
