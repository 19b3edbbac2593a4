"""Records and articles as nodes of a graph: PROV-O, Web Annotation, SKOS and schema.org."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from parley.exchange.export.linked.names import Named
from parley.exchange.export.wish import actors_of
from parley.ledger import Reviewed, TextVersion, Told
from parley.records import ActorKind

Node = dict[str, Any]
CLASSES = {"statement": "Statement", "meeting": "Meeting", "commitment": "Commitment", "question": "Question"}
AROUND = 32
"""Characters before and behind a quotation that help to find it again in another text."""

KINDS = {
    ActorKind.PERSON: ["schema:Person", "prov:Person"],
    ActorKind.STATE: ["schema:Country", "prov:Organization"],
    ActorKind.ORGANISATION: ["schema:Organization", "prov:Organization"],
}
NESTED = {"quantity", "period", "due"}
NOT_PLAIN = {"evidence", "source", "why", "after", "participants", "actor", "on_behalf_of", "debtor", "creditor"}


def article_node(one: TextVersion, named: Named) -> Node:
    """Give an article as ``schema:NewsArticle``."""
    body = one.body
    told = {
        "@id": named.version(one.id),
        "@type": ["schema:NewsArticle", "prov:Entity"],
        "schema:identifier": one.article,
        "schema:headline": body["title"],
        "schema:author": body["byline"],
        "schema:publisher": {"@type": "schema:Organization", "schema:name": body["outlet"]} if body["outlet"] else None,
        "schema:datePublished": _dated(body["published"]),
        "schema:inLanguage": body["language"],
        "schema:url": body["url"],
        "schema:articleBody": body["text"],
        "prov:generatedAtTime": one.recorded_at.isoformat(),
    }
    return _filled(told)


def actor_nodes(told: Told, named: Named) -> Iterator[Node]:
    """Give everybody whom a record names."""
    for _, one in actors_of(told.body):
        kinds = KINDS.get(ActorKind(one["kind"]), ["prov:Agent"])
        node = {"@id": named.actor(one["name"]), "@type": kinds, "schema:name": one["name"], "parley:kind": one["kind"]}
        yield _filled(node | {"schema:identifier": one["id"]})


def record_node(told: Told, named: Named, concept: str | None) -> Node:
    """Give a record with its fields, derived from its article by a reading."""
    body = told.body
    plain = {f"parley:{key}": value for key, value in body.items() if key not in NOT_PLAIN | NESTED}
    nested = {f"parley:{key}": _parts(body[key]) for key in NESTED if body.get(key)}
    roles = {
        f"parley:{key}": named.actor(one["name"])
        for key, one in actors_of(body)
        if key not in ("source", "participant")
    }
    node = {
        "@id": named.record(told),
        "@type": [f"parley:{CLASSES[told.kind]}", "prov:Entity", *(["schema:Event"] if told.kind == "meeting" else [])],
        **plain,
        **nested,
        **roles,
        "parley:tier": told.tier.value,
        "parley:why": [_parts(one) for one in body["why"]],
        "parley:concept": concept,
        "prov:wasDerivedFrom": named.version(told.version),
        "prov:wasGeneratedBy": named.entry(told.number),
        "prov:generatedAtTime": told.recorded_at.isoformat(),
    }
    if body.get("source"):
        node["parley:source"] = [named.actor(one["name"]) for one in body["source"]]
    return _filled(node | (_meeting(body, named) if told.kind == "meeting" else {}))


def quotation_nodes(told: Told, text: str, named: Named) -> Iterator[Node]:
    """Give what a record rests on: an annotation of its place in the article, and the words as a quotation."""
    record, version = named.record(told), named.version(told.version)
    target = {"@type": "oa:SpecificResource", "oa:hasSource": version, "oa:hasSelector": _selectors(told, text)}
    yield {"@id": f"{record}:annotation", "@type": "oa:Annotation", "oa:hasBody": record, "oa:hasTarget": target}
    quotation = {
        "@id": f"{record}:quotation",
        "@type": ["schema:Quotation", "prov:Entity"],
        "schema:text": told.text,
        "schema:isPartOf": version,
        "prov:wasDerivedFrom": version,
    }
    if told.kind == "statement":
        quotation["schema:spokenByCharacter"] = named.actor(told.body["actor"]["name"])
    yield quotation


def _selectors(told: Told, text: str) -> list[Node]:
    """Find the words by what stands around them, and by their place in characters (Web Annotation, 4.2)."""
    start, end = told.body["evidence"]["start"], told.body["evidence"]["end"]
    return [
        {
            "@type": "oa:TextQuoteSelector",
            "oa:exact": told.text,
            "oa:prefix": text[max(0, start - AROUND) : start],
            "oa:suffix": text[end : end + AROUND],
        },
        {"@type": "oa:TextPositionSelector", "oa:start": start, "oa:end": end},
    ]


def reading_node(told: Told, reader: Mapping[str, str], named: Named) -> Node:
    """Give the reading that made a record, by which reader in which version."""
    agent = {"@id": f"urn:parley:reader:{reader['name']}:{reader['version']}", "@type": "prov:SoftwareAgent",
             "schema:name": reader["name"], "schema:softwareVersion": reader["version"]}  # fmt: skip
    return {
        "@id": named.entry(told.number),
        "@type": "prov:Activity",
        "prov:used": named.version(told.version),
        "prov:endedAtTime": told.recorded_at.isoformat(),
        "prov:wasAssociatedWith": agent,
    }


def review_node(one: Reviewed, record: str, named: Named) -> Node:
    """Give what a person decided on a record."""
    return _filled({
        "@id": named.entry(one.number),
        "@type": "prov:Activity",
        "prov:used": record,
        "prov:endedAtTime": one.recorded_at.isoformat(),
        "prov:wasAssociatedWith": {"@type": "prov:Person", "schema:name": one.by},
        "parley:decision": one.decision.value,
        "parley:reason": one.why or None,
    })  # fmt: skip


def concept_node(name: str, phrases: list[str], named: Named) -> Node:
    """Give an issue as a concept, with the other phrases that mean it."""
    others = [phrase for phrase in phrases if phrase != name]
    node = {"@id": named.issue(name), "@type": "skos:Concept", "skos:prefLabel": name, "skos:altLabel": others or None,
            "skos:inScheme": named.issues}  # fmt: skip
    return _filled(node)


def _meeting(body: Mapping[str, Any], named: Named) -> Node:
    return {
        "schema:attendee": [named.actor(one["name"]) for one in body["participants"]],
        "schema:location": {"@type": "schema:Place", "schema:name": body["place"]} if body["place"] else None,
        "schema:startDate": _dated((body.get("period") or {}).get("earliest")),
        "schema:endDate": _dated((body.get("period") or {}).get("latest")),
    }


def _dated(told: str | None) -> Node | None:
    """Type a day or a moment."""
    return {"@value": told, "@type": "xsd:dateTime" if "T" in told else "xsd:date"} if told else None


def _parts(told: Mapping[str, Any]) -> Node:
    return _filled({f"parley:{key}": value for key, value in told.items()})


def _filled(node: Node) -> Node:
    """Leave out what is not known, and empty lists."""
    return {key: value for key, value in node.items() if value is not None and value != []}
