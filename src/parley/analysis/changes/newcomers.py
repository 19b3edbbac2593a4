"""Who acts at one state of a ledger and did not at an earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from parley.analysis.asked import actors_meant
from parley.analysis.changes.change import Change, ChangeKind, State, ground
from parley.analysis.identity import Identity
from parley.analysis.witness import bearing
from parley.ledger import Ledger, acting, first_told

UNNAMED = "unnamed:"


def newcomers(ledger: Ledger, identity: Identity, before: State, after: State) -> Iterator[Change]:
    """Give the actors who take their first position, or bind themselves first, between two states.

    Another spelling or a part of a known name is nobody new; who has no name is told neither. ``changes`` does not tell
    newcomers: they take up much room where a ledger begins.

    Raises:
        BadLedger: if the database refuses.
    """
    known = acting(ledger, as_of=before.as_of, known_at=before.known_at)
    then = set(known)
    new = [one for one in acting(ledger, as_of=after.as_of, known_at=after.known_at) if one not in then and _named(one)]
    told = first_told(ledger, new, as_of=after.as_of, known_at=after.known_at)
    for name in sorted(told, key=lambda one: (told[one].number, told[one].place)):
        if not actors_meant(name, known, identity).names:
            known.append(name)
            first = told[name]
            about = str(first.body.get("issue") or first.body.get("measure") or "")
            bears = (ground(bearing(first)),)
            yield Change(ChangeKind.APPEARED, "new", name, about, None, None, first.published, bears)


def _named(name: str) -> bool:
    """Say whether it is a name, no description ("capitals")."""
    return not name.startswith(UNNAMED) and name[:1].isupper()
