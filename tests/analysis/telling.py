"""Records for tests of views, as a ledger tells them: name the fields that matter, the rest is filled in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from parley.ledger import Told

FIELDS: dict[str, dict[str, Any]] = {
    "statement": {"actor": "Ruritania", "on_behalf_of": None, "stance": "demands", "issue": "truce",
                  "modality": "actual", "condition": None, "source": ()},
    "meeting": {"participants": ("Ruritania", "Graustark"), "format": "bilateral", "place": None, "when_text": None,
                "when": None, "status": "scheduled", "source": (), "after": []},
    "commitment": {"debtor": "Graustark", "creditor": None, "measure": "200 monitors", "status": "pledged",
                   "condition": None, "amount": None, "deadline": None, "source": ()},
    "question": {"about": "who pays for the monitors"},
}  # fmt: skip
ACTORS = ("actor", "on_behalf_of", "debtor", "creditor")
NUMBERS = count(1)


def telling(
    kind: str, day: date | None = None, *, outlet: str | None = None, text: str = "Words.", article: str | None = None,
    **fields: Any,  # noqa: ANN401
) -> Told:  # fmt: skip
    """Make a record of an article that is published on a day, recorded after all that were made before.

    Actors are given by their names; they are states unless a mapping says otherwise.
    """
    number = next(NUMBERS)
    body = {"id": f"{kind[0]}{number}", "confidence": 0.7, "why": [], **FIELDS[kind], **fields}
    body["evidence"] = {"text": text, "start": 0, "end": len(text)}
    for field in ACTORS:
        if isinstance(body.get(field), str):
            body[field] = _state(body[field])
    for field in ("participants", "source"):
        if field in body:
            body[field] = [_state(one) for one in body[field]]
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    return Told(number, 0, kind, body, f"v{number}", article or f"a{number}", outlet, day, at)


def _state(name: str | dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "id": None, "kind": "state"} if isinstance(name, str) else name
