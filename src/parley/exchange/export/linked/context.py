"""The JSON-LD context, inside the file: nothing has to be fetched to read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TERMS = "urn:parley:terms:"
"""Parley's own words: the fields of its records."""

CONTEXT: Mapping[str, Any] = {
    "parley": TERMS,
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "prov:endedAtTime": {"@type": "xsd:dateTime"},
    "prov:generatedAtTime": {"@type": "xsd:dateTime"},
    "prov:used": {"@type": "@id"},
    "prov:wasAssociatedWith": {"@type": "@id"},
    "prov:wasDerivedFrom": {"@type": "@id"},
    "prov:wasGeneratedBy": {"@type": "@id"},
    "oa:hasBody": {"@type": "@id"},
    "oa:hasSource": {"@type": "@id"},
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
    "schema:isPartOf": {"@type": "@id"},
    "schema:attendee": {"@type": "@id"},
    "schema:spokenByCharacter": {"@type": "@id"},
    "schema:url": {"@type": "@id"},
    "skos:inScheme": {"@type": "@id"},
    "parley:actor": {"@type": "@id"},
    "parley:on_behalf_of": {"@type": "@id"},
    "parley:debtor": {"@type": "@id"},
    "parley:creditor": {"@type": "@id"},
    "parley:concept": {"@type": "@id"},
    "parley:after": {"@type": "@id"},
    "parley:source": {"@type": "@id", "@container": "@list"},
}
