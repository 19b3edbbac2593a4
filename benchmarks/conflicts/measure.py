"""How well conflicts are found: precision and recall by kind, on pairs of records that people labelled.

    python -m benchmarks.conflicts.measure [--misses] [dev | test ...]

Each line of ``dev.jsonl`` and ``test.jsonl`` is a pair of records with its kind of conflict, or ``none`` where it only
looks like one (``looks`` says like what). A pair counts as found where exactly its kind is. ``reports.jsonl`` has pairs
of sentences as papers write them, without records: what is found in them hangs on the reader.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from parley.analysis.conflicts import ConflictKind, conflicts
from parley.analysis.identity import Identity, threads
from parley.exchange import to_json
from parley.ledger import Told
from parley.reading import GrammarReader
from parley.reading.amounts import quantity_of
from parley.records import Article, Block, BlockKind, Dossier, Origin

HERE = Path(__file__).parent
NONE = "none"
READ = "reports"
"""Pairs of which only the sentences are told, not the records."""

SIDES = ("left", "right")
KINDS = ("statement", "meeting", "commitment")
ACTORS = ("actor", "on_behalf_of", "debtor", "creditor")
ABSENT: dict[str, Any] = {"on_behalf_of": None, "creditor": None, "condition": None, "amount": None, "deadline": None,
                          "place": None, "when": None, "when_text": None, "modality": "actual"}  # fmt: skip


def main() -> None:
    """Print a table for each half that is asked for."""
    parser = argparse.ArgumentParser(description="Score the finder of conflicts on labelled pairs.")
    parser.add_argument("half", nargs="*", default=["dev", "test", READ])
    parser.add_argument("--misses", action="store_true", help="print the pairs that are judged wrongly")
    asked = parser.parse_args()
    for half in asked.half:
        pairs = [json.loads(line) for line in (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]
        labelled = ((f"{half}, records as labelled", found_in),) if half != READ else ()
        for title, judge in (*labelled, (f"{half}, sentences as read", found_by_reading)):
            judged = [(pair, judge(pair)) for pair in pairs]
            print("\n".join(table(title, [(pair["type"], found) for pair, found in judged])))
            for pair, found in judged if asked.misses else ():
                if found != ({pair["type"]} - {NONE}):
                    print(f"  {pair['id']}: {pair['type']} ({pair['looks']}), found {sorted(found) or NONE}")


def found_in(pair: dict[str, Any]) -> set[str]:
    """Give the kinds of conflict that are found between two records."""
    return _kinds([_told(number, pair[side]) for number, side in enumerate(SIDES, 1)])


def found_by_reading(pair: dict[str, Any]) -> set[str]:
    """Give the kinds of conflict that are found where the reader reads both sentences first."""
    told: list[Told] = []
    for number, side in enumerate(SIDES, 1):
        given = pair[side]
        block = Block(BlockKind.PARAGRAPH, 0, len(given["text"]))
        day: dict[str, Any] = {"published": given["day"], "published_from": Origin.ARGUMENT}
        found = to_json(reader().read(Article(f"a{number}", side, given["text"], (block,), **day)))
        records = [(kind, body) for kind in KINDS for body in found[f"{kind}s"]]
        told += [_filed(number, place, kind, body, given) for place, (kind, body) in enumerate(records)]
    return _kinds(told)


@lru_cache(maxsize=1)
def reader() -> GrammarReader:
    """Load the reader once."""
    return GrammarReader()


def _kinds(tolds: list[Told]) -> set[str]:
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
        recall = f"recall {hits / gold:.2f}" if gold else "recall  -  "
        yield f"  {kind or 'all':12} {shares}  {recall}  ({hits} of {told} found, of {gold})"


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
    return _filed(number, 0, given["kind"], body, given)


def _filed(number: int, place: int, kind: str, body: dict[str, Any], given: dict[str, Any]) -> Told:
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    day = date.fromisoformat(given["day"])
    return Told(number, place, kind, body, f"v{number}", f"a{number}", given["outlet"], day, at)


def _actor(name: str, *, person: bool) -> dict[str, Any]:
    kind = "unnamed" if name.startswith("unnamed:") else "person" if person else "organisation"
    return {"name": name, "id": None, "kind": kind}


if __name__ == "__main__":
    main()
