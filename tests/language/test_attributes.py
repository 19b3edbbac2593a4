"""What is set from memory is what spaCy's own component sets."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from parley.language import DEFAULT_PIPELINE
from parley.language.attributes import QuickRuler, quick

if TYPE_CHECKING:
    from parley.language import Language

SET: list[int | str] = ["TAG", "POS", "LEMMA", "MORPH", "DEP"]
TEXTS = (
    "There is no deal, and it wasn't he who didn't sign; they ain't gonna let's say so.\n\nY'all got ta see THEM.",
    "Do you have those? I do. Ruritania's envoys, whom we've met, will have been there once.",
    "  \n\n Nothin' doin', said Mr. O'Neill ('nuff said): \u201cthat which it has.\u201d",
    "",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    """The pipeline as spaCy loads it."""
    loaded: Language = import_module("spacy").load(DEFAULT_PIPELINE, exclude=["lemmatizer", "ner"])
    return loaded


def test_the_pipeline_of_reading_sets_attributes_from_memory(nlp: Language) -> None:
    assert isinstance(nlp.get_pipe("parley_attributes"), QuickRuler)


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_gets_what_spacys_component_gives_it(plain: Language, text: str) -> None:
    ruler: Any = plain.get_pipe("attribute_ruler")
    with plain.select_pipes(disable="attribute_ruler"):
        bare, again = plain(text), plain(text)
    assert quick(ruler)(bare).to_array(SET).tolist() == ruler(again).to_array(SET).tolist()


@pytest.fixture
def blank() -> Language:
    """A pipeline of nothing but spaCy's component without patterns."""
    nlp: Language = import_module("spacy").blank("en")
    nlp.add_pipe("attribute_ruler")
    return nlp


def test_a_pattern_of_several_tokens_sets_the_one_that_its_rule_names(blank: Language) -> None:
    ruler: Any = blank.get_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "wait"}, {"LOWER": {"IN": ["for", "until"]}}]], {"LEMMA": "until then"}, index=-1)
    ruler.add([[{"LOWER": "until"}]], {"LEMMA": "till"})
    doc = quick(ruler)(blank.make_doc("wait for until wait until"))
    assert [token.lemma_ for token in doc] == ["", "until then", "till", "", "till"]


@pytest.mark.parametrize("asked", [{"ORTH": "Wait"}, {"LOWER": {"FUZZY": "wait"}}, {"LOWER": "wait", "OP": "+"}])
def test_patterns_that_look_at_more_are_left_to_spacy(blank: Language, asked: dict[str, Any]) -> None:
    ruler: Any = blank.get_pipe("attribute_ruler")
    ruler.add([[asked]], {"LEMMA": "wait"})
    assert quick(ruler) is ruler
