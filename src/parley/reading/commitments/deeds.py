"""Commitments told by verbs of providing: who would do the deed, and how far he is bound to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from parley.reading.amounts import load_edges
from parley.reading.commitments.around import Around
from parley.reading.commitments.binding.accords import by_accord
from parley.reading.commitments.binding.answers import Answer, answer_to, answerers
from parley.reading.commitments.binding.status import Binding, binding_of, governing
from parley.reading.commitments.bond import Bond
from parley.reading.commitments.debtors import BY_WHOM, addressed, asked, creditor_of, doers, givers_to, is_demand
from parley.reading.commitments.provisions import Provision, Provisions
from parley.reading.commitments.things import is_measure
from parley.reading.conditions import condition_of
from parley.reading.factuality.unasserted import is_only_supposed
from parley.reading.holders import Holder
from parley.reading.issues import antecedent_of
from parley.reading.layers import Layers
from parley.reading.statements.match import Match
from parley.reading.syntax import PREPOSITIONS, Tokens, first_slot, is_passive, polarity, slot
from parley.reading.utterances import Utterances
from parley.records import Actor, CommitmentStatus

if TYPE_CHECKING:
    from parley.language import Token

TOLD = frozenset(
    {CommitmentStatus.PLEDGED, CommitmentStatus.FLOATED, CommitmentStatus.REFUSED, CommitmentStatus.UNDETERMINED}
)
"""Statuses that a speaker gives to what his own side would do, where he names nobody."""


OWN = frozenset({CommitmentStatus.PLEDGED, CommitmentStatus.OFFERED, CommitmentStatus.CONDITIONAL})
"""Statuses of what somebody binds himself to, which nobody does in what is only supposed."""


@dataclass(frozen=True, slots=True)
class Deeds:
    """Finds the deeds of one article; ``around`` are its matches and parties."""

    layers: Layers
    provisions: Provisions
    said: Utterances
    around: Around

    def find(self) -> Iterator[Bond]:
        """Find the verbs of providing to which somebody is bound, in the order of the text."""
        for sentence, tokens in self.layers.telling(self.provisions.verbs):
            if sentence.span.text.rstrip().endswith("?"):
                continue
            for token in tokens:
                fitting = ((one, self._measures(token, one)) for one in self._fitting(token))
                provision, measure = next((pair for pair in fitting if pair[1]), (None, ()))
                if provision is not None:
                    yield from self._bonds(token, provision, measure)

    def _fitting(self, token: Token) -> Iterator[Provision]:
        """Give the provisions that a verb may be; no particle has an object of its own: "put him in charge"."""
        for provision in self.provisions.verbs.fitting(token):
            near = {token.lower_, *(child.lower_ for child in token.children)}
            if near.isdisjoint(provision.unless) and not _is_preposition(token, provision):
                yield provision

    def _measures(self, deed: Token, provision: Provision) -> Tokens:
        """Give what a deed would provide; a pronoun only where it is known what it stands for."""
        found = _amount_behind(deed) or first_slot(deed, provision.measure) or _after_particle(deed, provision)
        if provision.things:
            return tuple(thing for thing in found if self._counts(thing, provision))
        return tuple(thing for thing in found if _is_told(thing, self.layers) and self._is_provided(thing, provision))

    def _is_provided(self, thing: Token, provision: Provision) -> bool:
        """Say whether a thing is not only an attitude; one keeps to a rule: "respects the truce", not "her rival"."""
        lemma, measures = thing.lemma_.lower(), self.provisions.measures
        if provision.kept and thing.pos_ != "PRON":
            return lemma in measures.rules
        return lemma not in measures.attitudes

    def _counts(self, thing: Token, provision: Provision) -> bool:
        """Say whether a thing makes a verb one of providing: what can be provided, or what ends by the deed."""
        ends = thing.tag_ == "VBG" or thing.lemma_.lower() in self.provisions.measures.harms
        return (provision.stops and ends) or is_measure(thing, self.provisions.measures)

    def _bonds(self, deed: Token, provision: Provision, measure: Tokens) -> Iterator[Bond]:
        """Bind each debtor of a deed to each thing that it provides."""
        governed = tuple(governing(deed, self.around.above))
        if provision.gets:
            yield from self._got(deed, provision, measure, governed)
            return
        answer = answer_to(deed, self.around.above)
        if answer is not None:
            yield from self._answered(answer, deed, measure, f"provision.{provision.name}")
            return
        debtors = addressed(deed, governed, self.layers) or doers(deed, measure, self.layers, self.said)
        if not debtors and by_accord(deed) is not None:
            debtors = self.said.resolve(slot(deed.head, "object"), deed)
        if not debtors and is_passive(deed):
            debtors = self._of_passive(deed, measure, governed)
        given = any(thing.like_num or is_measure(thing, self.provisions.measures) for thing in measure)
        bound = binding_of(deed, debtors, governed, kept=provision.kept, given=given) if debtors else None
        if bound is None or (bound.status in OWN and is_only_supposed(deed)):
            return
        status = self._told_by_another(deed, bound, debtors)
        creditor = creditor_of(deed, provision.creditor, self.layers) or _demander(bound, debtors)
        for debtor, thing in product(debtors, measure):
            yield Bond(debtor, creditor, status, deed, thing, f"provision.{provision.name}", bound.match)

    def _answered(self, answer: Answer, deed: Token, measure: Tokens, rule: str) -> Iterator[Bond]:
        """Bind those who answer a request to what is asked of them."""
        creditor = creditor_of(answer.request, BY_WHOM, self.layers)
        for debtor, thing in product(answerers(answer, creditor), measure):
            yield Bond(debtor, creditor, answer.status, deed, thing, rule, answer.match)

    def _got(self, deed: Token, provision: Provision, measure: Tokens, governed: tuple[Match, ...]) -> Iterator[Bond]:
        """Bind those from whom somebody will get something."""
        status = binding_of(deed, (), governed)
        getters = self.said.resolve(slot(deed, "subject"), deed)
        if status is None or status.status not in TOLD or not getters:
            return
        for debtor, thing in product(givers_to(deed, self.layers), measure):
            rule = f"provision.{provision.name}"
            yield Bond(debtor, getters[0].actor, status.status, deed, thing, rule, status.match)

    def _of_passive(self, deed: Token, measure: Tokens, governed: tuple[Match, ...]) -> tuple[Holder, ...]:
        """Give who would do what "must be done": of whom it is demanded; what "will be done": who says so."""
        demand = next((match for match in governed if is_demand(match)), None)
        if demand is not None and measure[0].lemma_.lower() not in self.provisions.measures.nothing:
            return asked(demand, measure[0], self.layers) or self.around.other(demand)
        status = binding_of(deed, (), governed)
        if status is None or status.status not in TOLD:
            return ()
        return self.said.speakers(deed)[:1] or (governed[0].holders if governed else ())

    def _told_by_another(self, deed: Token, bound: Binding, debtors: tuple[Holder, ...]) -> CommitmentStatus:
        """Take "would" for a pledge only from the debtor's own side: others tell of a plan."""
        if (
            bound.firm
            or bound.match is not None
            or bound.status is not CommitmentStatus.PLEDGED
            or not polarity(deed).conditional
        ):
            return bound.status
        sides = {side for debtor in debtors for side in debtor.sides}
        own = any(speaker.sides & sides for utterance in self.said.around(deed) for speaker in utterance.speakers)
        return bound.status if own or condition_of(deed) is not None else CommitmentStatus.FLOATED


