"""Names of actors that may be one: spelled nearly alike, or one in the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.fuzz import ratio

from parley.analysis.identity.names import SHORT, SPELLED
from parley.analysis.scoring.words import fold
from parley.ledger import Ledger, acting
from parley.records import Dossier

NEARLY = 78
"""How alike (0 to 100) two names are spelled that are worth a look."""

MANY = 1500
"""Names that are held against each other at most: the first by their letters."""

UNNAMED = "unnamed: "


def near_names(ledger: Ledger, dossier: Dossier) -> Iterator[tuple[str, str, float, str]]:
    """Give pairs of names, how likely they are one (0 to 0.49), and why.

    Raises:
        BadLedger: if the database refuses.
    """
    known = {fold(name): party.name for party in dossier.parties for name in (party.name, *party.aliases)}
    names = [name for name in acting(ledger) if not name.startswith(UNNAMED)][:MANY]
    for one, other in combinations(names, 2):
        left, right = fold(one), fold(other)
        if known.get(left) is not None and known.get(right) is not None:
            continue
        words, more = sorted((set(left.split()), set(right.split())), key=len)
        alike = ratio(left, right)
        if words < more and len(words) == 1 and words & {left.split()[-1], right.split()[-1]}:
            yield one, other, 0.35, "one name is in the other"
        elif alike >= NEARLY and min(len(left), len(right)) >= SHORT:
            yield one, other, round(min(0.49, alike / 2 / SPELLED), 2), "spelled nearly alike"
