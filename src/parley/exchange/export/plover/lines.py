"""Records as PLOVER's JSON, an object a line (the manual's "PLOVER JSON")."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY, TEXTS
from parley.exchange.export.losses import Loss, fields_lost, kinds_lost
from parley.exchange.export.output import Output
from parley.exchange.export.plover.codes import coded_actor
from parley.exchange.export.plover.crosswalk import Way, load_crosswalk
from parley.ledger import TextVersion, Told
from parley.records import Modality

NO_TYPE = Loss(
    "records without a type",
    "PLOVER has none for what is proposed, claimed, expected, undecided, floated, withdrawn, requested or put off",
)
NOT_DONE = Loss("records that are not held", "PLOVER leaves out what is negated, and what was given up but a demand")
UNDATED = Loss("records of articles without a day", "PLOVER needs a day, and none is made up")
NO_RECIPIENT = Loss("commitments without a creditor", "PLOVER's AID needs a recipient")
NO_CODE = Loss("countries", "of actors whose country or body the record does not tell, or that has no code")
LOSSES = (
    *kinds_lost(("question",), "PLOVER knows what is done, not what is open"),
    NO_TYPE,
    NOT_DONE,
    UNDATED,
    NO_RECIPIENT,
    NO_CODE,
    *fields_lost(("source", "why", "period", "quantity", "due", "after"), "has no field in PLOVER"),
)


def write_plover(gathered: Gathered, out: Output) -> None:
    """Write a line for each record that has a type."""
    cited = {one.id: _cited(one) for one in gathered.articles()}
    with out.file("plover.jsonl") as file:
        for told in gathered.records():
            made = _coded(told, cited[told.version], gathered)
            if made is None:
                continue
            gathered.tally.see(told)
            file.write(f"{json.dumps(made, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace"))


def _coded(told: Told, cited: Mapping[str, str], gathered: Gathered) -> dict[str, Any] | None:
    """Code a record, or count why it is left out."""
    if told.kind == "question":
        gathered.tally.see(told)
        return None
    way, loss = _way(told)
    if loss or way is None:
        gathered.tally.add(loss or NO_TYPE)
        return None
    actors, recipients = _who(told)
    gathered.tally.add(NO_CODE, sum("code" not in one for one in (*actors, *recipients)))
    body = told.body
    made: dict[str, Any] = {
        "id": f"parley-{gathered.mark}-{told.number}-{told.place}",
        "date": told.published.isoformat() if told.published else None,
        "actor": actors,
        "recipient": recipients,
        "event": [way.type],
        "event_text": [body.get("issue") or body.get("measure") or body.get("when_text") or ""],
        "event_loc": {"text": body["place"]} if body.get("place") else None,
        "quad_code": load_crosswalk().quads[way.type] if way.type else None,
        "mode": _modes(way, body),
        "context": ["hypothetical"] if body.get("modality") == Modality.POSSIBLE else [],
        "text": body["evidence"]["text"],
        "text_info": {"start": body["evidence"]["start"], "end": body["evidence"]["end"]},
        "cite_info": dict(cited),
        "coder": "Parley",
        "coded_date": told.recorded_at.date().isoformat(),
        "comment": _comment(told),
    }
    return {key: value for key, value in made.items() if value not in (None, [], {}, [""])}


def _way(told: Told) -> tuple[Way | None, Loss | None]:
    """Find what a record becomes, or why it is left out."""
    table, body = load_crosswalk(), told.body
    if told.published is None:
        return None, UNDATED
    if told.kind == "statement":
        if body["modality"] == Modality.FORMER and body["stance"] in table.former:
            return table.former[body["stance"]], None
        if body["modality"] in {Modality.FORMER, Modality.NEGATED}:
            return None, NOT_DONE
        way = table.stances[body["stance"]]
    elif told.kind == "meeting":
        way = table.meetings[body["status"]]
    else:
        way = table.commitments[body["status"]]
        if way.type == "AID" and body["creditor"] is None:
            return None, NO_RECIPIENT
    return way, None if way.type else NO_TYPE


def _who(told: Told) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Say who does it, and to whom; those who meet all do it."""
    body = told.body
    if told.kind == "meeting":
        return [coded_actor(one) for one in body["participants"]], []
    if told.kind == "statement":
        return [coded_actor(body["actor"], body["on_behalf_of"])], []
    return [coded_actor(body["debtor"])], [coded_actor(body["creditor"])] if body["creditor"] else []


def _modes(way: Way, body: Mapping[str, Any]) -> list[str]:
    form = load_crosswalk().formats.get(body["format"]) if way.type == "CONSULT" else None
    return [one for one in (way.mode, form) if one]


def _cited(article: TextVersion) -> dict[str, str]:
    told = {"publication": article.body["outlet"], "url": article.body["url"], "headline": article.body["title"]}
    return {key: value for key, value in told.items() if value}


def _comment(told: Told) -> str:
    body = told.body
    parts = [f"record {told.id}", f"{told.tier}, confidence {body['confidence']}"]
    if body.get("condition"):
        parts.append(f"condition: {body['condition']}")
    if body.get("on_behalf_of"):
        parts.append(f"speaks for {body['on_behalf_of']['name']}")
    if told.kind == "meeting" and body.get("when"):
        parts.append(f"meets {body['when']}; date is that of the report")
    return "; ".join(parts)


PLOVER = Format(
    name="plover",
    what="events by PLOVER, a JSON object a line",
    carries="statements, commitments and meetings that have one of PLOVER's 16 types",
    losses=(*LOSSES, TEXTS, *HISTORY),
    write=write_plover,
    suffix=".jsonl",
    text=True,
)
