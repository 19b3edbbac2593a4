"""What an article tells of a person whom the registry does not know: the office, and for whom it is held."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from parley.language.actors.data import Roles
from parley.language.actors.strangers.runs import Run
from parley.language.actors.strangers.sides import side_of
from parley.language.actors.titles import Title, apposition_of, head_office, title_before
from parley.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc


def told_of(doc: Doc, run: Run, owners: Mapping[int, Actor], roles: Roles) -> Title | None:
    """Give the office that stands with a name: before it, after it, or as what the name is put beside."""
    first = doc[run.start].sent.start
    title = title_before(doc, run.start, first, owners, roles)
    if title.office is not None:
        return title
    if run.start > first and doc[run.start - 1].lower_.rstrip(".") in roles.titles:
        return Title(run.start - 1, None, None)
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
        of = of or (told.of if told else None) or side_of(doc, run, owners, roles)
        if office and of:
            break
    return office, of
