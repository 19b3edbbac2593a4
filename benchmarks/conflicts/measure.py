"""How well conflicts are found: precision and recall by kind, on pairs of records that people labelled.

    python -m benchmarks.conflicts.measure [--misses] [dev | test ...]

Each line of ``dev.jsonl`` and ``test.jsonl`` is a pair of records with its kind of conflict, or ``none`` where it only
looks like one (``looks`` says like what). A pair counts as found where exactly its kind is.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from parley.analysis.conflicts import ConflictKind, conflicts
from parley.analysis.identity import Identity, threads
from parley.ledger import Told
from parley.reading.amounts import quantity_of
from parley.records import Dossier

HERE = Path(__file__).parent
NONE = "none"
ACTORS = ("actor", "on_behalf_of", "debtor", "creditor")
ABSENT: dict[str, Any] = {"on_behalf_of": None, "creditor": None, "condition": None, "amount": None, "deadline": None,
                          "place": None, "when": None, "when_text": None, "modality": "actual"}  # fmt: skip


def main() -> None:
    """Print a table for each half that is asked for."""
    parser = argparse.ArgumentParser(description="Score the finder of conflicts on labelled pairs.")
    parser.add_argument("half", nargs="*", default=["dev", "test"])
    parser.add_argument("--misses", action="store_true", help="print the pairs that are judged wrongly")
    asked = parser.parse_args()
    for half in asked.half:
        pairs = [json.loads(line) for line in (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]
        judged = [(pair, found_in(pair)) for pair in pairs]
        print("\n".join(table(half, [(pair["type"], found) for pair, found in judged])))
        for pair, found in judged if asked.misses else ():
            if found != ({pair["type"]} - {NONE}):
                print(f"  {pair['id']}: {pair['type']} ({pair['looks']}), found {sorted(found) or NONE}")


def found_in(pair: dict[str, Any]) -> set[str]:
    """Give the kinds of conflict that are found between two records."""
    tolds = [_told(number, pair[side]) for number, side in enumerate(("left", "right"), 1)]
    identity = Identity(Dossier())
    return {one.kind.value for one in conflicts(threads(tolds, identity), identity)}


def table(half: str, judged: list[tuple[str, set[str]]]) -> Iterator[str]:
    """Lay out precision and recall by kind, and of all kinds together."""
    right: Counter[str] = Counter(kind for kind, found in judged if kind in found)
    made: Counter[str] = Counter(kind for _, found in judged for kind in found)
    labelled: Counter[str] = Counter(kind for kind, _ in judged if kind != NONE)
    yield f"{half}: {len(judged)} pairs, {labelled.total()} conflicts"
    for kind in [*map(str, ConflictKind), None]:
        hits, told, gold = ((counts[kind] if kind else counts.total()) for counts in (right, made, labelled))
        shares = f"precision {hits / told:.2f}" if told else "precision  -  "
        yield f"  {kind or 'all':12} {shares}  recall {hits / gold:.2f}  ({hits} of {told} found, of {gold})"


def _told(number: int, given: dict[str, Any]) -> Told:
    """Make a record of a ledger of what a line tells."""
    body = {**ABSENT, "source": [], **given, "id": f"r{number}"}
    person = given.get("on_behalf_of") is not None
    for field in ACTORS:
        if body.get(field):
            body[field] = _actor(body[field], person=person and field == "actor")
    for field in ("participants", "source"):
        body[field] = [_actor(name, person=False) for name in body.get(field) or ()]
    quantity = quantity_of(body["amount"]) if body["amount"] else None
    fields = ("low", "high", "unit", "currency", "approximate")
    body["quantity"] = {field: getattr(quantity, field) for field in fields} if quantity else None
    body["evidence"] = {"text": given["text"], "start": 0, "end": len(given["text"])}
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    day = date.fromisoformat(given["day"])
    return Told(number, 0, given["kind"], body, f"v{number}", f"a{number}", given["outlet"], day, at)


def _actor(name: str, *, person: bool) -> dict[str, Any]:
    kind = "unnamed" if name.startswith("unnamed:") else "person" if person else "organisation"
    return {"name": name, "id": None, "kind": kind}


if __name__ == "__main__":
    main()
