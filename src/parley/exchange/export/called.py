"""What actors and issues are called where records of one are counted together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from parley.analysis.network import actors_together, together
from parley.exchange.export.gathered import Gathered
from parley.ledger import Told
from parley.records import ActorKind

Counts = Callable[[Told], bool]


def issues_called(gathered: Gathered, counts: Counts) -> Mapping[str, str]:
    """Give each issue of the statements that count the name under which it is counted."""
    issues = Counter(told.body["issue"] for told in gathered.records("statement") if counts(told))
    return together(issues, gathered.identity)


def actors_called(gathered: Gathered, counts: Counts) -> Mapping[str, str]:
    """Give each actor of the statements that count, and whom he speaks for, the name under which he is counted."""
    names: Counter[str] = Counter()
    persons: set[str] = set()
    for told in filter(counts, gathered.records("statement")):
        for one in filter(None, (told.body["actor"], told.body["on_behalf_of"])):
            names[one["name"]] += 1
            if one["kind"] == ActorKind.PERSON:
                persons.add(one["name"])
    return actors_together(names, persons, gathered.identity)
