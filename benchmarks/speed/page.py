"""The table of the guide: what was measured, and what follows from it for archives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/guide/speed.md"
ARCHIVES = (1_000_000, 100_000_000)
CORES = (16, 256)
DAY = 86_400


@dataclass(frozen=True)
class Cost:
    """What one run measured; ``bare``, ``full``, ``mixed`` and ``ungated`` are microseconds of the processor a word.

    ``bare`` and ``full`` are on articles full of records, ``bare_mixed``, ``mixed`` and ``ungated`` on the mix;
    ``length`` is words an article of the mix; ``two`` is how much more two processes read than one, ``start`` the
    seconds to the first record, both None where other work was in the way.
    """

    machine: str
    bare: float
    full: float
    bare_mixed: float
    mixed: float
    ungated: float
    length: float
    two: float | None
    start: float | None
    memory: float
    read: int

    def rows(self) -> list[str]:
        """Give the table."""
        return [
            "| one core | words a second | articles a day | beside the bare parser |",
            "|---|---|---|---|",
            self._row("bare parser, articles full of records", self.bare, self.bare),
            self._row("Parley, articles full of records", self.full, self.bare),
            self._row("bare parser, the mix", self.bare_mixed, self.bare_mixed),
            self._row("Parley, the mix", self.mixed, self.bare_mixed),
            self._row("Parley, the mix, `--gate off`", self.ungated, self.bare_mixed),
        ]

    def projected(self) -> list[str]:
        """Give what archives of such a mix would take, in hours."""
        head = " | ".join(f"{cores} cores" for cores in CORES)
        rows = [f"| articles of the mix | {head} |", "|---|" + "---|" * len(CORES)]
        for articles in ARCHIVES:
            seconds = articles * self.length * self.mixed / 1e6
            hours = " | ".join(f"{seconds / 3600 / cores:,.1f} h" for cores in CORES)
            rows.append(f"| {articles:,} | {hours} |")
        return rows

    def _row(self, what: str, took: float, beside: float) -> str:
        articles = DAY * 1e6 / took / self.length
        return f"| {what} | {1e6 / took:,.0f} | {articles:,.0f} | {beside / took:.2f} |"


def told(cost: Cost) -> str:
    """Give what stands between the marks of the guide, the marks included."""
    return "\n".join(
        [
            "<!-- cost -->",
            *cost.rows(),
            "",
            f"Measured on {cost.machine}, by seconds of the processor: other work on the machine",
            f"does not count, but slows all rows. An article of the mix has {cost.length:.0f} words.",
            _by_the_clock(cost),
            f"One process that read {cost.read} articles held {cost.memory:.0f} MB at most.",
            "",
            *cost.projected(),
            "",
            "Extrapolated, not measured: the seconds of one core, divided by the cores, as if nothing else cost time.",
            "<!-- /cost -->",
        ]
    )


def write(cost: Cost) -> None:
    """Put the tables into the guide."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(r"<!-- cost -->.*<!-- /cost -->", lambda _: told(cost), page, flags=re.S), encoding="utf-8")


def _by_the_clock(cost: Cost) -> str:
    """Tell what only a machine without other work can."""
    if cost.two is None or cost.start is None:
        return "Other work was in the way of measuring start-up and two processes."
    first = f"a fresh one gave its first record after {cost.start:.2f} s"
    return f"Two processes read {cost.two:.2f} times as much as one; {first}."
