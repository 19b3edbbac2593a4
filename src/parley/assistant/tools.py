"""The tools that an assistant may ask a dossier with; none of them changes anything, and none acts on what it reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import Field

from parley.assistant.answer import FEW, MOST, Answers, Question
from parley.assistant.brief import brief_view

Answer = dict[str, Any]
Texts = tuple[str, ...]
Names = Annotated[Texts, Field(description="Names or parts of names, aliases and other spellings too; none means all.")]
Issues = Annotated[Texts, Field(description="Words of issues; none means all.")]
AsOf = Annotated[str | None, Field(description="What held on this day (2025-08-18); by default all that is known.")]
KnownAt = Annotated[
    str | None, Field(description="As it was recorded by this moment (2025-08-18T12:00, UTC); by default now.")
]
Limit = Annotated[int, Field(description=f"Rows at most (1 to {MOST}).", ge=1, le=MOST)]
Next = Annotated[str | None, Field(description="`next` of the answer before, to go on with the same question.")]


class Tools:
    """Each method is a tool; its docstring is what the assistant is told of it."""

    def __init__(self, answers: Answers) -> None:
        self._answers, self._dossier = answers, answers.dossier

    def all(self) -> dict[str, Callable[..., Answer]]:
        """Give the tools by their names."""
        return {
            "positions": self.positions, "history": self.history, "commitments": self.commitments,
            "meetings": self.meetings, "questions": self.questions, "conflicts": self.conflicts,
            "search": self.search, "who_said": self.who_said, "changes": self.changes, "brief": self.brief,
            "evidence": self.evidence,
        }  # fmt: skip

    def positions(
        self, actor: Names = (), side: Names = (), issue: Issues = (), ended: bool = False,
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Who takes which position on what, since when, told by how many articles from how many independent origins.

        With `ended`, also positions that were reversed, dropped or denied. `side` is an actor and who speaks for it.
        """
        asked = {"actor": actor, "side": side, "issue": issue, "ended": ended, "as_of": as_of}
        return self._answers.answer(
            Question("positions", asked, known_at, limit, cursor),
            lambda known: self._dossier.positions(
                actor=actor, side=side, issue=issue, ended=ended, as_of=as_of, known_at=known
            ),
        )

    def history(
        self,
        actor: Annotated[str, Field(description="One actor.")],
        issue: Annotated[str, Field(description="One issue.")],
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Every position that one actor took on one issue, in the order of time, sentence by sentence."""
        asked = {"actor": actor, "issue": issue, "as_of": as_of}
        return self._answers.answer(
            Question("history", asked, known_at, limit, cursor),
            lambda known: self._dossier.history(actor, issue, as_of=as_of, known_at=known),
        )

    def commitments(
        self, debtor: Names = (), creditor: Names = (), issue: Issues = (),
        stage: Annotated[
            Texts, Field(description="Only at these stages, such as pledged, due, overdue, discharged.")
        ] = (),
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Who binds himself to what towards whom, on which condition and until when, and where that stands."""
        asked = {"debtor": debtor, "creditor": creditor, "issue": issue, "stage": stage, "as_of": as_of}
        return self._answers.answer(
            Question("commitments", asked, known_at, limit, cursor),
            lambda known: self._dossier.commitments(
                debtor=debtor, creditor=creditor, issue=issue, stage=stage, as_of=as_of, known_at=known
            ),
        )

    def meetings(
        self, who: Names = (),
        upcoming: Annotated[bool, Field(description="Only what is planned and not past.")] = False,
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Who meets whom, in which form, when and where, planned or held; of all that are named in `who` together."""
        asked = {"who": who, "upcoming": upcoming, "as_of": as_of}
        return self._answers.answer(
            Question("meetings", asked, known_at, limit, cursor),
            lambda known: self._dossier.meetings(who=who, upcoming=upcoming, as_of=as_of, known_at=known),
        )

    def questions(
        self,
        about: Annotated[str | None, Field(description="Words that all stand in the question.")] = None,
        state: Annotated[Texts, Field(description="open, answered, overtaken; none means all.")] = ("open",),
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """What reports say is not settled or not known, since when, and which sentence answered it."""
        asked = {"about": about, "state": state, "as_of": as_of}
        return self._answers.answer(
            Question("questions", asked, known_at, limit, cursor),
            lambda known: self._dossier.questions(about=about, state=state, as_of=as_of, known_at=known),
        )

    def conflicts(
        self,
        kind: Annotated[
            Texts, Field(description="sources, reversal, split, denial, translation; none means all.")
        ] = (),
        actor: Annotated[str | None, Field(description="Only those that this actor is part of.")] = None,
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Where reports contradict each other, both sides with their sentences. Nothing is resolved: tell both."""
        asked = {"kind": kind, "actor": actor, "as_of": as_of}
        return self._answers.answer(
            Question("conflicts", asked, known_at, limit, cursor),
            lambda known: self._dossier.conflicts(kind=kind, actor=actor, as_of=as_of, known_at=known),
        )

    def search(
        self,
        words: Annotated[str, Field(description='Words that all have to be found, "phrases" and beginnings*.')],
        kind: Annotated[
            Texts, Field(description="statement, meeting, commitment, question, article; none means all.")
        ] = (),
        actor: Names = (),
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Sentences with records, and passages of articles without one (`record` is null), by their words."""
        asked = {"words": words, "kind": kind, "actor": actor, "as_of": as_of}
        return self._answers.answer(
            Question("search", asked, known_at, limit, cursor),
            lambda known: self._dossier.search(
                words, kind=kind, actor=actor, limit=5 * MOST, as_of=as_of, known_at=known
            ),
        )

    def who_said(
        self,
        phrase: Annotated[str, Field(description="The words that somebody is thought to have said.")],
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """Who used a phrase, exactly (`near` is 1) or nearly, as told by whom."""
        return self._answers.answer(
            Question("who_said", {"phrase": phrase, "as_of": as_of}, known_at, limit, cursor),
            lambda known: self._dossier.who_said(phrase, as_of=as_of, known_at=known),
        )

    def changes(
        self,
        since: Annotated[str, Field(description="The day that is compared with.")],
        until: Annotated[str | None, Field(description="The day that is told; by default all that is known.")] = None,
        actor: Names = (),
        known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """What changed between two days: reversals and withdrawals first, new pledges, meetings, answers, conflicts."""
        asked = {"since": since, "until": until, "actor": actor, "as_of": until}
        return self._answers.answer(
            Question("changes", asked, known_at, limit, cursor),
            lambda known: self._dossier.changes(since, until, actor=actor, known_at=known),
        )

    def brief(
        self,
        since: Annotated[str | None, Field(description="Tell what changed since this day first.")] = None,
        as_of: AsOf = None, known_at: KnownAt = None, limit: Limit = FEW, cursor: Next = None,
    ) -> Answer:  # fmt: skip
        """The brief by lines: what changed, where the sides stand, who is bound to what, the agenda, what is open."""
        return self._answers.answer(
            Question("brief", {"since": since, "as_of": as_of}, known_at, limit, cursor),
            lambda known: brief_view(self._dossier, since, as_of, known),
        )

    def evidence(
        self,
        record: Annotated[str, Field(description="The id of a record, as other answers give it.")],
        known_at: KnownAt = None,
    ) -> Answer:
        """One record whole: its sentence among its neighbours, its fields, the rules that made it, how sure it is."""
        return self._answers.answer(
            Question("evidence", {"record": record}, known_at),
            lambda known: self._dossier.evidence(record, known_at=known),
        )
