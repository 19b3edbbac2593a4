"""What an assistant is answered: bounded, with evidence, or that there is no record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from parley.assistant.cursor import Cursor, digest_of, read_cursor
from parley.assistant.quoting import Quoting
from parley.assistant.sentences import Find, plain_columns, sentences
from parley.exchange.notebook import View
from parley.flow.python import OpenDossier
from parley.flow.python.asked import moment_of
from parley.ledger import Status, status, told_record

FEW, MOST = 20, 100
"""Rows of an answer where nobody says how many, and at most."""

LARGEST = 48_000
"""Characters of an answer's rows as JSON; one row always fits, the others wait for the next page."""

SENTENCES = 6
"""Sentences of a row: the first and the latest where there are more."""

Ask = Callable[[str | None], View]
"""Gives a view as it was known at a moment."""


@dataclass(frozen=True)
class Question:
    """What was asked: the tool, its arguments, the moment of record time, how many rows, and where to go on."""

    tool: str
    asked: Mapping[str, object]
    known_at: str | None = None
    limit: int = FEW
    cursor: str | None = None


@dataclass(frozen=True)
class Answers:
    """Makes answers out of the views of one dossier."""

    dossier: OpenDossier
    quoting: Quoting = field(default_factory=Quoting)

    def answer(self, question: Question, ask: Ask) -> dict[str, Any]:
        """Answer with some rows of a view.

        Raises:
            ValueError: if a clock or the cursor is none.
            ParleyError: if the view cannot be had.
        """
        digest = digest_of(question.tool, {**question.asked, "known_at": question.known_at})
        cursor = read_cursor(question.cursor, digest) if question.cursor else Cursor(0, None, digest)
        known = cursor.known_at.isoformat() if cursor.known_at else question.known_at
        found = status(self.dossier.ledger, known_at=moment_of(known))
        moment = found.last
        view = ask(moment.isoformat() if moment else known)
        rows = self._page(view, cursor.at, max(1, min(question.limit, MOST)), moment)
        end = cursor.at + len(rows)
        return {
            "answer": _counted(len(view)),
            "asked": {key: value for key, value in question.asked.items() if value not in (None, (), [], "")},
            "clocks": {"as_of": question.asked.get("as_of"), "known_at": moment.isoformat() if moment else None},
            "searched": self._searched(found),
            "unknown": [{"asked": one.asked, "nearest": list(one.near)} for one in view.unknown],
            "quoting": self.quoting.told(),
            "rows": rows,
            "next": Cursor(end, moment, digest).written() if end < len(view) else None,
        }

    def _searched(self, found: Status) -> dict[str, Any]:
        tier = self.dossier.ledger.tier.value
        return {"articles": found.articles, "records": dict(found.records), "tier": tier}

    def _page(self, view: View, start: int, limit: int, moment: datetime | None) -> list[dict[str, Any]]:
        """Give rows from one on, as many as are wanted and fit, with their records as they were known at a moment."""
        find = partial(told_record, self.dossier.ledger, known_at=moment)
        rows: list[dict[str, Any]] = []
        size = 0
        for row in view[start : start + limit]:
            told = self._row(row, view.columns, find)
            size += len(json.dumps(told, ensure_ascii=False))
            if rows and size > LARGEST:
                break
            rows.append(told)
        return rows

    def _row(self, row: Mapping[str, Any], columns: Sequence[str], find: Find) -> dict[str, Any]:
        found = sentences(row, find)
        half = SENTENCES // 2
        shown = found if len(found) <= SENTENCES else [*found[:half], *found[-half:]]
        told = plain_columns(row, columns)
        told |= {key: row[key] for key in ("fields", "why") if key in row}
        if isinstance(row.get("before"), str):
            told["context"] = self.quoting(f"{row['before']}{row['evidence']}{row['after']}")
        told["sentences"] = [{**one, "text": self.quoting(one["text"])} for one in shown]
        if len(shown) < len(found):
            told["sentences_in_all"] = len(found)
        return told


def _counted(rows: int) -> str:
    if not rows:
        return "no record"
    return "1 row" if rows == 1 else f"{rows} rows"
