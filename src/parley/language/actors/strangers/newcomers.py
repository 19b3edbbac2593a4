"""What an article tells of a person whom the registry does not know: the office, and for whom it is held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.strangers.runs import Run
from parley.language.actors.titles import Title, apposition_of, head_office, owner_of, title_before
from parley.records import Actor, ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LEADS = frozenset({"of", "from", "for"})
BODIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
REACH = 60
"""Tokens back in which the owner of "its negotiator" is looked for."""


def told_of(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Title | None:
    """Give the office that stands with a name: before it, after it, or as what the name is put beside."""
    first = doc[run.start].sent.start
    if run.start > first and doc[run.start - 1].lower_.rstrip(".") in roles.titles:
        return Title(run.start - 1, None, None)
    title = title_before(doc, run.start, first, owners, roles)
    if title.office is not None:
        return title
    root = doc[run.start : run.end].root
    if len(run.words) == 1:
        return None
    return apposition_of(root, owners, roles) or head_office(root, owners, roles)


def office_of(
    doc: Doc, runs: Iterable[Run], owners: Mapping[int, Actor], roles: Roles
) -> tuple[str | None, Actor | None]:
    """Give the office of a new person and for whom it is held, each from the first use that tells."""
    office: str | None = None
    of: Actor | None = None
    for run in runs:
        told = told_of(doc, run, owners, roles)
        office = office or (told.office if told else None)
        of = of or (told.of if told else None) or _of_body(doc, run, owners, roles)
        if of is None and told is not None and told.office is not None:
            of = _of_its(doc, run, owners, roles)
        if office and of:
            break
    return office, of


def _of_body(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Read whom a name belongs to: "the EU's Thorsell", "Aronsen of Ledonia", "Tann (Greens)", "who leads it"."""
    if run.start > 1 and doc[run.start - 1].lower_ in {"'s", "\u2019s"} and run.start - 2 in owners:
        return owners[run.start - 2]
    if run.end + 1 < len(doc) and doc[run.end].text == "(" and run.end + 1 in owners:
        return owners[run.end + 1]
    root = doc[run.start : run.end].root
    for child in root.children:
        if child.dep_ == "prep" and child.i == run.end and child.lower_ in LEADS:
            return next((owners[c.i] for c in child.children if c.dep_ == "pobj" and c.i in owners), None)
        if child.dep_ == "relcl" and child.lemma_.lower() in roles.leads:
            return _led(child, owners)
    return None


def _led(verb: Token, owners: Mapping[int, Actor]) -> Actor | None:
    """Give whom somebody leads or speaks for, by the object of the verb."""
    for child in verb.children:
        if child.dep_ == "dobj":
            return owners.get(child.i) or owner_of(child, owners)
        if child.dep_ == "prep" and child.lower_ in LEADS:
            return next((owners[c.i] for c in child.children if c.dep_ == "pobj" and c.i in owners), None)
    return None


def _of_its(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Find the owner of "its negotiator, Ekstrand": the body spoken of last, a subject rather than another."""
    low = doc[run.start].sent.start
    near = [i for i in range(max(low, run.start - 8), run.start) if doc[i].lower_ in roles.its]
    if not near:
        return None
    before = [i for i in range(max(0, near[-1] - REACH), near[-1]) if i in owners and owners[i].kind in BODIES]
    subjects = [i for i in before if doc[i].dep_ in SUBJECTS]
    last = (subjects or before)[-1:]
    return owners[last[0]] if last else None
