"""Who held what from when to when: on one issue, or one actor on all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from parley.analysis.asked import Wish
from parley.exchange.charts.chart import Chart, Manner
from parley.exchange.drawing import SIGNS, Axis, Lane, Span, draw_lanes
from parley.exchange.views import Clocks, Row, Table, positions_table
from parley.ledger import Ledger, last_day
from parley.records import Dossier

MOST = 30
"""Lanes that are drawn: those of which most is told."""


def positions_chart(ledger: Ledger, dossier: Dossier, wish: Wish, clocks: Clocks, manner: Manner) -> Chart:
    """Give positions with their beginnings and ends; a lane is an actor, or an issue where one actor is asked for.

    Raises:
        BadLedger: if the database refuses.
    """
    told = positions_table(ledger, dossier, wish, Clocks(known_at=clocks.known_at), ended=True)
    last = clocks.as_of or last_day(ledger, known_at=clocks.known_at)
    rows = [row for row in told.rows if not (last and row["valid_from"] and row["valid_from"] > last.isoformat())]
    by = "issue" if wish.actors and not wish.issues else "actor"
    first = min((date.fromisoformat(row["valid_from"]) for row in rows if row["valid_from"]), default=last)
    if first is None or last is None:
        return Chart(Table(told.columns, rows, told.unknown), "", len(rows))
    svg = draw_lanes(_lanes(rows, by, last, manner), Axis(first, max(first, last), manner.say), manner.title)
    return Chart(Table(told.columns, rows, told.unknown), svg)


def told_issues(ledger: Ledger, dossier: Dossier, clocks: Clocks, *, most: int = MOST) -> list[str]:
    """Give the issues that most is told of, those that the dossier names first.

    Raises:
        BadLedger: if the database refuses.
    """
    named, told = {one.name for one in dossier.issues}, Counter[str]()
    for row in positions_table(ledger, dossier, Wish(), Clocks(known_at=clocks.known_at), ended=True).rows:
        told[row["issue"]] += row["witnesses"]
    return sorted(told, key=lambda issue: (issue not in named, -told[issue], issue))[:most]


def _lanes(rows: Iterable[Row], by: str, last: date, manner: Manner) -> list[Lane]:
    told, of = Counter[str](), dict[str, list[Row]]()
    for row in rows:
        told[row[by]] += row["witnesses"]
        of.setdefault(row[by], []).append(row)
    names = sorted(of, key=lambda name: (-told[name], name))[:MOST]
    path = "/issue" if by == "issue" else "/actor"
    return [
        Lane(name, tuple(_span(row, last, manner) for row in of[name]), manner.to(path, name=name)) for name in names
    ]


def _span(row: Row, last: date, manner: Manner) -> Span:
    """Draw a position; what ended later than the last day goes on."""
    ended = row["valid_to"] if row["ended"] and row["valid_to"] and row["valid_to"] <= last.isoformat() else None
    words = row["stance"] if row["modality"] == "actual" else f"{row['modality']}: {row['stance']}"
    span = f"{row['valid_from'] or 'before'} to {ended or 'now'}{', ' + row['ended'] if ended else ''}"
    return Span(
        date.fromisoformat(row["valid_from"]) if row["valid_from"] else None,
        date.fromisoformat(ended) - timedelta(days=1) if ended else None,
        (row["stance"], row["modality"]),
        f"{SIGNS.get(row['stance'], '?')} {words}",
        f"{row['actor']}: {words} {row['issue']}, {span}",
        manner.to("/history", actor=row["actor"], issue=row["issue"]),
    )
