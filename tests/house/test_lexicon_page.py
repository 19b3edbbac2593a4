"""The form of every data file that users add to is told, key by key."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest
from pydantic import BaseModel

from parley.language.actors.data import Organisation, Person, State
from parley.reading.commitments.provisions import Measures, Provision, ProvisionExample
from parley.reading.conditions import Marker
from parley.reading.lexicon.frame import Complement, Effect, Frame, FrameExample, Negation, PartOfSpeech
from parley.reading.lexicon.operators import LightEffect, LightVerb, Operator
from parley.reading.meetings.lexicon import Encounter, EncounterExample
from parley.reading.questions.lexicon import OpenExample, OpenFrame
from tests.house.code import FILES, ROOT, name

PAGE = (ROOT / "docs/reference/lexicon.md").read_text(encoding="utf-8")
FORMS: tuple[type[BaseModel], ...] = (
    Frame, FrameExample, Operator, LightVerb, Provision, ProvisionExample, Measures, Encounter, EncounterExample,
    OpenFrame, OpenExample, Marker, State, Organisation, Person,
)  # fmt: skip
VALUES: tuple[type[StrEnum], ...] = (PartOfSpeech, Complement, Effect, Negation, LightEffect)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_every_key_of_an_entry_is_told(form: type[BaseModel]) -> None:
    assert [key for key in form.model_fields if f"`{key}" not in PAGE] == []


@pytest.mark.parametrize("values", VALUES, ids=lambda values: values.__name__)
def test_every_value_of_a_key_is_told(values: type[StrEnum]) -> None:
    assert [value.value for value in values if f"`{value.value}`" not in PAGE] == []


@pytest.mark.parametrize("file", FILES, ids=name)
def test_a_page_that_a_message_names_is_there(file: Path) -> None:
    named = re.findall(r"docs/[a-z/-]+\.md", file.read_text(encoding="utf-8"))
    assert [page for page in named if not (ROOT / page).exists()] == []
