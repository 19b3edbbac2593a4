"""A page of a list: some rows, where the next ones are, and the moment that all pages of one walk are told from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar
from urllib.parse import urlencode

from fastapi import Depends, Query, Request, Response
from pydantic import BaseModel, Field

from parley.exchange.views import Clocks, Row, Table
from parley.web.api.cursor import Cursor
from parley.web.api.look import Look, Looked
from parley.web.lens import Moment

MOST = 1000
USUAL = 100

One = TypeVar("One", bound=BaseModel)
Limit = Annotated[int, Query(ge=1, le=MOST, description="Rows of a page at most.")]
From = Annotated[str | None, Query(description="`next` of the page before; everything else of the query stays.")]


class Unknown(BaseModel):
    """A name that was asked for and that the ledger does not know, with the nearest that it does."""

    asked: str
    near: list[str]


class Page(BaseModel, Generic[One]):
    """Some rows of a list, in its order."""

    rows: list[One]
    next: str | None = Field(description="The cursor of the next page; null on the last.")
    total: int | None = Field(description="How many rows all pages have; null where nobody counted them.")
    known_at: Moment | None = Field(description="The record time of the last entry that counts; null if there is none.")
    unknown: list[Unknown] = Field(description="Names that were asked for and that the ledger does not know.")


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list is asked for, and how to answer with it."""

    look: Look
    request: Request
    response: Response
    most: int

    @property
    def first(self) -> int:
        """How many rows come before the page."""
        return self.look.cursor.after[0] if self.look.cursor else 0

    @property
    def until(self) -> int:
        """How many rows are enough to know the page, and whether one comes after it."""
        return self.first + self.most + 1

    def of(self, ask: Callable[[Clocks], Table]) -> dict[str, object]:
        """Give the page of a table that begins with the first row of all; it may end with the row behind the page."""
        table = self.look.exactly(ask)
        rows = table.rows[self.first : self.first + self.most]
        more = len(table.rows) > self.first + self.most
        counted = table.total if table.total is not None else None if more and self._cut(table) else len(table.rows)
        return self._page(table, rows, (self.first + self.most,) if more else None, counted)

    def behind(self, ask: Callable[[Clocks, int], Table], keys: Sequence[str]) -> dict[str, object]:
        """Give the page of a table that begins behind the last row of the page before; ``keys`` name a row."""
        table = self.look.exactly(lambda clocks: ask(clocks, self.most + 1))
        rows = table.rows[: self.most]
        more = len(table.rows) > self.most
        return self._page(
            table,
            rows,
            tuple(rows[-1][key] for key in keys) if more else None,
            None if more or self.look.cursor else len(rows),
        )

    def _cut(self, table: Table) -> bool:
        return len(table.rows) == self.until

    def _page(
        self, table: Table, rows: Sequence[Row], after: tuple[int, ...] | None, total: int | None
    ) -> dict[str, object]:
        moment = self.look.pinned.known_at
        following = str(Cursor(self.look.query, moment, after)) if after and moment else None
        if following:
            self.response.headers["Link"] = f'<{self._address(following)}>; rel="next"'
        return {
            "rows": rows,
            "next": following,
            "total": total,
            "known_at": moment.isoformat() if moment else None,
            "unknown": [{"asked": one.asked, "near": list(one.near)} for one in table.unknown],
        }

    def _address(self, following: str) -> str:
        kept = [(key, told) for key, told in self.request.query_params.multi_items() if key != "cursor"]
        return f"{self.request.url.path}?{urlencode([*kept, ('cursor', following)])}"


def _part(request: Request, response: Response, look: Looked, limit: Limit = USUAL, cursor: From = None) -> Part:
    del cursor  # it is read by the look, since it says what was known
    return Part(look, request, response, limit)


Parted = Annotated[Part, Depends(_part)]
