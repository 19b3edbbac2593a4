"""Two annotations of the same articles, scored against each other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.agreement import HERE, agreement
from benchmarks.check_gold import complaints
from tests.gold import annotated


@pytest.fixture
def twice(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "talks.json").write_text(json.dumps(annotated()), encoding="utf-8")
    return tmp_path / "first", tmp_path / "second"


def test_the_same_annotation_agrees_with_itself(twice: tuple[Path, Path]) -> None:
    assert agreement(*twice).headline == 1


def test_annotations_of_different_texts_are_refused(twice: tuple[Path, Path]) -> None:
    changed = annotated() | {"text": annotated()["text"] + " More."}
    (twice[1] / "talks.json").write_text(json.dumps(changed), encoding="utf-8")
    with pytest.raises(ValueError, match="talks: the two annotations"):
        agreement(*twice)


@pytest.mark.parametrize("path", sorted((HERE / "second").glob("*.json")), ids=lambda path: path.stem)
def test_every_second_annotation_keeps_the_guide(path: Path) -> None:
    assert complaints(json.loads(path.read_text(encoding="utf-8"))) == []
