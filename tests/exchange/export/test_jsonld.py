"""Linked data: read by an RDF library without a network, valid by SHACL, each place true by SPARQL."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pyshacl
import pytest
import rdflib

from parley.ledger import Decision, Ledger, Review, review
from tests.exchange.export.conftest import HOSTILE, Export

pytestmark = pytest.mark.filterwarnings("ignore")

SPACES = """
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX schema: <https://schema.org/> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX parley: <urn:parley:terms:>
"""
TURTLE = SPACES.replace("PREFIX", "@prefix").replace(">", "> .")
SHAPES = f"""{TURTLE}
parley:AnnotationShape a sh:NodeShape ; sh:targetClass oa:Annotation ;
  sh:property [ sh:path oa:hasBody ; sh:minCount 1 ; sh:maxCount 1 ; sh:class prov:Entity ] ;
  sh:property [ sh:path ( oa:hasTarget oa:hasSource ) ; sh:minCount 1 ; sh:maxCount 1 ; sh:class schema:NewsArticle ] ;
  sh:property [ sh:path ( oa:hasTarget oa:hasSelector ) ; sh:minCount 2 ; sh:maxCount 2 ] .
parley:QuoteShape a sh:NodeShape ; sh:targetClass oa:TextQuoteSelector ;
  sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ; sh:minLength 1 ] ;
  sh:property [ sh:path oa:prefix ; sh:minCount 1 ; sh:maxCount 1 ; sh:maxLength 32 ] ;
  sh:property [ sh:path oa:suffix ; sh:minCount 1 ; sh:maxCount 1 ; sh:maxLength 32 ] .
parley:PlaceShape a sh:NodeShape ; sh:targetClass oa:TextPositionSelector ;
  sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:datatype xsd:nonNegativeInteger ; sh:lessThan oa:end ] ;
  sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:datatype xsd:nonNegativeInteger ] .
parley:StatementShape a sh:NodeShape ; sh:targetClass parley:Statement ;
  sh:property [ sh:path parley:actor ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ;
  sh:property [ sh:path parley:concept ; sh:minCount 1 ; sh:class skos:Concept ] ;
  sh:property [ sh:path prov:wasDerivedFrom ; sh:minCount 1 ; sh:class schema:NewsArticle ] ;
  sh:property [ sh:path prov:wasGeneratedBy ; sh:minCount 1 ; sh:class prov:Activity ] .
parley:ConceptShape a sh:NodeShape ; sh:targetClass skos:Concept ;
  sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ; sh:maxCount 1 ] ;
  sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:class skos:ConceptScheme ] .
parley:ReadingShape a sh:NodeShape ; sh:targetClass prov:Activity ;
  sh:property [ sh:path prov:used ; sh:minCount 1 ; sh:class prov:Entity ] ;
  sh:property [ sh:path prov:endedAtTime ; sh:minCount 1 ; sh:datatype xsd:dateTime ] ;
  sh:property [ sh:path prov:wasAssociatedWith ; sh:minCount 1 ] .
"""


def graph(made: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=made, format="json-ld")


def asked(of: rdflib.Graph, query: str) -> Iterator[Any]:
    return iter(of.query(SPACES + query))


def faults(made: rdflib.Graph) -> str:
    valid, _, told = pyshacl.validate(made, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle"))
    return "" if valid else str(told)


def test_it_is_valid_by_its_shapes(ledger: Ledger, exported: Export) -> None:
    review(ledger, "m1x", Review(Decision.ACCEPT, "kim", "checked"))
    made = graph(exported(ledger, "jsonld")[1]["parley.jsonld"])
    assert faults(made) == ""
    made.remove((None, rdflib.URIRef("http://www.w3.org/ns/oa#hasSource"), None))
    assert "AnnotationShape" in faults(made) or "hasSource" in faults(made)


def test_every_record_has_an_annotation_whose_place_says_its_words(ledger: Ledger, exported: Export) -> None:
    made = graph(exported(ledger, "jsonld")[1]["parley.jsonld"])
    found = list(asked(made, """
        SELECT ?text ?exact ?start ?end WHERE { ?note a oa:Annotation ; oa:hasTarget ?target .
          ?target oa:hasSource/schema:articleBody ?text ; oa:hasSelector [ oa:exact ?exact ] ;
          oa:hasSelector [ oa:start ?start ; oa:end ?end ] }"""))  # fmt: skip
    assert len(found) == 8
    assert all(str(one.text)[int(one.start) : int(one.end)] == str(one.exact) for one in found)


def test_a_reading_names_its_reader_and_a_review_its_person(ledger: Ledger, exported: Export) -> None:
    review(ledger, "m1x", Review(Decision.ACCEPT, "kim", "checked"))
    made = graph(exported(ledger, "jsonld")[1]["parley.jsonld"])
    readers = asked(made, "SELECT DISTINCT ?name WHERE { ?a a prov:SoftwareAgent ; schema:name ?name }")
    people = asked(
        made, "SELECT ?name WHERE { ?r parley:decision 'accept' ; prov:wasAssociatedWith [schema:name ?name] }"
    )
    assert [str(one.name) for one in (*readers, *people)] == ["hand", "kim"]


def test_nothing_has_to_be_fetched_to_read_it(ledger: Ledger, exported: Export) -> None:
    told = json.loads(exported(ledger, "jsonld")[1]["parley.jsonld"])
    assert isinstance(told["@context"], dict)
    assert "@import" not in json.dumps(told["@context"])


def test_the_words_of_parley_are_explained_in_the_file(ledger: Ledger, exported: Export) -> None:
    made = graph(exported(ledger, "jsonld")[1]["parley.jsonld"])
    query = "SELECT ?what WHERE { parley:debtor <http://www.w3.org/2000/01/rdf-schema#comment> ?what }"
    assert [str(one.what) for one in asked(made, query)] == ["Who would provide something."]


def test_hostile_texts_survive_or_are_told(hostile: Ledger, exported: Export) -> None:
    told, files = exported(hostile, "jsonld")
    made = graph(files["parley.jsonld"])
    (found,) = asked(made, "SELECT ?text WHERE { ?article a schema:NewsArticle ; schema:articleBody ?text }")
    assert str(found.text) == HOSTILE.replace("\ud800", "\ufffd")
    assert {one.what: one.count for one in told.lost}["half characters"] >= 3
