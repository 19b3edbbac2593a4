"""Write the figures of the test part into the docs: ``python -m scripts.figures``.

The accuracy table goes into the README, the table of least confidences and the calibration error into the guide, the
reliability plot into ``docs/reliability.svg``. Only totals are written: nobody reads the errors of the test part.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE

from benchmarks.agreement import agreement
from scripts.reliability import draw

from parley.analysis import Kind, Marked, Scores, score
from parley.analysis.scoring import Bin, Level, calibration_error, reliability, right
from parley.analysis.trade import Trade, trade
from parley.exchange import read_gold_folder
from parley.flow import read_marked
from parley.records import Reading

ROOT = Path(__file__).parents[1]
TEST, FRESH = ROOT / "benchmarks/gold/test", ROOT / "benchmarks/gold/fresh"
README = ROOT / "README.md"
GUIDE = ROOT / "docs/guide/trust.md"
PLOT = ROOT / "docs/reliability.svg"
STEPS = tuple(tenth / 10 for tenth in range(10))

Pairs = Sequence[tuple[Marked, Reading | None]]


@dataclass(frozen=True)
class Measured:
    """What the docs tell of the reader: scores, reliability, and what a least confidence costs."""

    articles: int
    scores: Scores
    bins: tuple[Bin, ...]
    trades: tuple[Trade, ...]


def measured(gold: Path = TEST) -> Measured:
    """Read the annotated articles once and measure the reading."""
    pairs = list(read_marked(read_gold_folder(gold), tell=lambda what: print(what, file=sys.stderr)))
    return Measured(len(pairs), score(pairs), reliability(list(_judged(pairs))), trade(pairs, STEPS))


def _judged(pairs: Pairs) -> Iterator[tuple[float, bool]]:
    for marked, reading in pairs:
        if reading is not None:
            is_right = right(marked, reading)
            yield from ((record.confidence, is_right[record.id]) for record in reading.records)


def accuracy(told: Measured, day: str) -> str:
    """Write the table of the README."""
    total = sum(levels[Level.FOUND].gold for levels in told.scores.figures.values())
    rows = [
        f"On {told.articles} articles with {total} annotated records that no rule was written for",
        f"(`benchmarks/gold/test`, annotations as of {day}):",
        "",
        "| | annotated | told | found: F1 | who: F1 | what: precision | recall | F1 |",
        "|---|---|---|---|---|---|---|---|",
        *(_row(kind, told.scores) for kind in Kind),
        "",
        f"The mean of the last column is {told.scores.headline:.3f}.",
    ]
    return "\n".join(rows)


def _row(kind: Kind, scores: Scores) -> str:
    """Write the figures of a kind; a question has nobody whose it is, and its words are not compared."""
    found, who, what = (scores.figures[kind][level] for level in Level)
    by_who = f"{who.f1:.3f}" if kind is not Kind.OPEN_QUESTIONS else ""
    figures = (f"{found.f1:.3f}", by_who, f"{what.precision:.3f}", f"{what.recall:.3f}", f"{what.f1:.3f}")
    return f"| {kind.replace('_', ' ')} | {found.gold} | {found.told} | {' | '.join(figures)} |"


def trades(told: Measured) -> str:
    """Write the table of the guide; where nothing is told there are no figures."""
    error = f"{calibration_error(told.bins):.3f}"
    rows = [
        "| `--min-confidence` | records told | right place: precision | recall | right whole: precision | recall |",
        "|---|---|---|---|---|---|",
        *(_trade(one) for one in told.trades),
        "",
        f"The expected calibration error is {error}, over {sum(one.records for one in told.bins)} records.",
    ]
    return "\n".join(rows)


def _trade(one: Trade) -> str:
    figures = (one.found.precision, one.found.recall, one.what.precision, one.what.recall)
    written = " | ".join(f"{figure:.3f}" if one.what.told else "" for figure in figures)
    return f"| {one.least:.1f} | {one.what.told} | {written} |"


def beside(*columns: Scores) -> str:
    """Write the table of the guide that puts side by side the reader on two parts, and a second annotation."""
    rows = ["| F1 of what | reader on `test` | reader on `fresh` | second annotation |", "|---|---|---|---|"]
    named = [(kind.replace("_", " "), [one.figures[kind][Level.WHAT].f1 for one in columns]) for kind in Kind]
    for name, figures in (*named, ("mean", [one.headline for one in columns])):
        rows.append(f"| {name} | {' | '.join(f'{figure:.3f}' for figure in figures)} |")
    return "\n".join(rows)


def inserted(page: str, name: str, text: str) -> str:
    """Put a text between the markers of a page.

    Raises:
        ValueError: if the page lacks them.
    """
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    if not marks.search(page):
        raise ValueError(f"no <!-- {name} --> ... <!-- /{name} --> on the page")
    return marks.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page)


def day_of(gold: Path) -> str:
    """Give the day on which the annotations were last changed, by the history of the project.

    Raises:
        CalledProcessError: if the project lies in no git repository.
    """
    told = subprocess.run(["git", "log", "-1", "--format=%cs", "--", str(gold)], cwd=ROOT, stdout=PIPE, check=True)
    return told.stdout.decode().strip()


def main() -> None:
    """Measure, and write all that is generated from it."""
    told = measured()
    README.write_text(inserted(README.read_text("utf-8"), "accuracy", accuracy(told, day_of(TEST))), "utf-8")
    page = inserted(GUIDE.read_text("utf-8"), "trade", trades(told))
    GUIDE.write_text(inserted(page, "beside", beside(told.scores, measured(FRESH).scores, agreement())), "utf-8")
    PLOT.write_text(draw(told.bins), "utf-8")


if __name__ == "__main__":
    main()
