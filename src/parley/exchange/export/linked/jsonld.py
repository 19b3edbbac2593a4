"""A ledger as linked data: one JSON-LD document, written node by node."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from parley.exchange.export.called import issues_called
from parley.exchange.export.format import Format
from parley.exchange.export.gathered import Gathered
from parley.exchange.export.history import EARLIER, JUDGEMENTS, earlier
from parley.exchange.export.linked.context import CONTEXT
from parley.exchange.export.linked.names import Named
from parley.exchange.export.linked.nodes import (
    CLASSES,
    Node,
    actor_nodes,
    article_node,
    concept_node,
    quotation_nodes,
    reading_node,
    record_node,
    review_node,
)
from parley.exchange.export.losses import Loss
from parley.exchange.export.output import Output
from parley.exchange.export.tables.meanings import meanings
from parley.ledger import judgements, readers, reviews
from parley.records import Commitment, Meeting, Question, Statement

HALF = Loss("half characters", "a lone surrogate is no character: U+FFFD stands in its place")
BLOCKS = Loss("blocks of articles", "which part of a page is furniture has no place here")
BAD = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
SHAPES = {"statement": Statement, "meeting": Meeting, "commitment": Commitment, "question": Question}


def write_jsonld(gathered: Gathered, out: Output) -> None:
    """Write the document."""
    with out.file("parley.jsonld") as file:
        file.write(f'{{"@context": {json.dumps(CONTEXT, indent=1)},\n"@graph": ['.encode())
        for number, node in enumerate(_nodes(gathered)):
            text = json.dumps(node, ensure_ascii=False)
            whole = text.translate(BAD)
            if whole != text:
                gathered.tally.add(HALF)
            file.write(f"{',' if number else ''}\n{whole}".encode())
        file.write(b"\n]}\n")
    gathered.tally.add(JUDGEMENTS, len(judgements(gathered.ledger, known_at=gathered.known_at)))
    gathered.tally.add(EARLIER, earlier(gathered))


def _nodes(gathered: Gathered) -> Iterator[Node]:
    named = Named(gathered.mark)
    texts: dict[str, str] = {}
    for one in gathered.articles():
        texts[one.id] = one.body["text"]
        gathered.tally.add(BLOCKS, len(one.body["blocks"]))
        yield article_node(one, named)
    issues = issues_called(gathered, lambda _: True)
    yield from _scheme(issues, named, gathered.name)
    yield from _terms()
    yield from _records(gathered, texts, issues, named)


def _records(gathered: Gathered, texts: Mapping[str, str], issues: Mapping[str, str], named: Named) -> Iterator[Node]:
    by = readers(gathered.ledger, known_at=gathered.known_at)
    seen: set[str] = set()
    places: dict[tuple[int, int], str] = {}
    meetings: dict[tuple[int, str], str] = {}
    for told in gathered.records():
        gathered.tally.see(told)
        places[told.number, told.place] = meetings[told.number, told.id] = named.record(told)
        about = told.body.get("issue")
        reading = reading_node(told, by[told.number], named)
        for node in (*actor_nodes(told, named), reading):
            if node["@id"] not in seen:
                seen.add(node["@id"])
                yield node
        yield record_node(told, named, named.issue(issues[about]) if about else None)
        yield from quotation_nodes(told, texts[told.version], named)
    for told in gathered.records("meeting"):
        if before := [
            meetings[told.number, one] for one in told.body.get("after", ()) if (told.number, one) in meetings
        ]:
            yield {"@id": named.record(told), "parley:after": before}
    for one in reviews(gathered.ledger, known_at=gathered.known_at):
        if one.record in places:
            yield review_node(one, places[one.record], named)


def _scheme(issues: Mapping[str, str], named: Named, title: str) -> Iterator[Node]:
    phrases: dict[str, list[str]] = defaultdict(list)
    for phrase, name in issues.items():
        phrases[name].append(phrase)
    yield {"@id": named.issues, "@type": "skos:ConceptScheme", "schema:name": f"Issues of {title}"}
    for name in sorted(phrases):
        yield concept_node(name, sorted(phrases[name]), named)


def _terms() -> Iterator[Node]:
    """Say of each class and field what it means, in the records' own words."""
    told: dict[str, Any] = {}
    for kind, shape in SHAPES.items():
        yield {
            "@id": f"parley:{CLASSES[kind]}",
            "@type": "rdfs:Class",
            "rdfs:comment": (shape.__doc__ or "").partition("\n")[0],
        }
        texts = meanings(shape)
        told |= {one.name: texts[one.name] for one in fields(shape) if one.name in texts}
    for name, text in told.items():
        yield {"@id": f"parley:{name}", "rdfs:comment": text}


JSONLD = Format(
    name="jsonld",
    what="linked data (JSON-LD): PROV-O, Web Annotation, SKOS, schema.org",
    carries="articles, records with their places, readings, reviews, actors, and the issues as a scheme",
    losses=(BLOCKS, HALF, JUDGEMENTS, EARLIER),
    write=write_jsonld,
    suffix=".jsonld",
    text=True,
)
