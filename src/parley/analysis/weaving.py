"""Which records belong together and what they make: all that the ledger is told before it keeps views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from parley.analysis.agenda import fold as fold_meeting
from parley.analysis.agenda import kept as agenda
from parley.analysis.commitments import fold as fold_commitment
from parley.analysis.commitments import kept as commitments
from parley.analysis.conflicts import asks, contradicted, opposed, tells, written
from parley.analysis.facts import clues_in
from parley.analysis.held import fold as held
from parley.analysis.held.topics import topics
from parley.analysis.identity import Identity
from parley.analysis.identity.choose import choose
from parley.analysis.identity.links import blocks
from parley.analysis.questions import life as questions
from parley.analysis.questions.answered import seeks as answers
from parley.cleaning.copies import Likeness, likeness
from parley.ledger import Joined, Judgement, Line, Told, judgement_of
from parley.records import Dossier, Issue, Party

VERSION = "6"
"""Move it where the same records come to make other threads, lines or pairs; a test tells when."""


class Weaving:
    """A weaver (``parley.ledger.Weaver``) by the names of a dossier and people's judgements."""

    version = VERSION

    def __init__(self, dossier: Dossier, judgements: Sequence[Judgement]) -> None:
        self._identity = Identity(dossier, judgements)

    def blocks(self, told: Told) -> Sequence[str]:
        """Give keys of a record; two records that may belong together share at least one."""
        return sorted(blocks(told, self._identity))

    def choose(self, told: Told, among: Mapping[str, Sequence[Told]]) -> Joined | None:
        """Choose the thread that a record is linked to most surely."""
        found = choose(told, among, self._identity)
        return Joined(found[0], found[1].left, found[1].right, found[1].why, found[1].score) if found else None

    def fold(self, members: Sequence[Told]) -> Sequence[Line]:
        """Say what a thread makes."""
        match members[0].kind:
            case "statement":
                return held.lines_of(members, self._identity)
            case "commitment":
                return commitments.lines_of(fold_commitment(members, self._identity))
            case "meeting":
                return agenda.lines_of(fold_meeting(members, self._identity))
            case "question":
                return [questions.line_of(questions.fold(members))]
        return ()

    def extend(self, lines: Sequence[Line], told: Sequence[Told]) -> Sequence[Line] | None:
        """Say what the lines of a thread become when records join it."""
        match told[0].kind:
            case "statement":
                return held.extend(lines, told)
            case "commitment":
                return commitments.extended(lines[0], told, self._identity)
            case "meeting":
                return agenda.extended(lines[0], told, self._identity)
            case "question":
                question = questions.extend(questions.asking(lines[0]), told)
                return None if question is None else [questions.line_of(question)]
        return None

    def clues(self, line: Line) -> frozenset[str]:
        """Give the words by which a line is found that tells a fact."""
        return clues_in(line)

    def topics(self, line: Line) -> frozenset[str]:
        """Say on what and of which side a position is."""
        return topics(held.position(line), self._identity) if line.view == held.VIEW else frozenset()

    def seeks(self, line: Line) -> frozenset[str]:
        """Say what a line seeks among the facts of other threads."""
        if line.view in {commitments.VIEW, commitments.STEPS}:
            return commitments.seeks(line)
        return answers(questions.asking(line)) if line.view == questions.VIEW else frozenset()

    def tells(self, told: Told, thread: str) -> Sequence[tuple[str, str]]:
        """Give the keys under which a record of a thread is found, each with what it says there."""
        return tells(told, thread)

    def asks(self, told: Told, thread: str) -> Sequence[str]:
        """Give the keys under which records are found that can contradict a record of a thread."""
        return asks(told, thread)

    def contradicted(self, told: Told, others: Sequence[tuple[Told, bool]]) -> Sequence[tuple[Told, Mapping[str, Any]]]:
        """Give those that a record contradicts, each with what is found."""
        found = contradicted(told, others, self._identity)
        return [(other, written(opposed(other, told, finding))) for other, finding in found]

    def likeness(self, text: str, byline: str | None, sketch: str | None = None) -> Likeness:
        """Take what a text is compared by."""
        return likeness(text, byline, sketch)


def weaving(dossier: Mapping[str, Any], judgements: Sequence[Mapping[str, Any]]) -> Weaving:
    """Make the weaver of a moment out of what the log says."""
    named = Dossier(
        parties=tuple(Party(one["name"], tuple(one["aliases"])) for one in dossier.get("parties", ())),
        issues=tuple(Issue(one["name"], tuple(one["phrases"])) for one in dossier.get("issues", ())),
    )
    return Weaving(named, [judgement_of(one) for one in judgements])
