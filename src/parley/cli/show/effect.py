"""What a change did, for people and for programs: the figures before and now, and the records that changed."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from parley.analysis.scoring import Effect, Kind, Level
from parley.cli.show.scores import plain_error, show_error

LISTS = (
    ("now right", "now_right", "green"),
    ("now missed", "now_missed", "red"),
    ("new false alarm", "new_alarms", "red"),
    ("false alarm gone", "gone_alarms", "green"),
)


def show_effect(told: Effect) -> Group:
    """Lay out the figures side by side, then each record that changed with its sentence."""
    parts: list[RenderableType] = [_table(told), _headline(told)]
    if told.only_before or told.only_now:
        warning = f"the annotations differ: {told.only_before} records of before are gone, {told.only_now} are new"
        parts.append(Text(warning, style="red"))
    for word, name, colour in LISTS:
        listed = getattr(told, name)
        parts += [Text(), Text(f"{word}: {len(listed)}", style=f"bold {colour}")]
        parts += [show_error(word, one, colour) for one in listed]
    return Group(*parts)


def effect_json(told: Effect) -> dict[str, Any]:
    """Give the same as an object."""
    figures: dict[str, dict[str, Any]] = {}
    for kind, level, before, now in told.rows():
        figures.setdefault(kind, {})[level] = {"before": before, "now": now, "difference": round(now - before, 3)}
    lists = {name: [plain_error(one) for one in getattr(told, name)] for _, name, _ in LISTS}
    return {
        "figures": figures,
        "headline": {"before": told.before.headline, "now": told.now.headline},
        **lists,
        "annotations": {"only_before": told.only_before, "only_now": told.only_now},
    }


def _table(told: Effect) -> Table:
    """Lay out F1 and how many were right and told, before and now; questions have one level only."""
    table = Table(box=None, pad_edge=False)
    table.add_column("kind")
    table.add_column("level")
    for name in ("before", "now", "change", "right", "told"):
        table.add_column(name, justify="right")
    for kind, level, before, now in told.rows():
        if kind is not Kind.OPEN_QUESTIONS or level is Level.FOUND:
            rows = told.before.figures[kind][level], told.now.figures[kind][level]
            counts = [f"{rows[0].hits} -> {rows[1].hits}", f"{rows[0].told} -> {rows[1].told}"]
            table.add_row(kind, level, f"{before:.3f}", f"{now:.3f}", _difference(before, now), *counts)
    return table


def _headline(told: Effect) -> Text:
    before, now = told.before.headline, told.now.headline
    return Text.assemble((f"headline {before:.3f} -> {now:.3f}  ", "bold"), _difference(before, now))


def _difference(before: float, now: float) -> Text:
    difference = round(now - before, 3)
    style = "green" if difference > 0 else "red" if difference < 0 else "dim"
    return Text(f"{difference:+.3f}" if difference else "=", style=style)
