"""Actors, articles, meetings and what they say as entities of FollowTheMoney, an object a line.

By the schemata of followthemoney 4 (opensanctions/followthemoney): ``Person``, ``Organization``, ``PublicBody``,
``LegalEntity``, ``Article``, ``Event``, ``Note``, ``UnknownLink`` and ``Representation``. Values are lists of texts.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import HISTORY
from parley.exchange.export.linked.names import Named
from parley.exchange.export.losses import Loss, Tally, fields_lost
from parley.exchange.export.output import Output
from parley.exchange.export.plover.codes import code_of
from parley.exchange.export.wish import actors_of
from parley.ledger import TextVersion, Told
from parley.records import ActorKind

Thing = dict[str, Any]

SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.ORGANISATION: "Organization",
}
"""What each kind of actor is there; all others are a ``LegalEntity``."""

WORDS = Loss(
    "stances, modalities and statuses", "FollowTheMoney has no field for what somebody thinks: they stand in words",
    lambda told: int(told.kind != "question"),
)  # fmt: skip
CONTROLS = Loss("control characters", "FollowTheMoney drops texts with them: a blank stands in their place")
UNSAFE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
LOSSES = (
    WORDS,
    CONTROLS,
    *fields_lost(("confidence", "why", "source", "quantity", "after"), "has no property in FollowTheMoney"),
    Loss("places in the text", "a sentence stands without its offsets", lambda _: 1),
)


def write_ftm(gathered: Gathered, out: Output) -> None:
    """Write the entities, each once."""
    seen: set[str] = set()
    with out.file("parley.ftm.json") as file:
        for thing in _things(gathered):
            if thing["id"] not in seen:
                seen.add(thing["id"])
                file.write(f"{json.dumps(_clean(thing, gathered.tally), ensure_ascii=False)}\n".encode())


def _things(gathered: Gathered) -> Iterator[Thing]:
    named = Named(gathered.mark)
    for one in gathered.articles():
        yield _article(one, named)
    for told in gathered.records():
        gathered.tally.see(told)
        for _, actor in actors_of(told.body):
            yield _actor(actor, named)
        yield from _of_record(told, named)


def _article(one: TextVersion, named: Named) -> Thing:
    body = one.body
    day = one.published.isoformat() if one.published else None
    return _thing(
        "Article", named.version(one.id), fileName=one.article, title=body["title"], author=body["byline"],
        publisher=body["outlet"], sourceUrl=_web(body["url"]), publishedAt=day, language=_language(body["language"]),
        bodyText=body["text"], retrievedAt=one.recorded_at.date().isoformat(),
    )  # fmt: skip


def _actor(actor: Mapping[str, Any], named: Named) -> Thing:
    schema = SCHEMATA.get(ActorKind(actor["kind"]), "LegalEntity")
    country = _country(actor["name"]) if actor["kind"] == ActorKind.STATE else None
    return _thing(schema, named.actor(actor["name"]), name=actor["name"], country=country)


def _of_record(told: Told, named: Named) -> Iterator[Thing]:
    """Give what a record says: a meeting as an event, a commitment to somebody as a link, all else as a note."""
    body = told.body
    if told.kind == "meeting":
        period = body.get("period") or {}
        who = [one["name"] for one in body["participants"]]
        yield _thing(
            "Event", named.record(told), name=f"{', '.join(who)} ({body['format']}, {body['status']})",
            involved=[_id(named.actor(name)) for name in who], location=body["place"],
            startDate=period.get("earliest"), endDate=period.get("latest"), **_proof(told, named, "summary"),
        )  # fmt: skip
    elif told.kind == "commitment" and body["creditor"]:
        role = " ".join(filter(None, (f"{body['status']}:", body["measure"], body["condition"])))
        yield _thing(
            "UnknownLink", named.record(told), subject=_id(named.actor(body["debtor"]["name"])),
            object=_id(named.actor(body["creditor"]["name"])), role=role, date=_day(told),
            **_proof(told, named, "summary"),
        )  # fmt: skip
    else:
        yield _note(told, named)
    if told.kind == "statement" and body["on_behalf_of"]:
        agent, client = body["actor"]["name"], body["on_behalf_of"]["name"]
        yield _thing("Representation", f"{named.actor(agent)}:{named.actor(client)}", agent=_id(named.actor(agent)),
                     client=_id(named.actor(client)), role="speaks for")  # fmt: skip


def _note(told: Told, named: Named) -> Thing:
    body = told.body
    if told.kind == "question":
        return _thing("Note", named.record(told), name=f"open: {body['about']}", **_proof(told, named, "description"))
    who = (body.get("actor") or body["debtor"])["name"]
    mood = body.get("modality", "actual")
    does = body.get("stance") or f"{body['status']}:"
    parts = (
        who,
        f"({mood})" if mood != "actual" else None,
        does,
        body.get("issue") or body["measure"],
        body["condition"],
    )
    name = " ".join(filter(None, parts))
    entity = _id(named.actor(who))
    return _thing("Note", named.record(told), name=name, entity=entity, **_proof(told, named, "description"))


def _proof(told: Told, named: Named, words: str) -> dict[str, str | None]:
    """Give the sentence of a record, and the article that it stands in."""
    own = {
        words: told.text,
        "proof": _id(named.version(told.version)),
        "modifiedAt": told.recorded_at.date().isoformat(),
    }
    return {**own, "publisher": told.outlet, "recordId" if words == "summary" else "notes": told.id}


def _thing(schema: str, name: str, /, **properties: str | Iterable[str] | None) -> Thing:
    told = {key: [value] if isinstance(value, str) else list(value or ()) for key, value in properties.items()}
    return {"id": _id(name), "schema": schema, "properties": {key: value for key, value in told.items() if value}}


def _id(name: str) -> str:
    """Write a name as FollowTheMoney takes ids: letters, digits, points and hyphens."""
    return re.sub(r"[^A-Za-z0-9.-]", "-", name.replace("urn:parley:", "parley-"))


def _clean(thing: Thing, tally: Tally) -> Thing:
    def clean(text: str) -> str:
        told, count = UNSAFE.subn(" ", text)
        if count:
            tally.add(CONTROLS)
        return told

    return thing | {"properties": {key: [clean(one) for one in told] for key, told in thing["properties"].items()}}


def _web(address: str | None) -> str | None:
    return address if address and address.startswith(("http://", "https://")) else None


def _day(told: Told) -> str | None:
    return told.published.isoformat() if told.published else None


def _country(name: str) -> str | None:
    """Give the code of a state as FollowTheMoney has it: ISO 3166-1 alpha-2, in lower case."""
    from babel.core import get_global  # noqa: PLC0415  (only who codes countries waits for it)

    found = get_global("territory_aliases").get(code_of(name) or "", [])
    return found[0].lower() if len(found) == 1 else None


def _language(code: str | None) -> str | None:
    """Give the code of a language as FollowTheMoney has it: ISO 639-3."""
    from babel.core import get_global  # noqa: PLC0415  (likewise)

    return next(
        (long for long, short in get_global("language_aliases").items() if short == code and len(long) == 3), None
    )


FTM = Format(
    name="ftm",
    what="entities of FollowTheMoney (OpenAleph, OpenSanctions), a JSON object a line",
    carries="actors, articles, meetings, commitments between two, and notes with the sentences",
    losses=(*LOSSES, *HISTORY),
    write=write_ftm,
    suffix=".ftm.json",
    text=True,
)
