"""The main path: outcomes in the order of the inputs, whatever happens to one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pytest

from parley.flow import How, read_chunk
from parley.flow import chunk as chunk_module
from parley.flow.follow import chunks
from parley.intake import Input, InputKind
from parley.reading import GrammarReader
from parley.records import Article, MissingPipeline, ReaderFailed, Reading, UnreadableInput

GOOD = Input("good", b"Germany rejected the plan on Monday, officials said.", InputKind.TEXT)
EMPTY = replace(GOOD, where="empty", raw=b"")
HARD = replace(GOOD, where="hard")
GONE = UnreadableInput("does not exist", where="gone")


@dataclass(frozen=True)
class Fragile:
    """A reader that breaks down on one article."""

    inner: GrammarReader
    name: str = "fragile"
    version: str = "1"

    def read(self, article: Article) -> Reading:
        return next(self.read_all([article]))

    def read_all(self, articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            if article.input == "hard":
                raise ZeroDivisionError("no such luck")
            yield self.inner.read(article)


def test_every_input_has_its_outcome_in_its_place() -> None:
    outcomes = read_chunk([GOOD, GONE, EMPTY, GOOD], how=How())
    assert [type(outcome) for outcome in outcomes] == [Reading, UnreadableInput, UnreadableInput, Reading]


def test_a_reader_that_breaks_down_costs_one_article(monkeypatch: pytest.MonkeyPatch, reader: GrammarReader) -> None:
    monkeypatch.setattr(chunk_module, "reader_of", lambda _: Fragile(reader))
    outcomes = read_chunk([GOOD, HARD, GOOD], how=How())
    assert [type(outcome) for outcome in outcomes] == [Reading, ReaderFailed, Reading]
    assert "hard: the reader broke down on it (ZeroDivisionError: no such luck)" in str(outcomes[1])


def test_a_parser_that_is_not_there_stops_everything() -> None:
    with pytest.raises(MissingPipeline):
        read_chunk([GOOD], how=How(pipeline="no_such_pipeline"))


def test_nothing_is_loaded_where_nothing_can_be_read() -> None:
    assert read_chunk([GONE], how=How(pipeline="no_such_pipeline")) == [GONE]


def test_chunks_do_not_depend_on_anything_but_the_inputs() -> None:
    assert list(chunks(range(5), 2)) == [[0, 1], [2, 3], [4]]
