"""The figures of an evaluation, as a table for people and as an object for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from parley.analysis.scoring import Finding, Kind, Level, Missed, Scores


def show_scores(scores: Scores) -> Group:
    """Lay out a row for each kind and level; questions have one level only."""
    table = Table(box=None, pad_edge=False)
    table.add_column("kind")
    table.add_column("level")
    for name in ("precision", "recall", "F1", "gold", "told"):
        table.add_column(name, justify="right")
    for kind, levels in scores.figures.items():
        for level, row in levels.items():
            if kind is not Kind.OPEN_QUESTIONS or level is Level.FOUND:
                rates = [f"{rate:.3f}" for rate in (row.precision, row.recall, row.f1)]
                table.add_row(kind, level, *rates, str(row.gold), str(row.told))
    return Group(table, Text(f"headline {scores.headline:.3f}", style="bold"))


def show_errors(scores: Scores, kinds: Collection[Kind]) -> Group:
    """List the marked records that were missed, then those that were told in vain, each list with its counts."""
    parts: list[RenderableType] = []
    for word, listed in (("missed", scores.misses), ("false alarm", scores.false_alarms)):
        wanted = [missed for missed in listed if missed.finding.kind in kinds]
        parts += [_counts(word, wanted), *(show_error(word, missed) for missed in wanted), Text()]
    return Group(*parts)


def scores_json(scores: Scores, kinds: Collection[Kind] = ()) -> dict[str, Any]:
    """Give the figures by kind and level, with the headline and the errors of the kinds that are asked for."""
    told: dict[str, Any] = {
        kind.value: {
            level.value: {
                "precision": row.precision, "recall": row.recall, "f1": row.f1, "gold": row.gold, "predicted": row.told,
            }
            for level, row in levels.items()
        }
        for kind, levels in scores.figures.items()
    }  # fmt: skip
    told["headline"] = scores.headline
    if kinds:
        told["missed"] = [plain_error(m) for m in scores.misses if m.finding.kind in kinds]
        told["false_alarms"] = [plain_error(m) for m in scores.false_alarms if m.finding.kind in kinds]
    return told


def _counts(word: str, listed: Collection[Missed]) -> Text:
    """Say how many errors there are and how far each came; of what came far, which label was told for which."""
    reached = Counter(missed.reached for missed in listed)
    mixed = Counter(
        f"{missed.finding.label} ~ {missed.nearest.label}"
        for missed in listed
        if missed.nearest and missed.finding.label != missed.nearest.label
    )
    told = [
        f"{word}: {len(listed)}",
        f"with no record there {reached[None]}",
        f"with another actor {reached[Level.FOUND]}",
        f"with another stance, status or issue {reached[Level.WHO]}",
        f"agreeing with one that is taken {reached[Level.WHAT]}",
    ]
    by_rule = Counter(missed.finding.rule for missed in listed if missed.finding.rule)
    return Text(f"{', '.join(told)}{_most(mixed)}{_most(by_rule)}", style="bold")


def _most(counts: Counter[str]) -> str:
    """List what is counted most often, on a line of its own."""
    return f"\n  {', '.join(f'{name} ({count})' for name, count in counts.most_common(10))}" if counts else ""


def show_error(word: str, missed: Missed, colour: str = "red") -> Group:
    """Lay out one error with the record of the other side that comes nearest."""
    head = Text.assemble((f"{word} ", f"bold {colour}"), (f"{missed.article} ", "dim"), _said(missed.finding))
    lines = [Text(f"“{missed.finding.evidence}”", style="dim")]
    if missed.finding.rule:
        lines.append(Text(f"found by {missed.finding.rule}"))
    if missed.nearest and missed.reached:
        rule = f", found by {missed.nearest.rule}" if missed.nearest.rule else ""
        lines.append(Text(f"agrees by {missed.reached} with: {_said(missed.nearest)}{rule}"))
    return Group(head, *(Padding.indent(line, 4) for line in lines))


def _said(finding: Finding) -> str:
    """Say a finding in one line."""
    parts = [", ".join(finding.who), finding.label or "", finding.about or ""]
    return f"{finding.kind}: {' · '.join(part for part in parts if part)}"


def plain_error(missed: Missed) -> dict[str, Any]:
    """Give one error as an object."""
    return {
        "article": missed.article,
        "finding": _finding(missed.finding),
        "reached": missed.reached.value if missed.reached else None,
        "nearest": _finding(missed.nearest) if missed.nearest else None,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind.value,
        "who": list(finding.who),
        "label": finding.label,
        "about": finding.about,
        "rule": finding.rule,
        "evidence": finding.evidence,
    }
