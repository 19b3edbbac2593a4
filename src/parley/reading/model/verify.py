"""What becomes of a record that a model told: a record with its evidence, or the reason why it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from parley.language.actors import load_registry
from parley.language.actors.registry import split_words
from parley.reading.model.refusal import Refusal, Refused
from parley.reading.model.schema import (
    FORMS,
    NamedActor,
    Strict,
    TellsCommitment,
    TellsMeeting,
    TellsQuestion,
    TellsStatement,
)
from parley.reading.model.spans import evidence_in, holds_name, holds_words, span_of
from parley.records import (
    Actor,
    ActorKind,
    Article,
    Commitment,
    Evidence,
    Meeting,
    Question,
    Reason,
    Record,
    Statement,
    stable_id,
)

UNMEASURED = 0.3
"""How sure a record is that rests on a model alone: it was checked against the text, and nobody has counted how often
such records are right."""

CUE = 80
"""Characters of the evidence that stand as the cue."""


@dataclass(frozen=True, slots=True)
class Verifier:
    """Holds what a model tells of an article against its text.

    Args:
        article: what was read.
        rule: what stands as the rule that made the record, with the model's name.
    """

    article: Article
    rule: str

    def record(self, kind: str, told: object) -> Record:
        """Make the record of what was told under a kind.

        Raises:
            Refused: if the article does not bear it out.
        """
        try:
            said = FORMS[kind].model_validate(told)
        except ValidationError as error:
            raise Refused(Refusal.FORM) from error
        return self._of(said)

    def _of(self, said: Strict) -> Record:
        match said:
            case TellsStatement():
                return self._statement(said)
            case TellsCommitment():
                return self._commitment(said)
            case TellsMeeting():
                return self._meeting(said)
            case TellsQuestion():
                return self._question(said)
        raise Refused(Refusal.FORM)

    def _statement(self, said: TellsStatement) -> Statement:
        evidence, actor = self._evidence(said.evidence), self._actor(said.actor)
        issue = self._phrase(said.issue)
        key = (self.article.id, evidence.start, evidence.end, actor.name, said.stance, said.modality, issue)
        return Statement(
            stable_id("statement", key), actor, None, said.stance, issue, said.modality, self._part(said.condition), (),
            evidence, UNMEASURED, self._why(evidence),
        )  # fmt: skip

    def _commitment(self, said: TellsCommitment) -> Commitment:
        evidence, debtor = self._evidence(said.evidence), self._actor(said.debtor)
        measure = self._phrase(said.measure)
        key = (self.article.id, evidence.start, evidence.end, debtor.name, measure, said.status)
        return Commitment(
            stable_id("commitment", key), debtor, self._actor(said.creditor) if said.creditor else None, measure,
            said.status, self._part(said.condition), self._part(said.amount), self._part(said.deadline), (),
            evidence, UNMEASURED, self._why(evidence),
        )  # fmt: skip

    def _meeting(self, said: TellsMeeting) -> Meeting:
        evidence = self._evidence(said.evidence)
        sides = tuple(dict.fromkeys(map(self._actor, said.participants)))
        if len(sides) < 2:
            raise Refused(Refusal.SIDES)
        who = "; ".join(sorted(one.name for one in sides))
        key = (self.article.id, evidence.start, evidence.end, who, said.status)
        return Meeting(
            stable_id("meeting", key), sides, said.format, self._part(said.place), self._part(said.when_text), None,
            said.status, (), evidence, UNMEASURED, self._why(evidence),
        )  # fmt: skip

    def _question(self, said: TellsQuestion) -> Question:
        evidence, about = self._evidence(said.evidence), self._phrase(said.about)
        key = (self.article.id, evidence.start, evidence.end, about)
        return Question(stable_id("question", key), about, evidence, UNMEASURED, self._why(evidence))

    def _evidence(self, words: str) -> Evidence:
        """Find the evidence in a block that is read."""
        found = evidence_in(self.article, words)
        if found is None or len(words.split()) < 2:
            raise Refused(Refusal.EVIDENCE)
        if not any(block.start <= found.start < block.end for block in self.article.kept):
            raise Refused(Refusal.FURNITURE)
        return found

    def _actor(self, told: NamedActor) -> Actor:
        """Find who is meant; he has to be named in the text, and is known under his canonical name."""
        name = " ".join(told.name.split())
        if not holds_name(self.article.text, name):
            raise Refused(Refusal.ACTOR)
        if told.kind is ActorKind.UNNAMED:
            return Actor(f"unnamed: {name}", None, ActorKind.UNNAMED)
        bare = name.removeprefix("the ").removeprefix("The ")
        return _known(bare) or Actor(bare, None, told.kind)

    def _phrase(self, told: str) -> str:
        """Take a phrase whose words are the article's."""
        if not holds_words(self.article.text, told):
            raise Refused(Refusal.ABOUT)
        return " ".join(told.split())

    def _part(self, told: str | None) -> str | None:
        """Take a part in the article's own letters, or none."""
        if told is None or not told.strip():
            return None
        span = span_of(self.article.text, told)
        if span is None:
            raise Refused(Refusal.PART)
        return self.article.text[slice(*span)]

    def _why(self, evidence: Evidence) -> tuple[Reason, ...]:
        return (Reason(self.rule, evidence.text[:CUE]),)


def _known(name: str) -> Actor | None:
    """Find an actor of the registry by one of his forms, or a person by a surname that only one has."""
    registry, words = load_registry(), tuple(split_words(name))
    named = {form.known.actor for form in registry.forms(words[0]) if form.words == words} if words else set()
    if not named and len(words) == 1:
        named = {known.actor for known in registry.surnamed(words[0])}
    return named.pop() if len(named) == 1 else None


def answers(told: object) -> Mapping[str, list[object]] | None:
    """Take a model's answer for lists of records under their kinds; None where it is something else."""
    if not isinstance(told, dict) or not any(key in FORMS for key in told):
        return None
    return {key: told[key] for key in FORMS if isinstance(told.get(key), list)}
