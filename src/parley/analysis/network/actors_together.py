"""Which names of actors mean one, over many statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from parley.analysis.identity import Identity
from parley.analysis.scoring.words import fold


def actors_together(names: Mapping[str, int], persons: Collection[str], identity: Identity) -> dict[str, str]:
    """Give each name the one that stands for it: the dossier's, else the one told most often among those linked to it.

    Persons may be spelled nearly alike, if they begin with one letter; all others must be the same.

    Args:
        names: how often each is told.
        persons: those that are names of persons.
        identity: says which names mean the same.
    """
    people = frozenset(persons)
    known: dict[str, list[str]] = defaultdict(list)
    called: dict[str, str] = {}
    for name in sorted(names, key=lambda one: (-names[one], one)):
        near = known[fold(name)[:1]]
        links = [
            (told.score, one) for one in near if (told := identity.actor(name, one, persons={name, one} <= people))
        ]
        called[name] = called[max(links)[1]] if links else identity.called(name)
        near.append(name)
    return called
