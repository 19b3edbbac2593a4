"""Reading articles from Python."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import overload

from parley.exchange import COLUMNS, record_rows
from parley.exchange.notebook import View
from parley.exchange.views.table import Table
from parley.flow.chunk import Outcome
from parley.flow.follow import follow, read_all
from parley.flow.how import How
from parley.intake import Input, InputKind
from parley.records import ParleyError, Reading

Name = str | os.PathLike[str]
"""A file, a folder, an address, or ``-`` for standard input."""


class Readings(Sequence[Reading]):
    """The readings of some articles, in the order of the inputs; ``errors`` says what could not be read, and why."""

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        told = list(outcomes)
        self._readings = [one for one in told if isinstance(one, Reading)]
        self.errors = tuple(one for one in told if isinstance(one, ParleyError))

    def __len__(self) -> int:
        return len(self._readings)

    @overload
    def __getitem__(self, at: int) -> Reading: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Reading]: ...

    def __getitem__(self, at: int | slice) -> Reading | Sequence[Reading]:
        return self._readings[at]

    @property
    def records(self) -> View:
        """Every record as a row, with the columns of ``parley read --format csv``."""
        rows = [row for reading in self for row in record_rows(reading)]
        return View("records", Table(COLUMNS, rows))

    def _repr_html_(self) -> str:
        """Give every article with its evidence marked."""
        return "<hr>".join(reading._repr_html_() for reading in self)

    def __repr__(self) -> str:
        found = sum(len(reading.records) for reading in self)
        return f"<Readings: {len(self)} articles, {found} records, {len(self.errors)} inputs set aside>"


def read(
    *names: Name,
    published: str | None = None,
    outlet: str | None = None,
    reader: str | None = None,
    gate: bool = True,
    jobs: int = 1,
) -> Readings:
    """Read articles, as ``parley read`` does.

    Args:
        names: files, folders, http(s) addresses.
        published: the day of publication (``2025-08-18``); it overrules what the article says.
        outlet: who publishes; likewise.
        reader: which reader, ``grammar`` by default.
        gate: whether the grammar passes over articles whose words tell of no negotiation.
        jobs: processes that read.

    Raises:
        ParleyError: why the first input could not be read, where none could; else ``errors`` of the result tells.
    """
    how = How(published=published, outlet=outlet, reader=reader, gate=gate)
    return _some(Readings(follow([os.fspath(one) for one in names], how=how, jobs=jobs)))


def read_text(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    reader: str | None = None,
    gate: bool = True,
) -> Reading:
    """Read one article that is given as plain text, as ``read`` does; blank lines part its paragraphs.

    Raises:
        ParleyError: if it is no news text.
    """
    given = Input("text", text.encode("utf-8", "replace"), InputKind.TEXT, charset="utf-8")
    how = How(published=published, outlet=outlet, reader=reader, gate=gate)
    return _some(Readings(read_all([given], how=how)))[0]


def _some(readings: Readings) -> Readings:
    if not readings and readings.errors:
        raise readings.errors[0]
    return readings