def _amount_behind(deed: Token) -> Tokens:
    """Give the number of an object whose edge the parser took for a particle: "release up to ten of them"."""
    edge = deed.doc[deed.i + 1 : deed.i + 3]
    number = next((token for token in deed.doc[deed.i + 3 : deed.i + 4] if token.like_num), None)
    if number is None or tuple(token.lower_ for token in edge) not in load_edges().before:
        return ()
    return (number.head if number.dep_ == "nummod" else number,)


def _is_preposition(deed: Token, provision: Provision) -> bool:
    """Say whether what looks like the particle of a phrasal verb governs a noun, while the verb has its own object."""
    if not provision.particle or provision.measure != ("object",) or not slot(deed, "object"):
        return False
    near = [child for child in deed.children if child.lower_ == provision.particle]
    return bool(near) and all(child.dep_ == "prep" and any(child.children) for child in near)


def _after_particle(deed: Token, provision: Provision) -> Tokens:
    """Give the object of a phrasal verb whose particle the parser took for a preposition: "let in the inspectors"."""
    return slot(deed, provision.particle) if provision.particle in PREPOSITIONS else ()


def _is_told(thing: Token, layers: Layers) -> bool:
    """Say whether the text tells what a thing is: "will return it" does where "it" is known, "buys it" does not."""
    return (
        thing.pos_ != "PRON"
        or thing.tag_ == "WP"
        or thing.i in layers.coref.who
        or antecedent_of(thing, layers) is not None
    )


def _demander(bound: Binding, debtors: tuple[Holder, ...]) -> Actor | None:
    """Give who asks for a deed, where it is asked of another."""
    if bound.match is None or bound.status is not CommitmentStatus.REQUESTED:
        return None
    own = {debtor.actor.name for debtor in debtors}
    return next((holder.actor for holder in bound.match.holders if holder.actor.name not in own), None)
