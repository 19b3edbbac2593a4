"""Which changes between two states of a ledger the rules of a dossier ask for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from parley.analysis.asked import actors_meant, issues_meant
from parley.analysis.changes import Change, State, changes, newcomers
from parley.analysis.identity import Identity
from parley.ledger import Ledger, judgements
from parley.records import Dossier, Rule, Trigger
from parley.watch.alert import Alert, made
from parley.watch.triggers import trigger_of
from parley.watch.weight import weight


@dataclass(frozen=True, slots=True)
class Found:
    """An alert, and whether enough stands behind it; one for which there does not waits for more reports."""

    alert: Alert
    enough: bool


def found(ledger: Ledger, dossier: Dossier, before: State, after: State, *, raised_at: datetime) -> Iterator[Found]:
    """Give what the rules ask for, in the order of the rules, and for each that of ``changes``.

    Args:
        ledger: where to look.
        dossier: its rules, and which names mean the same.
        before: the state that is compared with.
        after: the state that is told.
        raised_at: the moment that alerts are raised at.

    Raises:
        BadLedger: if the database refuses.
    """
    if not dossier.rules:
        return
    identity = Identity(dossier, judgements(ledger, known_at=after.known_at))
    pulled = list(_pulled(ledger, dossier.rules, identity, before, after))
    everywhere = tuple(one.name for one in dossier.deliveries)
    for rule in dossier.rules:
        wanted = [(trigger, change) for trigger, change in pulled if trigger in rule.on]
        for trigger, change in _narrowed(rule, wanted, identity):
            alert = made(rule, trigger, change, raised_at=raised_at, to=rule.to or everywhere)
            yield _weighed(ledger, rule, change, alert)


def _pulled(
    ledger: Ledger, rules: Iterable[Rule], identity: Identity, before: State, after: State
) -> Iterator[tuple[Trigger, Change]]:
    """Give the changes that some trigger is pulled by; new actors are looked for where a rule asks for them alone."""
    wanted = {trigger for rule in rules for trigger in rule.on}
    fresh = newcomers(ledger, identity, before, after) if Trigger.ACTOR in wanted else ()
    for change in (*changes(ledger, before, after), *fresh):
        trigger = trigger_of(change)
        if trigger in wanted:
            yield trigger, change


def _narrowed(rule: Rule, pulled: list[tuple[Trigger, Change]], identity: Identity) -> Iterator[tuple[Trigger, Change]]:
    """Keep the changes of the actors and issues that a rule names, under whatever name."""
    actors = {name for _, change in pulled for name in _actors(change)}
    issues = {change.about for _, change in pulled}
    who = {name for one in rule.actors for name in actors_meant(one, actors, identity).names}
    what = {phrase for one in rule.issues for phrase in issues_meant(one, issues, identity).names}
    for trigger, change in pulled:
        acts = not rule.actors or not who.isdisjoint(_actors(change))
        if acts and (not rule.issues or change.about in what):
            yield trigger, change


def _actors(change: Change) -> list[str]:
    return change.actor.split(", ") if change.actor else []


def _weighed(ledger: Ledger, rule: Rule, change: Change, alert: Alert) -> Found:
    if rule.confidence == 0 and rule.origins == 1:
        return Found(alert, enough=True)
    told = weight(ledger, change)
    enough = told.confidence >= rule.confidence and told.origins >= rule.origins
    return Found(replace(alert, confidence=told.confidence, origins=told.origins), enough)
