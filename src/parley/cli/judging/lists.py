"""What ``parley judge`` shows."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.cli.ledger.place import checked_clocks, the_ledger
from parley.cli.run import note, speaking
from parley.cli.views.rows import Rows, TableFormat, most, write_table

if TYPE_CHECKING:
    from parley.ledger import Judgement, Ledger, Subject
    from parley.records import Dossier


class Lists(StrEnum):
    """What ``parley judge`` lists, in the order of its options."""

    SUGGESTED = "suggested"
    LINKS = "links"
    GIVEN = "given"


NOTHING = {
    Lists.SUGGESTED: "nothing is left to judge",
    Lists.LINKS: "nothing is linked",
    Lists.GIVEN: "nobody has judged anything",
}


def show_lists(
    which: Lists, of: Subject | None, known_at: str | None, form: TableFormat, limit: int | None, folder: Path
) -> None:
    """Write a list."""
    clocks = checked_clocks(None, known_at)

    from parley.exchange.judging import given_table, links_table, suggestions_table

    some, count = {of} if of else set[Any](), most(form, limit)
    lines = {Lists.SUGGESTED: _pairs, Lists.LINKS: _pairs, Lists.GIVEN: _given}[which]
    with speaking(), the_ledger(folder) as (dossier, ledger):
        if which is Lists.SUGGESTED:
            table = suggestions_table(ledger, dossier, some, most=count)
        elif which is Lists.LINKS:
            table = links_table(ledger, some, clocks=clocks)
        else:
            table = given_table(ledger, dossier, some, clocks=clocks)
        write_table(form, table, lines, limit=count, empty=NOTHING[which])


def tell_given(ledger: Ledger, dossier: Dossier, judged: Judgement) -> None:
    """Tell what a judgement takes the place of, what it contradicts, and where the ledger cannot go by it."""
    from parley.analysis.judging import given_judgements

    told = given_judgements(ledger, dossier)
    earlier = [one.given.judgement for one in told[:-1] if one.given.number in told[-1].earlier]
    if earlier and earlier[-1].verdict is not judged.verdict:
        note(f"before, {earlier[-1].by} judged them {earlier[-1].verdict}: {earlier[-1].why}", "yellow")
    for chain in told[-1].against:
        note(f"this contradicts {'; '.join(map(_said, (*chain.same, chain.different)))}", "yellow")
    if told[-1].followed is False:
        note("other judgements keep the two from standing so; see `parley judge --given`", "yellow")


def _said(one: Judgement) -> str:
    words = {"same": "the same as", "different": "different from"}[one.verdict.value]
    return f"{one.left!r} is {words} {one.right!r} ({one.by}: {one.why})"


def _pairs(rows: Rows) -> Iterator[str]:
    """Give pairs with their reason and score, and the sentence of each."""
    for row in rows:
        stand = "" if row.get("together", True) else "apart, "
        yield f"{row['of']}: {stand}{row['score']:.2f}, {row['why']}"
        for side in ("left", "right"):
            yield f"    {row[side]}"
            if row[f"{side}_text"]:
                day = row[f"{side}_published"] or "no day"
                yield f"        {day}: “{' '.join(str(row[f'{side}_text']).split())}”"


def _given(rows: Rows) -> Iterator[str]:
    """Give judgements with who gave them, what became of them, and what contradicts them."""
    for row in rows:
        yield f"{row['of']}: {row['verdict']}  ({row['by']}, {row['recorded_at']}: {row['why']})"
        for side in ("left", "right"):
            text = f"  “{' '.join(str(row[f'{side}_text']).split())}”" if row[f"{side}_text"] else ""
            yield f"    {row[side]}{text}"
        yield from (f"    {line}" for line in _became(row))


def _became(row: dict[str, Any]) -> Iterator[str]:
    if row["replaced"]:
        yield "a later judgement took its place"
    if row["lost"]:
        yield "a record of it is not found any more"
    if row["followed"] is False:
        yield "not followed: other judgements keep the two from standing so"
    for chain in row["against"]:
        said = "; ".join(f"{one['left']} {one['verdict']} {one['right']} ({one['by']}: {one['why']})" for one in chain)
        yield f"contradiction: {said}"
