"""Grammar and model must agree, or a record is not sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from parley.reading import GrammarReader
from parley.reading.model import AgreeingReader
from parley.reading.model.agreed import ALONE, agree
from parley.reading.model.verify import UNMEASURED
from parley.records import Article, Modality, Reading, Stance, Statement
from tests.articles import article
from tests.reading.model.test_model_reader import DEMAND, MEETING, PLEDGE, QUESTION, TEXT, read

PAGE = article(TEXT, published="2025-03-03")


@dataclass
class Tells:
    """A model's reader that tells what is given."""

    findings: dict[str, Any]
    name: str = "llm"
    version: str = "1"

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        return (read(self.findings, one) for one in articles)


def both(reader: GrammarReader, **findings: list[dict[str, Any]]) -> tuple[Reading, Reading]:
    """Read the page by grammar alone, and by both."""
    return reader.read(PAGE), AgreeingReader(reader, Tells(findings)).read(PAGE)


def test_a_record_on_which_both_agree_is_as_sure_as_the_grammar_has_earned(reader: GrammarReader) -> None:
    alone, told = both(reader, commitments=[PLEDGE], meetings=[MEETING], statements=[DEMAND], open_questions=[QUESTION])
    before = {one.id: one.confidence for one in alone.records}
    agreed = [one for one in told.records if any(why.rule.startswith("agrees.llm.") for why in one.why)]
    assert {type(one).__name__ for one in agreed} == {"Statement", "Commitment", "Meeting", "Question"}
    assert all(one.confidence == before[one.id] for one in agreed)


def test_a_record_of_the_grammar_alone_is_not_sure(reader: GrammarReader) -> None:
    alone, told = both(reader, statements=[])
    assert {one.id for one in told.records} == {one.id for one in alone.records}
    assert max(one.confidence for one in alone.records) > ALONE
    assert max(one.confidence for one in told.records) <= ALONE


def test_a_record_of_the_model_alone_is_kept_as_unsure(reader: GrammarReader) -> None:
    said = DEMAND | {"stance": "threatens", "modality": "possible"}
    _, told = both(reader, statements=[said])
    (mine,) = (one for one in told.statements if one.stance is Stance.THREATENS)
    assert mine.confidence == UNMEASURED < ALONE
    assert any(warning.startswith("model: 1 told, 0 refused") for warning in told.warnings)


def test_the_version_moves_with_either_reader(reader: GrammarReader) -> None:
    assert AgreeingReader(reader, Tells({})).version == f"{reader.version}+1"


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ({}, True),
        ({"issue": "the ceasefire at once"}, True),
        ({"issue": "truce"}, False),
        ({"stance": Stance.OPPOSES}, False),
        ({"modality": Modality.FORMER}, False),
    ],
)
def test_records_agree_on_sentence_side_stance_and_issue(change: dict[str, Any], same: bool) -> None:  # noqa: FBT001
    (one,) = read({"statements": [DEMAND]}).statements
    other: Statement = replace(one, **change)
    assert agree(one, other) is same
