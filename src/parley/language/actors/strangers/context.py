"""Who was spoken of right before: the owner of "its negotiator", the state of "Foreign Minister Arnesen"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.strangers.newcomers import told_of
from parley.language.actors.strangers.runs import Run
from parley.language.layers import Mention
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


class Context:
    """The mentions of one article by token: who may own an office, who acts, and for whom people speak."""

    def __init__(self, doc: Doc, found: Iterable[Mention], roles: Roles) -> None:
        self.doc, self.roles = doc, roles
        self.owners: dict[int, Actor] = {}
        self.acting: dict[int, Actor] = {}
        self.people: dict[int, Actor] = {}
        for mention in sorted(found, key=lambda m: m.end - m.start, reverse=True):
            self._place(mention)

    def _place(self, mention: Mention) -> None:
        of_person = mention.actor.kind is ActorKind.PERSON
        actor = mention.on_behalf_of if of_person else mention.actor
        if actor is None or actor.kind is ActorKind.UNNAMED or mention.rule.startswith("city"):
            return
        named = mention.actor.id is not None or mention.rule.partition(":")[0] == "new"
        for i in range(mention.start, mention.end) if named else (mention.head,):
            self.owners[i] = actor
        if not mention.rule.endswith(":place"):
            self.acting[mention.head] = actor
        if of_person:
            self.people[mention.head] = actor

    def owner_of_pronoun(self, i: int) -> Actor | None:
        """Give whom "its" or "her" before an office stands for: a body, or the side of a person."""
        word = self.doc[i].lower_
        if word in self.roles.hers:
            return self._spoken_of(i, self.people)
        return self._spoken_of(i, self.acting) if word in self.roles.its else None

    def owner_of_office(self, run: Run) -> Actor | None:
        """Find the owner of "its negotiator, Ekman" by the pronoun in the few words before the name."""
        low = max(self.doc[run.start].sent.start, run.start - 8)
        pronouns = self.roles.its | self.roles.hers
        near = next((i for i in range(run.start - 1, low - 1, -1) if self.doc[i].lower_ in pronouns), None)
        if near is None or not any(self.doc[i].lower_ in self.roles.offices for i in range(near + 1, run.start)):
            return None
        return self.owner_of_pronoun(near)

    def body_before(self, run: Run) -> Actor | None:
        """Take the one body that is spoken of before an office without owner: the subject here, else one before."""
        told = told_of(self.doc, run, self.owners, self.roles)
        if told is None or told.office is None or told.office.split()[-1] not in self.roles.state_offices:
            return None
        for start, end in self._stretches(told.start):
            bodies = [i for i in range(start, end) if i in self.owners and self.owners[i].kind in BODIES]
            fitting = bodies if end <= self.doc[run.start].sent.start else [i for i in bodies if self._opens(i, start)]
            near = {self.owners[i] for i in fitting}
            if bodies:
                return near.pop() if len(near) == 1 else None
        return None

    def _opens(self, i: int, start: int) -> bool:
        """Say whether a sentence is about a body: its subject, or in its first words ("From Oslo, ...")."""
        return self.doc[i].dep_ in SUBJECTS or i - start < 3

    def _spoken_of(self, near: int, owners: Mapping[int, Actor]) -> Actor | None:
        """Give the last subject before a token in its sentence, else the last name; then of the sentence before."""
        for start, end in self._stretches(near):
            before = [i for i in range(start, end) if i in owners]
            if before:
                fitting = [i for i in before if self.doc[i].dep_ in SUBJECTS] or before
                return owners[fitting[-1]]
        return None

    def _stretches(self, i: int) -> Iterator[tuple[int, int]]:
        """Give the words of a sentence before a token, then the sentence before it."""
        start = self.doc[i].sent.start
        yield start, i
        if start:
            yield self.doc[start - 1].sent.start, start
