"""B-cubed precision, recall and F1 of threads over records annotated by hand: ``make bench-identity``.

python -m benchmarks.identity
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from parley.analysis.identity import Identity, threads
from parley.ledger import Told
from parley.records import Dossier

HERE = Path(__file__).parent
KINDS = ("actor", "issue", "meeting", "commitment", "question")
BEGIN = datetime(2026, 1, 1, tzinfo=UTC)


def main() -> None:
    """Print a row for each half and kind."""
    table = Table("half", "kind", "records", "gold", "found", "P", "R", "F1", "alone F1")
    for half in ("dev", "test"):
        lines = [json.loads(line) for line in (HERE / f"{half}.jsonl").read_text(encoding="utf-8").splitlines()]
        for kind in KINDS:
            of_kind = sorted((one for one in lines if one["kind"] == kind), key=lambda one: str(one["day"]))
            gold = [str(one["cluster"]) for one in of_kind]
            found = clusters(of_kind)
            scores = bcubed(gold, found)
            alone = bcubed(gold, [str(number) for number in range(len(gold))])
            figures = [f"{score:.2f}" for score in (*scores, alone[2])]
            table.add_row(half, kind, str(len(gold)), str(len(set(gold))), str(len(set(found))), *figures)
    Console(width=100).print(table)


def clusters(annotated: Sequence[dict[str, Any]]) -> list[str]:
    """Give the thread of each annotated record, with no dossier and no judgements to help."""
    told = [_told(number, one) for number, one in enumerate(annotated)]
    names = {member.number: thread.id for thread in threads(told, Identity(Dossier())) for member in thread.members}
    return [names[one.number] for one in told]


def bcubed(gold: Sequence[str], found: Sequence[str]) -> tuple[float, float, float]:
    """Give precision, recall and F1: the mean over records of how far the two clusters of a record agree.

    Source: Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998.
    """
    real, made = _groups(gold), _groups(found)
    both = [(len(real[g] & made[f]), len(made[f]), len(real[g])) for g, f in zip(gold, found, strict=True)]
    precision = sum(shared / size for shared, size, _ in both) / len(both)
    recall = sum(shared / size for shared, _, size in both) / len(both)
    return precision, recall, 2 * precision * recall / (precision + recall)


def _groups(labels: Sequence[str]) -> dict[str, set[int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for number, label in enumerate(labels):
        groups[label].add(number)
    return groups


def _told(number: int, one: dict[str, Any]) -> Told:
    """Make a record as a ledger tells it; an actor is one with a fixed issue, an issue one of a fixed actor."""
    kind = {"actor": "statement", "issue": "statement"}.get(one["kind"], one["kind"])
    body = dict(_body(one)) | {"evidence": {"text": "", "start": 0, "end": 0}}
    at = BEGIN + timedelta(seconds=number)
    return Told(number, 0, kind, body, f"v{number}", f"a{number}", one["outlet"], date.fromisoformat(one["day"]), at)


def _body(one: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    match one["kind"]:
        case "actor":
            yield from (("actor", _actor(one["name"], one["of"])), ("issue", "truce"))
        case "issue":
            yield from (("actor", _actor("Ruritania")), ("issue", one["phrase"]))
        case "meeting":
            yield "participants", [_actor(name) for name in one["participants"]]
            yield from ((field, one[field]) for field in ("format", "place", "when", "status"))
        case "commitment":
            yield from (("debtor", _actor(one["debtor"])), ("measure", one["measure"]))
            yield "creditor", _actor(one["creditor"]) if one["creditor"] else None
        case _:
            yield "about", one["about"]


def _actor(name: str, kind: str = "state") -> dict[str, str | None]:
    return {"name": name, "id": None, "kind": kind}


if __name__ == "__main__":
    main()
