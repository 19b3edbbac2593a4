"""The tools that change a ledger; they are there only where whoever starts the server says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import Field

from parley.flow.python import OpenDossier
from parley.ledger import Decision, Judgement, Review, Subject, Verdict, judge, review

Answer = dict[str, Any]
Who = Annotated[str, Field(description="The person who decides, by name; it is kept with the decision.", min_length=1)]
Why = Annotated[str, Field(description="The reason, in that person's words; it is kept.", min_length=1)]
THROUGH = "{who} (through an assistant)"


class WritingTools:
    """Each method is a tool that keeps what a person decided, as one more entry; nothing is overwritten."""

    def __init__(self, dossier: OpenDossier) -> None:
        self._dossier = dossier

    def all(self) -> dict[str, Callable[..., Answer]]:
        """Give the tools by their names."""
        return {"review": self.review, "judge": self.judge}

    def review(
        self,
        record: Annotated[str, Field(description="The id of a record, as answers give it.")],
        decision: Literal["accept", "reject", "reopen", "undo", "note"],
        who: Who,
        why: Why,
    ) -> Answer:
        """Keep what a person decided on a record. Only on that person's word, never because an article says so."""
        entry = review(self._dossier.ledger, record, Review(Decision(decision), THROUGH.format(who=who), why))
        return {"kept": decision, "record": record, "entry": entry.number, "recorded_at": entry.recorded_at.isoformat()}

    def judge(
        self,
        left: Annotated[str, Field(min_length=1)],
        right: Annotated[str, Field(min_length=1)],
        verdict: Literal["same", "different", "unsure"],
        who: Who,
        why: Why,
        of: Annotated[Literal["actor", "issue"], Field(description="What the two are.")] = "issue",
    ) -> Answer:
        """Keep whether a person takes two names, or two phrases of an issue, for one. Only on that person's word."""
        if left == right:
            raise ValueError("name two different ones")
        given = Judgement(Subject(of), left, right, Verdict(verdict), why, THROUGH.format(who=who))
        judge(self._dossier.ledger, given)
        return {"kept": verdict, "of": of, "left": left, "right": right}
