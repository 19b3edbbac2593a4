"""The record that a user means: by its id, the beginning of one, or the mark that the screen gives it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from parley.cli.show.marks import marks

if TYPE_CHECKING:
    from parley.reading import Explained, Explanation

WHOLE = 13
"""Characters of an id."""

NEAREST = 3
"""Ids that are named where none fits."""


@dataclass
class Wanted:
    """What was looked for, where it was found, and the ids that were seen on the way."""

    name: str
    found: list[tuple[Explained, Explanation]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)

    @property
    def missing(self) -> str | None:
        """Say why there is no one record of this name; None where there is one."""
        if len(self.found) == 1:
            return None
        if not self.found:
            near = get_close_matches(self.name, self.seen, NEAREST, 0.0)
            nearest = f"the nearest ids are {', '.join(near)}" if near else "no record was found at all"
            return f"no record is called {self.name!r}; {nearest}"
        listed = ", ".join(f"{told.record.id} ({one.reading.article.input})" for one, told in self.found[:NEAREST])
        return f"{len(self.found)} records are called {self.name!r}: {listed}. Give more of the id"


def wanted(name: str, readings: Iterable[Explained]) -> Wanted:
    """Look for a record; a whole id ends the search where it is found, for there is no other."""
    told = Wanted(name)
    for explained in readings:
        marked = {mark.record.id for mark in marks(explained.reading) if mark.name == name}
        for one in explained.explanations:
            told.seen.append(one.record.id)
            if one.record.id.startswith(name) or one.record.id in marked:
                told.found.append((explained, one))
        if told.found and len(name) >= WHOLE:
            break
    return told
