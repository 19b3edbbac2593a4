"""Walking through records, one key each; every decision is kept at once, so that ending at any moment loses none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.markup import escape

from parley.cli.review.shown import heading, listed, passage, value
from parley.ledger import Decision, Review, Tier, choices, context, correctable, review
from parley.records import BadReview

if TYPE_CHECKING:
    from parley.ledger import Ledger, Told

KEYS = {
    "a": "accept: it says what the text says",
    "r": "reject: the text does not say so; no view shows it any more",
    "c": "correct: choose a field, then its value",
    "o": "reopen: nobody has decided, neither here nor before",
    "u": "undo: take back the last decision",
    "n": "note: keep a remark, decide nothing",
    "s": "skip: leave it as it is",
    "?": "help: these lines",
    "q": "quit: what was decided is kept",
}
DECIDING = {"a": Decision.ACCEPT, "r": Decision.REJECT, "o": Decision.REOPEN, "u": Decision.UNDO}
LEAVE = "-"
"""What is typed for a value that is none."""


class Dialogue:
    """One walk through some records.

    Args:
        ledger: where decisions are kept.
        by: who decides.
        why: the reason that is kept with each decision.
        console: what is shown on.
    """

    def __init__(self, ledger: Ledger, by: str, why: str, console: Console) -> None:
        self.made: Counter[str] = Counter()
        self._ledger, self._by, self._why, self._console = ledger, by, why, console
        self._decided: list[int] = []

    def walk(self, records: Sequence[Told]) -> None:
        """Go through records until the last, or until the user quits."""
        at = 0
        while 0 <= at < len(records):
            told = records[at]
            self._show(told, at + 1, len(records))
            step = self._step(told, at, records)
            if step is None:
                return
            at += step

    def _step(self, told: Told, at: int, records: Sequence[Told]) -> int | None:
        """Wait for a key that does something; say by how many records to go on, or None to quit."""
        while True:
            self._console.print(f"{' '.join(KEYS)} > ", end="", markup=False, highlight=False)
            key = typer.getchar()
            if key in {"\x03", "\x04"}:
                raise KeyboardInterrupt
            self._console.print(escape(key) if key in KEYS else "")
            if key == "q":
                return None
            if key == "s":
                return 1
            step = self._do(key, told, at, records)
            if step is not None:
                return step

    def _do(self, key: str, told: Told, at: int, records: Sequence[Told]) -> int | None:
        """Do what a key says; None where the same record waits for another key."""
        if key in {"a", "r"}:
            return self._keep(told, DECIDING[key], at)
        if key in {"o", "u"}:
            return self._take_back(DECIDING[key], at, records)
        if key == "c":
            return self._correct(told, at)
        if key == "n":
            text = typer.prompt("note", prompt_suffix="> ")
            self._keep(told, Decision.NOTE, at, why=text)
            return None
        for name, what in KEYS.items():
            self._console.print(f"  {name}  {what}", markup=False, highlight=False)
        return None

    def _keep(self, told: Told, decision: Decision, at: int, *, why: str = "", **fields: str) -> int | None:
        """Keep a decision, or say why it cannot be."""
        try:
            review(self._ledger, told.id, Review(decision, self._by, why or self._why, fields or None))
        except BadReview as error:
            self._console.print(str(error), style="yellow", markup=False, highlight=False)
            return None
        self.made[decision.value] += 1
        if decision in {Decision.ACCEPT, Decision.REJECT, Decision.CORRECT}:
            self._decided.append(at)
        return 1

    def _take_back(self, decision: Decision, at: int, records: Sequence[Told]) -> int | None:
        """Undo the last decision of this walk and show its record again; before any, that on the record shown."""
        if records[at].tier is Tier.CANDIDATE and not self._decided:
            self._console.print("nothing has been decided yet", style="yellow")
            return None
        back = self._decided.pop() if self._decided else at
        if self._keep(records[back], decision, back) is None:
            return None
        return back - at if back != at else 1

    def _correct(self, told: Told, at: int) -> int | None:
        """Let the user choose a field and give it a value; any other key than a field's leaves the record as it is."""
        names = correctable(told.kind)
        name = self._chosen(names, "field")
        if name is None:
            return None
        values = choices(told.kind, name)
        if values:
            new = self._chosen(values, name, list_them=True)
        else:
            new = typer.prompt(f"{name} ({LEAVE} for none)", default=value(told, name) or LEAVE)
        if new is None:
            return None
        return self._keep(told, Decision.CORRECT, at, **{name: "" if new == LEAVE else new})

    def _chosen(self, names: Sequence[str], what: str, *, list_them: bool = False) -> str | None:
        """Let the user choose by number; the tenth is 0."""
        for number, name in enumerate(names if list_them else (), start=1):
            self._console.print(f"  {number % 10} {name}", highlight=False)
        self._console.print(f"number of the {what} > ", end="", markup=False, highlight=False)
        key = typer.getchar()
        if key in {"\x03", "\x04"}:
            raise KeyboardInterrupt
        self._console.print(escape(key) if key.isprintable() else "")
        number = (int(key) or 10) if key.isascii() and key.isdigit() else 0
        return names[number - 1] if 0 < number <= len(names) else None

    def _show(self, told: Told, at: int, count: int) -> None:
        show: Callable[..., None] = self._console.print
        show()
        show(heading(told, at, count))
        show(passage(told, context(self._ledger, told.version)))
        for line in listed(told, correctable(told.kind)):
            show(line, markup=False, highlight=False)
