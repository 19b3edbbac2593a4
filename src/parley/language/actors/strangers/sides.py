"""For whom a person speaks, by what stands around the name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.strangers.runs import OWNS, Run
from parley.language.actors.titles import owner_of
from parley.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

OF = frozenset({"of", "from", "for"})


def side_of(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Give the state or body that a name is tied to in its own sentence, None where none is."""
    root = doc[run.start : run.end].root
    return (
        _owner_before(doc, run, owners)
        or _owner_after(root, run, owners, roles)
        or _led_by(root, owners, roles)
        or _of_noun_beside(root, owners)
    )


def _owner_before(doc: Doc, run: Run, owners: Mapping[int, Actor]) -> Actor | None:
    """Read "the EU's Annika Thorsell" and "Front chief, Drach (National Front)"."""
    if run.start > 1 and doc[run.start - 1].lower_ in OWNS:
        return owners.get(run.start - 2)
    if run.end + 1 < len(doc) and doc[run.end].text == "(":
        return owners.get(run.end + 1)
    return None


def _owner_after(root: Token, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Read "Aronsen of Ledonia" and "Ashmore, who signed for Pellinor"."""
    for child in root.children:
        if child.dep_ == "prep" and child.i == run.end and child.lower_ in OF:
            return _object(child, owners)
        if child.dep_ == "relcl" and child.lemma_.lower() in roles.leads:
            return next((found for part in child.children if (found := _object_or_led(part, owners))), None)
    return None


def _object_or_led(part: Token, owners: Mapping[int, Actor]) -> Actor | None:
    if part.dep_ == "prep" and part.lower_ in OF:
        return _object(part, owners)
    return (owners.get(part.i) or owner_of(part, owners)) if part.dep_ == "dobj" else None


def _object(prep: Token, owners: Mapping[int, Actor]) -> Actor | None:
    for child in prep.children:
        if child.dep_ == "pobj":
            return owners.get(child.i) or owner_of(child, owners)
    return None


def _led_by(root: Token, owners: Mapping[int, Actor], roles: Roles) -> Actor | None:
    """Read "the federation, led by Oyelaran" and "the Liberals under Falst"."""
    if root.dep_ != "pobj":
        return None
    above = root.head.head
    if root.head.lower_ == "by" and above.dep_ == "acl" and above.lemma_.lower() in roles.leads:
        return owners.get(above.head.i)
    return owners.get(above.i) if root.head.lower_ == "under" and root.head.dep_ == "prep" else None


def _of_noun_beside(root: Token, owners: Mapping[int, Actor]) -> Actor | None:
    """Read "Rome's man in Brussels, Caldarone" and "Canberra's top haggler Tarrant"."""
    owned = [root]
    if root.dep_ in {"appos", "nsubj"}:
        owned.append(root.head)
    if root.dep_ == "appos" and root.head.dep_ == "pobj":
        owned.append(root.head.head.head)
    for noun in owned:
        if noun.i <= root.i and noun.pos_ in {"NOUN", "PROPN"}:
            found = next((owners[c.i] for c in noun.children if c.dep_ == "poss" and c.i in owners), None)
            if found is not None:
                return found
    return None
