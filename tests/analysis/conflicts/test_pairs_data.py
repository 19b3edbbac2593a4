from __future__ import annotations

import pytest

from parley.analysis.conflicts import load_cue_classes, load_places
from parley.analysis.conflicts.pairs.cues import load_cues
from parley.analysis.conflicts.pairs.places import two_places

CLASSES = load_cue_classes()


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, told in CLASSES.items() for text in told.examples])
def test_every_example_holds_its_cue(name: str, text: str) -> None:
    assert getattr(load_cues(), name).search(text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, told in CLASSES.items() for text in told.others])
def test_what_only_looks_like_a_cue_is_none(name: str, text: str) -> None:
    assert not getattr(load_cues(), name).search(text)


@pytest.mark.parametrize(("one", "other"), load_places().examples)
def test_one_place_told_more_and_less_exactly_is_one(one: str, other: str) -> None:
    assert not two_places(one, other)
    assert not two_places(other, one)


@pytest.mark.parametrize(("one", "other"), [("Cairo", "Doha"), ("Strelsau", "Zenda"), ("Geneva", "Austria")])
def test_two_cities_are_two_places(one: str, other: str) -> None:
    assert two_places(one, other)


@pytest.mark.parametrize(("one", "other"), [("Zenda", "Switzerland"), ("a hotel", "Cairo"), ("Geneva Hall", "Geneva")])
def test_where_nobody_knows_what_lies_where_there_are_no_two_places(one: str, other: str) -> None:
    assert not two_places(one, other)
